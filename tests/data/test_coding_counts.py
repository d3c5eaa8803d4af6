"""What the committed dataset holds, counted by hand when it was adjudicated."""

import pytest

from analysis.coding import dataset, registers, status
from analysis.coding.codebook import read_codebook, read_project_codebook, read_status_codebook
from analysis.coding.faults import coding_faults
from analysis.coding.passes import read_pass, read_raw_pass
from analysis.coding.register_rules import lead_brackets
from analysis.corpus.sources import checksum
from analysis.corpus.units import read_units
from analysis.paths import PROJECT
from analysis.schemas import tables


def test_the_committed_dataset_breaks_no_rule():
    assert [str(fault) for fault in coding_faults()] == []


def test_all_187_paragraphs_are_coded():
    coding = dataset.read_coding()
    assert len(coding) == 187
    assert coding["document"].value_counts().to_dict() == {"d2009": 86, "d2014": 51, "d2012": 35, "d2018": 15}


def test_both_passes_coded_the_same_181_paragraphs():
    assert read_pass("a")["unit"].tolist() == read_pass("b")["unit"].tolist()
    assert len(read_pass("a")) == 181


@pytest.mark.parametrize(
    ("name", "sha256"),
    [
        ("a", "a71c853ba13ed2e44ff37ab80dcee2fbb9c7cd4ac0d3d052b57e2339c830f13b"),
        ("b", "d0d8e91d312dc37975c54fd2edaad137a09a7796645087e977777a0d1c2c9af8"),
    ],
)
def test_the_raw_outputs_are_those_that_were_produced(name: str, sha256: str):
    assert checksum((PROJECT.data / "coding" / "raw" / f"pass_{name}.json").read_bytes()) == sha256
    assert len(read_raw_pass(name)) == 218


def test_only_two_paragraphs_hold_a_checkable_target():
    coding = dataset.read_coding()
    assert coding.loc[coding["strength"] == 5, "unit"].tolist() == ["d2009/2/3#1", "d2009/2/3#2"]


def test_77_of_284_links_are_strong():
    lineage = dataset.read_lineage()
    assert len(lineage) == 284
    assert (lineage["level"] == "strong").sum() == 77


def test_six_links_were_added_and_23_pairs_dropped():
    assert (dataset.read_lineage()["coder_support"] == "adjudication").sum() == 6
    assert (dataset.read_lineage_review()["decision"] == "dropped").sum() == 23


def test_54_of_253_projects_stand_in_two_or_more_documents():
    documents = dataset.read_project_mentions().groupby("project_id")["document"].nunique()
    assert len(registers.read_projects()) == len(documents) == 253
    assert (documents >= 2).sum() == 54
    assert dataset.read_project_path()["project_id"].nunique() == 54


def test_there_are_401_mentions_and_as_many_recoded_stages():
    assert len(dataset.read_project_mentions()) == 401


def test_ten_of_68_targets_are_checkable_and_half_of_them_stand_in_the_news_report():
    targets = registers.read_targets()
    checkable = targets[targets["checkable"]]
    assert len(targets) == 68
    assert len(checkable) == 10
    assert (targets["unit"] == "d2009/paratext").sum() == 5
    assert (checkable["unit"] == "d2009/paratext").sum() == 5


def test_thirteen_brackets_of_2018_name_fifteen_lead_bodies():
    texts = read_units().set_index("document").loc["d2018", "text_zh"]
    brackets = [bracket for text in texts for bracket in lead_brackets(text)]
    duties = registers.read_responsibilities()
    assert len(brackets) == 13
    assert (duties["duty"] == "lead").sum() == 15


def test_the_registers_have_the_sizes_they_had():
    assert len(registers.read_actors()) == 39
    assert len(registers.read_responsibilities()) == 83
    assert len(registers.read_places()) == 161
    assert len(registers.read_terms()) == 613


def test_26_of_the_54_projects_have_a_status_and_none_is_from_the_unverified_list():
    record = status.read_project_status()
    assert len(record) == 110
    assert len(set(record["project_id"]) & set(dataset.read_project_path()["project_id"])) == 26
    assert len(status.read_searches()) == 9
    assert len(status.read_events()) == 43
    assert len(status.read_documents_not_held()) == 22


def test_korean_renders_41_of_the_42_units_of_2012():
    units = read_units()
    opinions = units[(units["document"] == "d2012") & units["kind"].isin(["heading", "paragraph"])]
    assert len(opinions) == 42
    assert (opinions["text_ko"] != "").sum() == 41


ENUMS = [
    ("coding", "role", "role"),
    ("coding", "instrument", "instrument"),
    ("lineage", "level", "lineage_level"),
    ("lineage", "basis", "lineage_basis"),
    ("responsibilities", "duty", "duty"),
    ("targets", "kind", "target_kind"),
    ("actors", "level", "actor_level"),
    ("places", "kind", "place_kind"),
    ("places", "tier_2009", "tier_2009"),
    ("project_mentions", "stage", "stage"),
    ("project_mentions", "stance", "stance"),
    ("project_path", "move", "move"),
    ("projects", "kind", "project_kind"),
    ("project_status", "status", "status"),
    ("project_status", "bears_on", "bears_on"),
    ("events", "kind", "event_kind"),
]


@pytest.mark.parametrize(("table", "column", "variable"), ENUMS)
def test_schema_and_codebook_know_the_same_codes(table: str, column: str, variable: str):
    books = (read_codebook(), read_project_codebook(), read_status_codebook())
    names = next(book[variable].names for book in books if variable in book)
    assert set(tables()[table].enums[column]) == set(names)


def test_every_code_is_labelled_in_chinese_and_the_labels_of_a_variable_differ():
    for book in (read_codebook(), read_project_codebook(), read_status_codebook()):
        for variable in book.variables.values():
            labels = [code.zh for code in variable.codes]
            assert len(set(labels)) == len(labels), variable.name
            assert all("\u4e00" <= character <= "\u9fff" for label in labels for character in label), variable.name


def test_every_code_of_the_paragraph_coding_has_a_clear_and_a_borderline_example():
    book = read_codebook()
    for name in ("role", "theme", "instrument", "strength"):
        for code in book[name].codes:
            assert code.positive, code
            assert code.borderline, code
            assert code.borderline_note, code


def test_every_theme_and_role_of_the_codebook_but_heading_is_used():
    book = read_codebook()
    assert set(dataset.read_themes()["theme"]) == set(book["theme"].names)
    assert set(dataset.read_coding()["role"]) == set(book["role"].names) - {"heading"}
