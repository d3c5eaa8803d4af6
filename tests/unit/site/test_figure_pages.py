from tests.unit.exhibits.citation_works import EDITION
from tests.unit.site.builders import exhibit

from analysis.site.figure_pages import figure_pages
from analysis.site.payloads import Exhibit
from analysis.site.staged_works import works_of

TITLES = {"volumes/alpha": "Volume alpha"}


def pages(*payloads: dict[str, object]) -> list[tuple[str, dict[str, object], str]]:
    works = works_of(payloads, EDITION)
    return list(figure_pages(map(Exhibit.from_payload, payloads), titles=TITLES, works=works, lang="en"))


def test_a_figure_has_a_page_and_a_table_has_none() -> None:
    assert [page for page, _, _ in pages(exhibit(), exhibit("alpha-links", "table"))] == ["fig/alpha-themes/index"]


def test_the_page_leads_back_to_the_place_of_the_figure() -> None:
    ((_, context, _),) = pages(exhibit())
    assert context["volume_link"] == "../../volumes/alpha.html#alpha-themes"
    assert context["volume_title"] == "Volume alpha"


def test_pictures_are_offered_only_where_they_exist() -> None:
    ((_, bare, _),) = pages(exhibit())
    ((_, pictured, _),) = pages({**exhibit(), "static": True})
    assert [name for name, _, _ in bare["downloads"]] == ["alpha-themes.csv", "alpha-themes.json"]
    assert [name for name, _, _ in pictured["downloads"]][2:] == [
        f"alpha-themes.{end}" for end in ("svg", "pdf", "png")
    ]


def test_the_page_says_how_the_figure_is_cited_to_readers_and_to_machines() -> None:
    ((_, context, _),) = pages(exhibit())
    assert "River Study Group. (2027). Title of alpha-themes (Figure alpha-themes) [Figure]." in context["citation"]
    assert 'href="alpha-themes.bib"' in context["citation"]
    assert '<meta name="citation_title" content="Title of alpha-themes"/>' in context["head_extra"]
