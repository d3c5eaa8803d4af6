import pandas as pd
import pytest
from tests.unit.outcomes.series_builders import rows

from analysis.outcomes.trade import strips

AREAS = pd.DataFrame(
    {
        "area_code": ["CHN", "KOR", "RUS", "220000", "220100"],
        "name_en": ["China", "Korea", "Russia", "Jilin", "Changchun"],
        "name_zh": ["中国", "韩国", "俄罗斯", "吉林", "长春"],
        "level": ["country", "country", "country", "province", "prefecture"],
    }
)
UNITS = pd.DataFrame(
    {
        "unit": ["USD billion", "USD million", "USD 100 million", "CNY 100 million"],
        "base_unit": ["USD", "USD", "USD", "CNY"],
        "factor": [1e9, 1e6, 1e8, 1e8],
    }
)


def trade(value, *, code, partner="", unit="USD billion", indicator="trade in goods, total", **more):
    return rows({2012: value}, code=code, partner=partner, unit=unit, indicator=indicator, topic="trade", **more)


def test_both_sides_of_one_trade_stand_in_one_strip_in_one_unit():
    table = strips(
        pd.concat(
            [trade(3.0, code="CHN", partner="KOR"), trade(2500.0, code="KOR", partner="CHN", unit="USD million")]
        ),
        AREAS,
        UNITS,
    )
    assert set(table["strip"]) == {"CHN-KOR-USD"}
    assert dict(zip(table["area_code"], table["value"], strict=True)) == {"CHN": 3.0, "KOR": pytest.approx(2.5)}
    assert set(zip(table["area_en"], table["other_en"], strict=True)) == {("China", "Korea")}


def test_another_currency_is_another_strip():
    parts = [trade(22.0, code="220000"), trade(1500.0, code="220000", unit="CNY 100 million")]
    assert set(strips(pd.concat(parts), AREAS, UNITS)["strip"]) == {"220000--USD", "220000--CNY"}


def test_parts_of_trade_parts_of_a_year_and_smaller_areas_are_left_out():
    parts = [
        trade(1.0, code="CHN", partner="RUS"),
        trade(1.0, code="CHN", partner="KOR", indicator="exports of goods"),
        trade(1.0, code="220000", indicator="trade in goods, January to June"),
        trade(1.0, code="220100"),
    ]
    assert list(strips(pd.concat(parts), AREAS, UNITS)["strip"]) == ["CHN-RUS-USD"]


def test_china_stands_before_the_province_and_russia_before_korea():
    parts = [trade(1.0, code="220000"), trade(1.0, code="CHN", partner="KOR"), trade(1.0, code="CHN", partner="RUS")]
    assert list(strips(pd.concat(parts), AREAS, UNITS)["strip"]) == ["CHN-RUS-USD", "CHN-KOR-USD", "220000--USD"]
