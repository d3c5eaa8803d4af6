from analysis.exhibits.figures import record_timeline
from analysis.exhibits.style import INK, ZERO


def points(figure):
    return next(trace for trace in figure.data if trace.marker.symbol and not isinstance(trace.marker.symbol, str))


def test_a_mark_stands_in_the_middle_of_its_period(table):
    assert points(record_timeline(table("record_timeline"))).x[2] == 2017.5


def test_states_have_shapes_of_their_own(table):
    assert list(points(record_timeline(table("record_timeline"))).marker.symbol) == ["square-open", "circle", "x-thin"]


def test_something_related_is_grey(table):
    assert list(points(record_timeline(table("record_timeline"))).marker.color) == [INK, INK, ZERO]


def test_the_lane_has_a_row_for_each_kind_of_event(table):
    notes = [note.text for note in record_timeline(table("record_timeline")).layout.annotations]
    assert {"diplomacy", "sanction"} <= set(notes)
    assert "Events of the region, by kind" in notes


def test_the_axis_begins_before_the_first_and_ends_after_the_last(table):
    low, high = record_timeline(table("record_timeline")).layout.xaxis.range
    assert low < 2009.6
    assert high > 2019
