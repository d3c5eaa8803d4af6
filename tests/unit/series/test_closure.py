import pytest

from analysis.series.closure import imported_names, module_files, outside_names


@pytest.fixture
def package(tmp_path):
    files = {
        "__init__.py": "",
        "paths.py": "import os",
        "measures/__init__.py": "",
        "measures/reuse.py": "from analysis.paths import PROJECT\nfrom . import wording",
        "measures/wording.py": "def late():\n    import scipy.stats",
        "measures/other.py": "",
    }
    for name, text in files.items():
        path = tmp_path / "analysis" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "analysis"


def test_a_name_from_a_package_may_be_a_module():
    assert imported_names("from analysis.measures import reuse") == {"analysis.measures", "analysis.measures.reuse"}


def test_relative_imports_start_from_their_package():
    assert imported_names("from .a import b", inside="x.y") == {"x.y.a", "x.y.a.b"}
    assert imported_names("from ..a import b", inside="x.y") == {"x.a", "x.a.b"}


def test_source_that_does_not_parse_imports_nothing():
    assert imported_names("%matplotlib inline") == frozenset()


def test_modules_behind_modules_count_and_others_do_not(package):
    found = module_files(["from analysis.measures import reuse"], package=package)
    assert list(found) == [
        "analysis",
        "analysis.measures",
        "analysis.measures.reuse",
        "analysis.measures.wording",
        "analysis.paths",
    ]
    assert found["analysis.measures"] == package / "measures" / "__init__.py"


def test_late_imports_of_other_packages_are_found(package):
    found = outside_names(["import pandas\nimport analysis.measures.reuse"], package=package)
    assert found == ["os", "pandas", "scipy.stats"]


@pytest.fixture
def door(package):
    (package / "figures").mkdir()
    passing = """from analysis.figures.maps import map_of
from analysis.figures.sizes import sizes
__all__ = ["map_of", "sizes"]
"""
    (package / "figures/__init__.py").write_text(f'"""Figures."""\n{passing}')
    (package / "figures/maps.py").write_text("import analysis.measures.other")
    (package / "figures/sizes.py").write_text("")
    return package


def behind(package, *sources):
    files = module_files(sources, package=package)
    return {name.removeprefix("analysis.figures.") for name in files if name.startswith("analysis.figures.")}


@pytest.mark.parametrize(
    "sources",
    [
        ("from analysis import figures", "figures.sizes(1)"),
        ("from analysis.figures import sizes",),
        ("import analysis.figures as drawn\ndrawn.sizes",),
        ("import analysis.figures\nanalysis.figures.sizes(1)",),
        ("from analysis.figures.sizes import sizes",),
    ],
)
def test_who_goes_through_a_door_for_one_name_rests_on_that_alone(door, sources):
    assert behind(door, *sources) == {"sizes"}


@pytest.mark.parametrize(
    "sources",
    [
        ("from analysis import figures", "getattr(figures, name)(1)"),
        ("from analysis.figures import *",),
        ("import analysis.figures as drawn\nchosen = [drawn]",),
    ],
)
def test_who_takes_the_door_itself_rests_on_all_behind_it(door, sources):
    assert behind(door, *sources) == {"maps", "sizes"}


def test_the_door_itself_counts_and_what_lies_behind_a_name_behind_it(door):
    found = module_files(["from analysis.figures import map_of"], package=door)
    assert {"analysis.figures", "analysis.figures.maps", "analysis.measures.other"} <= set(found)


def test_a_package_that_does_more_than_pass_names_on_is_followed_whole(door):
    with (door / "figures/__init__.py").open("a") as file:
        file.write("print(1)\n")
    assert behind(door, "from analysis.figures import sizes") == {"maps", "sizes"}
