"""How a kernel process comes into being and is looked after: forked off this process, or started cold.

Both use sockets in a short folder instead of network ports, so that two
kernels can never be given the same address.
"""

from __future__ import annotations

import contextlib
import json
import os
import queue
import signal
import sys
import time
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import Any, ClassVar

from jupyter_client.asynchronous.client import AsyncKernelClient
from jupyter_client.kernelspec import KernelSpec
from jupyter_client.manager import AsyncKernelManager
from jupyter_client.provisioning.local_provisioner import LocalProvisioner
from traitlets import Type

from analysis.series.job import Job
from analysis.series.kernel import serve
from analysis.series.witness import Witness

__all__ = ["ForkedKernel", "SeriesManager", "fork_kernel", "manager_class"]


class ForkedKernel:
    """A child process that waits to be told its connection file; speaks like `subprocess.Popen`.

    Forked before this process opens a socket or starts a thread, neither of
    which would survive a fork in good order.
    """

    stdin = stdout = stderr = None

    def __init__(self, pid: int, pipe: int) -> None:
        """Hold the child with process number `pid`, which reads its connection file's name from `pipe`."""
        self.pid = pid
        self.returncode: int | None = None
        self._pipe = pipe

    def connect(self, connection: str) -> None:
        """Let the child become the kernel of this connection file."""
        os.write(self._pipe, connection.encode())
        os.close(self._pipe)

    def poll(self) -> int | None:
        """Return the exit code, negative for a signal, or None while the process runs."""
        return self._reap(os.WNOHANG)

    def wait(self) -> int | None:
        """Return the exit code once the process has ended."""
        return self._reap(0)

    def send_signal(self, number: int) -> None:
        """Send a signal, unless the process has ended."""
        if self.poll() is None:
            os.kill(self.pid, number)

    def kill(self) -> None:
        """End the process at once and wait until it is gone."""
        self.send_signal(signal.SIGKILL)
        self.wait()

    terminate = kill

    def _reap(self, options: int) -> int | None:
        if self.returncode is None:
            pid, status = os.waitpid(self.pid, options)
            if pid:
                self.returncode = os.waitstatus_to_exitcode(status)
        return self.returncode


def fork_kernel(job: Job, witness: Witness) -> ForkedKernel:
    """Fork the future kernel of one volume off this process, with everything that is imported here."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid:
        os.close(reading)
        return ForkedKernel(pid, writing)
    os.close(writing)
    try:
        connection = os.read(reading, 4096).decode()
        if connection:
            serve(job, connection, witness)
    finally:
        os._exit(1)


class PromptClient(AsyncKernelClient):
    """A client that begins as soon as its kernel answers.

    The usual one then listens for a fifth of a second more, to clear away what
    other clients may have caused; a kernel of ours has no other client.
    """

    async def wait_for_ready(self, timeout: float | None = None) -> None:
        """Return when the kernel has answered on both channels; raise RuntimeError when it dies or never does."""
        deadline = time.monotonic() + (timeout or float("inf"))
        while time.monotonic() < deadline:
            self.kernel_info()
            with contextlib.suppress(queue.Empty):
                reply = await self.shell_channel.get_msg(timeout=1)
                await self.iopub_channel.get_msg(timeout=0.2)
                self._handle_kernel_info_reply(reply)
                return
            if not await self.is_alive():
                raise RuntimeError("the kernel died before it answered")
        raise RuntimeError("the kernel did not answer")


class SeriesManager(AsyncKernelManager):
    """A manager that remembers its process."""

    process: ClassVar[Any] = None
    client_factory = Type(klass=PromptClient, default_value=PromptClient)


def manager_class(job: Job, kernel: ForkedKernel | None) -> type[SeriesManager]:
    """Return the class of managers that papermill is given for one volume; `kernel` is None for a cold start."""

    class VolumeManager(SeriesManager):
        """Starts the kernel of this one volume, of this interpreter, whatever is installed for the user."""

        def __init__(self, **settings: Any) -> None:
            connection = str(Path(job.scratch) / f"{job.volume}.json")
            super().__init__(**settings, transport="ipc", connection_file=connection)
            self._kernel_spec = KernelSpec(argv=_command(job), display_name="Python 3", language="python")
            if kernel is not None:
                self.provisioner = _forked(kernel, connection)(kernel_id="", kernel_spec=self._kernel_spec, parent=self)

        async def _async_launch_kernel(self, kernel_cmd: list[str], **settings: Any) -> None:
            await super()._async_launch_kernel(kernel_cmd, **settings)
            # Kept here because the manager forgets the process when it ends, and with it what it died of.
            VolumeManager.process = getattr(self.provisioner, "process", None)

    return VolumeManager


def _command(job: Job) -> list[str]:
    return [sys.executable, "-m", "analysis.series.kernel", json.dumps(asdict(job)), "{connection_file}"]


def _forked(kernel: ForkedKernel, connection_file: str) -> Callable[..., LocalProvisioner]:
    class ForkedProvisioner(LocalProvisioner):
        """Hands out the child that is waiting, in the place of a new program."""

        async def launch_kernel(self, cmd: list[str], **_: Any) -> Any:  # noqa: ARG002
            kernel.connect(connection_file)
            self.process, self.pid = kernel, kernel.pid  # type: ignore[assignment]
            return self.connection_info

        async def kill(self, restart: bool = False) -> None:  # noqa: ARG002, FBT001, FBT002 - as in the base class
            kernel.kill()

    return ForkedProvisioner
