"""A person's blind reading of a sheet: one paragraph at a time, kept after each, handed in when it is complete.

Nothing of the machine coding is read here. The file is the state: what is coded
is written at once, to a side file that then takes the place of the old one, so
that a pass goes on where it was left, after a crash too. An unfinished pass lies
apart from the gold sheet; handed in, it becomes one file more beside it.
"""

from __future__ import annotations

import csv
import io
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pandas as pd

from analysis.coding.codebook import Codebook, read_codebook
from analysis.coding.dataset import read_coding
from analysis.coding.gold import CODED, FILLED, coder_rows, drawn_sheet, read_coders, read_key, read_sheet
from analysis.coding.paragraph_rules import combination_slips
from analysis.corpus.units import read_units
from analysis.errors import Fault, InputError, nearest
from analysis.paths import PROJECT, Project

__all__ = ["PRACTICE", "BlindPass", "RefusedError", "begin_pass", "begin_practice", "finished_reading"]

PRACTICE = "practice"
"""The coder of the practice sheet, which is never handed in."""

_NAME = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_PRACTISED = 12


class RefusedError(InputError):
    """Codes that cannot be kept; a notebook shows the sentences and no traceback."""

    def _render_traceback_(self) -> list[str]:
        return str(self).splitlines()


@dataclass(frozen=True)
class BlindPass:
    """One coder and one sheet (item, unit, headings, text_zh, text_en), with the file that keeps what was coded."""

    coder: str
    sheet: pd.DataFrame
    codebook: Codebook
    path: Path
    project: Project = PROJECT

    @property
    def rows(self) -> list[dict[str, str]]:
        """The rows coded so far, as they lie in the file: item, role, themes, instrument, strength, note."""
        return coder_rows(self.path) if self.path.exists() else []

    @property
    def waiting(self) -> list[int]:
        """The items of the sheet that have no row yet, in their order."""
        done = {row["item"] for row in self.rows}
        return [int(item) for item in self.sheet["item"] if str(item) not in done]

    @property
    def progress(self) -> str:
        """How far the pass is, in words."""
        return f"{len(self.sheet) - len(self.waiting)} of {len(self.sheet)} paragraphs are coded"

    def paragraph(self, item: int) -> Mapping[str, str]:
        """Return item, headings, text_zh and text_en of one item; no address, which would name the document."""
        self._refuse([fault for fault in [self._item_fault(item)] if fault])
        row = self.sheet[self.sheet["item"] == item].iloc[0]
        return {name: str(row[name]) for name in ("item", "headings", "text_zh", "text_en")}

    def code(
        self, item: int, *, role: str, themes: str = "", instrument: str, strength: int | str, note: str = ""
    ) -> str:
        """Keep the codes of one item, in place of earlier ones, and return how far the pass is.

        `themes` are joined by `;`, the most important first. Raises RefusedError with every code that the codebook
        does not have or does not allow together; nothing is written then.
        """
        themes = ";".join(dict.fromkeys(part.strip() for part in themes.split(";") if part.strip()))
        row = {"item": str(item), "role": role, "themes": themes, "instrument": instrument, "strength": str(strength)}
        self._refuse(list(self._code_faults(item, row)))
        return self._kept({**row, "note": note})

    def leave(self, item: int, note: str) -> str:
        """Keep that an item cannot be decided, with the reason, and return how far the pass is."""
        faults = [fault for fault in [self._item_fault(item)] if fault]
        if not note.strip():
            faults.append(self._fault(item, "note", "no reason", "a few words", "Say why it cannot be decided"))
        self._refuse(faults)
        return self._kept({"item": str(item), **dict.fromkeys(CODED, ""), "note": note.strip()})

    def hand_in(self) -> str:
        """Put the complete pass beside the gold sheet and say where it lies; RefusedError while items are waiting."""
        waiting = self.waiting
        if self.coder == PRACTICE:
            found, remedy = "a practice pass is not handed in", "Begin a pass under a name of your own"
            self._refuse([Fault("blind pass", "", "coder", found, "", remedy)])
        if waiting:
            expected, remedy = "a row for every item", "Code them, or leave them with a reason: leave(item, note)"
            found = f"{len(waiting)} items are not coded, the first of them item {waiting[0]}"
            self._refuse([Fault(self._file, "", "item", found, expected, remedy)])
        target = _handed_in(self.coder, self.project)
        target.parent.mkdir(parents=True, exist_ok=True)
        self.path.replace(target)
        return f"{len(self.sheet)} paragraphs are handed in: {self.project.relative(target)}"

    def reading(self) -> pd.DataFrame:
        """Return what was coded: coder, unit, document, section, role, themes, instrument, strength; by item."""
        units = read_units(self.project)[["unit", "document", "section"]]
        rows = pd.DataFrame(self.rows, columns=list(FILLED), dtype="str")
        items = self.sheet[["item", "unit"]].astype({"item": "str"})
        found = items.merge(rows, on="item").merge(units, on="unit").assign(coder=self.coder)
        return found[["coder", "unit", "document", "section", *CODED]]

    @property
    def _file(self) -> str:
        return self.project.relative(self.path)

    def _kept(self, row: Mapping[str, str]) -> str:
        rows = {one["item"]: one for one in self.rows} | {row["item"]: dict(row)}
        self.path.parent.mkdir(parents=True, exist_ok=True)
        part = self.path.with_name(f".{self.path.name}.{os.getpid()}")
        part.write_text(_as_csv([rows[item] for item in sorted(rows, key=int)]), encoding="utf-8")
        part.replace(self.path)
        return self.progress

    def _code_faults(self, item: int, row: Mapping[str, str]) -> Iterator[Fault]:
        """Yield what is wrong with one row: codes first, and how they go together only where all are known."""
        wrong = [fault for fault in [self._item_fault(item)] if fault]
        for column in CODED:
            variable = self.codebook["theme" if column == "themes" else column]
            for code in row[column].split(";") if column == "themes" and row[column] else [row[column]]:
                if code not in variable.names and not (column == "themes" and not code):
                    hint = nearest(code, variable.names)
                    wrong.append(self._fault(item, column, repr(code), f"one of {', '.join(variable.names)}", hint))
        yield from wrong
        for column, found, expected in () if wrong else combination_slips(row):
            yield self._fault(item, column, found, expected, "")

    def _item_fault(self, item: int) -> Fault | None:
        if item in set(self.sheet["item"]):
            return None
        return self._fault(item, "item", "the sheet has no such item", f"1 to {len(self.sheet)}", "")

    def _fault(self, item: int, column: str, found: str, expected: str, remedy: str) -> Fault:
        return Fault("blind pass", f"item {item}", column, found, expected, remedy)

    def _refuse(self, faults: Sequence[Fault]) -> None:
        if faults:
            raise RefusedError(faults)


