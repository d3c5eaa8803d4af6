"""Numbers of the volume on the texts themselves: sizes, copies, contents and body."""

from __future__ import annotations

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered, paragraphs
from analysis.exhibits.ledger import Ledger

__all__ = ["contents", "copies", "files", "sizes"]


def sizes(ledger: Ledger, table: pd.DataFrame, coding: pd.DataFrame) -> None:
    """Enter how large the texts are together, and which is the longest and the shortest.

    `table` is `sizes.sizes` with names of documents; `coding` the coded dataset.
    """
    units = paragraphs(gathered(table["units"]))
    ledger.number("documents", readings.few(len(table)), method="Documents of the registry.", form="{}")
    ledger.number("han", int(table["body_han"].sum()), units=units, method="Han characters of all paragraphs.")
    ledger.number("paragraphs", int(table["paragraphs"].sum()), units=units, method="Paragraphs of all documents.")
    ledger.number("sections", int(table["sections"].sum()), units=units, method="Sections with at least one paragraph.")
    ledger.number(
        "coded", len(coding), units=list(coding["unit"]), method="Paragraphs with a row in the coded dataset."
    )
    ranked = table.sort_values("body_han", kind="stable").to_dict("records")
    for name, row in (("longest", ranked[-1]), ("shortest", ranked[0])):
        ledger.text(name, row["document_en"])
        method = "Paragraphs of the document with the most and with the fewest Han characters."
        ledger.number(f"{name}_paragraphs", int(row["paragraphs"]), units=paragraphs(row["units"]), method=method)
        ledger.number(f"{name}_han", int(row["body_han"]), units=paragraphs(row["units"]), method=method)
    ratio = float(table["body_han"].max() / table["body_han"].min())
    ledger.number(
        "length_ratio", ratio, method="Han characters of the longest text over those of the shortest.", form="{:.1f}"
    )


def files(ledger: Ledger, witnesses: pd.DataFrame, units: pd.DataFrame) -> None:
    """Enter how many files and witnesses there are, and how much of the files is paratext."""
    ledger.number("files", readings.few(witnesses["file"].nunique()), method="Files with a checksum.", form="{}")
    ledger.number("witnesses", readings.few(len(witnesses)), method="Rows of the registry of witnesses.", form="{}")
    outside = units[units["kind"] == "paratext"]
    method = "Han characters of the news report that stands in the file of a document and not in the document."
    ledger.number("paratext_han", int(outside["han"].sum()), units=list(outside["unit"]), method=method)


def copies(ledger: Ledger, differences: pd.DataFrame) -> None:
    """Enter how many differences between copies remain after normalisation, and how many characters they hold."""
    method = "Shortest edit script between the copies after normalisation, spaces removed."
    places = readings.counted(len(differences), "place")
    ledger.number("collation_places", places, method=method, form="{}")
    ledger.number("collation_characters", int(differences["characters"].sum()), method=method)
    said = [f"“{row['base_text'] or row['other_text']}”" for row in differences.to_dict("records")]
    ledger.number("collation_text", readings.listed(said), method=method, form="{}")


def contents(ledger: Ledger, differences: pd.DataFrame) -> None:
    """Enter how many headings a contents list words otherwise than the body."""
    method = "Numbered entries of the contents list against the heading at the same place of the text."
    said = readings.counted(len(differences), "heading")
    ledger.number("contents_differences", said, units=list(differences["unit"]), method=method, form="{}")
