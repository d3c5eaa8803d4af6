"""The status record against the paths: counts that the volume on projects prints, and rows read by hand."""

import pytest

from analysis.coding import dataset, registers, status
from analysis.coding.codebook import read_status_codebook
from analysis.corpus.documents import read_documents
from analysis.measures.courses import courses, naming, turns
from analysis.measures.record import absences, outcomes
from analysis.series.plan import read_plan


@pytest.fixture(scope="module")
def found():
    return outcomes(dataset.read_project_path(), status.read_project_status(), status.read_searches())


@pytest.fixture(scope="module")
def silences():
    kinds = naming(registers.read_projects(), dataset.read_project_mentions())
    return absences(
        dataset.read_project_path(),
        kinds,
        record=status.read_project_status(),
        searches=status.read_searches(),
        documents=read_documents(),
    )


def test_outcomes_of_the_54_projects(found):
    counts = found["outcome"].value_counts().to_dict()
    assert counts == {
        "unsearched": 27,
        "running": 9,
        "underway": 8,
        "existing": 6,
        "stopped": 2,
        "moved": 1,
        "searched": 1,
    }


@pytest.mark.parametrize(
    ("project", "outcome", "date"),
    [
        ("jilin-tumen-hunchun-rail", "running", "2015-09-20"),
        ("quanhe-bridge", "running", "2016-11"),
        ("changchun-baicheng-rail", "running", "2017-08-08"),
        ("hunchun-dongning-rail", "underway", "2021-04-07"),
        ("zarubino-port", "underway", "2015-11-19"),
        ("rajin-port", "underway", "2014-04-19"),
        ("hunchun-zarubino-sokcho-niigata", "stopped", "2014-06"),
        ("rason-zone", "stopped", "2017-09-11"),
        ("customs-special-area", "moved", "2014-03"),
        ("hunchun-crossing", "existing", "2023-01-08"),
        ("longjia-phase-2", "searched", ""),
    ],
)
def test_what_the_record_shows(found, project, outcome, date):
    row = found.set_index("project_id").loc[project]
    assert row[["outcome", "date"]].tolist() == [outcome, date]


def test_silences_by_what_is_known(silences):
    assert len(silences) == 72
    assert silences["absence"].value_counts().to_dict() == {
        "unsearched": 34,
        "genre": 14,
        "undated": 10,
        "underway": 5,
        "finished": 4,
        "suspended": 3,
        "moved": 2,
    }


def test_the_layout_is_silent_about_four_that_were_built_or_running(silences):
    built = silences[(silences["document"] == "d2018") & (silences["absence"] == "finished")]
    assert set(built["project_id"]) == {
        "jilin-tumen-hunchun-rail",
        "quanhe-bridge",
        "changchun-baicheng-rail",
        "domestic-goods-cross-border",
    }


def test_five_moves_forward_and_one_back():
    table = courses(dataset.read_project_path(), registers.read_projects(), list(read_documents()["id"]))
    found = turns(table)
    assert len(found) == 66
    assert found.loc[found["move"] == "back", "project_id"].tolist() == ["hunchun-dongning-rail"]
    assert found["move"].value_counts().to_dict() == {
        "same": 28,
        "not comparable": 25,
        "forward": 5,
        "stance_up": 4,
        "stance_down": 3,
        "back": 1,
    }


def test_no_rule_can_give_a_code_that_the_codebook_lacks(found, silences):
    book = read_status_codebook()
    assert set(found["outcome"]) <= set(book["outcome"].names)
    assert set(silences["absence"]) <= set(book["absence"].names)


def test_a_search_that_found_nothing_has_no_observation_of_the_thing_itself():
    sought = set(status.read_searches()["project_id"])
    record = status.read_project_status()
    assert set(record.loc[record["bears_on"] == "whole", "project_id"]) & sought <= {"dunhua-pumped"}


def test_every_address_is_of_the_web():
    for table in (status.read_project_status(), status.read_events()):
        addresses = [address for cell in table["source_address"] for address in cell.split()]
        assert all(address.startswith(("http://", "https://")) for address in addresses)


def test_documents_not_held_bear_on_volumes_of_the_series():
    planned = {volume.volume for volume in read_plan()}
    named = {name for cell in status.read_documents_not_held()["bears_on"] for name in cell.split(";")}
    assert named <= planned
