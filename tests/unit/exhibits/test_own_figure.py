"""Own figures: the style of the series, one call for all files, and the line that cites the data."""

import json
import shutil

import pandas as pd
import plotly.graph_objects as go
import pytest

from analysis.errors import InputError, MissingToolError
from analysis.exhibits import own_figure
from analysis.exhibits.style import FONT_FAMILY, PAPER, WIDE

ROWS = pd.DataFrame({"document": ["d2009", "d2012"], "share": [0.25, 0.5]})
SAID = {"title": "Shares.", "sources": ["d2009", "coding"]}


@pytest.fixture
def figure():
    bars = go.Figure(go.Bar(x=ROWS["share"], y=ROWS["document"], orientation="h"))
    return own_figure.styled(bars.update_xaxes(title_text="Share"), height=200)


@pytest.fixture
def no_browser(monkeypatch):
    def missing(_):
        raise MissingToolError("Chromium is not on this machine")

    monkeypatch.setattr(own_figure, "draw_all", missing)


def test_a_styled_figure_has_width_type_and_paper_of_the_series(figure):
    layout = figure.layout
    assert (layout.width, layout.font.family, layout.paper_bgcolor) == (WIDE, FONT_FAMILY, PAPER)
    assert layout.xaxis.title.text == "Share"


def test_styling_leaves_the_figure_it_was_given(figure):
    plain = go.Figure(go.Bar(x=[1], y=["a"]))
    own_figure.styled(plain)
    assert plain.layout.width is None


def test_the_citation_names_the_dataset_and_what_the_figure_rests_on():
    line = own_figure.citation_line("Shares.", ["d2009", "coding"])
    assert line.startswith("Shares. Own figure. Data: Tumen Policy Report Series contributors. (2026).")
    assert "[Data set]. Rests on: State Council (approval), 《中国图们江区域合作开发规划纲要" in line
    assert line.endswith("(data/coding/coding.csv).")


def test_without_a_browser_rows_specification_and_citation_are_written_and_it_says_so(figure, tmp_path, no_browser):
    done = own_figure.export(figure, ROWS, "shares", folder=tmp_path, **SAID)
    assert (tmp_path / "shares.csv").read_text(encoding="utf-8") == "document,share\nd2009,0.25\nd2012,0.5\n"
    assert json.loads((tmp_path / "shares.json").read_text(encoding="utf-8"))["layout"]["width"] == WIDE
    assert (tmp_path / "shares.txt").read_text(encoding="utf-8") == f"{done.citation}\n"
    assert done.missing == "Chromium is not on this machine"
    assert sorted(path.suffix for path in tmp_path.iterdir()) == [".csv", ".json", ".txt"]


@pytest.mark.skipif(shutil.which("chromium") is None, reason="no Chromium on this machine")
def test_one_call_writes_every_file(figure, tmp_path):
    done = own_figure.export(figure, ROWS, "shares", folder=tmp_path, **SAID)
    heads = {"svg": b"<svg", "pdf": b"%PDF", "png": b"\x89PNG"}
    assert {
        ending: (tmp_path / f"shares.{ending}").read_bytes()[: len(head)] for ending, head in heads.items()
    } == heads
    assert len(done.files) == 6
    assert "shares.pdf" in done._repr_html_()


def test_a_name_that_is_no_file_name_is_refused(figure, tmp_path):
    with pytest.raises(InputError, match="expected words of a-z and 0-9 joined by -"):
        own_figure.export(figure, ROWS, "My figure", folder=tmp_path, **SAID)


def test_an_unknown_source_is_refused_before_anything_is_written(figure, tmp_path):
    with pytest.raises(InputError, match="`codings` is no source"):
        own_figure.export(figure, ROWS, "shares", title="Shares", sources=["codings"], folder=tmp_path)
    assert list(tmp_path.iterdir()) == []
