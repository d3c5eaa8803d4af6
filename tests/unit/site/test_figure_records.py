import shutil

import pytest
from tests.unit.exhibits.registry_builders import INPUTS, empty_registry, payload, write_record

from analysis.paths import PROJECT
from analysis.series.registration import register, retire
from analysis.site.figure_records import earlier_payloads, figure_records, staged_records


@pytest.fixture
def project(tmp_path):
    project = empty_registry(tmp_path / "tree")
    shutil.copytree(PROJECT.corpus, project.corpus)
    for name in ("CITATION.cff", "CHANGELOG.md", "pyproject.toml"):
        shutil.copyfile(PROJECT.root / name, project.root / name)
    write_record(project, payload())
    register(project, today="2026-11-22")
    return project


def test_a_record_says_everything_a_citer_has_to_defend(project):
    found = figure_records(project)["alpha-themes"]
    assert (found["id"], found["version"], found["registered"], found["date"]) == (
        "alpha-themes",
        1,
        True,
        "2026-11-22",
    )
    assert found["subtitle"]["zh"].startswith("段落（按主题）")
    assert [len(found["method"][lang]) for lang in ("en", "zh")] == [3, 3]
    assert found["creators"] == ["Tumen Policy Report Series contributors"]
    assert found["licence"]["name"] == "CC-BY-4.0"
    assert found["sources"][0]["files"] == [{"file": "data/coding/coding.csv", "sha256": "a" * 64}]
    assert found["made_from"]["inputs"] == INPUTS
    assert found["made_from"]["parameters"] == {"volume": "alpha"}
    assert [len(found["made_from"][part]) for part in ("inputs_sha256", "code_sha256", "lock_sha256")] == [64] * 3
    assert len(found["content_sha256"]) == 64


def test_a_moved_exhibit_is_shown_as_the_next_version_with_the_registered_one_kept(project):
    write_record(project, payload(ports=4), inputs={"data/coding/coding.csv": "d" * 64})
    found = figure_records(project)["alpha-themes"]
    assert (found["version"], found["registered"], found["commit"]) == (2, False, "")
    assert [one["version"] for one in found["versions"]] == [2, 1]
    assert found["versions"][0]["because"] == "data/coding/coding.csv changed"
    (kept,) = earlier_payloads(project)
    assert (kept["kept_version"], kept["table"]["rows"][0][2]) == (1, 3)


def test_a_registered_exhibit_has_no_earlier_version_yet(project):
    assert earlier_payloads(project) == []


def test_all_versions_of_a_retired_id_are_kept_at_their_addresses(project):
    retire(["alpha-themes"], note="Merged.", project=project)
    write_record(project)
    assert figure_records(project) == {}
    assert [one["kept_version"] for one in earlier_payloads(project)] == [1]


def test_earlier_versions_know_whether_they_have_pictures(project):
    write_record(project, payload(ports=4))
    assert staged_records(["alpha-themes/v1"], project)["earlier"][0]["static"] is True
    assert staged_records(["alpha-themes"], project)["earlier"][0]["static"] is False
