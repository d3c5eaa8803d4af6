"""Every rule of the coded dataset, all faults at once.

The shape of the tables is checked before this (`analysis.schemas`); here they
are held against the texts, the codebooks, the raw passes and each other.
"""

from __future__ import annotations

from analysis.coding.divergence_rules import divergence_faults
from analysis.coding.gold_rules import gold_faults
from analysis.coding.lineage_rules import lineage_faults
from analysis.coding.material import read_material
from analysis.coding.paragraph_rules import codebook_faults, paragraph_faults
from analysis.coding.place_rules import place_faults
from analysis.coding.project_rules import project_faults
from analysis.coding.register_rules import register_faults
from analysis.coding.scale_rules import scale_faults
from analysis.coding.sheet_rules import sheet_faults
from analysis.coding.translation_rules import translation_faults
from analysis.errors import Fault, InputError
from analysis.paths import PROJECT, Project

__all__ = ["coding_faults"]

_RULES = (
    codebook_faults,
    paragraph_faults,
    lineage_faults,
    project_faults,
    register_faults,
    place_faults,
    scale_faults,
    translation_faults,
    divergence_faults,
    gold_faults,
    sheet_faults,
)


def coding_faults(project: Project = PROJECT) -> list[Fault]:
    """Return every fault of codes, links, registers, translation and alignment; an empty list when all is well."""
    try:
        material = read_material(project)
        return [fault for rules in _RULES for fault in rules(material)]
    except InputError as error:
        return list(error.faults)
