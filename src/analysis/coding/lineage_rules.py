"""Rules of the lineage: what may be linked, on what ground, and that each pair was decided once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from analysis.coding.material import Material
from analysis.coding.passes import PASSES, listed_links, read_raw_pass
from analysis.errors import Fault

__all__ = ["lineage_faults"]

_NAMED_THINGS = {"project", "zone", "route", "institution"}

Pair = tuple[str, ...]


def lineage_faults(material: Material) -> Iterator[Fault]:
    """Yield every fault of the links and of their review."""
    listed = _listed(material)
    yield from _link_faults(material)
    yield from _ground_faults(material)
    yield from _support_faults(material, listed)
    yield from _review_faults(material, listed)
    yield from _undecided(material, listed)


def _listed(material: Material) -> list[Mapping[Pair, str]]:
    """Return the links that each pass listed, with the level it gave."""
    links = [listed_links(read_raw_pass(name, material.project)) for name in PASSES]
    return [
        dict(zip(zip(one["later_unit"], one["earlier_unit"], strict=True), one["level"], strict=True)) for one in links
    ]


def _link_faults(material: Material) -> Iterator[Fault]:
    sheet, texts = material["lineage"], material.texts
    order = {document: rank for rank, document in enumerate(texts.documents)}
    for row in sheet:
        yield from texts.unit_fault(sheet, row, "later_unit", "paragraph")
        yield from texts.unit_fault(sheet, row, "earlier_unit", "paragraph")
        yield from sheet.code_fault(row, "level", row["level"], material.codebook["lineage_level"])
        yield from sheet.code_fault(row, "basis", row["basis"], material.codebook["lineage_basis"])
        later, earlier = (texts.document(unit) for unit in row.take("later_unit", "earlier_unit"))
        if later in order and earlier in order and order[later] <= order[earlier]:
            found = f"`{later}` is not later than `{earlier}`"
            yield sheet.fault(row, "", found, expected="a unit of a later document first", remedy="Exchange the two")


def _ground_faults(material: Material) -> Iterator[Fault]:
    """Yield strong links without ground: on a topic alone, or on a named thing that both sides do not name."""
    sheet = material["lineage"]
    named: dict[str, set[str]] = {}
    for mention in material["project_mentions"]:
        named.setdefault(mention["unit"], set()).add(mention["project_id"])
    for row in sheet:
        if row["level"] != "strong":
            continue
        sides = [named.get(unit, set()) for unit in row.take("later_unit", "earlier_unit")]
        if row["basis"] == "topic":
            yield sheet.fault(row, "level", "a strong link on a topic alone", expected="weak, or another basis")
        elif row["basis"] in _NAMED_THINGS and not sides[0] & sides[1]:
            found = f"a strong link on a {row['basis']}, while the two units name no project in common"
            remedy = "Add the mention to project_mentions.csv, or make the link weak"
            yield sheet.fault(row, "level", found, expected="a project that both units name", remedy=remedy)


def _support_faults(material: Material, listed: list[Mapping[Pair, str]]) -> Iterator[Fault]:
    sheet = material["lineage"]
    for row in sheet:
        in_a, in_b = (row.take("later_unit", "earlier_unit") in one for one in listed)
        by = {(True, True): "both", (True, False): "pass a", (False, True): "pass b"}.get((in_a, in_b), "adjudication")
        if row["coder_support"] != by:
            expected = f"`{by}`, as the raw passes have it"
            yield sheet.fault(row, "coder_support", f"`{row['coder_support']}`", expected=expected)


def _review_faults(material: Material, listed: list[Mapping[Pair, str]]) -> Iterator[Fault]:
    sheet = material["lineage_review"]
    levels = {row.take("later_unit", "earlier_unit"): row["level"] for row in material["lineage"]}
    for row in sheet:
        pair = row.take("later_unit", "earlier_unit")
        for column, one in zip(("level_a", "level_b"), listed, strict=True):
            if row[column] != one.get(pair, "none"):
                expected = f"`{one.get(pair, 'none')}`, as the raw pass has it"
                yield sheet.fault(row, column, f"`{row[column]}`", expected=expected)
        if row["decision"] != levels.get(pair, "dropped"):
            expected = f"`{levels.get(pair, 'dropped')}`, as in lineage.csv"
            yield sheet.fault(row, "decision", f"`{row['decision']}`", expected=expected)


def _undecided(material: Material, listed: list[Mapping[Pair, str]]) -> Iterator[Fault]:
    """Yield pairs that a pass listed and nobody decided, and links that both sides differ on without a review."""
    linked = {row.take("later_unit", "earlier_unit"): row for row in material["lineage"]}
    reviewed = {row.take("later_unit", "earlier_unit") for row in material["lineage_review"]}
    file = material["lineage"].table.file
    for pair in dict.fromkeys(pair for one in listed for pair in one):
        if pair not in linked and pair not in reviewed:
            found = "a pass listed the pair and no decision is recorded"
            yield Fault(file, " / ".join(pair), "", found, "a link, or a row in lineage_review.csv", "Decide the pair")
    for pair, row in linked.items():
        if pair not in reviewed and {one.get(pair) for one in listed} != {row["level"]}:
            found = "the link differs from a pass and its reason is not recorded"
            remedy = "Add the pair to lineage_review.csv"
            yield material["lineage"].fault(row, "", found, expected="a row in lineage_review.csv", remedy=remedy)
