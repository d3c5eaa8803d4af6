import pandas as pd
import pytest

from analysis.measures.firmness import namings, shifts

PROJECTS = pd.DataFrame({"project_id": ["rail"], "name_en": ["line"], "name_zh": ["线"]})


@pytest.mark.parametrize(
    ("before", "after", "shift"), [(3, 4, "firmer"), (4, 4, "same"), (4, 2, "weaker"), (0, 4, "uncommitted")]
)
def test_levels_are_compared_only_where_both_sides_commit(coded, before, after, shift):
    coding = coded(f"d1/1#1 measure rail supply {before}", f"d2/1#1 measure rail supply {after}")
    link = {"later_unit": "d2/1#1", "earlier_unit": "d1/1#1", "level": "strong", "subject": "", "subject_en": ""}
    assert shifts(pd.DataFrame([link]).assign(basis="zone"), coding)["shift"].tolist() == [shift]


def test_weak_links_are_not_compared(coded):
    coding = coded("d1/1#1 measure rail supply 3", "d2/1#1 measure rail supply 4")
    link = {"later_unit": "d2/1#1", "earlier_unit": "d1/1#1", "level": "weak", "subject": "", "subject_en": ""}
    assert shifts(pd.DataFrame([link]).assign(basis="topic"), coding).empty


@pytest.mark.parametrize(
    ("before", "after", "naming"),
    [
        (["珲春—东宁铁路"], ["珲春－东宁铁路"], "same"),
        (["罗津港"], ["改扩建罗津港"], "within"),
        (["圈河口岸跨境桥"], ["圈河、图们、三合跨境桥"], "list"),
        (["吉林—图们—珲春铁路"], ["吉图珲客专"], "other"),
        (["甲港", "罗津港"], ["罗津港", "乙港"], "same"),
    ],
)
def test_the_closest_two_forms_of_a_name_decide(before, after, naming):
    surfaces = [("d1", form) for form in before] + [("d2", form) for form in after]
    mentions = pd.DataFrame(surfaces, columns=["document", "surface"]).assign(project_id="rail")
    mentions["unit"] = mentions["document"] + "/1#1"
    path = pd.DataFrame({"project_id": ["rail"], "document": ["d2"], "compared_with": ["d1"]})
    row = namings(path, mentions, PROJECTS).iloc[0]
    assert (row["naming"], row["units"]) == (naming, "d1/1#1;d2/1#1")
