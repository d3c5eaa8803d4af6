"""On splits of the 2009 outline against itself, permuting sections keeps its level and the Poisson test does not."""

import pytest

from analysis.coding.dataset import read_theme_terms
from analysis.coding.lexicon import read_lexicon
from analysis.corpus.tokens import token_table
from analysis.corpus.units import read_units
from analysis.inference.permutation import Draws
from analysis.measures.null_splits import null_splits


@pytest.fixture(scope="module")
def rejected():
    units = read_units()
    units = units[units["document"] == "d2009"]
    tokens = token_table(units, read_lexicon())
    table = null_splits(units, tokens, read_theme_terms(), splits=Draws(20261122, 120), deals=199)
    return table.set_index(["test", "over"])["rejected"]


def test_permuting_sections_keeps_its_level_when_sections_are_split(rejected):
    assert 0.03 <= rejected["permutation", "sections"] <= 0.07


def test_the_poisson_test_fails_it_ten_times_over(rejected):
    assert rejected["poisson", "sections"] > 0.4
    assert rejected["poisson", "paragraphs"] > 0.3


def test_cluster_robust_errors_do_not_mend_it_with_so_few_sections(rejected):
    assert 0.1 < rejected["clustered", "sections"] < rejected["poisson", "sections"]


def test_g2_keeps_its_level_only_where_its_model_holds(rejected):
    assert 0.03 <= rejected["g2", "tokens"] <= 0.08
    assert rejected["g2", "paragraphs"] > 0.09
    assert rejected["g2", "sections"] > 0.15
