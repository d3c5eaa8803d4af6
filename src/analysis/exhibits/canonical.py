"""Values as JSON holds them, the same bytes on every machine.

Floats are rounded to ten significant digits, because the last bits of a sum
depend on the order in which a processor adds; what is not a number is null.
"""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from typing import Any

import numpy as np
import pandas as pd

__all__ = ["canonical", "canonical_bytes"]

_DIGITS = 10


def canonical(value: Any) -> Any:
    """Return a value of plain Python types: dict, list, str, bool, int, float or None.

    Raises TypeError for a thing that JSON cannot hold.
    """
    if value is None or value is pd.NA or value is pd.NaT or isinstance(value, str | bool):
        return value if isinstance(value, str | bool) else None
    if isinstance(value, np.generic):
        return canonical(value.item())
    if isinstance(value, float):
        return float(f"{value:.{_DIGITS}g}") if math.isfinite(value) else None
    if isinstance(value, int):
        return value
    return _container(value)


def _container(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {str(key): canonical(item) for key, item in value.items()}
    if isinstance(value, Iterable):
        return [canonical(item) for item in value]
    raise TypeError(f"{type(value).__name__} cannot stand in an exhibit: {value!r}")


def canonical_bytes(value: Any) -> bytes:
    """Return the one JSON text of a value: keys sorted, no spaces, UTF-8, no NaN."""
    plain = canonical(value)
    return json.dumps(plain, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()
