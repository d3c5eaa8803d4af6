"""Rows in the columns of `read_indicators`, made by hand."""

import pandas as pd


def rows(values, *, area="A", code="1", vintage="v1", uniform=True, **more):
    """Return one row for each year of a dict."""
    return pd.DataFrame(
        {
            "series_id": f"GDP_{code}_{vintage}",
            "area_code": code,
            "year": list(values),
            "vintage": f"release of {vintage}",
            "area": area,
            "area_zh": area,
            "topic": "gdp",
            "indicator": "GDP, nominal",
            "indicator_zh": "地区生产总值",
            "value": [float(value) for value in values.values()],
            "unit": "CNY 100 million",
            "price_basis": "current",
            "vintage_class": vintage,
            "uniform": uniform,
            "partner": "",
            "source": f"source-{code}",
            "confidence": "high",
            "weak": False,
            "note": "",
            **more,
        }
    )
