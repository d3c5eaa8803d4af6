"""Tags of landing pages, read back by parsers of other hands."""

import json
import warnings
from dataclasses import replace
from typing import Any

import pytest
from justhtml import JustHTML
from tests.unit.exhibits.citation_works import EDITION, HOMELESS, by, data
from tests.unit.exhibits.citation_works import figure as cited
from tests.unit.site.builders import exhibit

from analysis.exhibits.citations.works import Work
from analysis.exhibits.identity import Author
from analysis.site.landing_metadata import dataset_head, description_of, exhibit_head, open_graph
from analysis.site.payloads import Exhibit

PAGE = "https://example.org/river/fig/profile-d2009-themes/"


def shown(*, static: bool = True) -> Exhibit:
    return Exhibit.from_payload({**exhibit("profile-d2009-themes"), "static": static})


def read(head: str, base: str = PAGE) -> dict[str, Any]:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the reader brings parsers that speak of their own future
        import extruct

        page = f"<!doctype html><html><head><title>t</title>{head}</head><body></body></html>"
        return dict(extruct.extract(page, base_url=base, syntaxes=["json-ld", "opengraph"]))


def highwire(head: str) -> dict[str, list[str]]:
    page = JustHTML(f"<!doctype html><html><head><title>t</title>{head}</head><body></body></html>", sanitize=False)
    found: dict[str, list[str]] = {}
    for tag in page.query("meta"):
        if name := tag.attrs.get("name"):
            found.setdefault(name, []).append(tag.attrs["content"])
    return found


def test_the_highwire_tags_hold_what_zotero_needs():
    assert highwire(exhibit_head(shown(), cited())) == {
        "citation_title": ["Themes of the 2009 outline"],
        "citation_author": ["River Study Group"],
        "citation_publication_date": ["2027/02/01"],
        "citation_publisher": ["River Study Group"],
        "citation_technical_report_institution": ["River Study Group"],
        "citation_technical_report_number": ["profile-d2009-themes"],
        "citation_series_title": ["River Reports: three texts on a river"],
        "citation_language": ["en"],
        "citation_public_url": [PAGE],
        "citation_abstract_html_url": [PAGE],
        "citation_pdf_url": [f"{PAGE}profile-d2009-themes.pdf"],
        "citation_keywords": ["river"],
        "DC.rights": ["https://creativecommons.org/licenses/by/4.0/"],
    }


def test_people_are_named_family_first_and_each_has_a_tag():
    work = by(Author("Roe", "Jean-Luc"), Author("Wang", "Xiaoming", alias="王小明"))
    work = replace(work, kind="figure", container=cited().container)
    assert highwire(exhibit_head(shown(), work))["citation_author"] == ["Roe, Jean-Luc", "Wang, Xiaoming"]
    assert highwire(exhibit_head(shown(), work, lang="zh"))["citation_author"] == ["Roe, Jean-Luc", "王小明"]


def test_without_an_address_none_is_claimed_and_files_are_named_from_the_page():
    head = exhibit_head(shown(), cited(HOMELESS))
    tags = highwire(head)
    assert "citation_public_url" not in tags
    assert tags["citation_pdf_url"] == ["profile-d2009-themes.pdf"]
    assert "og:" not in head
    assert "canonical" not in head
    assert "http" not in head.replace("https://schema.org", "").replace("https://creativecommons.org", "")


def test_a_search_for_data_finds_the_data_of_the_figure():
    (graph,) = read(exhibit_head(shown(), cited()))["json-ld"]
    image, rows = graph["@graph"]
    assert (image["@type"], rows["@type"]) == ("ImageObject", "Dataset")
    assert image["contentUrl"] == f"{PAGE}profile-d2009-themes.png"
    assert {part["encodingFormat"] for part in image["encoding"]} == {"image/svg+xml", "application/pdf"}
    assert [part["contentUrl"] for part in rows["distribution"]] == [
        f"{PAGE}profile-d2009-themes.{end}" for end in ("csv", "json")
    ]
    assert [part["propertyID"] for part in rows["variableMeasured"]] == ["theme_en", "theme_zh", "paragraphs", "share"]
    assert image["isPartOf"]["name"] == "River Reports: three texts on a river"


@pytest.mark.parametrize("part", [0, 1])
@pytest.mark.parametrize(
    "needed", ["name", "description", "creator", "license", "version", "datePublished", "identifier"]
)
def test_both_things_are_described_as_a_data_search_asks(part: int, needed: str):
    (graph,) = read(exhibit_head(shown(), cited()))["json-ld"]
    assert graph["@graph"][part][needed]


def test_the_description_of_the_data_is_long_enough_for_a_data_search():
    (graph,) = read(exhibit_head(shown(), cited()))["json-ld"]
    assert 50 <= len(graph["@graph"][1]["description"]) <= 5000


def test_corpus_and_codebook_stand_in_the_description_of_the_data():
    (graph,) = read(exhibit_head(shown(), cited()))["json-ld"]
    assert "corpus 0a1b2c3d, codebook 2" in graph["@graph"][1]["description"]
    assert graph["@graph"][1]["version"] == "1.2.0; corpus 0a1b2c3d, codebook 2"


def test_open_graph_stands_where_there_is_an_address():
    (found,) = read(exhibit_head(shown(), cited()))["opengraph"]
    held = dict(found["properties"])
    assert held["og:title"] == "Themes of the 2009 outline"
    assert held["og:image"] == f"{PAGE}profile-d2009-themes.png"
    assert held["og:image:alt"] == "Two bars; industry leads with 5."
    assert f'<link rel="canonical" href="{PAGE}"/>' in open_graph(cited(), "en", description="x")


def test_without_pictures_no_picture_is_named():
    head = exhibit_head(shown(static=False), cited())
    assert ".png" not in head
    assert ".pdf" not in head


def test_the_dataset_names_every_table():
    head = dataset_head(data(), tables={"units.csv": "Units", "coding.csv": "Codes"})
    (found,) = read(head, "https://example.org/river/data/")["json-ld"]
    assert found["@type"] == "Dataset"
    assert [part["contentUrl"].rpartition("/")[2] for part in found["distribution"]] == [
        "units.csv",
        "coding.csv",
        "datapackage.json",
    ]


def test_a_title_cannot_close_the_script():
    work: Work = replace(cited(), title=dict.fromkeys(("en", "zh", "ko"), '</script>"&'))
    head = exhibit_head(shown(), work)
    assert head.count("</script>") == 1
    assert highwire(head)["citation_title"] == ['</script>"&']
    assert json.loads(head.split('ld+json">')[1].split("</script>")[0])["@graph"][0]["name"] == '</script>"&'


def test_the_description_says_on_which_state_a_thing_rests():
    assert description_of(cited(), "en") == (
        "Figure profile-d2009-themes, version 2. Themes of the 2009 outline. "
        "River Reports 1.2.0, corpus 0a1b2c3d, codebook 2."
    )
    assert EDITION.corpus in description_of(data(), "ko")
