import copy

from tests.unit.exhibits.registry_builders import payload

from analysis.exhibits.movement import Cell, movement


def test_nothing_moves_between_an_exhibit_and_itself():
    assert movement(payload(), payload()).sentences() == ()


def test_a_moved_number_is_named_with_its_row_and_both_values():
    found = movement(payload(), payload(ports=4))
    assert found.cells == (Cell(("ports",), "Paragraphs", 3, 4),)
    assert found.sentences() == ("1 of 2 numbers moved, most of all Paragraphs of ports from 3 to 4",)


def test_the_largest_move_is_told_by_its_share():
    before, after = payload(), payload(ports=4)
    before["table"]["rows"][1][2], after["table"]["rows"][1][2] = 1000, 1002
    assert "most of all Paragraphs of ports from 3 to 4" in movement(before, after).sentences()[0]


def test_rows_that_come_and_go_are_named():
    after = copy.deepcopy(payload())
    after["table"]["rows"][1] = ["funds", "基金", 1]
    found = movement(payload(), after)
    assert found.sentences() == ("1 new row (funds)", "1 row gone (rail)")


def test_rows_of_the_same_words_are_told_apart_by_their_order():
    twice = copy.deepcopy(payload())
    twice["table"]["rows"][1] = ["ports", "口岸", 5]
    after = copy.deepcopy(twice)
    after["table"]["rows"][1][2] = 6
    assert [cell.row for cell in movement(twice, after).cells] == [("ports", "row 2")]


def test_a_value_that_appears_moved_by_the_whole():
    before = payload()
    before["table"]["rows"][0][2] = None
    (cell,) = movement(before, payload()).cells
    assert (cell.distance, str(cell)) == (1.0, "Paragraphs of ports from nothing to 3")


def test_words_sources_columns_evidence_and_drawing_are_told():
    after = copy.deepcopy(payload())
    after["caption"] = {"en": "Other.", "zh": "其他。"}
    after["sources"] = [{"key": "lineage", "text": ""}]
    after["table"]["columns"][2]["title"] = {"en": "Passages", "zh": "段落"}
    after["table"]["units"][0] = ["d2009/1#9"]
    after["drawn"]["rows"][0] = [0.4]
    after["specs"]["en"]["wide"]["layout"]["xaxis"]["title"]["text"] = "passages"
    assert movement(payload(), after).sentences() == (
        "headings of columns were reworded",
        "the units behind 1 row changed",
        "values that are drawn and not printed in the table moved",
        "the caption was reworded",
        "it now also rests on lineage",
        "it no longer rests on coding",
        "words in the drawing changed",
    )
