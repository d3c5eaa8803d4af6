"""Each rule of the projects, broken once."""

import pytest

from analysis.coding.project_rules import project_faults

MENTION = "cross-border-zone / d2018/3#2 / 中俄跨境经济合作区"


def test_the_committed_projects_break_no_rule(material, said):
    assert said(project_faults, material) == []


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"kind": "railway"}, "column `kind`: 'railway'; expected one of road, rail"),
        (
            {"places": "hunchun;rajim"},
            "column `places`: no place `rajim`; expected a place of places.csv. Did you mean `rajin`?",
        ),
    ],
)
def test_a_broken_project_is_named_with_what_was_expected(edits, said, cells, sentence):
    found = said(project_faults, edits.changed("projects", "rajin-port", **cells))
    assert [one for one in found if one.startswith(f"coding/projects.csv, rajin-port, {sentence}")]


def test_a_project_needs_a_mention(edits, said):
    cells = {"project_id": "new-port", "kind": "port"}
    sentence = "coding/projects.csv, new-port: no passage mentions the project. Add a mention, or remove the project"
    assert said(project_faults, edits.added("projects", **cells)) == [sentence]


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (
            {"surface": "中俄跨境合作区"},
            "'中俄跨境合作区' does not stand in `d2018/3#2`; expected words of the unit, character for character",
        ),
        ({"cue": "加快  建设"}, "'加快  建设' does not stand in `d2018/3#2`; expected words of the unit"),
        ({"stage": "built"}, "column `stage`: 'built'; expected one of idea, preparation, approved, construction"),
        ({"stance": "suport"}, "Did you mean `support`?"),
        ({"unit": "d2018/3"}, "column `unit`: `d2018/3` is a heading; expected a paragraph"),
        ({"line_id": "L9"}, "column `line_id`: no line `L9`; expected one of L1, L2, R1, R2, S1, B1, B2"),
        (
            {"expansion": "true", "exists_in_text": "false"},
            "column `expansion`: an expansion of a thing that the passage does not treat as existing",
        ),
    ],
)
def test_a_broken_mention_is_named_with_what_was_expected(edits, said, cells, sentence):
    found = said(project_faults, edits.changed("project_mentions", MENTION, **cells))
    assert [
        one for one in found if one.startswith("coding/project_mentions.csv, cross-border-zone") and sentence in one
    ]


@pytest.mark.parametrize(
    ("document", "cells", "sentence"),
    [
        ("d2012", {"stage": "idea"}, "column `stage`: an absence with `stage`; expected an empty cell"),
        ("d2018", {"stage": "idea"}, "no mention says this of the project; expected unit, stage, stance and cue"),
        ("d2018", {"move": "absence"}, "column `move`: `absence`, while a mention names it"),
        ("d2012", {"move": "same"}, "column `move`: `same` without a mention"),
        ("d2009", {"move": "forward"}, "column `move`: `forward`; expected `first` for the first document"),
        ("d2018", {"move": "first"}, "column `move`: `first`; expected `first` for the first document"),
        ("d2018", {"compared_with": "d2009"}, "column `compared_with`: `d2009`; expected `d2014`, the document before"),
        ("d2018", {"move": "foward"}, "Did you mean `forward`?"),
    ],
)
def test_a_broken_path_is_named_with_what_was_expected(edits, said, document, cells, sentence):
    key = f"cross-border-zone / {document}"
    found = said(project_faults, edits.changed("project_path", key, **cells))
    assert [one for one in found if one.startswith(f"coding/project_path.csv, {key}") and sentence in one]


def test_a_path_has_a_row_for_every_later_document(edits, said):
    assert said(project_faults, edits.without("project_path", "cross-border-zone / d2012")) == [
        "coding/project_path.csv, cross-border-zone, column `document`: no row for `d2012`; "
        "expected a row for every document from the first that names it. Add the row"
    ]


def test_a_project_of_two_documents_needs_a_path(edits, said):
    mention = {
        "project_id": "tumen-sea-tour",
        "unit": "d2018/3#2",
        "surface": "中俄",
        "stage": "idea",
        "stance": "mention",
    }
    more = {"cue": "中俄", "expansion": "false", "exists_in_text": "false"}
    assert said(project_faults, edits.added("project_mentions", **mention, **more)) == [
        "coding/project_path.csv, tumen-sea-tour: 2 documents name `tumen-sea-tour`; "
        "expected a path for a project of two or more documents. Add it"
    ]


def test_a_recoded_stage_is_that_of_the_mention(edits, said):
    found = said(project_faults, edits.changed("project_stage_recoding", "0", stage="idea"))
    assert found == [
        "coding/project_stage_recoding.csv, 0: no mention has this code; "
        "expected the codes of project_mentions.csv. Correct the cell"
    ]
