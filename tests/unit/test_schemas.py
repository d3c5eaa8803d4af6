"""Tables at the door: what comes in typed, and every fault of a broken table in one sentence."""

from pathlib import Path

import pandas as pd
import pytest

from analysis.errors import InputError
from analysis.paths import Project
from analysis.schemas import read_table, table_faults, tables

PACKAGE = """
name: small
resources:
  - name: rivers
    path: water/rivers.csv
    schema:
      fields:
        - {name: river, type: string, constraints: {required: true, unique: true, pattern: '[a-z]+'}, example: tumen}
        - {name: length, type: integer, constraints: {minimum: 1}}
        - {name: share, type: number, constraints: {maximum: 1}}
        - {name: border, type: boolean, trueValues: ['true'], falseValues: ['false'], constraints: {required: true}}
        - {name: dammed, type: boolean, trueValues: ['true'], falseValues: ['false']}
        - {name: kind, type: string, constraints: {enum: [river, stream]}}
        - {name: note, type: string, constraints: {maxLength: 10}}
      missingValues: ['']
      primaryKey: [river]
  - name: ports
    path: water/ports.csv
    schema:
      fields:
        - {name: port, type: string}
        - {name: river, type: string}
      missingValues: ['']
      primaryKey: [port, river]
      foreignKeys:
        - fields: [river]
          reference: {resource: rivers, fields: [river]}
"""
HEADER = "river,length,share,border,dammed,kind,note\n"
RIVERS = HEADER + "yalu,795,0.5,true,,river,\ntumen,521,,true,false,river,short\n"
PORTS = "port,river\nhunchun,tumen\n"


@pytest.fixture
def project(tmp_path: Path) -> Project:
    folder = tmp_path / "data" / "water"
    folder.mkdir(parents=True)
    (tmp_path / "data" / "datapackage.yaml").write_text(PACKAGE, encoding="utf-8")
    (folder / "rivers.csv").write_text(RIVERS, encoding="utf-8")
    (folder / "ports.csv").write_text(PORTS, encoding="utf-8")
    return Project(tmp_path)


def write(project: Project, text: str | bytes, name: str = "rivers.csv") -> None:
    path = project.data / "water" / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())


def sentences(project: Project) -> list[str]:
    return [str(fault) for fault in table_faults(project)]


def test_rows_come_in_the_order_of_their_key(project: Project):
    assert read_table("rivers", project)["river"].tolist() == ["tumen", "yalu"]


def test_each_column_has_its_declared_type(project: Project):
    types = {name: str(kind) for name, kind in read_table("rivers", project).dtypes.items()}
    assert types["length"] == "Int64"
    assert types["share"] == "float64"
    assert types["border"] == "bool"
    assert types["dammed"] == "boolean"


def test_an_empty_cell_is_missing_unless_it_is_text(project: Project):
    yalu = read_table("rivers", project).iloc[1]
    assert pd.isna(yalu["dammed"])
    assert not yalu["note"]
    assert pd.isna(read_table("rivers", project).loc[0, "share"])


def test_an_unknown_table_is_refused_with_the_nearest_name(project: Project):
    with pytest.raises(InputError, match=r"no table `river`\. Did you mean `rivers`\?"):
        read_table("river", project)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (HEADER + "tumen,long,,true,,river,\n", r"column `length`: holds 'long'; expected a whole number"),
        (HEADER + "tumen,1,,yes,,river,\n", r"column `border`: holds 'yes'; expected true or false"),
        (HEADER + "tumen,1,,,,river,\n", r"column `border`: holds ''; expected true or false"),
        (HEADER + "tumen,1,,true,,,\ntumen,2,,true,,,\n", r"rivers.csv, tumen: the key occurs more than once"),
        ("river,length\ntumen,1\n", r"the columns are `river`, `length`; expected `river`, `length`, `share`"),
        (HEADER + 'tumen,"1,,true,,,\n', r"the rows cannot be told apart"),
        (b"", r"the rows cannot be told apart"),
        (HEADER.encode() + "图们江,1,,true,,,\n".encode("gb18030"), r"the file is not UTF-8"),
    ],
)
def test_a_table_that_cannot_be_read_as_declared_is_refused(project: Project, text: str | bytes, message: str):
    write(project, text)
    with pytest.raises(InputError, match=message):
        read_table("rivers", project)


