"""What the findings of the series rest on, gathered once: for freezing expectations and for judging them."""

from __future__ import annotations

import pandas as pd

from analysis.coding.codebook import read_codebook
from analysis.coding.dataset import read_coding
from analysis.coding.registers import read_actors
from analysis.coding.scales import read_keywords
from analysis.corpus.tokens import read_masks
from analysis.corpus.units import read_units
from analysis.measures.expectations import findings
from analysis.measures.reuse import agency_names
from analysis.paths import PROJECT, Project

__all__ = ["current_findings"]


def current_findings(project: Project = PROJECT) -> pd.DataFrame:
    """Return `measures.expectations.findings` of the texts and codes as they are now."""
    themes = {code: (read_codebook(project)["theme"].label(code), read_codebook(project)["theme"].label(code, "zh"))
              for code in read_codebook(project)["theme"].names}  # fmt: skip
    return findings(
        read_units(project),
        read_coding(project),
        themes=themes,
        keywords=read_keywords(project),
        masks=(*read_masks(project), *agency_names(read_actors(project))),
    )
