"""Human coders against each other and against the coding."""

import math

import pandas as pd
import pytest

from analysis.coding.agreement import Resampling
from analysis.coding.codebook import read_codebook
from analysis.measures.people import Scheme, corrected_shares, drawn, human_agreement

CHANCE = Resampling(seed=1, draws=100)
SCHEME = Scheme(
    {
        "role": ("rationale", "measure", "formal"),
        "themes": ("rail", "port"),
        "instrument": ("supply", "demand", "none"),
        "strength": ("0", "1", "2", "3", "4", "5"),
    }
)


@pytest.fixture
def coding(coded):
    return coded(
        "d1/1#1 measure rail supply 4",
        "d1/2#1 measure rail supply 3",
        "d1/3#1 measure port demand 2",
        "d1/4#1 rationale port none 0",
        "d1/5#1 measure rail supply 1",
        "d1/6#1 measure port demand 1",
        "d1/0#1 formal - none 0",
        "d2/1#1 measure rail demand 5",
    )


@pytest.fixture
def sheets(coding):
    """Builds filled sheets from the coding itself: coder -> unit -> changed cells; only units of the sheet."""

    def build(changes, *, units=("d1/1#1", "d1/2#1", "d1/3#1", "d2/1#1")):
        rows = coding[coding["unit"].isin(units)].astype({"strength": "str"})
        frames = []
        for coder, cells in changes.items():
            own = rows.set_index("unit").copy()
            for unit, changed in cells.items():
                for column, value in changed.items():
                    own.loc[unit, column] = value
            frames.append(own.reset_index().assign(coder=coder))
        return pd.concat(frames)[["coder", "unit", "document", "section", "role", "themes", "instrument", "strength"]]

    return build


def value(table, variable, measure):
    return table.set_index(["variable", "measure"]).loc[(variable, measure), "value"]


def test_a_coder_who_agrees_with_the_coding_has_alpha_one(sheets, coding):
    found = human_agreement(sheets({"anna": {}}), coding, scheme=SCHEME, resampling=CHANCE)
    assert value(found, "strength", "krippendorff_alpha_ordinal_humans_final") == pytest.approx(1.0)
    assert value(found, "instrument", "percent_agreement_humans_final") == 1.0
    assert value(found, "theme:port", "krippendorff_alpha_nominal_humans_final") == pytest.approx(1.0)


def test_one_coder_alone_has_no_agreement_between_humans(sheets, coding):
    found = human_agreement(sheets({"anna": {}}), coding, scheme=SCHEME, resampling=CHANCE)
    assert not found["measure"].str.contains("between_humans").any()


def test_two_coders_are_compared_by_krippendorff(sheets, coding):
    coders = sheets({"anna": {}, "bo": {"d1/3#1": {"instrument": "supply"}}})
    found = human_agreement(coders, coding, scheme=SCHEME, resampling=CHANCE)
    # values supply 5, demand 3; one of four units differs
    assert value(found, "instrument", "krippendorff_alpha_nominal_between_humans") == pytest.approx(
        1 - (2 / 8) / (2 * 5 * 3 / (8 * 7))
    )
    assert value(found, "instrument", "percent_agreement_between_humans") == 0.75
    # anna agrees four times, bo three times, with the coding
    assert value(found, "instrument", "percent_agreement_humans_final") == 7 / 8


def test_an_empty_cell_is_no_reading(sheets, coding):
    coders = sheets({"anna": {}, "bo": {"d1/3#1": {"instrument": ""}}})
    found = human_agreement(coders, coding, scheme=SCHEME, resampling=CHANCE)
    assert value(found, "instrument", "percent_agreement_between_humans") == 1.0


def test_themes_left_empty_are_no_reading_unless_the_paragraph_is_formal(sheets, coding):
    silent = sheets({"anna": {"d1/3#1": {"themes": ""}}})
    formal = sheets({"anna": {"d1/3#1": {"themes": "", "role": "formal"}}})
    agreed = [
        value(
            human_agreement(coders, coding, scheme=SCHEME, resampling=CHANCE),
            "theme:port",
            "percent_agreement_humans_final",
        )
        for coders in (silent, formal)
    ]
    assert agreed == [1.0, 0.75]


def test_a_perfect_coding_is_not_corrected(sheets, coding):
    found = corrected_shares(sheets({"anna": {}}), coding, themes=["rail", "port"], resampling=CHANCE)
    assert found["share"].tolist() == pytest.approx([4 / 7, 3 / 7])
    assert found["corrected"].tolist() == pytest.approx([4 / 7, 3 / 7])
    assert found["paragraphs"].tolist() == [4, 3]


def test_rogan_and_gladen_by_hand(sheets, coding):
    # rail: coding yes on d1/1, d1/2, d2/1, no on d1/3; anna says no on d1/2
    coders = sheets({"anna": {"d1/2#1": {"themes": "port"}}})
    row = corrected_shares(coders, coding, themes=["rail"], resampling=CHANCE).loc[0]
    # a paragraph of d1 stands for six over three, that of d2 for itself
    assert row["sensitivity"] == pytest.approx(1.0)
    assert row["specificity"] == pytest.approx(2 / 4)
    assert row["corrected"] == pytest.approx((4 / 7 + 0.5 - 1) / (1 + 0.5 - 1))
    assert row["low"] <= row["corrected"] <= row["high"]


def test_where_coders_differ_a_paragraph_counts_in_part(sheets, coding):
    coders = sheets({"anna": {}, "bo": {"d1/2#1": {"themes": "port"}}})
    row = corrected_shares(coders, coding, themes=["rail"], resampling=CHANCE).loc[0]
    assert row["specificity"] == pytest.approx(2 / 3)


def test_a_theme_the_coders_never_gave_is_not_corrected(sheets, coding):
    coders = sheets({"anna": {unit: {"themes": "port"} for unit in ("d1/1#1", "d1/2#1", "d2/1#1")}})
    row = corrected_shares(coders, coding, themes=["rail"], resampling=CHANCE).loc[0]
    assert math.isnan(row["corrected"])
    assert row["note"] == "not estimable: the coders did not give it"


def test_without_coders_there_are_no_rows(sheets, coding):
    nobody = sheets({"anna": {}}).head(0)
    assert human_agreement(nobody, coding, scheme=SCHEME, resampling=CHANCE).empty
    assert corrected_shares(nobody, coding, themes=["rail"], resampling=CHANCE).empty


def test_the_sheet_is_counted_by_document(coding):
    key = pd.DataFrame({"unit": ["d1/1#1", "d1/2#1", "d2/1#1"]})
    found = drawn(key, coding)
    assert found[["document", "paragraphs", "on_sheet"]].to_numpy().tolist() == [["d1", 6, 2], ["d2", 1, 1]]


def test_the_scheme_of_the_codebook_takes_strength_as_ordinal():
    scheme = Scheme.of(read_codebook())
    assert scheme.ordinal == ("strength",)
    assert scheme.statistic("strength")[0] == "krippendorff_alpha_ordinal"
    assert scheme.statistic("role")[0] == "krippendorff_alpha_nominal"
