from tests.unit.exhibits.citation_works import EDITION
from tests.unit.site.builders import exhibit
from tests.unit.site.record_builders import record

from analysis.site.figure_pages import figure_pages
from analysis.site.payloads import Exhibit
from analysis.site.staged_works import works_of

TITLES = {"volumes/alpha": "Volume alpha"}


def pages(*payloads: dict[str, object], **held: object) -> list[tuple[str, dict[str, object], str]]:
    records = {"alpha-themes": held.get("record", record())} if held.get("record", True) else {}
    works = works_of(payloads, EDITION)
    shown = map(Exhibit.from_payload, payloads)
    return list(figure_pages(shown, records=records, titles=TITLES, works=works, lang="en"))


def test_a_figure_has_a_page_and_a_table_has_none() -> None:
    assert [page for page, _, _ in pages(exhibit(), exhibit("alpha-links", "table"))] == ["fig/alpha-themes/index"]


def test_the_page_leads_back_to_the_place_of_the_figure() -> None:
    ((_, context, _),) = pages(exhibit())
    assert context["volume_link"] == "../../volumes/alpha.html#alpha-themes"
    assert context["volume_title"] == "Volume alpha"


def test_the_page_says_what_is_measured_how_and_under_which_version() -> None:
    ((_, context, _),) = pages(exhibit())
    assert context["subtitle"] == "Paragraphs by theme; 2 rows"
    assert context["method"] == ["Drawn.", "Made.", "Counted."]
    assert (context["version"], context["banner"]) == (0, "")
    assert context["record"]["version"] == 1


def test_data_can_always_be_downloaded() -> None:
    ((_, context, _),) = pages(exhibit())
    names = [name for name, _, _ in context["downloads"]["data"]]
    assert names == ["alpha-themes.zip", "alpha-themes.csv", "alpha-themes.json", "record.json"]


def test_pictures_are_offered_in_both_languages_and_widths_where_they_exist() -> None:
    ((_, bare, _),) = pages(exhibit())
    ((_, pictured, _),) = pages({**exhibit(), "static": True})
    assert bare["downloads"]["pictures"] == []
    rows = pictured["downloads"]["pictures"]
    assert [(row["lang"], row["millimetres"]) for row in rows] == [("en", 170), ("en", 85), ("zh", 170), ("zh", 85)]
    assert [file for _, file, _ in rows[0]["files"]] == [f"alpha-themes.{end}" for end in ("svg", "pdf", "png")]
    assert rows[3]["files"][1] == ("PDF", "alpha-themes-zh-85mm.pdf", "alpha-themes-zh-85mm.pdf")
    assert rows[3]["files"][0] == ("SVG", "view/zh-narrow-light.svg", "alpha-themes-zh-85mm.svg")


def test_an_earlier_version_has_its_own_address_and_says_what_moved_since() -> None:
    ((page, context, _),) = pages({**exhibit(), "kept_version": 1}, record=record(versions=2, registered=False))
    assert page == "fig/alpha-themes/v1/index"
    assert context["version"] == 1
    assert context["banner"] == {
        "newer": 2,
        "moved": [(2, "1 of 2 numbers moved")],
        "because": [(2, "data/coding/coding.csv changed")],
    }
    assert context["volume_link"] == "../../../volumes/alpha.html#alpha-themes"
    assert [name for name, _, _ in context["downloads"]["data"]] == ["alpha-themes.csv", "alpha-themes.json"]


def test_a_version_of_a_retired_figure_leads_to_the_list_of_figures() -> None:
    ((_, context, _),) = pages({**exhibit(), "kept_version": 1}, record=None)
    assert context["banner"]["newer"] == 0
    assert context["volume_link"] == "../../../figures.html"


def test_a_figure_without_units_offers_no_page_of_units() -> None:
    held = exhibit()
    held["table"]["units"] = [[], []]
    ((_, context, _),) = pages(held)
    assert context["units_page"] == ""


def test_the_page_says_how_the_figure_is_cited_to_readers_and_to_machines() -> None:
    ((_, context, _),) = pages(exhibit())
    assert "River Study Group. (2027). Title of alpha-themes (Figure alpha-themes) [Figure]." in context["citation"]
    assert 'href="alpha-themes.bib"' in context["citation"]
    assert context["cited"] == {"name": "alpha-themes", "script": "fig/alpha-themes/alpha-themes.cite.js"}
    assert '<meta name="citation_title" content="Title of alpha-themes"/>' in context["head_extra"]
