"""The codebook as a page: every variable and code with its definition, rules and examples, straight from the data."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from html import escape

from analysis.coding.codebook import Code
from analysis.site.addresses import reader_link
from analysis.site.numbers import plain

__all__ = ["codebook_page"]

_TITLES = {"role": "Role", "theme": "Theme", "instrument": "Policy instrument", "strength": "Commitment strength"}


def codebook_page(version: str, variables: Mapping[str, Sequence[Code]]) -> str:
    """Return the Markdown of the codebook page; the anchor of a code is `<variable>-<code>`."""
    lead = (
        f"Version {plain(version)}. The instruction by which every paragraph was coded, twice and then adjudicated, "
        "by large language models; no human coder has checked it yet. Examples lead to the paragraphs themselves."
    )
    parts = [_variable(name, codes) for name, codes in variables.items()]
    return "\n\n".join(["# Codebook", lead, *parts]) + "\n"


def _variable(name: str, codes: Sequence[Code]) -> str:
    title = _TITLES.get(name, name.capitalize())
    entries = "\n\n".join(_code(name, code) for code in codes)
    return f"{{#{name}}}\n## {title}\n\n{entries}"


def _code(variable: str, code: Code) -> str:
    rules = "".join(f"<li>{escape(rule)}</li>" for rule in code.rules)
    listed = f'<ul class="rules">{rules}</ul>' if rules else ""
    head = f"{{#{variable}-{code.code}}}\n### {plain(code.en)} [{plain(code.zh)}]{{.zh .language-zh-hans}}"
    examples = " ".join(_examples(code))
    shown = f'<p class="examples">{examples}</p>' if examples else ""
    definition = f"<p><code>{escape(str(code.code))}</code> {escape(code.definition)}</p>"
    body = f'<div class="code-entry">{definition}{listed}{shown}</div>'
    return f"{head}\n\n{body}"


def _examples(code: Code) -> Iterator[str]:
    if code.positive:
        yield f"Example: {_link(code.positive)}."
    if code.borderline:
        note = f" – {escape(code.borderline_note.rstrip('.'))}" if code.borderline_note else ""
        yield f"Borderline: {_link(code.borderline)}{note}."


def _link(address: str) -> str:
    return f'<a class="evidence" href="{reader_link(address)}" data-units="{escape(address)}">{escape(address)}</a>'
