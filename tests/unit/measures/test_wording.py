from math import log, sqrt

import pandas as pd
import pytest

from analysis.errors import InputError
from analysis.inference.permutation import Draws
from analysis.measures.wording import distinctive, keyness, most_distinctive

DRAWS = Draws(1, 19)


def tokens(*sections):
    """Sections such as `d1/1 铁路 铁路 港口`."""
    rows = [
        (f"{place}#1", place.partition("/")[0], place, word)
        for place, *words in map(str.split, sections)
        for word in words
    ]
    return pd.DataFrame(rows, columns=["unit", "document", "section", "token"])


@pytest.fixture
def two_texts():
    return tokens("d1/1 铁路 铁路 港口", "d1/2 港口 。 的", "d2/1 铁路 旅游 旅游", "d2/2 旅游 旅游 港口")


def test_zeta_by_hand(two_texts):
    row = keyness(two_texts, pair=("d1", "d2"), draws=DRAWS, floor=1).set_index("token").loc["旅游"]
    # 4 of 10 words of the background, so 200 of the 500 prior words; 0 of 4 words in d1, 4 of 6 in d2
    odds = log(204 / (6 + 500 - 204)) - log(200 / (4 + 500 - 200))
    assert row["log_odds"] == pytest.approx(odds)
    assert row["zeta"] == pytest.approx(odds / sqrt(1 / 204 + 1 / 200))


def test_counts_rates_and_dispersion(two_texts):
    row = keyness(two_texts, pair=("d1", "d2"), draws=DRAWS, floor=1).set_index("token").loc["铁路"]
    assert (row["earlier_count"], row["later_count"]) == (2, 1)
    assert (row["earlier_rate"], row["later_rate"]) == (500, pytest.approx(1000 / 6))
    assert (row["earlier_dispersion"], row["later_dispersion"], row["earlier_sections"]) == (0.5, 0.5, 2)
    assert (row["earlier_units"], row["later_units"], row["units"]) == ("d1/1#1", "d2/1#1", "d1/1#1;d2/1#1")


def test_the_later_text_comes_first(two_texts):
    assert keyness(two_texts, pair=("d1", "d2"), draws=DRAWS, floor=1)["token"].tolist()[0] == "旅游"


def test_single_characters_and_punctuation_are_no_words(two_texts):
    assert set(keyness(two_texts, pair=("d1", "d2"), draws=DRAWS, floor=1)["token"]) == {"铁路", "港口", "旅游"}


def test_rare_words_are_not_tested(two_texts):
    assert keyness(two_texts, pair=("d1", "d2"), draws=DRAWS, floor=4)["token"].tolist() == ["旅游"]


def test_no_word_frequent_enough_gives_an_empty_table(two_texts):
    assert keyness(two_texts, pair=("d1", "d2"), draws=DRAWS, floor=9).empty


def test_one_document_is_held_against_all_others():
    table = distinctive(
        tokens("d1/1 铁路 铁路", "d2/1 旅游", "d3/1 旅游 铁路"), document="d1", draws=DRAWS, floor=1
    ).set_index("token")
    assert (table.loc["旅游", "earlier_count"], table.loc["铁路", "later_count"]) == (2, 2)
    assert table.loc["铁路", "zeta"] > 0


def test_an_unknown_document_is_refused(two_texts):
    with pytest.raises(InputError, match="no text of document `d9`"):
        distinctive(two_texts, document="d9", draws=DRAWS)


def test_the_figure_takes_the_ends_of_the_list():
    table = pd.DataFrame({"token": list("abcde"), "zeta": [3.0, 2.0, 0.0, -1.0, -2.0]})
    assert most_distinctive(table, count=1)["token"].tolist() == ["a", "e"]
    assert most_distinctive(table, count=9)["token"].tolist() == ["a", "b", "d", "e"]
