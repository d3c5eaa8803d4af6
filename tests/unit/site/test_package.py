import json
import shutil
from pathlib import Path

import pandas as pd
from frictionless import validate
from openpyxl import Workbook

from analysis.paths import PROJECT, Project
from analysis.schemas import tables
from analysis.site.package import Computed, write_tables
from analysis.site.place_tables import places_table


def test_the_package_is_valid_and_holds_every_input_table(tmp_path: Path) -> None:
    extra = Computed("extra", "Extra", pd.DataFrame({"k": ["a", "b"]}), {"k": ("string", "key")}, ("k",))
    write_tables(tmp_path, computed=(extra,), project=PROJECT)
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    names = [resource["name"] for resource in package["resources"]]
    assert {"documents", "witnesses", "coding", "lineage", "projects", "extra"} <= set(names)
    assert all(resource["path"] == f"{resource['name']}.csv" for resource in package["resources"])
    report = validate(str(tmp_path / "datapackage.json"))
    assert report.valid, report.flatten(["fieldName", "message"])[:5]


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


def test_a_widened_table_keeps_its_rows_and_the_schema_of_the_input(tmp_path: Path) -> None:
    write_tables(tmp_path, computed=(), widened=[places_table()], project=PROJECT)
    written = pd.read_csv(tmp_path / "places.csv", dtype=str, keep_default_na=False)
    given = pd.read_csv(PROJECT.data / "coding/places.csv", dtype=str, keep_default_na=False)
    assert list(written.columns)[:7] == ["place_id", "name_zh", "name_en", "kind", "tier_2009", "lat", "lon"]
    assert written[list(given.columns)].equals(given)
    package = json.loads((tmp_path / "datapackage.json").read_text(encoding="utf-8"))
    schema = next(resource["schema"] for resource in package["resources"] if resource["name"] == "places")
    assert [field["name"] for field in schema["fields"]] == list(written.columns)
    assert schema["foreignKeys"][0]["reference"]["resource"] == ""
