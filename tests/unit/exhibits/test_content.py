import copy

import pytest
from tests.unit.exhibits.registry_builders import payload

from analysis.exhibits.content import content, content_hash, same


def test_the_words_of_a_drawing_are_read_without_markup_and_what_is_cut_is_left_out():
    assert content(payload())["words"]["en"] == ["Four texts only", "outline", "paragraphs"]


def test_colours_sizes_alternative_text_and_the_words_of_sources_are_no_content():
    other = copy.deepcopy(payload(alt={"en": "Other", "zh": "别的"}))
    spec = other["specs"]["en"]["wide"]
    spec["layout"].update(width=700, font={"color": "#ffffff"}, template={"data": {}})
    spec["layout"]["annotations"][0]["text"] = "<i>Four texts</i> only"
    other["specs"]["en"]["narrow"] = {"data": [], "layout": {}}
    other["sources"][0]["text"] = "Coding of all paragraphs."
    assert content_hash(other) == content_hash(payload())


@pytest.mark.parametrize(
    "changed",
    [
        payload(ports=4),
        payload(title={"en": "Ports", "zh": "口岸"}),
        payload(caption={"en": "Other.", "zh": "其他。"}),
        payload(sources=[{"key": "lineage", "text": ""}]),
        payload(drawn={"columns": ["low"], "rows": [[0.1], [0.3]]}),
    ],
)
def test_another_value_word_source_or_drawn_value_is_another_content(changed):
    assert content_hash(changed) != content_hash(payload())
    assert not same(content(changed), content(payload()))


def test_other_units_behind_a_row_are_another_content():
    other = copy.deepcopy(payload())
    other["table"]["units"][0] = ["d2009/1#9"]
    assert not same(content(other), content(payload()))


def test_another_title_of_an_axis_is_another_content():
    other = copy.deepcopy(payload())
    other["specs"]["zh"]["wide"]["layout"]["xaxis"]["title"]["text"] = "share"
    assert not same(content(other), content(payload()))


def test_the_last_digits_of_a_number_are_noise_and_the_sixth_is_not():
    assert same(content(payload(ports=1 / 3)), content(payload(ports=1 / 3 + 1e-9)))
    assert not same(content(payload(ports=1 / 3)), content(payload(ports=1 / 3 + 1e-5)))


def test_a_missing_value_is_not_nought():
    assert not same([None], [0])
    assert not same([True], [2])


def test_a_table_has_a_content_without_a_drawing():
    table = {**payload(), "kind": "table"}
    del table["specs"], table["drawn"]
    assert content(table)["words"] == {}
    assert len(content_hash(table)) == 64
