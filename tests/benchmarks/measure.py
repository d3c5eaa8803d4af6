"""How fast the series runs, as ratios of commands timed in one run of this script; how tests keep their level.

Each round times every contender once, in turn, so that a busy machine slows them alike; the medians of the rounds
are compared. Results go to data/benchmarks/latest.json, which the site reads.
"""

import argparse
import datetime
import json
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

import interruption_size
from sizes import sizes

from analysis.__main__ import app
from analysis.paths import Project
from analysis.series.plan import Volume, read_plan

ROOT = Path(__file__).resolve().parents[2]
PARTS = (
    "book",
    "data",
    "notebooks",
    "src",
    "_config.yml",
    "_toc.yml",
    "requirements.lock",
    "CITATION.cff",
    "pyproject.toml",
)
COMMANDS = {command.callback.__name__ for command in app.registered_commands if command.callback}
SERIES = "from analysis.series.runner import run_series; assert not run_series().failed"
FLOOR = """
import json, os, sys
os.chdir("notebooks")
for template, parameters in json.load(sys.stdin):
    names = {"__name__": "__main__"}
    for cell in json.load(open(template))["cells"]:
        if cell["cell_type"] == "code":
            exec("".join(cell["source"]), names)
            if "parameters" in cell["metadata"].get("tags", []):
                names.update(parameters)
"""


def timed(tree: Path, command: list[str], given: str = "") -> float:
    """Return the seconds one command takes in a tree; stop with its words when it fails."""
    environment = {**os.environ, "PYTHONPATH": str(tree / "src"), "TUMEN_ROOT": str(tree)}
    start = time.perf_counter()
    result = subprocess.run(
        command, cwd=tree, env=environment, input=given, text=True, capture_output=True, check=False
    )
    if result.returncode:
        sys.exit(f"{' '.join(command[1:4])} failed:\n{result.stderr[-2000:]}")
    return time.perf_counter() - start


def python(*arguments: str) -> list[str]:
    """Return a command of this environment's Python."""
    return [sys.executable, *arguments]


def forget(tree: Path) -> None:
    """Empty the caches of a tree."""
    shutil.rmtree(tree / "_build", ignore_errors=True)


def series_cold(tree: Path) -> float:
    """Time all volumes by our runner, from empty caches."""
    forget(tree)
    return timed(tree, python("-c", SERIES))


def papermill_loop(tree: Path, volumes: list[Volume]) -> float:
    """Time the papermill command once for each volume, one after the other."""
    out = Path(tempfile.mkdtemp(dir=tree))
    return sum(timed(tree, papermill(tree, volume, out)) for volume in volumes)


def papermill(tree: Path, volume: Volume, out: Path) -> list[str]:
    """Return the papermill command of one volume."""
    template = tree / "notebooks" / volume.template
    given = [part for name, value in volume.parameters.items() for part in ("-p", name, str(value))]
    cwd = str(tree / "notebooks")
    return python("-m", "papermill", str(template), str(out / f"{volume.volume}.ipynb"), "--cwd", cwd, *given)


def floor(tree: Path, volumes: list[Volume]) -> float:
    """Time one Python process that runs the same cells with no kernel at all."""
    cells = json.dumps([(volume.template, dict(volume.parameters)) for volume in volumes])
    return timed(tree, python("-c", FLOOR), cells)


def build(tree: Path) -> float:
    """Time the whole build command."""
    return timed(tree, python("-m", "analysis", "build"))


def plain_book(tree: Path) -> float:
    """Time the jupyter-book command over the sources that the last build staged, into a folder of its own."""
    command = python("-c", "from jupyter_book.cli.main import main; main()", "build", "_build/source")
    return timed(tree, [*command, "--path-output", "_build/plain", "--all", "--quiet"])


