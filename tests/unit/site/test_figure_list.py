import re

from tests.unit.site.builders import exhibit

from analysis.site.figure_list import figure_list
from analysis.site.payloads import Volume

VOLUME = Volume("alpha", "Alpha [1]", {}, (exhibit("alpha-themes"), exhibit("alpha-links", "table")), {}, {})


def test_a_figure_leads_to_its_page_and_a_table_to_its_place() -> None:
    made = figure_list([VOLUME])
    assert '<a href="fig/alpha-themes/index.html">Title of alpha-themes</a>' in made
    assert '<a href="volumes/alpha.html#alpha-links">Title of alpha-links</a>' in made


def test_each_volume_has_a_heading_of_plain_text() -> None:
    assert "## Alpha &#91;1&#93;" in figure_list([VOLUME])


def test_a_volume_without_exhibits_is_not_listed() -> None:
    assert "##" not in figure_list([Volume("beta", "Beta", {}, (), {}, {})])


def test_volumes_stand_in_the_order_in_which_they_are_read() -> None:
    names = ("comparison-d1-d2", "corpus", "lineage", "profile-d1")
    made = figure_list([Volume(name, name, {}, VOLUME.exhibits, {}, {}) for name in names])
    assert re.findall(r"## (\S+)", made) == ["corpus", "profile-d1", "comparison-d1-d2", "lineage"]
