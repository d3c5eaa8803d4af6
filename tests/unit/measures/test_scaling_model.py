import numpy as np
import pandas as pd
import pytest

from analysis.inference.permutation import Draws
from analysis.measures import scaling_model


def counts(positions, *, words=400, seed=3):
    rng = np.random.default_rng(seed)
    slope, level = rng.normal(0, 0.6, words), rng.normal(1.5, 0.7, words)
    drawn = rng.poisson(np.exp(level + np.outer(positions, slope)))
    return drawn[:, drawn.sum(axis=0) > 0].astype(float)


def test_positions_of_simulated_texts_are_found_again():
    truth = np.arange(10.0)
    truth = (truth - truth.mean()) / truth.std()
    found = scaling_model.positions(counts(truth))
    assert abs(np.corrcoef(found, truth)[0, 1]) > 0.99


def test_positions_have_mean_nought_and_deviation_one():
    found = scaling_model.positions(counts([-1.0, 0.0, 0.5, 2.0]))
    assert (found.mean(), found.std()) == (pytest.approx(0, abs=1e-9), pytest.approx(1))


@pytest.fixture
def tokens():
    """Three documents of three sections; the words move from one set to another."""
    first, second = [f"甲{chr(0x4E00 + n)}" for n in range(12)], [f"乙{chr(0x4E00 + n)}" for n in range(12)]
    rng, rows = np.random.default_rng(2), []
    for place, share in enumerate((0.9, 0.5, 0.1)):
        for section in range(3):
            words = rng.choice(first + second, 80, p=[share / 12] * 12 + [(1 - share) / 12] * 12)
            rows += [(f"d{place}/{section}#1", f"d{place}", f"d{place}/{section}", word) for word in words]
    return pd.DataFrame(rows, columns=["unit", "document", "section", "token"])


def test_documents_stand_in_the_order_of_their_words(tokens):
    found = scaling_model.scale(tokens, floor=5)
    assert list(found.sort_values().index) in (["d0", "d1", "d2"], ["d2", "d1", "d0"])
    assert found.iloc[0] <= 0


def test_draws_agree_in_direction_and_are_the_same_for_a_seed(tokens):
    one, other = (scaling_model.resampled(tokens, floor=5, draws=Draws(1, 10)) for _ in range(2))
    assert one.equals(other)
    assert (one["d0"] < one["d2"]).all()


def test_an_order_and_its_mirror_image_are_one():
    drawn = pd.DataFrame({"a": [-1.0, 1.0, 0.0], "b": [0.0, 0.0, -1.0], "c": [1.0, -1.0, 1.0]})
    shares = scaling_model.order_shares(drawn)
    assert shares.to_dict() == pytest.approx({"a < b < c": 2 / 3, "b < a < c": 1 / 3})
