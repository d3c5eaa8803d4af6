"""Each rule of divergences and renderings, broken once."""

import pytest

from analysis.coding.codebook import read_translation_codebook
from analysis.coding.divergence_rules import divergence_faults
from analysis.schemas import tables


def test_the_committed_tables_break_no_rule(material, said):
    assert said(divergence_faults, material) == []


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"zh": "循环型经济"}, "column `zh`: '循环型经济' does not stand in the text of `d2012/4/5#1`"),
        ({"ko": "순환경제"}, "column `ko`: '순환경제' does not stand in the text of `d2012/4/5#1`"),
        ({"kind": "mistake"}, "column `kind`: 'mistake'; expected one of omission"),
        ({"effect": "consept"}, "column `effect`: 'consept'; expected one of provenance"),
        ({"ko": ""}, "column `ko`: no Korean with the kind `other_sense`; expected Korean words, or `omission`"),
        ({"ko_en": ""}, "column `ko_en`: ''; expected English if and only if there is Korean"),
        ({"zh_unit": "d2012/4/9#1"}, "column `zh_unit`: no unit `d2012/4/9#1`"),
    ],
)
def test_a_broken_divergence_is_named_with_what_was_expected(edits, material, said, cells, sentence):
    key = next(" / ".join(row.take("zh_unit", "order")) for row in material["divergences"] if row["zh"] == "循环经济")
    found = said(divergence_faults, edits.changed("divergences", key, **cells))
    assert [one for one in found if sentence in one]


def test_every_occurrence_of_a_followed_term_has_a_row(edits, said):
    assert said(divergence_faults, edits.without("renderings", "口岸 / d2012/5/5#1 / 1")) == [
        "coding/renderings.csv, 口岸 / d2012/5/5#1, column `occurrence`: occurrences none; "
        "expected one row for each of 1, numbered from 1. Add or remove rows"
    ]


def test_an_occurrence_the_text_lacks_is_named(edits, said):
    row = {"zh": "口岸", "zh_unit": "d2012/5/5#1", "occurrence": "2", "ko": "세관", "zh_en": "x", "ko_en": "x"}
    found = said(divergence_faults, edits.added("renderings", **row))
    assert found[0].startswith("coding/renderings.csv, 口岸 / d2012/5/5#1, column `occurrence`: occurrences 1, 2;")


@pytest.mark.parametrize(("column", "variable"), [("kind", "divergence_kind"), ("effect", "divergence_effect")])
def test_schema_and_codebook_know_the_same_codes(column, variable):
    assert tables()["divergences"].enums[column] == read_translation_codebook()[variable].names


def test_every_code_is_labelled_in_both_languages_and_has_an_example():
    for variable in read_translation_codebook().variables.values():
        assert len({code.zh for code in variable.codes}) == len(variable.codes)
        assert all(code.en and code.definition and code.positive for code in variable.codes)
