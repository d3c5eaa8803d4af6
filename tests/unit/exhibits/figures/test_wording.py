from analysis.exhibits.figures import wording


def test_words_of_the_later_document_point_right(table):
    scores = wording(table("wording").iloc[::-1]).data[0]
    assert list(scores.x) == [5.5, -3.0]
    assert scores.marker.color[0] != scores.marker.color[1]


def test_each_word_stands_across_from_its_bar(table):
    notes = {note.text[:2]: note.xanchor for note in wording(table("wording"), lang="zh").layout.annotations}
    assert notes["珲春"] == "right"
    assert notes["长春"] == "left"


def test_the_english_figure_glosses_words_it_knows(table):
    notes = [note.text for note in wording(table("wording")).layout.annotations]
    assert any("珲春" in note and "Hunchun" in note for note in notes)
    assert "长春" in notes


def test_dispersion_is_drawn_for_both_documents(table):
    figure = wording(table("wording"))
    assert [list(trace.x) for trace in figure.data[1:]] == [[0.1, 0.6], [0.9, 0.0]]
