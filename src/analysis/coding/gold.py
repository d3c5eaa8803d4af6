"""The blind gold sheet: which paragraphs human coders read, and what they filled in.

The sheet holds every substantive paragraph of the shortest document and a
random sample of the others, drawn by document and shuffled, with the codes left
empty and without the names of the documents, which stand in a key beside it. A
coder returns a copy under a name of their own; the copy is read here, and the
volume on reliability shows it without a change of code.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import numpy as np
import pandas as pd

from analysis.corpus.units import read_units
from analysis.errors import Fault, InputError
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table, tables

__all__ = [
    "CODED",
    "FILLED",
    "KEY",
    "SEED",
    "SHEET",
    "coder_files",
    "coder_rows",
    "drawn_sheet",
    "read_coders",
    "read_key",
    "read_sheet",
]

SHEET = "gold_sheet"
KEY = "gold_key"
SEED = 20261122
CODED = ("role", "themes", "instrument", "strength")
FILLED = ("item", *CODED, "note")
"""The columns of a coder's file."""


def drawn_sheet(
    units: pd.DataFrame, coding: pd.DataFrame, *, whole: Sequence[str] = ("d2018",), size: int = 60, seed: int = SEED
) -> pd.DataFrame:
    """Return the sheet with its key: item, unit, headings, text_zh, text_en, empty codes and note.

    The order is drawn at random; the column unit goes into the key, the others
    into the sheet. Every substantive paragraph of the documents `whole` is on it; the rest of
    `size` is shared out among the other documents in proportion to their
    substantive paragraphs (largest remainder) and drawn without replacement.
    """
    random = np.random.default_rng(seed)
    counted = coding[coding["role"] != "formal"]
    given = counted[counted["document"].isin(whole)]
    others = counted[~counted["document"].isin(whole)]
    shares = _shares(others.groupby("document", sort=False).size(), size - len(given))
    drawn = [_sample(others[others["document"] == name], count, random) for name, count in shares.items()]
    names = [*given["unit"], *(unit for sample in drawn for unit in sample)]
    shuffled = [names[place] for place in random.permutation(len(names))]
    return _sheet(shuffled, units)


def read_sheet(project: Project = PROJECT) -> pd.DataFrame:
    """Return the sheet as it lies in the data: one row a paragraph, by item."""
    return read_table(SHEET, project)


def read_key(project: Project = PROJECT) -> pd.DataFrame:
    """Return which unit each item of the sheet is: item, unit."""
    return read_table(KEY, project)


def read_coders(project: Project = PROJECT) -> pd.DataFrame:
    """Return what human coders filled in: coder, unit, document, section, role, themes, instrument, strength.

    One row a coder and unit of the sheet, coders by name, units by item; a cell
    left empty is "". No rows where no coder has returned a sheet yet.
    """
    frames = [_filled(path) for path in coder_files(project)]
    columns = ["coder", "unit", "document", "section", *CODED]
    if not frames:
        return pd.DataFrame(columns=columns, dtype="str")
    key = (
        read_key(project).astype({"item": "str"}).merge(read_units(project)[["unit", "document", "section"]], on="unit")
    )
    rows = key.merge(pd.concat(frames), on="item")
    order = rows.assign(place=rows["item"].astype("int64")).sort_values(["coder", "place"], kind="stable")
    return order[columns].reset_index(drop=True)


def coder_files(project: Project = PROJECT) -> list[Path]:
    """Return the files of human coders, by name: every CSV beside the sheet and its key."""
    known = tables(project)
    if SHEET not in known:
        return []
    declared = {table.path for table in known.values()}
    return sorted(path for path in known[SHEET].path.parent.glob("*.csv") if path not in declared)


def coder_rows(path: Path) -> list[dict[str, str]]:
    """Return the rows of a coder's file, cells without outer space; InputError when it cannot be read as the sheet.

    Spreadsheet programs put a mark before the first column, and may add
    columns; neither matters here.
    """
    file = f"data/coding/{path.parent.name}/{path.name}"
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError:
        fault = Fault(file, "", "", "the file is not UTF-8", "", "Save it again as CSV in UTF-8")
        raise InputError([fault]) from None
    reader = csv.DictReader(text.splitlines(keepends=True))
    missing = [name for name in FILLED if name not in (reader.fieldnames or ())]
    if missing:
        found = f"the header lacks {', '.join(f'`{name}`' for name in missing)}"
        raise InputError([Fault(file, "line 1", "", found, ",".join(FILLED), "Start again from sheet.csv")])
    return [{name: (row[name] or "").strip() for name in FILLED} for row in reader]


def _shares(sizes: pd.Series[int], total: int) -> Mapping[str, int]:
    """Return how many of `total` fall to each, in proportion to its size, by largest remainder."""
    exact = sizes / sizes.sum() * total
    whole = exact.astype("int64")
    rest = (exact - whole).sort_values(ascending=False, kind="stable").index[: total - int(whole.sum())]
    return {str(name): int(whole[name]) + (name in rest) for name in sizes.index}


def _sample(paragraphs: pd.DataFrame, count: int, random: np.random.Generator) -> list[str]:
    places = sorted(random.choice(len(paragraphs), size=count, replace=False))
    return [str(unit) for unit in paragraphs["unit"].iloc[places]]


def _sheet(names: Sequence[str], units: pd.DataFrame) -> pd.DataFrame:
    known = units.set_index("unit").to_dict("index")
    headings = {str(name): str(row["text_zh"]) for name, row in known.items() if row["kind"] == "heading"}
    rows = [
        {
            "item": place,
            "unit": name,
            "headings": " / ".join(_above(name, headings)),
            "text_zh": known[name]["text_zh"].strip(),
            "text_en": known[name]["text_en"].strip(),
        }
        for place, name in enumerate(names, start=1)
    ]
    return pd.DataFrame(rows).assign(**dict.fromkeys((*CODED, "note"), ""))


def _above(unit: str, headings: Mapping[str, str]) -> list[str]:
    """Return the headings a paragraph stands under, from the part on."""
    steps = unit.partition("#")[0].split("/")
    paths = ["/".join(steps[: count + 1]) for count in range(1, len(steps))]
    return [headings[path] for path in paths if path in headings]


def _filled(path: Path) -> pd.DataFrame:
    rows = pd.DataFrame(coder_rows(path), columns=list(FILLED), dtype="str")
    return rows.assign(coder=path.stem)[["coder", "item", *CODED]]
