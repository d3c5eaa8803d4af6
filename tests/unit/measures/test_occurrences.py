import pytest

from analysis.inference.permutation import Draws
from analysis.measures.occurrences import occurrences, rate_pairs, rates, string_counts

DRAWS = Draws(1, 99)


@pytest.fixture
def units(texts):
    return texts(
        ("d1/1", "heading", "研究"),
        ("d1/1#1", "paragraph", "研究机构加快建设"),
        ("d1/2#1", "paragraph", "建设建设"),
        ("d1/paratext", "paratext", "研究研究研究"),
        ("d2/1#1", "paragraph", "研究，研究"),
        ("d2/2#1", "paragraph", "支持"),
    )


def test_a_word_inside_an_excluded_longer_one_does_not_count(units):
    found = occurrences(units, ["研究"], excludes=["研究机构"])
    assert found["unit"].tolist() == ["d1/1", "d2/1#1", "d2/1#1"]


def test_the_longest_word_of_the_list_wins(units):
    found = occurrences(units, ["建设", "加快建设"])
    assert found["code"].tolist() == ["加快建设", "建设", "建设"]


def test_paratext_does_not_count(units):
    assert "d1/paratext" not in set(occurrences(units, ["研究"])["unit"])


def test_offsets_lead_to_the_word(units):
    row = occurrences(units, ["加快建设"]).iloc[0]
    assert units.set_index("unit").loc[row["unit"], "text_zh"][row["start"] : row["end"]] == "加快建设"


def test_a_rate_is_per_thousand_characters_of_headings_and_paragraphs(units):
    found = occurrences(units, ["建设"])
    row = rates(found, units, codes=["建设"], draws=DRAWS).set_index("document").loc["d1"]
    # 2 + 8 + 4 characters; 建设 once in the paragraph on institutes, twice in the other
    assert (row["count"], row["han"], row["rate"]) == (3, 14, pytest.approx(3000 / 14))
    assert (row["sections"], row["sections_of"], row["units"]) == (2, 2, "d1/1#1;d1/2#1")


def test_a_word_that_never_occurs_has_rate_zero(units):
    table = rates(occurrences(units, ["必须"]), units, codes=["必须"], draws=DRAWS)
    assert table["count"].tolist() == [0, 0]
    assert table["units"].tolist() == ["", ""]


def test_a_word_of_one_text_only_has_no_ratio_and_says_so(units):
    row = rate_pairs(occurrences(units, ["支持"]), units, codes=["支持"], draws=DRAWS).iloc[0]
    assert (row["earlier_count"], row["later_count"]) == (0, 1)
    assert row["note"] == "not estimable: not in the earlier text"


def test_one_document_has_no_pair(units):
    own = units[units["document"] == "d1"]
    assert rate_pairs(occurrences(own, ["建设"]), own, codes=["建设"], draws=DRAWS).empty


def test_bare_strings_are_counted_wherever_they_stand(units):
    assert string_counts(units, ["研究"]).loc["研究"].to_dict() == {"d1": 2, "d2": 2}
