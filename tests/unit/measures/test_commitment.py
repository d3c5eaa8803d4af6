import numpy as np
import pytest

from analysis.inference.permutation import Draws
from analysis.measures.commitment import superiority, superiority_of

DRAWS = Draws(1, 199)


def test_the_stronger_text_wins_every_time():
    assert superiority_of(np.array([0.0, 0, 2]), np.array([3.0, 1, 0])) == 1
    assert superiority_of(np.array([3.0, 1, 0]), np.array([0.0, 0, 2])) == 0


def test_ties_count_half():
    assert superiority_of(np.array([2.0, 2]), np.array([2.0, 2])) == 0.5


def test_a_hand_counted_case():
    # later 3, 4; earlier 2, 3, 4: wins 2 of 6 + ... 3>2, 4>2, 4>3 = 3, ties 2 -> (3 + 1) / 6
    assert superiority_of(np.array([0.0, 1, 1]), np.array([1.0, 1, 1])) == pytest.approx(4 / 6)


@pytest.fixture
def coding(coded):
    return coded(
        *(f"d1/{section}#1 measure rail supply {level}" for section, level in enumerate((2, 3, 3, 2, 3, 2), 1)),
        *(f"d2/{section}#1 measure rail supply {level}" for section, level in enumerate((4, 4, 3, 4, 4, 4), 1)),
        "d2/7#1 rationale rail none 0",
    )


def test_paragraphs_that_commit_nobody_do_not_count(coding):
    row = superiority(coding, draws=DRAWS).iloc[0]
    assert (row["earlier_of"], row["later_of"], row["later_sections"]) == (6, 6, 6)


def test_a_clear_difference_has_a_small_p_and_an_interval_above_one_half(coding):
    row = superiority(coding, draws=DRAWS).iloc[0]
    assert row["superiority"] == pytest.approx((36 - 3 + 1.5) / 36)
    assert row["low"] > 0.5
    assert row["p"] < 0.05


def test_p_does_not_depend_on_which_text_is_called_the_later(coding, coded):
    swapped = coding.assign(document=coding["document"].map({"d1": "d2", "d2": "d1"}))
    swapped = swapped.sort_values("document", kind="stable")
    assert superiority(swapped, draws=DRAWS)["p"].iloc[0] == pytest.approx(
        superiority(coding, draws=DRAWS)["p"].iloc[0], abs=0.03
    )


def test_two_equal_texts_are_even(coded):
    lines = [
        f"{name}/{section}#1 measure rail supply {level}"
        for name in ("d1", "d2")
        for section, level in ((1, 3), (2, 4))
    ]
    row = superiority(coded(*lines), draws=DRAWS).iloc[0]
    assert row["superiority"] == 0.5
    assert row["p"] == 1


def test_a_text_of_one_section_has_no_interval_and_says_so(coded):
    coding = coded("d1/1#1 measure rail supply 4", "d2/1#1 measure rail supply 3", "d2/2#1 measure rail supply 3")
    row = superiority(coding, draws=DRAWS).iloc[0]
    assert np.isnan(row["low"])
    assert row["note"] == "no interval: one text has a single section"


def test_one_document_gives_an_empty_table(coded):
    assert superiority(coded("d1/1#1 measure rail supply 4"), draws=DRAWS).empty
