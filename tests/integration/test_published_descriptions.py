"""The published site as machines read it: valid HTML, tags of landing pages, the data package, the crate.

Read by parsers of other hands, without network: justhtml (errors of the HTML standard), extruct (JSON-LD, Open Graph),
frictionless, rocrate.
"""

from __future__ import annotations

import json
import os
import re
import warnings
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from frictionless import validate
from justhtml import JustHTML
from rocrate.rocrate import ROCrate
from tests.unit.site.crate_rules import crate_faults, links

from analysis.exhibits.identity import read_identity
from analysis.paths import PROJECT

pytestmark = pytest.mark.slow

SITE = Path(os.environ.get("TUMEN_SITE") or PROJECT.site)
ADDRESS = read_identity().site
# what Zotero's Embedded Metadata translator and Google Scholar take a page for a report by
HIGHWIRE = ("citation_title", "citation_author", "citation_publication_date", "citation_publisher")
# required or recommended for a Dataset by the data searches, required of every thing by our pages
EXPECTED = ("name", "description", "creator", "license", "version", "datePublished", "identifier", "inLanguage")


@pytest.fixture(scope="module")
def site() -> Path:
    if not (SITE / "index.html").is_file():
        said = "no site to look at: run `make book` first"
        pytest.fail(said) if os.environ.get("CI") == "true" else pytest.skip(said)
    return SITE


def landing_pages() -> list[Path]:
    return [*sorted(SITE.glob("fig/*/index.html")), SITE / "data/index.html"]


def families() -> dict[str, list[Path]]:
    """The pages of the site by their folder: one test a folder."""
    held: dict[str, list[Path]] = {}
    for path in sorted(SITE.rglob("*.html")):
        held.setdefault(path.relative_to(SITE).parts[0] if path.parent != SITE else "top", []).append(path)
    return held


FAMILIES = families()


def content_faults(page: JustHTML) -> Iterator[str]:
    """Breaches of the content model that a parser does not mind: found by the HTML checker of the W3C before."""
    doubled = [name for name, count in Counter(tag.attrs["id"] for tag in page.query("[id]")).items() if count > 1]
    yield from (f"the id {name} stands twice" for name in doubled)
    yield from (f"a picture without words: {tag.attrs.get('src')}" for tag in page.query("img:not([alt])"))
    yield from ("a paragraph in a summary" for _ in page.query("summary p"))
    yield from ("a role that a part of a table must not have" for _ in page.query("td[role], th[role], tr[role]"))
    yield from ("a list of terms that ends in a term" for _ in page.query("dl > dt:last-child"))
    if len(page.query("title")) - len(page.query("svg title")) != 1:
        yield "not one title"
    if not page.query("html[lang]"):
        yield "no language"


@pytest.mark.parametrize("family", FAMILIES)
def test_every_page_is_valid_html(site: Path, family: str):
    found = []
    for path in FAMILIES[family]:
        page = JustHTML(path.read_text(encoding="utf-8"), sanitize=False, collect_errors=True)
        told = [f"line {error.line}: {error.code}" for error in page.errors[:3]]
        found += [f"{path.relative_to(site)}: {fault}" for fault in (*told, *dict.fromkeys(content_faults(page)))]
    assert found == [], f"{len(found)} faults"


