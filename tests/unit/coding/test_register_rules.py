"""Each rule of targets, actors, places and duties, broken once."""

import pytest

from analysis.coding.register_rules import lead_brackets, register_faults


def test_the_committed_registers_break_no_rule(material, said):
    assert said(register_faults, material) == []


@pytest.mark.parametrize(
    ("key", "cells", "sentence"),
    [
        ("t-gdp-2012", {"unit": "d2009/2/4#1"}, "column `unit`: no unit `d2009/2/4#1`"),
        (
            "t-gdp-2012",
            {"quote": "力争翻两番"},
            "'力争翻两番' does not stand in `d2009/2/3#1`; expected words of the unit",
        ),
        ("t-gdp-2012", {"kind": "outcom"}, "Did you mean `outcome`?"),
        ("t-gdp-2012", {"value": ""}, "column `checkable`: true without a value; expected value and year"),
        ("t-gdp-2012", {"target_year": ""}, "column `checkable`: true without a year; expected value and year"),
        (
            "t-zone-area",
            {"checkable": "true"},
            "column `checkable`: true for a target of the kind area; expected an outcome",
        ),
        ("t-para-base", {"quote": "从2008年的3640万元"}, "does not stand in `d2009/paratext`"),
    ],
)
def test_a_broken_target_is_named_with_what_was_expected(edits, said, key, cells, sentence):
    found = said(register_faults, edits.changed("targets", key, **cells))
    assert [one for one in found if one.startswith(f"coding/targets.csv, {key}, ") and sentence in one]


@pytest.mark.parametrize(
    ("name", "key", "cells", "sentence"),
    [
        (
            "actors",
            "ndrc",
            {"aliases_zh": "发改委员会"},
            "column `aliases_zh`: `发改委员会` stands in no text. Remove it",
        ),
        (
            "actors",
            "ndrc",
            {"aliases_zh": ""},
            "column `name_zh`: no name stands in a text. Add the name the texts use",
        ),
        ("actors", "ndrc", {"level": "centre"}, "column `level`: 'centre'; expected one of central"),
        ("places", "hunchun", {"kind": "counties"}, "column `kind`: 'counties'; expected one of country"),
        ("places", "hunchun", {"tier_2009": "windo"}, "Did you mean `window`?"),
        ("places", "hunchun", {"aliases_zh": "珲春县"}, "column `aliases_zh`: `珲春县` stands in no text. Remove it"),
    ],
)
def test_a_broken_register_is_named_with_what_was_expected(edits, said, name, key, cells, sentence):
    found = said(register_faults, edits.changed(name, key, **cells))
    assert [one for one in found if one.startswith(f"coding/{name}.csv, {key}, ") and sentence in one]


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"duty": "leads"}, "column `duty`: 'leads'; expected one of lead, cooperate"),
        ({"surface": "省工信厅负责"}, "column `surface`: '省工信厅负责' does not stand in `d2018/2#1`"),
        ({"unit": "d2018/2#9"}, "column `unit`: no unit `d2018/2#9`. Did you mean"),
        (
            {"actor_id": "prov-most"},
            "column `actor_id`: the bracket does not name `prov-most`; expected one of 省工信厅",
        ),
    ],
)
def test_a_broken_duty_is_named_with_what_was_expected(edits, said, cells, sentence):
    found = said(register_faults, edits.changed("responsibilities", "d2018/2#1 / prov-miit / lead", **cells))
    assert [one for one in found if one.startswith("coding/responsibilities.csv, d2018/2#") and sentence in one]


def test_every_body_of_a_bracket_needs_a_row(edits, said):
    assert said(register_faults, edits.without("responsibilities", "d2018/2#1 / areas-concerned / cooperate")) == [
        "coding/responsibilities.csv, d2018/2#1: the bracket names `有关地区`, which has no row with the duty "
        "`cooperate`; expected one row for each body of the bracket. Add the row"
    ]


def test_a_bracket_gives_who_leads_and_who_helps():
    text = "建设走廊。（省工信厅、省商务厅牵头，省直相关部门和有关地区配合）"
    assert lead_brackets(text) == [("省工信厅、省商务厅", "省直相关部门和有关地区")]


def test_a_bracket_without_a_lead_is_none():
    assert lead_brackets("长春（含公主岭）") == []
