from analysis.exhibits.canvas import Canvas
from analysis.exhibits.rows import rows_above, rows_beside, rows_for


def test_labels_stand_beside_on_the_wide_page_and_above_on_the_narrow_one():
    assert rows_for(["ports"], Canvas("en", False)).above is False
    assert rows_for(["ports"], Canvas("en", True)).above is True


def test_a_label_of_two_lines_makes_all_rows_higher():
    short, long = rows_beside(["ports"], Canvas("en", False)), rows_beside(["a long label " * 4], Canvas("en", False))
    assert long.pitch > short.pitch
    assert "<br>" in long.labels[0]


def test_the_height_grows_by_one_pitch_a_row():
    one, two = (rows_above(["x"] * n, Canvas("en", True), pitch=40).sheet(right=0) for n in (1, 2))
    assert two.layout["height"] - one.layout["height"] == 40


def test_marks_stand_below_a_label_above():
    rows = rows_above(["x"], Canvas("en", True))
    assert rows.label_places[0] < rows.places[0]


def test_notes_beside_the_rows_leave_out_empty_ones():
    assert len(rows_beside(["a", "b"], Canvas("en", False)).column(["1", ""], offset=4)) == 1
