from analysis.exhibits.figures import role_comparison, theme_comparison


def test_themes_are_sorted_by_later_minus_earlier(table):
    shuffled = table("theme_comparison").iloc[[2, 0, 1]]
    assert list(theme_comparison(shuffled).layout.yaxis.ticktext) == ["study ", "support ", "advance "]


def test_roles_keep_the_order_of_rows(table):
    shuffled = table("role_comparison").iloc[[2, 0, 1]]
    assert list(role_comparison(shuffled).layout.yaxis.ticktext) == ["advance ", "study ", "support "]


def test_a_theme_of_neither_document_is_left_out(table):
    frame = table("theme_comparison")
    frame.loc[0, ["earlier_count", "later_count"]] = 0
    assert len(theme_comparison(frame).data[1].y) == 2


def test_each_document_has_its_own_shape(table):
    figure = theme_comparison(table("theme_comparison"))
    assert [trace.marker.symbol for trace in figure.data if trace.mode == "markers"] == ["circle", "diamond"]


def test_each_side_leads_to_its_own_units(table):
    figure = role_comparison(table("role_comparison"))
    earlier, later = (trace for trace in figure.data if trace.mode == "markers")
    assert earlier.customdata[0] == "d1/1#1 d1/1#2"
    assert later.customdata[0] == "d2/1#1"


def test_the_counts_of_both_documents_stand_beside_each_row(table):
    notes = [note.text for note in role_comparison(table("role_comparison")).layout.annotations]
    assert {"2 · 4", "5 · 6", "3 · 0"} <= set(notes)


def test_the_key_names_both_documents(table):
    key = role_comparison(table("role_comparison")).layout.annotations[0].text
    assert "2009 outline" in key
    assert "2012 Hunchun opinions" in key
