"""Which volumes the series consists of: `notebooks/series.yml`, spread over documents and statistics.

A family (`each: document`, `pair`, `addition` or `vintage`) is written once; a new
document brings its own profile and its pairs without an edit, and as an addition the
page on what was expected of it; a class of releases with enough statistics brings its
volume. Where a document is not coded, or not read for links,
its volumes are made from the template named under `uncoded`. The plan states
names, templates and parameters and nothing else: titles are computed in the volumes.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations
from pathlib import Path
from typing import Any

import yaml

from analysis.coding.coverage import coded_documents, linked_documents
from analysis.coding.expectations import added_documents
from analysis.corpus.documents import read_documents
from analysis.errors import Fault, InputError, nearest
from analysis.outcomes.vintages import with_volume
from analysis.paths import PROJECT, Project
from analysis.series.parameters import declaration_faults, declared, parameter_faults
from analysis.series.template import Template, read_template

__all__ = ["Volume", "plan_faults", "read_plan"]

_FILE = "notebooks/series.yml"
_KEYS = ("volume", "template", "uncoded", "each", "parameters", "timeout")
_FAMILIES = ("document", "pair", "addition", "vintage")
_DOCUMENT_PARAMETERS = ("document", "earlier", "later")
_TIMEOUT = 600.0


@dataclass(frozen=True)
class Volume:
    """One report: its id, the template it is made from, what the template is told, and its time limit in seconds."""

    volume: str
    template: str
    parameters: Mapping[str, Any]
    timeout: float = _TIMEOUT


def read_plan(project: Project = PROJECT) -> list[Volume]:
    """Return every volume in the order of the plan; raise InputError with all faults of the plan at once."""
    volumes, faults = _plan(project)
    if faults:
        raise InputError(faults)
    return volumes


def plan_faults(project: Project = PROJECT) -> list[Fault]:
    """Return everything wrong with the plan, its templates' parameter cells and the parameters it passes."""
    return _plan(project)[1]


def _plan(project: Project) -> tuple[list[Volume], list[Fault]]:
    entries, faults = _entries(project.notebooks / "series.yml")
    faults += [fault for number, entry in enumerate(entries, 1) for fault in _entry_faults(entry, number)]
    if faults:
        return [], faults
    documents, faults = _documents(project, entries)
    series, found = _series(project, entries, documents)
    faults += found
    volumes = [volume for entry in entries for volume in _expanded(entry, series)]
    templates, template_faults = _templates(project, volumes)
    faults += [*template_faults, *_repeated(volumes)]
    known = [(volume, templates[volume.template]) for volume in volumes if volume.template in templates]
    if not faults:
        faults += [fault for volume in volumes for fault in _unknown_documents(volume, documents)]
    for volume, template in known:
        faults += parameter_faults(template, volume.parameters, place=f"volume `{volume.volume}`")
    return [_with_its_name(volume, template) for volume, template in known], list(dict.fromkeys(faults))


