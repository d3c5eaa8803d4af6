import pandas as pd
import pytest
from tests.unit.outcomes.series_builders import rows

from analysis.coding.registers import read_targets
from analysis.outcomes import promise
from analysis.outcomes.basis import MixedBasisError
from analysis.outcomes.indicators import read_indicators
from analysis.outcomes.vintages import gdp

TOLD = promise.read_promise(read_targets())


def test_the_promise_is_read_from_the_register_in_hundred_million_yuan():
    assert (TOLD.base_year, TOLD.base, TOLD.target_year, TOLD.target) == (2008, 3640.0, 2012, 7280.0)
    assert (TOLD.said_rate, TOLD.later_year, TOLD.later_factor, TOLD.factor) == (0.19, 2020, 4.0, 2.0)
    assert "d2009/paratext" in TOLD.units


def test_the_arithmetic_is_the_published_one():
    found = promise.arithmetic(TOLD)
    percent = {name: round(100 * value, 2) for name, value in found.items()}
    assert percent["needed"] == 18.92
    assert (round(found["said_reaches"], 1), percent["said_over"]) == (7299.4, 0.27)
    assert (percent["from_2009"], percent["over_five"]) == (25.99, 14.87)
    assert (found["later"], percent["whole"], percent["left"]) == (14560.0, 12.25, 9.05)
    assert round(percent["real"], 1) == 14.3


def test_the_path_doubles_by_the_first_year_and_doubles_again_by_the_second():
    path = promise.promised_path(TOLD).set_index("year")
    assert path.loc[[2008, 2012, 2020], "multiple"].tolist() == pytest.approx([1, 2, 4])


def test_the_zone_reached_92_2_percent_of_the_target_at_16_5_percent_a_year():
    found = promise.standing(gdp(read_indicators(), "v1"), TOLD)
    assert found["value"] == 6712
    assert (round(100 * found["attainment"], 1), round(100 * found["rate"], 1)) == (92.2, 16.5)
    assert round(found["factor"], 3) == 1.844


def test_a_class_without_the_zone_says_nothing_of_it():
    assert promise.standing(gdp(read_indicators(), "v2"), TOLD) == {}
    only_base = rows({2008: 3640.0}, code=promise.ZONE)
    assert promise.standing(only_base, TOLD) == {}


def test_two_classes_together_are_an_error():
    with pytest.raises(MixedBasisError):
        promise.standing(pd.concat([gdp(read_indicators(), name) for name in ("v1", "v2")]), TOLD)
