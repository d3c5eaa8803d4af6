"""What a coder sees: one paragraph with its headings, Chinese and English side by side, and the codes to choose from.

No address, no document and no code that anybody gave stands on a card.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from html import escape

import pandas as pd

from analysis.coding.blind_pass import BlindPass
from analysis.coding.codebook import Codebook, Variable
from analysis.exhibits import coefficients

__all__ = ["ANSWERS", "Card", "CodeList", "agreement_rows", "card", "code_list"]

ANSWERS: Mapping[str, str] = {"role": "role", "themes": "theme", "instrument": "instrument", "strength": "strength"}
"""What is asked of a paragraph, and the variable of the codebook that answers it."""

_GRID = "display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:0 2rem;max-width:70rem"


@dataclass(frozen=True)
class Card:
    """One paragraph to be coded, or the message that none is waiting."""

    progress: str
    paragraph: Mapping[str, str] | None

    def __str__(self) -> str:
        """Return the card as plain text."""
        if self.paragraph is None:
            return f"{self.progress}. No paragraph is waiting."
        lines = (f"Item {self.paragraph['item']}. {self.progress}.", self.paragraph["headings"])
        return "\n".join([*filter(None, lines), "", self.paragraph["text_zh"], "", self.paragraph["text_en"]])

    def __repr__(self) -> str:
        """Return the same where no page is drawn."""
        return str(self)

    def _repr_html_(self) -> str:
        if self.paragraph is None:
            return f"<p>{escape(str(self))}</p>"
        said = {name: escape(text) for name, text in self.paragraph.items()}
        return (
            f'<p><b>Item {said["item"]}</b> &middot; {escape(self.progress)}</p><p lang="zh">{said["headings"]}</p>'
            f'<div style="{_GRID}"><p lang="zh" style="font-size:1.15em;line-height:1.8">{said["text_zh"]}</p>'
            f'<p lang="en">{said["text_en"]}</p></div>'
        )


@dataclass(frozen=True)
class CodeList:
    """The codes of every answer with their definitions and rules, as the codebook has them."""

    codebook: Codebook

    def __repr__(self) -> str:
        """Return the codes of each answer on a line."""
        return "\n".join(f"{answer}: {', '.join(self.codebook[name].names)}" for answer, name in ANSWERS.items())

    def _repr_html_(self) -> str:
        parts = [_details(answer, self.codebook[name]) for answer, name in ANSWERS.items()]
        return f"<p>Codebook, version {self.codebook.version}. Open an answer for its codes.</p>{''.join(parts)}"


def card(reading: BlindPass, item: int | None = None) -> Card:
    """Return the card of one item, of the first that is waiting if left out; RefusedError for an item not on it."""
    waiting = reading.waiting
    chosen = item if item is not None else waiting[0] if waiting else None
    return Card(reading.progress, None if chosen is None else reading.paragraph(chosen))


def code_list(reading: BlindPass) -> CodeList:
    """Return the codes that a pass can choose from."""
    return CodeList(reading.codebook)


def agreement_rows(pairs: pd.DataFrame) -> pd.DataFrame:
    """Return `measures.coder_pairs` as `figures.coefficients` wants it: for each variable the coefficient that fits.

    One row a variable and other reading; see `coefficients.fitting`.
    """
    names = ("role", "instrument", "strength", "theme_first", "theme_set")
    ended = pairs.assign(measure=pairs["measure"] + "_" + pairs["other"])
    # a name of two words is not broken between two lines of the figure
    whole = {str(other): str(other).replace(" ", "\u00a0") for other in pairs["other"]}
    kinds = [(f"_{other}", f", {name}", f"：{name}") for other, name in whole.items()]
    table = coefficients.fitting(ended, names={name: coefficients.MACHINE[name] for name in names}, kinds=kinds)
    place = {name: rank for rank, name in enumerate(names)}
    return table.sort_values("variable", key=lambda column: column.map(place), kind="stable", ignore_index=True)


def _details(answer: str, variable: Variable) -> str:
    """Return the codes of one answer, folded; a code that is given no longer is left out."""
    items = [
        f"<dt><code>{escape(code.code)}</code> {escape(code.en)} {escape(code.zh)}</dt>"
        f"<dd>{escape(' '.join((code.definition, *code.rules)))}</dd>"
        for code in variable.codes
        if code.code != "heading"
    ]
    head = f"<b>{escape(answer)}</b>: {escape(variable.definition)} {escape(' '.join(variable.rules))}"
    return f"<details><summary>{head}</summary><dl>{''.join(items)}</dl></details>"