def test_a_table_without_its_file_is_refused(project: Project):
    (project.data / "water" / "rivers.csv").unlink()
    with pytest.raises(InputError, match=r"data/water/rivers\.csv: the file is missing"):
        read_table("rivers", project)


def test_the_tables_know_key_columns_and_allowed_values(project: Project):
    table = tables(project)["rivers"]
    assert table.key == ("river",)
    assert table.enums == {"kind": ("river", "stream")}
    assert table.file == "data/water/rivers.csv"


def test_good_tables_have_no_fault(project: Project):
    assert sentences(project) == []


def test_a_changed_descriptor_is_read_again(project: Project):
    assert sentences(project) == []
    project.package.write_text(PACKAGE.replace("maximum: 1", "maximum: 0.4"), encoding="utf-8")
    assert sentences(project) == [
        "data/water/rivers.csv, line 2, yalu, column `share`: '0.5'; expected at most 0.4. Correct the cell"
    ]


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ("tumen,x,,true,,river,", "line 2, tumen, column `length`: 'x'; expected a whole number. Correct the cell"),
        ("tumen,0,,true,,river,", "line 2, tumen, column `length`: '0'; expected at least 1. Correct the cell"),
        ("tumen,1,2,true,,river,", "line 2, tumen, column `share`: '2'; expected at most 1. Correct the cell"),
        ("tumen,1,,1,,river,", "line 2, tumen, column `border`: '1'; expected true or false. Correct the cell"),
        ("tumen,1,,,,river,", "line 2, tumen, column `border`: the cell is empty; expected true or false. Fill it in"),
        (
            "tumen,1,,true,,rivver,",
            "line 2, tumen, column `kind`: 'rivver'; expected one of river, stream. Did you mean `river`?",
        ),
        (
            "Tumen,1,,true,,,",
            "line 2, Tumen, column `river`: 'Tumen'; expected a value such as `tumen`. Correct the cell",
        ),
        (
            "tumen,1,,true,,,far too long",
            "line 2, tumen, column `note`: 12 characters; expected at most 10 characters. Correct the cell",
        ),
        (
            "tumen,1,,true,,river, short",
            "line 2, tumen, column `note`: ' short' has space at an end or a line break. Remove the space or the break",
        ),
        (
            "tumen,1",
            "line 2: the row has 2 cells; expected 7 cells. Look for a comma or a quotation mark too many or too few",
        ),
        (
            "tumen,1,,true,,,,8",
            "line 2: the row has 8 cells; expected 7 cells. Look for a comma or a quotation mark too many or too few",
        ),
        ("", "line 2: the line is empty; expected 7 cells. Remove the line"),
    ],
)
def test_a_fault_in_a_row_is_one_sentence(project: Project, row: str, sentence: str):
    write(project, HEADER + row + "\n")
    write(project, "port,river\n", "ports.csv")
    assert sentences(project) == [f"data/water/rivers.csv, {sentence}"]


def test_an_empty_key_is_said_once(project: Project):
    write(project, HEADER + ",1,,true,,,\ntumen,1,,true,,,\n")
    sentence = "line 2, column `river`: the cell is empty; expected a value such as `tumen`. Fill it in"
    assert sentences(project) == [f"data/water/rivers.csv, {sentence}"]


def test_a_repeated_key_names_the_line_where_it_stood_first(project: Project):
    write(project, HEADER + "tumen,1,,true,,,\ntumen,2,,true,,,\n")
    sentence = "line 3, tumen: the key stands already on line 2. Remove one of the rows or rename it"
    assert sentences(project) == [f"data/water/rivers.csv, {sentence}"]


