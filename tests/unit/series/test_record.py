import pytest

from analysis.errors import VolumeError
from analysis.series import record

EXHIBIT, NUMBER = "application/vnd.tumen.exhibit+json", "application/vnd.tumen.number+json"


def executed(*payloads):
    results = [{"output_type": "display_data", "data": {mime: payload}, "metadata": {}} for mime, payload in payloads]
    heading = {"cell_type": "markdown", "source": "# Found {n}`n`"}
    return {"cells": [heading, {"cell_type": "code", "source": "", "outputs": results}]}


def number(name, formatted):
    return NUMBER, {"volume": "v", "name": name, "value": 1, "formatted": formatted}


def test_exhibits_numbers_and_title_are_collected():
    figure = {"figure_id": "v-a", "volume": "v"}
    found = record.contents(executed((EXHIBIT, figure), number("n", "12 %")), "v")
    assert found["title"] == "Found 12 %"
    assert found["exhibits"] == [figure]
    assert [item["name"] for item in found["numbers"]] == ["n"]


def test_a_payload_shown_twice_counts_once():
    assert len(record.contents(executed(number("n", "1"), number("n", "1")), "v")["numbers"]) == 1


def test_two_numbers_of_one_name_are_refused():
    with pytest.raises(VolumeError, match="two numbers are called `n`"):
        record.contents(executed(number("n", "1"), number("n", "2")), "v")


def test_an_exhibit_of_another_volume_is_refused():
    with pytest.raises(VolumeError, match="`w-a` says that it belongs to volume `w`"):
        record.contents(executed((EXHIBIT, {"figure_id": "w-a", "volume": "w"})), "v")


def test_products_are_kept_and_read_back(project):
    record.keep("{}", {"volume": "v", "seconds": 1.0}, project)
    assert record.notebook_path("v", project).read_text() == "{}"
    assert record.read_records(project) == {"v": {"volume": "v", "seconds": 1.0}}
    assert [path.name for path in project.volumes.iterdir() if path.name.startswith(".")] == []


def test_a_damaged_record_is_no_record(project):
    record.keep("{}", {"volume": "v"}, project)
    record.record_path("v", project).write_text('{"volume":')
    assert record.read_record("v", project) is None
    assert record.read_record("never", project) is None


def test_equal_bytes_are_not_written_again(tmp_path):
    path = tmp_path / "a"
    record.write_whole(path, "x")
    before = path.stat().st_mtime_ns, path.stat().st_ino
    record.write_whole(path, "x")
    assert (path.stat().st_mtime_ns, path.stat().st_ino) == before


def test_products_of_volumes_that_left_the_plan_are_removed(project):
    for name in ("a", "b"):
        record.keep("{}", {"volume": name}, project)
    assert record.retire(project, planned=["a"]) == ["b"]
    assert sorted(path.name for path in project.volumes.iterdir()) == ["a.ipynb", "a.json"]
