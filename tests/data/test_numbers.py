"""Numbers that count paragraphs lead to just those paragraphs. Reads the records that the volumes leave."""

import re

import pytest

from analysis.series.record import read_records

_COUNTS = re.compile(
    r"(all_|longest_|shortest_)?paragraphs|carried(_strong)?|taken(_strong)?|linked_d\d{4}|coded|\w+_paragraphs"
)


def test_a_count_of_paragraphs_leads_to_as_many_units():
    records = read_records()
    if not records:
        pytest.skip("no volume has run yet; `make book` runs them")
    counts = [
        (number["volume"], number["name"], int(number["value"]), len(number["units"]))
        for record in records.values()
        for number in record["numbers"]
        if _COUNTS.fullmatch(number["name"]) and isinstance(number["value"], int)
    ]
    assert len(counts) > 150
    assert [entry for entry in counts if entry[2] != entry[3]] == []
