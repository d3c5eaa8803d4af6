"""Data that the scripts of the pages load: settings of the charts, first words of the units."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import plotly

from analysis.exhibits.style import CONFIG, DARK

__all__ = [
    "EXHIBITS_FILE",
    "PLOTLY",
    "RECORDS_FILE",
    "SEARCH",
    "UNITS",
    "UNITS_FILE",
    "USES",
    "USES_FILE",
    "plotly_source",
    "settings_script",
    "units_script",
    "uses_script",
]

EXHIBITS_FILE = "_material/exhibits.json"
"""Payloads of all exhibits, in the staged folder."""
RECORDS_FILE = "_material/records.json"
"""Records of all exhibits and payloads of earlier versions, in the staged folder."""
UNITS_FILE = "_material/units.json"
"""Texts of all units by address, in the staged folder."""

USES_FILE = "_material/uses.json"
"""What rests on each unit, in the staged folder."""

PLOTLY = "_static/plotly.min.js"
UNITS = "_static/units.js"
USES = "_static/uses.js"
SEARCH = "_static/search-index.js"
_FIRST_WORDS = {"zh": 48, "en": 120}


def plotly_source() -> Path:
    """Return the plotly.js inside the installed plotly package, so that charts and script always agree."""
    return Path(plotly.__file__).parent / "package_data" / "plotly.min.js"


def settings_script() -> str:
    """Return the script with what charts need: configuration, dark colours, where the larger files lie."""
    settings = {
        "plotly": f"{PLOTLY}?v={plotly.__version__}",
        "units": UNITS,
        "uses": USES,
        "search": SEARCH,
        "config": dict(CONFIG),
        "dark": dict(DARK),
    }
    return _script("tumenSettings", settings)


def units_script(units: Mapping[str, Mapping[str, str]]) -> str:
    """Return the script with the first words of every unit, Chinese and English."""
    return _script(
        "tumenUnits",
        {address: [_first(texts.get(lang, ""), lang) for lang in _FIRST_WORDS] for address, texts in units.items()},
    )


def uses_script(uses: Mapping[str, Any]) -> str:
    """Return the script with the exhibits and numbers that rest on each unit."""
    return _script("tumenUses", uses)


def _first(text: str, lang: str) -> str:
    flat = " ".join(text.split())
    return flat if len(flat) <= _FIRST_WORDS[lang] else f"{flat[: _FIRST_WORDS[lang]].rstrip()}…"


def _script(name: str, value: Mapping[str, Any]) -> str:
    return f"window.{name}={json.dumps(value, ensure_ascii=False, separators=(',', ':'))};\n"
