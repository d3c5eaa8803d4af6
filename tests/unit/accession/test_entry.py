"""What is stated and what is given are held against the registry and the text; every fault comes at once."""

from __future__ import annotations

import pytest

from analysis.accession.entry import Statement, read_entry
from analysis.errors import InputError


def refused(path, project, **stated):
    with pytest.raises(InputError) as caught:
        read_entry(path, Statement(**{"id": "d2022", "title": "办法", **stated}), project=project)
    return [str(fault) for fault in caught.value.faults]


def test_a_sound_entry_has_its_structure_under_its_id(project, text):
    entry = read_entry(text, Statement("d2022", "办法"), project=project)
    articles = {node.number for node in entry.parsed.nodes if node.number and node.number.endswith("条")}
    assert len(articles) == 36
    assert entry.parsed.nodes[-1].address == "d2022/7/36#1"


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ({"id": "D2022"}, "'D2022' cannot be an id"),
        ({"id": "2022"}, "'2022' cannot be an id"),
        ({"id": "d2014"}, "`d2014` is taken"),
        ({"title": " "}, "the title is empty"),
        ({"title": "甲\n乙"}, "it has a line break"),
        ({"date": "2022-13"}, "'2022-13' is no date"),
        ({"date": "May 2022"}, "'May 2022' is no date"),
        ({"language": "Chinese"}, "--language: 'Chinese'"),
        ({"witness_of": "d2013"}, "no document `d2013`"),
    ],
)
def test_a_statement_that_cannot_stand_is_named(project, text, stated, words):
    assert [fault for fault in refused(text, project, **stated) if words in fault]


def test_all_faults_come_at_once(project, text):
    assert len(refused(text, project, id="D", title="", date="x", language="zzzz")) == 4


def test_a_file_that_is_registered_is_refused(project):
    said = refused(project.corpus / "004_c6cd80bb96ad805e.txt", project)
    assert "these bytes are registered already: witness `w004` of `d2018`" in said[0]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        ("import os\nprint(os.name)\n" * 30, "0 of"),
        ("从前有一座山，山上有一座庙，庙里有一个老和尚在讲故事。\n" * 9, "does not read as a policy text"),
        ("关于合作的办法\n第一条　为促进合作，制定本办法。\n", "does not read as a policy text: 1 paragraph"),
        ("", "the file is empty"),
    ],
)
def test_a_file_that_is_no_policy_text_is_refused(project, tmp_path, content, words):
    path = tmp_path / "other.txt"
    path.write_text(content, encoding="utf-8")
    assert words in refused(path, project)[0]


def test_a_missing_file_is_said(project, tmp_path):
    assert "the file is missing" in refused(tmp_path / "nothing.txt", project)[0]


@pytest.mark.slow
def test_a_text_of_two_megabytes_is_read(project, tmp_path):
    path = tmp_path / "long.txt"
    article = "第{}条　支持珲春口岸建设，推进跨境经济合作，完善对外通道，加强生态保护，改善公共服务。\n"
    path.write_text("合作办法\n" + "".join(article.format(n) for n in range(1, 16_000)), encoding="utf-8")
    assert path.stat().st_size > 2_000_000
    entry = read_entry(path, Statement("d2022", "合作办法"), project=project)
    assert sum(node.kind == "paragraph" for node in entry.parsed.nodes) == 15_999
