import math

import pandas as pd
import pytest

from analysis.exhibits.evidence import addresses, customdata, gathered


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("d1/1#1;d1/2#1", ("d1/1#1", "d1/2#1")),
        (["d1/1#1", "d1/1#1"], ("d1/1#1",)),
        (" d1/1#1 ; ", ("d1/1#1",)),
        ("", ()),
        (None, ()),
        (math.nan, ()),
    ],
)
def test_a_cell_holds_addresses_as_text_or_sequence(cell, expected):
    assert addresses(cell) == expected


def test_several_cells_together_hold_each_address_once():
    assert gathered(["d1/1#1;d1/2#1", ["d1/2#1", "d1/3#1"]]) == ("d1/1#1", "d1/2#1", "d1/3#1")


def test_marks_carry_addresses_joined_by_one_space():
    assert customdata(pd.DataFrame({"units": ["d1/1#1;d1/2#1", ""]})) == ["d1/1#1 d1/2#1", ""]


def test_a_table_without_evidence_gives_empty_texts():
    assert customdata(pd.DataFrame({"x": [1, 2]})) == ["", ""]
