"""The page on citing."""

from tests.unit.exhibits.citation_works import data, whole

from analysis.exhibits.citations.styles import citation
from analysis.site.cite_page import cite_page

PAGE = cite_page({"series": whole(), "dataset": data()})


def test_series_and_dataset_are_cited_with_their_files():
    assert citation(whole(), "gb7714-2025", "zh") in PAGE
    assert citation(data(), "bibtex", "en").splitlines()[0] in PAGE
    assert [name in PAGE for name in ('href="cite/series.ris"', 'href="cite/dataset.csl.json"')] == [True, True]


def test_the_page_names_the_versions_and_what_was_not_checked():
    assert "1.2.0 here" in PAGE
    assert "0a1b2c3d here" in PAGE
    assert "not been checked against the printed standard" in PAGE


def test_raw_blocks_are_closed():
    assert PAGE.count("```{raw} html") == PAGE.count("\n```\n") == 3


def test_the_page_says_how_the_book_is_printed():
    assert "tumen print" in PAGE
