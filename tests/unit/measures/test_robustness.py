import numpy as np
import pandas as pd
import pytest

from analysis.inference.multiverse import Multiverse
from analysis.inference.permutation import Draws
from analysis.measures import robustness

FINDINGS = pd.DataFrame(
    {
        "finding": ["up", "level"],
        "label_en": ["Up", "Level"],
        "label_zh": ["上", "平"],
        "volume": "space",
        "subject": ["border", "border"],
        "earlier": "d1",
        "later": "d2",
        "direction": ["more", "less"],
    }
)
LATER = np.array([False] * 5 + [True] * 5)


@pytest.fixture
def worlds():
    rules = pd.DataFrame({choice: ["a", "b"] for choice in robustness.CHOICES})
    text = np.full((2, 10), 10.0)
    up = np.array([[0] * 5 + [4, 5, 4, 5, 4], [1] * 5 + [6] * 5], dtype=float)
    level = np.array([[1, 2, 1, 2, 1, 1, 2, 1, 2, 1], [2, 1, 2, 1, 2, 1, 2, 1, 2, 2]], dtype=float)
    return {"up": Multiverse(rules, up, text, LATER), "level": Multiverse(rules, level, text, LATER)}


def test_every_seed_has_a_row(worlds):
    table = robustness.by_seed(FINDINGS, worlds=worlds, draws=Draws(5, 99), seeds=3)
    assert table.groupby("finding")["seed"].apply(list).to_dict() == {"up": [5, 6, 7], "level": [5, 6, 7]}


def test_p_of_all_seeds_is_their_mean_with_a_smaller_error(worlds):
    seeded = robustness.by_seed(FINDINGS, worlds=worlds, draws=Draws(5, 99), seeds=4)
    told = pd.DataFrame({"finding": ["up", "level"], "p": [1.0, 1.0]})
    table = robustness.over_seeds(told, seeded, draws=Draws(5, 99)).set_index("finding")
    mean = seeded.groupby("finding")["p"].mean()
    assert table["p"].to_dict() == pytest.approx(mean.to_dict())
    assert table.loc["level", "error"] == pytest.approx(np.sqrt(mean["level"] * (1 - mean["level"]) / 397))


def test_p_is_corrected_over_the_findings(worlds):
    seeded = pd.DataFrame({"finding": ["up", "level"], "seed": 1, "p": [0.02, 0.03]})
    told = pd.DataFrame({"finding": ["up", "level"]})
    assert robustness.over_seeds(told, seeded, draws=Draws(1, 99))["p_holm"].tolist() == pytest.approx([0.04, 0.04])


def test_variance_stands_by_finding_and_choice(worlds):
    table = robustness.variances(FINDINGS, worlds=worlds)
    assert len(table) == 2 * len(robustness.CHOICES)
    # the two specifications of `level` have one ratio, so there is no variance to explain
    assert table.groupby("finding")["share"].mean().to_dict() == pytest.approx({"up": 1, "level": 0})


def test_a_mark_in_words_of_one_copy_only_is_counted():
    marks = pd.DataFrame({"subject": ["border"], "kind": ["term"], "mark": ["口岸"]})
    inside = pd.DataFrame({"document": ["d2", "d3"], "base_text": ["", "口岸"], "other_text": ["边境口岸", ""]})
    assert robustness.marks_in_variants(FINDINGS.head(1), marks, inside) == 1


@pytest.mark.parametrize(("high", "certain"), [("2018-12", True), ("2021-01", False)])
def test_the_order_is_certain_while_no_dating_reaches_the_next(high, certain):
    documents = pd.DataFrame({"date_low": ["2017-11", "2020-01"], "date_high": [high, "2021-12"]})
    assert robustness.order_is_certain(documents) is certain


def test_no_finding_gives_empty_tables():
    assert robustness.by_seed(FINDINGS.head(0), worlds={}, draws=Draws(1, 9), seeds=2).empty
    assert robustness.variances(FINDINGS.head(0), worlds={}).empty
