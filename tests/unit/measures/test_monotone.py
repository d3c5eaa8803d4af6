"""Alignment in order, without numbers."""

import numpy as np
import pytest

from analysis.inference.permutation import Draws
from analysis.measures.monotone import Texts, aligned, recovery
from analysis.measures.translation import Proportion

ORIGINALS = ["가나다라마바", "사아자차카타", "파하거너더러", "머버서어저처"]
EVEN = Proportion(1.0, 1.0, 1.0)


def texts(originals, translations):
    return Texts(originals, translations, np.array([len(text) for text in originals]), EVEN)


def test_like_texts_in_order_are_linked_one_to_one():
    assert aligned(texts(ORIGINALS, ORIGINALS)) == {(0, 0), (1, 1), (2, 2), (3, 3)}


def test_a_text_without_counterpart_stays_alone():
    assert aligned(texts(ORIGINALS, [*ORIGINALS[:1], *ORIGINALS[2:]])) == {(0, 0), (2, 1), (3, 2)}


def test_two_originals_in_one_translation_are_both_linked():
    joined = [ORIGINALS[0], ORIGINALS[1] + ORIGINALS[2], ORIGINALS[3]]
    assert aligned(texts(ORIGINALS, joined)) == {(0, 0), (1, 1), (2, 1), (3, 2)}


def test_nothing_is_linked_with_nothing():
    assert aligned(texts([], [])) == frozenset()


def test_groups_leave_out_and_join():
    grouped = texts(ORIGINALS, ORIGINALS).grouped([[0], [2, 3]], [[1]])
    assert grouped.originals == [ORIGINALS[0], ORIGINALS[2] + ORIGINALS[3]]
    assert grouped.translations == [ORIGINALS[1]]
    assert grouped.characters.tolist() == [6, 12]


def test_undisturbed_texts_are_found_again():
    found = recovery(texts(ORIGINALS, ORIGINALS), draws=Draws(1, 3), dropped=0.0, merged=0.0)
    assert found["f1"].tolist() == [1.0, 1.0, 1.0]
    assert found["links"].tolist() == [4, 4, 4]


def test_one_seed_gives_one_result():
    first, second = (recovery(texts(ORIGINALS, ORIGINALS), draws=Draws(7, 4)) for _ in range(2))
    assert first["f1"].tolist() == pytest.approx(second["f1"].tolist())
