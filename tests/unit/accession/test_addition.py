"""An addition brings registry, text, sheet, expectations and record; a removal takes exactly these away."""

from __future__ import annotations

import io
import json

import pandas as pd
import pytest
from docx import Document

from analysis.accession.addition import addition
from analysis.accession.entry import Statement, read_entry
from analysis.accession.kinship import kinship, shared_strings
from analysis.accession.removal import removal
from analysis.checks import check_all
from analysis.coding.coverage import coded_documents, coverage
from analysis.coding.dataset import read_coding
from analysis.coding.expectations import added_documents, read_expectations
from analysis.coding.sheets import read_sheet, sheet_path
from analysis.corpus.derivations import read_derivations
from analysis.corpus.documents import read_documents, read_witnesses
from analysis.corpus.sources import checksum
from analysis.corpus.units import read_units
from analysis.errors import InputError
from analysis.series.plan import read_plan

SAID = Statement(
    "d2022",
    "图们江区域跨境合作促进办法（测试文本）",
    "Measures (test text)",
    "2022-05-10",
    "Test",
    "province",
    "measures",
)


def confirm(project, count=None):
    """Confirm the first rows of the sheet, or all."""
    path = sheet_path("d2022", project)
    sheet = read_sheet(path)
    rows = sheet.index[:count]
    sheet.loc[rows, ["role", "instrument", "strength", "status", "confirmed_by"]] = [
        "measure",
        "supply",
        "2",
        "confirmed",
        "a reader",
    ]
    sheet.loc[rows, "themes"] = sheet.loc[rows, "themes"].replace("", "governance")
    sheet.to_csv(path, index=False)


@pytest.mark.slow
def test_the_tree_is_sound_and_the_document_stands_in_it(added):
    assert check_all(added) == []
    assert list(read_documents(added)["id"]) == ["d2009", "d2012", "d2014", "d2018", "d2022"]
    assert (read_units(added)["document"] == "d2022").sum() == 54


def test_the_file_is_kept_byte_for_byte(added, text):
    row = read_witnesses(added).set_index("witness_id").loc["w-d2022"]
    kept = (added.corpus / row["file"]).read_bytes()
    assert kept == text.read_bytes()
    assert row["sha256"] == checksum(kept)


def test_every_suggestion_has_its_terms_with_precision_and_recall(added):
    sheet = read_sheet(sheet_path("d2022", added))
    assert len(sheet) == 44
    assert set(sheet["status"]) == {"suggestion"}
    suggested = sheet[sheet["suggested"] != ""]
    assert len(suggested) == 36
    for row in suggested.to_dict("records"):
        counts = {len(row[column].split(";")) for column in ("suggested", "terms", "precision", "recall")}
        assert len(counts) == 1
        assert all(term in row["text_zh"] for part in row["terms"].split(";") for term in part.split(","))
        assert all(0 <= float(rate) <= 1 for rate in row["precision"].split(";"))
    assert (sheet[["role", "instrument", "strength"]] == "").all(axis=None)


def test_suggestions_enter_no_count(added):
    assert "d2022" not in set(read_coding(added)["document"])
    confirm(added, 43)
    assert "d2022" not in set(read_coding(added)["document"])
    assert coverage(added).set_index("document").loc["d2022"].tolist() == ["not coded", 44, 43]


@pytest.mark.slow
def test_a_sheet_that_is_confirmed_throughout_is_the_coding(added):
    confirm(added)
    assert check_all(added) == []
    own = read_coding(added).query("document == 'd2022'")
    assert len(own) == 44
    assert set(own["decided_by"]) == {"person"}
    assert "d2022" in coded_documents(added)


@pytest.mark.slow
def test_a_half_filled_confirmation_is_a_fault(added):
    path = sheet_path("d2022", added)
    path.write_text(path.read_text(encoding="utf-8").replace("suggestion", "confirmed", 1), encoding="utf-8")
    said = [str(fault) for fault in check_all(added)]
    assert any("a confirmed paragraph without a code" in fault for fault in said)
    assert any("nobody confirmed it" in fault for fault in said)


def test_the_plan_brings_its_volumes_without_an_edit(added):
    volumes = {volume.volume: volume.template for volume in read_plan(added)}
    assert volumes["profile-d2022"] == "profile_uncoded.ipynb"
    assert volumes["comparison-d2018-d2022"] == "comparison_uncoded.ipynb"
    assert volumes["expectations-d2022"] == "expectations.ipynb"
    assert volumes["profile-d2018"] == "profile.ipynb"
    confirm(added)
    volumes = {volume.volume: volume.template for volume in read_plan(added)}
    assert volumes["profile-d2022"] == "profile.ipynb"
    assert volumes["comparison-d2018-d2022"] == "comparison_uncoded.ipynb"  # its links were not read


