"""Verbatim reuse between the four texts, as it was measured before this package was written, and as it is measured now.

The first measurement compared bodies with punctuation, took stretches of at
least k characters of which eight or more are Han, and divided by all
characters. The published one compares units, passes over punctuation and counts
Han characters only. Both are recomputed here.
"""

import pytest

from analysis.corpus.documents import read_documents
from analysis.corpus.normalize import han_count, normalize
from analysis.corpus.tokens import read_masks
from analysis.corpus.units import read_units
from analysis.measures.reuse import coverage, maximal_matches, reuse_table, runs

LENGTHS = (8, 10, 13)
# First measurement; the three decimals are as reported.
WITH_PUNCTUATION = {
    ("d2009", "d2012"): (0.104, 0.079, 0.042),
    ("d2009", "d2014"): (0.029, 0.026, 0.006),
    ("d2012", "d2014"): (0.024, 0.018, 0.010),
    ("d2014", "d2018"): (0.006, 0.003, 0.0),
    ("d2012", "d2018"): (0.005, 0.0, 0.0),
    ("d2009", "d2018"): (0.002, 0.0, 0.0),
}
# Published measurement: covered Han characters. 2009 to 2012 is higher at 8 (0.115 against 0.104), because a comma no
# longer breaks a run, and lower at 13 (0.037 against 0.042), because commas and quotation marks no longer lengthen it.
HAN_CHARACTERS = {
    ("d2009", "d2012"): (456, 310, 147),
    ("d2009", "d2014"): (207, 156, 30),
    ("d2012", "d2014"): (169, 111, 66),
    ("d2014", "d2018"): (18, 10, 0),
    ("d2012", "d2018"): (16, 0, 0),
    ("d2009", "d2018"): (8, 0, 0),
}


@pytest.fixture(scope="module")
def units():
    return read_units()


@pytest.fixture(scope="module")
def raw(units):
    return reuse_table(units, masks=read_masks())


def body(units, document):
    rows = units[(units["document"] == document) & units["kind"].isin(["heading", "paragraph"])]
    return normalize("\n".join(rows["text_zh"])).text


@pytest.mark.parametrize(("pair", "shares"), WITH_PUNCTUATION.items())
def test_first_measurement(units, pair, shares):
    earlier, later = (body(units, document) for document in pair)
    matches = [
        match
        for match in maximal_matches([earlier], [later], least=8)
        if han_count(later[match.start : match.start + match.length]) >= 8
    ]
    covered = [
        {match.start + step for match in matches if match.length >= length for step in range(match.length)}
        for length in LENGTHS
    ]
    # It also counted title, number, signature and date of each document, which the units leave to the front matter.
    assert [len(places) / len(later) for places in covered] == pytest.approx(shares, abs=0.0025)


@pytest.mark.parametrize(("pair", "characters"), HAN_CHARACTERS.items())
def test_published_measurement(units, raw, pair, characters):
    table = coverage(raw, units, lengths=LENGTHS).set_index(["earlier", "later", "masked", "length"])
    assert tuple(table.loc[(*pair, 0, length), "covered"] for length in LENGTHS) == characters


def test_the_longest_run_is_a_formula_and_the_longest_run_of_policy_is_a_list(raw):
    pair = ("d2009", "d2012")
    assert runs(raw, pair=pair, masked=0).loc[0, ["length", "later_unit"]].tolist() == [43, "d2012/3#1"]
    policy = runs(raw, pair=pair, masked=1)
    assert "境外资源开发、生产服务、国际物流采购、跨国旅游等" in policy.loc[policy["length"] == 21, "surface"].tolist()


def test_the_one_run_of_policy_into_the_last_text_is_a_railway(raw):
    run = runs(raw, pair=("d2014", "d2018"), masked=1).loc[0]
    assert run[["surface", "later_unit", "earlier_units"]].tolist() == [
        "推进“两山”铁路前期工作",
        "d2018/3#2",
        "d2014/4/18#1",
    ]


def test_every_pair_of_documents_is_measured(units, raw):
    count = len(read_documents())
    assert len(coverage(raw, units)) == count * (count - 1) // 2 * 2 * len(LENGTHS)
