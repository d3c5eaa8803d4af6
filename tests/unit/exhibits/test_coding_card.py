"""Cards for coders: the paragraph and how far the pass is, and nothing that names the document."""

import re

import pandas as pd
import pytest

from analysis.coding.blind_pass import BlindPass
from analysis.coding.codebook import read_codebook
from analysis.exhibits.coding_card import agreement_rows, card, code_list


@pytest.fixture
def reading(tmp_path):
    texts = {
        "headings": ["一、总则", "一、总则"],
        "text_zh": ["建设<铁路>。", "支持。"],
        "text_en": ["Build.", "Support."],
    }
    sheet = pd.DataFrame({"item": [1, 2], "unit": ["d2009/1#1", "d2009/1#2"], **texts})
    return BlindPass("anna", sheet, read_codebook(), tmp_path / "anna.csv")


def test_the_first_waiting_paragraph_is_shown_in_both_languages(reading):
    reading.code(1, role="measure", themes="transport", instrument="supply", strength=4)
    assert str(card(reading)) == "Item 2. 1 of 2 paragraphs are coded.\n一、总则\n\n支持。\n\nSupport."


def test_a_page_sets_the_languages_side_by_side_and_escapes_the_text(reading):
    html = card(reading)._repr_html_()
    assert '<p lang="zh" style=' in html
    assert "建设&lt;铁路&gt;。" in html
    assert "d2009" not in html


def test_a_finished_pass_says_so(reading):
    for item in (1, 2):
        reading.leave(item, "not read")
    assert str(card(reading)) == "2 of 2 paragraphs are coded. No paragraph is waiting."
    assert card(reading)._repr_html_() == "<p>2 of 2 paragraphs are coded. No paragraph is waiting.</p>"


def test_the_list_of_codes_has_every_code_that_may_be_given_with_its_definition(reading):
    codebook = read_codebook()
    html = code_list(reading)._repr_html_()
    listed = re.findall(r"<dt><code>([\w]+)</code>", html)
    names = [*codebook["role"].names[1:], *codebook["theme"].names, *codebook["instrument"].names]
    assert listed == [*names, *codebook["strength"].names]
    assert "Background, significance, state of affairs" in html


def test_agreement_is_drawn_by_variable_with_the_coefficient_that_fits():
    measures = {"percent_agreement": 0.9, "cohen_kappa": 0.6, "gwet_ac1": 0.7, "krippendorff_alpha_nominal": 0.5}
    rows = [
        {"other": other, "variable": variable, "measure": measure, "value": value, "low": 0.1, "high": 1.0, "n": 9}
        for other in ("pass a", "bert")
        for variable in ("role", "theme_set")
        for measure, value in measures.items()
    ]
    table = agreement_rows(pd.DataFrame(rows))
    assert table["label_en"].tolist() == [
        "Role, pass\u00a0a", "Role, bert", "Presence of each theme, pass\u00a0a", "Presence of each theme, bert",
    ]  # fmt: skip
    assert set(table["value"]) == {0.5}
    assert set(table["ac1"]) == {0.7}
