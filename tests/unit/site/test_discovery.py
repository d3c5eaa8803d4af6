"""How a site is found, with and without an address."""

import json
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree

import pytest
from justhtml import JustHTML
from tests.unit.exhibits.citation_works import IDENTITY

from analysis.site.discovery import announce

PAGES = {
    "index.html": '<title>Home &amp; more</title><meta name="description" content="What it is &amp; is not."/>',
    "volumes/alpha.html": "<title>Alpha</title>",
    "fig/a/index.html": '<title>A</title><link rel="canonical" href="https://example.org/river/fig/a/"/>',
    "fig/a/units.html": '<title>Units</title><meta name="robots" content="noindex"/>',
    "fig/a/v1/index.html": "<title>A, version 1</title>",
    "404.html": "<title>Page not found</title>",
    "search.html": "<title>Search</title>",
}
ADDRESS = "https://example.org/river/"


@pytest.fixture
def site(tmp_path: Path) -> Path:
    for name, head in PAGES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        shown = '<figure data-figure="a"></figure>' if name.startswith("volumes") else ""
        (tmp_path / name).write_text(f"<html><head>{head}</head><body>{shown}</body></html>")
    (tmp_path / "fig/a/a.png").touch()
    (tmp_path / "fig/a/record.json").write_text(json.dumps({"alt": {"en": "Two bars."}}))
    return tmp_path


def contents(site: Path) -> dict[str, bytes]:
    return {path.relative_to(site).as_posix(): path.read_bytes() for path in site.rglob("*") if path.is_file()}


def tags(path: Path) -> dict[str, str]:
    page = JustHTML(path.read_text(), sanitize=False)
    return {tag.attrs["property"]: tag.attrs["content"] for tag in page.query("meta[property]")}


def canonical(path: Path) -> list[str]:
    return [tag.attrs["href"] for tag in JustHTML(path.read_text(), sanitize=False).query('link[rel="canonical"]')]


def test_without_an_address_nothing_is_written_and_no_page_is_touched(site: Path):
    before = contents(site)
    announce(site, replace(IDENTITY, site=""))
    assert contents(site) == before


def test_every_page_has_one_canonical_address(site: Path):
    announce(site, IDENTITY)
    assert {name: canonical(site / name) for name in PAGES} == {
        "index.html": [ADDRESS],
        "volumes/alpha.html": [f"{ADDRESS}volumes/alpha.html"],
        "fig/a/index.html": [f"{ADDRESS}fig/a/"],
        "fig/a/units.html": [f"{ADDRESS}fig/a/units.html"],
        "fig/a/v1/index.html": [f"{ADDRESS}fig/a/v1/"],
        "404.html": [],
        "search.html": [],
    }


def test_open_graph_takes_title_and_description_of_the_page_and_a_figure_on_it(site: Path):
    announce(site, IDENTITY)
    assert tags(site / "index.html") == {
        "og:type": "website",
        "og:title": "Home & more",
        "og:description": "What it is & is not.",
        "og:url": ADDRESS,
        "og:site_name": "River Reports",
        "og:image": f"{ADDRESS}fig/a/a.png",
        "og:image:alt": "Two bars.",
    }
    assert tags(site / "volumes/alpha.html")["og:description"] == "Three texts."
    assert tags(site / "volumes/alpha.html")["og:type"] == "article"


def test_without_pictures_no_picture_is_named(site: Path):
    (site / "fig/a/a.png").unlink()
    announce(site, IDENTITY)
    assert "og:image" not in tags(site / "index.html")


def test_the_sitemap_lists_what_is_to_be_found_with_the_date_of_the_series(site: Path):
    announce(site, IDENTITY)
    space = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
    root = ElementTree.parse(site / "sitemap.xml").getroot()
    listed = [one.findtext(f"{space}loc") for one in root.iter(f"{space}url")]
    ends = ("fig/a/", "fig/a/v1/", "", "volumes/alpha.html")
    assert listed == [f"{ADDRESS}{end}" for end in ends]
    assert {one.text for one in root.iter(f"{space}lastmod")} == {"2027-03-05"}


def test_robots_lead_to_the_sitemap(site: Path):
    announce(site, IDENTITY)
    assert f"Sitemap: {ADDRESS}sitemap.xml" in (site / "robots.txt").read_text()


def test_doing_it_twice_changes_nothing(site: Path):
    announce(site, IDENTITY)
    before = contents(site)
    announce(site, IDENTITY)
    assert contents(site) == before
