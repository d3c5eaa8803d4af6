"""What a codebook gives, and what is said of one that is broken."""

from pathlib import Path

import pytest

from analysis.coding.codebook import read_codebook, read_project_codebook, read_status_codebook
from analysis.errors import InputError
from analysis.paths import Project

BOOK = """
version: 7
title: Small
unit_of_coding: a paragraph
variables:
  tone:
    column: tone
    type: single
    level: ordinal
    en: Tone
    zh: 语气
    definition: How it sounds.
    order: [low, high]
    rules: [Listen twice.]
    codes:
      - {code: low, en: soft, zh: 轻, definition: Soft., positive: d1#1}
      - {code: high, en: loud, zh: 重, definition: Loud., rules: [Shouting counts.]}
"""


@pytest.fixture
def project(tmp_path: Path) -> Project:
    (tmp_path / "data" / "coding").mkdir(parents=True)
    write(tmp_path, BOOK)
    return Project(tmp_path)


def write(root: Path, text: str) -> None:
    (root / "data" / "coding" / "codebook.yml").write_text(text, encoding="utf-8")


def refusal(project: Project) -> str:
    with pytest.raises(InputError) as caught:
        read_codebook(project)
    return str(caught.value)


def test_a_codebook_knows_its_version_and_variables(project: Project):
    book = read_codebook(project)
    assert book.version == 7
    assert list(book) == ["tone"]
    assert book["tone"].names == ("low", "high")
    assert book["tone"].order == ("low", "high")


def test_a_code_has_labels_in_two_languages_rules_and_examples(project: Project):
    tone = read_codebook(project)["tone"]
    assert tone.label("high") == "loud"
    assert tone.label("high", "zh") == "重"
    assert tone["high"].rules == ("Shouting counts.",)
    assert tone["low"].positive == "d1#1"
    assert not tone["low"].borderline


def test_a_strength_may_be_asked_for_as_a_number():
    assert read_codebook()["strength"].label(4) == "build"


def test_an_unknown_variable_is_refused_with_the_nearest(project: Project):
    with pytest.raises(InputError, match=r"no variable `tones`; expected one of tone\. Did you mean `tone`\?"):
        read_codebook(project)["tones"]


def test_an_unknown_code_is_refused_with_the_nearest():
    with pytest.raises(InputError, match=r"no code 'enviroment'; .* Did you mean `environment`\?"):
        read_codebook()["instrument"].label("enviroment")


def test_a_missing_codebook_is_named(project: Project):
    (project.data / "coding" / "codebook.yml").unlink()
    assert "data/coding/codebook.yml: the file is missing. Restore it from the repository" in refusal(project)


def test_a_codebook_that_is_not_yaml_is_named(project: Project):
    write(project.root, "version: [")
    assert "data/coding/codebook.yml: the file is not YAML in UTF-8. Put it right" in refusal(project)


def test_a_file_that_holds_no_codebook_is_named(project: Project):
    write(project.root, "[]")
    assert "the file holds no codebook; expected the parts version, title, unit_of_coding, variables" in refusal(
        project
    )


def test_every_part_that_is_missing_strange_or_doubled_is_named(project: Project):
    broken = (
        BOOK.replace("version: 7\n", "")
        .replace("    zh: 语气\n", "")
        .replace("code: high, en: loud", "code: low, eng: loud")
    )
    write(project.root, broken)
    message = refusal(project)
    assert "data/coding/codebook.yml: the part `version` is missing or empty. Add it" in message
    assert "data/coding/codebook.yml, tone: the part `zh` is missing or empty. Add it" in message
    assert "data/coding/codebook.yml, tone, low: the part `en` is missing or empty. Add it" in message
    assert "data/coding/codebook.yml, tone, low: the part `eng` is not known. Did you mean `en`?" in message
    assert "data/coding/codebook.yml, tone, low: the code occurs more than once. Remove one of the two" in message


def test_the_project_codebook_tells_lines_apart():
    book = read_project_codebook()
    assert book.version == 3
    assert list(book.lines) == ["L1", "L2", "R1", "R2", "S1", "B1", "B2"]


def test_the_status_codebook_names_ten_states():
    assert len(read_status_codebook()["status"].codes) == 10
