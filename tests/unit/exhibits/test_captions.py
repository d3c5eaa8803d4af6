"""The captions: every exhibit has its words in both languages, with known places and sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import analysis.exhibits
from analysis.corpus.documents import read_documents
from analysis.exhibits import press
from analysis.exhibits.citation import DATA_SOURCES
from analysis.exhibits.press import _captions
from analysis.paths import PROJECT

FOLDER = Path(analysis.exhibits.__file__).parent
FILES = [FOLDER / "captions.yml", *sorted((FOLDER / "captions").glob("*.yml"))]
WRITTEN = [(template, entries) for file in FILES for template, entries in yaml.safe_load(file.read_bytes()).items()]
CAPTIONS = dict(WRITTEN)
_DOCUMENT, _PAIR = {"document", "document_id"}, {"earlier", "later", "earlier_id", "later_id"}
PLACES = {
    "corpus": set(),
    **dict.fromkeys(("profile", "profile_uncoded", "expectations"), _DOCUMENT),
    **dict.fromkeys(("comparison", "comparison_uncoded"), _PAIR),
}
ENTRIES = [(template, name) for template, entries in CAPTIONS.items() for name in entries]


def test_a_template_has_its_captions_in_one_file():
    assert len(WRITTEN) == len(CAPTIONS)


def test_every_template_of_the_series_has_captions():
    templates = [path.stem for path in PROJECT.notebooks.glob("*.ipynb")]
    assert {template: dict(_captions(template)) for template in templates} == {
        name: CAPTIONS[name] for name in templates
    }


@pytest.mark.parametrize("template", sorted(CAPTIONS))
def test_the_press_finds_the_captions_of_every_template(template):
    assert dict(press._captions(template)) == CAPTIONS[template]


@pytest.mark.parametrize(("template", "name"), ENTRIES)
def test_title_caption_and_kind_stand_in_both_languages(template, name):
    entry = CAPTIONS[template][name]
    assert all(entry[part][lang].strip() for part in ("title", "caption", "kind") for lang in ("en", "zh"))


@pytest.mark.parametrize(("template", "name"), ENTRIES)
def test_only_places_of_the_template_are_used(template, name):
    entry = {part: words for part, words in CAPTIONS[template][name].items() if part != "columns"}
    used = set(re.findall(r"\{(\w+)\}", yaml.safe_dump(entry, allow_unicode=True)))
    assert used <= PLACES.get(template, set())


@pytest.mark.parametrize(("template", "name"), ENTRIES)
def test_every_chosen_column_has_a_title_in_both_languages(template, name):
    for column, titles in CAPTIONS[template][name].get("columns", {}).items():
        assert titles["en"].strip(), column
        assert titles["zh"].strip(), column
        assert set(re.findall(r"\{(\w+)\}", f"{column}{titles}")) <= {"document", *PLACES.get(template, ())}


@pytest.mark.parametrize(("template", "name"), ENTRIES)
def test_every_source_is_known(template, name):
    sources = [source for source in CAPTIONS[template][name]["sources"] if "{" not in source]
    assert set(sources) <= {*DATA_SOURCES, *read_documents()["id"]}


@pytest.mark.parametrize(("template", "name"), ENTRIES)
def test_no_caption_types_a_result(template, name):
    entry = CAPTIONS[template][name]
    words = " ".join(entry[part]["en"] for part in ("title", "caption"))
    assert not re.search(r"\d", words.replace("95%", "").replace("SHA-256", ""))
