"""Where everything lies in one checkout. The only module that names folders.

Nothing here is absolute: a copied tree goes on working, because the root is
found from the place of this file, or from TUMEN_ROOT when it is set.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

__all__ = ["PROJECT", "Project"]


@dataclass(frozen=True)
class Project:
    """One checkout of the series, addressed from its root."""

    root: Path

    @property
    def data(self) -> Path:
        """Everything that is read: texts, codes, translations, statistics."""
        return self.root / "data"

    @property
    def corpus(self) -> Path:
        """The source texts as found, with their registry."""
        return self.data / "corpus"

    @property
    def package(self) -> Path:
        """The descriptor that states the schema of every input table."""
        return self.data / "datapackage.yaml"

    @property
    def registry(self) -> Path:
        """Every id ever given to an exhibit, and what each version of it said."""
        return self.data / "registry"

    @property
    def notebooks(self) -> Path:
        """Templates of the volumes and `series.yml`."""
        return self.root / "notebooks"

    @property
    def book(self) -> Path:
        """Authored pages."""
        return self.root / "book"

    @property
    def build(self) -> Path:
        """Build products; safe to delete."""
        return self.root / "_build"

    @property
    def volumes(self) -> Path:
        """Executed notebooks and the record of each run."""
        return self.build / "volumes"

    @property
    def exhibits(self) -> Path:
        """One folder a figure: specification, data, static files."""
        return self.build / "exhibits"

    @property
    def source(self) -> Path:
        """The staged sources of the book."""
        return self.build / "source"

    @property
    def site(self) -> Path:
        """The published website."""
        return self.build / "html"

    def relative(self, path: Path) -> str:
        """Return `path` as it should be printed: from the root, with forward slashes."""
        try:
            return path.resolve().relative_to(self.root.resolve()).as_posix()
        except ValueError:
            return path.name


PROJECT = Project(Path(os.environ.get("TUMEN_ROOT") or Path(__file__).resolve().parents[2]))