def read(path: Path) -> dict[str, Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the reader brings parsers that speak of their own future
        import extruct

        head = path.read_text(encoding="utf-8").partition("</head>")[0] + "</head><body></body></html>"
        address = f"{ADDRESS or 'https://example.org/'}{path.parent.relative_to(SITE).as_posix()}/"
        return dict(extruct.extract(head, base_url=address, syntaxes=["json-ld", "opengraph"]))


def tags(path: Path) -> dict[str, list[str]]:
    head = path.read_text(encoding="utf-8").partition("</head>")[0]
    found: dict[str, list[str]] = {}
    for tag in JustHTML(f"{head}</head></html>", sanitize=False).query("meta[name]"):
        found.setdefault(tag.attrs["name"], []).append(tag.attrs.get("content", ""))
    return found


def test_every_landing_page_has_what_a_reference_manager_needs(site: Path):
    for path in landing_pages():
        held = tags(path)
        assert [name for name in HIGHWIRE if not held.get(name)] == [], path
        assert re.fullmatch(r"\d{4}/\d{2}/\d{2}", held["citation_publication_date"][0]), path
        assert bool(held.get("citation_public_url")) == bool(ADDRESS), path
        for pdf in held.get("citation_pdf_url", []):
            assert (path.parent / pdf.rpartition("/")[2]).is_file(), path


def test_the_tags_say_what_the_file_for_reference_managers_says(site: Path):
    for path in sorted(site.glob("fig/*/index.html")):
        (item,) = json.loads((path.parent / f"{path.parent.name}.csl.json").read_text(encoding="utf-8"))
        held = tags(path)
        assert held["citation_title"] == [item["title"]]
        assert held["citation_author"] == [author["literal"] for author in item["author"]]
        date = "/".join(f"{part:02}" for part in item["issued"]["date-parts"][0])
        assert held["citation_publication_date"] == [date]
        assert held["citation_technical_report_number"] == [item["number"]]


def things(path: Path) -> list[dict[str, Any]]:
    (block,) = read(path)["json-ld"]
    graph: list[dict[str, Any]] = block.get("@graph", [block])
    return graph


def test_a_landing_page_describes_figure_and_data_completely(site: Path):
    for path in landing_pages():
        kinds = [thing["@type"] for thing in things(path)]
        assert kinds == (["Dataset"] if path.parent.name == "data" else ["ImageObject", "Dataset"]), path
        for thing in things(path):
            assert [name for name in EXPECTED if not thing.get(name)] == [], path
            assert thing["license"].startswith("https://"), path
        assert 50 <= len(things(path)[-1]["description"]) <= 5000, path


def test_every_file_that_a_description_names_is_beside_the_page(site: Path):
    for path in landing_pages():
        for thing in things(path):
            files = [*thing.get("distribution", []), *thing.get("encoding", []), thing]
            named = [one["contentUrl"].rpartition("/")[2] for one in files if "contentUrl" in one]
            assert named, path
            assert [name for name in named if not (path.parent / name).is_file()] == [], path


def test_addresses_are_claimed_on_every_page_or_on_none(site: Path):
    listed = (site / "sitemap.xml", site / "robots.txt")
    assert [path.is_file() for path in listed] == [bool(ADDRESS)] * 2
    for path in (path for paths in FAMILIES.values() for path in paths if path.name not in {"404.html", "search.html"}):
        head = path.read_text(encoding="utf-8").partition("</head>")[0]
        assert ('property="og:' in head, head.count('rel="canonical"')) == (bool(ADDRESS), int(bool(ADDRESS))), path


def test_the_published_tables_are_a_valid_package(site: Path):
    report = validate(str(site / "data/datapackage.json"))
    assert report.valid, report.flatten(["name", "fieldName", "message"])[:5]


def test_the_crate_keeps_the_rules_and_leads_from_each_figure_to_its_run(site: Path):
    held = json.loads((site / "ro-crate-metadata.json").read_text(encoding="utf-8"))
    assert crate_faults(held, site) == []
    runs = [entity for entity in held["@graph"] if entity["@type"] == "CreateAction"]
    made = {target for run in runs for target in links(run, "result")}
    figures = {f"fig/{path.parent.name}/" for path in site.glob("fig/*/record.json")}
    assert figures <= made
    assert {f"volumes/{path.name}" for path in site.glob("volumes/*.html")} <= made


def test_the_library_reads_the_crate(site: Path):
    crate = ROCrate(str(site))
    assert crate.name == read_identity().title
    named = {entity.id for entity in crate.data_entities}
    package = json.loads((site / "data/datapackage.json").read_text(encoding="utf-8"))
    assert {f"data/{resource['path']}" for resource in package["resources"]} <= named
