"""A pass by hand: kept after every paragraph, gone on with, refused where the codebook says no, handed in whole."""

import shutil

import pytest

from analysis.coding import gold
from analysis.coding.blind_pass import RefusedError, begin_pass, begin_practice, finished_reading
from analysis.coding.gold_rules import gold_faults
from analysis.coding.material import read_material
from analysis.paths import PROJECT, Project

GOOD = {"role": "measure", "themes": "transport;border", "instrument": "supply", "strength": 4}


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    root = tmp_path_factory.mktemp("desk")
    left = shutil.ignore_patterns("geo", "registry", "unfinished", "versions")
    shutil.copytree(PROJECT.data, root / "data", ignore=left)
    return root


@pytest.fixture
def project(data):
    yield Project(data)
    shutil.rmtree(data / "data" / "coding" / "unfinished", ignore_errors=True)
    for path in gold.coder_files(Project(data)):
        path.unlink()


def test_nothing_that_is_shown_names_the_document_or_a_code(project):
    shown = begin_pass("anna", project).paragraph(1)
    assert set(shown) == {"item", "headings", "text_zh", "text_en"}
    assert shown["text_zh"].startswith("为深入实施《全国主体功能区规划》")


def test_three_paragraphs_are_kept_and_the_pass_goes_on_with_the_fourth(project):
    reading = begin_pass("anna", project)
    assert reading.code(1, **GOOD) == "1 of 60 paragraphs are coded"
    reading.code(2, role="rationale", themes="spatial", instrument="none", strength=0)
    reading.leave(3, "two main clauses of one weight")
    again = begin_pass("anna", project)
    assert again.waiting[0] == 4
    assert again.progress == "3 of 60 paragraphs are coded"
    assert (project.data / "coding" / "unfinished" / "anna.csv").read_text(encoding="utf-8") == (
        "item,role,themes,instrument,strength,note\n"
        "1,measure,transport;border,supply,4,\n"
        "2,rationale,spatial,none,0,\n"
        "3,,,,,two main clauses of one weight\n"
    )


def test_an_item_that_is_coded_again_is_corrected(project):
    reading = begin_pass("anna", project)
    reading.code(1, **GOOD)
    reading.code(1, **{**GOOD, "strength": 3})
    assert [row["strength"] for row in reading.rows] == ["3"]


def test_two_open_notebooks_of_one_coder_lose_nothing(project):
    first, second = begin_pass("anna", project), begin_pass("anna", project)
    first.code(1, **GOOD)
    second.code(2, **GOOD)
    assert [row["item"] for row in first.rows] == ["1", "2"]


def test_a_failing_write_leaves_the_pass_as_it_was(project, monkeypatch):
    reading = begin_pass("anna", project)
    reading.code(1, **GOOD)

    def broken(*_):
        raise OSError("no room")

    monkeypatch.setattr("analysis.coding.blind_pass._as_csv", broken)
    with pytest.raises(OSError, match="no room"):
        reading.code(2, **GOOD)
    assert [row["item"] for row in reading.rows] == ["1"]


@pytest.mark.parametrize(
    ("codes", "sentence"),
    [
        ({"role": "mesure"}, "item 1, column `role`: 'mesure'; expected one of heading, rationale"),
        ({"themes": "transport;rail"}, "item 1, column `themes`: 'rail'; expected one of spatial"),
        ({"strength": 7}, "item 1, column `strength`: '7'; expected one of 0, 1, 2, 3, 4, 5"),
        ({"role": "rationale"}, "`supply` with the role rationale; expected `none` for rationale and formal"),
        ({"role": "heading"}, "`heading` on a paragraph; expected another role"),
        ({"role": "objective"}, "`supply` with the role objective; expected `environment`"),
        ({"themes": ""}, "no theme with the role measure; expected a theme unless the role is formal"),
    ],
)
def test_a_wrong_code_gets_one_clear_answer_and_nothing_is_kept(project, codes, sentence):
    reading = begin_pass("anna", project)
    with pytest.raises(RefusedError) as refused:
        reading.code(1, **{**GOOD, **codes})
    assert sentence in str(refused.value)
    assert not reading.path.exists()


def test_every_wrong_code_is_named_at_once(project):
    with pytest.raises(RefusedError, match="3 faults"):
        begin_pass("anna", project).code(61, role="mesure", themes="transport", instrument="supply", strength=7)


def test_a_notebook_shows_the_sentences_of_a_refusal_without_a_traceback(project):
    with pytest.raises(RefusedError) as refused:
        begin_pass("anna", project).code(61, **GOOD)
    assert refused.value._render_traceback_() == [
        "1 fault in the inputs:",
        "- blind pass, item 61, column `item`: the sheet has no such item; expected 1 to 60",
    ]


def test_leaving_an_item_needs_a_reason(project):
    with pytest.raises(RefusedError, match="no reason; expected a few words"):
        begin_pass("anna", project).leave(1, " ")


@pytest.mark.parametrize("name", ["Anna B", "key", "sheet", ""])
def test_a_name_that_cannot_be_a_file_of_a_coder_is_refused(project, name):
    with pytest.raises(RefusedError, match="small letters, digits and hyphens"):
        begin_pass(name, project)


def test_an_unfinished_pass_is_no_coder_and_no_fault(project):
    begin_pass("anna", project).code(1, **GOOD)
    assert gold.coder_files(project) == []
    assert list(gold_faults(read_material(project))) == []


def test_a_pass_with_waiting_items_is_not_handed_in(project):
    reading = begin_pass("anna", project)
    reading.code(1, **GOOD)
    with pytest.raises(
        RefusedError, match="59 items are not coded, the first of them item 2; expected a row for every item"
    ):
        reading.hand_in()


def test_agreement_waits_until_the_pass_is_handed_in(project):
    begin_pass("anna", project).code(1, **GOOD)
    with pytest.raises(RefusedError, match="the pass of `anna` is not handed in: 1 of 60 paragraphs are coded"):
        finished_reading("anna", project)


def test_a_complete_pass_becomes_one_file_more_beside_the_gold_sheet(project):
    reading = begin_pass("anna", project)
    for item in reading.waiting:
        reading.code(item, **GOOD)
    assert reading.hand_in() == "60 paragraphs are handed in: data/coding/gold/anna.csv"
    assert list(gold_faults(read_material(project))) == []
    assert finished_reading("anna", project)["unit"].tolist() == gold.read_key(project)["unit"].tolist()
    assert set(gold.read_coders(project)["coder"]) == {"anna"}
    assert not reading.path.exists()
    with pytest.raises(RefusedError, match="`anna` has handed in a pass already"):
        begin_pass("anna", project)


def test_the_practice_has_no_paragraph_of_the_gold_sheet(project):
    practice = begin_practice(project)
    assert len(practice.sheet) == 12
    assert set(practice.sheet["unit"]).isdisjoint(gold.read_key(project)["unit"])


def test_the_practice_may_be_looked_at_and_is_never_handed_in(project):
    practice = begin_practice(project)
    practice.code(1, **GOOD)
    found = finished_reading("practice", project)
    assert found[["coder", "unit", "themes"]].to_numpy().tolist() == [["practice", "d2014/3/12#1", "transport;border"]]
    with pytest.raises(RefusedError, match="a practice pass is not handed in"):
        practice.hand_in()
