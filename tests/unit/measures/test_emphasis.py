from math import inf, isnan

import pandas as pd
import pytest

from analysis.errors import InputError
from analysis.inference.permutation import Draws
from analysis.measures.emphasis import compare, compare_characters, share_table, substantive

DRAWS = Draws(1, 19)


@pytest.fixture
def two_texts(coded):
    return coded(
        "d1/1#1 rationale port none 0",
        "d1/1#2 measure rail;port supply 4",
        "d1/2#1 measure rail supply 3",
        "d1/3#1 formal - none 0",
        "d2/1#1 measure rail demand 4",
        "d2/2#1 measure fund demand 5",
    )


def rows(table, *keys):
    return table.set_index(list(keys))


def test_formal_paragraphs_say_nothing(two_texts):
    assert "d1/3#1" not in set(substantive(two_texts)["unit"])


def test_theme_shares_are_of_substantive_paragraphs(two_texts):
    row = rows(share_table(two_texts, variable="theme"), "document", "code").loc[("d1", "rail")]
    assert (row["paragraphs"], row["of"], row["share"]) == (2, 3, pytest.approx(2 / 3))
    assert (row["han"], row["han_of"], row["han_share"]) == (20, 30, pytest.approx(2 / 3))
    assert (row["sections"], row["sections_of"], row["units"]) == (2, 2, "d1/1#2;d1/2#1")


def test_instrument_shares_are_of_committing_paragraphs(two_texts):
    row = rows(share_table(two_texts, variable="instrument"), "document", "code").loc[("d1", "supply")]
    assert (row["paragraphs"], row["of"], row["note"]) == (2, 2, "not estimable: in none or in all of the text")


def test_codes_given_fix_the_rows_and_get_zeros(two_texts):
    table = share_table(two_texts, variable="theme", codes=["water", "rail"])
    assert table["code"].tolist() == ["water", "rail", "water", "rail"]
    assert table["units"].tolist()[0] == ""
    assert table["paragraphs"].tolist() == [0, 2, 0, 1]


def test_a_level_is_reached_by_every_higher_one(two_texts):
    table = rows(share_table(two_texts, variable="strength_at_least"), "document", "code")
    assert table.loc["d1", "paragraphs"].to_dict() == {"1": 2, "2": 2, "3": 2, "4": 1, "5": 0}
    assert table.loc[("d2", "5"), "share"] == 0.5


def test_strength_itself_is_counted_level_by_level(two_texts):
    table = rows(share_table(two_texts, variable="strength"), "document", "code")
    assert table.loc["d1", "paragraphs"].to_dict() == {"3": 1, "4": 1, "5": 0}


def test_roles_leave_out_the_formal_ones(two_texts):
    table = rows(share_table(two_texts, variable="role"), "document", "code")
    assert table.loc["d1", "paragraphs"].to_dict() == {"measure": 2, "rationale": 1}


def test_comparison_puts_two_documents_side_by_side(two_texts):
    row = rows(compare(two_texts, variable="theme", pair=("d1", "d2"), draws=DRAWS), "code").loc["rail"]
    assert (row["earlier_count"], row["earlier_of"], row["later_count"], row["later_of"]) == (2, 3, 1, 2)
    assert row["ratio"] == pytest.approx(0.75)
    assert row["difference"] == pytest.approx(1 / 2 - 2 / 3)
    assert (row["earlier_sections"], row["later_sections"]) == (2, 2)
    assert (row["earlier_units"], row["later_units"]) == ("d1/1#2;d1/2#1", "d2/1#1")
    assert row["units"] == "d1/1#2;d1/2#1;d2/1#1"
    assert 0.05 <= row["p"] <= row["p_family"] <= 1


def test_a_theme_of_the_later_text_only_has_no_limits(two_texts):
    row = rows(compare(two_texts, variable="theme", pair=("d1", "d2"), draws=DRAWS), "code").loc["fund"]
    assert (row["ratio"], row["note"]) == (inf, "not estimable: not in the earlier text")


def test_a_code_of_neither_text_is_not_tested(two_texts):
    table = compare(two_texts, variable="theme", pair=("d1", "d2"), draws=DRAWS, codes=["rail", "water"])
    row = rows(table, "code").loc["water"]
    assert (isnan(row["p"]), row["units"], row["smallest_p"]) == (True, "", pytest.approx(2 / 6))


def test_characters_weigh_each_paragraph_by_its_length(coded):
    table = coded("d1/1#1 measure rail supply 4", "d1/2#1 measure port supply 4", "d2/1#1 measure rail supply 4")
    table["han"] = [30, 10, 5]
    row = rows(compare_characters(table, variable="theme", pair=("d1", "d2"), draws=DRAWS), "code").loc["rail"]
    assert (row["earlier_count"], row["earlier_of"], row["earlier_share"]) == (30, 40, 0.75)


def test_an_unknown_variable_is_refused_with_the_nearest_name(two_texts):
    with pytest.raises(InputError, match=r"no variable `themes`.*Did you mean `theme`"):
        share_table(two_texts, variable="themes")


def test_an_unknown_document_is_refused(two_texts):
    with pytest.raises(InputError, match="no text of document `d3`"):
        compare(two_texts, variable="theme", pair=("d1", "d3"), draws=DRAWS)


def test_the_order_of_paragraphs_changes_no_number(two_texts):
    numbers = ["earlier_count", "later_count", "ratio", "ratio_low", "p", "p_family"]
    tables = [
        rows(compare(frame, variable="theme", pair=("d1", "d2"), draws=DRAWS), "code")[numbers]
        for frame in (two_texts, two_texts.iloc[::-1])
    ]
    pd.testing.assert_frame_equal(*tables)
