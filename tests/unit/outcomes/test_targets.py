"""Each target with its verdict, and the newspaper's figures kept apart from those of the outline."""

import shutil
from pathlib import Path

import pytest

from analysis.corpus.units import read_units
from analysis.outcomes.targets import read_target_verdicts
from analysis.outcomes.verdict_rules import verdict_faults
from analysis.paths import PROJECT, Project

TABLE = read_target_verdicts().set_index("target_id")


@pytest.fixture
def project(tmp_path: Path) -> Project:
    shutil.copytree(PROJECT.data, tmp_path / "data")
    return Project(tmp_path)


def change(project: Project, old: str, new: str) -> list[str]:
    path = project.data / "coding" / "target_verdicts.csv"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
    return [str(fault) for fault in verdict_faults(project)]


def test_every_target_has_a_verdict_with_a_reason_in_two_languages():
    assert len(TABLE) == 68
    assert (TABLE[["verdict", "reason", "reason_zh"]] != "").all(axis=None)
    assert verdict_faults() == []


def test_the_figures_of_the_newspaper_are_the_newspapers():
    assert set(TABLE.index[TABLE["newspaper"]]) == {
        *("t-para-base", "t-para-2012", "t-para-growth", "t-para-double", "t-para-quad"),
    }
    outline = read_units().query("document == 'd2009' and kind == 'paragraph'")["text_zh"].str.cat()
    assert not [figure for figure in ("3640", "7280", "19％", "19%") if figure in outline]


def test_every_quote_stands_in_its_unit():
    words = read_units().set_index("unit")["text_zh"]
    assert all(row.quote in words[row.unit] for row in TABLE.itertuples())


@pytest.mark.parametrize(
    ("target", "verdict"),
    [
        ("t-gdp-2012", "press_only"),
        ("t-gdp-2020", "not_published"),
        ("t-forest-2020", "other_territory"),
        ("t-sewage-2020", "partly"),
        ("t-trade-2012", "no_measure"),
        ("t-reservoirs", "no_date"),
        ("t-refining", "not_outcome"),
        ("t-window-2012", "no_measure"),
    ],
)
def test_the_verdict_on_a_target(target: str, verdict: str):
    assert TABLE.loc[target, "verdict"] == verdict


def test_a_target_without_a_verdict_is_a_fault(project: Project):
    line = next(line for line in _lines(project) if line.startswith("t-refining,"))
    (fault,) = change(project, line + "\n", "")
    assert "t-refining, column `target_id`: the target has no verdict" in fault


def test_a_verdict_that_contradicts_the_register_is_a_fault(project: Project):
    (fault,) = change(project, "t-gdp-2020,not_published", "t-gdp-2020,no_measure")
    assert "column `verdict`: 'no_measure'; expected one of not_published, other_territory, partly, press_only" in fault


def test_a_series_that_does_not_exist_is_a_fault(project: Project):
    (fault,) = change(project, "FOREST_JL;FOREST_YB", "FOREST_JL;FOREST_YN")
    assert (
        "'FOREST_YN'; expected a series that stands in data/indicators/series.csv. Did you mean `FOREST_YB`?" in fault
    )


def _lines(project: Project) -> list[str]:
    return (project.data / "coding" / "target_verdicts.csv").read_text(encoding="utf-8").splitlines()
