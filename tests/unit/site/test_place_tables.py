import pytest

from analysis.coding.places import read_gazetteer
from analysis.corpus.units import read_units
from analysis.site.place_tables import place_mentions_table, places_table


@pytest.fixture(scope="module")
def mentions():
    return place_mentions_table(read_units())


def test_a_mention_is_the_literal_text_of_its_unit_at_its_offsets(mentions):
    texts = read_units().set_index("unit")["text_zh"]
    rows = mentions.rows
    cells = zip(rows["unit"], rows["start"], rows["end"], rows["surface"], strict=True)
    assert all(texts[unit][start:end] == surface for unit, start, end, surface in cells)


def test_one_row_a_place_unit_and_first_character(mentions):
    assert not mentions.rows.duplicated(list(mentions.key)).any()


def test_yanji_has_no_mention_in_the_last_document(mentions):
    rows = mentions.rows
    assert rows[(rows["place_id"] == "yanji") & (rows["document"] == "d2018")].empty
    assert len(rows[(rows["place_id"] == "yanji") & (rows["document"] == "d2009")]) > 0


def test_a_mention_refers_to_the_registers_of_places_units_and_documents(mentions):
    references = mentions.resource()["schema"]["foreignKeys"]
    assert {reference["reference"]["resource"] for reference in references} == {"places", "units", "documents"}


def test_a_place_lies_where_the_gazetteer_says_and_nowhere_if_it_does_not():
    points = read_gazetteer().set_index("place_id")
    rows = places_table().rows.set_index("place_id")
    assert rows.loc["hunchun", "lat"] == points.loc["hunchun", "lat"]
    assert rows.loc["changjitu", ["lat", "lon"]].isna().all()
