"""What the figures of robustness and of refused methods show beyond what holds for every figure."""

import json

import pytest

from analysis.exhibits import figures


@pytest.fixture
def drawn(table):
    def draw(name, **settings):
        return json.loads(getattr(figures, name)(table(name), **settings).to_json())

    return draw


def notes(spec):
    return [note["text"] for note in spec["layout"].get("annotations", [])]


def test_a_specification_that_passes_by_itself_is_filled(drawn):
    points = drawn("specification_curve")["data"][0]
    assert points["marker"]["symbol"] == ["circle", "circle-open", "circle-open"]


def test_every_option_has_a_tick_under_the_specifications_that_use_it(drawn):
    spec = drawn("specification_curve")
    lines = [text for text in notes(spec) if text not in {"Rate ratio, later to earlier"}][1:]
    row = lines.index("narrow")
    ticks = spec["data"][1]
    assert [x for x, y in zip(ticks["x"], ticks["y"], strict=True) if y == row] == [1, 3]


def test_a_choice_with_one_option_has_no_lines(table):
    curve = table("specification_curve").assign(news="")
    spec = json.loads(figures.specification_curve(curve).to_json())
    assert "News report before the outline" not in notes(spec)


def test_direction_and_joint_p_stand_beside_the_range(drawn):
    assert {"12 / 12", "7 / 8", "0.010", "0.30"} <= set(notes(drawn("finding_ranges")))
    assert "12 / 12 · 0.010" in notes(drawn("finding_ranges", narrow=True))


def test_a_choice_that_does_not_arise_is_a_dash(drawn):
    assert notes(drawn("choice_variance")).count("–") == 1


def test_tiles_of_one_column_stand_above_each_other(drawn):
    spec = drawn("choice_variance")
    assert spec["layout"]["barmode"] == "overlay"
    assert all(trace["x"] == [0, 1] for trace in spec["data"])


def test_seeds_on_both_sides_of_the_level_show_both_ends(drawn):
    assert "0.040–0.060" in notes(drawn("seed_strip"))


def test_the_nominal_level_is_a_line(drawn):
    shapes = drawn("null_rejections")["layout"]["shapes"]
    assert (0.05, 0.05) in [(shape["x0"], shape["x1"]) for shape in shapes]


def test_medians_of_topics_are_printed(drawn):
    assert "0.30 · 40%" in notes(drawn("topic_agreement"))


def test_positions_without_draws_have_no_interval(drawn):
    lines = [trace for trace in drawn("positions_by_floor")["data"] if trace["mode"] == "lines"]
    assert all(len(trace["x"]) == 3 for trace in lines)
