"""Every input checked in one go, all faults together.

The rooms know their own rules; this module only asks each of them and keeps
the answers in one order.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

from analysis.coding.faults import coding_faults
from analysis.corpus.derivations import derivation_faults
from analysis.corpus.sources import source_faults
from analysis.errors import AnalysisError, Fault, InputError
from analysis.exhibits.identity import identity_faults
from analysis.exhibits.registry import registry_faults
from analysis.outcomes.faults import indicator_faults
from analysis.outcomes.verdict_rules import verdict_faults
from analysis.paths import PROJECT, Project
from analysis.schemas import table_faults
from analysis.series.plan import plan_faults

__all__ = ["check_all"]


def check_all(project: Project = PROJECT) -> list[Fault]:
    """Return every fault of texts, tables, codes, statistics, series and identity; an empty list when all is well.

    The coded dataset is held against the texts only when texts and tables can
    be read at all; before that its answers would only repeat their faults.
    """
    ground = [*_ask(source_faults, project), *_ask(table_faults, project)]
    ground += [] if ground else _ask(derivation_faults, project)
    coded = [] if ground else _ask(coding_faults, project)
    later = (indicator_faults, verdict_faults, registry_faults, plan_faults, identity_faults)
    return list(dict.fromkeys([*ground, *coded, *(fault for finder in later for fault in _ask(finder, project))]))


def _ask(finder: Callable[[Project], Iterable[Fault]], project: Project) -> list[Fault]:
    """Return the faults a room finds, or those that stopped it from looking."""
    try:
        return list(finder(project))
    except InputError as error:
        return list(error.faults)
    except AnalysisError as error:
        return [Fault(project.root.name, "", "", str(error), "", "")]
