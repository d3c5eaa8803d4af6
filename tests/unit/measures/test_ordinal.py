import numpy as np
import pandas as pd
import pytest

from analysis.measures.ordinal import merged_levels, ordinal_model


def texts(levels):
    rows = [
        (name, f"{name}/{place // 3}", int(level)) for name, own in levels.items() for place, level in enumerate(own)
    ]
    return pd.DataFrame(rows, columns=["document", "section", "strength"])


def test_levels_that_are_frequent_enough_stay():
    assert merged_levels(pd.Series([2] * 5 + [3] * 6)) == {2: 2, 3: 3}


def test_a_rare_level_joins_its_neighbour_towards_the_middle():
    assert merged_levels(pd.Series([1] * 2 + [2] * 10 + [3] * 30 + [4] * 40 + [5] * 2)) == {
        1: 2,
        2: 2,
        3: 3,
        4: 4,
        5: 4,
    }


def test_too_few_paragraphs_leave_one_level():
    assert len(set(merged_levels(pd.Series([2, 3, 4])).values())) == 1


def test_one_document_is_refused():
    model = ordinal_model(texts({"d1": [3] * 10 + [4] * 10}))
    assert model.estimates.empty
    assert model.refusal.startswith("documents with committing paragraphs: 1")


def test_one_level_is_refused():
    model = ordinal_model(texts({"d1": [3] * 10, "d2": [3] * 10}))
    assert model.refusal == "levels with 5 paragraphs or more, after merging: 1, required at least 2"


def test_a_text_without_spread_at_a_step_is_refused_by_name():
    model = ordinal_model(texts({"d1": [2] * 8 + [3] * 8 + [4] * 8, "d2": [3] * 9 + [4] * 9}))
    assert "d2 at 3 or more" in model.refusal
    assert model.checks["passed"].tolist() == [True, True, False]


@pytest.fixture(scope="module")
def proportional():
    """Two texts whose latent strength differs by a logit of one, cut at the same places."""
    rng = np.random.default_rng(7)
    return texts(
        {name: 2 + np.searchsorted([-0.8, 0.8], rng.logistic(shift, 1, 300)) for name, shift in (("d1", 0), ("d2", 1))}
    )


def test_proportional_odds_are_fitted_and_found(proportional):
    model = ordinal_model(proportional)
    assert model.refusal == ""
    row = model.estimates.iloc[0]
    assert (row["document"], model.reference) == ("d2", "d1")
    assert row["low"] < 1 < row["high"]
    assert row["log_odds"] == pytest.approx(1, abs=0.4)


def test_odds_that_cross_are_refused():
    # d2 has more of both ends: stronger at one step, weaker at the other
    levels = {"d1": [2] * 10 + [3] * 80 + [4] * 10, "d2": [2] * 45 + [3] * 10 + [4] * 45}
    rng = np.random.default_rng(3)
    model = ordinal_model(texts({name: rng.permutation(own) for name, own in levels.items()}))
    assert "log-odds" in model.refusal
    assert "d2 at step" in model.refusal
