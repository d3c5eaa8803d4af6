"""Numbers of the volume on robustness: verdicts in words, and what is said of methods that are refused."""

import pandas as pd
import pytest
from tests.unit.exhibits.robust_builders import agreement, positions, rejections, seeds, variances, verdicts

from analysis.exhibits.entries import robustness
from analysis.exhibits.ledger import Ledger


@pytest.fixture
def ledger():
    return Ledger("robustness")


def said(ledger):
    return {number.name: number.formatted for number in ledger.numbers}


def test_a_finding_with_one_direction_and_a_small_joint_p_holds(ledger):
    robustness.findings(ledger, verdicts())
    numbers = said(ledger)
    assert numbers["verdict_border_up"] == "holds"
    assert numbers["said_border_up"] == (
        "median rate ratio 2.5 (1.1 to 6), the same direction in 12 of 12 specifications; "
        "joint p = 0.010 ± 0.001, 0.02 after Holm; 5 pass 0.05 by themselves"
    )
    assert (numbers["findings"], numbers["specifications"]) == ("two", "20")


def test_a_finding_that_turns_under_some_rule_hangs_on_it(ledger):
    robustness.findings(ledger, verdicts())
    assert said(ledger)["verdict_border_down"] == "hangs on the rule of counting"
    assert said(ledger)["hanging"] == "Second"


def test_one_direction_without_a_small_corrected_p_is_fragile(ledger):
    robustness.findings(ledger, verdicts().assign(p_holm=0.08, same_sign=[12, 8]))
    assert said(ledger)["fragile"] == "First and Second"
    assert said(ledger)["holding"] == "none"


def test_a_median_against_what_was_said_does_not_hold(ledger):
    robustness.findings(ledger, verdicts().assign(as_said=[False, True]))
    assert said(ledger)["verdict_border_up"] == "hangs on the rule of counting"


def test_seeds_on_both_sides_of_the_level_are_named(ledger):
    robustness.seeds(ledger, seeds())
    assert said(ledger)["seeds_apart"] == "Second"
    assert said(ledger)["seeds_border_up"] == "0.010 to 0.020"


def test_the_choice_that_matters_most_is_named(ledger):
    robustness.variance(ledger, variances(), {"breadth": "How broadly", "news": "News"})
    assert said(ledger)["variance_most"] == "First: how broadly (72%); Second: how broadly (5.0%)"
    assert said(ledger)["variance_news_most"] == "0%"


@pytest.mark.parametrize(("certain", "words"), [(True, "leaves their order as it is"), (False, "changes their order")])
def test_what_a_dating_does_is_said(ledger, certain, words):
    robustness.unmoved(ledger, marks=0, characters=24, certain=certain)
    assert said(ledger) == {"copies_characters": "24", "copies_marks": "no", "order": words}


def test_agreement_of_registers_and_plain_words_is_counted(ledger):
    counts = pd.DataFrame(
        {
            "check": ["leads", "leads", "initiative"],
            "register": [13, 0, 1],
            "plain": [13, 1, 0],
            "units": ["d1/1#1", "", "d2/1#1"],
        }
    )
    robustness.seconds(ledger, counts)
    assert said(ledger)["second_leads"] == "one of two documents"
    assert said(ledger)["second_initiative"] == "1 unit of the Chinese and none of the Korean"


def test_rejections_are_of_a_hundred_with_their_error(ledger):
    robustness.sizes(ledger, rejections())
    assert said(ledger)["size_permutation_sections"] == "4.5 ± 0.3"
    assert said(ledger)["any_g2_sections"] == "80"
    # 160 and 12 of 200, score intervals 0.739 to 0.850 and 0.035 to 0.102: 0.74 less 0.074 and plus 0.056
    assert said(ledger)["any_apart"] == "74 points (95% interval 67 to 80)"


def test_topics_below_the_guard_are_said_to_be(ledger):
    robustness.topics(ledger, agreement())
    assert said(ledger)["topics_agreement"] == "0.30 with 4 topics and 0.10 with 8 topics"
    assert said(ledger)["topics_verdict"] == "below"


def test_orders_and_the_widest_interval_are_said(ledger):
    robustness.positions(ledger, {2: "a – b", 5: "b – a"}, positions(), pd.Series({"a < b": 0.6, "b < a": 0.4}))
    numbers = said(ledger)
    assert (numbers["orders_different"], numbers["order_share"]) == ("two", "60%")
    assert numbers["widest"] == "first, −1.50 to 0.50"
