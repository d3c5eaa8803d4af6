import pandas as pd
import pytest

from analysis.coding.codebook import read_status_codebook
from analysis.exhibits.figures.events import apart
from analysis.exhibits.lanes import with_lane


@pytest.fixture
def events():
    return pd.DataFrame(
        {
            "date": ["2016-03-02", "2010", "2012"],
            "date_precision": ["day", "year", "year"],
            "event": ["A resolution.", "A summit.", "A meeting."],
            "kind": ["sanction", "diplomacy", "diplomacy"],
            "source": "Agency, 2016",
        }
    )


@pytest.fixture
def table():
    return pd.DataFrame({"year": [2012, 2020], "kind": ["outcome", "outcome"], "units": ["d1#1", "d1#2"]})


def test_events_follow_the_rows_by_kind_and_date(table, events):
    kinds = read_status_codebook()["event_kind"]
    shown = with_lane(table, events, kinds)
    assert shown["part"].tolist() == ["row", "row", "event", "event", "event"]
    expected = sorted(events["event"], key=["A summit.", "A meeting.", "A resolution."].index)
    first = kinds.names.index("sanction") < kinds.names.index("diplomacy")
    assert shown["what"].tolist()[2:] == (expected[2:] + expected[:2] if first else expected)


def test_an_event_has_its_period_and_its_kind_in_both_languages(table, events):
    shown = with_lane(table, events, read_status_codebook()["event_kind"]).set_index("what").loc["A summit."]
    assert (shown["start"], shown["end"], shown["kind_zh"]) == (2010.0, 2011.0, "外交")


def test_taken_asunder_the_rows_are_as_before_and_the_lane_is_apart(table, events):
    own, lane = apart(with_lane(table, events, read_status_codebook()["event_kind"]))
    assert own["year"].tolist() == [2012, 2020]
    assert set(lane["event"]) == set(events["event"])


def test_rows_that_know_their_part_keep_it(table, events):
    shown = with_lane(table.assign(part="document"), events, read_status_codebook()["event_kind"])
    assert shown["part"].tolist()[:2] == ["document", "document"]


def test_a_table_without_a_lane_is_left_whole(table):
    own, lane = apart(table)
    assert len(own) == 2
    assert lane.empty
