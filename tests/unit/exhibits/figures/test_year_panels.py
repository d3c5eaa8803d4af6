import pandas as pd

from analysis.exhibits.canvas import Canvas
from analysis.exhibits.figures.panels import Panels
from analysis.exhibits.figures.year_panels import Look, line, marks, set_values, set_years, show_breaks, stretches

ROWS = pd.DataFrame({"year": [2003, 2000, 2001, 2005], "value": [4.0, 1.0, 2.0, 6.0]})


def drawn():
    canvas = Canvas("en", narrow=False)
    panels = Panels(canvas, 1, 0.5)
    return canvas, panels.sheet(x=(0, 1), y=(0, 1)), panels.panels[0]


def test_a_stretch_ends_at_a_missing_year():
    assert [list(part["year"]) for part in stretches(ROWS)] == [[2000, 2001], [2003], [2005]]


def test_a_stretch_ends_before_the_first_year_on_a_new_basis():
    whole = pd.DataFrame({"year": [2000, 2001, 2002, 2003], "value": 1.0})
    assert [list(part["year"]) for part in stretches(whole, breaks=[2002])] == [[2000, 2001], [2002, 2003]]


def test_a_line_is_open_where_nothing_was_published():
    _, _, panel = drawn()
    assert list(line(ROWS, panel, Look()).x) == [2000, 2001, None, 2003, None, 2005, None]
    gap = ROWS.assign(value=[4.0, 1.0, None, 6.0])
    assert list(line(gap, panel, Look()).x) == [2000, None, 2003, None, 2005, None]


def test_a_mark_with_a_weak_source_is_hollow():
    _, _, panel = drawn()
    trace = marks(ROWS.assign(weak=[True, False, False, False]), panel, Look("#1d2530"), words=list("abcd"))
    assert list(trace.marker.color) == ["#ffffff", "#1d2530", "#1d2530", "#1d2530"]


def test_a_break_stands_on_the_axis_once_with_its_year():
    canvas, sheet, panel = drawn()
    set_years(sheet, panel, canvas, span=(1999, 2006), ticks=[2000, 2005])
    show_breaks(sheet, panel, canvas, [2003, 2003])
    assert [shape["x0"] for shape in sheet.lines] == [2002.5]
    assert [note["text"] for note in sheet.notes] == ["break 2003"]


def test_values_near_the_top_are_not_written_into_the_title():
    canvas, sheet, panel = drawn()
    set_values(sheet, panel, canvas, span=(0, 1), ticks={0: "0", 0.5: "half", 0.98: "top"})
    assert [note["text"] for note in sheet.notes] == ["0", "half"]


def test_a_logarithmic_axis_places_its_words_in_powers_of_ten():
    canvas, sheet, panel = drawn()
    set_values(sheet, panel, canvas, span=(1, 4), ticks={100: "100"}, log=True)
    assert sheet.layout["yaxis"]["type"] == "log"
    assert [note["y"] for note in sheet.notes] == [2]
