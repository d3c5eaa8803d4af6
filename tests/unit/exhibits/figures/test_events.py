import pandas as pd
import plotly.graph_objects as go
import pytest

from analysis.exhibits.figures.events import apart, with_documents, with_events


@pytest.fixture
def events():
    return pd.DataFrame(
        {
            "start": [2010.0, 2016.2, 1980.0],
            "end": [2011.0, 2016.203, 1980.1],
            "date": ["2010", "2016-03", "1980"],
            "event": ["A meeting.", "A resolution.", "Long ago."],
            "kind": ["diplomacy", "sanction", "other"],
            "kind_en": ["diplomacy", "sanction", "other"],
            "kind_zh": ["外交", "制裁", "其他"],
            "source": "Agency, 2016",
        }
    )


@pytest.fixture
def figure():
    layout = {
        "height": 200,
        "margin": {"l": 120, "r": 10, "t": 20, "b": 30},
        "xaxis": {"range": [2005, 2020]},
        "yaxis": {"range": [0, 1]},
        "annotations": [{"text": "top", "yref": "paper", "y": 1}, {"text": "half", "yref": "paper", "y": 0.5}],
        "shapes": [{"type": "line", "yref": "paper", "y0": 0, "y1": 1, "x0": 2010, "x1": 2010}],
    }
    return go.Figure(data=[go.Scatter(x=[2010], y=[0.5])], layout=layout)


def test_the_figure_keeps_its_height_and_the_lane_is_added_below(figure, events):
    made = with_events(figure, events)
    added = made.layout.height - 200
    area = 150 + added
    assert made.layout.yaxis.domain[0] == pytest.approx(added / area)
    assert made.layout.yaxis.domain[1] == pytest.approx(1)
    assert made.layout.yaxis9.domain[1] < made.layout.yaxis.domain[0]


def test_room_below_the_panel_goes_to_the_margin_so_that_the_years_stand_under_the_lane(figure, events):
    panel = go.Figure(figure).update_layout(yaxis_domain=[0.2, 1], margin_b=0)
    made = with_events(panel, events)
    assert made.layout.margin.b == pytest.approx(0.2 * 180)
    lane = made.layout.height - 200
    assert made.layout.yaxis.domain == pytest.approx((lane / (lane + 144), 1))
    half = next(note for note in made.layout.annotations if note.text == "half")
    assert half.y == pytest.approx(lane / (lane + 144) + 0.375 * 144 / (lane + 144))


def test_years_are_whole_again_once_the_lane_is_taken_off():
    table = pd.DataFrame({"year": pd.array([2008, None], dtype="Int64"), "part": ["row", "event"], "what": ["", "A."]})
    own, lane = apart(table)
    assert own["year"].dtype == "int64"
    assert list(lane["event"]) == ["A."]


def test_the_time_axis_moves_below_the_lane(figure, events):
    axis = with_events(figure, events).layout.xaxis
    assert (axis.anchor, axis.position) == ("free", 0)


def test_notes_move_with_the_figure_and_lines_across_it_cross_the_lane(figure, events):
    made = with_events(figure, events)
    places = {note.text: note.y for note in made.layout.annotations}
    low = made.layout.yaxis.domain[0]
    assert (places["top"], places["half"]) == (pytest.approx(1), pytest.approx(low + 0.5 * (1 - low)))
    assert (made.layout.shapes[0].y0, made.layout.shapes[0].y1) == (0, 1)


def test_events_outside_the_axis_are_left_out(figure, events):
    made = with_events(figure, events)
    assert [note.text for note in made.layout.annotations if note.yref == "y9"] == ["diplomacy", "sanction"]
    assert len(made.data[-1].x) == 2


def test_a_long_period_is_a_bar_with_its_stroke_in_the_middle(figure, events):
    *_, bars, strokes = with_events(figure, events).data
    assert list(bars.x) == [2010.0, 2011.0, None]
    assert strokes.x[0] == 2010.5


def test_every_event_says_its_source(figure, events):
    assert all("Agency, 2016" in text for text in with_events(figure, events).data[-1].hovertext)


def test_without_an_event_in_range_the_figure_is_unchanged(figure, events):
    assert with_events(figure, events.tail(1)).layout.height == 200


def test_a_figure_with_two_time_axes_takes_no_lane(figure, events):
    figure.update_layout(xaxis2={"range": [0, 1]})
    with pytest.raises(ValueError, match="one horizontal axis"):
        with_events(figure, events)


def test_no_room_at_the_left_puts_the_names_above_their_rows(figure, events):
    figure.update_layout(margin={"l": 12})
    wide, tight = with_events(figure, events), with_events(figure, events, narrow=True)
    assert tight.layout.height >= wide.layout.height
    assert all(note.xanchor == "left" for note in tight.layout.annotations if note.yref == "y9")


def test_a_document_dated_to_an_interval_has_a_band_and_an_undated_one_nothing(figure):
    documents = pd.DataFrame(
        {"start": [2009.6, 2017.8, float("nan")], "end": [2009.603, 2019.0, float("nan")], "document_order": [0, 1, 2]}
    )
    shapes = with_documents(figure, documents).layout.shapes[1:]
    assert [shape.type for shape in shapes] == ["line", "rect", "line"]
