import pytest

from analysis.errors import MissingToolError
from analysis.site.printed.edition import pages_of
from analysis.site.printed.press import printed

DOCUMENT = """<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>图们江</title>
<style>@page { size: A4 }</style>
<p><a href="#second">to the second</a></p><h1 id="second" style="break-before: page">두만강</h1></html>"""


def test_without_a_browser_one_sentence_says_what_to_install(monkeypatch, tmp_path):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    with pytest.raises(MissingToolError, match=r"Chromium is not on this machine: .* apt-get install chromium"):
        printed(tmp_path / "a.html")


@pytest.mark.browser
def test_places_have_pages_and_two_prints_are_the_same_bytes(tmp_path):
    path = tmp_path / "a.html"
    path.write_text(DOCUMENT, encoding="utf-8")
    first = printed(path)
    assert pages_of(first) == {"second": 2}
    assert b"/CreationDate (D:20000101000000" in first
    assert printed(path) == first
