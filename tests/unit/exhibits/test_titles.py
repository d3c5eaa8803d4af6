import pytest

from analysis.exhibits.titles import title


@pytest.mark.parametrize(
    ("column", "english", "chinese"),
    [
        ("share", "Share", "占比"),
        ("label_zh", "Name", "名称"),
        ("earlier_share", "Earlier: share", "前文：占比"),
        ("earlier_en", "Earlier text", "前文"),
        ("p_family_error", "Monte Carlo error of p over the family", "族校正p值的蒙特卡罗误差"),
        ("own_measure", "own_measure", "own_measure"),
    ],
)
def test_columns_have_titles_in_both_languages(column, english, chinese):
    assert title(column) == {"en": english, "zh": chinese}
