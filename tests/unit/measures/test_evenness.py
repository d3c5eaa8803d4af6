from math import isnan, log

import numpy as np
import pytest

from analysis.inference.permutation import Draws
from analysis.measures.evenness import evenness, rarefied


def test_all_codes_alike_are_one_and_a_single_code_is_zero():
    assert evenness(np.array([3, 3, 3])) == pytest.approx(1)
    assert evenness(np.array([5, 0, 0])) == 0


def test_codes_that_do_not_occur_count_among_all():
    assert evenness(np.array([1, 1, 0, 0])) == pytest.approx(log(2) / log(4))


def test_nothing_counted_has_no_evenness():
    assert isnan(evenness(np.array([0, 0])))


def test_one_observation_is_never_even():
    assert rarefied(np.array([5, 5]), to=1, draws=Draws(1, 20)) == 0


def test_all_observations_are_the_text_itself():
    counts = np.array([3, 1])
    assert rarefied(counts, to=4, draws=Draws(1, 20)) == pytest.approx(evenness(counts))


def test_more_observations_than_there_are_cannot_be_drawn():
    assert isnan(rarefied(np.array([1, 1]), to=3, draws=Draws(1, 20)))
    assert isnan(rarefied(np.array([1, 1]), to=0, draws=Draws(1, 20)))
