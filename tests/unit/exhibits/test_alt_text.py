import pandas as pd

from analysis.exhibits import alt_text

KIND = {"en": "Bar chart of themes", "zh": "主题条形图"}


def test_a_ranking_names_the_largest_first(table):
    text = alt_text.ranking(table("theme_shares"), kind=KIND, count=2)
    assert text["en"] == "Bar chart of themes. 3 rows. Largest: railways 30% (3), ports 10% (1)."
    assert text["zh"] == "主题条形图，共3行。最高：铁路30% (3)、港口10% (1)。"


def test_a_comparison_names_the_largest_differences(table):
    text = alt_text.pairs(table("theme_comparison"), kind=KIND, count=1)
    assert text["en"].endswith("Largest differences, in percentage points: advance 30% → 0% (−30.0).")


def test_any_table_is_counted():
    assert (
        alt_text.plain(pd.DataFrame({"x": [1]}), kind=KIND)["en"]
        == "Bar chart of themes. 1 row; the data are in the table below."
    )


def test_an_empty_table_has_a_text_too(table):
    assert alt_text.ranking(table("theme_shares").head(0), kind=KIND)["en"].startswith("Bar chart of themes. 0 rows")
    assert alt_text.pairs(table("theme_comparison").head(0), kind=KIND)["zh"]
