import pandas as pd
import pytest
from tests.unit.outcomes.series_builders import rows

from analysis.coding.registers import read_targets
from analysis.exhibits import answers, context_tables, figures, outcome_tables
from analysis.outcomes import breaks, indicators, promise, vintages

STATISTICS = indicators.read_indicators()
WORDS = outcome_tables.Words(
    indicators.read_areas(),
    indicators.read_vintages(),
    indicators.read_sources(),
    breaks.read_breaks(),
    promise.read_promise(read_targets()),
)
V1, V2 = (vintages.gdp(STATISTICS, name) for name in ("v1", "v2"))


def test_the_zone_stands_beside_the_promise_in_the_class_that_has_it():
    lines = outcome_tables.paths(V1, WORDS).groupby("line")["multiple"].last()
    assert round(lines["zone"], 3) == 1.844
    assert lines[["promise", "later"]].tolist() == pytest.approx([2, 4])
    assert "zone" not in set(outcome_tables.paths(V2, WORDS)["line"])


def test_the_line_of_the_province_ends_before_its_series_breaks():
    province = outcome_tables.paths(V1, WORDS).query("line == 'province'")
    assert province["year"].max() == 2016


def test_every_area_has_a_row_in_every_class_and_says_where_there_is_no_figure():
    table = outcome_tables.factors(STATISTICS, WORDS, classes=["v2", "v1"])
    assert list(dict.fromkeys(table["vintage_class"])) == ["v2", "v1"]
    counts = table.groupby("vintage_class")["area_code"].nunique()
    assert counts["v1"] == counts["v2"] == table["area_code"].nunique()
    factor = table.set_index(["vintage_class", "area_code"])["factor"].round(3)
    assert factor["v1", "220000"] == 1.858
    assert factor["v2", "220000"] == 1.795
    assert pd.isna(factor["v2", promise.ZONE])


def test_the_sum_marks_the_years_in_which_a_series_breaks():
    assert outcome_tables.sums(V1, WORDS)["breaks"].dropna().tolist() == [2005, 2017]


def test_the_map_shows_the_years_of_the_promise_or_those_that_are_shared():
    gazetteer = pd.DataFrame({"place_id": ["changchun"], "lat": [43.9], "lon": [125.3]})
    spans = [tuple(outcome_tables.on_map(values, WORDS, gazetteer)[["start", "end"]].iloc[0]) for values in (V1, V2)]
    assert spans == [(2008, 2012), (2019, 2023)]
    table = outcome_tables.on_map(V2, WORDS, gazetteer).set_index("area_code")
    assert table.loc["220300", "broken_en"] == "2020: Gongzhuling leaves"
    assert table.loc["220300", "broken_zh"] == "2020: 公主岭划出"


def test_only_the_class_with_the_zone_answers_the_promise():
    found = {name: answers.answers(STATISTICS, WORDS, vintage_class=name) for name in ("v1", "v2")}
    assert list(found["v1"]["verdict"][:2]) == ["reported", "reported"]
    assert found["v1"]["value"].iloc[0] == "6,712 / 7,280 = 92.2%"
    assert found["v1"]["value"].iloc[1] == "× 1.844 : × 1.858"
    assert set(found["v2"]["verdict"]) == {"none", "context"}
    assert "other class may not be carried over" in found["v2"]["why_en"].iloc[0].replace("another", "other")


def test_no_verdict_is_without_a_reason_in_both_languages():
    table = answers.answers(STATISTICS, WORDS, vintage_class="v1")
    assert (table[["what_en", "what_zh", "why_en", "why_zh", "verdict_en", "verdict_zh"]] != "").all(axis=None)


def test_all_figures_on_the_zone_and_their_conflicts_are_listed():
    table = answers.conflicts(STATISTICS, WORDS)
    assert {3640.0, 6712.0, 56.3} <= set(table["value"])
    assert (table["note"] != "").sum() >= 2


def test_no_area_passes_every_guard():
    from analysis.outcomes.donors import read_donors

    table = answers.guarded(V1, read_donors(), WORDS, last_before=2008)
    assert not table.groupby("area_en")["passed"].all().any()
    own = table[table["area_en"] == "Changchun"].set_index("guard")["found"]
    assert own.to_dict() == {"years": 9, "donors": 7, "clean": 0}


def test_what_is_drawn_of_momentum_stops_at_the_next_break():
    areas = ["220000", "nowhere"]
    table = context_tables.momentum(V1, WORDS, areas=areas, last_before=2008, draws=200, seed=1)
    assert set(table["area_code"]) == {"220000"}
    assert (table["year"].max(), table["learnt"].max()) == (2016, 9)
    assert table.loc[table["year"] <= 2008, "expected"].isna().all()


def test_two_lines_need_enough_years_on_both_sides():
    table, found = context_tables.lines(V1, WORDS, last_before=2015, draws=19, seed=1)
    assert table.empty
    assert found is None


def test_a_new_class_with_the_province_alone_goes_through_every_table():
    """Rows of a new class, added without any code, must bring a volume that draws what there is."""
    new = rows({year: 100.0 + year for year in range(2010, 2024)}, code="220000", vintage="v3", area="Jilin Province")
    new = new.assign(source="nbs-dump")
    statistics = pd.concat([STATISTICS[STATISTICS["vintage_class"] != "v3"], new], ignore_index=True)
    values = vintages.gdp(statistics, "v3")
    assert vintages.classes(statistics, WORDS.vintages).set_index("vintage_class").loc["v3", "volume"]
    points = pd.DataFrame({"place_id": ["changchun"], "lat": [43.9], "lon": [125.3]})
    figures.promise_path(outcome_tables.paths(values, WORDS))
    figures.growth_factors(outcome_tables.factors(statistics, WORDS, classes=["v3", "v1"]))
    assert outcome_tables.sums(values, WORDS).empty
    figures.area_series(outcome_tables.series(values, WORDS))
    figures.prefecture_map(outcome_tables.on_map(values, WORDS, points).assign(lat=43.0, lon=126.0))
    table = context_tables.momentum(values, WORDS, areas=["220000"], last_before=2008, draws=99, seed=1)
    figures.momentum(table)
    assert answers.answers(statistics, WORDS, vintage_class="v3")["verdict"].iloc[0] == "none"