def test_a_lost_reference_offers_the_nearest_value(project: Project):
    write(project, "port,river\nhunchun,tumenn\n", "ports.csv")
    assert sentences(project) == [
        "data/water/ports.csv, line 2, hunchun / tumenn, column `river`: 'tumenn'; expected a value that stands in "
        "column `river` of data/water/rivers.csv. Did you mean `tumen`?"
    ]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        (
            b"",
            "line 1: the header is missing; expected river,length,share,border,dammed,kind,note. Put the header right",
        ),
        (
            b"tumen,521,,true,,,\n",
            "line 1: the header is missing; expected river,length,share,border,dammed,kind,note. Put the header right",
        ),
        (
            HEADER.replace("length", "lenght").encode(),
            "line 1: the header lacks `length` and has `lenght`, which the schema does not know; "
            "expected river,length,share,border,dammed,kind,note. Put the header right",
        ),
        (
            b"length,river,share,border,dammed,kind,note\n",
            "line 1: the columns stand in another order; "
            "expected river,length,share,border,dammed,kind,note. Put the header right",
        ),
        (
            "\ufeff".encode() + HEADER.encode(),
            "line 1: the file begins with a byte order mark. Save it as UTF-8 without that mark",
        ),
        (HEADER.encode() + b"tumen,1,,true,,,\n\xff\n", "line 3: the text is not UTF-8. Save the file again as UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_gives_one_fault_and_silences_references_to_it(
    project: Project, text: bytes, sentence: str
):
    write(project, text)
    assert sentences(project) == [f"data/water/rivers.csv, {sentence}"]


def test_a_missing_file_is_named(project: Project):
    (project.data / "water" / "rivers.csv").unlink()
    assert sentences(project) == ["data/water/rivers.csv: the file is missing. Restore it from the repository"]


def test_a_folder_in_place_of_a_file_is_named(project: Project):
    (project.data / "water" / "rivers.csv").unlink()
    (project.data / "water" / "rivers.csv").mkdir()
    assert sentences(project) == ["data/water/rivers.csv: the file cannot be read (Is a directory). Look at its rights"]


def test_a_file_that_no_table_declares_is_named_with_the_nearest(project: Project):
    write(project, RIVERS, "river.csv")
    sentence = "the file belongs to no declared table. Did you mean `rivers.csv`?"
    assert sentences(project) == [f"data/water/river.csv: {sentence}"]


def test_faults_of_several_tables_come_together(project: Project):
    write(project, HEADER + "tumen,x,,true,,,\n")
    write(project, "port,river\nrajin\n", "ports.csv")
    assert len(sentences(project)) == 2


def test_a_missing_descriptor_is_a_fault(project: Project):
    project.package.unlink()
    assert sentences(project) == ["data/datapackage.yaml: the file is missing. Restore it from the repository"]


def test_a_descriptor_that_is_not_yaml_is_a_fault(project: Project):
    project.package.write_text("name: [small\nresources: {", encoding="utf-8")
    assert sentences(project) == ["data/datapackage.yaml, line 2: the file is not YAML. Put the line right"]


def test_a_descriptor_without_tables_is_a_fault(project: Project):
    project.package.write_text("name: small\n", encoding="utf-8")
    assert sentences(project) == [
        "data/datapackage.yaml: the file declares no tables; "
        "expected `resources`, each with name, path and the fields of its schema. Restore it"
    ]


def test_a_schema_that_cannot_be_is_a_fault_of_the_descriptor(project: Project):
    project.package.write_text(PACKAGE.replace("type: number", "type: nunber"), encoding="utf-8")
    sentence = 'data/datapackage.yaml: field type "nunber" is not supported. Put the schema right'
    assert sentences(project) == [sentence]


def test_what_one_reader_changes_others_do_not_see(project):
    own = read_table("rivers", project)
    own.loc[0, "river"] = "songhua"
    assert read_table("rivers", project)["river"].tolist() == ["tumen", "yalu"]


def test_a_file_that_changed_is_read_again(project):
    assert read_table("rivers", project)["river"].tolist() == ["tumen", "yalu"]
    (project.data / "water/rivers.csv").write_text(RIVERS.replace("tumen", "songhua"))
    assert read_table("rivers", project)["river"].tolist() == ["songhua", "yalu"]
