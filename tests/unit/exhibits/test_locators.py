from tests.unit.exhibits.registry_builders import payload

from analysis.exhibits.citation import DATA_SOURCES
from analysis.exhibits.locators import LOCATORS, locators
from analysis.paths import PROJECT

WITNESSES = [{"document": "d2009", "file": "000.txt"}, {"document": "d2012", "file": "002.txt"}]
INPUTS = {"data/coding/coding.csv": "a", "data/corpus/000.txt": "b", "data/corpus/002.txt": "c", "data/coding/": "d"}


def test_a_document_is_found_by_its_file_and_by_the_units_shown():
    sources = [{"key": "d2009", "text": "Outline."}, {"key": "coding", "text": "Coding."}]
    found = locators(payload(sources=sources), inputs=INPUTS, witnesses=WITNESSES)
    assert found[0] == {
        "key": "d2009", "text": "Outline.", "files": [{"file": "data/corpus/000.txt", "sha256": "b"}], "units": 2,
    }  # fmt: skip
    assert found[1]["files"] == [{"file": "data/coding/coding.csv", "sha256": "a"}]


def test_a_source_the_volume_did_not_read_has_no_file():
    assert locators(payload(), inputs={}, witnesses=WITNESSES)[0]["files"] == []


WITH_AN_ADDITION = {"expectations", "suggestions"}
"""Sources that have files once a document was added."""


def test_every_source_has_a_place_in_the_data():
    assert set(DATA_SOURCES) <= set(LOCATORS)
    held = [path.relative_to(PROJECT.data).as_posix() for path in PROJECT.data.rglob("*") if path.is_file()]
    lost = [
        start
        for key in set(LOCATORS) - WITH_AN_ADDITION
        for start in LOCATORS[key]
        if not any(map(str(start).__eq__, held))
    ]
    assert [start for start in lost if not any(name.startswith(start) for name in held)] == []
