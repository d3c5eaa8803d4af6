from analysis.exhibits.figures import (
    adjudication,
    coefficients,
    confusions,
    corrected_shares,
    dictionary_validity,
    theme_consistency,
)
from analysis.exhibits.style import SEQUENTIAL


def notes(figure):
    return [note.text for note in figure.layout.annotations]


def test_the_coefficient_is_named_with_its_variable(table):
    figure = coefficients(table("coefficients"))
    assert list(figure.layout.yaxis.ticktext) == ["Role (alpha, nominal) ", "Links listed (F1) "]


def test_both_thresholds_are_drawn(table):
    figure = coefficients(table("coefficients"))
    assert [line.x0 for line in figure.layout.shapes] == [0.667, 0.8]
    assert {"0.667", "0.8"} <= set(notes(figure))


def test_a_missing_interval_and_a_missing_share_are_not_drawn(table):
    figure = coefficients(table("coefficients"))
    assert list(figure.data[0].x) == [0.3, 0.8, None]
    assert list(figure.data[1].x) == [0.85, None]


def test_the_axis_holds_every_limit(table):
    assert coefficients(table("coefficients")).layout.xaxis.range[0] < 0.3
    assert theme_consistency(table("theme_consistency")).layout.xaxis.range[0] < -0.1


def test_a_theme_without_coefficient_is_left_out(table):
    figure = theme_consistency(table("theme_consistency"))
    assert list(figure.layout.yaxis.ticktext) == ["ports ", "railways "]
    assert "8 · 0 · 1" in notes(figure)


def test_heads_do_not_share_a_line_on_a_phone(table):
    figure = theme_consistency(table("theme_consistency"), narrow=True)
    shifts = {note.text: note.yshift for note in figure.layout.annotations}
    assert shifts["both · only a · only b"] > shifts["0.8"] + 11


def test_a_share_that_cannot_be_corrected_keeps_its_stroke(table):
    figure = corrected_shares(table("corrected_shares"))
    assert list(figure.data[1].x) == [0.3, 0.05]
    assert list(figure.data[2].x) == [0.25, None]
    assert "30% → 25%" in notes(figure)
    assert "5.0% → –" in notes(figure)


def test_empty_cells_are_not_drawn_and_agreement_is_quiet(table):
    role, strength = confusions(table("confusions")).data
    assert list(role.text) == ["12", "2", "3"]
    assert list(role.marker.color) == [SEQUENTIAL[0], SEQUENTIAL[4], SEQUENTIAL[0]]
    assert list(role.customdata)[1] == "d1/2#1 d1/3#1"
    assert list(strength.text) == ["5"]


def test_squares_stand_below_each_other_on_a_phone(table):
    wide, narrow = (confusions(table("confusions"), narrow=narrow) for narrow in (False, True))
    assert min(wide.data[1].y) < max(wide.data[0].y)
    assert min(narrow.data[1].y) > max(narrow.data[0].y)


def test_what_all_agreed_on_is_written_and_not_drawn(table):
    figure = adjudication(table("adjudication"))
    assert [list(bar.x) for bar in figure.data] == [[3], [5], [1], []]
    assert [list(bar.base or []) for bar in figure.data][:3] == [[0], [3], [8]]
    assert "170 of 179 agreed" in notes(figure)


def test_precision_leads_to_false_finds_and_recall_to_missed_ones(table):
    figure = dictionary_validity(table("dictionary_validity"))
    assert list(figure.data[1].customdata) == ["d1/1#1 d1/2#1", ""]
    assert list(figure.data[3].customdata) == ["d1/3#1", "d1/4#1"]
    assert list(figure.data[1].x) == [0.8, None]
    assert "8 · 2 · 4" in notes(figure)
