"""The record of what became of the projects."""

from analysis.coding import status


def test_documents_not_held_come_by_date():
    dates = status.read_documents_not_held()["date"].tolist()
    assert dates == sorted(dates)
    assert len(dates) == 22


def test_the_status_record_never_cites_an_address_that_is_not_the_publishers():
    assert "heatherkohler" not in " ".join(status.read_project_status()["source_address"])


def test_events_are_dated():
    assert status.read_events()["date"].str.len().min() == 4
