"""Things with more than one name."""

import pandas as pd

from analysis.coding import registers


def test_a_place_has_all_its_names_the_full_one_first():
    places = registers.read_places().set_index("place_id")
    assert places.loc["rajin", "names"] == ("罗津", "罗津港")


def test_a_thing_with_one_name_has_only_that():
    assert registers.read_actors().set_index("actor_id").loc["state-council", "names"] == ("国务院",)


def test_a_project_knows_its_places_by_their_identifiers():
    assert (
        registers.read_projects().set_index("project_id").loc["changjitu-pilot-zone", "places"].startswith("changjitu;")
    )


def test_a_target_without_a_number_is_missing_and_not_zero():
    targets = registers.read_targets().set_index("target_id")
    assert pd.isna(targets.loc["t-trade-2012", "value"])
    assert targets.loc["t-gdp-2020", "value"] == 4


def test_duties_say_who_leads():
    duties = registers.read_responsibilities()
    leading = duties[(duties["unit"] == "d2018/2#1") & (duties["duty"] == "lead")]
    assert leading["actor_id"].tolist() == ["prov-miit"]


def test_terms_have_korean_where_the_translation_of_2012_has_it():
    terms = registers.read_terms().set_index("zh")
    assert terms.loc["先行先试", "ko"] == "선행시범"


def test_a_gloss_is_never_that_of_a_term_twice():
    glosses = registers.read_glosses()
    assert not glosses["zh"].duplicated().any()
    english = glosses.set_index("zh")["en"]
    assert (english["合作"], english["先行先试"]) == ("cooperation", "pilot first")
