"""What a result row says in words, for every way a result can turn out."""

from __future__ import annotations

from math import inf, nan

import pandas as pd
import pytest

from analysis.exhibits import readings


def row(**values: object) -> dict[str, object]:
    plain = {
        "earlier_count": 26,
        "earlier_of": 85,
        "earlier_share": 26 / 85,
        "later_count": 19,
        "later_of": 33,
        "later_share": 19 / 33,
        "ratio": 1.882,
        "ratio_low": 0.847,
        "ratio_high": 4.183,
        "p": 0.17,
        "p_family": 0.96,
        "p_error": 0.0084,
        "p_family_error": 0.0044,
        "label_en": "cross-border cooperation",
    }
    return {**plain, **values}


def test_a_larger_later_share_names_points_and_counts():
    said = readings.difference(row())
    assert said == "larger in the later text by 27 percentage points (19 of 33 against 26 of 85 paragraphs)"


def test_a_smaller_later_share_says_smaller():
    said = readings.difference(row(later_count=9, later_share=9 / 33))
    assert said == "smaller in the later text by 3 percentage points (9 of 33 against 26 of 85 paragraphs)"


def test_one_point_is_singular():
    said = readings.difference(row(earlier_share=0.30, later_share=0.31))
    assert said.startswith("larger in the later text by 1 percentage point (")


def test_less_than_half_a_point_is_nearly_the_same_share():
    assert readings.difference(row(later_share=26 / 85 + 0.004)).startswith("nearly the same share in both texts")


@pytest.mark.parametrize(
    ("counts", "said"),
    [
        ({"earlier_count": 0, "earlier_share": 0.0}, "in the later text only (19 of 33 against 0 of 85 paragraphs)"),
        ({"later_count": 0, "later_share": 0.0}, "in the earlier text only (0 of 33 against 26 of 85 paragraphs)"),
        ({"earlier_count": 0, "later_count": 0}, "in neither text"),
    ],
)
def test_absence_is_said_as_absence_and_nothing_more(counts, said):
    assert readings.difference(row(**counts)) == said


def test_a_ratio_comes_with_its_interval():
    assert readings.ratio(row()) == "rate ratio 1.9, 95% interval 0.85 to 4.2"


def test_a_ratio_without_limits_says_so():
    said = readings.ratio(row(ratio_low=nan, ratio_high=nan))
    assert said == "rate ratio 1.9, no interval can be estimated"


@pytest.mark.parametrize(
    ("values", "said"),
    [
        ({"later_count": 0, "ratio": 0.0}, "no ratio, because it is not in the later text"),
        ({"earlier_count": 0, "ratio": inf}, "no ratio, because it is not in the earlier text"),
        ({"earlier_count": 0, "later_count": 0, "ratio": nan}, "no ratio, because it is in neither text"),
    ],
)
def test_a_one_sided_code_has_no_ratio(values, said):
    assert readings.ratio(row(**values)) == said


def test_p_has_as_many_decimals_as_its_error_allows():
    assert readings.probability(0.4125, 0.011) == "p = 0.41 ± 0.01"
    assert readings.probability(0.0005, 0.0005) == "p = 0.0005 ± 0.0005"


def test_a_p_of_one_has_no_error():
    assert readings.probability(1.0, 0.0) == "p = 1.00 ± 0.00"


def test_chance_names_the_reference_distribution_and_both_values():
    said = readings.chance(row())
    assert said == (
        "within what dealing whole sections at random produces "
        "(p = 0.170 ± 0.008 alone, p = 0.960 ± 0.004 over the family)"
    )


def test_chance_below_the_level_is_larger():
    assert readings.chance(row(p_family=0.01)).startswith("larger than what dealing whole sections at random produces")


def test_a_code_in_neither_text_is_not_tested():
    assert readings.chance(row(p=nan)) == "not tested, because it occurs in neither text"


def family(*values: tuple[str, float]) -> pd.DataFrame:
    rows = [{"label_en": name, "p": p, "p_family": p, "p_family_error": 0.01} for name, p in values]
    return pd.DataFrame(rows)


def test_verdict_without_a_finding_gives_the_smallest_value():
    said = readings.verdict(family(("land", 0.3), ("water", 0.2)), noun="theme")
    assert said == "none of the two themes differs by more than that (smallest family-wise p = 0.20 ± 0.01)"


def test_verdict_names_what_differs_smallest_p_first():
    said = readings.verdict(family(("land", 0.04), ("water", 0.02), ("trade", 0.6)), noun="theme")
    assert said == (
        "two of the three themes differ by more than that, with family-wise p: "
        "water (p = 0.02 ± 0.01) and land (p = 0.04 ± 0.01)"
    )


def test_verdict_counts_only_codes_that_occur():
    said = readings.verdict(family(("land", 0.04), ("water", nan)), noun="theme")
    assert said.startswith("one of the one theme differs by more than that")


def test_verdict_says_so_where_some_codes_do_not_occur():
    said = readings.verdict(family(("land", 0.04), ("trade", 0.6), ("water", nan)), noun="theme")
    assert said.startswith("one of the two themes that occur differs by more than that")


def test_verdict_names_at_most_so_many():
    said = readings.verdict(family(("a", 0.01), ("b", 0.01), ("c", 0.01)), noun="word", most=2)
    assert said.endswith("a (p = 0.01 ± 0.01), b (p = 0.01 ± 0.01) and one other")


def test_verdict_on_nothing():
    assert readings.verdict(family(("land", nan)), noun="theme") == "no theme occurs in either text"


def test_confounding_lists_what_differs_and_what_is_shared():
    first = {"issuer": "a", "level": "central", "genre": "opinions"}
    second = {"issuer": "b", "level": "central", "genre": "plan"}
    said = readings.confounding(first, second)
    assert said == "The two texts differ in date, length, issuer and genre, and share the level of government."


def test_facts_print_what_is_not_known_as_not_known():
    row = {"issuer": "An office", "level": "province", "genre": "opinions", "date": "", "date_certainty": "unknown"}
    assert readings.facts({**row, "number": ""}) == "An office; province; opinions; date not known; number not known"


def test_a_month_without_day_is_written_so():
    assert readings.dated("2017-11", "documented") == "November 2017"


def test_missing_limits_of_a_share_are_said():
    assert readings.share_interval(nan, nan) == "no interval can be estimated"
    assert readings.share_interval(0.22, 0.61) == "22% to 61%"


def test_a_list_of_nothing_is_none():
    assert readings.listed([]) == "none"
    assert readings.listed(["a"]) == "a"
    assert readings.listed(["a", "b", "c"]) == "a, b and c"


def test_counts_above_ten_are_figures():
    assert readings.counted(3, "link") == "three links"
    assert readings.counted(11, "link") == "11 links"
    assert readings.nouns(1234, "body", "bodies") == "1,234 bodies"
