"""Numbers of the volume on instruments: the mix, its functions and levels, the policy index, policy strength.

Tables come from `analysis.measures`, joined with the names of documents.
"""

from __future__ import annotations

from itertools import combinations

import pandas as pd

from analysis.exhibits import readings
from analysis.exhibits.evidence import gathered
from analysis.exhibits.ledger import Ledger
from analysis.measures.policy_index import ERRORS, distinguishable
from analysis.measures.policy_strength import orders

__all__ = ["functions", "index", "levels", "mix", "pairs", "spread", "strength"]

_CODED = "Committing paragraphs by the instrument of their strongest clause; two machine passes and an adjudication."
_MOVED = "Measures whose first theme is border ports and clearance, or cross-border co-operation, under the extension."
_INDEX = "One machine reading of binary indicators; each variable is the share of its indicators that the text has."
_SCORES = "One machine reading by a rubric that has not been confirmed."


def mix(ledger: Ledger, shares: pd.DataFrame, placed: pd.DataFrame) -> None:
    """Enter the committing paragraphs, each instrument by document, and how many the extension moves.

    `shares` is `instruments.mix` with names of documents, `placed` the paragraphs themselves. Names:
    `committing`, `supply`, `environment`, `demand`, `extended_<instrument>`, `moved`, `moved_list`.
    """
    method = "Paragraphs with a commitment strength of one or more."
    ledger.number("committing", len(placed), units=list(placed["unit"]), method=method)
    for scheme, prefix in (("coded", ""), ("extended", "extended_")):
        for instrument in ("supply", "environment", "demand"):
            own = shares[(shares["scheme"] == scheme) & (shares["instrument"] == instrument)]
            said = [_counted(rows) for _, rows in own.groupby("document", sort=False)]
            method = _CODED if scheme == "coded" else f"{_CODED} {_MOVED}"
            text = readings.listed(said)
            ledger.number(f"{prefix}{instrument}", text, units=gathered(own["units"]), method=method, form="{}")
    moved = placed[placed["extended"] != placed["instrument"]]
    ledger.number("moved", len(moved), units=list(moved["unit"]), method=_MOVED)
    within = placed[placed["extension"] != ""]
    ledger.number("extension", len(within), units=list(within["unit"]), method=_MOVED)


def pairs(ledger: Ledger, compared: pd.DataFrame) -> None:
    """Enter whether any share differs between two documents by more than a random deal of sections makes it.

    `compared` holds `pairs.compare_pairs` for each scheme, with labels and names. Names: `verdict_<scheme>`,
    `largest_<scheme>`.
    """
    for scheme, own in compared.groupby("scheme", sort=False):
        said, units = _verdict(own[own["p_family"].notna()])
        method = "Whole sections dealt at random between the two texts; family-wise over the instruments of a pair."
        ledger.number(f"verdict_{scheme}", said, units=units, method=method, form="{}")
        size = own["difference"].abs()
        for row in own.assign(size=size).nlargest(1, "size").to_dict("records"):
            pair = f"{row['label_en']}, {row['earlier_name_en']} and {row['later_name_en']}"
            text = f"{pair}: {readings.difference(row)}; {readings.ratio(row)}"
            ledger.number(f"largest_{scheme}", text, units=row["units"], method=_CODED, form="{}")


def functions(ledger: Ledger, cells: pd.DataFrame) -> None:
    """Enter the most frequent function of each document and the fullest place of function and instrument."""
    method = "First theme of the paragraph by the crosswalk; instrument as coded."
    tops = []
    for _, own in cells[cells["function"] != ""].groupby("document", sort=False):
        sums = own.groupby("function_en", sort=False)["paragraphs"].sum()
        row, most = own.iloc[0], int(sums.max())
        first = " as well as ".join(str(name) for name in sums.index[sums == most])
        each = " each" if (sums == most).sum() > 1 else ""
        tops.append(f"{first} in the {row['document_en']} ({most} of {int(row['of'])}{each})")
    ledger.number("top_functions", readings.listed(tops), units=gathered(cells["units"]), method=method, form="{}")
    keys = ["document_en", "function_en", "instrument_en"]
    groups = cells.groupby(keys, sort=False)
    table = groups.agg({"paragraphs": "sum", "of": "first", "units": gathered}).reset_index()
    ranked = table.assign(share=table["paragraphs"] / table["of"]).nlargest(1, "share")
    fullest = ranked.to_dict("records")[0]
    said = (
        f"{fullest['function_en']}, {fullest['instrument_en']}, in the {fullest['document_en']} "
        f"({int(fullest['paragraphs'])} of {int(fullest['of'])} paragraphs)"
    )
    ledger.number("fullest", said, units=fullest["units"], method=method, form="{}")


def levels(ledger: Ledger, placed: pd.DataFrame, documents: pd.DataFrame) -> None:
    """Enter on what the level of the paragraphs rests, and in which share of each document a body is named."""
    method = "A body of government with a duty; otherwise the partner abroad; otherwise the issuer."
    for basis in ("named", "partner", "issuer"):
        own = placed[placed["level_basis"] == basis]
        ledger.number(f"level_{basis}", len(own), units=list(own["unit"]), method=method)
    names = dict(zip(documents["id"], documents["short_en"], strict=True))
    said = [
        f"{int((own['level_basis'] == 'named').sum())} of {len(own)} in the {names[document]}"
        for document, own in placed.groupby("document", sort=False)
    ]
    units = list(placed.loc[placed["level_basis"] == "named", "unit"])
    ledger.number("named_by_document", readings.listed(said), units=units, method=method, form="{}")


