"""The package that declares the tables: complete, valid, and the whole truth about the folder."""

import re

import pytest
from frictionless import Package

from analysis.paths import PROJECT
from analysis.schemas import read_table, table_faults, tables
from analysis.schemas.tables import descriptor

RESOURCES = {resource["name"]: resource for resource in descriptor()["resources"]}
# contract columns stand first, under exactly these names
CONTRACT = {
    "documents": "id,title_zh,title_en,issuer,level,genre,date,date_certainty,number,language,base_witness,rights_note",
    "witnesses": "witness_id,document,file,part,language,sha256,encoding,rights_note",
    "coding": "unit,role,themes,instrument,strength",
    "lineage": "later_unit,earlier_unit,level,basis,subject",
    "projects": "project_id,name_zh,name_en,kind",
    "project_mentions": "project_id,unit,surface,stage,stance,expansion,cue",
    "project_path": "project_id,document,stage,stance,unit,cue,move",
    "project_status": "project_id,date,status,what,source",
    "events": "date,event,kind,source",
    "actors": "actor_id,name_zh,name_en,level",
    "responsibilities": "unit,actor_id,duty,surface",
    "places": "place_id,name_zh,name_en,kind,tier_2009",
    "targets": "target_id,unit,quote,indicator,value,unit_of_measure,base_year,target_year,checkable",
    "indicators": "series_id,area_code,year,vintage,area,indicator,value,unit,price_basis,source,confidence",
}


def test_the_committed_tables_have_no_fault():
    assert [str(fault) for fault in table_faults()] == []


def test_frictionless_finds_the_package_valid():
    assert Package(str(PROJECT.package)).validate().valid


@pytest.mark.parametrize("name", CONTRACT)
def test_contract_columns_stand_first(name: str):
    wanted = CONTRACT[name].split(",")
    assert list(tables()[name].columns)[: len(wanted)] == wanted


@pytest.mark.parametrize("name", RESOURCES)
def test_every_table_and_field_is_described(name: str):
    resource = RESOURCES[name]
    assert resource["title"]
    assert resource["description"].strip().endswith(".")
    for field in resource["schema"]["fields"]:
        assert field["title"], field["name"]
        assert field["description"].strip().endswith("."), field["name"]


# without a row as long as no document has come in as HTML, Word or PDF
FILLED_BY_ADDITIONS = {"derivations"}


@pytest.mark.parametrize("name", RESOURCES)
def test_every_table_has_a_key_and_can_be_read(name: str):
    assert tables()[name].key
    assert read_table(name).empty == (name in FILLED_BY_ADDITIONS)


@pytest.mark.parametrize("name", RESOURCES)
def test_a_form_that_is_asked_for_has_an_example(name: str):
    for field in RESOURCES[name]["schema"]["fields"]:
        pattern = field.get("constraints", {}).get("pattern")
        if pattern:
            assert re.fullmatch(pattern, str(field["example"])), field["name"]


@pytest.mark.parametrize("name", RESOURCES)
def test_files_are_utf8_with_line_feeds_and_a_last_one(name: str):
    raw = tables()[name].path.read_bytes()
    assert b"\r" not in raw
    assert raw.endswith(b"\n")
    assert not raw.startswith(b"\xef\xbb\xbf")


def test_nothing_unverified_is_in_the_tree():
    assert [path.name for path in PROJECT.data.rglob("*unverified*")] == []


def test_no_address_of_a_reprint_is_printed():
    reprints = "heatherkohler johnnytowncar affordablevapes oubao-ty 40.74.122.252 quangouzu medicalnewstody 95105105"
    for path in (PROJECT.data / "status").iterdir():
        text = path.read_text(encoding="utf-8")
        assert [name for name in reprints.split() if name in text] == [], path.name
