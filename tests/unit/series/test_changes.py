from analysis.series.changes import NumberMove, changes


def number(name, value, formatted=None):
    return {"name": name, "value": value, "formatted": formatted or str(value)}


def table(name, *rows):
    columns = [
        {"name": "theme", "title": {"en": "Theme", "zh": "主题"}, "type": "string", "unit": ""},
        {"name": "n", "title": {"en": "Paragraphs", "zh": "段"}, "type": "integer", "unit": ""},
    ]
    held = {"columns": columns, "rows": [list(row) for row in rows], "units": [[] for _ in rows]}
    words = {"title": {"en": name, "zh": name}, "caption": {"en": "c", "zh": "c"}, "sources": [{"key": "coding"}]}
    return {"figure_id": name, "kind": "table", "table": held, **words}


def moved(before, after):
    found = changes({"a": {"numbers": before}}, {"a": {"numbers": after}}, why={})
    return [str(move) for change in found for move in change.numbers]


def test_a_number_that_moved_has_its_old_and_new_value_and_the_difference():
    assert moved([number("han", 25120, "25,120")], [number("han", 25121, "25,121")]) == ["han: 25,120 -> 25,121 (+1)"]
    assert moved([number("share", 0.5, "50 %")], [number("share", 0.25, "25 %")]) == ["share: 50 % -> 25 % (-0.25)"]


def test_words_that_changed_have_no_difference():
    assert moved([number("top", "port")], [number("top", "rail")]) == ["top: port -> rail"]


def test_numbers_that_came_and_went_are_told():
    assert moved([number("a", 1)], [number("b", 2)]) == ["b is new: 2", "a is gone: it was 1"]


def test_the_last_digits_of_a_fit_are_no_change():
    assert moved([number("p", 0.123456789)], [number("p", 0.1234567891)]) == []


def test_another_form_of_the_same_number_is_a_change_of_words():
    assert moved([number("n", 4, "4")], [number("n", 4, "four")]) == ["n: 4 -> four"]


def test_an_exhibit_says_what_moved_in_it():
    before, after = {"exhibits": [table("a-themes", ("port", 3))]}, {"exhibits": [table("a-themes", ("port", 4))]}
    (change,) = changes({"a": before}, {"a": after}, why={"a": ["data/a.csv changed in row 2"]})
    assert [str(move) for move in change.exhibits] == [
        "table a-themes: 1 of 1 numbers moved, most of all Paragraphs of port from 3 to 4"
    ]
    assert change.cause == "because data/a.csv changed in row 2"


def test_exhibits_that_came_and_went_and_volumes_that_went_are_told():
    before = {"a": {"exhibits": [table("a-old", ("x", 1))]}, "b": {"numbers": [number("n", 1)]}}
    after = {"a": {"exhibits": [table("a-new", ("x", 1))]}}
    first, second = changes(before, after, why={})
    assert [(move.exhibit, move.what) for move in first.exhibits] == [
        ("a-new", ("it is new",)),
        ("a-old", ("it is gone",)),
    ]
    assert second.numbers == (NumberMove("n", "1", None),)


def test_volumes_in_which_nothing_moved_are_left_out():
    record = {"numbers": [number("n", 1)], "exhibits": [table("a-t", ("x", 1))]}
    assert changes({"a": record}, {"a": record}, why={"a": ["measures/reuse.py changed"]}) == ()
