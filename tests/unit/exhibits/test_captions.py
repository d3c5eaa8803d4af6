"""The captions: every exhibit has its words in both languages, with known places and sources."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import yaml

import analysis.exhibits
from analysis.exhibits.citation import DATA_SOURCES

CAPTIONS = yaml.safe_load((Path(analysis.exhibits.__file__).parent / "captions.yml").read_text(encoding="utf-8"))
PLACES = {
    "corpus": set(),
    "profile": {"document", "document_id"},
    "comparison": {"earlier", "later", "earlier_id", "later_id"},
}
ENTRIES = [(template, name) for template, entries in CAPTIONS.items() for name in entries]


@pytest.mark.parametrize(("template", "name"), ENTRIES)
def test_title_caption_and_kind_stand_in_both_languages(template, name):
    entry = CAPTIONS[template][name]
    assert all(entry[part][lang].strip() for part in ("title", "caption", "kind") for lang in ("en", "zh"))


@pytest.mark.parametrize(("template", "name"), ENTRIES)
def test_only_places_of_the_template_are_used(template, name):
    assert (
        set(re.findall(r"\{(\w+)\}", yaml.safe_dump(CAPTIONS[template][name], allow_unicode=True))) <= PLACES[template]
    )


@pytest.mark.parametrize(("template", "name"), ENTRIES)
def test_every_source_is_known(template, name):
    sources = [source for source in CAPTIONS[template][name]["sources"] if "{" not in source]
    assert set(sources) <= set(DATA_SOURCES)


@pytest.mark.parametrize(("template", "name"), ENTRIES)
def test_no_caption_types_a_result(template, name):
    entry = CAPTIONS[template][name]
    words = " ".join(entry[part]["en"] for part in ("title", "caption"))
    assert not re.search(r"\d", words.replace("95%", "").replace("SHA-256", ""))
