"""Facts about verbatim reuse that hold for any two texts."""

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.measures.reuse import Match, coverage, maximal_matches, reuse_table, runs

LEAST = 3
# Few different characters, so that runs are frequent; a comma and a digit, so that some are broken.
strings = st.text(alphabet="东北开放，8", max_size=14)
texts = st.lists(strings, min_size=1, max_size=3)


def frame(first, second):
    rows = [("d1", number, text) for number, text in enumerate(first)]
    rows += [("d2", number, text) for number, text in enumerate(second)]
    return pd.DataFrame(
        {
            "unit": [f"{document}#{number}" for document, number, _ in rows],
            "document": [document for document, _, _ in rows],
            "kind": "paragraph",
            "text_zh": [text for _, _, text in rows],
            "han": [sum(character in "东北开放" for character in text) for _, _, text in rows],
        }
    )


@given(texts, texts)
def test_every_match_is_common_and_cannot_be_made_longer(first, second):
    for match in maximal_matches(first, second, least=LEAST):
        source, target = first[match.earlier], second[match.later]
        end, source_end = match.start + match.length, match.earlier_start + match.length
        assert match.length >= LEAST
        assert target[match.start : end] == source[match.earlier_start : source_end]
        assert end == len(target) or source_end == len(source) or target[end] != source[source_end]
        assert 0 in (match.start, match.earlier_start) or target[match.start - 1] != source[match.earlier_start - 1]


@given(texts, texts)
def test_every_shared_string_lies_in_a_match(first, second):
    found = {
        (m.later, place)
        for m in maximal_matches(first, second, least=LEAST)
        for place in range(m.start, m.start + m.length)
    }
    for number, text in enumerate(second):
        for place in range(len(text) - LEAST + 1):
            if any(text[place : place + LEAST] in other for other in first):
                assert {(number, place + step) for step in range(LEAST)} <= found


@given(texts, texts)
def test_matches_are_the_same_from_either_side(first, second):
    there, back = maximal_matches(first, second, least=LEAST), maximal_matches(second, first, least=LEAST)
    turned = [Match(m.earlier, m.earlier_start, m.later, m.start, m.length) for m in back]
    assert there == sorted(turned)


@settings(max_examples=50, deadline=None)
@given(texts, texts)
def test_coverage_lies_between_none_and_all_and_falls_with_length(first, second):
    units = frame(first, second)
    units = units[units["han"] > 0]
    if units["document"].nunique() < 2:
        return
    for lengths in coverage(reuse_table(units, least=LEAST), units, lengths=(3, 4, 6)).groupby("masked"):
        shares = lengths[1]["share"].tolist()
        assert 1 >= shares[0] >= shares[1] >= shares[2] >= 0


@settings(max_examples=50, deadline=None)
@given(texts, texts)
def test_masking_never_finds_more(first, second):
    units = frame(first, second)
    units = units[units["han"] > 0]
    table = coverage(reuse_table(units, masks=["东北"], least=LEAST), units, lengths=(3,))
    shares = table.set_index("masked")["share"].to_dict()
    assert not shares or shares[1] <= shares[0]


@settings(max_examples=50, deadline=None)
@given(texts, texts)
def test_a_run_is_the_stretch_of_the_later_unit_that_it_says(first, second):
    units = frame(first, second)
    han = {
        unit: "".join(c for c in text if c in "东北开放")
        for unit, text in zip(units["unit"], units["text_zh"], strict=True)
    }
    whole = dict(zip(units["unit"], units["text_zh"], strict=True))
    table = reuse_table(units, least=LEAST)
    for row in table.itertuples():
        assert han[row.later_unit][row.start : row.end] == row.text
        assert row.text in han[row.earlier_unit]
        assert row.surface in whole[row.later_unit]
    assert len(runs(table, pair=("d1", "d2"), masked=0)) <= len(table)
