"""Each rule of the lineage, broken once."""

import pytest

from analysis.coding.lineage_rules import lineage_faults


def test_the_committed_lineage_breaks_no_rule(material, said):
    assert said(lineage_faults, material) == []


@pytest.mark.parametrize(
    ("key", "cells", "sentence"),
    [
        (
            "d2012/1#1 / d2009/1#1",
            {"earlier_unit": "d2014/4/13#1"},
            "d2012/1#1 / d2014/4/13#1: `d2012` is not later than `d2014`; expected a unit of a later document first. "
            "Exchange the two",
        ),
        (
            "d2012/1#1 / d2009/1#1",
            {"earlier_unit": "d2009/1#2"},
            "d2012/1#1 / d2009/1#2, column `earlier_unit`: no unit `d2009/1#2`. Did you mean `d2009/4/1#2`?",
        ),
        (
            "d2012/1#1 / d2009/1#1",
            {"later_unit": "d2012/1"},
            "d2012/1 / d2009/1#1, column `later_unit`: `d2012/1` is a heading; expected a paragraph. Correct the cell",
        ),
        (
            "d2012/1#1 / d2009/1#1",
            {"level": "storng"},
            "d2012/1#1 / d2009/1#1, column `level`: 'storng'; expected one of weak, strong. Did you mean `strong`?",
        ),
        (
            "d2012/1#1 / d2009/1#1",
            {"basis": "words"},
            "d2012/1#1 / d2009/1#1, column `basis`: 'words'; expected one of project, zone, route, institution, "
            "measure, wording, topic. Did you mean `wording`?",
        ),
        (
            "d2012/1#1 / d2009/1#1",
            {"basis": "topic"},
            "d2012/1#1 / d2009/1#1, column `level`: a strong link on a topic alone; expected weak, or another basis. "
            "Correct the cell",
        ),
        (
            "d2012/1#1 / d2009/1#1",
            {"coder_support": "pass a"},
            "d2012/1#1 / d2009/1#1, column `coder_support`: `pass a`; expected `both`, as the raw passes have it. "
            "Correct the cell",
        ),
        (
            "d2012/2#2 / d2009/2/1#1",
            {"basis": "zone"},
            "d2012/2#2 / d2009/2/1#1, column `level`: a strong link on a zone, while the two units name no project in "
            "common; expected a project that both units name. "
            "Add the mention to project_mentions.csv, or make the link weak",
        ),
    ],
)
def test_a_broken_link_is_named_with_what_was_expected(edits, said, key, cells, sentence):
    assert f"coding/lineage.csv, {sentence}" in said(lineage_faults, edits.changed("lineage", key, **cells))


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (
            {"level_a": "strong"},
            "column `level_a`: `strong`; expected `weak`, as the raw pass has it. Correct the cell",
        ),
        ({"level_b": "none"}, "column `level_b`: `none`; expected `strong`, as the raw pass has it. Correct the cell"),
        ({"decision": "dropped"}, "column `decision`: `dropped`; expected `weak`, as in lineage.csv. Correct the cell"),
    ],
)
def test_a_review_says_what_passes_and_links_say(edits, said, cells, sentence):
    key = "d2012/2#1 / d2009/5/2#1"
    found = said(lineage_faults, edits.changed("lineage_review", key, **cells))
    assert found == [f"coding/lineage_review.csv, {key}, {sentence}"]


def test_a_pair_that_a_pass_listed_must_be_decided(edits, said):
    assert said(lineage_faults, edits.without("lineage_review", "d2012/4/2#1 / d2009/5/2#1")) == [
        "coding/lineage.csv, d2012/4/2#1 / d2009/5/2#1: a pass listed the pair and no decision is recorded; "
        "expected a link, or a row in lineage_review.csv. Decide the pair"
    ]


def test_a_link_that_differs_from_a_pass_must_be_reviewed(edits, said):
    assert said(lineage_faults, edits.without("lineage_review", "d2012/2#1 / d2009/5/2#1")) == [
        "coding/lineage.csv, d2012/2#1 / d2009/5/2#1: the link differs from a pass and its reason is not recorded; "
        "expected a row in lineage_review.csv. Add the pair to lineage_review.csv"
    ]
