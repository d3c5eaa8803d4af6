import pandas as pd
import pytest

from analysis.measures.policy_strength import forms, orders


@pytest.fixture
def scores():
    rows = [
        ("d1", "power", 2, 1, 3), ("d1", "goal", 4, 4, 5), ("d1", "means", 1, 1, 2),
        ("d2", "power", 2, 2, 2), ("d2", "goal", 2, 2, 3), ("d2", "means", 3, 3, 3),
        ("d3", "power", 5, 5, 5),
    ]  # fmt: skip
    table = pd.DataFrame(rows, columns=["document", "dimension", "score", "low", "high"])
    return table.assign(unit=table["document"] + "/1#1")


def test_both_forms_with_what_the_lowest_and_highest_scores_give(scores):
    table = forms(scores).set_index(["document", "form"])
    assert table.loc[("d1", "additive"), ["value", "low", "high"]].tolist() == [10, 5, 21]
    assert table.loc[("d1", "multiplicative"), ["value", "low", "high"]].tolist() == [8, 4, 30]


def test_a_document_without_all_three_scores_has_no_form(scores):
    assert set(forms(scores)["document"]) == {"d1", "d2"}


def test_the_two_forms_can_order_documents_otherwise(scores):
    assert orders(forms(scores)) == {"additive": ["d1", "d2"], "multiplicative": ["d2", "d1"]}
