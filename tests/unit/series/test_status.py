import hashlib
import json
import platform

import pytest

from analysis.series import status as state
from analysis.series.originals import keep_originals
from analysis.series.plan import Volume
from analysis.series.record import keep
from analysis.series.status import VolumeStatus, as_json, as_text, status_of

VOLUME = Volume("c", "comparison.ipynb", {"earlier": "d2009", "later": "d2018"})


def sha(text):
    return hashlib.sha256(text.encode()).hexdigest()


@pytest.fixture
def package(tmp_path, monkeypatch):
    folder = tmp_path / "package"
    folder.mkdir()
    (folder / "reuse.py").write_text("code")
    monkeypatch.setattr(state, "PACKAGE", folder)
    return folder


@pytest.fixture
def ran(project, package):
    """A project in which volume `c` has run with one table, one folder and one module."""
    (project.root / "requirements.lock").write_text("pandas")
    (project.notebooks / "comparison.ipynb").write_text("template")
    (project.data / "lineage.csv").write_text("table")
    record = {
        "volume": "c",
        "template": "comparison.ipynb",
        "parameters": {"earlier": "d2009", "later": "d2018"},
        "inputs": {
            "data/": sha("lineage.csv"),
            "data/lineage.csv": sha("table"),
            "data/missing.csv": "missing",
            "notebooks/comparison.ipynb": sha("template"),
        },
        "modules": {"reuse.py": sha("code")},
        "python": platform.python_version(),
        "lock": sha("pandas"),
        "notebook": sha("{}"),
        "seconds": 2.5,
    }
    keep("{}", record, project)
    return project


def reasons(project, volume=VOLUME):
    return status_of([volume], project)[0].reasons


def test_a_volume_that_ran_from_the_same_inputs_is_fresh(ran):
    assert status_of([VOLUME], ran) == [VolumeStatus("c", "fresh", (), 2.5)]


def test_a_volume_that_never_ran_is_stale_and_takes_what_others_took(ran):
    other = Volume("d", "comparison.ipynb", {})
    assert status_of([VOLUME, other], ran)[1] == VolumeStatus("d", "stale", ("it has never run",), 2.5)


def test_with_nothing_to_go_by_a_volume_is_expected_to_take_five_seconds(project):
    assert status_of([VOLUME], project)[0].seconds == 5.0


def test_each_kind_of_change_is_one_sentence(ran, package):
    (ran.data / "lineage.csv").write_text("other table")
    (ran.data / "missing.csv").write_text("new")
    (ran.notebooks / "comparison.ipynb").unlink()
    (package / "reuse.py").write_text("other code")
    (ran.root / "requirements.lock").write_text("pandas 4")
    assert reasons(ran) == (
        "data/ has other files than before",
        "data/lineage.csv changed",
        "data/missing.csv is there now",
        "notebooks/comparison.ipynb is gone",
        "reuse.py changed",
        "the lock of the environment, requirements.lock, changed",
    )


def test_a_changed_parameter_is_named_with_its_new_value(ran):
    changed = Volume("c", "comparison.ipynb", {"later": "d2014", "strength": 2})
    assert reasons(ran, changed) == (
        'parameter `later` changed ("d2018" -> "d2014")',
        "parameter `strength` is now set to 2",
        'parameter `earlier` is no longer set (it was "d2009")',
    )


def test_another_template_makes_a_volume_stale(ran):
    assert reasons(ran, Volume("c", "other.ipynb", VOLUME.parameters)) == ("its template is now other.ipynb",)


@pytest.mark.parametrize("text", [None, "edited"])
def test_a_notebook_that_is_gone_or_was_edited_makes_a_volume_stale(ran, text):
    path = ran.volumes / "c.ipynb"
    path.unlink() if text is None else path.write_text(text)
    assert reasons(ran) == ("its executed notebook is missing or was edited",)


def test_an_input_that_changed_during_the_run_makes_a_volume_stale(ran):
    path = ran.volumes / "c.json"
    record = json.loads(path.read_text())
    record["inputs"]["data/lineage.csv"] = "changed while the volume ran"
    record["python"] = "3.10.0"
    path.write_text(json.dumps(record))
    assert reasons(ran) == (
        "data/lineage.csv changed while the volume ran",
        f"it ran under Python 3.10.0, this is {platform.python_version()}",
    )


def test_the_shape_for_json():
    found = as_json([VolumeStatus("c", "stale", ("it has never run",), 5.0)])
    assert found == {"volumes": [{"volume": "c", "state": "stale", "reasons": ["it has never run"], "seconds": 5.0}]}


def test_a_fresh_volume_is_one_sentence():
    assert str(VolumeStatus("c", "fresh", (), 2.5)) == "volume `c` is fresh (it took 2.5 s)"


def test_a_stale_volume_is_one_sentence_with_every_reason_and_the_time():
    found = VolumeStatus("c", "stale", ("data/a.csv is gone", "measures/lineage.py changed"), 3.04)
    assert str(found) == (
        "volume `c` is stale because data/a.csv is gone; measures/lineage.py changed (about 3.0 s to run)"
    )


def test_the_text_ends_with_the_count_and_the_work():
    found = [VolumeStatus("a", "fresh", (), 2.0), VolumeStatus("b", "stale", ("it has never run",), 4.6)]
    assert as_text(found).splitlines()[2] == "series: 1 fresh, 1 stale, about 5 s of work"
    assert as_text(found[:1]).splitlines()[1] == "series: 1 fresh, 0 stale"


def test_the_row_of_a_table_that_changed_is_named(ran):
    keep_originals({"data/lineage.csv": sha("table")}, ran)
    (ran.data / "lineage.csv").write_text("level,n\nstrong,1\n")
    kept = ran.build / "inputs" / sha("table")
    kept.write_text("level,n\nstrong,2\n")
    assert reasons(ran) == ("data/lineage.csv changed in row 2 (n: 2 -> 1)",)


def test_a_default_that_the_template_changed_is_named(ran):
    cell = {"cell_type": "code", "metadata": {"tags": ["parameters"]}, "source": "draws: int = 99  # deals"}
    (ran.notebooks / "comparison.ipynb").write_text(json.dumps({"cells": [cell]}))
    path = ran.volumes / "c.json"
    record = json.loads(path.read_text())
    path.write_text(json.dumps(record | {"defaults": {"draws": 1999}}))
    assert reasons(ran) == (
        "parameter `draws` changed (1999 -> 99) in the template",
        "notebooks/comparison.ipynb changed",
    )
