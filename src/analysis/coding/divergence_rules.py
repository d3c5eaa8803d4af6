"""Rules of what the Korean translation says otherwise: both texts are quoted word for word, no occurrence is missed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from analysis.coding.codebook import read_translation_codebook
from analysis.coding.material import Material, Row, Sheet
from analysis.errors import Fault

__all__ = ["divergence_faults"]

_CODED = {"kind": "divergence_kind", "effect": "divergence_effect"}


def divergence_faults(material: Material) -> Iterator[Fault]:
    """Yield every fault of the divergences and of the renderings of terms."""
    codebook, sheet = read_translation_codebook(material.project), material["divergences"]
    for row in sheet:
        yield from _quotation_faults(material, sheet, row)
        for column, variable in _CODED.items():
            yield from sheet.code_fault(row, column, row[column], codebook[variable])
        yield from _combination_faults(sheet, row)
    for row in material["renderings"]:
        yield from _quotation_faults(material, material["renderings"], row)
    yield from _occurrence_faults(material)


def _quotation_faults(material: Material, sheet: Sheet, row: Row) -> Iterator[Fault]:
    """Yield a fault if the unit does not exist, or does not hold the words in the language of their column."""
    texts, unit = material.texts, row["zh_unit"]
    yield from texts.unit_fault(sheet, row, "zh_unit")
    for column, words in (("zh", texts.words), ("ko", texts.korean)):
        if row[column] not in words.get(unit, row[column]):
            found = f"{row[column]!r} does not stand in the text of `{unit}`"
            yield sheet.fault(row, column, found, expected="words of the unit, character for character")


def _combination_faults(sheet: Sheet, row: Row) -> Iterator[Fault]:
    if row["kind"] != "omission" and not row["ko"]:
        yield sheet.fault(row, "ko", f"no Korean with the kind `{row['kind']}`", expected="Korean words, or `omission`")
    if (row["ko"] == "") != (row["ko_en"] == ""):
        yield sheet.fault(row, "ko_en", repr(row["ko_en"]), expected="English if and only if there is Korean")


def _occurrence_faults(material: Material) -> Iterator[Fault]:
    """Yield the units in which a term of the renderings occurs more or less often than it has rows."""
    sheet, texts = material["renderings"], material.texts
    rows: dict[tuple[str, str], list[str]] = defaultdict(list)
    for row in sheet:
        rows[row["zh"], row["zh_unit"]].append(row["occurrence"])
    translated = [unit for unit, korean in texts.korean.items() if korean]
    for term in dict.fromkeys(term for term, _ in rows):
        for unit in translated:
            found, count = rows.get((term, unit), []), texts.words[unit].count(term)
            if sorted(found, key=int) != [str(place) for place in range(1, count + 1)]:
                place, said = f"{term} / {unit}", f"occurrences {', '.join(found) or 'none'}"
                expected = f"one row for each of {count}, numbered from 1"
                yield Fault(sheet.table.file, place, "occurrence", said, expected, "Add or remove rows")
