"""The processes that run volumes, seen from the build: jobs go in, messages come out, nothing stays behind."""

from __future__ import annotations

import contextlib
import json
import os
import selectors
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any, Literal, Self

from analysis.paths import Project
from analysis.series.closure import PACKAGE
from analysis.series.job import Job
from analysis.series.kernel import ENVIRONMENT
from analysis.series.lifeline import kill_group

__all__ = ["Kernels", "Workshop", "kernels_here"]

# Seconds that a worker may be silent after the limit of its volume.
_GRACE = 120.0

Kernels = Literal["forked", "cold"]


def kernels_here() -> Kernels:
    """Return how kernels are made on this system: by fork where that is safe, which is Linux, or cold."""
    return "forked" if sys.platform == "linux" else "cold"


class Workshop:
    """Takes jobs and reports what becomes of them; every process of it ends with the `with` block."""

    def __init__(self, project: Project, *, modules: Sequence[str], kernels: Kernels) -> None:
        """Prepare for jobs of one project; a warm process imports `modules` before the first."""
        self._project = project
        self._opening = modules
        self._kernels = kernels
        self._servers: dict[int, subprocess.Popen[bytes]] = {}
        self._running: dict[str, int] = {}
        self._groups: dict[str, int] = {}
        self._rest: dict[int, bytes] = {}
        self._limits: dict[str, float] = {}
        self._selector = selectors.DefaultSelector()

    def __enter__(self) -> Self:
        # Paths of sockets may have no more than about a hundred characters.
        short = "/tmp" if Path("/tmp").is_dir() else None  # noqa: S108 - a new folder in it, for this user only
        self.scratch = Path(tempfile.mkdtemp(prefix="tumen-", dir=short))
        return self

    def __exit__(self, *_: object) -> None:
        for server in self._servers.values():
            _close(server)
        for group in self._groups.values():
            kill_group(group)
        shutil.rmtree(self.scratch, ignore_errors=True)

    def start(self, job: Job) -> None:
        """Hand one job to a process."""
        warm = self._kernels == "forked"
        server = next(iter(self._servers.values()), None) if warm else None
        if server is None:
            server = self._open("many" if warm else "once")
        self._running[job.volume] = server.pid
        self._limits[job.volume] = time.monotonic() + job.timeout + _GRACE
        _send(server, asdict(job))

    def messages(self) -> Iterator[dict[str, Any]]:
        """Yield what happens until no job is running: `started`, `cell` and, once for each job, `ended`.

        An `ended` message carries the keys of `job.Ending`, or, when the worker
        died without a word, what its process printed as `log`.
        """
        while self._running:
            for key, _ in self._selector.select(timeout=_GRACE / 4):
                yield from self._heard(key.fileobj, key.data)
            self._kill_the_silent()

    def _open(self, way: str) -> subprocess.Popen[bytes]:
        environment = {**os.environ, **ENVIRONMENT, "TUMEN_ROOT": str(self._project.root)}
        environment["PYTHONPATH"] = str(PACKAGE.parent)
        environment.pop("PYTEST_CURRENT_TEST", None)
        with (self.scratch / "server.log").open("ab") as log:
            server = subprocess.Popen(
                [sys.executable, "-m", "analysis.series.server", way],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=log,
                env=environment,
                cwd=self._project.root,
                start_new_session=True,
            )
        self._servers[server.pid] = server
        self._selector.register(server.stdout, selectors.EVENT_READ, server)  # type: ignore[arg-type]
        opening = {"root": str(self._project.root), "scratch": str(self.scratch), "modules": list(self._opening)}
        _send(server, opening)
        return server

    def _heard(self, stream: Any, server: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
        part = os.read(stream.fileno(), 65536)
        if not part:
            yield from self._lost(stream, server)
            return
        *lines, self._rest[server.pid] = (self._rest.get(server.pid, b"") + part).split(b"\n")
        for line in lines:
            yield from self._read(json.loads(line))

    def _kill_the_silent(self) -> None:
        """Kill workers that are long past their volume's limit, which they should have kept themselves."""
        for volume, group in self._groups.items():
            if time.monotonic() > self._limits[volume]:
                kill_group(group)

    def _read(self, message: dict[str, Any]) -> Iterator[dict[str, Any]]:
        volume = message["volume"]
        if message["event"] == "started":
            self._groups[volume] = message["pid"]
        yield self._ended(volume, message) if message["event"] == "ended" else message

    def _lost(self, stream: Any, server: subprocess.Popen[bytes]) -> Iterator[dict[str, Any]]:
        """A server has ended: so it is meant for a cold one; a warm one takes its volumes with it."""
        self._selector.unregister(stream)
        self._servers.pop(server.pid)
        _close(server)
        for volume in [volume for volume, pid in self._running.items() if pid == server.pid]:
            yield self._ended(volume, {"status": server.returncode})

    def _ended(self, volume: str, message: Mapping[str, Any]) -> dict[str, Any]:
        self._running.pop(volume, None)
        if group := self._groups.pop(volume, None):
            kill_group(group)
        with contextlib.suppress(FileNotFoundError):
            kill_group(int((self.scratch / f"{volume}.pid").read_text()))
        ending = self.scratch / f"{volume}.ending"
        known = json.loads(ending.read_text(encoding="utf-8")) if ending.exists() else {"log": self._log()}
        return {**message, "event": "ended", "volume": volume, **known}

    def _log(self) -> str:
        return (self.scratch / "server.log").read_text(encoding="utf-8", errors="replace")


def _send(server: subprocess.Popen[bytes], message: Mapping[str, Any]) -> None:
    """Give a server one line; one that has just died is noticed when its output closes."""
    with contextlib.suppress(BrokenPipeError):
        server.stdin.write(json.dumps(message).encode() + b"\n")  # type: ignore[union-attr]
        server.stdin.flush()  # type: ignore[union-attr]


def _close(server: subprocess.Popen[bytes]) -> None:
    """Let a server end in its own time, which is short, and make sure of it."""
    for stream in (server.stdin, server.stdout):
        with contextlib.suppress(BrokenPipeError):
            stream.close()  # type: ignore[union-attr]
    try:
        server.wait(timeout=5)
    except subprocess.TimeoutExpired:
        kill_group(server.pid)
        server.wait()
