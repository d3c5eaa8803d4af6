import json
import shutil
from pathlib import Path

import pandas as pd
from frictionless import validate
from openpyxl import Workbook
from tests.unit.site.builders import as_number, exhibit

from analysis.paths import PROJECT, Project
from analysis.schemas import tables
from analysis.site.payloads import Number, Volume
from analysis.site.tables import Computed, agreement_table, exhibit_csv, figures_table, numbers_table, write_tables

VOLUME = Volume(
    "alpha",
    "Alpha",
    {},
    (exhibit("alpha-themes"), exhibit("alpha-links", "table")),
    {"b": as_number("b"), "a": as_number("a", value=0.1, formatted="10 %", units=[])},
    {"data/x.csv": "1" * 64},
)


def test_only_figures_are_listed_as_figures() -> None:
    rows = figures_table([VOLUME], version="0.1.0").rows
    assert rows["figure_id"].tolist() == ["alpha-themes"]
    assert rows.loc[0, "sources"] == "d2009;coding"
    assert rows.loc[0, "version"] == "0.1.0"
    assert len(rows.loc[0, "inputs_sha256"]) == 64


def test_other_inputs_give_another_fingerprint() -> None:
    other = Volume("alpha", "Alpha", {}, VOLUME.exhibits, {}, {"data/x.csv": "2" * 64})
    assert (
        figures_table([VOLUME], version="").rows.loc[0, "inputs_sha256"]
        != (figures_table([other], version="").rows.loc[0, "inputs_sha256"])
    )


def test_numbers_come_in_the_order_of_their_names() -> None:
    rows = numbers_table([VOLUME]).rows
    assert rows["name"].tolist() == ["a", "b"]
    assert rows["value"].tolist() == ["0.1", "2"]
    assert rows["units"].tolist() == ["", "d2009/1#1;d2009/2/1#1"]


def test_a_number_names_its_volume() -> None:
    assert isinstance(VOLUME.numbers["a"], Number)
    assert numbers_table([VOLUME]).rows["volume"].unique().tolist() == ["alpha"]


def test_rows_of_a_table_exhibit_keep_their_evidence() -> None:
    lines = exhibit_csv(exhibit()["table"]).splitlines()
    assert lines[0] == "theme_en,theme_zh,paragraphs,share,units"
    assert lines[1] == "transport,交通,3,0.25,d2009/1#1;d2009/2/1#1"
    assert lines[2] == "industry,工业,1200,,d2009/3/1/1#2"


def test_the_package_is_valid_and_holds_every_input_table(tmp_path: Path) -> None:
    extra = Computed("extra", "Extra", pd.DataFrame({"k": ["a", "b"]}), {"k": ("string", "key")}, ("k",))
    write_tables(tmp_path, computed=(extra,), project=PROJECT)
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    names = [resource["name"] for resource in package["resources"]]
    assert {"documents", "witnesses", "coding", "lineage", "projects", "extra"} <= set(names)
    assert all(resource["path"] == f"{resource['name']}.csv" for resource in package["resources"])
    report = validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["fieldName", "message"])[:5]


def test_agreement_is_what_the_volume_on_reliability_prints() -> None:
    payload = exhibit("reliability-agreement", "table")
    row = ["role", "cohen_kappa", 0.931, 0.867, 0.978, 181]
    held = Volume("reliability", "", {}, ({**payload, "table": {**payload["table"], "rows": [row]}},), {}, {})
    table = agreement_table([VOLUME, held])
    assert table.rows.to_numpy().tolist() == [row]
    assert list(table.fields) == ["variable", "measure", "value", "low", "high", "n"]


def test_agreement_has_no_rows_while_that_volume_has_not_run() -> None:
    assert agreement_table([VOLUME]).rows.empty


def test_rows_of_a_workbook_are_published_with_those_of_the_file(tmp_path: Path) -> None:
    given = Project(tmp_path / "given")
    shutil.copytree(PROJECT.data, given.data)
    book = Workbook()
    sheet = book.active
    sheet.append(list(tables(given)["vintages"].columns))
    sheet.append(["v4", "After the sixth census", "第六次经济普查修订后", True, "A class to come."])
    book.save(given.data / "indicators" / "vintages.xlsx")
    write_tables(tmp_path / "site", computed=(), project=given)
    published = pd.read_csv(tmp_path / "site" / "vintages.csv")
    assert published["vintage_class"].tolist()[-1] == "v4"
    assert published["uniform"].tolist()[-1]
    assert len(published) == len(pd.read_csv(PROJECT.data / "indicators" / "vintages.csv")) + 1
    assert validate(str(tmp_path / "site" / "datapackage.json")).valid
