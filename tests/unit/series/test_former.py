import hashlib
import json
import zipfile

import pytest

from analysis.errors import InputError
from analysis.series.former import changes_since, open_release
from analysis.series.record import keep

OLD, NEW = "place,n\nHunchun,1\n", "place,n\nHunchun,2\n"


def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()


def record(volume, table, value):
    number = {"name": "n", "value": value, "formatted": str(value)}
    inputs = {"data/ports.csv": sha(table)}
    return {"volume": volume, "template": "ports.ipynb", "parameters": {}, "inputs": inputs, "numbers": [number]}


@pytest.fixture
def bundle(tmp_path):
    path = tmp_path / "reports-0.1.0.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("reports-0.1.0/release.json", '{"version": "0.1.0"}')
        archive.writestr("reports-0.1.0/data/ports.csv", OLD)
        for name in ("ports", "gone"):
            archive.writestr(f"reports-0.1.0/volumes/{name}.json", json.dumps(record(name, OLD, 1)))
    return path


@pytest.fixture
def later(project, template, plan):
    template("ports.ipynb", "!n: int = 1  # number")
    plan("volumes: [{volume: ports, template: ports.ipynb}, {volume: fresh, template: ports.ipynb}]")
    (project.data / "ports.csv").write_text(NEW)
    for name in ("ports", "fresh"):
        keep("{}", record(name, NEW, 2), project)
    return project


def test_numbers_that_moved_since_a_release_name_the_row_that_changed(bundle, later):
    found = {change.volume: change for change in changes_since(open_release(bundle), later)}
    assert [str(move) for move in found["ports"].numbers] == ["n: 1 -> 2 (+1)"]
    assert "data/ports.csv changed in row 2 (n: 1 -> 2)" in found["ports"].why
    assert found["fresh"].why == ("the volume is new",)
    assert found["gone"].why == ("the plan no longer names the volume",)


def test_a_release_may_be_packed_or_not(bundle, tmp_path):
    with zipfile.ZipFile(bundle) as archive:
        archive.extractall(tmp_path / "unpacked")
    folder = tmp_path / "unpacked"
    assert [open_release(path).version for path in (bundle, folder, folder / "reports-0.1.0")] == ["0.1.0"] * 3


def test_what_is_no_release_is_refused(tmp_path):
    with pytest.raises(InputError, match="this is no release of the series"):
        open_release(tmp_path)
    with pytest.raises(InputError, match="this is no release of the series"):
        open_release(tmp_path / "nothing.zip")
