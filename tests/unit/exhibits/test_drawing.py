import pytest
from pypdfium2 import PdfDocument

from analysis.errors import MissingToolError
from analysis.exhibits.drawing import Drawing, draw_all

SPEC = {"data": [{"type": "bar", "x": [1], "y": ["图们江"]}], "layout": {"width": 200, "height": 100}}


def test_nothing_to_draw_needs_no_browser(monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    assert draw_all([]) == []


def test_without_a_browser_one_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setenv("BROWSER_PATH", "/nowhere/chromium")
    with pytest.raises(MissingToolError, match=r"Chromium is not on this machine: .* apt-get install chromium"):
        draw_all([Drawing(SPEC, "svg")])


@pytest.mark.browser
def test_a_batch_comes_back_in_order():
    svg, pdf, again = draw_all([Drawing(SPEC, "svg"), Drawing(SPEC, "pdf", 2.0), Drawing(SPEC, "svg")])
    assert "图们江" in svg.decode()
    assert pdf.startswith(b"%PDF")
    assert round(PdfDocument(pdf)[0].get_width() / 72 * 96) == 400
    assert "图们江" in again.decode()
