"""All faults of a broken copy of the data at once, as the command line would print them."""

import shutil
from pathlib import Path

import pytest

from analysis.coding.faults import coding_faults
from analysis.paths import PROJECT, Project


@pytest.fixture
def copy(tmp_path: Path) -> Project:
    shutil.copytree(PROJECT.data, tmp_path / "data")
    return Project(tmp_path)


def edit(copy: Project, name: str, old: str, new: str) -> None:
    path = copy.data / name
    text = path.read_text(encoding="utf-8")
    assert text.count(old) == 1
    path.write_text(text.replace(old, new), encoding="utf-8")


def test_faults_of_all_rooms_come_together_with_their_lines(copy: Project):
    edit(copy, "coding/coding.csv", "d2009#1,rationale,", "d2009#1,objectve,")
    edit(copy, "coding/lineage.csv", "d2012/1#1,d2009/1#1,strong,wording,", "d2012/1#1,d2009/1#1,strong,topic,")
    edit(copy, "coding/targets.csv", "森林覆盖率达到68%,", "森林覆盖率达到86%,")
    found = [str(fault) for fault in coding_faults(copy)]
    wanted = (
        "data/coding/coding.csv, line 2, d2009#1, column `role`: 'objectve'; expected one of heading, rationale",
        "data/coding/lineage.csv, line 4, d2012/1#1 / d2009/1#1, column `level`: a strong link on a topic alone",
        "data/coding/targets.csv, line 7, t-forest-2020, column `quote`: '森林覆盖率达到86%' does not stand in `d2009",
    )
    assert [part for part in wanted if not any(one.startswith(part) for one in found)] == []


def test_tables_that_cannot_be_read_are_all_named(copy: Project):
    (copy.data / "coding" / "actors.csv").unlink()
    (copy.data / "coding" / "places.csv").write_text("place\n", encoding="utf-8")
    found = [str(fault) for fault in coding_faults(copy)]
    assert found[0] == "data/coding/actors.csv: the file is missing. Restore it from the repository"
    assert found[1].startswith("data/coding/places.csv: the columns are `place`; expected `place_id`, `name_zh`")


def test_a_raw_pass_that_is_not_json_is_named(copy: Project):
    (copy.data / "coding" / "raw" / "pass_a.json").write_text("[{", encoding="utf-8")
    sentence = "data/coding/raw/pass_a.json: the file is not JSON in UTF-8. Restore it from the repository"
    assert sentence in [str(fault) for fault in coding_faults(copy)]
