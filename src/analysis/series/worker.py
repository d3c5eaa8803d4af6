"""One volume, run: papermill executes it in a kernel, the result is put right and kept.

Runs in a process of its own, tells its parent how far it is, and writes the
products only when every cell has run.
"""

from __future__ import annotations

import hashlib
import time
import traceback
from collections.abc import Callable, Mapping
from typing import Any

import nbformat
from nbclient.exceptions import CellTimeoutError, DeadKernelError
from papermill import execute_notebook
from papermill.exceptions import PapermillExecutionError

from analysis.errors import AnalysisError
from analysis.series import failure
from analysis.series.chance import slip_in
from analysis.series.failure import Spot
from analysis.series.job import Ending, Job
from analysis.series.launch import ForkedKernel, SeriesManager, manager_class
from analysis.series.notebook import normalised, prepared
from analysis.series.originals import keep_originals
from analysis.series.parameters import declared
from analysis.series.record import contents, keep
from analysis.series.template import heading_of, read_template
from analysis.series.trace import environment, fingerprints, imports_of, inputs_of, modules_of

__all__ = ["Tell", "run_volume"]

Tell = Callable[[Mapping[str, Any]], None]


class _Watch:
    """Follows papermill through the cells: says where it is, and how much time is left."""

    def __init__(self, job: Job, tell: Tell) -> None:
        self.spot = Spot(job.volume, "", "")
        self.began = time.monotonic()
        self._deadline = self.began + job.timeout
        self._tell = tell
        self._cells = 0

    @property
    def seconds(self) -> float:
        return time.monotonic() - self.began

    def begin(self, cell: Any, cell_index: int) -> None:  # noqa: ARG002 - nbclient passes both by name
        heading = self.spot.heading
        if cell["cell_type"] == "markdown":
            self.spot = Spot(self.spot.volume, heading_of(cell["source"]) or heading, "")
        elif cell["cell_type"] == "code":
            self._cells += 1
            self.spot = Spot(self.spot.volume, heading, cell["source"])
            self._tell({"event": "cell", "volume": self.spot.volume, "cell": self._cells, "heading": heading[:120]})

    def left(self, _: Any) -> float:
        return max(self._deadline - time.monotonic(), 0.01)


def run_volume(job: Job, tell: Tell, kernel: ForkedKernel | None) -> Ending:
    """Run one volume to its end and keep its products; `kernel` waits already, or None starts one cold.

    Never raises for what a notebook or its kernel may do: the ending says it.
    """
    watch, manager = _Watch(job, tell), manager_class(job, kernel)
    try:
        slip = slip_in(read_template(job.project.notebooks / job.template), job.volume)
        if not slip:
            _keep(job, _executed(job, watch, manager), watch.seconds)
    except PapermillExecutionError as error:
        message = failure.cell_failure(watch.spot, error=(error.ename, error.evalue), traceback=str(error))
        return Ending("failed", watch.seconds, message, str(error))
    except CellTimeoutError:
        return Ending("failed", watch.seconds, failure.timeout(watch.spot, seconds=job.timeout))
    except (DeadKernelError, RuntimeError):
        return Ending("failed", watch.seconds, _death(job, watch, manager.process))
    except AnalysisError as error:
        return Ending("failed", watch.seconds, f"volume `{job.volume}`: {error}")
    except Exception as error:
        # A slip of ours, not of the notebook; even so it stops no other volume.
        message = f"volume `{job.volume}` could not be run: {error!r}"
        return Ending("failed", watch.seconds, message, traceback.format_exc())
    return Ending("failed", watch.seconds, slip) if slip else Ending("run", watch.seconds)


def _executed(job: Job, watch: _Watch, manager: type[SeriesManager]) -> Any:
    template = (job.project.notebooks / job.template).read_text(encoding="utf-8")
    return execute_notebook(
        nbformat.from_dict(prepared(template)),  # type: ignore[no-untyped-call]
        None,
        parameters=dict(job.parameters),
        kernel_name="python3",
        language="python",
        progress_bar=False,
        autosave_cell_every=0,
        kernel_manager_class=manager,
        shutdown_kernel="immediate",
        record_timing=False,
        iopub_timeout=60,
        on_cell_start=watch.begin,
        timeout_func=watch.left,
    )


def _keep(job: Job, notebook: Any, seconds: float) -> None:
    project = job.project
    text = normalised(notebook, job.parameters, root=project.root)
    template = project.notebooks / job.template
    source = read_template(template)
    inputs = fingerprints({f"notebooks/{job.template}": template, **inputs_of(job.reads, project)}, since=job.since)
    made_with = environment(project)
    keep_originals({**inputs, "requirements.lock": made_with["lock"]}, project)
    record = {
        "volume": job.volume,
        **contents(notebook, job.volume),
        "template": job.template,
        "parameters": dict(job.parameters),
        "defaults": {name: item.default for name, item in declared(source).items()},
        "inputs": inputs,
        "modules": fingerprints(modules_of([*source.code, *imports_of(job.reads)]), since=job.since),
        **made_with,
        "notebook": hashlib.sha256(text.encode()).hexdigest(),
        "seconds": round(seconds, 3),
    }
    keep(text, record, project)


def _death(job: Job, watch: _Watch, process: Any) -> str:
    words = job.words
    lines = words.read_text(errors="replace").split("\n") if words.exists() else []
    said = next((line for line in reversed(lines) if line.strip()), "")
    return failure.death(watch.spot, status=process.poll() if process is not None else None, last_words=said)
