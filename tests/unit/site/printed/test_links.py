from pathlib import Path

import pytest
from tests.unit.site.printed.pages_builder import tag

from analysis.site.printed.links import Places, identify, link_within, locate_pictures

PLACES = Places(
    frozenset({"volumes/corpus.html", "reader/d2009.html"}),
    frozenset({"volumes-corpus", "volumes-corpus--size", "reader-d2009", "reader-d2009--d2009-p1"}),
    {"corpus-sizes": "volumes-corpus--corpus-sizes"},
)


@pytest.mark.parametrize(
    ("href", "target"),
    [
        ("#size", "#volumes-corpus--size"),
        ("../reader/d2009.html#d2009-p1", "#reader-d2009--d2009-p1"),
        ("../reader/d2009.html#gone", "#reader-d2009"),
        ("../reader/d2009.html", "#reader-d2009"),
        ("../fig/corpus-sizes/index.html#cite", "#volumes-corpus--corpus-sizes"),
        ("https://example.org/a#b", "https://example.org/a#b"),
        ("../data/units.csv", ""),
    ],
)
def test_a_link_leads_into_the_book_or_out_of_it_or_nowhere(href, target):
    assert PLACES.target("volumes/corpus.html", href) == target


def test_files_are_led_to_where_the_site_has_an_address():
    places = Places(frozenset(), frozenset(), {}, "https://example.org/tumen/")
    assert places.target("volumes/corpus.html", "../data/units.csv") == "https://example.org/tumen/data/units.csv"


def test_a_link_that_paper_cannot_follow_leaves_its_words():
    found = tag('<article><a href="../data/units.csv" download>units.csv</a></article>')
    link_within(found, "volumes/corpus.html", PLACES)
    assert str(found) == "<article><span>units.csv</span></article>"


def test_an_address_of_a_unit_leads_to_its_place():
    found = tag('<article><a class="address" data-unit="d2009#1">d2009#1</a></article>')
    link_within(found, "volumes/corpus.html", PLACES)
    assert found.a["href"] == "#reader-d2009--d2009-p1"


def test_ids_are_unique_in_the_book_and_places_are_read_from_them():
    found = tag('<article><p id="size"></p><figure id="a" data-figure="a"></figure></article>')
    identify(found, "volumes/corpus.html")
    places = Places.of({"volumes/corpus.html": found})
    assert places.ids == {"volumes-corpus", "volumes-corpus--size", "volumes-corpus--a"}
    assert places.exhibits == {"a": "volumes-corpus--a"}


def test_pictures_are_found_from_the_folder_of_the_document():
    found = tag('<article><img src="../fig/a/view/a.svg"></article>')
    locate_pictures([("volumes/b.html", found)], site=Path("/x/_build/html"), folder=Path("/x/_build/print"))
    assert found.img["src"] == "../html/fig/a/view/a.svg"
