import pandas as pd
import pytest
from tests.unit.outcomes.series_builders import rows

from analysis.outcomes import vintages

NAMES = pd.DataFrame(
    {
        "vintage_class": ["v0", "v1", "v9"],
        "title_en": ["first", "before", "new"],
        "title_zh": ["首次", "之前", "新"],
        "uniform": [False, True, True],
    }
)


def province(years, **more):
    return rows(dict.fromkeys(years, 1.0), code=vintages.PROVINCE, **more)


def test_ten_years_of_the_province_on_one_basis_make_a_volume():
    values = pd.concat([province(range(2000, 2009)), province(range(2000, 2010), vintage="v9")])
    table = vintages.classes(values, NAMES).set_index("vintage_class")
    assert table["years"].to_dict() == {"v1": 9, "v9": 10}
    assert table["volume"].to_dict() == {"v1": False, "v9": True}


def test_first_publications_never_make_a_volume():
    values = province(range(2000, 2020), vintage="v0", uniform=False)
    assert not vintages.classes(values, NAMES)["volume"].any()


def test_years_of_another_area_do_not_count():
    values = pd.concat([province([2000, 2001]), rows(dict.fromkeys(range(2000, 2020), 1.0), code="2")])
    table = vintages.classes(values, NAMES)
    assert (table["years"].iloc[0], table["areas"].iloc[0], bool(table["volume"].iloc[0])) == (2, 2, False)


def test_the_committed_statistics_have_a_volume_before_and_after_the_census():
    assert vintages.with_volume() == ["v1", "v2"]


def test_a_revision_is_held_against_the_first_release_of_the_same_year():
    values = pd.concat([province([2012, 2013]), province([2012], vintage="v0", uniform=False).assign(value=0.8)])
    table = vintages.fan(values)
    assert list(zip(table["year"], table["vintage_class"], strict=True)) == [(2012, "v0"), (2012, "v1"), (2013, "v1")]
    assert table["revision"].tolist() == pytest.approx([0, 0.25, 0])
    assert list(table["first_known"]) == ["v0", "v0", "v1"]


def test_only_nominal_gdp_is_gdp():
    values = pd.concat(
        [province([2012]), province([2013]).assign(indicator="share"), province([2014]).assign(topic="x")]
    )
    assert list(vintages.gdp(values)["year"]) == [2012]
    assert vintages.gdp(values, "v2").empty


def test_an_unknown_class_is_refused_with_the_classes_there_are():
    with pytest.raises(ValueError, match=r"'v7'; the classes are \['v1'\]"):
        vintages.known_classes(province([2012]), "v7")
