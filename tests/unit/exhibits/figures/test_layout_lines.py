import pytest

from analysis.exhibits.figures import corridor_map, layout_lines


@pytest.fixture
def lines(table):
    return [trace for trace in layout_lines(table("layout_lines")).data if trace.mode == "lines"]


def test_the_main_area_is_a_star(lines):
    assert len(lines[0].x) == 2


def test_an_axis_around_a_city_is_a_ring_of_the_others(lines):
    assert (lines[1].x[0], lines[1].y[0]) == (lines[1].x[-1], lines[1].y[-1])
    assert len(lines[1].x) == 3


def test_a_ring_ends_where_it_begins(lines):
    assert lines[2].x[0] == lines[2].x[-1]


def test_the_second_axis_of_a_pair_is_dashed_and_runs_below(lines):
    assert (lines[1].line.dash, lines[2].line.dash) == ("solid", "dash")


def test_hovering_says_who_leads(lines):
    assert lines[0].hovertext[0].endswith("the province")


def test_a_line_in_use_is_thick_and_one_not_stated_is_dotted(table):
    legs = [trace for trace in corridor_map(table("corridor_map")).data if trace.line.width in (2.4, 1.2)]
    assert [(leg.line.width, leg.line.dash) for leg in legs] == [(2.4, "solid"), (1.2, "dot")]


def test_lines_without_points_are_counted(table):
    said = [note.text for note in corridor_map(table("corridor_map")).layout.annotations]
    assert "1 of 2 named lines have two points or more" in said
