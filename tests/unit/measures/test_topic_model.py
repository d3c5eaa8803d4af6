import numpy as np
import pandas as pd
import pytest

from analysis.measures import topic_model

GROUPS = [
    ["铁路", "公路", "港口", "机场", "航线", "通道"],
    ["农业", "粮食", "畜牧", "养殖", "种植", "林业"],
    ["金融", "银行", "基金", "保险", "债券", "信贷"],
]


@pytest.fixture
def tokens():
    """Ninety paragraphs, thirty of each of three subjects that share no word."""
    rng = np.random.default_rng(1)
    rows = [(f"d1/{place}#1", "d1", word) for place in range(90) for word in rng.choice(GROUPS[place % 3], 12)]
    return pd.DataFrame(rows, columns=["unit", "document", "token"])


def test_subjects_that_share_no_word_are_found_from_every_start(tokens):
    agreement = topic_model.seed_agreement(topic_model.document_words(tokens, by="unit"), topics=3, seeds=range(6))
    assert agreement["rand"].median() == pytest.approx(1)
    assert len(agreement) == 15


def test_the_main_topics_are_the_subjects(tokens):
    counts = topic_model.document_words(tokens, by="unit")
    truth = np.array([int(unit.split("/")[1].split("#")[0]) % 3 for unit in sorted(set(tokens["unit"]))])
    found = [topic_model.adjusted_rand(topic_model.fit(counts, topics=3, seed=s).main, truth) for s in range(6)]
    assert np.median(found) == pytest.approx(1)


def test_the_same_seed_gives_the_same_topics(tokens):
    counts = topic_model.document_words(tokens, by="unit")
    first, second = (topic_model.fit(counts, topics=3, seed=4) for _ in range(2))
    assert np.array_equal(first.texts, second.texts)


def test_weights_add_up_to_the_words(tokens):
    counts = topic_model.document_words(tokens, by="unit")
    assert topic_model.fit(counts, topics=4, seed=1).texts.sum() == pytest.approx(counts.counts.sum())


def test_words_of_one_paragraph_are_left_out(tokens):
    odd = pd.DataFrame({"unit": ["d1/0#1"], "document": ["d1"], "token": ["孤词"]})
    assert topic_model.document_words(pd.concat([tokens, odd]), by="unit").shape == (90, 18)


def test_adjusted_rand_by_hand():
    # Hubert and Arabie (1985) on six things: pairs together in both 2, in the first 6, in the second 3, of 15
    first, second = np.array([0, 0, 0, 1, 1, 1]), np.array([0, 0, 1, 1, 2, 2])
    assert topic_model.adjusted_rand(first, second) == pytest.approx((2 - 6 * 3 / 15) / ((6 + 3) / 2 - 6 * 3 / 15))


def test_names_of_groups_do_not_matter():
    assert topic_model.adjusted_rand(np.array([0, 0, 1, 1]), np.array([1, 1, 0, 0])) == 1


def test_one_group_on_both_sides_is_the_same_grouping():
    assert topic_model.adjusted_rand(np.zeros(4, int), np.zeros(4, int)) == 1
