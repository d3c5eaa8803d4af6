import json

from docutils import nodes
from tests.unit.site.builders import exhibit

from analysis.site.nodes import exhibit_figure
from analysis.site.search import index_script, section_records, unit_records


def page() -> nodes.document:
    document = nodes.document(None, None)
    top = nodes.section(ids=["top"])
    top += nodes.title("", "Title")
    top += nodes.paragraph("", "", nodes.Text("There are "), nodes.raw("", "<a>", format="html"), nodes.Text("two."))
    inner = nodes.section(ids=["inner"])
    inner += nodes.title("", "Inner")
    inner += nodes.literal_block("", "secret code")
    inner += exhibit_figure(payload=exhibit())
    top += inner
    document += top
    return document


def test_a_unit_is_found_at_its_own_place() -> None:
    units = {"d2009/1#2": {"zh": "口岸", "en": "port"}}
    assert unit_records(units, {"d2009": "2009 outline"}) == [
        ("reader/d2009.html#d2009-1-p2", "2009 outline", "d2009/1#2", [("zh-Hans", "口岸"), ("en", "port")])
    ]


def test_a_section_holds_its_own_text_without_markup_and_code() -> None:
    top, inner = section_records(page(), "methods")
    assert top == ("methods.html#top", "Title", "", [("en", "There are two.")])
    assert inner == ("methods.html#inner", "Title", "Inner", [("en", "Title of alpha-themes What is shown.")])


def test_a_page_without_sections_has_no_record() -> None:
    assert section_records(nodes.document(None, None), "empty") == []


def test_the_index_reads_traditional_characters_as_the_simplified_ones_that_occur() -> None:
    script = index_script([("x.html", "T", "", [("zh-Hans", "跨境经济")])])
    index = json.loads(script.removeprefix("window.tumenSearch=").removesuffix(";\n"))
    assert index["variants"]["經"] == "经"
    assert "國" not in index["variants"]


def test_the_same_records_make_the_same_script() -> None:
    records = [("x.html", "T", "", [("zh-Hans", "跨境经济合作区")])]
    assert index_script(records) == index_script(records)
