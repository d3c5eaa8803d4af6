"""The four documents as they lie in data/: every unit, every checksum, every known difference."""

import hashlib
import json
import unicodedata
from pathlib import Path

import pytest

from analysis.corpus.documents import read_documents, read_witnesses
from analysis.corpus.headings import contents_against_body
from analysis.corpus.parse import parse_file
from analysis.corpus.sources import source_faults
from analysis.corpus.units import read_units
from analysis.corpus.witnesses import collation
from analysis.paths import PROJECT
from analysis.schemas import read_table

EXPECTED = json.loads((Path(__file__).parent / "expected_units.json").read_text(encoding="utf-8"))
FILES = sorted(PROJECT.corpus.glob("*.txt"))


@pytest.fixture(scope="module")
def units():
    return read_units()


@pytest.fixture(scope="module")
def parsed():
    return {path.name[:3]: parse_file(path) for path in FILES}


def fingerprint(text):
    return hashlib.sha256(text.encode()).hexdigest()[:16]


def solid(text):
    return "".join(unicodedata.normalize("NFKC", text).split())


def test_five_files_are_as_they_were_found():
    assert len(FILES) == 5
    assert source_faults() == []


def test_the_254_units_are_the_coded_ones_to_the_last_character(units):
    coded = units[units["kind"].isin(["heading", "paragraph"])]
    found = [[row.unit, row.kind, len(row.text_zh), fingerprint(row.text_zh)] for row in coded.itertuples()]
    assert found == EXPECTED
    assert len(found) == 254


def test_each_document_has_one_title_and_2009_one_paratext(units):
    rest = units[~units["kind"].isin(["heading", "paragraph"])]
    assert list(zip(rest["unit"], rest["kind"], strict=True)) == [
        ("d2009/title", "front"),
        ("d2009/paratext", "paratext"),
        ("d2012/title", "front"),
        ("d2014/title", "front"),
        ("d2018/title", "front"),
    ]


def test_titles_are_those_of_the_texts(units):
    titles = units[units["kind"] == "front"].set_index("document")["text_zh"]
    assert titles["d2009"] == "中国图们江区域合作开发规划纲要"
    assert titles["d2012"] == "国务院办公厅关于支持中国图们江区域（珲春）国际合作示范区建设的若干意见"
    assert titles["d2014"] == "长吉图开发开放先导区战略实施2014年工作要点"
    assert titles["d2018"] == "省委省政府关于进一步优化区域协调发展空间布局的意见"


def test_the_text_of_each_unit_stands_at_its_offsets(units):
    witnesses = read_witnesses().set_index("witness_id")["file"]
    files = {
        row.id: (PROJECT.corpus / witnesses[row.base_witness]).read_text(encoding="utf-8")
        for row in read_documents().itertuples()
    }
    for row in units[units["kind"] != "front"].itertuples():
        assert files[row.document][row.start : row.end] == row.text_zh


def test_both_copies_of_2014_have_the_same_addresses_and_the_same_text(parsed):
    base, other = ([node for node in parsed[name].nodes if node.kind != "front"] for name in ("003", "001"))
    assert [(node.address, node.kind, solid(node.text)) for node in other] == [
        (node.address, node.kind, solid(node.text)) for node in base
    ]


def test_the_45_items_of_2014_are_numbered_through_its_ten_parts(units):
    paths = units.loc[(units["document"] == "d2014") & (units["number"].str.len() > 2), "path"]
    assert [path.split("/")[2] for path in paths] == [str(item) for item in range(1, 46)]
    assert {path.split("/")[1] for path in paths} == {str(part) for part in range(1, 11)}


def test_the_base_witness_of_2014_prints_no_title(parsed):
    (title,) = (node for node in parsed["003"].nodes if node.kind == "front")
    assert (title.address, title.text, title.start, title.end) == ("d2014/title", "", 0, 0)
    assert title.heading == "长吉图开发开放先导区战略实施2014年工作要点"