def add_document(tree: Path) -> None:
    """Add a document of five articles, as a person would."""
    clause = "支持珲春口岸和铁路通道建设，扩大图们江地区开放合作。"
    articles = "\n".join(f"第{number}条 {clause}" for number in "一二三四五")
    text = tree / "measures.txt"
    text.write_text(f"图们江地区开放合作办法\n{articles}\n", encoding="utf-8")
    given = ["--id", "d2020", "--title", "图们江地区开放合作办法", "--date", "2020-05-10", "--yes"]
    timed(tree, python("-m", "analysis", "add", str(text), *given))


def change_one_value(tree: Path) -> None:
    """Write another reason beside one adjudicated code, an input of every volume that reads the coding."""
    path = tree / "data/coding/coding.csv"
    head, first, *rest = path.read_text(encoding="utf-8").splitlines(keepends=True)
    path.write_text("".join([head, first.rstrip("\n") + " \n", *rest]), encoding="utf-8")


def round_of(tree: Path, volumes: list[Volume]) -> dict[str, float]:
    """Time every contender once, in turn."""
    seconds = {"series": series_cold(tree), "loop": papermill_loop(tree, volumes), "floor": floor(tree, volumes)}
    forget(tree)
    steps: list[tuple[str, Callable[[Path], float]]] = [("build", build), ("noop", build), ("book", plain_book)]
    for name, step in steps:
        seconds[name] = step(tree)
    seconds["plain"] = seconds["loop"] + seconds["book"]
    change_one_value(tree)
    seconds["one_value"] = build(tree)
    if "add" in COMMANDS:
        add_document(tree)
        seconds["one_document"] = build(tree)
        timed(tree, python("-m", "analysis", "remove", "d2020", "--force"))
    return seconds


def ratios(rounds: list[dict[str, float]]) -> dict[str, dict[str, object]]:
    """Return the published ratios out of the medians of all rounds."""
    median = {name: statistics.median(one[name] for one in rounds) for name in rounds[0]}
    compared = {
        "series_cold": ("loop", "series", "times faster than the papermill command in a loop"),
        "build_cold": ("plain", "build", "times faster than that loop and the jupyter-book command"),
        "series_floor": ("series", "floor", "times the cost of one Python process that runs the same cells"),
        "noop": ("noop", "build", "share of a cold build"),
        "one_value_changed": ("one_value", "build", "share of a cold build"),
        "one_document_added": ("one_document", "build", "share of a cold build"),
    }
    return {
        name: {"value": round(median[above] / median[below], 3), "unit": unit, "runs": len(rounds)}
        for name, (above, below, unit) in compared.items()
        if above in median
    }


def main() -> None:
    """Measure, print and store."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--rounds", type=int, default=3, help="rounds of timing; 0 measures the tests only")
    options.add_argument("--splits", type=int, default=500, help="random splits of one text")
    chosen = options.parse_args()
    timed_ratios = speed(chosen.rounds) if chosen.rounds else {}
    results: dict[str, object] = {**sizes(chosen.splits), **interruption_size.entries(), **timed_ratios}
    store(results)


def speed(wanted: int) -> dict[str, dict[str, object]]:
    """Time all contenders in a copy of the project and return the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        tree = Path(folder)
        for part in PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copy2
            copy(ROOT / part, tree / part)
        volumes = read_plan(Project(tree))
        rounds = [round_of(tree, volumes) for _ in range(wanted)]
    return ratios(rounds)


def store(results: dict[str, object]) -> None:
    """Write the results over those of the same name; what was not measured this time stays."""
    today = datetime.datetime.now(datetime.UTC).date().isoformat()
    results["machine"] = {
        "cores": os.cpu_count(),
        "system": platform.system(),
        "python": platform.python_version(),
        "date": today,
    }
    target = ROOT / "data/benchmarks/latest.json"
    target.parent.mkdir(exist_ok=True)
    held = json.loads(target.read_text(encoding="utf-8")) if target.exists() else {}
    text = json.dumps({**held, **results}, indent=1) + "\n"
    target.write_text(text, encoding="utf-8")
    sys.stdout.write(text)


if __name__ == "__main__":
    main()
