from analysis.exhibits.figures import genealogy
from analysis.exhibits.style import PAPER


def paths(figure):
    return [shape for shape in figure.layout.shapes if shape.type == "path"]


def test_every_link_is_a_curve_and_strong_ones_are_drawn_last(table):
    curves = paths(genealogy(table("genealogy")))
    assert [shape.line.width for shape in curves] == [0.7, 1.5]


def test_a_paragraph_without_link_is_a_point_and_one_with_weak_links_is_open(table):
    first, last = [trace for trace in genealogy(table("genealogy")).data if trace.name][::2]
    assert list(first.marker.size) == [7, 7]
    assert first.marker.color[1] == PAPER
    assert list(last.marker.size) == [3]


def test_columns_are_equally_tall(table):
    columns = [trace for trace in genealogy(table("genealogy")).data if trace.name]
    assert max(columns[0].y) - min(columns[0].y) > 0
    assert all(abs(trace.y[0] - columns[0].y[0]) < 40 for trace in columns)


def test_parts_are_named_and_numbered_on_a_phone(table):
    wide, narrow = (genealogy(table("genealogy"), narrow=width) for width in (False, True))
    assert "2 Ways" in {note.text for note in wide.layout.annotations}
    assert "2" in {note.text for note in narrow.layout.annotations}


def test_a_strong_link_can_be_touched_with_its_subject(table):
    touch = genealogy(table("genealogy"), lang="zh").data[0]
    assert list(touch.hovertext) == ["铁路<br>d1/1#1 → d2/1#1"]
    assert list(touch.customdata) == ["d2/1#1 d1/1#1"]