def _entries(path: Path) -> tuple[list[dict[str, Any]], list[Fault]]:
    try:
        plan = yaml.safe_load(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return [], [Fault(_FILE, "", "", "the plan is missing", "", "Restore it from the repository")]
    except (yaml.YAMLError, UnicodeDecodeError) as error:
        return [], [Fault(_FILE, "", "", f"this is no YAML: {' '.join(str(error).split())}", "", "")]
    entries = plan.get("volumes") if isinstance(plan, dict) else None
    if not isinstance(entries, list) or not all(isinstance(entry, dict) for entry in entries):
        return [], [Fault(_FILE, "", "", "the plan has no list of volumes", "`volumes:` with one entry a volume", "")]
    return entries, []


def _entry_faults(entry: Mapping[str, Any], number: int) -> Iterator[Fault]:
    place = f"entry {number}" + (f" (`{entry['volume']}`)" if "volume" in entry else "")
    for key in entry:
        if key not in _KEYS:
            expected = f"one of {', '.join(_KEYS)}"
            yield Fault(_FILE, place, "", f"has a key `{key}`", expected, nearest(str(key), _KEYS))
    for key in ("volume", "template"):
        if not isinstance(entry.get(key), str):
            yield Fault(_FILE, place, "", f"`{key}` is {entry.get(key)!r}", "a text", f"State the {key}")
    if "each" in entry and entry["each"] not in _FAMILIES:
        remedy = nearest(str(entry["each"]), _FAMILIES)
        expected = ", ".join(f"`{name}`" for name in _FAMILIES)
        yield Fault(_FILE, place, "", f"`each` is {entry['each']!r}", f"one of {expected}", remedy)
    if not isinstance(entry.get("parameters", {}), dict):
        yield Fault(_FILE, place, "", f"`parameters` is {entry['parameters']!r}", "names with values", "")
    timeout = entry.get("timeout", _TIMEOUT)
    if isinstance(timeout, bool) or not isinstance(timeout, int | float) or timeout <= 0:
        yield Fault(_FILE, place, "", f"`timeout` is {timeout!r}", "a number of seconds above 0", "")
    yield from _name_faults(entry, place)


def _name_faults(entry: Mapping[str, Any], place: str) -> Iterator[Fault]:
    name = entry.get("volume")
    if not isinstance(name, str):
        return
    pair, each = {"earlier", "later"}, str(entry.get("each"))
    families = {"document": {"document"}, "addition": {"document"}, "pair": pair, "vintage": {"vintage"}}
    offered = families.get(each, set())
    for field in re.findall(r"\{(.*?)\}", name):
        if field not in offered:
            expected = " or ".join(f"`{{{item}}}`" for item in sorted(offered)) or "a name without braces"
            yield Fault(_FILE, place, "", f"the name asks for `{{{field}}}`", expected, nearest(field, offered))
    missing = sorted(field for field in offered if f"{{{field}}}" not in name)
    if missing:
        found = f"every volume of the family would be called `{name}`"
        yield Fault(_FILE, place, "", found, "", f"Put {', '.join(f'{{{field}}}' for field in missing)} into the name")
    if not re.fullmatch(r"[A-Za-z0-9][\w.-]*", re.sub(r"\{.*?\}", "x", name)):
        yield Fault(_FILE, place, "", f"the name is {name!r}", "letters, digits and hyphens", "")


def _documents(project: Project, entries: Sequence[Mapping[str, Any]]) -> tuple[list[str], list[Fault]]:
    """Return the ids of the documents in order of date; nothing is read when no entry asks for a document."""
    asks = any(
        entry.get("each", "vintage") != "vintage" or set(entry.get("parameters", ())) & {*_DOCUMENT_PARAMETERS}
        for entry in entries
    )
    if not asks:
        return [], []
    try:
        return [str(name) for name in read_documents(project)["id"]], []
    except InputError as error:
        return [], list(error.faults)


@dataclass(frozen=True)
class _Series:
    """What the plan is spread over: documents (all, added, coded, read for links too), and vintage classes."""

    documents: Sequence[str]
    added: Sequence[str] = ()
    coded: Sequence[str] = ()
    linked: Sequence[str] = ()
    vintages: Sequence[str] = ()


def _series(
    project: Project, entries: Sequence[Mapping[str, Any]], documents: Sequence[str]
) -> tuple[_Series, list[Fault]]:
    """Return the documents with what is known of them; coding and statistics are read only when an entry asks."""
    asked = {entry.get("each") for entry in entries}
    added = added_documents(project) if "addition" in asked else ()
    found = _Series(documents, added)
    try:
        if any("uncoded" in entry for entry in entries):
            found = replace(found, coded=coded_documents(project), linked=linked_documents(project))
        if "vintage" in asked:
            found = replace(found, vintages=with_volume(project))
    except InputError as error:
        return found, list(error.faults)
    return found, []


def _expanded(entry: Mapping[str, Any], series: _Series) -> Iterator[Volume]:
    families: Mapping[Any, list[dict[str, str]]] = {
        None: [{}],
        "document": [{"document": name} for name in series.documents],
        "pair": [{"earlier": earlier, "later": later} for earlier, later in combinations(series.documents, 2)],
        "addition": [{"document": name} for name in series.added],
        "vintage": [{"vintage": name} for name in series.vintages],
    }
    for member in families[entry.get("each")]:
        name = entry["volume"].format(**member)
        parameters = {**member, **entry.get("parameters", {})}
        template = _template_of(entry, member, series)
        yield Volume(name, template, parameters, float(entry.get("timeout", _TIMEOUT)))


def _template_of(entry: Mapping[str, Any], member: Mapping[str, str], series: _Series) -> str:
    """Return the template of a member of a family: the one under `uncoded` while a document of it lacks its coding."""
    template = str(entry["template"])
    if "uncoded" not in entry:
        return template
    read = set(series.coded) if entry.get("each") == "document" else set(series.coded) & set(series.linked)
    return template if set(member.values()) <= read else str(entry["uncoded"])


def _templates(project: Project, volumes: Sequence[Volume]) -> tuple[dict[str, Template], list[Fault]]:
    templates, faults = {}, []
    known = sorted(path.name for path in project.notebooks.glob("*.ipynb"))
    for name in dict.fromkeys(volume.template for volume in volumes):
        if name not in known:
            first = next(volume.volume for volume in volumes if volume.template == name)
            remedy = nearest(name, known) or f"The templates are {', '.join(known) or 'not there yet'}"
            faults.append(Fault(_FILE, f"volume `{first}`", "", f"there is no template `{name}`", "", remedy))
            continue
        try:
            templates[name] = read_template(project.notebooks / name)
            faults += declaration_faults(templates[name])
        except InputError as error:
            faults += error.faults
    return templates, faults


def _repeated(volumes: Sequence[Volume]) -> list[Fault]:
    counts = Counter(volume.volume for volume in volumes)
    return [
        Fault(_FILE, f"volume `{name}`", "", f"the name occurs {count} times", "each name once", "Rename all but one")
        for name, count in counts.items()
        if count > 1
    ]


def _unknown_documents(volume: Volume, documents: Sequence[str]) -> Iterator[Fault]:
    for name in _DOCUMENT_PARAMETERS:
        value = volume.parameters.get(name)
        if isinstance(value, str) and value not in documents:
            remedy = nearest(value, documents) or f"The documents are {', '.join(documents)}"
            found = f"parameter `{name}` is {value!r}, which is no registered document"
            yield Fault(_FILE, f"volume `{volume.volume}`", "", found, "", remedy)


def _with_its_name(volume: Volume, template: Template) -> Volume:
    """Tell the template the id of its volume, where it declares `volume`."""
    if "volume" not in declared(template) or "volume" in volume.parameters:
        return volume
    return Volume(volume.volume, volume.template, {"volume": volume.volume, **volume.parameters}, volume.timeout)
