import pandas as pd
import pytest

from analysis.inference.permutation import Draws
from analysis.measures.coword import drawn, edges, layout, panels, term_places

DRAWS = Draws(1, 99)


@pytest.fixture
def paragraphs():
    units = [f"d1/1#{place}" for place in range(1, 41)] + [f"d2/1#{place}" for place in range(1, 6)]
    return pd.DataFrame({"unit": units, "document": [unit[:2] for unit in units]})


@pytest.fixture
def found():
    """甲 and 乙 always together in eight of forty paragraphs, 丙 in every fourth, 丁 twice with 甲."""
    places = {"甲": range(1, 9), "乙": range(1, 9), "丙": range(1, 41, 4), "丁": (1, 2)}
    rows = [(f"d1/1#{place}", "d1", term) for term, own in places.items() for place in own]
    rows += [("d1/1#1", "d1", "甲"), *((f"d2/1#{place}", "d2", term) for term in "甲乙" for place in range(1, 5))]
    return pd.DataFrame(rows, columns=["unit", "document", "code"])


def test_two_terms_that_are_always_together_have_equivalence_one(found, paragraphs):
    row = edges(found, paragraphs, draws=DRAWS).set_index(["document", "first", "second"]).loc[("d1", "乙", "甲")]
    assert (row["together"], row["first_count"], row["second_count"], row["equivalence"]) == (8, 8, 8, 1)
    assert row["p"] < 1e-6
    assert row["kept"]


def test_a_term_counts_once_a_paragraph(found, paragraphs):
    row = edges(found, paragraphs, draws=DRAWS).set_index(["document", "second"]).loc[("d1", "甲")]
    assert (pd.DataFrame([row]).iloc[0]["second_count"]) == 8


def test_pairs_below_the_floor_are_not_listed(found, paragraphs):
    table = edges(found, paragraphs, draws=DRAWS)
    assert "丁" not in set(table["first"]) | set(table["second"])


def test_terms_that_fill_a_short_text_are_no_edge(found, paragraphs):
    table = edges(found, paragraphs, draws=DRAWS)
    short = table[table["document"] == "d2"]
    assert len(short) == 1
    # four of five paragraphs hold both: 1 / C(5, 4) = 0.2
    assert short["p"].iloc[0] == pytest.approx(0.2)
    assert not short["kept"].iloc[0]


def test_a_document_without_terms_has_a_panel_and_no_edge(found, paragraphs):
    more = pd.concat([paragraphs, pd.DataFrame({"unit": ["d3/1#1"], "document": ["d3"]})])
    table = edges(found, more, draws=DRAWS)
    rests = panels(found, more, table).set_index("document")
    assert rests["paragraphs"].to_dict() == {"d1": 40, "d2": 5, "d3": 1}
    assert rests["full"].to_dict() == {"d1": True, "d2": False, "d3": False}
    assert rests.loc["d3", "terms"] == 0


def test_the_layout_is_the_same_for_the_same_seed(found, paragraphs):
    table = edges(found, paragraphs, draws=DRAWS)
    first, second = layout(table, seed=3), layout(table, seed=3)
    assert first.equals(second)
    assert first[["x", "y"]].min().min() >= 0
    assert first[["x", "y"]].max().max() <= 1


def test_drawn_edges_have_places_and_a_silent_document_a_row(found, paragraphs):
    table = edges(found, paragraphs, draws=DRAWS)
    rows = drawn(table, panels(found, paragraphs, table), seed=3).set_index("document")
    assert rows.loc["d2", "first"] == ""
    assert rows.loc["d1", ["x", "x_second"]].notna().all()


def test_only_terms_in_paragraphs_are_placed(paragraphs):
    tokens = pd.DataFrame(
        {"unit": ["d1/1#1", "d1/1", "d1/1#2"], "document": "d1", "token": ["珲春", "珲春", "的"], "start": 0}
    )
    assert term_places(tokens, paragraphs, ["珲春"])["unit"].tolist() == ["d1/1#1"]
