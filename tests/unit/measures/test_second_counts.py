import pandas as pd
import pytest

from analysis.measures.second_counts import second_counts

DOCUMENTS = pd.DataFrame({"id": ["d1", "d2"], "date": ["2012-04-13", "2018"]})
DUTIES = pd.DataFrame({"unit": ["d2/1#1", "d2/1#1"], "duty": ["lead", "lead"]})
TARGETS = pd.DataFrame({"unit": ["d1/1#1", "d1/2#1"], "target_year": pd.array([2015, pd.NA], dtype="Int64")})


@pytest.fixture
def counts(texts):
    units = texts(
        ("d1/1#1", "paragraph", "到２０１５年建成，2012年开工。"),
        ("d1/2#1", "paragraph", "大图们倡议框架下。"),
        ("d2/1#1", "paragraph", "省商务厅牵头，省外办配合，2018年完成。"),
    )
    units["text_ko"] = ["2015년", "두만강지역이라는 큰 기틀", ""]
    return second_counts(units, DUTIES, TARGETS, DOCUMENTS).set_index(["check", "document"])


def test_bodies_that_lead_are_counted_by_paragraph(counts):
    assert counts.loc[("leads", "d2"), ["register", "plain"]].tolist() == [1, 1]
    assert counts.loc[("leads", "d1"), ["register", "plain"]].tolist() == [0, 0]


def test_only_years_after_that_of_the_document_count_whatever_their_width(counts):
    assert counts.loc[("dated", "d1"), ["register", "plain", "units"]].tolist() == [1, 1, "d1/1#1"]
    assert counts.loc[("dated", "d2"), "plain"] == 0


def test_the_initiative_is_looked_for_where_there_is_korean(counts):
    assert counts.loc[("initiative", "d1"), ["register", "plain"]].tolist() == [1, 0]
    assert ("initiative", "d2") not in counts.index
