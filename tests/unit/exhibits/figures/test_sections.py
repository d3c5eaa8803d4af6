from analysis.exhibits.figures import section_themes
from analysis.exhibits.style import SEQUENTIAL


def test_themes_are_sorted_by_their_total(table):
    assert list(section_themes(table("section_themes")).layout.xaxis.ticktext) == ["railways", "ports"]


def test_the_number_stands_in_the_tile(table):
    assert list(section_themes(table("section_themes")).data[0].text) == ["6", "1", "2"]


def test_a_section_without_themes_stays_on_the_sheet(table):
    assert list(section_themes(table("section_themes")).layout.yaxis.ticktext)[2] == "3 Means "
    narrow = section_themes(table("section_themes"), narrow=True)
    assert "3 Means" in [note.text for note in narrow.layout.annotations]


def test_more_paragraphs_make_a_darker_tile(table):
    colours = section_themes(table("section_themes")).data[0].marker.color
    assert [SEQUENTIAL.index(colour) for colour in colours] == [5, 1, 2]


def test_the_narrow_page_lists_the_themes_of_each_section(table):
    chips = section_themes(table("section_themes"), narrow=True).data[0]
    assert [text.strip() for text in chips.text] == ["railways 6", "ports 1", "railways 2"]
    assert chips.y[0] == chips.y[1] < chips.y[2]


def test_names_joined_beforehand_are_used(table):
    frame = table("section_themes").assign(section_en="x", section_zh="y")
    assert set(section_themes(frame).layout.yaxis.ticktext) == {"x "}


def test_every_theme_has_room_for_its_label(table):
    frame = table("section_themes")
    drawn = section_themes(frame.assign(label_en=frame["label_en"].replace("railways", "a label " * 5)))
    assert drawn.layout.xaxis.ticklabeloverflow == "allow"
    assert drawn.layout.margin.r > section_themes(frame).layout.margin.r
