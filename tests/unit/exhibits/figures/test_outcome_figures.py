"""What the figures on targets and outcomes show, beyond what holds for every figure."""

import math

import pandas as pd
import pytest
from tests.unit.exhibits.outcome_builders import TABLES

from analysis.exhibits import figures
from analysis.exhibits.figures.prefecture_map import _middle


def drawn(name, **settings):
    return getattr(figures, name)(TABLES[name](), **settings)


def words(figure):
    return [note.text for note in figure.layout.annotations]


def test_the_zone_is_called_reported_and_unconfirmed_in_the_key():
    assert any("zone: reported, unconfirmed" in text for text in words(drawn("promise_path")))
    assert any("未经证实" in text for text in words(drawn("promise_path", lang="zh")))


def test_a_class_without_the_zone_draws_no_zone():
    table = TABLES["promise_path"]()
    assert not any("zone" in text for text in words(figures.promise_path(table[table["line"] != "zone"])))


def test_growth_says_where_a_class_has_no_figure_and_where_the_basis_changes():
    said = words(drawn("growth_factors"))
    assert said.count("no figure") == 1
    assert "2.20 †" in said


def test_first_publications_are_not_joined():
    lines = [trace for trace in drawn("vintage_fan").data if trace.mode == "lines"]
    assert len(lines) == 2


def test_the_sum_of_parts_is_not_drawn_across_a_break():
    line = next(trace for trace in drawn("parts_and_whole").data if trace.mode == "lines")
    assert list(line.x) == [2000, 2001, None, 2002, None]


def test_the_year_of_a_break_stands_on_the_axis_of_its_area():
    assert "<b>2005</b>" in words(drawn("area_series"))


def test_a_prefecture_without_a_figure_is_hatched():
    shape = ((0, 10, 10, 0, 0), (0, 0, 10, 10, 0))
    figure = figures.prefecture_map(TABLES["prefecture_map"](), shapes={"1": shape, "3": shape})
    patterns = [trace.fillpattern.shape for trace in figure.data if trace.fill == "toself"]
    assert patterns[-1] == "/"
    assert [pattern for pattern in patterns if pattern] == ["/"]


def test_a_name_stands_in_the_middle_of_its_prefecture():
    shape = ((0.0, 10.0, 10.0, 0.0, 0.0, None, 90.0), (0.0, 0.0, 4.0, 4.0, 0.0, None, 90.0))
    assert _middle(shape) == pytest.approx((5, 2))


def test_a_share_that_was_not_found_is_said_to_be_missing():
    assert "not found" in words(drawn("region_shares"))


def test_trade_is_open_in_years_without_a_figure_and_events_stand_below():
    figure = drawn("trade_strips")
    line = next(trace for trace in figure.data if trace.mode == "lines")
    assert list(line.x) == [2010, 2011, None, 2014, None]
    assert any("closed" in text for trace in figure.data for text in trace.hovertext or ())


def test_nothing_found_is_a_dot_that_does_not_answer():
    dots = [trace for trace in drawn("known_figures").data if trace.hoverinfo == "skip"]
    assert [list(trace.x) for trace in dots] == [[2003], [2003]]


def test_an_area_without_a_forecast_says_why():
    assert "too few years before, or a gap" in words(drawn("momentum"))


def test_the_band_is_printed_with_its_measured_coverage():
    assert any("91%" in text for text in words(drawn("momentum")))


def test_every_figure_can_be_drawn_from_a_single_area():
    assert figures.area_series(TABLES["area_series"]().query("area_code == '2'")).data
    assert figures.momentum(TABLES["momentum"]().query("area_code == '1'")).data


def test_a_map_of_a_class_without_any_figure_is_all_hatched():
    empty = TABLES["prefecture_map"]().assign(factor=math.nan)
    shape = ((0, 10, 10, 0, 0), (0, 0, 10, 10, 0))
    figure = figures.prefecture_map(pd.DataFrame(empty), shapes={"1": shape})
    assert [trace.fillpattern.shape for trace in figure.data if trace.fill == "toself"][-1] == "/"
