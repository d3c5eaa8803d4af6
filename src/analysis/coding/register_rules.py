"""Rules of the registers: targets, actors with their duties, places, all with words that stand in the texts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from analysis.coding.material import Material, Row, Sheet
from analysis.errors import Fault

__all__ = ["lead_brackets", "register_faults"]

_BRACKET = re.compile(r"（([^（）]*)牵头，([^（）]*)配合）")


def register_faults(material: Material) -> Iterator[Fault]:
    """Yield every fault of targets, actors, responsibilities and places."""
    yield from _target_faults(material)
    for name, variable, column in (("actors", "actor_level", "level"), ("places", "place_kind", "kind")):
        for row in material[name]:
            yield from material[name].code_fault(row, column, row[column], material.codebook[variable])
            yield from _name_faults(material, material[name], row)
    for row in material["places"]:
        yield from material["places"].code_fault(row, "tier_2009", row["tier_2009"], material.codebook["tier_2009"])
    yield from _duty_faults(material)
    yield from _bracket_faults(material)


def lead_brackets(text: str) -> list[tuple[str, str]]:
    """Return the brackets that assign a task: who leads, who cooperates, as written.

    >>> lead_brackets("发展工业。（省工信厅牵头，省直相关部门配合）")
    [('省工信厅', '省直相关部门')]
    """
    return [(match[1], match[2]) for match in _BRACKET.finditer(text)]


def _target_faults(material: Material) -> Iterator[Fault]:
    sheet = material["targets"]
    for row in sheet:
        yield from material.texts.unit_fault(sheet, row, "unit", "paragraph", "paratext")
        yield from material.texts.words_fault(sheet, row, "quote")
        yield from sheet.code_fault(row, "kind", row["kind"], material.codebook["target_kind"])
        if row["checkable"] != "true":
            continue
        if row["kind"] != "outcome":
            yield sheet.fault(row, "checkable", f"true for a target of the kind {row['kind']}", expected="an outcome")
        if not row["value"] or not (row["target_year"] or row["base_year"]):
            lacking = "a value" if not row["value"] else "a year"
            yield sheet.fault(
                row, "checkable", f"true without {lacking}", expected="value and year of a checkable target"
            )


def _name_faults(material: Material, sheet: Sheet, row: Row) -> Iterator[Fault]:
    """Yield names that no text has. A full name may be missing as long as another name stands."""
    texts = material.texts.words.values()
    aliases = row.members("aliases_zh")
    for alias in aliases:
        if not any(alias in text for text in texts):
            yield sheet.fault(row, "aliases_zh", f"`{alias}` stands in no text", remedy="Remove it")
    if not any(name in text for name in (row["name_zh"], *aliases) for text in texts):
        yield sheet.fault(
            row, "name_zh", "no name stands in a text", remedy="Add the name the texts use, or remove the row"
        )


def _duty_faults(material: Material) -> Iterator[Fault]:
    sheet = material["responsibilities"]
    for row in sheet:
        yield from material.texts.unit_fault(sheet, row, "unit")
        yield from material.texts.words_fault(sheet, row, "surface")
        yield from sheet.code_fault(row, "duty", row["duty"], material.codebook["duty"])


def _bracket_faults(material: Material) -> Iterator[Fault]:
    """Yield lead brackets whose bodies are not all recorded, or that are recorded with bodies they do not name."""
    names = {row["actor_id"]: {row["name_zh"], *row.members("aliases_zh")} for row in material["actors"]}
    for unit, text in material.texts.words.items():
        for leading, helping in lead_brackets(text):
            for duty, bodies in (("lead", leading.split("、")), ("cooperate", _helpers(helping))):
                yield from _assigned(material, unit, duty, bodies, names)


def _assigned(
    material: Material, unit: str, duty: str, bodies: list[str], names: dict[str, set[str]]
) -> Iterator[Fault]:
    sheet = material["responsibilities"]
    rows = [row for row in sheet if row.take("unit", "duty") == (unit, duty)]
    for body in bodies:
        if not any(body in names.get(row["actor_id"], ()) for row in rows):
            found = f"the bracket names `{body}`, which has no row with the duty `{duty}`"
            yield Fault(sheet.table.file, unit, "", found, "one row for each body of the bracket", "Add the row")
    for row in rows:
        if not names.get(row["actor_id"], set()).intersection(bodies):
            found = f"the bracket does not name `{row['actor_id']}`"
            yield sheet.fault(row, "actor_id", found, expected=f"one of {'、'.join(bodies)}", remedy="Remove the row")


def _helpers(written: str) -> list[str]:
    """Return the bodies that cooperate, taken apart as the texts join them."""
    bodies = [written.partition("等")[0]] if "等省直相关部门" in written else []
    bodies += [body for body in ("省直相关部门", "有关地区") if body in written]
    governments = re.match(r"(.+?)人民政府和", written)
    if governments:
        bodies += [f"{place}人民政府" for place in governments[1].split("、")]
    return bodies
