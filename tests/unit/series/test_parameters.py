import pytest

from analysis.series.parameters import Parameter, declaration_faults, declared, literal, parameter_faults
from analysis.series.template import read_template

CELL = """!from typing import Literal
document: str = "d2009"  # document the profile is about
strength: int = 1  # weakest commitment that counts, 0 to 5
share: float = 0.5  # least share
kind: Literal["supply", "demand"] = "supply"  # instruments to keep
themes: list[str] = []  # themes to leave out
later: str | None = None  # plan it is held against
plain = True"""


@pytest.fixture
def cell(template):
    return read_template(template("profile.ipynb", CELL))


def faults(cell, **given):
    return [str(fault) for fault in parameter_faults(cell, given, place="volume `p`")]


def test_type_default_and_comment_are_read(cell):
    assert declared(cell)["document"] == Parameter("document", "str", "d2009", "document the profile is about")
    assert declared(cell)["plain"] == Parameter("plain", "bool", True, "")
    assert list(declared(cell)) == ["document", "strength", "share", "kind", "themes", "later", "plain"]


def test_right_values_have_no_fault(cell):
    given = {"document": "d2018", "strength": 5, "share": 1, "kind": "demand", "themes": ["t"], "later": None}
    assert faults(cell, **given) == []


def test_a_mistyped_name_is_refused_with_the_nearest(cell):
    expected = "volume `p`: passes `documnt`, which profile.ipynb does not declare. Did you mean `document`?"
    assert faults(cell, documnt="d2009") == [f"notebooks/series.yml, {expected}"]


def test_a_name_near_to_none_lists_what_there_is(template):
    cell = read_template(template("a.ipynb", "!x: int = 1"))
    assert faults(cell, colour="red")[0].endswith("It declares `x`")


def test_a_template_without_parameters_takes_none(template):
    assert faults(read_template(template("a.ipynb", "1 + 1")), x=1)[0].endswith("It declares no parameter")


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("document", 2009, "expected a text"),
        ("strength", "3", "expected a whole number"),
        ("strength", True, "expected a whole number"),
        ("strength", 6, "expected a value from 0 to 5"),
        ("share", "half", "expected a number"),
        ("plain", "yes", "expected true or false"),
        ("themes", ["a", 1], "expected a value of type list[str]"),
        ("later", 5, "expected a value of type str | None"),
        ("kind", "suply", "expected one of 'supply', 'demand'. Did you mean `supply`?"),
    ],
)
def test_a_wrong_value_says_what_is_expected(cell, name, value, expected):
    (fault,) = faults(cell, **{name: value})
    assert f"parameter `{name}` is {value!r}; {expected}" in fault


def test_a_computed_default_is_refused(template):
    cell = read_template(template("a.ipynb", "!x: int = 1\ny: int = 1 + len('a')"))
    (fault,) = declaration_faults(cell)
    assert str(fault).startswith("notebooks/a.ipynb, cell `parameters`, line 2: `y: int = 1 + len('a')`")


def test_a_cell_that_does_not_parse_is_refused_once(template):
    cell = read_template(template("a.ipynb", "!x: int = = 1"))
    assert [fault.place for fault in declaration_faults(cell)] == ["cell `parameters`, line 1"]
    assert declared(cell) == {}


@pytest.mark.parametrize(
    ("value", "source"),
    [("云南", '"云南"'), (None, "None"), (True, "True"), ([1, "东"], '[1, "东"]'), ({"a": 0.5}, '{"a": 0.5}')],
)
def test_values_are_written_as_readable_python(value, source):
    assert literal(value) == source
