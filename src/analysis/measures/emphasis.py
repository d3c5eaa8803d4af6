"""How much of a text bears a code, and whether two texts differ in it more than a random deal of sections.

Counts of paragraphs are a census of the texts. What they are counted against:

- `theme` and `role`: the substantive paragraphs, those whose role is not
  `formal`. A paragraph may bear several themes, so theme shares add to more
  than one.
- `instrument`, `strength`, `strength_at_least`: the committing paragraphs,
  those with strength 1 or more. Instrument `none` and strength 0 are by rule
  of the codebook the paragraphs of rationale and form; their share is told by
  the roles, and counting them again would make a text with a long preamble
  look weak.

`strength_at_least` turns the ordinal scale into shares at or above each level,
so that one code more or less on the scale is never treated as a distance.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import pandas as pd

from analysis.errors import Fault, InputError, nearest
from analysis.inference.intervals import rate_ratios, section_share
from analysis.inference.permutation import Draws, rate_test, smallest_p
from analysis.inference.sections import section_counts
from analysis.measures.evidence import joined, known_documents

__all__ = ["compare", "compare_characters", "share_table", "substantive"]

_SHARE = ["count", "of", "share", "low", "high"]


@dataclass(frozen=True)
class _Coded:
    """Paragraphs that count, the codes they bear, and what each paragraph weighs."""

    paragraphs: pd.DataFrame
    occurrences: pd.DataFrame
    codes: list[str]

    def only(self, *documents: str) -> _Coded:
        """The same for some documents."""
        return replace(
            self,
            paragraphs=self.paragraphs[self.paragraphs["document"].isin(documents)],
            occurrences=self.occurrences[self.occurrences["document"].isin(documents)],
        )


def substantive(coding: pd.DataFrame) -> pd.DataFrame:
    """Return the paragraphs that say something: all but addresses, transmittals, signatures and dates."""
    return coding[coding["role"] != "formal"]


def share_table(coding: pd.DataFrame, *, variable: str, codes: Sequence[str] = ()) -> pd.DataFrame:
    """Return how much of each document bears each code of one variable.

    `codes` fixes the rows and their order (codes that never occur get zeros);
    without it the codes met are listed. One row a document and code: document,
    code, paragraphs, of, share, low, high, han, han_of, han_share, sections,
    sections_of, units, note. Shares are 0 to 1; limits as in `section_share`.
    """
    coded = _coded(coding, variable, codes)
    documents = dict.fromkeys(coded.paragraphs["document"])
    shares = [_with_characters(coded.only(document)).assign(document=document) for document in documents]
    table = pd.concat(shares).reset_index().rename(columns={"count": "paragraphs"})
    order = ["document", "code", "paragraphs", *_SHARE[1:], "han", "han_of", "han_share", "sections", "sections_of"]
    return table[[*order, "units", "note"]]


def compare(
    coding: pd.DataFrame, *, variable: str, pair: tuple[str, str], draws: Draws, codes: Sequence[str] = ()
) -> pd.DataFrame:
    """Return the shares of two documents side by side, in paragraphs.

    One row a code: code, earlier_count, earlier_of, earlier_share, earlier_low,
    earlier_high, the same five for later, difference (later share less earlier
    share), ratio, ratio_low, ratio_high, p, p_family, p_error, p_family_error,
    smallest_p, earlier_sections, later_sections (sections of each document that
    hold counted text), earlier_units, later_units, units, note. Ratio and
    limits by `rate_ratios`, p by `rate_test` over the codes that lie on some of
    the text but not on all of it.
    """
    return _comparison(_coded(coding, variable, codes), pair, draws)


def compare_characters(
    coding: pd.DataFrame, *, variable: str, pair: tuple[str, str], draws: Draws, codes: Sequence[str] = ()
) -> pd.DataFrame:
    """Return the same as `compare` with every paragraph weighing as many Han characters as it has."""
    coded = _coded(coding, variable, codes)
    by_characters = replace(
        coded,
        paragraphs=coded.paragraphs.assign(weight=coded.paragraphs["han"]),
        occurrences=coded.occurrences.assign(weight=coded.occurrences["han"]),
    )
    return _comparison(by_characters, pair, draws)


def _coded(coding: pd.DataFrame, variable: str, codes: Sequence[str]) -> _Coded:
    if variable not in _VARIABLES:
        expected = ", ".join(_VARIABLES)
        fault = Fault(
            "comparison", "", "variable", f"no variable `{variable}`", expected, nearest(variable, _VARIABLES)
        )
        raise InputError([fault])
    counted, codes_of = _VARIABLES[variable]
    paragraphs = counted(coding).assign(weight=1)
    occurrences = paragraphs.assign(code=codes_of(paragraphs)).explode("code").dropna(subset=["code"])
    met = sorted(set(occurrences["code"]))
    return _Coded(paragraphs, occurrences, list(codes) or met)


def _committing(coding: pd.DataFrame) -> pd.DataFrame:
    return coding[coding["strength"] >= 1]


def _themes(paragraphs: pd.DataFrame) -> pd.Series[list[str]]:
    return paragraphs["themes"].map(lambda cell: [theme for theme in cell.split(";") if theme])


def _levels_reached(paragraphs: pd.DataFrame) -> pd.Series[list[str]]:
    return paragraphs["strength"].map(lambda strength: [str(level) for level in range(1, strength + 1)])


_VARIABLES: Mapping[str, tuple[Callable[..., pd.DataFrame], Callable[..., pd.Series]]] = {
    "theme": (substantive, _themes),
    "role": (substantive, lambda paragraphs: paragraphs["role"]),
    "instrument": (_committing, lambda paragraphs: paragraphs["instrument"]),
    "strength": (_committing, lambda paragraphs: paragraphs["strength"].astype(int).astype(str)),
    "strength_at_least": (_committing, _levels_reached),
}


def _shares(coded: _Coded) -> pd.DataFrame:
    """One document: count, of, share, low, high, sections, sections_of, units, note by code."""
    exposure = coded.paragraphs.groupby("section")["weight"].sum().astype(float)
    rows = []
    for code in coded.codes:
        bearing = coded.occurrences[coded.occurrences["code"] == code]
        by_section = bearing.groupby("section")["weight"].sum().reindex(exposure.index, fill_value=0).astype(float)
        interval = section_share(by_section.to_numpy(), exposure.to_numpy())
        rows.append(
            {
                "count": int(by_section.sum()),
                "of": int(exposure.sum()),
                "share": interval.estimate,
                "low": interval.low,
                "high": interval.high,
                "sections": int((by_section > 0).sum()),
                "sections_of": len(exposure),
                "units": joined(bearing["unit"]),
                "note": interval.note,
            }
        )
    return pd.DataFrame(rows, index=pd.Index(coded.codes, name="code"))


def _with_characters(coded: _Coded) -> pd.DataFrame:
    han = coded.occurrences.groupby("code")["han"].sum().reindex(coded.codes, fill_value=0).astype(int)
    total = int(coded.paragraphs["han"].sum())
    return _shares(coded).assign(han=han, han_of=total, han_share=han / total)


def _comparison(coded: _Coded, pair: tuple[str, str], draws: Draws) -> pd.DataFrame:
    known_documents(coded.paragraphs, *pair)
    earlier, later = (_shares(coded.only(document)) for document in pair)
    both = coded.only(*pair)
    text = both.paragraphs.assign(later=both.paragraphs["document"] == pair[1])
    sections = section_counts(both.occurrences, text, codes=coded.codes)
    table = pd.concat(
        [
            earlier[_SHARE].add_prefix("earlier_"),
            later[_SHARE].add_prefix("later_"),
            rate_ratios(sections),
            rate_test(sections.varying, draws).reindex(coded.codes),
        ],
        axis=1,
    )
    return table.assign(
        difference=later["share"] - earlier["share"],
        smallest_p=smallest_p(*sections.sections, draws),
        earlier_sections=sections.sections[0],
        later_sections=sections.sections[1],
        earlier_units=earlier["units"],
        later_units=later["units"],
        units=[joined(units) for units in zip(earlier["units"], later["units"], strict=True)],
    ).reset_index()
