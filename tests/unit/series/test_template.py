import pytest

from analysis.errors import InputError
from analysis.series.template import heading_of, read_template


def test_cells_keep_their_order_kind_and_tags(template):
    found = read_template(template("a.ipynb", "# Title", "!x: int = 1", "x + 1"))
    assert [(cell.kind, cell.tags) for cell in found.cells] == [
        ("markdown", ()),
        ("code", ("parameters",)),
        ("code", ()),
    ]
    assert found.code == ("x: int = 1", "x + 1")
    assert found.parameters == "x: int = 1"


def test_a_template_without_a_parameters_cell_has_none(template):
    assert read_template(template("a.ipynb", "x = 1")).parameters == ""


def test_a_missing_template_is_named(project):
    with pytest.raises(InputError, match=r"notebooks/gone\.ipynb: the template is missing"):
        read_template(project.notebooks / "gone.ipynb")


def test_a_file_that_is_no_notebook_is_refused(project):
    path = project.notebooks / "a.ipynb"
    path.write_text("not json")
    with pytest.raises(InputError, match="this is no notebook"):
        read_template(path)


def test_the_last_heading_counts_and_loses_its_marks():
    assert heading_of("# One\n\ntext\n\n## Two `words` and **more**\n") == "Two words and more"


def test_text_without_a_heading_gives_none():
    assert heading_of("#hashtag\nwords") == ""