def test_the_copies_of_2014_differ_by_title_and_author_only():
    (row,) = collation().to_dict("records")
    assert (row["base"], row["other"], row["kind"]) == ("w003", "w001", "insert")
    assert row["other_text"] == "长吉图开发开放先导区战略实施2014年工作要点省长吉图办"
    assert row["characters"] == 28


def test_contents_and_text_of_2009_disagree_in_two_places():
    table = contents_against_body()
    assert list(zip(table["unit"], table["contents"], table["body"], strict=True)) == [
        ("d2009/4/2", "(二)加强与东北地区的协同互动", "（二）加强与东北其他地区的协同互动。"),
        ("d2009/5", "五、大力推进图们江国际区域合作", "五、大力推进长吉图参与图们江国际区域合作"),
    ]


def test_what_is_not_the_outline_is_kept_apart_in_000(parsed):
    entries = parsed["000"].paratext
    assert [entry.kind for entry in entries] == ["news", "header", "contents", "other"]
    assert entries[0].text.startswith("中新网11月17日电")
    assert entries[0].text.endswith("以下是中国图们江区域合作开发规划纲要(全文)")
    assert entries[1].text == "——以长吉图为开发开放先导区"
    assert entries[2].text.count("\n") == 24
    assert entries[3].text == "前言"


def test_the_gazette_table_of_001_is_header(parsed):
    first, author = parsed["001"].paratext
    assert first.kind == author.kind == "header"
    assert first.text.startswith("索引号")
    assert first.text.endswith("吉政办明电〔２０１４〕３８号")
    assert author.text == "省长吉图办"


def test_every_character_of_every_file_stands_in_one_place(parsed):
    for found in parsed.values():
        held = [0] * len(found.text)
        for entry in [*found.nodes, *found.paratext]:
            for place in range(entry.start, entry.end):
                held[place] += 1
        assert {count for count, character in zip(held, found.text, strict=True) if not character.isspace()} == {1}


def test_the_korean_covers_41_of_42_units_and_not_the_signature(units):
    chinese = units[(units["document"] == "d2012") & (units["kind"] != "front")]
    assert len(chinese) == 42
    assert list(chinese.loc[chinese["text_ko"] == "", "unit"]) == ["d2012/7/3#2"]


def test_numbers_and_the_coded_alignment_agree(units):
    alignment = read_table("alignment")
    aligned = alignment[alignment["korean_line"].notna()]
    korean = units.set_index("unit")["text_ko"]
    assert set(aligned["unit"]) == set(korean[korean != ""].index)
    assert all(korean[row.unit].startswith(row.korean_start) for row in aligned.itertuples())


def test_the_korean_part_of_002_has_addresses_of_its_own(parsed):
    roots = [node.address.split("/")[0] for node in parsed["002"].nodes]
    assert (roots.count("d2012-ko"), roots.count("d2012")) == (41, 43)


def test_every_unit_but_the_news_report_has_a_working_translation(units):
    assert list(units.loc[units["text_en"] == "", "unit"]) in (["d2009/paratext"], [])


def test_every_document_is_dated_or_says_why_not():
    documents = read_documents().set_index("id")
    assert list(documents.index) == ["d2009", "d2012", "d2014", "d2018"]
    assert list(documents["date"]) == ["2009-08-30", "2012-04-13", "2014-04-25", "2018"]
    assert list(documents["number"]) == ["", "国办发〔2012〕19号", "吉政办明电〔2014〕38号", ""]
    assert documents.loc["d2018", "date_certainty"] == "inferred"
    assert (documents.loc["d2018", "date_low"], documents.loc["d2018", "date_high"]) == ("2017-11", "2018-12")


def test_provenance_speaks_of_every_file():
    page = (PROJECT.corpus / "PROVENANCE.md").read_text(encoding="utf-8")
    assert all(path.name in page for path in FILES)


def test_git_never_changes_the_line_ends_of_a_source():
    lines = (PROJECT.root / ".gitattributes").read_text(encoding="utf-8").splitlines()
    assert "data/corpus/*.txt -text" in lines
