"""The passes as tables and as produced."""

import pytest

from analysis.coding import passes
from analysis.errors import InputError

RECORDS = [
    {
        "id": "d2#1",
        "actors": ["国务院", "吉林省"],
        "targets": [{"quote": "翻一番"}],
        "projects": [
            {"name": "桥", "stage": "build"},
            {"name": "桥", "stage": "plan"},
            {"name": "港", "stage": "plan"},
        ],
        "carries": [{"unit": "d1#1", "level": "strong"}, {"unit": "d1/2", "level": "weak"}],
    },
    {"id": "d2/1", "actors": ["省"], "targets": [], "projects": [], "carries": [{"unit": "d1#1", "level": "weak"}]},
]


def test_a_pass_comes_in_the_order_of_the_texts():
    coded = passes.read_pass("a")
    assert coded["unit"].iloc[0] == "d2009#1"
    assert len(coded) == 181


def test_a_raw_pass_holds_headings_too():
    assert len(passes.read_raw_pass("b")) == 218


def test_an_unknown_pass_is_refused():
    with pytest.raises(InputError, match="no pass `c`; expected `a` or `b`"):
        passes.read_pass("c")


def test_only_links_between_paragraphs_count():
    assert passes.listed_links(RECORDS).values.tolist() == [["d2#1", "d1#1", "strong"]]


def test_a_project_listed_twice_in_a_paragraph_counts_once():
    assert passes.listed_projects(RECORDS).values.tolist() == [["d2#1", "桥", "build"], ["d2#1", "港", "plan"]]


def test_actors_and_targets_come_one_cell_a_paragraph():
    assert passes.listed_actors(RECORDS).to_dict() == {"d2#1": "国务院;吉林省"}
    assert passes.listed_targets(RECORDS).to_dict() == {"d2#1": "翻一番"}
