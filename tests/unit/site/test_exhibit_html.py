import json
import re

from tests.unit.site.builders import exhibit

from analysis.site.exhibit_html import body, caption_line, foot, picture_folder, table_file, title_line
from analysis.site.payloads import Exhibit

PICTURED = Exhibit.from_payload({**exhibit(), "static": True})
BARE = Exhibit.from_payload(exhibit())
TABLE = Exhibit.from_payload(exhibit("alpha-links", "table"))


def test_a_figure_has_a_picture_for_each_theme_and_width() -> None:
    made = body(PICTURED, lang="en", root="../")
    assert re.findall(r'(?:src|srcset)="([^"]+)"', made) == [
        "../fig/alpha-themes/view/en-narrow-light.svg",
        "../fig/alpha-themes/view/en-wide-light.svg",
        "../fig/alpha-themes/view/en-narrow-dark.svg",
        "../fig/alpha-themes/view/en-wide-dark.svg",
    ]
    assert made.count('alt="Two bars; industry leads with 5."') == 2


def test_the_place_of_a_figure_is_kept_before_it_is_drawn() -> None:
    assert 'style="--wide: 320px; --narrow: 400px"' in body(PICTURED, lang="en", root="")


def test_without_pictures_the_page_says_what_to_do_without_a_script() -> None:
    made = body(BARE, lang="en", root="")
    assert "<img" not in made
    assert "<noscript>" in made


def test_the_specification_stands_in_the_page_and_cannot_end_its_script() -> None:
    payload = exhibit()
    payload["specs"]["en"]["wide"]["layout"]["title"] = {"text": "</script><b>"}
    made = body(Exhibit.from_payload(payload), lang="en", root="")
    script = re.search(r'class="exhibit-specs">(.*?)</script>', made)
    assert script is not None
    assert json.loads(script.group(1))["wide"]["layout"]["title"]["text"] == "</script><b>"


def test_sources_are_named_by_key_and_unfold_to_their_text() -> None:
    made = foot(PICTURED, lang="en", root="")
    assert "<summary>Sources: d2009, coding</summary>" in made
    assert "<li>State Council, 2009</li>" in made


def test_a_figure_offers_table_data_and_page() -> None:
    made = foot(PICTURED, lang="en", root="../")
    assert "<summary>Table</summary>" in made
    assert 'href="../fig/alpha-themes/alpha-themes.csv" download' in made
    assert 'href="../fig/alpha-themes/index.html">Link</a>' in made


def test_a_table_shows_its_rows_and_offers_them() -> None:
    assert body(TABLE, lang="en", root="").startswith('<div class="table-scroll"')
    assert f'href="../{table_file(TABLE)}" download' in foot(TABLE, lang="en", root="../")


def test_title_and_caption_are_escaped() -> None:
    payload = {**exhibit(), "title": {"en": "a < b"}, "caption": {"en": "c & d"}}
    made = Exhibit.from_payload(payload)
    assert title_line(made, "en") == '<span class="exhibit-title">a &lt; b</span>'
    assert caption_line(made, "en") == '<span class="exhibit-caption">c &amp; d</span>'


def test_pictures_lie_with_the_page_of_the_figure() -> None:
    assert picture_folder(PICTURED) == "fig/alpha-themes/view"
