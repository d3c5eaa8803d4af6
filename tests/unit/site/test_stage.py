from pathlib import Path
from types import SimpleNamespace

import pandas as pd
import pytest
from tests.unit.exhibits.citation_works import EDITION
from tests.unit.site.builders import write_volume

from analysis.errors import InputError
from analysis.paths import Project
from analysis.site.material import Material
from analysis.site.stage import pictured, stage

CODE = SimpleNamespace(
    code="rationale",
    en="rationale",
    zh="背景",
    definition="why",
    rules=(),
    positive="",
    borderline="",
    borderline_note="",
)


def material() -> Material:
    document = {"id": "x2001", "title_zh": "意见", "title_en": "Opinions", "short_en": "2001", "short_zh": "2001"}
    facts = {"issuer": "State Council", "date": "2001", "number": "", "genre": "opinions"}
    units = pd.DataFrame(
        [("x2001#1", "x2001", "paragraph", None, "x2001", "前言", "Preamble", "")],
        columns=["unit", "document", "kind", "level", "section", "text_zh", "text_en", "text_ko"],
    )
    coding = pd.DataFrame([("x2001#1", "x2001", "rationale", "", "none", 0)])
    coding.columns = pd.Index(["unit", "document", "role", "themes", "instrument", "strength"])
    codes = {name: [CODE] for name in ("role", "theme", "instrument", "strength")}
    return Material(pd.DataFrame([{**document, **facts}]), units, coding, codes, "2", EDITION)  # type: ignore[arg-type]


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Project:
    monkeypatch.setattr("analysis.site.stage.staged_records", lambda *_: {"records": {}, "earlier": []})
    project = Project(tmp_path)
    write_volume(project.volumes, "alpha")
    project.book.mkdir()
    (project.book / "index.md").write_text("# Home\n\nIn all {n}`alpha:paragraphs`.\n", encoding="utf-8")
    (tmp_path / "_config.yml").write_text("title: x\n")
    (tmp_path / "_toc.yml").write_text("root: index\n")
    return project


def test_pages_of_every_kind_come_together(project: Project) -> None:
    folder = stage(material(), project=project)
    staged = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    assert staged == [
        "_config.yml",
        "_material/exhibits.json",
        "_material/records.json",
        "_material/units.json",
        "_material/uses.json",
        "_material/works.json",
        "_toc.yml",
        "audit.md",
        "cite.md",
        "codebook.md",
        "documents-not-held.md",
        "figures.md",
        "index.md",
        "reader/index.md",
        "reader/x2001.md",
        "volumes/alpha.ipynb",
    ]
    assert '<a class="number"' in (folder / "index.md").read_text(encoding="utf-8")


def test_a_file_whose_text_is_the_same_is_not_written_again(project: Project) -> None:
    folder = stage(material(), project=project)
    before = {path: path.stat().st_mtime_ns for path in folder.rglob("*")}
    stage(material(), project=project)
    assert {path: path.stat().st_mtime_ns for path in folder.rglob("*")} == before


def test_what_no_longer_belongs_is_removed(project: Project) -> None:
    folder = stage(material(), project=project)
    (folder / "old").mkdir()
    (folder / "old" / "page.md").touch()
    (project.volumes / "alpha.json").unlink()
    (project.book / "index.md").write_text("# Home\n")
    stage(material(), project=project)
    assert not (folder / "old").exists()
    assert not (folder / "volumes").exists()


def test_unknown_numbers_of_all_pages_are_reported_at_once(project: Project) -> None:
    (project.book / "index.md").write_text("{n}`alpha:x`\n")
    (project.book / "methods.md").write_text("{n}`beta:y`\n")
    with pytest.raises(InputError) as caught:
        stage(material(), project=project)
    assert [fault.file for fault in caught.value.faults] == ["book/index.md", "book/methods.md"]


def test_a_page_of_the_book_takes_the_place_of_a_generated_one(project: Project) -> None:
    (project.book / "figures.md").write_text("# My own list\n")
    folder = stage(material(), project=project)
    assert (folder / "figures.md").read_text() == "# My own list\n"


def test_a_figure_is_pictured_when_its_picture_exists(project: Project) -> None:
    picture = project.exhibits / "alpha-themes" / "view" / "en-wide-light.svg"
    picture.parent.mkdir(parents=True)
    assert pictured(project) == frozenset()
    picture.touch()
    assert pictured(project) == frozenset({"alpha-themes"})
