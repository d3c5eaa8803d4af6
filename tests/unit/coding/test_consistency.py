"""The table of consistency, recomputed from the passes."""

import pandas as pd
import pytest

from analysis.coding.agreement import Resampling
from analysis.coding.consistency import consistency_table


@pytest.fixture(scope="module")
def table() -> pd.DataFrame:
    return consistency_table(resampling=Resampling(seed=1, draws=50)).set_index(["variable", "measure"])


@pytest.mark.parametrize(
    ("variable", "measure", "value", "n"),
    [
        # what the adjudication found before it began
        ("role", "percent_agreement", 0.967, 181),
        ("role", "cohen_kappa", 0.931, 181),
        ("instrument", "krippendorff_alpha_nominal", 0.928, 181),
        ("strength", "cohen_kappa", 0.936, 181),
        ("strength", "krippendorff_alpha_ordinal", 0.970, 181),
        ("theme_first", "cohen_kappa", 0.890, 181),
        ("theme_set", "percent_agreement", 0.663, 181),
        ("theme_set", "mean_jaccard", 0.866, 181),
        ("theme_set", "cohen_kappa_mean_of_themes", 0.888, 181),
        ("all_four", "percent_agreement", 0.453, 181),
        ("lineage_pairs", "overlap", 0.771, 301),
        ("lineage_pairs", "f1", 0.871, 301),
        ("lineage_pairs_strong", "overlap", 0.803, 76),
        ("lineage_level", "cohen_kappa", 0.904, 232),
        ("project_names", "f1", 0.816, 522),
        ("project_stage", "percent_agreement", 0.897, 360),
        ("actors", "percent_agreement", 0.945, 181),
        ("target_paragraphs", "overlap", 0.889, 9),
        ("instrument", "percent_agreement_pass_b_final", 1.0, 181),
        ("strength", "percent_agreement_pass_a_final", 0.912, 181),
    ],
)
def test_a_coefficient_is_what_the_adjudication_found(table, variable, measure, value, n):
    row = table.loc[(variable, measure)]
    assert row["value"] == pytest.approx(value, abs=6e-4)
    assert row["n"] == n


def test_every_value_lies_in_its_interval(table):
    assert ((table["low"] <= table["value"] + 1e-9) & (table["value"] <= table["high"] + 1e-9)).all()
