"""Attention by tier on a text of two documents that can be counted by eye."""

import math

import pandas as pd
import pytest

from analysis.inference.permutation import Draws
from analysis.measures import space, tier_line


@pytest.fixture
def places():
    rows = [
        ("hunchun", "珲春市", "county", "window", "yanbian"),
        ("yanbian", "延边州", "prefecture", "front", ""),
        ("changchun", "长春市", "city", "hinterland", ""),
        ("quanhe", "圈河口岸", "crossing", "none", "hunchun"),
        ("russia", "俄罗斯", "country", "none", ""),
    ]
    frame = pd.DataFrame(rows, columns=["place_id", "name_zh", "kind", "tier_2009", "admin"])
    return frame.assign(name_en=frame["place_id"].str.title())


@pytest.fixture
def units(texts):
    return texts(
        ("d1/1/1#1", "paragraph", "一" * 500),
        ("d1/1/2#1", "paragraph", "一" * 500),
        ("d2/1/1#1", "paragraph", "一" * 250),
        ("d2/1/2#1", "paragraph", "一" * 250 + "。（长春市牵头，有关地区配合）"),
    )


@pytest.fixture
def mentions():
    def build(*rows):
        frame = pd.DataFrame(rows, columns=["place_id", "unit", "form"])
        return frame.assign(
            document=[unit[:2] for unit in frame["unit"]],
            section=[unit.partition("#")[0] for unit in frame["unit"]],
            start=0,
            end=2,
            doubt=False,
        ).astype({"unit": "str", "document": "str", "section": "str", "place_id": "str"})

    return build


def test_own_country_and_province_are_no_mentions(mentions, places):
    tiered = space.in_tiers(mentions(("hunchun", "d1/1/1#1", "name"), ("changchun", "d1/1/1#1", "own")), places)
    assert list(tiered["tier"]) == ["window"]


def test_a_place_without_a_role_counts_with_the_nearest_that_has_one(mentions, places):
    found = mentions(("quanhe", "d1/1/1#1", "name"), ("russia", "d1/1/1#1", "name"))
    assert list(space.in_tiers(found, places)["tier"]) == ["", ""]
    assert list(space.in_tier_areas(found, places)["tier"]) == ["window", ""]


def test_attention_is_a_rate_and_a_share(mentions, places, units):
    found = mentions(
        *[("hunchun", "d1/1/1#1", "name")] * 3,
        ("russia", "d1/1/2#1", "name"),
        ("changchun", "d2/1/1#1", "name"),
    )
    table = space.attention(space.in_tiers(found, places), units).set_index(["document", "tier"])
    row = table.loc[("d1", "window")]
    assert (row["mentions"], row["of"], row["share"], row["rate"]) == (3, 4, 0.75, 3.0)
    assert row["units"] == "d1/1/1#1"
    assert table.loc[("d1", "front"), "mentions"] == 0
    assert table.loc[("d1", "front"), "note"].startswith("not estimable")
    assert len(table) == 6


def test_a_contrast_has_ratio_interval_and_both_p_values(mentions, places, units):
    found = mentions(
        *[("changchun", unit, "name") for unit in ("d1/1/1#1", "d1/1/2#1")],
        *[("changchun", unit, "name") for unit in ("d2/1/1#1", "d2/1/2#1")],
    )
    table = space.contrasts(space.in_tiers(found, places), units, pairs=[("d1", "d2")], draws=Draws(1, 99))
    row = table.set_index("tier").loc["hinterland"]
    # two in 1,000 against two in 511 characters
    assert row["ratio"] == pytest.approx(1000 / 511)
    assert 0 < row["p"] <= 1
    assert math.isnan(table.set_index("tier").loc["window", "p"])
    assert (row["earlier_count"], row["later_count"], row["later_sections"]) == (2, 2, 2)


def test_brackets_that_assign_tasks_can_be_left_out(mentions, units):
    text = units.set_index("unit")["text_zh"]["d2/1/2#1"]
    found = mentions(("changchun", "d2/1/2#1", "name"), ("hunchun", "d2/1/2#1", "name"))
    found["start"] = [text.index("长春"), 3]
    assert list(space.outside_brackets(found, units)["place_id"]) == ["hunchun"]


def test_the_rules_of_counting_are_six(mentions, places, units):
    found = mentions(("hunchun", "d1/1/1#1", "contraction"), ("hunchun", "d1/1/2#1", "name"))
    letters = mentions(("changchun", "d1/1/1#1", "part"))
    table = space.variants(found, letters, units, places).set_index(["variant", "document", "tier"])["mentions"]
    assert set(table.index.levels[0]) == {"base", "names", "letters", "areas", "outside", "sure"}
    assert table["base", "d1", "window"] == 2
    assert table["names", "d1", "window"] == 1
    assert table["letters", "d1", "hinterland"] == 1
    assert table["base", "d1", "hinterland"] == 0


def test_every_place_named_has_a_row_for_each_document(mentions, places, units):
    tiered = space.in_tiers(mentions(("hunchun", "d1/1/1#1", "name"), ("hunchun", "d1/1/2#1", "name")), places)
    table = space.by_place(tiered, units, places)
    assert table[["place_id", "document", "mentions", "total"]].to_numpy().tolist() == [
        ["hunchun", "d1", 2, 2],
        ["hunchun", "d2", 0, 2],
    ]
    assert table["rate"].tolist() == [2.0, 0.0]


def test_steps_join_neighbours_and_then_the_ends():
    assert space.steps(["a", "b", "c"]) == [("a", "b"), ("b", "c"), ("a", "c")]
    assert space.steps(["a", "b"]) == [("a", "b")]


def test_the_line_of_tiers_holds_the_word_of_each_tier(mentions, places, units):
    tiered = space.in_tiers(mentions(("hunchun", "d1/1/1#1", "name")), places)
    words = pd.DataFrame({"tier": ["window"], "document": ["d1"], "unit": ["d1/1/2#1"]})
    line = tier_line.line_of_tiers(space.by_place(tiered, units, places), words, units)
    own = line[line["band"] == "window"].set_index(["station", "document"])["mentions"]
    assert own.to_dict() == {
        ("hunchun", "d1"): 1,
        ("hunchun", "d2"): 0,
        ("word-window", "d1"): 1,
        ("word-window", "d2"): 0,
    }


def test_a_corpus_without_places_is_counted_as_nought(mentions, places, units):
    nothing = space.in_tiers(mentions().astype({"doubt": "bool"}), places)
    table = space.variants(mentions().astype({"doubt": "bool"}), mentions(), units, places)
    assert table["mentions"].sum() == 0
    assert space.by_place(nothing, units, places).empty
