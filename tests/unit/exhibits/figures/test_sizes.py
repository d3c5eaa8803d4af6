from analysis.exhibits.figures import sizes, structure


def test_characters_and_paragraphs_stand_in_two_panels(table):
    figure = sizes(table("sizes"))
    assert [list(trace.x) for trace in figure.data] == [[1200, 340], [20, 7]]
    assert [trace.xaxis for trace in figure.data] == ["x", "x2"]


def test_tiles_follow_one_another_in_text_order(table):
    first = structure(table("structure")).data[0]
    assert list(first.base) == [0, 100, 300]
    assert list(first.x) == [100, 200, 50]


def test_parts_alternate_between_two_tones(table):
    assert list(structure(table("structure")).data[0].marker.opacity) == [1.0, 1.0, 0.55]


def test_a_tile_says_its_heading_and_length(table):
    assert structure(table("structure")).data[0].hovertext[0] == "1.1 Aims<br>100 Chinese characters"
    assert structure(table("structure"), lang="zh").data[0].hovertext[0] == "（一）目标<br>100个汉字"


def test_the_number_of_sections_is_written(table):
    assert [note.text for note in structure(table("structure")).layout.annotations] == ["3 sections", "1 sections"]
