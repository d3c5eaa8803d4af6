"""The small files beside a figure: data with README in one zip, record, address of its version, units to print."""

from __future__ import annotations

import io
import json
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, select_autoescape

from analysis.site.addresses import anchor, document_of
from analysis.site.material import Material, rows
from analysis.site.tables import exhibit_csv

__all__ = ["readme", "record_text", "write_exhibit_files", "zipped"]

_TEMPLATES = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(),
    trim_blocks=True,
    lstrip_blocks=True,
)
_CODED = ("role", "themes", "instrument", "strength")
_PICTURE = "view/en-wide-light.svg"
_NO_DATE = (1980, 1, 1, 0, 0, 0)
_TYPES = {"integer": "whole number", "number": "number", "percent": "share, from 0 to 1", "string": "text"}


def write_exhibit_files(
    folder: Path, payload: Mapping[str, Any], record: Mapping[str, Any], *, material: Material
) -> None:
    """Write record, zip, units page and the page of the registered version into the folder of a figure."""
    name = payload["figure_id"]
    folder.mkdir(parents=True, exist_ok=True)
    text = record_text(record)
    csv = exhibit_csv(payload["table"])
    (folder / "record.json").write_text(text, encoding="utf-8")
    inside = {"README.txt": readme(payload, record), f"{name}.csv": csv, "record.json": text}
    (folder / f"{name}.zip").write_bytes(zipped(inside, folder=name))
    if any(payload["table"]["units"]):
        (folder / "units.html").write_text(_units_page(payload, record, material), encoding="utf-8")
    if record["registered"]:
        place = folder / f"v{record['version']}"
        place.mkdir(exist_ok=True)
        page = _TEMPLATES.get_template("version.html").render(record=record, pictured=(folder / _PICTURE).is_file())
        (place / "index.html").write_text(page + "\n", encoding="utf-8")


def record_text(record: Mapping[str, Any]) -> str:
    """Return a record as JSON."""
    return json.dumps(record, ensure_ascii=False, indent=1, sort_keys=True) + "\n"


def zipped(files: Mapping[str, str], *, folder: str) -> bytes:
    """Return a zip of texts in one folder, the same bytes for the same texts."""
    held = io.BytesIO()
    with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for name, text in files.items():
            entry = zipfile.ZipInfo(f"{folder}/{name}", date_time=_NO_DATE)
            entry.compress_type, entry.external_attr, entry.create_system = zipfile.ZIP_DEFLATED, 0o644 << 16, 3
            archive.writestr(entry, text.encode("utf-8"))
    return held.getvalue()


def readme(payload: Mapping[str, Any], record: Mapping[str, Any]) -> str:
    """Return what somebody needs who has only the zip: what it is, what each column holds, sources, rights."""
    return "\n".join(_readme_lines(payload, record)) + "\n"


def _readme_lines(payload: Mapping[str, Any], record: Mapping[str, Any]) -> Iterator[str]:
    for lang in ("en", "zh"):
        yield from (record["title"][lang], record["subtitle"][lang], "", record["caption"][lang], "")
    state = record["date"] if record["registered"] else "not yet registered"
    yield from (
        f"Id: {record['id']}",
        f"Version: {record['version']} ({state})",
        f"Content (SHA-256): {record['content_sha256']}",
        f"Inputs (SHA-256): {record['made_from']['inputs_sha256']}",
        f"From: {record['series']['title']}, version {record['series']['version']} ({record['series']['date']})",
        f"By: {', '.join(record['creators'])}",
        f"Licence of what is ours: {record['licence']['name']}, {record['licence']['url']}",
        "",
        "Method",
        *record["method"]["en"],
        *record["method"]["zh"],
        "",
        f"Columns of {record['id']}.csv (UTF-8, separated by commas; an empty cell is not known or not defined)",
        *(_column_line(column) for column in payload["table"]["columns"]),
        "units: addresses of the units behind the row, joined by semicolons; see data/units.csv of the series",
        "",
        "Sources",
        *(line for source in record["sources"] for line in _source_lines(source)),
    )


def _column_line(column: Mapping[str, Any]) -> str:
    unit = column.get("unit") or _TYPES.get(column["type"], column["type"])
    return f"{column['name']}: {column['title']['en']} / {column['title']['zh']} ({unit})"


def _source_lines(source: Mapping[str, Any]) -> Iterator[str]:
    yield f"- {source['text']}"
    yield from (f"  {file['file']} (SHA-256 {file['sha256']})" for file in source["files"])


def _units_page(payload: Mapping[str, Any], record: Mapping[str, Any], material: Material) -> str:
    shown = list(dict.fromkeys(unit for row in payload["table"]["units"] for unit in row))
    texts = {row["unit"]: row for row in rows(material.units)}
    codes = {row["unit"]: row for row in rows(material.coding)}
    listed = sorted((texts[unit] for unit in shown if unit in texts), key=_place(material))
    units = [
        {**row, "codes": list(_codes(codes.get(row["unit"], {}), material)), **_link(row["unit"])} for row in listed
    ]
    return _TEMPLATES.get_template("units.html").render(record=record, units=units) + "\n"


def _place(material: Material) -> Any:
    order = {str(name): place for place, name in enumerate(material.documents["id"])}
    return lambda row: (order.get(row["document"], len(order)), row["order"])


def _link(address: str) -> dict[str, str]:
    return {"href": f"../../reader/{document_of(address)}.html#{anchor(address)}"}


def _codes(coded: Mapping[str, Any], material: Material) -> Iterator[str]:
    """Yield the codes of a unit in words; a heading has none."""
    for column in _CODED:
        variable = "theme" if column == "themes" else column
        found: Sequence[str] = [code for code in str(coded.get(column, "")).split(";") if code]
        if found:
            yield f"{variable}: {', '.join(f'{material.label(variable, code)} ({code})' for code in found)}"
