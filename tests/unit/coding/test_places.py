"""The tables of place names, as they are read."""

from analysis.coding.places import read_gazetteer, read_place_guards, read_place_readings, read_tier_words


def test_readings_are_typed():
    readings = read_place_readings()
    assert readings["start"].dtype == "int64"
    assert readings["doubt"].dtype == "bool"


def test_only_the_name_of_one_zone_is_in_doubt():
    readings = read_place_readings()
    assert set(readings.loc[readings["doubt"], "words"]) == {"中新吉林食品区", "中新合作吉林食品区"}


def test_guards_hold_the_dictionary_and_the_formulae():
    words = read_place_guards().words
    assert {"长通白延吉长", "省长吉图办", "中国特色社会主义"} <= set(words)


def test_two_wordings_are_no_tier():
    words = read_tier_words()
    assert set(words.loc[words["tier"] == "", "words"]) == {"发展前沿", "东北腹地"}


def test_points_have_coordinates_and_a_source():
    points = read_gazetteer()
    assert points["lat"].between(35, 50).all()
    assert points["lon"].between(117, 140).all()
    assert (points["licence"] != "").all()
