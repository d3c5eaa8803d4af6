import json
from pathlib import Path

import pytest
from tests.unit.site.builders import exhibit, number, write_volume

from analysis.errors import InputError
from analysis.paths import Project
from analysis.site.payloads import Exhibit, read_volumes


def test_volumes_come_in_the_order_of_their_names(tmp_path: Path) -> None:
    project = Project(tmp_path)
    for name in ("beta", "alpha"):
        write_volume(project.volumes, name)
    assert [volume.name for volume in read_volumes(project)] == ["alpha", "beta"]


def test_an_exhibit_shown_twice_counts_once(tmp_path: Path) -> None:
    project = Project(tmp_path)
    write_volume(project.volumes, "alpha")
    path = project.volumes / "alpha.json"
    record = json.loads(path.read_text(encoding="utf-8"))
    record["exhibits"] *= 2
    path.write_text(json.dumps(record), encoding="utf-8")
    (volume,) = read_volumes(project)
    assert [payload["figure_id"] for payload in volume.exhibits] == ["alpha-themes", "alpha-links"]


def test_a_record_without_its_notebook_is_a_fault_with_a_remedy(tmp_path: Path) -> None:
    project = Project(tmp_path)
    write_volume(project.volumes, "alpha")
    (project.volumes / "alpha.ipynb").unlink()
    with pytest.raises(InputError, match=r"_build/volumes/alpha\.json: .*Run the volume again"):
        read_volumes(project)


def test_a_number_keeps_its_value_as_computed(tmp_path: Path) -> None:
    project = Project(tmp_path)
    write_volume(project.volumes, "alpha")
    assert read_volumes(project)[0].numbers["paragraphs"].value == str(number()["value"])


def test_the_size_of_a_figure_is_that_it_was_drawn_at() -> None:
    drawn = Exhibit.from_payload(exhibit())
    assert drawn.size("en", "wide") == (760, 320)
    assert drawn.size("en", "narrow") == (360, 400)
