import pandas as pd
from tests.unit.outcomes.series_builders import rows

from analysis.outcomes import known

AREAS = pd.DataFrame(
    {
        "area_code": ["220000", "220100", "CJT", "222404", "x"],
        "name_en": ["Jilin", "Changchun", "zone", "Hunchun", "elsewhere"],
        "name_zh": ["吉林", "长春", "区", "珲春", "他处"],
        "level": ["province", "prefecture", "policy area", "county", "county"],
        "part_of": ["CHN", "220000", "220000", "220100", "220100"],
        "place_id": ["jilin-province", "changchun", "changjitu", "hunchun", ""],
    }
)


def test_every_area_subject_and_year_has_a_row_and_an_empty_one_has_no_grade():
    table = known.coverage(rows({2012: 1.0}, code="220000"), AREAS, classes=["v1"])
    assert len(table) == len(known.subjects(["v1"])) * 4 * 25
    assert list(dict.fromkeys(table["area_code"])) == ["CJT", "220000", "220100", "222404"]
    filled = table[table["figures"] > 0]
    assert filled[["subject", "area_code", "year", "grade"]].to_numpy().tolist() == [["gdp-v1", "220000", 2012, "high"]]
    assert set(table.loc[table["figures"] == 0, "grade"]) == {""}


def test_gdp_of_the_class_is_told_from_that_of_other_releases():
    values = pd.concat([rows({2012: 1.0}, code="220000"), rows({2012: 1.0}, code="220000", vintage="v2")])
    table = known.coverage(values.reset_index(drop=True), AREAS, classes=["v2"])
    found = table[table["figures"] > 0].set_index("subject")["sources"].to_dict()
    assert found == {"gdp-v2": "source-220000", "gdp_other": "source-220000"}


def test_the_grade_is_that_of_the_firmest_figure():
    values = pd.concat(
        [
            rows({2010: 1.0}, code="220000", topic="trade", confidence="medium", weak=True),
            rows({2010: 1.0}, code="220000", topic="trade", confidence="medium"),
            rows({2011: 1.0}, code="220000", topic="trade", confidence="medium", weak=True),
        ]
    ).reset_index(drop=True)
    table = known.coverage(values, AREAS, classes=["v1"]).query("figures > 0").set_index("year")
    assert table["grade"].to_dict() == {2010: "medium", 2011: "weak"}
    assert table["figures"].to_dict() == {2010: 2, 2011: 1}


def test_shares_and_indicators_of_other_topics_are_not_shown():
    values = rows({2012: 1.0}, code="220000", topic="gdp", indicator="share in the GDP of Jilin Province")
    assert not known.coverage(values, AREAS, classes=["v1"])["figures"].any()
