"""The process that runs the cells of one volume: an IPython kernel under the eyes of a witness.

There are two ways into it. `python -m analysis.series.kernel` starts it cold.
`serve` is called in a process forked off a warm one, where the libraries are
imported already. What the cells see is the same: no settings of the user, the
global random numbers seeded from the id of the volume, the folder of templates
as working directory.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import zlib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from analysis.series.chance import refuse_entropy
from analysis.series.closure import module_files
from analysis.series.job import Job
from analysis.series.lifeline import end_with_parent
from analysis.series.template import read_template
from analysis.series.witness import Witness

__all__ = ["ENVIRONMENT", "serve"]

# Set before any library is imported: they read these once.
ENVIRONMENT: Mapping[str, str] = {
    "OPENBLAS_NUM_THREADS": "1",
    "OMP_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "PLOTLY_RENDERER": "plotly_mimetype",
    "PYTHONHASHSEED": "0",
    "PYDEVD_DISABLE_FILE_VALIDATION": "1",
}


def serve(job: Job, connection: str, witness: Witness) -> None:
    """Be the kernel of one volume until its client ends it; does not return."""
    from ipykernel.kernelapp import IPKernelApp  # noqa: PLC0415 - only a kernel pays for Jupyter

    parent = os.getppid()
    end_with_parent(parent)
    os.chdir(job.project.notebooks)
    _redirect(job.words)
    witness.begin(job.reads)
    settings = Path(job.scratch) / f"{job.volume}.ipython"
    settings.mkdir()
    app = IPKernelApp.instance(parent_handle=parent, connection_file=connection)
    app.initialize(  # type: ignore[no-untyped-call]
        [f"--ipython-dir={settings}", "--HistoryManager.enabled=False"]
    )
    _forget_what_others_import(job)
    _seed_at_the_first_cell(app.shell, job.volume)
    witness.refuse_strangers()
    app.start()  # type: ignore[no-untyped-call]
    os._exit(0)


def _forget_what_others_import(job: Job) -> None:
    """Forget the modules of ours that this volume does not name, so that an import of them is seen."""
    own = module_files(read_template(job.project.notebooks / job.template).code)
    for name in [name for name in sys.modules if name.startswith("analysis.") and name not in own]:
        if not name.startswith("analysis.series"):
            del sys.modules[name]


def _redirect(words: Path) -> None:
    """Keep the three standard streams away from the parent's, which carry messages."""
    log = os.open(words, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    nothing = os.open(os.devnull, os.O_RDONLY)
    for target, source in ((0, nothing), (1, log), (2, log)):
        os.dup2(source, target)


def _seed_at_the_first_cell(shell: Any, volume: str) -> None:
    """Seed the global generators: forks would otherwise all draw the same numbers, and runs never the same.

    Not before the first cell, since the kernel draws numbers while it starts.
    """
    import numpy as np  # noqa: PLC0415 - a cold kernel loads it here, a warm one has it

    def seed(_: object) -> None:
        shell.events.unregister("pre_run_cell", seed)
        random.seed(volume)
        refuse_entropy()
        np.random.seed(zlib.crc32(volume.encode()))  # noqa: NPY002 - the generator that libraries share

    shell.events.register("pre_run_cell", seed)


def _main(job: Job, connection: str) -> None:
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    job.leader.write_text(str(os.getpid()))
    serve(job, connection, Witness(Path(job.root)))


if __name__ == "__main__":
    _main(Job(**json.loads(sys.argv[1])), sys.argv[2])