def test_expectations_are_frozen_without_the_document(added):
    table = read_expectations("d2022", added)
    assert added_documents(added) == ["d2022"]
    assert not table["documents"].str.contains("d2022").any()
    rising = table[table["direction"] == "falls"].set_index("finding")
    assert rising.loc["word-图们江", ["expected", "against"]].tolist() == ["lower", pytest.approx(1.005699)]


@pytest.mark.slow
def test_removal_leaves_the_tree_byte_for_byte(project, text, snapshot):
    before = snapshot()
    addition(read_entry(text, SAID, project=project), project=project).apply(project)
    assert snapshot() != before
    removal("d2022", project=project).apply(project)
    assert snapshot() == before


@pytest.mark.slow
def test_work_on_the_sheet_is_not_thrown_away(added, snapshot):
    confirm(added, 1)
    before = snapshot()
    with pytest.raises(InputError, match="somebody has worked on the coding sheet"):
        removal("d2022", project=added)
    assert snapshot() == before
    removal("d2022", force=True, project=added).apply(added)
    assert check_all(added) == []


def test_rows_of_other_tables_stand_in_the_way_of_a_removal(added):
    with (added.data / "coding" / "lineage.csv").open("a", encoding="utf-8") as table:
        table.write("d2022/2/7#1,d2012/1#1,weak,topic,示范区,zone,adjudication\n")
    with pytest.raises(InputError, match="a row is about `d2022`"):
        removal("d2022", force=True, project=added)


@pytest.mark.parametrize(("name", "words"), [("d2014", "belongs to the series"), ("d2023", "nothing was added under")])
def test_only_what_was_added_is_removed(project, name, words):
    with pytest.raises(InputError, match=words):
        removal(name, project=project)


@pytest.mark.slow
def test_a_derived_text_keeps_its_original_and_its_reader(project, text, tmp_path, snapshot):
    before, document, buffer = snapshot(), Document(), io.BytesIO()
    for line in text.read_text(encoding="utf-8").splitlines():
        document.add_paragraph(line)
    document.save(buffer)
    path = tmp_path / "办法.docx"
    path.write_bytes(buffer.getvalue())
    addition(read_entry(path, SAID, project=project), project=project).apply(project)
    row = read_derivations(project).iloc[0]
    assert (row["file"], row["original"]) == ("d2022.txt", "d2022.docx")
    assert row["reader"].startswith("python-docx 1.")
    assert (project.corpus / "d2022.docx").read_bytes() == path.read_bytes()
    assert check_all(project) == []
    (project.corpus / "d2022.docx").write_bytes(b"another")
    assert any("the checksum is" in str(fault) for fault in check_all(project))
    (project.corpus / "d2022.docx").write_bytes(path.read_bytes())
    removal("d2022", project=project).apply(project)
    assert snapshot() == before


@pytest.mark.slow
def test_a_further_copy_is_collated_with_the_base_witness(project, tmp_path, snapshot):
    before = snapshot()
    copy = tmp_path / "copy.txt"
    source = (project.corpus / "004_c6cd80bb96ad805e.txt").read_text(encoding="utf-8")
    copy.write_text(source.replace("立足", "基于", 1), encoding="utf-8")
    said = Statement("w004-copy", witness_of="d2018")
    entry = read_entry(copy, said, project=project)
    assert next(iter(kinship(entry, project=project))).endswith("1 differences, 2 characters.")
    addition(entry, project=project).apply(project)
    assert check_all(project) == []
    assert "w004-copy" in set(read_witnesses(project)["witness_id"])
    assert not sheet_path("w004-copy", project).exists()
    removal("w004-copy", project=project).apply(project)
    assert snapshot() == before


def test_a_text_that_is_nearly_a_document_is_named(project, tmp_path):
    path = tmp_path / "copy.txt"
    path.write_bytes((project.corpus / "004_c6cd80bb96ad805e.txt").read_bytes() + b"\n")
    entry = read_entry(path, Statement("d2019", "布局"), project=project)
    assert "Then take it in with `--witness-of d2018`" in next(iter(kinship(entry, project=project)))


def test_strings_shorter_than_the_measure_share_nothing():
    assert shared_strings("一二", "一二三", length=3) == 0.0


def test_the_record_names_every_file_with_its_checksum(added):
    record = json.loads((added.corpus / "additions" / "d2022.json").read_text(encoding="utf-8"))
    assert {name: checksum((added.root / name).read_bytes()) for name in record["files"]} == record["files"]
    assert len(record["files"]) == 3


@pytest.mark.slow
def test_a_document_without_a_date_comes_last(project, text):
    said = Statement("x1", "办法")
    addition(read_entry(text, said, project=project), project=project).apply(project)
    row = read_documents(project).iloc[-1]
    assert row[["id", "date", "date_certainty"]].tolist() == ["x1", "", "unknown"]
    assert check_all(project) == []
    assert isinstance(read_units(project), pd.DataFrame)
