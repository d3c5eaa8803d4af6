"""Sizes of the four texts and of tests on them, as measured before this package was written."""

import numpy as np
import pandas as pd
import pytest
from statsmodels.genmod.cov_struct import Independence
from statsmodels.genmod.families import Poisson
from statsmodels.genmod.generalized_estimating_equations import GEE

from analysis.coding.dataset import read_coding
from analysis.corpus.units import read_units
from analysis.inference.intervals import rate_ratio
from analysis.inference.permutation import Draws, rate_test
from analysis.inference.sections import section_counts
from analysis.measures.emphasis import substantive
from analysis.measures.sizes import sizes


@pytest.fixture(scope="module")
def themes_2009():
    coding = read_coding()
    paragraphs = substantive(coding[coding["document"] == "d2009"]).assign(weight=1)
    occurrences = paragraphs.assign(code=paragraphs["themes"].str.split(";")).explode("code")
    return paragraphs, occurrences


def dealt(themes, later):
    """The themes of 2009 with the sections in `later` called a second text."""
    paragraphs, occurrences = themes
    text = paragraphs.assign(later=paragraphs["section"].isin(later))
    return section_counts(occurrences, text, codes=sorted(set(occurrences["code"])))


def test_sections_paragraphs_and_characters():
    table = sizes(read_units()).set_index("document")
    # Reported: 12,383, 4,013, 6,411 and 3,008 characters with titles and signatures; 246, 76, 140 and 58 clauses.
    assert table["han"].to_dict() == {"d2009": 12381, "d2012": 3976, "d2014": 6411, "d2018": 2983}
    assert table["clauses"].to_dict() == {"d2009": 246, "d2012": 72, "d2014": 140, "d2018": 57}
    # Reported 46 for 2014: the two opening paragraphs and the transmittal are two sections here, not one.
    assert table["sections"].to_dict() == {"d2009": 28, "d2012": 31, "d2014": 47, "d2018": 8}


def test_section_totals_give_the_interval_of_the_paragraphs(themes_2009):
    paragraphs, occurrences = themes_2009
    sections = sorted(set(paragraphs["section"]))
    counts = dealt(themes_2009, sections[::2])
    border = paragraphs["unit"].isin(occurrences.loc[occurrences["code"] == "border", "unit"]).astype(int)
    later = paragraphs["section"].isin(sections[::2]).astype(int)
    groups = pd.factorize(paragraphs["section"])[0]
    model = GEE(
        border.to_numpy(),
        np.column_stack([np.ones(len(later)), later]),
        groups,
        family=Poisson(),
        exposure=np.ones(len(later)),
        cov_struct=Independence(),
    )
    fit = model.fit(cov_type="bias_reduced")
    interval = rate_ratio(counts.counts["border"].to_numpy(), counts.exposure.to_numpy(), counts.later.to_numpy())
    # 28 sections: t with 26 degrees of freedom
    assert np.log([interval.low, interval.high]) == pytest.approx(
        fit.params[1] + np.array([-1, 1]) * 2.055529 * fit.bse[1], rel=1e-5
    )


@pytest.mark.slow
def test_the_permutation_of_sections_keeps_its_level(themes_2009):
    """Reported size of the nominal 5 % test: 0.037 on halves of the sections of 2009."""
    sections = np.array(sorted(set(themes_2009[0]["section"])))
    rng = np.random.default_rng(20261122)
    alone, family = [], []
    for _ in range(300):
        counts = dealt(themes_2009, rng.choice(sections, len(sections) // 2, replace=False)).varying
        table = rate_test(counts, Draws(int(rng.integers(2**31)), 199))
        alone.append((table["p"] <= 0.05).mean())
        family.append((table["p_family"] <= 0.05).any())
    # 0.05 plus twice the standard error of 300 splits
    assert np.mean(alone) <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 300)
    assert np.mean(family) <= 0.05 + 2 * np.sqrt(0.05 * 0.95 / 300)
