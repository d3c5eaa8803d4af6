"""A small book of two volumes built as the real one: Jupyter Book, checks, tables, the exchange."""

from __future__ import annotations

import filecmp
import json
import re
import shutil
from pathlib import Path

import pytest
from frictionless import validate
from rocrate.rocrate import ROCrate
from tests.unit.site.builders import write_exhibits, write_volume
from tests.unit.site.crate_rules import crate_faults

from analysis.errors import InputError
from analysis.exhibits.identity import read_identity
from analysis.paths import PROJECT, Project
from analysis.site.build import build_site

pytestmark = pytest.mark.slow

_HOME = """# Home

There are {n}`alpha:paragraphs`, and {unit}`d2009/1#1` is one; {numref}`alpha-themes` shows them.
"""
_TOC = """format: jb-book
root: index
parts:
  - caption: Volumes
    chapters:
      - file: reader/index
        sections:
          - glob: reader/*
      - glob: volumes/alpha*
      - glob: volumes/beta*
      - glob: volumes/nothing-*
      - file: cite
      - file: codebook
      - file: figures
      - file: rights
      - file: protocol
      - file: methods
      - file: documents
"""


def small_book(root: Path) -> Project:
    project = Project(root)
    root.mkdir(parents=True, exist_ok=True)
    project.data.symlink_to(PROJECT.data)
    shutil.copyfile(PROJECT.root / "_config.yml", root / "_config.yml")
    for name in ("pyproject.toml", "CITATION.cff", "CHANGELOG.md"):
        shutil.copyfile(PROJECT.root / name, root / name)
    (root / "_toc.yml").write_text(_TOC)
    project.book.mkdir()
    (project.book / "index.md").write_text(_HOME, encoding="utf-8")
    for page in ("rights", "protocol", "methods", "documents"):
        (project.book / f"{page}.md").write_text(f"# {page}\n")
    for volume in ("alpha", "beta"):
        write_volume(project.volumes, volume)
        write_exhibits(project.exhibits, volume)
    return project


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Project:
    project = small_book(tmp_path_factory.mktemp("book"))
    build_site(project)
    return project


def page(project: Project, name: str) -> str:
    return (project.site / name).read_text(encoding="utf-8")