def begin_pass(coder: str, project: Project = PROJECT) -> BlindPass:
    """Return the pass of a coder over the gold sheet, where it was left or from the start; `practice` practises.

    The name is published with the codes: small letters, digits and hyphens. Raises RefusedError for another
    name and for one whose pass has been handed in.
    """
    if coder == PRACTICE:
        return begin_practice(project)
    faults = []
    if not _NAME.fullmatch(coder) or coder in {"sheet", "key"}:
        expected = "a name or pseudonym of small letters, digits and hyphens"
        faults.append(
            Fault("blind pass", "", "coder", repr(coder), expected, "Choose the name you want to be cited by")
        )
    elif _handed_in(coder, project).exists():
        found = f"`{coder}` has handed in a pass already"
        remedy = "Show its agreement, or begin another under another name"
        faults.append(Fault(project.relative(_handed_in(coder, project)), "", "", found, "", remedy))
    if faults:
        raise RefusedError(faults)
    key = read_key(project)
    sheet = read_sheet(project)[["item", "headings", "text_zh", "text_en"]].merge(key, on="item")
    return BlindPass(coder, sheet, read_codebook(project), _unfinished(coder, project), project)


def begin_practice(project: Project = PROJECT) -> BlindPass:
    """Return a pass over twelve paragraphs that are not on the gold sheet, for learning the codebook.

    It is drawn as the gold sheet is, from what that one leaves, so that whoever has practised is still blind to it.
    """
    coding, key = read_coding(project), read_key(project)
    rest = coding[~coding["unit"].isin(set(key["unit"]))]
    sheet = drawn_sheet(read_units(project), rest, whole=(), size=_PRACTISED)
    return BlindPass(PRACTICE, sheet, read_codebook(project), _unfinished(PRACTICE, project), project)


def finished_reading(coder: str, project: Project = PROJECT) -> pd.DataFrame:
    """Return what a coder handed in, as `BlindPass.reading` has it; of `practice`, what has been coded so far.

    Raises RefusedError while the pass is not handed in: who has seen the machine's codes is no longer blind.
    """
    if coder == PRACTICE:
        return begin_practice(project).reading()
    coders = read_coders(project)
    if coder in set(coders["coder"]):
        return coders[coders["coder"] == coder].reset_index(drop=True)
    found = f"the pass of `{coder}` is not handed in: {begin_pass(coder, project).progress}"
    raise RefusedError([Fault("blind pass", "", "", found, "a complete pass", "Finish it, then call hand_in()")])


def _unfinished(coder: str, project: Project) -> Path:
    return project.data / "coding" / "unfinished" / f"{coder}.csv"


def _handed_in(coder: str, project: Project) -> Path:
    return project.data / "coding" / "gold" / f"{coder}.csv"


def _as_csv(rows: Sequence[Mapping[str, str]]) -> str:
    text = io.StringIO()
    writer = csv.DictWriter(text, FILLED, lineterminator="\n")
    writer.writeheader()
    writer.writerows(rows)
    return text.getvalue()
