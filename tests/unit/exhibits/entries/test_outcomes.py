import pandas as pd
import pytest
from tests.unit.exhibits.test_outcome_tables import STATISTICS, V1, V2, WORDS

from analysis.exhibits import context_tables, outcome_tables
from analysis.exhibits.entries import outcomes, statistics
from analysis.exhibits.ledger import Ledger


@pytest.fixture
def ledger():
    return Ledger("outcomes-v1")


def said(ledger):
    return {number.name: number.formatted for number in ledger.numbers}


def test_the_promise_is_worked_out_in_words(ledger):
    outcomes.arithmetic(ledger, WORDS.promise)
    found = said(ledger)
    assert (found["base"], found["target"], found["said_rate"]) == ("3,640", "7,280", "19 percent")
    assert (found["needed_rate"], found["left_rate"]) == ("18.92 percent", "9.05 percent")
    assert (found["said_reaches"], found["later_level"]) == ("7,299.4", "14,560")


def test_every_number_of_the_promise_leads_to_its_passages(ledger):
    outcomes.arithmetic(ledger, WORDS.promise)
    assert all("d2009/paratext" in number.units for number in ledger.numbers)


def test_the_zone_is_reported_and_unconfirmed_or_not_there(ledger):
    outcomes.zone(ledger, V1, WORDS)
    assert said(ledger)["zone_attainment"] == "92.2 percent"
    assert said(ledger)["zone_rate"] == "16.5 percent"
    assert "unconfirmed" in said(ledger)["zone_said"]
    other = Ledger("outcomes-v2")
    outcomes.zone(other, V2, WORDS)
    assert said(other)["zone_attainment"] == "no figure in this class"
    assert "cannot answer" in said(other)["zone_said"]


def test_the_zone_grew_no_faster_than_its_province(ledger):
    table = outcome_tables.factors(STATISTICS, WORDS, classes=["v1", "v2"])
    outcomes.growth(ledger, table, WORDS, vintage_class="v1")
    found = said(ledger)
    assert found["province_factor"] == "1.858"
    assert found["ahead"].startswith("the zone grew by a factor of 1.844 and its province by 1.858: no faster than")
    assert found["province_other"] == "1.795 (after the fourth economic census)"
    assert found["doubled_said"] == "three of eight"
    other = Ledger("outcomes-v2")
    outcomes.growth(other, table, WORDS, vintage_class="v2")
    assert said(other)["ahead"] == "whether the zone led the province cannot be said in this class"


def test_prefectures_exceed_the_province_in_eleven_years(ledger):
    outcomes.parts(ledger, outcome_tables.sums(V1, WORDS))
    found = said(ledger)
    assert (found["parts_above"], found["parts_years"], found["parts_counted"]) == ("11", "18", "8")
    assert found["parts_most"] == "109.1 percent of the province in 2003"


def test_without_prefectures_there_is_nothing_to_add_up(ledger):
    outcomes.parts(ledger, outcome_tables.sums(V1[V1["area_code"] == "220000"], WORDS))
    assert (said(ledger)["parts_most"], said(ledger)["parts_counted"]) == ("not to be computed", "0")


def test_releases_of_the_target_year_are_listed_with_the_largest_cut(ledger):
    outcomes.classes(ledger, outcome_tables.fan(STATISTICS, WORDS), WORDS, vintage_class="v1")
    found = said(ledger)
    assert found["class_title"] == "Before the fourth economic census"
    assert "8,678.0 (after the fourth economic census)" in found["revision_said"]
    assert found["revision_most"] == "27.3 percent"


def test_classes_without_a_volume_say_why(ledger):
    from analysis.outcomes.vintages import classes

    statistics.left_out(ledger, classes(STATISTICS, WORDS.vintages))
    found = said(ledger)["classes_left"]
    assert "as first published (years not on one basis)" in found
    assert "after the fifth economic census (six years)" in found


def test_momentum_says_how_far_and_whether_inside_the_band(ledger):
    table = context_tables.momentum(V1, WORDS, areas=["220000", "210000"], last_before=2008, draws=2000, seed=1)
    outcomes.momentum(ledger, table)
    assert "Jilin Province" in said(ledger)["momentum_said"]
    assert "inside the band" in said(ledger)["momentum_said"]
    assert said(ledger)["momentum_learnt"] == "9"


def test_lines_that_cannot_be_drawn_are_not_estimated(ledger):
    outcomes.segments(ledger, None)
    assert set(said(ledger).values()) == {"not estimated", "too few years on one side"}


def test_the_limits_of_the_lines_come_with_their_error_rate(ledger):
    _, found = context_tables.lines(V1, WORDS, last_before=2008, draws=199, seed=1)
    outcomes.segments(ledger, found)
    assert "error rate" in said(ledger)["lines_checked"]
    assert said(ledger)["trend_said"].startswith("+0.1")


def test_missing_shares_are_said_to_be_missing(ledger):
    shares = pd.DataFrame(
        {
            "group": "border",
            "measure": ["people", "attention"],
            "share": [float("nan"), 0.25],
            "year": [2000, float("nan")],
            "document": ["", "d1"],
            "document_order": [float("nan"), 0],
            "units": ["", "d1/1#1;d1/1#2"],
        }
    )
    documents = pd.DataFrame({"id": ["d1"], "short_en": ["2009 outline"]})
    assert statistics.beside(ledger, shares, documents) is shares
    assert said(ledger) == {"people_border": "not found", "named_border": "25.0 percent in the 2009 outline"}
