import math

import numpy as np
import pandas as pd
import pytest

from analysis.exhibits.canonical import canonical, canonical_bytes


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (np.int64(7), 7),
        (np.float64(0.1) + np.float64(0.2), 0.3),
        (math.nan, None),
        (math.inf, None),
        (pd.NA, None),
        (pd.NaT, None),
        (np.bool_(True), True),
        ((1, [np.float64(2.5)]), [1, [2.5]]),
        (pd.Series([1, 2]), [1, 2]),
    ],
)
def test_values_become_plain_python(value, expected):
    assert canonical(value) == expected
    assert type(canonical(value)) is type(expected)


def test_the_order_of_keys_does_not_matter():
    assert canonical_bytes({"b": 1, "a": "图"}) == canonical_bytes({"a": "图", "b": 1}) == '{"a":"图","b":1}'.encode()


def test_what_json_cannot_hold_is_refused():
    with pytest.raises(TypeError, match="object cannot stand in an exhibit"):
        canonical(object())
