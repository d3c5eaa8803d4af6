"""Each rule of the gold sheet, of coders' copies and of the dictionary, broken once."""

from dataclasses import replace

import pytest

from analysis.coding.gold import read_sheet
from analysis.coding.gold_rules import gold_faults
from analysis.paths import Project


@pytest.fixture
def copy(material, tmp_path):
    """Puts a filled copy of the sheet beside it, with some cells of item 1 changed, and returns the material."""
    folder = tmp_path / "data" / "coding" / "gold"
    folder.mkdir(parents=True)
    (tmp_path / "data" / "datapackage.yaml").write_bytes(material.project.package.read_bytes())
    good = {"role": "measure", "themes": "transport", "instrument": "supply", "strength": "4", "note": ""}

    def build(name="anna.csv", *, dropped=(), **cells):
        rows = read_sheet(material.project).assign(**good).astype("str")
        for column, value in cells.items():
            rows.loc[0, column] = value
        rows[~rows["item"].isin(dropped)].to_csv(folder / name, index=False)
        return replace(material, project=Project(tmp_path))

    return build


def test_the_committed_sheet_breaks_no_rule(material, said):
    assert said(gold_faults, material) == []


def test_a_filled_copy_breaks_no_rule(copy, said):
    assert said(gold_faults, copy()) == []


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        ({"role": "mesure"}, "column `role`: 'mesure'; expected one of heading"),
        ({"themes": "transport;rail"}, "column `themes`: 'rail'; expected one of spatial"),
        ({"strength": "6"}, "column `strength`: '6'; expected one of 0, 1, 2, 3, 4, 5"),
        ({"instrument": ""}, "column `instrument`: an empty cell without a note"),
        ({"item": "99"}, "item 99, column `item`: item '99' is not on the sheet; expected 1 to 60"),
    ],
)
def test_a_wrong_cell_is_named_with_what_was_expected(copy, said, cells, sentence):
    found = said(gold_faults, copy(**cells))
    assert found[0].startswith("coding/gold/anna.csv, ")
    assert sentence in found[0]


def test_an_empty_cell_with_a_note_is_allowed(copy, said):
    assert said(gold_faults, copy(instrument="", note="two instruments of one weight")) == []


def test_formal_paragraphs_need_no_theme(copy, said):
    assert said(gold_faults, copy(role="formal", themes="")) == []


def test_a_row_left_out_is_named(copy, said):
    assert said(gold_faults, copy(dropped=("7",))) == [
        "coding/gold/anna.csv, item 7, column `item`: the item has no row; expected one row an item. "
        "Keep every row of the sheet once"
    ]


def test_the_name_of_the_file_is_that_of_a_coder(copy, said):
    found = said(gold_faults, copy("Anna B.csv"))
    assert found == [
        "coding/gold/Anna B.csv: the name `Anna B.csv`; expected small letters, digits and hyphens. Rename it"
    ]


def test_the_sheet_itself_stays_empty(edits, said):
    found = said(gold_faults, edits.changed("gold_sheet", "1", role="measure"))
    assert found == [
        "coding/gold/sheet.csv, 1, column `role`: 'measure'; expected an empty cell. "
        "Fill in a copy under your own name, and leave the sheet empty"
    ]


def test_the_sheet_holds_the_text_of_the_unit(edits, said):
    found = said(gold_faults, edits.changed("gold_sheet", "1", text_zh="另一段"))
    assert "column `text_zh`: not the text of the unit" in found[0]


def test_a_term_needs_a_theme_of_the_codebook(edits, said):
    found = said(gold_faults, edits.changed("theme_terms", "铁路", theme="rail"))
    assert "coding/theme_terms.csv, 铁路, column `theme`: 'rail'; expected one of spatial" in found[0]
