import pandas as pd

from analysis.exhibits.canvas import Canvas, coloured, document_key, side_orders


def test_words_come_in_the_language_of_the_figure():
    table = pd.DataFrame({"label_en": ["ports"], "label_zh": ["港口"]})
    assert Canvas("zh", False).words(table, "label") == ["港口"]


def test_a_language_without_words_falls_back_to_english():
    assert Canvas("zh", False).words(pd.DataFrame({"label_en": ["ports"]}), "label") == ["ports"]


def test_curly_quotes_are_straight_in_english_only():
    table = pd.DataFrame({"label_en": ["the “one main”"], "label_zh": ["“一主”"]})
    assert Canvas("en", False).words(table, "label") == ['the "one main"']
    assert Canvas("zh", False).words(table, "label") == ["“一主”"]


def test_a_key_too_wide_for_the_page_is_broken():
    entries = [("●", "#1466c2", "a rather long name of a document")] * 3
    assert "<br>" in Canvas("en", True).key(entries).text
    assert "<br>" not in Canvas("en", False).key(entries[:2]).text


def test_a_figure_without_rows_says_so():
    assert "no rows" in Canvas("en", True).nothing().layout.annotations[0].text


def test_the_key_of_a_pair_names_glyph_colour_and_document():
    table = pd.DataFrame({"earlier_name_en": ["a"], "later_name_en": ["b"], "earlier_order": [0], "later_order": [3]})
    assert [entry[0] for entry in document_key(table, Canvas("en", False))] == ["●", "▲"]
    assert side_orders(pd.DataFrame({"x": [1]})) == (0, 1)


def test_colour_is_plotly_markup():
    assert coloured("x", "#1466c2") == '<span style="color:#1466c2">x</span>'
