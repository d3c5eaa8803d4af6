import pandas as pd
import pytest

from analysis.measures.succession import across, after, by_theme, threads


@pytest.fixture
def coding(coded):
    return coded(
        "d1/1#1 measure rail;port supply 4",
        "d1/2#1 measure port supply 3",
        "d1/3#1 formal - none 0",
        "d2/1#1 measure rail supply 4",
        "d3/1#1 measure port supply 4",
        "d3/2#1 measure fund supply 4",
    )


@pytest.fixture
def lineage():
    rows = [("d2/1#1", "d1/1#1", "strong"), ("d3/1#1", "d1/1#1", "weak"), ("d3/1#1", "d2/1#1", "weak")]
    return pd.DataFrame(rows, columns=["later_unit", "earlier_unit", "level"]).assign(subject="铁路", subject_en="rail")


def test_every_pair_is_counted_in_both_directions(lineage, coding):
    table = across(lineage, coding).set_index(["earlier", "later", "direction", "level"])
    assert len(table) == 12
    assert table.loc[("d1", "d2", "carried", "strong"), ["paragraphs", "of"]].tolist() == [1, 2]
    assert table.loc[("d1", "d3", "taken", "any"), ["paragraphs", "of"]].tolist() == [1, 2]


def test_a_paragraph_counts_under_each_of_its_themes(lineage, coding):
    table = by_theme(lineage, coding, themes=["rail", "port", "fund"]).set_index(["earlier", "later", "theme"])
    assert table.loc[("d1", "d2", "rail"), ["paragraphs", "carried", "strong"]].tolist() == [1, 1, 1]
    assert table.loc[("d1", "d3", "port"), ["paragraphs", "carried", "strong"]].tolist() == [2, 1, 0]
    assert table.loc[("d1", "d2", "fund"), ["paragraphs", "carried"]].tolist() == [0, 0]


def test_a_paragraph_is_followed_through_every_later_text(lineage, coding):
    table = after(lineage, coding).set_index("unit")
    assert table.loc["d1/1#1", ["strong", "weak", "none", "standing"]].tolist() == ["d2", "d3", "", "strong"]
    assert table.loc["d1/2#1", ["strong", "weak", "none", "standing"]].tolist() == ["", "", "d2;d3", "none"]
    assert table.loc["d2/1#1", "weak"] == "d3"


def test_the_last_text_and_formal_paragraphs_are_not_followed(lineage, coding):
    assert set(after(lineage, coding)["unit"]) == {"d1/1#1", "d1/2#1", "d2/1#1"}


def test_the_units_of_a_paragraph_are_itself_and_its_partners(lineage, coding):
    assert after(lineage, coding).set_index("unit").loc["d1/1#1", "units"] == "d1/1#1;d2/1#1;d3/1#1"


def test_threads_hold_paragraphs_and_links(lineage, coding):
    table = threads(lineage, coding)
    known = table[table["part"] == "paragraph"].set_index("unit")
    assert known["standing"].to_dict() == {
        "d1/1#1": "strong",
        "d1/2#1": "none",
        "d2/1#1": "strong",
        "d3/1#1": "weak",
        "d3/2#1": "none",
    }
    assert (table["part"] == "link").sum() == 3


def test_a_single_document_has_nothing_to_follow(lineage, coding):
    alone = coding[coding["document"] == "d1"]
    assert across(lineage.head(0), alone).empty
    assert after(lineage.head(0), alone).empty
    assert by_theme(lineage.head(0), alone, themes=["rail"]).empty
