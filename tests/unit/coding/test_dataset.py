"""The coded dataset in the order of the texts."""

import pytest

from analysis.coding import dataset


def test_the_coding_comes_in_the_order_of_the_texts():
    coding = dataset.read_coding()
    assert coding["unit"].iloc[0] == "d2009#1"
    assert coding["unit"].iloc[-1] == "d2018/7#3"
    assert coding["document"].drop_duplicates().tolist() == ["d2009", "d2012", "d2014", "d2018"]


def test_the_coding_has_section_length_and_a_number_for_strength():
    row = dataset.read_coding().set_index("unit").loc["d2009/3/1/1#2"]
    assert row["section"] == "d2009/3/1"
    assert row["han"] > 100
    assert row["strength"] == 4
    assert row["themes"] == "spatial;industry;services;border;innovation"


def test_themes_come_one_a_row_with_their_rank():
    themes = dataset.read_themes()
    assert themes[themes["unit"] == "d2009/3/1/1#2"][["rank", "theme"]].values.tolist() == [
        [1, "spatial"],
        [2, "industry"],
        [3, "services"],
        [4, "border"],
        [5, "innovation"],
    ]


def test_a_formal_paragraph_has_no_theme():
    assert "d2009#3" not in set(dataset.read_themes()["unit"])


def test_links_come_by_later_and_then_earlier_unit():
    pairs = dataset.read_lineage()[["later_unit", "earlier_unit"]].head(3).values.tolist()
    assert pairs == [["d2012/0#2", "d2009#4"], ["d2012/0#2", "d2009/5/2#1"], ["d2012/1#1", "d2009/1#1"]]


def test_the_review_holds_what_was_dropped():
    assert (dataset.read_lineage_review()["decision"] == "dropped").sum() == 23


def test_mentions_know_their_document():
    mentions = dataset.read_project_mentions()
    assert mentions["document"].iloc[0] == "d2009"
    assert set(mentions["document"]) == {"d2009", "d2012", "d2014", "d2018"}


def test_a_path_runs_by_date():
    path = dataset.read_project_path()
    assert path[path["project_id"] == "cross-border-zone"]["move"].tolist() == [
        "first",
        "absence",
        "forward",
        "forward",
    ]


@pytest.mark.parametrize("column", ["expansion", "exists_in_text"])
def test_what_is_true_or_false_of_a_mention_is_a_truth_value(column: str):
    assert dataset.read_project_mentions()[column].dtype == "bool"
