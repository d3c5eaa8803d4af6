import pandas as pd
import pytest

from analysis.measures.lineage import (
    carried_by_section,
    carried_by_theme,
    carried_share,
    links,
    standing,
    ties,
    unnamed_subjects,
    without_link,
)


@pytest.fixture
def coding(coded):
    return coded(
        "d1/1#1 measure rail;port supply 4",
        "d1/2#1 measure port supply 4",
        "d1/3#1 formal - none 0",
        "d2/1#1 measure rail supply 4",
        "d2/2#1 measure fund supply 4",
        "d3/1#1 measure port supply 4",
    )


@pytest.fixture
def units(texts):
    return texts(
        ("d1/1#1", "paragraph", "一"),
        ("d1/2#1", "paragraph", "二"),
        ("d1/3#1", "paragraph", "三"),
        ("d2/1#1", "paragraph", "四"),
        ("d2/2#1", "paragraph", "五"),
        ("d3/1#1", "paragraph", "六"),
    )


def lineage(*rows):
    table = pd.DataFrame(rows, columns=["later_unit", "earlier_unit", "level", "subject"])
    return table.assign(basis="topic", subject_en=table["subject"].astype("str").str.upper())


@pytest.fixture
def chain():
    return lineage(
        ("d2/1#1", "d1/2#1", "weak", "port"),
        ("d2/1#1", "d1/1#1", "strong", "rail"),
        ("d3/1#1", "d1/2#1", "weak", "quay"),
    )


def test_links_stand_in_reading_order_with_both_texts(chain, units):
    table = links(chain, units, pair=("d1", "d2"))
    assert table["earlier_unit"].tolist() == ["d1/1#1", "d1/2#1"]
    assert table.loc[0, ["later_zh", "earlier_zh", "later_en", "later_section"]].tolist() == [
        "四",
        "一",
        "en:四",
        "d2/1",
    ]
    assert table.loc[0, "units"] == "d2/1#1;d1/1#1"


def test_a_pair_without_links_gives_an_empty_table(chain, units):
    assert links(chain, units, pair=("d2", "d3")).empty


def test_standing_of_the_earlier_text_says_what_is_carried_on(chain, coding):
    table = standing(chain, coding, document="d1", other="d2").set_index("unit")
    assert table["level"].to_dict() == {"d1/1#1": "strong", "d1/2#1": "weak"}
    assert table.loc["d1/1#1", "units"] == "d1/1#1;d2/1#1"


def test_standing_of_the_later_text_says_what_is_taken_over(chain, coding):
    table = standing(chain, coding, document="d2", other="d1").set_index("unit")
    assert table["level"].to_dict() == {"d2/1#1": "strong", "d2/2#1": "none"}
    assert table.loc["d2/1#1", "partners"] == "d1/1#1;d1/2#1"


def test_a_measure_carried_on_twice_counts_once(coding):
    twice = lineage(("d2/1#1", "d1/1#1", "strong", "rail"), ("d2/2#1", "d1/1#1", "weak", "rail"))
    table = carried_share(standing(twice, coding, document="d1", other="d2")).set_index("level")
    assert table.loc["any", ["paragraphs", "of"]].tolist() == [1, 2]


def test_carried_shares_of_strong_and_of_any_links(chain, coding):
    table = carried_share(standing(chain, coding, document="d1", other="d2")).set_index("level")
    assert table["share"].to_dict() == {"strong": 0.5, "any": 1.0}
    assert table.loc["strong", "units"] == "d1/1#1"
    assert table.loc["any", "note"] == "not estimable: in none or in all of the text"


def test_without_any_link_the_share_is_nothing(coding):
    table = carried_share(standing(lineage(), coding, document="d1", other="d2"))
    assert (table["share"].tolist(), table["units"].tolist()) == ([0.0, 0.0], ["", ""])


def test_sections_keep_the_order_of_the_text(chain, coding):
    table = carried_by_section(standing(chain, coding, document="d1", other="d2"))
    assert table[["section", "paragraphs", "strong", "weak", "none", "share"]].to_numpy().tolist() == [
        ["d1/1", 1, 1, 0, 0, 1.0],
        ["d1/2", 1, 0, 1, 0, 1.0],
    ]


def test_a_paragraph_counts_under_each_of_its_themes(chain, coding):
    table = carried_by_theme(standing(chain, coding, document="d1", other="d2")).set_index("theme")
    assert table.loc["port", ["paragraphs", "strong", "weak"]].tolist() == [2, 1, 1]
    assert table.loc["rail", "units"] == "d1/1#1"


def test_paragraphs_without_link_are_shown_with_their_text(chain, coding, units):
    table = without_link(standing(chain, coding, document="d2", other="d1"), units)
    assert table[["unit", "text_zh", "text_en", "units"]].to_numpy().tolist() == [["d2/2#1", "五", "en:五", "d2/2#1"]]


def test_a_subject_is_unnamed_when_its_paragraph_has_no_link_with_the_later_text(chain, coding):
    table = unnamed_subjects(chain, coding, pair=("d1", "d3"))
    assert table[["unit", "subject", "linked_with", "units"]].to_numpy().tolist() == [
        ["d1/1#1", "rail", "d2", "d1/1#1;d2/1#1"]
    ]


def test_no_subject_is_unnamed_when_all_are_carried_on(chain, coding):
    assert unnamed_subjects(chain, coding, pair=("d1", "d2")).empty


def test_ties_show_what_lies_before_and_after(chain, coding):
    table = ties(chain, coding, document="d2").set_index("unit")
    assert table.loc["d2/1#1", ["carries", "carries_level", "carried_by", "carried_by_level"]].tolist() == [
        "d1/1#1;d1/2#1",
        "strong",
        "",
        "none",
    ]
    assert table.loc["d2/2#1", "units"] == "d2/2#1"
