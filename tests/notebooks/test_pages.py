"""The authored pages: links lead somewhere, numbers come from the volumes, facts agree with the registry."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from analysis.coding.dataset import read_coding
from analysis.coding.passes import read_pass
from analysis.corpus.documents import read_documents
from analysis.corpus.units import read_units
from analysis.paths import PROJECT
from analysis.series.plan import read_plan

PAGES = sorted(PROJECT.book.glob("*.md"))
GENERATED = {"audit", "cite", "codebook", "documents-not-held", "figures", "reader/index", "statistics"}

every_page = pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)


@pytest.fixture(scope="module")
def documents():
    return read_documents()


@pytest.fixture(scope="module")
def known_pages(documents):
    authored = {path.stem for path in PAGES}
    volumes = {f"volumes/{volume.volume}" for volume in read_plan()}
    return authored | volumes | GENERATED | {f"reader/{name}" for name in documents["id"]}


@pytest.fixture(scope="module")
def templates():
    return [path.read_text(encoding="utf-8") for path in sorted(PROJECT.notebooks.glob("*.ipynb"))]


@every_page
def test_markdown_links_lead_to_a_page_or_out(path):
    targets = re.findall(r"\]\(([^)]+)\)", path.read_text(encoding="utf-8"))
    inside = [target for target in targets if not target.startswith("https://")]
    assert [target for target in inside if not (PROJECT.book / target).is_file()] == []


@every_page
def test_document_roles_lead_to_a_page_of_the_book(path, known_pages):
    roles = re.findall(r"\{doc\}`(?:[^`<]*<)?/?([^`>]+)>?`", path.read_text(encoding="utf-8"))
    assert sorted(set(roles) - known_pages) == []


def test_document_roles_of_the_templates_lead_to_a_page_of_the_book(templates, known_pages):
    roles = re.findall(r"\{doc\}`(?:[^`<]*<)?/?([^`>]+)>?`", "\n".join(templates))
    assert sorted(set(roles) - known_pages) == []


def test_every_label_that_is_referred_to_is_set_on_one_page(templates):
    pages = [path.read_text(encoding="utf-8") for path in PAGES]
    labels = re.findall(r"^\(([\w-]+)\)=$", "\n".join(pages), flags=re.MULTILINE)
    used = re.findall(r"\{ref\}`[^`<]*<([^>`]+)>`", "\n".join([*pages, *templates]))
    assert len(set(labels)) == len(labels)
    assert sorted(set(used) - set(labels)) == []


@every_page
def test_unit_roles_name_units_of_the_corpus(path):
    roles = set(re.findall(r"\{unit\}`([^`]+)`", path.read_text(encoding="utf-8")))
    assert sorted(roles - set(read_units()["unit"])) == []


@every_page
def test_numbers_are_called_by_volume_and_name(path):
    volumes = {volume.volume for volume in read_plan()}
    # what a guide shows as source is no role
    prose = re.sub(r"^```.*?^```$", "", path.read_text(encoding="utf-8"), flags=re.MULTILINE | re.DOTALL)
    for role in re.findall(r"\{n\}`([^`]+)`", prose):
        volume, colon, name = role.rpartition(":")
        assert colon
        assert volume in volumes
        assert re.fullmatch(r"\w+", name)


@pytest.mark.parametrize("page", ["index.md", "documents.md"])
def test_each_document_stands_on_the_page_with_its_number(page, documents):
    text = (PROJECT.book / page).read_text(encoding="utf-8")
    for row in documents.to_dict("records"):
        assert f"reader/{row['id']}" in text
        assert row["number"] in text


def test_full_titles_are_those_of_the_registry(documents):
    text = " ".join((PROJECT.book / "documents.md").read_text(encoding="utf-8").split())
    for row in documents.to_dict("records"):
        assert row["title_zh"] in text
        assert row["title_en"].replace("’", "'") in text.replace("’", "'")


def test_every_source_file_has_its_rights_stated():
    text = (PROJECT.book / "rights.md").read_text(encoding="utf-8")
    assert [path.name for path in sorted(PROJECT.corpus.glob("0*.txt")) if path.name not in text] == []


def test_references_marked_unconfirmed_are_marked_where_they_are_used():
    methods = Path(PROJECT.book / "methods.md").read_text(encoding="utf-8")
    references = (PROJECT.book / "references.md").read_text(encoding="utf-8")
    entries = re.split(r"\n- ", references)
    doubtful = [re.match(r"(\w+),", entry) for entry in entries if "**unconfirmed**" in entry and "(" in entry]
    for name in {match.group(1) for match in doubtful if match} & {"Westfall", "Rothwell"}:
        place = re.search(rf"{name}.{{0,80}}\*\*unconfirmed\*\*", methods, flags=re.DOTALL)
        assert place, f"{name} is cited without its mark"


@every_page
def test_no_page_speaks_of_giving_up_or_of_causes(path):
    words = r"\b(abandoned|abandonment|led to|resulted in|thanks to)\b"
    assert re.findall(words, path.read_text(encoding="utf-8"), flags=re.IGNORECASE) == []


def test_the_protocol_lists_the_paragraphs_whose_strength_neither_pass_had():
    passes = [read_pass(name).set_index("unit")["strength"].astype(int) for name in ("a", "b")]
    coding = read_coding().set_index("unit")["strength"].astype(int)
    both = coding[coding.index.isin(passes[0].index)]
    differ = {unit for unit, strength in both.items() if all(strength != coded[unit] for coded in passes)}
    text = (PROJECT.book / "protocol.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\{unit\}`([^`]+)`", text)) == differ
    assert "In nine paragraphs" in text
    assert len(differ) == 9


def test_only_the_outline_has_checkable_targets_as_the_home_page_says():
    coding = read_coding()
    assert set(coding.loc[coding["strength"] == 5, "document"]) == {"d2009"}
