import io
import json
import re

import pypdfium2
import pytest
from tests.unit.exhibits.citation_works import whole
from tests.unit.site.printed.pages_builder import write_site

from analysis.errors import InputError
from analysis.paths import Project
from analysis.site.printed import edition
from analysis.site.printed.edition import print_edition
from analysis.site.staged_works import WORKS_FILE, works_json


def blank_pdf(*_):
    held = io.BytesIO()
    document = pypdfium2.PdfDocument.new()
    document.new_page(595, 842)
    document.save(held)
    return held.getvalue()


@pytest.fixture
def project(tmp_path):
    found = Project(tmp_path)
    write_site(found.site)
    (found.site / "cite.html").write_text('<p class="print-edition">how</p>', encoding="utf-8")
    works = found.source / WORKS_FILE
    works.parent.mkdir(parents=True)
    works.write_text(works_json({"series": whole()}), encoding="utf-8")
    return found


def test_the_book_is_printed_into_the_site_which_then_offers_it(project):
    made = print_edition(project, press=blank_pdf)
    assert made.path == project.site / "tumen-policy-report-series.pdf"
    assert made.path.read_bytes().startswith(b"%PDF")
    assert made.pages == 1
    assert "href" in (project.site / "cite.html").read_text(encoding="utf-8")


def test_elsewhere_it_is_written_without_touching_the_site(project, tmp_path):
    before = {path: path.read_bytes() for path in project.site.rglob("*") if path.is_file()}
    made = print_edition(project, tmp_path / "new" / "a.pdf", press=blank_pdf)
    assert made.path == tmp_path / "new" / "a.pdf"
    assert before == {path: path.read_bytes() for path in project.site.rglob("*") if path.is_file()}


def test_it_is_printed_again_until_the_contents_are_right(project, monkeypatch):
    seen = []

    def press(path):
        slots = re.findall(r'data-page="volumes-corpus">(\d*)<', path.read_text(encoding="utf-8"))
        seen.append(slots[0])
        return blank_pdf()

    found = iter([{"volumes-corpus": 9}, {"volumes-corpus": 10}, {"volumes-corpus": 10}])
    monkeypatch.setattr(edition, "pages_of", lambda _: next(found))
    assert print_edition(project, press=press).passes == 3
    assert seen == ["", "9", "10"]


def test_pages_that_never_settle_are_a_slip_of_ours_and_leave_no_file(project, monkeypatch):
    found = iter(range(1, 99))
    monkeypatch.setattr(edition, "pages_of", lambda _: {"volumes-corpus": next(found)})
    with pytest.raises(RuntimeError, match="still moved after 4 prints"):
        print_edition(project, press=blank_pdf)
    assert not (project.site / "tumen-policy-report-series.pdf").exists()


def test_without_a_build_one_sentence_says_what_to_run(tmp_path):
    with pytest.raises(InputError, match="there is no site to print yet"):
        print_edition(Project(tmp_path), press=blank_pdf)


def test_the_work_is_the_one_that_the_site_cites(project):
    held = json.loads((project.source / WORKS_FILE).read_text(encoding="utf-8"))
    held["series"]["version"] = "9.9.9"
    (project.source / WORKS_FILE).write_text(json.dumps(held), encoding="utf-8")
    print_edition(project, press=blank_pdf)
    assert "Version 9.9.9" in (project.build / "print/book.html").read_text(encoding="utf-8")
