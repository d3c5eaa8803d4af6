"""The warm process: imports the libraries once, then forks a worker and a kernel off itself for each volume.

Speaks in lines of JSON: jobs come in on the standard input, what happens goes
out on the standard output. When the input closes, because its parent is done or
dead, it ends every process it has started and then itself.

With the argument `once` it takes a single job, forks nothing and starts a cold
kernel: the way for systems on which a fork is not safe.
"""

from __future__ import annotations

import gc
import importlib
import json
import os
import selectors
import shutil
import signal
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import nbformat

from analysis.series.job import Job
from analysis.series.launch import fork_kernel
from analysis.series.lifeline import end_with_parent, kill_group
from analysis.series.record import write_whole
from analysis.series.trace import modules_of
from analysis.series.witness import Witness
from analysis.series.worker import run_volume

__all__ = ["serve_many", "serve_one"]

_KERNEL_MODULES = ("ipykernel.kernelapp", "ipykernel.ipkernel", "ipykernel.zmqshell", "ipykernel.debugger")


def serve_one() -> None:
    """Run the one job on the standard input, with a cold kernel."""
    sys.stdin.readline()
    job = Job(**json.loads(sys.stdin.readline()))
    end_with_parent(os.getppid(), last=lambda: _clear(job))
    _work(job, kernel=None)


def serve_many() -> None:
    """Warm up as the first line says, then run a worker for each further line until the input closes."""
    opening = json.loads(_first_line())
    witness = Witness(Path(opening["root"]))
    _warm_up(opening["modules"])
    workers: dict[int, str] = {}
    try:
        for line in _lines(workers):
            job = Job(**json.loads(line))
            workers[_fork_worker(job, witness)] = job.volume
    finally:
        for pid in workers:
            kill_group(pid)
        shutil.rmtree(opening["scratch"], ignore_errors=True)


def _clear(job: Job) -> None:
    # Of the other volumes too: whichever process clears up first takes the list away.
    for leader in Path(job.scratch).glob("*.pid"):
        kill_group(int(leader.read_text()))
    shutil.rmtree(job.scratch, ignore_errors=True)


def _warm_up(modules: Sequence[str]) -> None:
    """Import what the volumes will import; a module that is missing is left for the volume to report."""
    for name in [*_KERNEL_MODULES, *modules]:
        try:
            importlib.import_module(name)
        except Exception:  # noqa: S112 - whatever is wrong with it, the volume says it better
            continue
    # What is made at its first use is made once here: the checker of notebooks, the reading of import statements.
    nbformat.validate({"cells": [], "metadata": {}, "nbformat": 4, "nbformat_minor": 5})
    modules_of(f"import {name}" for name in modules)
    if "plotly.graph_objects" in sys.modules:
        # Plotly loads its traces and templates with the first figure.
        graphs = sys.modules["plotly.graph_objects"]
        graphs.Figure([graphs.Scatter(x=[0], y=[0]), graphs.Bar(x=[0], y=[0])]).to_json()
    # Objects made so far are never garbage: the collector need not touch, and thereby copy, their pages.
    gc.collect()
    gc.freeze()


def _first_line() -> str:
    line = b""
    while not line.endswith(b"\n"):
        part = os.read(0, 1)
        if not part:
            sys.exit(0)
        line += part
    return line.decode()


def _lines(workers: dict[int, str]) -> Iterable[str]:
    """Yield the lines of the standard input as they come, and report in between which workers have ended."""
    reading, writing = os.pipe()
    os.set_blocking(writing, False)
    signal.set_wakeup_fd(writing)
    signal.signal(signal.SIGCHLD, lambda *_: None)
    waiting = selectors.DefaultSelector()
    waiting.register(0, selectors.EVENT_READ)
    waiting.register(reading, selectors.EVENT_READ)
    rest = b""
    while True:
        for key, _ in waiting.select():
            data = os.read(key.fd, 65536)
            if key.fd == reading:
                _reap(workers)
            elif not data:
                return
            else:
                *lines, rest = (rest + data).split(b"\n")
                yield from (line.decode() for line in lines)


def _reap(workers: dict[int, str]) -> None:
    for pid in list(workers):
        ended, status = os.waitpid(pid, os.WNOHANG)
        if ended:
            kill_group(pid)
            _tell({"event": "ended", "volume": workers.pop(pid), "status": os.waitstatus_to_exitcode(status)})


def _fork_worker(job: Job, witness: Witness) -> int:
    server = os.getpid()
    pid = os.fork()
    if pid:
        return pid
    try:
        signal.set_wakeup_fd(-1)
        signal.signal(signal.SIGCHLD, signal.SIG_DFL)
        os.setpgid(0, 0)
        kernel = fork_kernel(job, witness)
        end_with_parent(server)
        _work(job, kernel)
    except BaseException:
        sys.excepthook(*sys.exc_info())
        os._exit(1)
    os._exit(0)


def _work(job: Job, kernel: Any) -> None:
    _tell({"event": "started", "volume": job.volume, "pid": os.getpid()})
    ending = run_volume(job, _tell, kernel)
    write_whole(job.ending, json.dumps(asdict(ending), ensure_ascii=False))


def _tell(message: Mapping[str, Any]) -> None:
    """Send one line; a write this short arrives in one piece, whoever else is writing."""
    os.write(1, json.dumps(message).encode() + b"\n")


if __name__ == "__main__":
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    serve_one() if sys.argv[1:] == ["once"] else serve_many()
