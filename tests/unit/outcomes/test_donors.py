from analysis.outcomes.donors import read_donors


def test_an_area_that_nobody_judged_is_not_free():
    table = read_donors().set_index("area_code")
    assert not table.loc["220100", "judged"]
    assert not table.loc["220100", "free"]
    assert table["free"].dtype == bool


def test_the_provinces_that_the_outline_names_are_judged_and_bear_the_passage():
    from analysis.corpus.units import read_units

    texts = read_units().set_index("unit")["text_zh"]
    judged = read_donors()[lambda table: table["judged"] & (table["level"] == "province")]
    assert set(judged["area_code"]) == {"210000", "230000"}
    for row in judged.itertuples():
        assert row.name_zh in texts[row.unit]
