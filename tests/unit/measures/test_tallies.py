import pandas as pd

from analysis.measures.tallies import tally

TABLE = pd.DataFrame(
    {
        "document": ["d1", "d1", "d2"],
        "move": ["back", "back", "forward"],
        "name_en": ["line", "line", "port"],
        "name_zh": ["线", "线", "港"],
        "units": ["d1/1#1;d2/1#1", "d1/2#1", "d2/3#1"],
    }
)


def test_codes_that_do_not_occur_keep_their_row():
    table = tally(TABLE, column="move", codes=["forward", "back"], within="document")
    assert table["count"].tolist() == [0, 2, 1, 0]


def test_a_name_stands_once_and_all_units_are_behind_the_count():
    table = tally(TABLE, column="move", codes=["back"], within="document")
    assert table.loc[0, ["names_en", "units"]].tolist() == ["line", "d1/1#1;d2/1#1;d1/2#1"]


def test_an_empty_table_gives_an_empty_tally():
    assert tally(TABLE.head(0), column="move", codes=["back"], within="document").empty
