"""One coder against another, by hand: three of four roles alike."""

import math

import pandas as pd
import pytest

from analysis.coding.agreement import Resampling
from analysis.measures.coder_pairs import coder_pairs
from analysis.measures.people import Scheme

CHANCE = Resampling(seed=1, draws=200)
SCHEME = Scheme(
    {
        "role": ("rationale", "measure", "formal"),
        "themes": ("rail", "port"),
        "instrument": ("supply", "demand", "none"),
        "strength": ("0", "1", "2", "3", "4", "5"),
    }
)


@pytest.fixture
def own(coded):
    return coded(
        "d1/1#1 measure rail supply 4",
        "d1/2#1 measure rail supply 3",
        "d1/3#1 rationale port none 0",
        "d1/4#1 measure port supply 1",
    ).astype({"strength": "str"})


@pytest.fixture
def other(own):
    changed = own.copy()
    changed.loc[1, ["role", "instrument", "strength"]] = ["rationale", "none", "0"]
    changed.loc[3, "themes"] = "rail;port"
    return changed


def values(table, variable, other="bert"):
    rows = table[(table["variable"] == variable) & (table["other"] == other)]
    return rows.set_index("measure")["value"].to_dict()


def test_role_has_the_coefficients_computed_by_hand(own, other):
    # confusion (own x other): measure-measure 2, measure-rationale 1, rationale-rationale 1
    found = values(coder_pairs(own, {"bert": other}, scheme=SCHEME, resampling=CHANCE), "role")
    assert found == {
        "percent_agreement": pytest.approx(3 / 4),
        "cohen_kappa": pytest.approx((3 / 4 - 1 / 2) / (1 - 1 / 2)),
        "gwet_ac1": pytest.approx((0.75 - 0.234375) / (1 - 0.234375)),  # prevalences 5/8 and 3/8, three roles
        "krippendorff_alpha_nominal": pytest.approx(1 - (2 / 8) / (30 / 56)),
    }


def test_strength_is_ordinal_and_themes_are_compared_twice(own, other):
    table = coder_pairs(own, {"bert": other}, scheme=SCHEME, resampling=CHANCE)
    assert "krippendorff_alpha_ordinal" in values(table, "strength")
    assert values(table, "theme_first")["percent_agreement"] == pytest.approx(3 / 4)
    assert values(table, "theme_set")["percent_agreement"] == pytest.approx(7 / 8)


def test_each_other_reading_has_its_rows_and_full_agreement_is_one(own, other):
    table = coder_pairs(own, {"bert": other, "pass a": own}, scheme=SCHEME, resampling=CHANCE)
    assert list(dict.fromkeys(table["other"])) == ["bert", "pass a"]
    assert values(table, "role", "pass a")["cohen_kappa"] == pytest.approx(1)
    assert set(table["n"]) == {4}


def test_intervals_hold_the_value(own, other):
    table = coder_pairs(own, {"bert": other}, scheme=SCHEME, resampling=CHANCE).dropna()
    assert (table["low"] <= table["value"]).all()
    assert (table["value"] <= table["high"]).all()


def test_an_empty_cell_is_no_reading(own, other):
    own.loc[0, ["role", "themes", "instrument", "strength"]] = ""
    table = coder_pairs(own, {"bert": other}, scheme=SCHEME, resampling=CHANCE)
    assert set(table["n"]) == {3}


def test_a_single_code_leaves_kappa_and_alpha_open(own):
    table = coder_pairs(own.iloc[:1], {"bert": own}, scheme=SCHEME, resampling=CHANCE)
    found = values(table, "role")
    assert found["percent_agreement"] == 1
    assert math.isnan(found["cohen_kappa"])
    assert math.isnan(found["krippendorff_alpha_nominal"])


def test_readings_without_a_common_paragraph_have_no_rows(own, other):
    other["unit"] = "d2/" + other["unit"]
    assert coder_pairs(own, {"bert": other}, scheme=SCHEME, resampling=CHANCE).empty


def test_without_others_the_table_keeps_its_columns(own):
    table = coder_pairs(own, {}, scheme=SCHEME, resampling=CHANCE)
    assert list(table.columns) == ["other", "variable", "measure", "value", "low", "high", "n"]
    assert isinstance(table, pd.DataFrame)
