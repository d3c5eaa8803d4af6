"""Which coefficient stands for which variable, and what it is called."""

import math

import pandas as pd
import pytest

from analysis.coding.codebook import read_codebook
from analysis.exhibits import coefficients


@pytest.fixture
def agreement():
    rows = [
        ("role", "percent_agreement", 0.9),
        ("role", "cohen_kappa", 0.7),
        ("role", "gwet_ac1", 0.8),
        ("role", "krippendorff_alpha_nominal", 0.71),
        ("strength", "krippendorff_alpha_ordinal", 0.95),
        ("lineage_pairs", "f1", 0.6),
        ("role", "krippendorff_alpha_nominal_between_humans", 0.5),
        ("role", "percent_agreement_between_humans", 0.75),
    ]
    table = pd.DataFrame(rows, columns=["variable", "measure", "value"])
    return table.assign(low=table["value"] - 0.1, high=table["value"] + 0.02, n=10)


def test_alpha_goes_before_kappa_and_f1_stands_for_lists(agreement):
    found = coefficients.fitting(agreement, names=coefficients.MACHINE).set_index("variable")
    assert found["measure_en"].to_dict() == {
        "role": "alpha, nominal",
        "strength": "alpha, ordinal",
        "lineage_pairs": "F1",
    }
    assert found.loc["role", ["value", "agreement", "ac1", "n"]].tolist() == [0.71, 0.9, 0.8, 10]
    assert math.isnan(found.loc["lineage_pairs", "agreement"])


def test_human_coders_have_rows_of_their_own(agreement):
    found = coefficients.fitting(agreement, names=coefficients.HUMAN, kinds=coefficients.BY_PEOPLE)
    assert found["label_en"].tolist() == ["Role, between coders"]
    assert found["value"].tolist() == [0.5]


def test_without_coders_there_is_no_row(agreement):
    assert coefficients.fitting(agreement.head(0), names=coefficients.HUMAN, kinds=coefficients.BY_PEOPLE).empty


def test_variables_bear_the_names_of_the_codebook():
    table = pd.DataFrame({"variable": ["themes", "role"]})
    named = coefficients.by_variable(table, read_codebook())
    assert named["label_en"].tolist() == ["Theme", "Role of the paragraph"]
    assert named["label_zh"].tolist() == ["政策主题", "段落功能"]


def test_machines_stand_before_people_in_the_published_table(agreement):
    found = coefficients.published(agreement.head(6), agreement.tail(2))
    assert found["measure"].tolist()[-1].endswith("between_humans")
    assert found["low"].tolist()[3] == 0.61
