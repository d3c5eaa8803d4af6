"""The page on what changed since an earlier release: which numbers and figures moved, by how much, because of what."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from html import escape
from typing import Any

from analysis.paths import PROJECT, Project
from analysis.series.changes import VolumeChange, as_dicts
from analysis.series.record import write_whole

__all__ = ["changes_page", "forget_changes", "note_changes", "noted_changes"]


def note_changes(found: Sequence[VolumeChange], *, since: str, project: Project = PROJECT) -> None:
    """Leave the changes since a release for the book that is built next."""
    project.build.mkdir(parents=True, exist_ok=True)
    note = {"since": since, "volumes": as_dicts(found)}
    write_whole(project.build / "changes.json", json.dumps(note, ensure_ascii=False, indent=1) + "\n")


def forget_changes(project: Project = PROJECT) -> None:
    """Let the book that is built next have no page of changes."""
    (project.build / "changes.json").unlink(missing_ok=True)


def noted_changes(project: Project = PROJECT) -> Mapping[str, Any] | None:
    """Return the changes that were noted, None when the book is compared with no release."""
    path = project.build / "changes.json"
    noted: Mapping[str, Any] | None = json.loads(path.read_text(encoding="utf-8")) if path.is_file() else None
    return noted


def changes_page(noted: Mapping[str, Any], *, titles: Mapping[str, str]) -> str:
    """Return the page as Markdown; `titles` holds the titles of the volumes by name."""
    volumes = noted["volumes"]
    numbers = sum(len(volume["numbers"]) for volume in volumes)
    exhibits = sum(len(volume["exhibits"]) for volume in volumes)
    since = escape(noted["since"])
    lead = (
        f"Compared with release {since}, {_count(exhibits, 'figure or table', 'figures and tables')} "
        f"and {_count(numbers, 'number')} in the text moved, in {_count(len(volumes), 'volume')}. Where several inputs "
        "of a volume changed, all of them are named: a run does not tell which of them moved a number."
    )
    nothing = f"Nothing moved since release {since}: every figure, table and number is as it was."
    parts = [part for volume in volumes for part in _volume(volume, titles)]
    return "\n\n".join([f"# Changes since release {since}", lead if volumes else nothing, *parts]) + "\n"


def _volume(volume: Mapping[str, Any], titles: Mapping[str, str]) -> Iterator[str]:
    name = volume["volume"]
    title = escape(titles.get(name, name))
    yield f"## {_plain(title)}"
    reasons = "".join(f"<li>{escape(reason)}</li>" for reason in volume["why"])
    yield f"<p>What changed in its inputs:</p><ul>{reasons}</ul>" if reasons else "<p>None of its inputs changed.</p>"
    if volume["exhibits"]:
        yield f'<ul class="figure-list">{"".join(_exhibit(move, name) for move in volume["exhibits"])}</ul>'
    if volume["numbers"]:
        head = "<tr><th>Number</th><th>Before</th><th>Now</th><th>Difference</th></tr>"
        yield f"<table><thead>{head}</thead><tbody>{''.join(map(_number, volume['numbers']))}</tbody></table>"


def _exhibit(move: Mapping[str, Any], volume: str) -> str:
    name, kind = move["exhibit"], move["kind"]
    gone = "it is gone" in move["what"]
    href = f"fig/{name}/index.html" if kind == "figure" else f"volumes/{volume}.html#{name}"
    shown = escape(name) if gone else f'<a href="{href}">{escape(name)}</a>'
    return f'<li class="kind-{kind}"><span class="kind">{kind}</span> {shown}: {escape("; ".join(move["what"]))}</li>'


def _number(move: Mapping[str, Any]) -> str:
    before, after = (escape(move[side]) if move[side] is not None else "none" for side in ("before", "after"))
    by = f"{move['by']:+.4g}".replace("-", "−") if move["by"] is not None else ""
    return f"<tr><td><code>{escape(move['name'])}</code></td><td>{before}</td><td>{after}</td><td>{by}</td></tr>"


def _plain(text: str) -> str:
    return text.replace("`", "'").replace("[", "(").replace("]", ")")


def _count(count: int, one: str, many: str = "") -> str:
    return f"{count} {one if count == 1 else many or one + 's'}"
