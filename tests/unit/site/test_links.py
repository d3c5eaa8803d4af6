from pathlib import Path

from tests.unit.site.builders import exhibit

from analysis.site.links import page_faults

HOME = '<h1 id="top">Home</h1><a href="reader/d2009.html#d2009-1-p1">x</a>'
READER = '<div class="unit" id="d2009-1-p1"></div><a href="../index.html">up</a>'


def site(tmp_path: Path, **pages: str) -> Path:
    for name, text in {"index": HOME, "reader/d2009": READER, **pages}.items():
        path = tmp_path / f"{name}.html"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def faults(folder: Path, *exhibits: dict[str, object]) -> list[str]:
    return [str(fault) for fault in page_faults(folder, exhibits=exhibits)]


def test_a_whole_site_has_no_fault(tmp_path: Path) -> None:
    assert faults(site(tmp_path)) == []


def test_a_link_to_a_page_that_is_not_there_is_found(tmp_path: Path) -> None:
    folder = site(tmp_path, index='<a href="gone.html">x</a>')
    assert faults(folder) == ["index.html: a link leads to `gone.html`, which does not exist"]


def test_a_link_to_a_place_that_is_not_there_is_found(tmp_path: Path) -> None:
    folder = site(tmp_path, index='<a href="reader/d2009.html#d2009-9">x</a>')
    assert faults(folder) == [
        "index.html: a link leads to `reader/d2009.html#d2009-9`, and there is no such place on that page"
    ]


def test_one_missing_thing_is_one_fault_on_however_many_pages(tmp_path: Path) -> None:
    folder = site(tmp_path, a='<a href="gone.html">x</a>', b='<a href="gone.html">x</a>')
    assert faults(folder) == ["a.html, first of 2 pages: a link leads to `gone.html`, which does not exist"]


def test_a_missing_picture_is_found(tmp_path: Path) -> None:
    assert "fig/x.svg" in faults(site(tmp_path, index='<img src="fig/x.svg" alt="">'))[0]


def test_links_that_leave_the_site_are_allowed_but_nothing_is_loaded(tmp_path: Path) -> None:
    assert faults(site(tmp_path, index='<a href="https://doi.org/10.1">x</a>')) == []
    folder = site(tmp_path, index='<script src="https://cdn.example/x.js"></script>')
    assert faults(folder) == [
        "index.html: the page would load `https://cdn.example/x.js`; expected nothing from another host. "
        "Copy it at build time"
    ]


def test_a_style_sheet_may_not_load_from_elsewhere(tmp_path: Path) -> None:
    folder = site(tmp_path)
    (folder / "x.css").write_text("@import '//fonts.example/a.css'; p { background: url(data:image/png;base64,AA) }")
    assert len(faults(folder)) == 1


def test_what_stands_inside_a_data_script_is_no_link(tmp_path: Path) -> None:
    script = '<script type="application/json">{"text": "<a href=\\"gone.html\\">"}</script>'
    assert faults(site(tmp_path, index=script)) == []


def test_an_exhibit_that_stands_nowhere_is_found(tmp_path: Path) -> None:
    missing = faults(site(tmp_path), exhibit())
    assert missing == ["volume alpha: its page is not in the book. Add a pattern for it to `_toc.yml`"]
    folder = site(tmp_path, **{"volumes/alpha": "<h1>Alpha</h1>"})
    assert faults(folder, exhibit()) == ["volumes/alpha.html: the figure `alpha-themes` is not drawn"]
    folder = site(tmp_path, **{"volumes/alpha": '<figure id="alpha-themes"></figure>'})
    assert faults(folder, exhibit()) == []
