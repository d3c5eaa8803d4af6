from analysis.series.revision import revision

GDP = [
    ["area", "year", "value"],
    ["Yanbian", "2012", "764.9"],
    ["Yanbian", "2013", "850.2"],
    ["Hunchun", "2012", "120"],
]
KEY = ("area", "year")


def with_cell(row, column, text):
    return [[text if (n, c) == (row, column) else cell for c, cell in enumerate(cells)] for n, cells in enumerate(GDP)]


def test_a_changed_value_is_named_with_row_key_column_old_and_new():
    assert revision(GDP, with_cell(2, 2, "851"), key=KEY) == "changed in row 3 (Yanbian / 2013, value: 850.2 -> 851)"


def test_a_blank_that_was_added_is_visible():
    assert revision(GDP, with_cell(3, 2, "120 "), key=KEY) == "changed in row 4 (Hunchun / 2012, value: 120 -> '120 ')"


def test_rows_that_came_and_went_are_counted():
    now = [GDP[0], GDP[1], GDP[3], ["Hunchun", "2013", "130"], ["Hunchun", "2014", "140"]]
    assert revision(GDP, now, key=KEY) == "has rows 4, 5 more, lacks the former row 3"


def test_of_many_changed_rows_the_first_is_shown():
    now = [GDP[0], *([*row[:2], "1"] for row in GDP[1:])]
    assert revision(GDP, now, key=KEY) == "changed in rows 2, 3, 4 (first Yanbian / 2012, value: 764.9 -> 1)"


def test_of_more_than_three_rows_the_others_are_counted():
    longer = [*GDP, *([name, "2012", "1"] for name in "abcde")]
    assert revision(GDP, longer, key=KEY) == "has rows 5, 6, 7 and 2 others more"


def test_without_a_key_as_many_rows_are_known_by_their_place():
    assert revision(GDP, with_cell(1, 2, "1")) == "changed in row 2 (value: 764.9 -> 1)"


def test_without_a_key_more_or_fewer_rows_are_known_by_their_text():
    assert revision(GDP, [*GDP[:2], ["Jilin", "2012", "9"], *GDP[2:]]) == "has row 3 more"
    assert revision(GDP, [*GDP[:2], *GDP[3:]]) == "lacks the former row 3"


def test_a_key_that_repeats_is_no_key():
    assert revision(GDP, with_cell(1, 2, "1"), key=("area",)) == "changed in row 2 (value: 764.9 -> 1)"


def test_another_order_is_said_to_be_no_more_than_that():
    assert revision(GDP, [GDP[0], *GDP[:0:-1]], key=KEY) == "changed in the order or the form of its rows only"


def test_another_header_is_said_before_anything_else():
    assert revision(GDP, [["area", "year", "gdp"], *GDP[1:]], key=KEY) == "has other columns than before"
    assert revision(GDP, [], key=KEY) == "has other columns than before"


def test_a_row_of_another_length_and_a_long_cell_are_shown():
    now = [GDP[0], [*GDP[1], "note"], *GDP[2:]]
    assert revision(GDP, now, key=KEY) == "changed in row 2 (Yanbian / 2012, cell 4: '' -> note)"
    assert revision(GDP, with_cell(1, 2, "9" * 50), key=KEY).endswith(f"764.9 -> {'9' * 40}…)")
