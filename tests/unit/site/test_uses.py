from pathlib import Path

import pytest
from tests.unit.site.builders import as_number, write_volume

from analysis.paths import Project
from analysis.site.audit_page import audit_page
from analysis.site.payloads import read_volumes
from analysis.site.uses import number_anchor, uses_of


@pytest.fixture
def volumes(tmp_path: Path):
    project = Project(tmp_path)
    write_volume(project.volumes, "alpha")
    return read_volumes(project)


def test_each_unit_leads_to_the_exhibits_and_numbers_that_rest_on_it(volumes):
    uses = uses_of(volumes)
    assert [exhibit[0] for exhibit in uses.exhibits] == ["alpha-themes", "alpha-links"]
    assert uses.of["d2009/1#1"] == ((0, 1), (0,))
    assert uses.of["d2009/3/1/1#2"] == ((0, 1), ())
    assert uses.counts("d2009/1#1") == (2, 1)


def test_nothing_rests_on_a_unit_that_no_table_names(volumes):
    assert uses_of(volumes).counts("d2009/9#9") == (0, 0)


def test_the_script_holds_anchor_value_method_and_count_of_a_number(volumes):
    assert uses_of(volumes).as_dict()["numbers"] == [["alpha", "alpha--paragraphs", "2", "counted", 2]]


def test_a_name_with_signs_makes_an_anchor_without_them():
    assert number_anchor(as_number("share.of/all")) == "alpha--share-of-all"


def test_the_audit_page_lists_every_number_with_its_units(volumes):
    page = audit_page(volumes)
    assert '<tr id="alpha--paragraphs"><td><code>paragraphs</code></td><td>2</td><td>counted</td>' in page
    assert 'data-units="d2009/1#1 d2009/2/1#1">2 units</a>' in page
