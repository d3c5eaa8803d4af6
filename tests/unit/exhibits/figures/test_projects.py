from analysis.exhibits.figures import projects_named


def test_projects_are_counted_by_kind_and_status(table):
    figure = projects_named(table("projects_named"))
    assert [list(trace.x) for trace in figure.data] == [[1, 0], [0, 1], [1, 0]]


def test_a_count_leads_to_the_units_of_its_projects_and_names_them(table):
    both = projects_named(table("projects_named")).data[1]
    assert both.customdata[1] == "d1/2#1 d2/2#1"
    assert both.hovertext[1] == "port C"


def test_the_panels_name_the_documents(table):
    notes = [note.text for note in projects_named(table("projects_named")).layout.annotations]
    assert "Only in 2009 outline" in notes
    assert "In both" in notes


def test_kinds_have_their_names_in_both_languages(table):
    assert list(projects_named(table("projects_named")).layout.yaxis.ticktext) == ["railways ", "ports "]
    assert list(projects_named(table("projects_named"), lang="zh").layout.yaxis.ticktext) == ["铁路 ", "港口 "]
