"""Korean titles: every caption has one, and every registered exhibit is cited under it."""

import re
from pathlib import Path

import pytest
import yaml

import analysis.exhibits
from analysis.corpus.documents import read_documents
from analysis.exhibits.citations.styles import citation
from analysis.exhibits.citations.translations import Translations, read_translations
from analysis.exhibits.citations.works import exhibit, read_edition
from analysis.exhibits.registry import read_registry
from analysis.schemas import read_table

FOLDER = Path(analysis.exhibits.__file__).parent
FILES = [FOLDER / "captions.yml", *sorted((FOLDER / "captions").glob("*.yml"))]
TITLES = {
    f"{template}/{name}": entry["title"]["en"]
    for file in FILES
    for template, entries in yaml.safe_load(file.read_bytes()).items()
    for name, entry in entries.items()
}
KOREAN = {row["en"]: row["text"] for row in read_table("titles").to_dict("records") if row["language"] == "ko"}
HANGUL = re.compile("[가-힣]")
PLACE = re.compile(r"{[a-z]+}")
# particles whose form hangs on the last sound of the word before them, which is not known where a name is put in
HANGS_ON_A_SOUND = re.compile(r"}(을|를|은|는|이|가|과|와|으로|로)(?![가-힣])")


@pytest.fixture(scope="module")
def translations() -> Translations:
    return read_translations()


@pytest.mark.parametrize("caption", TITLES)
def test_every_caption_has_a_korean_title_with_the_same_places(caption: str):
    english = TITLES[caption]
    assert HANGUL.search(KOREAN[english])
    assert sorted(PLACE.findall(KOREAN[english])) == sorted(PLACE.findall(english))


@pytest.mark.parametrize("english", KOREAN)
def test_no_particle_after_a_name_hangs_on_its_last_sound(english: str):
    assert not HANGS_ON_A_SOUND.search(KOREAN[english])


def test_two_titles_of_one_volume_are_never_the_same_in_korean():
    volumes: dict[str, list[str]] = {}
    for caption, english in TITLES.items():
        volumes.setdefault(caption.partition("/")[0], []).append(KOREAN[english])
    assert {name: titles for name, titles in volumes.items() if len(set(titles)) < len(titles)} == {}


def test_the_title_of_a_family_takes_the_korean_names_of_its_documents(translations: Translations):
    assert (
        translations.text("Words that set the 2009 outline and the 2018 layout apart", "ko")
        == "2009 규획요강 및 2018 배치의견 각각의 특징어"
    )
    assert all(read_documents()["short_ko"].str.contains(HANGUL))


def test_every_registered_exhibit_is_cited_in_korean_under_a_korean_title():
    edition = read_edition()
    for entry in read_registry().entries.values():
        title = {"en": entry.title_en, "zh": entry.title_zh}
        work = exhibit(edition, entry.exhibit, title, kind=entry.kind)
        assert HANGUL.search(work.title["ko"]), entry.title_en
        assert work.title["ko"] in citation(work, "apa", "ko")
        assert work.title["zh"] == entry.title_zh


def test_every_translation_says_who_made_it():
    assert set(read_table("titles")["provenance"]) == {"machine translation, November 2026"}
