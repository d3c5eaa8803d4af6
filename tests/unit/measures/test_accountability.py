import pandas as pd
import pytest

from analysis.measures.accountability import assigned, clarity, duties_in_order, duty_counts, lead_units


@pytest.fixture
def duties(texts):
    register = pd.DataFrame(
        [
            ("d2/1#1", "trade", "lead", "商务厅牵头", "沿边"),
            ("d2/1#2", "trade", "lead", "商务厅牵头", "沿路"),
            ("d2/1#2", "all", "cooperate", "配合", "沿路"),
            ("d2/2#1", "city", "lead", "市政府牵头", "基地"),
            ("d1/1#1", "city", "do", "市政府", "修路"),
            ("d9/1#1", "city", "do", "市政府", "无"),
        ],
        columns=["unit", "actor_id", "duty", "surface", "subject"],
    )
    actors = pd.DataFrame(
        [
            ("trade", "商务厅", "Commerce", "provincial"),
            ("all", "各部门", "departments", "provincial"),
            ("city", "市政府", "City", "prefecture"),
        ],
        columns=["actor_id", "name_zh", "name_en", "level"],
    )
    return duties_in_order(register, actors, units(texts))


def units(texts):
    rows = [(unit, "paragraph", "文") for unit in ("d1/1#1", "d1/1#2", "d2/1#1", "d2/1#2", "d2/2#1")]
    return texts(*rows)


def test_duties_come_in_the_order_of_the_texts_and_of_known_units_only(duties):
    assert duties["unit"].tolist() == ["d1/1#1", "d2/1#1", "d2/1#2", "d2/1#2", "d2/2#1"]
    assert duties["actor_en"].iloc[0] == "City"


def test_a_paragraph_with_two_bodies_names_its_lead_once(duties):
    table = lead_units(duties).set_index("document")
    assert table["paragraphs"].to_dict() == {"d1": 0, "d2": 3}
    assert table.loc["d2", "units"] == "d2/1#1;d2/1#2;d2/2#1"


def test_the_body_that_leads_most_comes_first(duties, texts):
    table = assigned(duties, units(texts))
    first = table.iloc[0]
    assert (first["actor_id"], first["section"], first["duty"], first["paragraphs"]) == ("trade", "d2/1", "lead", 2)
    assert first["subjects"] == "沿边；沿路"
    assert "d1" not in set(table["document"])


def test_a_body_counts_once_a_paragraph_and_duty(duties):
    table = duty_counts(duties, codes=["lead", "do"], documents=["d1", "d2"]).set_index(["duty", "document"])
    assert table["bodies"].to_dict() == {("lead", "d1"): 0, ("lead", "d2"): 3, ("do", "d1"): 1, ("do", "d2"): 0}


def test_marks_of_clarity_are_of_committing_paragraphs(coded, duties):
    coding = coded(
        "d1/1#1 measure rail supply 4", "d1/1#2 measure rail supply 2", "d1/2#1 rationale rail none 0",
        "d2/1#1 measure rail demand 3",
    )  # fmt: skip
    targets = pd.DataFrame({"unit": ["d1/1#1", "d1/1#2"], "target_year": [2020, 2015], "checkable": [True, False]})
    table = clarity(coding, duties, targets).set_index(["document", "mark"])
    found = table.loc["d1", "paragraphs"].to_dict()
    assert found == {"who": 1, "what": 1, "when": 2, "how_much": 1}
    assert table.loc[("d2", "who"), "share"] == 1
    assert table.loc["d1", "of"].tolist() == [2, 2, 2, 2]
