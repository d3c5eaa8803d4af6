"""Stops read off the names of lines."""

import pytest

from analysis.measures.corridors import Line, lines


def spans(text, *named):
    """Builds spans from (surface, place, form); each is looked for behind the last that began before it."""
    rows, at = [], 0
    for surface, place, form in named:
        start = text.index(surface, at)
        rows.append({"place_id": place, "start": start, "end": start + len(surface), "form": form})
        at = start
    return rows


def test_stops_stand_in_the_order_of_the_name():
    text = "珲春-扎鲁比诺-釜山航线"
    named = spans(text, ("珲春", "hunchun", "name"), ("扎鲁比诺", "zarubino", "name"), ("釜山", "busan", "name"))
    assert lines(text, named) == [Line(("hunchun", "zarubino", "busan"))]


def test_two_lines_in_one_breath_are_two():
    text = "甲—乙和丙—丁航线"
    named = spans(text, *((letter, letter, "name") for letter in "甲乙丙丁"))
    assert lines(text, named) == [Line(("甲", "乙")), Line(("丙", "丁"))]


def test_a_stop_in_brackets_stands_apart():
    text = "东海-釜山(敦贺)航线"
    named = spans(text, ("东海", "donghae", "name"), ("釜山", "busan", "name"), ("敦贺", "tsuruga", "name"))
    assert lines(text, named) == [Line(("donghae", "busan"), ("tsuruga",))]


def test_where_only_the_brackets_name_places_they_are_the_line():
    text = "边境游（通化-长春）"
    named = spans(text, ("通化", "tonghua", "name"), ("长春", "changchun", "name"))
    assert lines(text, named) == [Line(("tonghua", "changchun"))]


def test_letters_of_an_area_are_stops_where_nothing_else_is():
    text = "长吉客运专线"
    named = spans(text, ("长吉", "changji", "name"), ("长", "changchun", "part"), ("吉", "jilin-city", "part"))
    assert lines(text, named) == [Line(("changchun", "jilin-city"))]


def test_a_name_inside_a_longer_one_is_no_stop_of_its_own():
    text = "和龙南坪到茂山"
    named = spans(text, ("和龙南坪", "nanping", "name"), ("和龙", "helong", "name"), ("茂山", "musan", "name"))
    assert lines(text, named) == [Line(("nanping", "musan"))]


@pytest.mark.parametrize("named", [[], [("珲马", "hunchun", "name")]])
def test_fewer_than_two_places_are_no_line(named):
    assert lines("中俄珲马铁路", spans("中俄珲马铁路", *named)) == []


def test_states_are_no_stops():
    text = "中俄珲春自驾车旅游"
    named = spans(text, ("中", "china", "contraction"), ("俄", "russia", "contraction"), ("珲春", "hunchun", "name"))
    assert lines(text, named) == []
