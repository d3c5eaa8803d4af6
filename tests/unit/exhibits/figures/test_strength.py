from analysis.coding.codebook import read_codebook
from analysis.exhibits.figures import strength_comparison
from analysis.exhibits.style import LEVELS


def test_levels_are_stacked_from_weak_to_strong_in_their_colours(table):
    figure = strength_comparison(table("strength_comparison").iloc[::-1])
    assert [trace.marker.color for trace in figure.data] == [LEVELS["1"], LEVELS["2"], LEVELS["3"]]


def test_a_share_is_written_only_where_there_is_room(table):
    assert list(strength_comparison(table("strength_comparison")).data[2].text) == ["30%", ""]


def test_each_row_is_one_document(table):
    figure = strength_comparison(table("strength_comparison"))
    assert [sum(trace.x[row] for trace in figure.data) for row in (0, 1)] == [1.0, 1.0]


def test_every_level_of_the_codebook_has_a_colour():
    assert {str(code.code) for code in read_codebook()["strength"].codes} <= set(LEVELS)
