"""The tables of the site that the series computes, and the rows of an exhibit as CSV."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

import pandas as pd

from analysis.site.package import Computed
from analysis.site.payloads import Volume

__all__ = [
    "REUSE_FIELDS",
    "agreement_table",
    "coders_table",
    "exhibit_csv",
    "figures_table",
    "numbers_table",
    "units_table",
]


_UNITS = {
    "unit": ("string", "Address of the unit"),
    "document": ("string", "Document it belongs to"),
    "kind": ("string", "front, heading, paragraph or paratext"),
    "path": ("string", "Address of the heading it stands under"),
    "section": ("string", "Section used in resampling"),
    "order": ("integer", "Place in the document, from the first unit on"),
    "text_zh": ("string", "The text, Chinese"),
    "text_en": ("string", "Working translation, made by machine"),
    "text_ko": ("string", "Korean translation printed with the source, where there is one"),
    "start": ("integer", "First character in the base witness's decoded file"),
    "end": ("integer", "One past the last character there"),
}


def units_table(units: pd.DataFrame) -> Computed:
    """Return the units as a table of the site."""
    return Computed("units", "Units of the documents", units, _UNITS, ("unit",))


REUSE_FIELDS: Mapping[str, tuple[str, str]] = {
    "earlier": ("string", "Earlier document"),
    "later": ("string", "Later document"),
    "earlier_unit": ("string", "Unit of the earlier document that holds the words"),
    "later_unit": ("string", "Unit of the later document that holds the words"),
    "start": ("integer", "First Han character of the run in the later unit, counted in Han characters"),
    "end": ("integer", "One past the last"),
    "length": ("integer", "Han characters of the run"),
    "text": ("string", "The run"),
    "masked": ("integer", "1 after titles, agencies and formulae were masked, 0 before"),
}


def figures_table(volumes: Sequence[Volume], *, versions: Mapping[str, int]) -> Computed:
    """Return one row a figure, with its own version; tables are not figures."""
    fields = {
        "figure_id": ("string", "Name of the figure; its page is fig/<figure_id>/"),
        "volume": ("string", "Volume that publishes it"),
        "title": ("string", "Title"),
        "caption": ("string", "Caption"),
        "sources": ("string", "What it rests on; several are joined by a semicolon"),
        "inputs_sha256": ("string", "Fingerprint of the input files of the volume"),
        "version": (
            "integer",
            "Version of the figure; its address is fig/<figure_id>/v<version>/ once it is registered",
        ),
    }
    rows = pd.DataFrame(list(_figure_rows(volumes, versions)), columns=list(fields))
    return Computed("figures", "Figures", rows, fields, ("figure_id",))


def _figure_rows(volumes: Sequence[Volume], versions: Mapping[str, int]) -> Iterator[dict[str, str | int]]:
    for volume in volumes:
        inputs = _fingerprint(volume.inputs)
        for payload in volume.exhibits:
            if payload["kind"] == "figure":
                yield {
                    "figure_id": payload["figure_id"],
                    "volume": volume.name,
                    "title": payload["title"]["en"],
                    "caption": payload["caption"]["en"],
                    "sources": ";".join(source["key"] for source in payload["sources"]),
                    "inputs_sha256": inputs,
                    "version": versions[payload["figure_id"]],
                }


def _fingerprint(inputs: Mapping[str, str]) -> str:
    lines = "".join(f"{name} {digest}\n" for name, digest in sorted(inputs.items()))
    return hashlib.sha256(lines.encode("utf-8")).hexdigest()


def agreement_table(volumes: Sequence[Volume]) -> Computed:
    """Return the coefficients of agreement as the volume on reliability prints them; no rows while it has not run."""
    fields = {
        "variable": ("string", "What was compared"),
        "measure": ("string", "Coefficient; between machine passes unless its name ends in humans"),
        "value": ("number", "Value of the measure"),
        "low": ("number", "Lower end of the 95 % interval, whole sections drawn with replacement"),
        "high": ("number", "Upper end of the interval"),
        "n": ("integer", "Units, pairs or items compared"),
    }
    held = (payload for volume in volumes for payload in volume.exhibits if payload["figure_id"] == _AGREEMENT)
    rows = [row for payload in held for row in payload["table"]["rows"]]
    table = pd.DataFrame(rows, columns=list(fields), dtype=object)
    return Computed(
        "agreement", "Agreement of machine passes, and of human coders", table, fields, ("variable", "measure")
    )


def coders_table(coders: pd.DataFrame) -> Computed:
    """Return what human coders filled in, one row a coder and paragraph."""
    fields = {
        "coder": ("string", "Coder, as the file is named"),
        "unit": ("string", "Paragraph"),
        "role": ("string", "Role given"),
        "themes": ("string", "Themes given, the most important first, joined by a semicolon"),
        "instrument": ("string", "Instrument given"),
        "strength": ("string", "Commitment strength given"),
    }
    return Computed("gold_codes", "Codes of human coders on the gold sheet", coders, fields, ("coder", "unit"))


_AGREEMENT = "reliability-agreement"


def exhibit_csv(table: Mapping[str, Sequence[Any]]) -> str:
    """Return the rows of a table exhibit as CSV, the units behind each row joined by a semicolon at the end."""
    names = [column["name"] for column in table["columns"]]
    rows = pd.DataFrame(table["rows"], columns=names, dtype=object)
    return rows.assign(units=[";".join(units) for units in table["units"]]).to_csv(index=False, lineterminator="\n")


def numbers_table(volumes: Sequence[Volume]) -> Computed:
    """Return every number in prose, one row each."""
    fields = {
        "volume": ("string", "Volume that made it"),
        "name": ("string", "Name of the number in its volume"),
        "value": ("string", "The value as computed"),
        "formatted": ("string", "The value as printed"),
        "units": ("string", "Units it counts; several are joined by a semicolon"),
        "method": ("string", "How it was made"),
    }
    rows = [
        (number.volume, number.name, number.value, number.formatted, ";".join(number.units), number.method)
        for volume in volumes
        for number in volume.numbers.values()
    ]
    table = pd.DataFrame(rows, columns=list(fields)).sort_values(["volume", "name"], ignore_index=True)
    return Computed("numbers", "Numbers in prose", table, fields, ("volume", "name"))
