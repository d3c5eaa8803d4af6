import pytest
from tests.unit.site.printed.pages_builder import tag, write_site

from analysis.errors import InputError
from analysis.site.printed.exhibits import number_exhibits, refer_by_number, set_figures
from analysis.site.printed.pages import article


def test_the_still_picture_stands_in_the_place_of_the_view(tmp_path):
    found = article(write_site(tmp_path), "volumes/corpus.html")
    set_figures(found, page="volumes/corpus.html")
    assert [child.name for child in found.figure.find_all(recursive=False)] == ["figcaption", "img", "p"]


def test_sources_and_id_stand_below_and_long_addresses_are_named_by_their_site(tmp_path):
    found = article(write_site(tmp_path), "volumes/corpus.html")
    set_figures(found, page="volumes/corpus.html")
    foot = found.select_one(".exhibit-foot")
    assert foot.get_text() == "Sources: Registry of documents; Panel, example.org. Id: corpus-sizes"
    assert str(foot.a["href"]).endswith("at/all.csv")


def test_a_figure_without_a_picture_is_refused_by_name():
    found = tag(
        '<article><figure class="exhibit exhibit-figure" id="a"><div class="exhibit-view"></div></figure></article>'
    )
    with pytest.raises(InputError, match="figure `a`: it has no static picture"):
        set_figures(found, page="a.html")


def test_figures_and_tables_are_counted_apart_within_a_chapter():
    kinds = ("figure", "table", "figure")
    mark = '<span class="caption-number">Figure 1 </span>'
    exhibits = "".join(
        f'<figure class="exhibit exhibit-{kind}" data-figure="x{place}">{mark}</figure>'
        for place, kind in enumerate(kinds)
    )
    found = tag(f"<article>{exhibits}</article>")
    assert number_exhibits(found, "7") == {"x0": "Figure 7.1", "x1": "Table 7.1", "x2": "Figure 7.2"}
    assert [mark.get_text() for mark in found.select(".caption-number")] == ["Figure 7.1 ", "Table 7.1 ", "Figure 7.2 "]


def test_references_bear_the_number_of_the_book():
    found = tag('<article><a href="#x0"><span class="std std-numref">Figure 1</span></a></article>')
    refer_by_number(found, {"x0": "Figure 7.1"})
    assert found.get_text() == "Figure 7.1"
