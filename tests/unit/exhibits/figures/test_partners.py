from analysis.exhibits.figures import partner_forms, partner_ways, places_named


def test_the_three_forms_are_stacked_and_told_apart_by_lightness(table):
    bars = partner_forms(table("partner_forms")).data
    assert len({bar.marker.color for bar in bars}) == 3
    assert partner_forms(table("partner_forms")).layout.barmode == "stack"


def test_a_form_without_mentions_has_no_bar(table):
    first = partner_forms(table("partner_forms")).data[2]
    assert len(first.x) == 0


def test_the_sum_of_mentions_stands_under_the_name_of_the_document(table):
    said = [note.text for note in partner_forms(table("partner_forms")).layout.annotations]
    assert {"5 mentions of other states", "8 mentions of other states"} <= set(said)


def test_rows_without_any_count_are_left_out(table):
    labels = list(partner_ways(table("partner_ways")).layout.yaxis.ticktext)
    assert labels[0] == "Russia: named "
    assert not any("places in it" in label for label in labels)


def test_on_a_phone_the_state_is_named_once(table):
    labels = list(partner_ways(table("partner_ways"), narrow=True).layout.yaxis.ticktext)
    assert labels == ["Russia ", " ", " ", "DPRK ", " ", " "]


def test_shapes_are_those_of_the_tiers(table):
    marks = places_named(table("places_named")).data[0]
    assert dict(zip(marks.y, marks.marker.symbol, strict=True)) == {
        0: "diamond",
        1: "circle",
        2: "circle-open",
        3: "square",
    }


def test_the_count_stands_beside_each_mark(table):
    said = [note.text for note in places_named(table("places_named")).layout.annotations]
    assert [text for text in said if text.isdigit()] == ["2", "1", "4", "8", "3", "1"]
