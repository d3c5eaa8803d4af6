"""What can be cited by its id, with and without a build."""

import shutil

import pytest
from tests.unit.exhibits.registry_builders import payload, write_record

from analysis.errors import InputError
from analysis.exhibits.registry import Registry, read_registry, write_registry
from analysis.paths import PROJECT, Project
from analysis.series.citable import citable, exhibit_page
from analysis.series.registration import register, retire


@pytest.fixture
def fresh(tmp_path) -> Project:
    """A copy of the repository as somebody clones it, with an empty registry and no build."""
    project = Project(tmp_path / "tree")
    shutil.copytree(PROJECT.data, project.data, ignore=shutil.ignore_patterns("versions", "benchmarks"))
    for name in ("pyproject.toml", "CITATION.cff", "CHANGELOG.md"):
        shutil.copyfile(PROJECT.root / name, project.root / name)
    write_registry(Registry(), project)
    return project


def test_the_registry_is_cited_where_nothing_was_built(fresh):
    write_record(fresh, payload())
    register(fresh, today="2027-01-02")
    built = citable("alpha-themes", fresh)
    shutil.rmtree(fresh.build)
    assert citable("alpha-themes", fresh) == built
    assert (built.revision, built.issued, built.title["zh"]) == ("1", "2027-01-02", "口岸与铁路")


def test_what_moved_since_is_cited_as_the_next_version_and_the_date_of_the_series(fresh):
    write_record(fresh, payload())
    register(fresh, today="2027-01-02")
    write_record(fresh, payload(ports=4))
    work = citable("alpha-themes", fresh)
    assert (work.revision, work.issued) == ("2", citable("series", fresh).issued)


@pytest.mark.parametrize("name", ["space-map", "corpus-witnesses"])
def test_a_fresh_copy_cites_what_is_committed(name: str, tmp_path):
    tree = Project(tmp_path)
    tree.data.symlink_to(PROJECT.data)
    for file in ("pyproject.toml", "CITATION.cff", "CHANGELOG.md"):
        shutil.copyfile(PROJECT.root / file, tree.root / file)
    entry = read_registry().entries[name]
    work = citable(name, tree)
    assert (work.kind, work.title["en"], work.revision) == (entry.kind, entry.title_en, str(entry.version))


def test_an_unknown_id_gets_the_nearest_one(fresh):
    write_record(fresh, payload())
    with pytest.raises(InputError, match="Did you mean `alpha-themes`"):
        citable("alpha-theme", fresh)
    with pytest.raises(InputError, match="Did you mean `dataset`"):
        citable("datasett", fresh)


def test_a_retired_id_says_why(fresh):
    write_record(fresh, payload())
    register(fresh, today="2027-01-02")
    (fresh.volumes / "alpha.json").unlink()
    retire(["alpha-themes"], note="Replaced by beta-themes.", project=fresh)
    with pytest.raises(InputError, match=r"no longer published.*Replaced by beta-themes"):
        citable("alpha-themes", fresh)


def test_a_figure_has_a_page_and_a_table_a_place_on_one():
    assert exhibit_page("alpha-themes", kind="figure", volume="alpha") == "fig/alpha-themes/"
    assert exhibit_page("alpha-links", kind="table", volume="alpha") == "volumes/alpha.html#alpha-links"
