"""Each rule of the paragraph coding, broken once."""

from dataclasses import replace

import pytest

from analysis.coding.paragraph_rules import codebook_faults, paragraph_faults


def test_the_committed_coding_breaks_no_rule(material, said):
    assert said(paragraph_faults, material) == []


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (
            {"role": "rationnale"},
            "column `role`: 'rationnale'; "
            "expected one of heading, rationale, objective, measure, implementation, formal. Did you mean `rationale`?",
        ),
        ({"themes": "crossborder;goverment"}, "column `themes`: 'goverment'; expected one of spatial, industry"),
        ({"themes": "governance;governance"}, "column `themes`: `governance` stands twice. Keep the first"),
        ({"instrument": "demand"}, "column `instrument`: `demand` with the role rationale; expected `none`"),
        ({"strength": "2"}, "column `strength`: 2 with the role rationale; expected 0 for rationale and formal"),
        (
            {"themes": ""},
            "column `themes`: no theme with the role rationale; expected a theme unless the role is formal",
        ),
        ({"role": "heading"}, "column `role`: `heading` on a paragraph; expected another role"),
        ({"reason": ""}, "column `reason`: no reason; expected a reason unless both passes agree"),
        ({"decided_by": "pass b"}, "column `decided_by`: `pass b`; expected `pass a`, as the passes have it"),
    ],
)
def test_a_broken_row_is_named_with_what_was_expected(edits, said, cells, sentence):
    found = said(paragraph_faults, edits.changed("coding", "d2009#1", **cells))
    assert [one for one in found if one.startswith(f"coding/coding.csv, d2009#1, {sentence}")]


def test_an_objective_is_environment(edits, said):
    found = said(paragraph_faults, edits.changed("coding", "d2009/2/2#1", instrument="demand"))
    assert found[0] == (
        "coding/coding.csv, d2009/2/2#1, column `instrument`: `demand` with the role objective; "
        "expected `environment` (codebook, instrument). Correct the cell"
    )


def test_a_formal_paragraph_has_no_theme(edits, said):
    found = said(paragraph_faults, edits.changed("coding", "d2009#3", themes="spatial"))
    assert "coding/coding.csv, d2009#3, column `themes`: a theme with the role formal" in found[0]


def test_strength_five_needs_a_checkable_outcome(edits, said):
    found = said(paragraph_faults, edits.changed("coding", "d2014/4/14#1", strength="5"))
    assert (
        "coding/coding.csv, d2014/4/14#1, column `strength`: 5, while targets.csv does not hold a checkable outcome of "
        "the paragraph; expected 5 if and only if it holds one. Correct the cell"
    ) in found


def test_a_checkable_outcome_needs_strength_five(edits, said):
    found = said(paragraph_faults, edits.changed("coding", "d2009/2/3#1", strength="4"))
    assert any("d2009/2/3#1, column `strength`: 4, while targets.csv holds a checkable outcome" in one for one in found)


def test_an_unknown_unit_is_named_with_the_nearest(edits, said):
    found = said(paragraph_faults, edits.changed("coding", "d2009/2/3#1", unit="d2009/2/3#11"))
    assert (
        "coding/coding.csv, d2009/2/3#11, column `unit`: no unit `d2009/2/3#11`. Did you mean `d2009/2/3#1`?" in found
    )
    assert (
        "coding/coding.csv, d2009/2/3#1: the paragraph is not coded; expected one row a paragraph. Add its row" in found
    )


def test_a_heading_is_not_coded(edits, said):
    found = said(paragraph_faults, edits.changed("coding", "d2009/2/3#1", unit="d2009/2/3"))
    assert (
        "coding/coding.csv, d2009/2/3, column `unit`: `d2009/2/3` is a heading; expected a paragraph. Correct the cell"
        in found
    )


def test_a_document_without_any_code_is_not_asked_for(material, said):
    coding = material["coding"]
    rows = tuple(row for row in coding if not row["unit"].startswith("d2018"))
    bare = replace(material, sheets={**material.sheets, "coding": replace(coding, rows=rows)})
    assert said(paragraph_faults, bare) == []


def test_a_pass_says_what_its_raw_output_says(edits, said):
    found = said(paragraph_faults, edits.changed("pass_a", "d2009#1", themes="governance"))
    assert (
        "coding/pass_a.csv, d2009#1, column `themes`: 'governance' is not what the pass gave; "
        "expected 'crossborder;governance', as in raw/pass_a.json. Correct the cell"
    ) in found


def test_a_pass_has_no_row_that_its_raw_output_lacks(edits, said):
    cells = {"unit": "d2012/0#1", "role": "formal", "instrument": "none", "strength": "0"}
    found = said(paragraph_faults, edits.added("pass_b", **cells))
    assert (
        "coding/pass_b.csv, d2012/0#1, column `unit`: raw/pass_b.json does not code `d2012/0#1`. Remove the row"
        in found
    )


def test_an_example_of_the_codebook_must_exist(material, said):
    role = material.codebook["role"]
    broken = replace(role, codes=(replace(role.codes[0], positive="d2009/11"), *role.codes[1:]))
    codebook = replace(material.codebook, variables={**material.codebook.variables, "role": broken})
    assert said(codebook_faults, material) == []
    assert said(codebook_faults, replace(material, codebook=codebook)) == [
        "coding/codebook.yml, role, heading, column `positive`: no unit `d2009/11`. Did you mean `d2009/1#1`?"
    ]
