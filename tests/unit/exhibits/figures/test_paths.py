import pytest

from analysis.exhibits.figures import project_paths
from analysis.exhibits.figures.stages import TALL, filled


def strokes(figure):
    return [shape for shape in figure.layout.shapes if shape.type == "line" and shape.x0 != 0]


def notes(figure):
    return [note.text for note in figure.layout.annotations]


def test_every_comparison_is_a_stroke_and_an_upward_one_is_forward(table):
    first, *_ = strokes(project_paths(table("project_paths")))
    assert first.y1 < first.y0
    assert (first.line.width, first.line.dash) == (2.2, "solid")


def test_what_cannot_be_compared_is_dotted(table):
    assert [shape.line.dash for shape in strokes(project_paths(table("project_paths")))] == ["solid", "solid", "dot"]


def test_a_firmer_stance_bears_its_sign(table):
    assert "▲" in notes(project_paths(table("project_paths")))


def test_groups_are_headed_with_their_count(table):
    said = notes(project_paths(table("project_paths")))
    assert "<b>Built or running (1)</b>" in said
    assert "<b>Moved (1)</b>" in said


def test_a_text_that_does_not_name_a_project_shows_a_dot_and_no_bar(table):
    figure = project_paths(table("project_paths"))
    assert notes(figure).count("·") == 1
    touched = [trace for trace in figure.data if trace.type == "scatter"]
    assert sum(len(trace.x) for trace in touched) == 5


@pytest.mark.parametrize(("level", "expansion", "spans"), [(4, False, [(0.0, 0.8)]), (0, False, [(0.0, 0.0)])])
def test_a_bar_is_filled_up_to_its_level(level, expansion, spans):
    assert filled(level, expansion=expansion) == spans


def test_works_on_what_exists_are_a_cap_on_a_full_bar():
    body, cap = filled(5, expansion=True)
    assert body[1] < cap[0]
    assert cap[1] == 1.0
    assert filled(5, expansion=False) == [(0.0, 1.0)]


def test_the_record_stands_beside_its_project(table):
    assert any(
        "opened 2015" in note and "Agency, 2015" in note for note in notes(project_paths(table("project_paths")))
    )


def test_the_words_that_decide_stand_in_the_hover_box(table):
    figure = project_paths(table("project_paths"))
    assert any(
        "a line<br>second: construction" in text and "建设" in text for t in figure.data for text in t.hovertext or ()
    )


def test_a_bar_is_as_tall_as_the_key_says():
    assert TALL == 25
