import pandas as pd
import pytest

from analysis.inference.permutation import Draws
from analysis.measures.modality import kind_pairs, kind_rates, modal_words, rule_effects

WORDS = pd.DataFrame(
    [
        ("建设", "verb", "do", ""),
        ("加快建设", "verb", "do", ""),
        ("研究", "verb", "explore", "研究机构"),
        ("加快", "modifier", "booster", ""),
        ("适时", "modifier", "hedge", ""),
    ],
    columns=["word", "scale", "kind", "excludes"],
)


@pytest.fixture
def units(texts):
    return texts(
        ("d1/1#1", "paragraph", "适时研究，加快建设"),
        ("d1/2#1", "paragraph", "研究机构"),
        ("d2/1#1", "paragraph", "加快建设加快"),
        ("d2/2#1", "paragraph", "建设"),
    )


def test_a_verb_and_its_booster_are_both_counted(units):
    found = modal_words(units, WORDS)
    first = found[found["unit"] == "d1/1#1"]
    assert sorted(zip(first["code"], first["kind"], strict=True)) == [
        ("加快", "booster"), ("加快建设", "do"), ("研究", "explore"), ("适时", "hedge"),
    ]  # fmt: skip


def test_kinds_gather_their_words(units):
    table = kind_rates(modal_words(units, WORDS), units, kinds=["do", "hedge"], draws=Draws(1, 49))
    assert table.set_index(["code", "document"])["count"].to_dict() == {
        ("do", "d1"): 1, ("do", "d2"): 2, ("hedge", "d1"): 1, ("hedge", "d2"): 0,
    }  # fmt: skip


def test_pairs_have_a_row_for_each_kind(units):
    table = kind_pairs(modal_words(units, WORDS), units, kinds=["do", "booster"], draws=Draws(1, 49))
    assert table["code"].tolist() == ["do", "booster"]


def test_only_counts_that_the_rules_change_are_reported(units):
    table = rule_effects(modal_words(units, WORDS), units, ["研究", "适时"])
    assert table.to_dict("records") == [{"code": "研究", "document": "d1", "string": 2, "counted": 1, "difference": -1}]
