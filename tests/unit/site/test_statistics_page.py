import pytest

from analysis.paths import PROJECT
from analysis.site.material import read_material
from analysis.site.statistics_page import statistics_page


@pytest.fixture(scope="module")
def page() -> str:
    return statistics_page(read_material(PROJECT).statistics)


def test_every_series_source_class_and_target_is_on_the_page(page: str) -> None:
    held = read_material(PROJECT).statistics
    assert all(f">{name}<" in page for name in held["indicators"]["series_id"].unique())
    assert all(f">{name}<" in page for name in held["sources"]["source_id"])
    assert all(f">{name}<" in page for name in held["vintages"]["vintage_class"])
    assert page.count('class="evidence"') == len(held["targets"])


def test_a_weak_locator_is_text_and_a_firm_one_a_link(page: str) -> None:
    assert "weak: http://m.ilynn.cn/document_detail/4842.html" in page
    assert 'href="http://m.ilynn.cn' not in page
    assert 'href="http://www.china.org.cn/features/ProvinceView/2007-01/25/content_1184199.htm"' in page


def test_the_figures_of_the_newspaper_are_marked(page: str) -> None:
    row = next(row for row in page.split("<tr") if "达到7280亿元" in row)
    assert ">newspaper<" in row
    assert "one press text only, unconfirmed" in row


def test_no_table_is_broken_by_an_empty_line(page: str) -> None:
    for block in page.split("\n\n"):
        assert block.count("<table") == block.count("</table>")
