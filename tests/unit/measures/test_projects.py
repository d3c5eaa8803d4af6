import pandas as pd
import pytest

from analysis.measures.projects import by_kind, by_stage, inventory, named_in_pair


@pytest.fixture
def projects():
    return pd.DataFrame(
        [("rail", "铁路", "Railway", "rail"), ("port", "港", "Port", "port"), ("zone", "区", "Zone", "zone")],
        columns=["project_id", "name_zh", "name_en", "kind"],
    )


@pytest.fixture
def mentions():
    return pd.DataFrame(
        [
            ("rail", "d1/1#1", "铁路", "idea", False, "study"),
            ("rail", "d1/2#1", "铁路", "construction", False, "do"),
            ("port", "d1/2#1", "港口", "construction", True, "promote"),
            ("port", "d1/3#1", "港", "operating", False, "maintain"),
            ("rail", "d2/1#1", "铁路", "operating", False, "maintain"),
            ("zone", "d2#1", "区", "unstated", False, "support"),
        ],
        columns=["project_id", "unit", "surface", "stage", "expansion", "stance"],
    )


@pytest.fixture
def path():
    return pd.DataFrame(
        [
            ("rail", "d1", "preparation", "promote", "d1/2#1", "", "first", ""),
            ("rail", "d2", "operating", "maintain", "d2/1#1", "d1", "forward", "through track"),
            ("port", "d2", "", "", "", "", "absence", ""),
        ],
        columns=["project_id", "document", "stage", "stance", "unit", "compared_with", "move", "note"],
    )


def test_the_project_path_decides_the_stage_where_it_has_the_project(projects, mentions, path):
    table = inventory(projects, mentions, path, document="d1").set_index("project_id")
    assert table.loc["rail", ["stage", "stance"]].tolist() == ["preparation", "promote"]


def test_works_on_a_thing_in_being_rank_with_running_it_and_the_firmer_stance_decides(projects, mentions, path):
    table = inventory(projects, mentions, path, document="d1").set_index("project_id")
    assert table.loc["port", ["stage", "stance", "surfaces", "units"]].tolist() == [
        "construction",
        "promote",
        "港口;港",
        "d1/2#1;d1/3#1",
    ]


def test_projects_stand_in_order_of_first_mention(projects, mentions, path):
    assert inventory(projects, mentions, path, document="d2")["name_en"].tolist() == ["Railway", "Zone"]


def test_a_document_without_projects_has_an_empty_inventory(projects, mentions, path):
    assert inventory(projects, mentions, path, document="d9").empty


def test_projects_are_new_common_or_no_longer_named(projects, mentions, path):
    table = named_in_pair(projects, mentions, path, pair=("d1", "d2")).set_index("project_id")
    assert table["status"].to_dict() == {"rail": "named in both", "port": "no longer named", "zone": "newly named"}
    assert table.loc["port", ["later_stage", "later_units", "move", "units"]].tolist() == ["", "", "", "d1/2#1;d1/3#1"]
    assert table.loc["rail", "units"] == "d1/1#1;d1/2#1;d2/1#1"


def test_a_move_is_given_only_where_the_path_compared_these_two_documents(projects, mentions, path):
    table = named_in_pair(projects, mentions, path, pair=("d1", "d2")).set_index("project_id")
    assert table.loc["rail", ["move", "note"]].tolist() == ["forward", "through track"]
    elsewhere = path.assign(compared_with=path["compared_with"].replace("d1", "d0"))
    assert set(named_in_pair(projects, mentions, elsewhere, pair=("d1", "d2"))["move"]) == {""}


def test_kinds_and_stages_are_tallied_with_their_units(projects, mentions, path):
    named = inventory(projects, mentions, path, document="d1")
    assert by_kind(named).to_numpy().tolist() == [["port", 1, "d1/2#1;d1/3#1"], ["rail", 1, "d1/1#1;d1/2#1"]]
    assert by_stage(named)["stage"].tolist() == ["construction", "preparation"]
