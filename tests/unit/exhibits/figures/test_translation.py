from analysis.exhibits.figures import renderings, translation_effects, translation_pairs
from analysis.exhibits.style import PAPER, SEQUENTIAL


def test_the_head_is_open_where_words_were_left_out_and_small_for_headings(table):
    heads = translation_pairs(table("translation_pairs")).data[1]
    assert list(heads.marker.color) == [SEQUENTIAL[4], SEQUENTIAL[4], PAPER]
    assert list(heads.marker.size) == [9, 6, 9]


def test_a_unit_that_is_nearer_to_another_is_crossed(table):
    own = translation_pairs(table("translation_pairs")).data[4]
    assert list(own.marker.symbol) == ["square", "x", "square"]


def test_parts_are_named_by_number_at_their_middle(table):
    axis = translation_pairs(table("translation_pairs")).layout.xaxis
    assert list(axis.ticktext) == ["0", "1"]
    assert list(axis.tickvals) == [1.0, 2.5]


def test_only_effects_that_occur_have_a_tile_and_totals_stand_beside(table):
    figure = translation_effects(table("translation_effects"))
    assert list(figure.data[0].text) == ["1", "2", "12"]
    assert [note.text for note in figure.layout.annotations][:2] == ["3", "12"]
    assert figure.data[0].customdata[1] == "d1/1#1 d1/1#2"


def test_more_divergences_are_darker(table):
    colours = list(translation_effects(table("translation_effects")).data[0].marker.color)
    assert colours == [SEQUENTIAL[1], SEQUENTIAL[1], SEQUENTIAL[5]]


def test_several_occurrences_are_numbered_on_the_wide_page_only(table):
    assert list(renderings(table("renderings")).data[0].text) == ["3", "", ""]
    assert list(renderings(table("renderings"), narrow=True).data[0].text) == ["", "", ""]


def test_a_term_that_is_not_rendered_has_an_open_dot_and_says_so(table):
    figure = renderings(table("renderings"))
    assert figure.data[0].marker.color[2] == PAPER
    assert any("not rendered" in note.text for note in figure.layout.annotations)
    assert any("未译" in note.text for note in renderings(table("renderings"), lang="zh").layout.annotations)


def test_the_meaning_stands_beside_the_korean_in_english_only(table):
    english = " ".join(note.text for note in renderings(table("renderings")).layout.annotations)
    chinese = " ".join(note.text for note in renderings(table("renderings"), lang="zh").layout.annotations)
    assert "customs house" in english
    assert "customs house" not in chinese
