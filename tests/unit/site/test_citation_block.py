"""Citations on pages."""

import json
import re
from html import unescape
from pathlib import Path

import pytest
import rispy
from tests.unit.exhibits.citation_works import HOMELESS, data, figure, whole

from analysis.exhibits.citations.styles import LANGUAGES, STYLES, TEXT_STYLES, citation
from analysis.site.citation_block import citation_block, citation_files, citation_script, files_stem, write_citations


def shown(html: str) -> list[str]:
    """The texts of a block, in order, as a reader copies them."""
    return [unescape(re.sub(r"<[^>]+>", "", text)) for text in re.findall(r'class="citation-text"[^>]*>(.*?)</p', html)]


@pytest.mark.parametrize("lang", LANGUAGES)
def test_the_language_of_the_page_stands_first_and_is_open(lang: str):
    block = citation_block(figure(), lang=lang)
    tag = {"en": "en", "zh": "zh-Hans", "ko": "ko"}[lang]
    assert re.findall(r'<details class="citation-language"( open)?><summary lang="([a-zA-Z-]+)"', block)[0] == (
        " open",
        tag,
    )
    assert block.count(" open>") == 1


def test_every_style_stands_in_every_language_with_a_button_to_copy_it():
    block = citation_block(figure())
    assert block.count("<dt>") == block.count('class="copy"') == len(STYLES) * len(LANGUAGES)


def test_the_text_is_that_of_the_command_line_but_for_the_day_of_access():
    texts = shown(citation_block(data(HOMELESS), lang="zh"))
    assert texts[: len(TEXT_STYLES)] == [citation(data(HOMELESS), style, "zh") for style in TEXT_STYLES]
    place = '[<span class="accessed">引用日期</span>]'
    assert place in citation_block(data(), lang="zh")
    assert place not in citation_block(data(HOMELESS), lang="zh")


def test_the_form_that_was_not_checked_says_so():
    assert citation_block(figure()).count("not checked against the printed standard") == len(LANGUAGES)


def test_files_are_offered_only_where_there_are_any():
    assert 'href="x/y.bib"' in citation_block(figure(), files="x/y")
    assert "download" not in citation_block(figure())


def test_a_title_cannot_break_out_of_the_page():
    from dataclasses import replace

    title = dict.fromkeys(LANGUAGES, "</script><b>")
    work = replace(figure(), title=title)
    assert "<b>" not in citation_block(work)
    assert "</script>" not in citation_script(work)


def test_the_script_brings_the_block_of_the_work():
    script = citation_script(figure())
    held = json.loads(script[script.index('= {"') + 2 : script.rindex(";")])
    assert held == {"title": "Themes of the 2009 outline", "html": citation_block(figure())}
    assert script.startswith('(window.tumenCitations ??= {})["profile-d2009-themes"] = ')


def test_each_work_has_its_files_beside_it(tmp_path: Path):
    table = figure().__class__(**{**figure().__dict__, "kind": "table", "identifier": "corpus-witnesses"})
    write_citations(tmp_path, {"a": figure(), "b": table, "series": whole(), "dataset": data()})
    written = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    stems = ["cite/dataset", "cite/series", "fig/profile-d2009-themes/profile-d2009-themes", "tables/corpus-witnesses"]
    assert written == sorted(f"{stem}.{end}" for stem in stems for end in ("bib", "cite.js", "csl.json", "ris"))
    record = (tmp_path / "cite/series.ris").read_bytes().decode("utf-8")
    assert record == citation_files(whole())["ris"]
    assert rispy.loads(record)[0]["type_of_reference"] == "RPRT"


def test_the_stem_of_the_files_is_known_from_the_kind():
    assert files_stem("figure", "a-b") == "fig/a-b/a-b"
    assert files_stem("table", "a-b") == "tables/a-b"
    assert files_stem("series", "series") == "cite/series"
