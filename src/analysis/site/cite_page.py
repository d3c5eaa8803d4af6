"""The page on citing: the series and the dataset in every style, and what the parts of a citation mean."""

from __future__ import annotations

from analysis.exhibits.citations.works import DATASET, SERIES, Work
from analysis.site.citation_block import citation_block
from analysis.site.numbers import plain
from analysis.site.printed.offer import invitation
from analysis.site.staged_works import Works

__all__ = ["cite_page"]

_LEAD = """\
Cite the thing that you use: a single figure or table, the data, or the series as a whole. Every figure and table has a
button *Cite*, and every figure a page of its own (see [](figures.md)). All forms come from one record; on the command
line `tumen cite` prints the same."""

_PARTS = """\
- **Id.** The id of a figure or table, such as `space-map`, does not depend on where it stands and is never given to
  another one. Numbers such as “Figure 2” belong to a page and may move: do not cite them.
- **Version.** That of the series, {version} here, and, where one is kept, that of the figure itself, which changes only
  with its content.
- **Corpus.** The state of the texts, {corpus} here: the first eight digits of a SHA-256 over the checksums of all
  registered witnesses. A text that is added, taken out or changed gives another one.
- **Codebook.** The version of the [codebook](codebook.md), {codebook} here. Codes are comparable within one version.
- **Source texts.** A sentence of a document is cited as that document (see [](documents.md)), with the address of its
  unit in the [reader](reader/index.md). English wording is a working translation: quote the Chinese.
- **Statistics** keep their producers: cite these, as the sources under each figure name them."""

_STANDARDS = """\
GB/T 7714—2025 replaced the edition of 2015 on 1 July 2026. Its text was not at hand: the form is derived from that of
2015 by the changes that have been published, and has **not been checked against the printed standard**. APA is the 7th
edition, Chicago the author-date system of the 18th. Chinese and Korean forms follow the order of the English ones. The
Chinese and Korean names of the series and the Korean titles of figures are machine translations. The day on which you
saw a page is put in by your browser, and only where the site has an address."""


def cite_page(works: Works) -> str:
    """Return the Markdown of the page; `works` must hold the series and the dataset."""
    whole = works[SERIES]
    parts = _PARTS.format(version=plain(whole.version), corpus=plain(whole.corpus), codebook=plain(whole.codebook))
    sections = [
        "# Cite",
        _LEAD,
        "## The series",
        _block(whole),
        f"```{{raw}} html\n{invitation()}\n```",
        "## The dataset",
        'All tables, with their schema, are on the <a href="data/index.html">page of the data</a>.',
        _block(works[DATASET]),
        "## What stands in a citation",
        parts,
        "## The styles",
        _STANDARDS,
    ]
    return "\n\n".join(sections) + "\n"


def _block(work: Work) -> str:
    return f"```{{raw}} html\n{citation_block(work, files=f'cite/{work.identifier}')}\n```"
