import pandas as pd

from analysis.site.material import rows


def test_missing_values_become_empty_texts() -> None:
    table = pd.DataFrame({"unit": ["a", None], "level": pd.array([1, None], dtype="Int64")})
    assert rows(table) == [{"unit": "a", "level": 1}, {"unit": "", "level": ""}]
