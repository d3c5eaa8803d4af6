"""Files change together or not at all."""

from __future__ import annotations

import pytest

from analysis.accession import change_set
from analysis.accession.change_set import ChangeSet, recover

TABLE, NEW, FOLDER = "data/corpus/documents.csv", "data/corpus/new.txt", "data/coding/sheets/new.csv"


def test_files_are_written_replaced_and_removed(project):
    ChangeSet({TABLE: b"a\n", NEW: b"text", FOLDER: b"sheet"}).apply(project)
    assert [(project.root / name).read_bytes() for name in (TABLE, NEW, FOLDER)] == [b"a\n", b"text", b"sheet"]
    ChangeSet({NEW: None, FOLDER: None}).apply(project)
    assert not (project.root / NEW).exists()
    assert not (project.root / FOLDER).parent.exists()


@pytest.mark.parametrize("error", [OSError("disk full"), KeyboardInterrupt()])
@pytest.mark.parametrize("at", [0, 1, 2])
def test_an_interrupted_change_leaves_every_file_as_it_was(project, snapshot, monkeypatch, at, error):
    before, put, seen = snapshot(), change_set._put, []

    def failing(path, content):
        if path.name in {"documents.csv", "new.txt", "new.csv"} and len(seen) <= at:
            seen.append(path)
            if len(seen) == at + 1:
                raise error
        put(path, content)

    monkeypatch.setattr(change_set, "_put", failing)
    with pytest.raises(type(error)):
        ChangeSet({NEW: b"text", FOLDER: b"sheet", TABLE: b"a\n"}).apply(project)
    assert snapshot() == before


def test_a_change_that_was_killed_is_undone_by_the_next_command(project, snapshot, monkeypatch):
    before = snapshot()
    monkeypatch.setattr(change_set, "_close_journal", lambda project: None)
    ChangeSet({NEW: b"text", FOLDER: b"sheet", TABLE: b"a\n"}).apply(project)
    monkeypatch.undo()
    assert (project.data / ".pending").exists()
    assert recover(project)
    assert snapshot() == before


def test_a_journal_without_a_manifest_undoes_nothing(project, snapshot):
    before = snapshot()
    (project.data / ".pending").mkdir()
    assert not recover(project)
    assert snapshot() == before
