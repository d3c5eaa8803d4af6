"""Titles and names of the series in Chinese and Korean, out of `data/translation/titles.csv`.

A row holds the English as it is printed. `{document}`, `{earlier}` and
`{later}` stand for the short name of any document, so that one row serves the
titles of a whole family of figures, also of documents added later.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from analysis.corpus.documents import read_documents
from analysis.paths import PROJECT, Project
from analysis.schemas import read_table

__all__ = ["Translations", "read_translations"]

_PLACE = re.compile(r"\\\{([a-z]+)\\\}")


@dataclass(frozen=True)
class Translations:
    """Texts by language and English original; `labels` holds the short names of documents in the same way."""

    texts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    labels: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def text(self, english: str, lang: str) -> str:
        """Return the text in a language, or the English one where nobody has translated it."""
        known = self.texts.get(lang, {})
        if english in known:
            return known[english]
        return next(self._filled(english, lang), english)

    def _filled(self, english: str, lang: str) -> Iterator[str]:
        """Yield the translation of each pattern that the text fits."""
        labels = self.labels.get(lang, {})
        for pattern, text in self.texts.get(lang, {}).items():
            found = re.fullmatch(_PLACE.sub(r"(?P<\1>.+)", re.escape(pattern)), english) if "{" in pattern else None
            if found and all(name in labels for name in found.groupdict().values()):
                yield text.format(**{place: labels[name] for place, name in found.groupdict().items()})


def read_translations(project: Project = PROJECT) -> Translations:
    """Return what is translated, and the short names of the registered documents."""
    rows = read_table("titles", project).to_dict("records")
    documents = read_documents(project).to_dict("records")
    return Translations(
        {lang: {row["en"]: row["text"] for row in rows if row["language"] == lang} for lang in ("zh", "ko")},
        {lang: {row["short_en"]: row[f"short_{lang}"] for row in documents} for lang in ("zh", "ko")},
    )
