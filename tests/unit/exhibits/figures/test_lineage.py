from analysis.exhibits.figures import carried_sections, carries, lineage_links


def test_links_between_the_same_parts_of_one_level_make_one_band(table):
    figure = lineage_links(table("lineage_links"))
    assert len([trace for trace in figure.data if trace.fill == "toself"]) == 3


def test_a_band_leads_to_all_units_of_its_links(table):
    marks = lineage_links(table("lineage_links")).data[-1]
    assert "d1/1#1 d2/1#1" in marks.customdata
    assert "d1/10#1 d2/1#2" in marks.customdata


def test_a_part_without_links_is_named_with_a_zero(table):
    notes = [note.text for note in lineage_links(table("lineage_links")).layout.annotations]
    assert any("2 Rest" in note and ">0<" in note for note in notes)


def test_parts_stand_in_the_order_of_the_text_not_of_the_alphabet(table):
    frame = table("lineage_links")
    frame.loc[1, ["earlier_part", "earlier_part_en"]] = ["d1/2", "2 Ways"]
    notes = {note.text.split("  ")[0]: note.y for note in lineage_links(frame).layout.annotations if note.y}
    assert notes["1 Aims"] < notes["2 Ways"] < notes["10 Means"]


def test_levels_of_a_section_add_up_to_its_paragraphs(table):
    figure = carried_sections(table("carried_sections"))
    assert [sum(trace.x[row] for trace in figure.data) for row in (0, 1)] == [3, 2]


def test_each_other_document_has_its_panel_in_order_of_date(table):
    figure = carries(table("carries").iloc[::-1])
    titles = [note.text for note in figure.layout.annotations]
    assert titles.index(next(t for t in titles if "second" in t)) < titles.index(
        next(t for t in titles if "third" in t)
    )
    assert {trace.xaxis for trace in figure.data} == {"x", "x2"}
