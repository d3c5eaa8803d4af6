import math

import pandas as pd
import pytest

from analysis.inference.permutation import Draws
from analysis.measures.instruments import cells, entropy, extended, mix, placed

CROSSWALK = pd.DataFrame(
    {
        "theme": ["rail", "border", "crossborder", "fund"],
        "function": ["corridor", "corridor", "platform", "institution"],
        "extension": ["", "channel", "institution", ""],
    }
)
DOCUMENTS = pd.DataFrame({"id": ["d1", "d2"], "level": ["central", "province"]})
DUTIES = pd.DataFrame(columns=["unit", "duty", "level"])


@pytest.fixture
def coding(coded):
    return coded(
        "d1/1#1 rationale rail none 0",
        "d1/1#2 measure rail supply 4",
        "d1/1#3 measure border;rail environment 3",
        "d1/2#1 measure crossborder demand 3",
        "d1/2#2 objective crossborder environment 3",
        "d2/1#1 measure rail;crossborder supply 4",
        "d2/1#2 implementation fund environment 3",
        "d2/1#3 measure - supply 1",
    )


def at(coding, duties=DUTIES):
    return placed(coding, crosswalk=CROSSWALK, duties=duties, documents=DOCUMENTS).set_index("unit")


def test_only_committing_paragraphs_have_a_place(coding):
    assert "d1/1#1" not in at(coding).index


def test_the_first_theme_decides_the_function(coding):
    assert at(coding)["function"].to_dict() == {
        "d1/1#2": "corridor",
        "d1/1#3": "corridor",
        "d1/2#1": "platform",
        "d1/2#2": "platform",
        "d2/1#1": "corridor",
        "d2/1#2": "institution",
        "d2/1#3": "",
    }


def test_the_extension_moves_measures_by_their_first_theme_and_nothing_else(coding):
    table = at(coding)
    moved = table[table["extended"] != table["instrument"]]
    assert moved["extended"].to_dict() == {"d1/1#3": "supply", "d1/2#1": "environment"}
    assert table.loc["d1/2#2", "extension"] == ""


def test_the_extended_coding_keeps_paragraphs_that_commit_nobody(coding):
    table = extended(coding, at(coding).reset_index()).set_index("unit")["instrument"]
    assert table["d1/1#1"] == "none"
    assert table["d1/2#1"] == "environment"


def test_the_level_is_the_partner_abroad_before_it_is_the_issuer(coding):
    table = at(coding)
    assert table.loc["d1/1#2", ["level", "level_basis"]].tolist() == ["central", "issuer"]
    assert table.loc["d2/1#1", ["level", "level_basis"]].tolist() == ["abroad", "partner"]


def test_a_named_body_decides_the_level_and_the_one_that_leads_first(coding):
    duties = pd.DataFrame(
        {
            "unit": ["d2/1#1", "d2/1#1", "d2/1#2", "d2/1#2"],
            "duty": ["cooperate", "lead", "do", "do"],
            "level": ["provincial", "county", "prefecture", "provincial"],
        }
    )
    table = at(coding, duties)
    assert table.loc["d2/1#1", ["level", "level_basis"]].tolist() == ["prefecture", "named"]
    assert table.loc["d2/1#2", "level"] == "province"


def test_a_firm_decides_no_level(coding):
    duties = pd.DataFrame({"unit": ["d1/1#2"], "duty": ["do"], "level": ["enterprise"]})
    assert at(coding, duties).loc["d1/1#2", "level_basis"] == "issuer"


def test_an_issuer_of_unknown_level_leaves_the_level_empty(coding):
    documents = DOCUMENTS.assign(level="")
    table = placed(coding, crosswalk=CROSSWALK, duties=DUTIES, documents=documents).set_index("unit")
    assert table.loc["d1/1#2", ["level", "level_basis"]].tolist() == ["", ""]


def test_the_mix_adds_up_in_both_schemes(coding):
    table = mix(at(coding).reset_index())
    assert table.groupby(["document", "scheme"])["share"].sum().round(9).eq(1).all()
    assert (table.loc[table["scheme"] == "coded", "extension"] == "").all()


def test_cells_hold_the_share_of_the_document_and_of_the_function(coding):
    row = cells(at(coding).reset_index()).set_index(["document", "instrument", "function", "level"])
    row = row.loc[("d1", "environment", "corridor", "central")]
    assert (row["paragraphs"], row["of"], row["row_of"]) == (1, 4, 2)
    assert (row["share"], row["row_share"], row["units"]) == (0.25, 0.5, "d1/1#3")


def test_entropy_counts_codes_that_do_not_occur(coding):
    table = entropy(
        at(coding).reset_index(), codes={"instrument": ["supply", "environment", "demand"]}, draws=Draws(1, 50)
    )
    first = table.set_index("document").loc["d1"]
    # 1 supply, 2 environment, 1 demand: -(2 * .25 ln .25 + .5 ln .5) / ln 3
    assert first["entropy"] == pytest.approx(1.5 * math.log(2) / math.log(3))
    assert first["rarefied_to"] == 3


def test_a_dimension_without_any_code_is_not_estimable(coding):
    table = entropy(at(coding).reset_index(), codes={"level": ["nowhere", "elsewhere"]}, draws=Draws(1, 20))
    assert table["entropy"].isna().all()
    assert set(table["note"]) == {"not estimable: no paragraph has a code"}


def test_a_text_of_one_section_has_no_interval(coded):
    one = coded("d1/1#1 measure rail supply 4", "d1/1#2 measure rail demand 3")
    table = entropy(at(one).reset_index(), codes={"instrument": ["supply", "demand"]}, draws=Draws(1, 20))
    assert table["entropy"].tolist() == [1.0]
    assert table["low"].isna().all()
