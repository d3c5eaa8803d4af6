import pytest

from analysis.exhibits.figures import rate_ratios


def test_what_cannot_be_estimated_is_said_in_words_at_the_foot(table):
    figure = rate_ratios(table("rate_ratios"))
    assert list(figure.layout.yaxis.ticktext) == ["study ", "support ", "advance "]
    assert list(figure.data[2].text) == ["not estimable"]
    assert list(figure.data[2].customdata) == ["d1/3#1"]


def test_ratios_below_one_bear_the_mark_of_the_earlier_document(table):
    frame = table("rate_ratios")
    frame.loc[1, "ratio"] = 0.9
    assert list(rate_ratios(frame).data[1].marker.symbol) == ["diamond", "circle"]


def test_ratio_interval_and_p_stand_in_columns(table):
    notes = {note.text for note in rate_ratios(table("rate_ratios")).layout.annotations}
    assert {"2.0 (0.80–5.0)", "1.2 (0.90–1.6)", "0.040", "0.40", "3 : 0"} <= notes


def test_the_axis_is_logarithmic_and_symmetric_about_one(table):
    axis = rate_ratios(table("rate_ratios")).layout.xaxis
    assert axis.type == "log"
    assert axis.range[0] == pytest.approx(-axis.range[1])


def test_an_interval_beyond_the_axis_is_cut(table):
    frame = table("rate_ratios")
    frame.loc[0, "ratio_high"] = 400
    assert max(x for x in rate_ratios(frame).data[0].x if x) == 25


def test_without_any_estimate_the_words_remain(table):
    frame = table("rate_ratios").assign(ratio_low=float("nan"))
    assert len(rate_ratios(frame).data[2].text) == 3