def contents(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_addresses_of_the_contract_are_there(project: Project) -> None:
    for name in (
        "index.html",
        "volumes/alpha.html",
        "reader/d2009.html",
        "fig/alpha-themes/index.html",
        "fig/alpha-themes/alpha-themes.csv",
        "fig/alpha-themes/alpha-themes.json",
        "data/datapackage.json",
        "data/units.csv",
        "search.html",
        "codebook.html",
    ):
        assert (project.site / name).is_file(), name


def test_exhibits_are_numbered_by_page_and_referred_to(project: Project) -> None:
    for volume in ("alpha", "beta"):
        made = page(project, f"volumes/{volume}.html")
        assert '<span class="caption-number">Figure 1 </span>' in made
        assert '<span class="caption-number">Table 1 </span>' in made
        assert re.search(rf'href="#{volume}-themes"><span class="std std-numref">Figure 1</span>', made)
    assert 'href="volumes/alpha.html#alpha-themes"' in page(project, "index.html")


def test_prose_has_its_numbers_and_links_into_the_reader(project: Project) -> None:
    home = page(project, "index.html")
    assert 'data-number="alpha:paragraphs"' in home
    assert 'href="reader/d2009.html#d2009-1-p1"' in home
    assert 'id="d2009-1-p1"' in page(project, "reader/d2009.html")


def test_code_is_folded_and_parameters_are_gone(project: Project) -> None:
    made = page(project, "volumes/alpha.html")
    assert "Show code" in made
    assert "from analysis" not in re.sub("<[^>]+>", "", made)


def test_formulas_are_mathml_and_no_script_comes_from_elsewhere(project: Project) -> None:
    made = page(project, "volumes/alpha.html")
    assert "<mfrac>" in made
    for path in project.site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "MathJax" not in text
        assert "thebe" not in text.lower()
        assert not re.search(r'<(?:script|img|link)[^>]*(?:src|href)="(?:https?:)?//', text), path.name


def test_plotly_is_there_once_and_no_page_loads_it_at_once(project: Project) -> None:
    assert len(list(project.site.rglob("*plotly*.js"))) == 1
    assert "plotly.min.js" not in page(project, "volumes/alpha.html")


_TABLES = {
    "documents": "id title_zh title_en issuer level genre date date_certainty number language base_witness rights_note",
    "witnesses": "witness_id document file part language sha256 encoding rights_note",
    "units": "unit document kind path section order text_zh text_en text_ko start end",
    "coding": "unit role themes instrument strength",
    "agreement": "variable measure value low high n",
    "lineage": "later_unit earlier_unit level basis subject",
    "reuse": "earlier later earlier_unit later_unit start end length text masked",
    "projects": "project_id name_zh name_en kind",
    "project_mentions": "project_id unit surface stage stance expansion cue",
    "project_path": "project_id document stage stance unit cue move",
    "project_status": "project_id date status what source",
    "events": "date event kind source",
    "actors": "actor_id name_zh name_en level",
    "responsibilities": "unit actor_id duty surface",
    "places": "place_id name_zh name_en kind tier_2009 lat lon",
    "place_mentions": "place_id document unit surface start end",
    "targets": "target_id unit quote indicator value unit_of_measure base_year target_year checkable",
    "figures": "figure_id volume title caption sources inputs_sha256 version",
    "numbers": "volume name value formatted units method",
}


@pytest.mark.parametrize("table", _TABLES)
def test_a_table_begins_with_the_columns_it_is_known_by(project: Project, table: str) -> None:
    names = page(project, f"data/{table}.csv").splitlines()[0].split(",")
    promised = _TABLES[table].split()
    assert names[: len(promised)] == promised


def test_icons_are_a_font_of_the_theme_and_no_script(project: Project) -> None:
    assert not list(project.site.rglob("*fontawesome*.js"))
    assert "fontawesome.js" not in page(project, "volumes/alpha.html")
    assert list(project.site.rglob("fa-solid-900.woff2"))


def test_an_address_that_is_not_there_has_a_page_that_leads_home(project: Project) -> None:
    made = page(project, "404.html")
    assert 'href="index.html"' in made
    assert 'createElement("base")' in made


def test_the_tables_are_a_valid_package(project: Project) -> None:
    report = validate(str(project.site / "data" / "datapackage.json"))
    assert report.valid, report.flatten(["name", "fieldName", "message"])[:5]
    package = json.loads(page(project, "data/datapackage.json"))
    names = {resource["name"] for resource in package["resources"]}
    assert set(_TABLES) <= names


def test_the_crate_of_the_site_keeps_the_rules(project: Project) -> None:
    crate = json.loads(page(project, "ro-crate-metadata.json"))
    assert crate_faults(crate, project.site) == []
    assert ROCrate(str(project.site)).name == read_identity(project).title
    runs = [entity["@id"] for entity in crate["@graph"] if entity["@type"] == "CreateAction"]
    assert runs == ["#run-alpha", "#run-beta"]


def test_without_an_address_no_page_claims_one(project: Project) -> None:
    assert not [name for name in ("sitemap.xml", "robots.txt") if (project.site / name).exists()]
    for path in project.site.rglob("*.html"):
        text = path.read_text(encoding="utf-8")
        assert "og:" not in text.partition("</head>")[0], path.name
        assert 'rel="canonical"' not in text, path.name


def test_no_path_of_this_machine_is_in_the_site_or_the_log(project: Project) -> None:
    here = str(project.root).encode()
    assert not [name for name, content in contents(project.site).items() if here in content]
    assert here not in (project.build / "book.log").read_bytes()


def test_the_same_input_gives_the_same_bytes(project: Project, tmp_path: Path) -> None:
    other = small_book(tmp_path / "elsewhere")
    build_site(other)
    first, second = contents(project.site), contents(other.site)
    assert first.keys() == second.keys()
    assert [name for name in first if first[name] != second[name]] == []


def test_an_unchanged_site_is_not_built_again(project: Project) -> None:
    before = (project.site / "index.html").stat().st_mtime_ns
    build_site(project)
    assert (project.site / "index.html").stat().st_mtime_ns == before


def test_a_failed_build_leaves_the_last_good_site(project: Project, tmp_path: Path) -> None:
    kept = tmp_path / "kept"
    shutil.copytree(project.site, kept)
    home = project.book / "index.md"
    try:
        for text, said in (
            (_HOME + "\n{n}`alpha:paragraph`\n", "Did you mean `alpha:paragraphs`"),
            (_HOME + "\n{numref}`alpha-theems`\n", r"book/index\.md, line \d+: .*`alpha-theems`"),
            (_HOME + '\n<a href="reader/d2009.html#d2009-99">x</a>\n', "there is no such place on that page"),
        ):
            home.write_text(text, encoding="utf-8")
            with pytest.raises(InputError, match=said):
                build_site(project)
    finally:
        home.write_text(_HOME, encoding="utf-8")
    assert not filecmp.dircmp(project.site, kept).diff_files
    assert (project.site / "index.html").read_bytes() == (kept / "index.html").read_bytes()


def test_a_build_cut_off_in_the_exchange_is_put_right(project: Project) -> None:
    project.site.rename(project.build / "html.last")
    build_site(project)
    assert (project.site / "index.html").is_file()


def test_a_volume_outside_the_contents_is_a_fault(project: Project) -> None:
    write_volume(project.volumes, "gamma")
    write_exhibits(project.exhibits, "gamma")
    try:
        with pytest.raises(InputError, match=r"volume gamma: its page is not in the book"):
            build_site(project)
    finally:
        for path in project.volumes.glob("gamma.*"):
            path.unlink()
