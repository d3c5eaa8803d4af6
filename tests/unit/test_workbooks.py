"""Rows in a workbook count as rows in the CSV file do, and their faults name sheet and row."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from openpyxl import Workbook

from analysis.errors import InputError
from analysis.paths import Project
from analysis.schemas import read_table, table_faults

PACKAGE = """
name: small
resources:
  - name: rivers
    path: water/rivers.csv
    workbooks: water/*.xlsx
    schema:
      fields:
        - {name: river, type: string, constraints: {required: true, unique: true}}
        - {name: length, type: integer, constraints: {minimum: 1}}
        - {name: share, type: number}
        - {name: seen, type: date}
      missingValues: ['']
      primaryKey: [river]
  - name: ports
    path: water/ports.csv
    workbooks: water/*.xlsx
    schema:
      fields:
        - {name: port, type: string}
        - {name: river, type: string}
      missingValues: ['']
      primaryKey: [port]
      foreignKeys:
        - fields: [river]
          reference: {resource: rivers, fields: [river]}
"""
HEADER = ["river", "length", "share", "seen"]


@pytest.fixture
def project(tmp_path: Path) -> Project:
    folder = tmp_path / "data" / "water"
    folder.mkdir(parents=True)
    (tmp_path / "data" / "datapackage.yaml").write_text(PACKAGE, encoding="utf-8")
    (folder / "rivers.csv").write_text("river,length,share,seen\ntumen,521,0.5,2026-11-22\n", encoding="utf-8")
    (folder / "ports.csv").write_text("port,river\nhunchun,tumen\n", encoding="utf-8")
    return Project(tmp_path)


@pytest.fixture
def workbook(project: Project) -> Callable[..., None]:
    def written(file: str, **sheets: list[list]) -> None:
        book = Workbook()
        book.remove(book.active)
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(row)
        book.save(project.data / "water" / file)

    return written


def sentences(project: Project) -> list[str]:
    return [str(fault).replace("data/water/", "") for fault in table_faults(project)]


def test_rows_beside_the_csv_file_are_added_with_the_types_of_the_table(project: Project, workbook):
    workbook("more.xlsx", rivers=[HEADER, ["yalu", 795.0, 0.25, date(2026, 11, 21)]], ports=[["port", "river"]])
    assert sentences(project) == []
    assert read_table("rivers", project).to_dict("records") == [
        {"river": "tumen", "length": 521, "share": 0.5, "seen": "2026-11-22"},
        {"river": "yalu", "length": 795, "share": 0.25, "seen": "2026-11-21"},
    ]


def test_a_workbook_may_stand_in_the_place_of_the_csv_file(project: Project, workbook):
    (project.data / "water" / "rivers.csv").unlink()
    workbook("rivers.xlsx", Sheet1=[HEADER, ["tumen", 521, None, None]])
    assert sentences(project) == []
    assert read_table("rivers", project)["river"].tolist() == ["tumen"]


def test_the_only_sheet_takes_its_table_from_the_name_of_the_file(project: Project, workbook):
    workbook("rivers-of-the-border.xlsx", Tabelle1=[HEADER, ["yalu", 795, None, None]])
    assert sentences(project) == []
    assert len(read_table("rivers", project)) == 2


def test_faults_name_sheet_and_row(project: Project, workbook):
    workbook("more.xlsx", rivers=[HEADER, ["yalu", "long", None, None], [], ["suifen", 0, None, None]])
    assert sentences(project) == [
        "more.xlsx, sheet rivers, row 2, yalu, column `length`: 'long'; expected a whole number. Correct the cell",
        "more.xlsx, sheet rivers, row 4, suifen, column `length`: '0'; expected at least 1. Correct the cell",
    ]


def test_a_key_that_stands_in_both_is_said_with_both_places(project: Project, workbook):
    workbook("more.xlsx", rivers=[HEADER, ["tumen", 500, None, None]])
    assert sentences(project) == [
        "more.xlsx, sheet rivers, row 2, tumen: the key stands already on line 2 of data/water/rivers.csv. "
        "Remove one of the rows or rename it".replace("data/water/", "")
    ]
    with pytest.raises(InputError, match="tumen: the key occurs more than once"):
        read_table("rivers", project)


def test_a_reference_may_lead_into_a_workbook(project: Project, workbook):
    (project.data / "water" / "ports.csv").write_text("port,river\ndandong,yalu\n", encoding="utf-8")
    assert len(sentences(project)) == 1
    workbook("more.xlsx", rivers=[HEADER, ["yalu", 795, None, None]])
    assert sentences(project) == []


def test_a_header_of_a_sheet_is_held_to_the_schema(project: Project, workbook):
    workbook("more.xlsx", rivers=[["river", "lenght", "share", "seen"], ["yalu", 795, None, None]])
    (fault,) = sentences(project)
    assert fault.startswith("more.xlsx, sheet rivers, row 1: the header lacks `length` and has `lenght`")
    with pytest.raises(InputError, match="sheet rivers: the columns are"):
        read_table("rivers", project)


def test_a_sheet_that_belongs_to_no_table_is_a_fault(project: Project, workbook):
    workbook("more.xlsx", rivers=[HEADER], river=[HEADER])
    assert sentences(project) == [
        "more.xlsx, sheet river: the sheet belongs to no table; expected a sheet named after its table: rivers, ports. "
        "Did you mean `rivers`?"
    ]


def test_a_share_that_is_only_shown_as_per_cent_is_not_taken_for_the_number_shown(project: Project, workbook):
    book = Workbook()
    sheet = book.active
    sheet.title = "rivers"
    sheet.append(HEADER)
    sheet.append(["yalu", 795, 0.95, None])
    sheet["C2"].number_format = "0%"
    book.save(project.data / "water" / "more.xlsx")
    (fault,) = sentences(project)
    assert "column `share`: '95%'; expected a number" in fault


def test_a_file_that_is_no_workbook_is_named(project: Project):
    (project.data / "water" / "more.xlsx").write_bytes(b"not a workbook")
    assert sentences(project)[0] == (
        "more.xlsx: the file is not a workbook that can be read; expected an .xlsx file. Save it again as .xlsx"
    )


def test_what_a_spreadsheet_program_keeps_open_is_no_workbook(project: Project):
    (project.data / "water" / "~$rivers.xlsx").write_bytes(b"lock")
    assert sentences(project) == []
    assert len(read_table("rivers", project)) == 1
