import dataclasses
import json

import pandas as pd
import pytest

from analysis.exhibits import exhibit

WORDS = {"en": "A title", "zh": "标题"}


def test_a_figure_is_drawn_in_every_language_and_width(make_figure):
    specs = make_figure().payload()["specs"]
    assert {lang: set(widths) for lang, widths in specs.items()} == {"en": {"wide", "narrow"}, "zh": {"wide", "narrow"}}


def test_a_payload_holds_everything_the_page_needs(make_figure):
    payload = make_figure().payload()
    assert set(payload) == {
        "alt", "caption", "drawn", "figure_id", "kind", "sources", "specs", "table", "title", "volume",
    }  # fmt: skip
    assert payload["figure_id"] == "profile-d1-theme-shares"
    assert payload["kind"] == "figure"


@pytest.mark.parametrize("name", ["lineage_links", "section_themes", "rate_ratios"])
def test_the_same_exhibit_has_the_same_bytes_and_no_nan(make_figure, name):
    one, two = make_figure(name), make_figure(name)
    assert json.dumps(one.payload(), allow_nan=False) == json.dumps(two.payload(), allow_nan=False)
    assert one.content_hash == two.content_hash


def test_another_value_changes_the_hash(make_figure, table):
    changed = table("theme_shares").assign(share=[0.31, 0.1, 0.0])
    assert make_figure(table=changed).content_hash != make_figure().content_hash


def test_a_figure_shows_itself_in_a_notebook_and_in_jupyterlab(make_figure):
    bundle = make_figure()._repr_mimebundle_()
    assert bundle[exhibit.EXHIBIT_MIME]["kind"] == "figure"
    assert bundle[exhibit.PLOTLY_MIME]["config"]["showSendToCloud"] is False
    assert bundle["text/plain"] == "profile-d1-theme-shares: A title"


def test_a_figure_without_rows_is_published_and_says_so(make_figure, table):
    payload = make_figure(table=table("theme_shares").head(0)).payload()
    assert "no rows" in payload["specs"]["en"]["wide"]["layout"]["annotations"][0]["text"]
    assert payload["table"]["rows"] == []


def test_an_exhibit_lists_everything_it_lacks():
    lacking = {"title": {"en": "A"}, "caption": WORDS, "alt": {"en": " ", "zh": "图"}, "sources": []}
    with pytest.raises(ValueError, match="exhibit corpus-Bad Name") as caught:
        exhibit.table(volume="corpus", name="Bad Name", table=pd.DataFrame(), **lacking)
    said = str(caught.value)
    assert "`title` is empty in zh; `alt` is empty in en" in said
    assert "`name` is 'Bad Name', not words of a-z and 0-9 joined by -; it names no source" in said


def test_a_figure_that_cannot_be_drawn_cannot_exist(make_figure, table):
    with pytest.raises(KeyError):
        make_figure(table=table("sizes"))


def test_an_exhibit_cannot_be_changed(make_figure):
    with pytest.raises(dataclasses.FrozenInstanceError):
        make_figure().name = "other"


def test_a_table_has_rows_and_no_drawing():
    made = exhibit.table(
        volume="corpus", name="witnesses", title=WORDS, caption=WORDS, alt=WORDS, sources=["witnesses"],
        table=pd.DataFrame({"file": ["000.txt"]}),
    )  # fmt: skip
    payload = made.payload()
    assert payload["kind"] == "table"
    assert "specs" not in payload
    assert payload["table"]["rows"] == [["000.txt"]]
    assert made._repr_mimebundle_()["text/plain"] == "corpus-witnesses: A title"
    assert len(made.content_hash) == 64
