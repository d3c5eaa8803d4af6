"""Numbers of the volume on space: names, values, units, and what is said of ties and of nothing."""

from __future__ import annotations

import pandas as pd
import pytest
from tests.unit.exhibits.spatial_tables import attention, axes, dated, forms, places, rules, stations, steps, ways

from analysis.exhibits.entries import reach, space
from analysis.exhibits.ledger import Ledger


@pytest.fixture
def ledger():
    return Ledger("space")


def said(ledger: Ledger) -> dict[str, str]:
    return {number.name: number.formatted for number in ledger.numbers}


def test_own_province_and_doubtful_readings_are_counted_apart(ledger):
    mentions = pd.DataFrame(
        {
            "place_id": ["hunchun", "dprk", "jilin-province"],
            "form": ["name", "contraction", "own"],
            "doubt": [True, False, False],
            "unit": ["d1/1#1", "d1/1#1", "d1/2#1"],
        }
    )
    space.found(ledger, mentions, mentions.head(1), mentions)
    numbers = said(ledger)
    names = ("mentions", "places_named", "places_all", "contractions", "own", "doubtful", "letters")
    assert [numbers[name] for name in names] == ["2", "2", "3", "1", "1", "1", "1"]


def test_the_places_named_most_are_listed_by_document(ledger):
    space.mostly(ledger, places())
    assert said(ledger)["mostly"] == (
        "2009 outline: Changchun (4), Jilin Province (3), Hunchun (2) and Yanji (1); "
        "2018 layout: Changchun (8) and Hunchun (1)"
    )


def test_points_are_counted_by_place_and_by_mention(ledger):
    space.located(ledger, places())
    assert (said(ledger)["points"], said(ledger)["points_share"]) == ("3", "84%")


def test_rates_and_counts_of_each_tier_are_entered(ledger):
    space.tiers(ledger, attention().assign(of=20, han=500))
    numbers = said(ledger)
    assert numbers["hinterland_d2"] == "16.0"
    assert numbers["front_d2_count"] == "0"
    assert numbers["tier_rates"].startswith("2009 outline: window 2.0, front 4.0, hinterland 8.0; ")
    assert numbers["tier_most"] == "2009 outline: hinterland (4 of 20); 2018 layout: hinterland (8 of 20)"


def test_two_tiers_of_one_rate_are_both_named(ledger):
    even = attention().assign(of=20, han=500, rate=1.0, mentions=2)
    space.tiers(ledger, even[even["tier"] != "front"])
    assert "window and hinterland (2 each of 20)" in said(ledger)["tier_most"]


def test_a_step_within_chance_is_no_tier(ledger):
    space.steps(ledger, steps().assign(p_family_error=0.01, smallest_p=0.01))
    assert said(ledger)["steps_verdict"] == "from the 2009 outline to the 2018 layout, no tier"


def test_a_step_beyond_chance_has_effect_interval_and_p(ledger):
    table = steps().assign(p_family=[0.02, None, 0.4], p_family_error=0.01, smallest_p=0.01)
    space.steps(ledger, table)
    assert said(ledger)["steps_verdict"].endswith(
        "window (rate ratio 3, 95% interval 1.2 to 7.5, family-wise p = 0.02 ± 0.01)"
    )


def test_rules_that_agree_leave_none_otherwise(ledger):
    space.rules(ledger, rules())
    assert said(ledger)["rules"] == "two"
    assert said(ledger)["rules_agree"].startswith("hinterland in the 2009 outline under 2 of 2; ")
    assert said(ledger)["rules_other"] == "none"


def test_the_words_of_the_tiers_are_listed(ledger):
    space.words(ledger, stations())
    assert said(ledger)["tier_words"] == "2009 outline: 腹地 2; 2018 layout: 腹地 2"


def test_forms_of_a_state_are_said_in_words(ledger):
    reach.partners(ledger, forms())
    assert said(ledger)["states_total"] == "2009 outline: 5; 2018 layout: 8"
    assert said(ledger)["russia_forms"].endswith(
        "2018 layout: 0 in full, 6 by a letter of a contraction, 2 inside the name of a project"
    )
    assert said(ledger)["russia_d1_contraction"] == "4"


def test_mentions_and_projects_are_set_side_by_side(ledger):
    reach.ways(ledger, ways())
    assert said(ledger)["dprk_ways"] == "2009 outline: 3 mentions, 2 projects; 2018 layout: 3 mentions, 2 projects"


def test_lines_are_counted_once_a_project(ledger):
    lines = pd.DataFrame(
        {
            "document": ["d1", "d1", "d2"],
            "project_id": ["one", "one", "two"],
            "located": [True, True, False],
            "basis": ["words", "words", "register"],
            "units": ["d1/1#1", "d1/1#1", "d2/1#1"],
        }
    )
    reach.corridors(ledger, dated(lines))
    numbers = said(ledger)
    assert numbers["lines_named"] == "2"
    assert numbers["lines_by_document"] == "2009 outline: 1, of which 1 drawn; 2018 layout: 1, of which 0 drawn"
    assert numbers["lines_register"] == "0"


def test_the_main_area_is_no_axis_of_a_pair(ledger):
    table = axes().assign(stops=["changchun;siping", "changchun;siping;songyuan", "changchun;tonghua;changchun"])
    reach.axes(ledger, table)
    numbers = said(ledger)
    assert (numbers["axes"], numbers["axes_changchun"], numbers["axes_hunchun"]) == ("two", "two", "no")
    assert numbers["axes_leads"] == "the province (2)"


def test_a_comparison_that_cannot_be_tested_has_no_smallest_p(ledger):
    space.steps(ledger, steps().assign(p_family=float("nan"), p_family_error=0.01, smallest_p=float("nan")))
    assert said(ledger)["steps_smallest_p"] == "none, because nothing could be tested"


def test_a_text_without_pairs_has_no_axis(ledger):
    reach.axes(ledger, axes().assign(stops="").head(0))
    assert (said(ledger)["axes"], said(ledger)["axes_leads"]) == ("no", "none")
