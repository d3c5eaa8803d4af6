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
