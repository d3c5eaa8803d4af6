from math import isnan, log

import pytest

from analysis.inference.permutation import Draws
from analysis.measures.profile import concentration, section_instruments, section_themes


@pytest.fixture
def coding(coded):
    return coded(
        "d1/1#1 rationale port none 0",
        "d1/1#2 measure rail;port supply 4",
        "d1/2#1 measure rail demand 4",
        "d1/2#2 formal - none 0",
    )


@pytest.fixture
def units(texts):
    return texts(("d1/1", "heading", "交通"), ("d1/1#1", "paragraph", "一"), ("d1/2#1", "paragraph", "二"))


def test_themes_of_a_section_with_its_heading(coding, units):
    table = section_themes(coding, units).set_index(["section", "code"])
    assert table["paragraphs"].to_dict() == {("d1/1", "port"): 2, ("d1/1", "rail"): 1, ("d1/2", "rail"): 1}
    assert table.loc[("d1/1", "port"), ["of", "heading_zh", "units"]].tolist() == [2, "交通", "d1/1#1;d1/1#2"]
    assert table.loc[("d1/2", "rail"), "of"] == 1


def test_instruments_of_a_section_are_of_committing_paragraphs(coding, units):
    table = section_instruments(coding, units)
    assert table[["section", "code", "paragraphs", "of"]].to_numpy().tolist() == [
        ["d1/1", "supply", 1, 1],
        ["d1/2", "demand", 1, 1],
    ]


def test_a_section_without_heading_of_its_own_or_above_has_empty_labels(coding, units):
    row = section_themes(coding, units).set_index("section").loc["d1/2"]
    assert (row["number"], row["heading_zh"]) == ("", "")


def test_one_theme_only_is_full_concentration(coded):
    table = concentration(coded("d1#1 measure rail supply 4", "d1#2 measure rail supply 4"), codes=4, draws=Draws(1, 5))
    assert table.loc[0, "entropy"] == 0


def test_entropy_of_first_themes_by_hand(coding):
    table = concentration(coding, codes=4, draws=Draws(1, 5))
    # first themes port, rail, rail
    expected = -(1 / 3 * log(1 / 3) + 2 / 3 * log(2 / 3)) / log(4)
    assert table.loc[0, ["paragraphs", "themes", "entropy"]].tolist() == [3, 2, pytest.approx(expected)]


def test_rarefying_to_all_paragraphs_is_the_entropy_itself(coding):
    row = concentration(coding, codes=4, draws=Draws(1, 5), paragraphs=3).loc[0]
    assert row["rarefied"] == row["entropy"]
    assert isnan(row["rarefied_low"])


def test_rarefying_to_one_paragraph_leaves_no_spread(coding):
    row = concentration(coding, codes=4, draws=Draws(1, 5), paragraphs=1).loc[0]
    assert (row["rarefied"], row["rarefied_low"], row["rarefied_high"]) == (0, 0, 0)


def test_a_document_with_too_few_paragraphs_cannot_be_rarefied(coding):
    assert isnan(concentration(coding, codes=4, draws=Draws(1, 5)).loc[0, "rarefied"])
