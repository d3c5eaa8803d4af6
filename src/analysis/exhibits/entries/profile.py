"""Numbers of the profile of one document: what it is, its shares, its ties to the others."""

from __future__ import annotations

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered, paragraphs
from analysis.exhibits.ledger import Ledger

__all__ = ["document", "linked", "sections", "shares"]

_SHARE = "Paragraphs with the code, of the {of} that are counted."


def document(ledger: Ledger, documents: pd.DataFrame, sizes: pd.DataFrame, *, document: str) -> None:
    """Enter names, facts and size of one document; `sizes` is `sizes.sizes`."""
    row = documents.set_index("id").to_dict("index")[document]
    size = sizes.set_index("document").to_dict("index")[document]
    ledger.text("document", row["short_en"])
    ledger.text("title_zh", row["title_zh"])
    ledger.text("title_en", row["title_en"])
    ledger.text("facts", readings.facts(row))
    ledger.text("date_note", row["date_note"])
    ledger.text("number_note", readings.document_number(row))
    for name, column, method in (
        ("han", "body_han", "Han characters of the paragraphs; headings and paratext not counted."),
        ("all_paragraphs", "paragraphs", "Paragraphs of the document, formal ones included."),
        ("sections", "sections", "Sections: the second level of headings, or the first where there is no second."),
    ):
        ledger.number(name, int(size[column]), units=paragraphs(size["units"]), method=method)


def shares(ledger: Ledger, table: pd.DataFrame, *, variable: str) -> None:
    """Enter count and share of every code, the most frequent ones as a phrase, and the codes that do not occur.

    `table` is `emphasis.share_table` of one document with labels. Names:
    `<variable>_<code>_paragraphs`, `<variable>_<code>_share`, `top_<variable>s`,
    `absent_<variable>s`, `<variable>_of`.
    """
    for row in table.to_dict("records"):
        name, method = f"{variable}_{row['code']}", _SHARE.format(of=row["of"])
        ledger.number(f"{name}_paragraphs", int(row["paragraphs"]), units=row["units"], method=method)
        ledger.number(f"{name}_share", readings.percent(row["share"]), units=row["units"], method=method, form="{}")
    of = int(table["of"].iloc[0])
    ledger.number(f"{variable}_of", of, method="Paragraphs that the shares of this variable are taken of.")
    top = table[table["paragraphs"] > 0].nlargest(3, "paragraphs")
    said = [f"{row['label_en']} ({readings.of_total(row['paragraphs'], of)})" for row in top.to_dict("records")]
    method = f"The most frequent codes of the variable, of {of:,} paragraphs."
    ledger.number(f"top_{variable}s", readings.listed(said), units=gathered(top["units"]), method=method, form="{}")
    absent = readings.listed(table.loc[table["paragraphs"] == 0, "label_en"])
    ledger.number(f"absent_{variable}s", absent, method="Codes that no paragraph of the document bears.", form="{}")


def sections(ledger: Ledger, themes: pd.DataFrame) -> None:
    """Enter the theme that is met in most sections; `themes` is the share table of themes with labels."""
    widest = themes.nlargest(1, "sections").to_dict("records")[0]
    method = "Sections with at least one paragraph that bears the theme."
    said = f"{widest['label_en']}, in {widest['sections']} of {widest['sections_of']} sections"
    ledger.number("widest_theme", said, units=widest["units"], method=method, form="{}")


def linked(ledger: Ledger, shares: pd.DataFrame) -> None:
    """Enter how much of the document is linked with each other one, as one phrase and by document.

    `shares` holds the rows of `lineage.carried_share` for each other document,
    with columns document and document_en, in order of date.
    """
    said = []
    for other, rows in shares.groupby("document", sort=False):
        levels = rows.set_index("level").to_dict("index")
        any_link, strong = levels["any"], levels["strong"]
        method = "Substantive paragraphs with at least one link to the other document; each counts once."
        ledger.number(f"linked_{other}", int(any_link["paragraphs"]), units=any_link["units"], method=method)
        counts = readings.of_total(any_link["paragraphs"], any_link["of"])
        strongly = readings.few(strong["paragraphs"]) if strong["paragraphs"] else "none"
        said.append(f"with the {any_link['document_en']}, {counts} ({strongly} of them strongly)")
    method = "Links decided pair by pair by two machine passes and an adjudication."
    ledger.number("linked", "; ".join(said) or "with no other document", method=method, form="{}")