def spread(ledger: Ledger, table: pd.DataFrame) -> None:
    """Enter the normalised entropy of each document by dimension, and its rarefied values."""
    method = "H = -sum p ln p / ln K over the committing paragraphs."
    for dimension, own in table.groupby("dimension", sort=False):
        said = [f"{value:.2f} in the {name}" for name, value in _known(own, "entropy")]
        ledger.number(
            f"entropy_{dimension}", readings.listed(said), units=gathered(own["units"]), method=method, form="{}"
        )
        rare = [value for _, value in _known(own, "rarefied")]
        text = f"{min(rare):.2f} to {max(rare):.2f}" if rare else "not estimable"
        rarefying = f"{method} Mean over random selections of as many paragraphs as the shortest text has."
        ledger.number(f"rarefied_{dimension}", text, units=gathered(own["units"]), method=rarefying, form="{}")
    ledger.number("rarefied_to", int(table["rarefied_to"].max()), method="Committing paragraphs of the shortest text.")


def index(ledger: Ledger, table: pd.DataFrame, indicators: pd.DataFrame, *, sizes: pd.DataFrame) -> None:
    """Enter the index of each document, what readers with errors can tell apart, and what separates nothing.

    `table` is `policy_index.index_table` with names, `indicators` the matrix with its labels, `sizes` the
    size of each document (document, han).
    """
    said = readings.listed(f"{row['index']:.2f} for the {row['document_en']}" for row in table.to_dict("records"))
    ledger.number("pmc", said, units=gathered(table["units"]), method=_INDEX, form="{}")
    shape = indicators.drop_duplicates(["variable", "indicator"]).groupby("variable", sort=False).size().to_list()
    ledger.number("pmc_indicators", sum(shape), method="Binary indicators of all variables.")
    ones = indicators[indicators["value"] == 1]
    ledger.number("pmc_ones", len(ones), units=list(ones["unit"]), method=_INDEX)
    for error in ERRORS:
        gap = distinguishable(shape, error=error)
        method = "1.96 times the standard deviation of the difference of two readers who err at random."
        ledger.number(f"pmc_gap_{round(100 * error)}", gap, method=method, form="{:.2f}")
    _gaps(ledger, table, distinguishable(shape, error=0.1))
    han = table["document"].map(sizes.set_index("document")["han"])
    ends = table["index"].argmax() == han.argmax() and table["index"].argmin() == han.argmin()
    said = "The longest text has the highest index and the shortest the lowest" if ends else "Long texts score higher"
    ledger.number("pmc_length", said, method="Han characters of headings and paragraphs.", form="{}")
    shared = indicators.groupby(["variable", "indicator"], sort=False)["value"].nunique()
    method = "Indicators with the same value in every document; they move the level and not the order."
    ledger.number("pmc_flat", int((shared == 1).sum()), method=method)


def strength(ledger: Ledger, forms: pd.DataFrame) -> None:
    """Enter both combined forms for each document and whether they order the documents alike."""
    for form, own in forms.groupby("form", sort=False):
        rows = own.to_dict("records")
        said = readings.listed(
            f"{row['value']} ({row['low']} to {row['high']}) for the {row['document_en']}" for row in rows
        )
        ledger.number(f"strength_{form}", said, units=gathered(own["units"]), method=_SCORES, form="{}")
    found = list(orders(forms).values())
    said = "the same order" if all(order == found[0] for order in found) else "different orders"
    ledger.number("strength_orders", said, method=_SCORES, form="{}")


def _verdict(tested: pd.DataFrame) -> tuple[str, tuple[str, ...]]:
    """Return how many differences are larger than chance in words, and their units."""
    if tested.empty:
        return "no difference can be tested", ()
    beyond = tested[tested["p_family"] < readings.LEVEL]
    least = tested.nsmallest(1, "p_family").to_dict("records")[0]
    smallest = readings.probability(least["p_family"], least["p_family_error"])
    verb = "is" if len(beyond) < 2 else "are"
    said = f"{readings.out_of(len(beyond), len(tested))} differences {verb} larger (smallest family-wise {smallest})"
    return said, gathered(beyond["units"])


def _counted(rows: pd.DataFrame) -> str:
    count, of = int(rows["paragraphs"].sum()), int(rows["of"].iloc[0])
    return f"{count} of {of} ({readings.percent(count / of)}) in the {rows['document_en'].iloc[0]}"


def _known(own: pd.DataFrame, column: str) -> list[tuple[str, float]]:
    rows = own[own[column].notna()]
    return list(zip(rows["document_en"], rows[column], strict=True))


def _gaps(ledger: Ledger, table: pd.DataFrame, least: float) -> None:
    """Enter how many pairs of documents lie further apart than readers who err in one cell of ten, and which do not."""
    rows = table.to_dict("records")
    every = [(a, b, abs(a["index"] - b["index"])) for a, b in combinations(rows, 2)]
    apart = [gap for _, _, gap in every if gap > least]
    near = [f"{a['document_en']} and {b['document_en']}" for a, b, gap in every if gap <= least]
    method = "Gap between the indices against the smallest that such readers do not produce by themselves."
    ledger.number("pmc_apart", readings.out_of(len(apart), len(every)), method=method, form="{}")
    ledger.number("pmc_near", readings.listed(near), method=method, form="{}")
