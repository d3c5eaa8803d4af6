"""The wording of faults."""

import errno

import pytest

from analysis.errors import (
    AnalysisError,
    BusyError,
    Fault,
    FullDiskError,
    InputError,
    MissingToolError,
    VolumeError,
    is_full,
    nearest,
)

FULL = Fault("a.csv", "line 4, d2009#3", "instrument", "'nnone'", "one of supply, none", "Did you mean `none`?")


def test_a_fault_says_where_what_was_found_what_was_expected_and_what_to_do():
    sentence = (
        "a.csv, line 4, d2009#3, column `instrument`: 'nnone'; expected one of supply, none. Did you mean `none`?"
    )
    assert str(FULL) == sentence


def test_parts_that_are_empty_leave_no_trace_in_the_sentence():
    assert str(Fault("a.csv", "", "", "the file is missing", "", "")) == "a.csv: the file is missing"


def test_a_fault_gives_its_parts_by_name():
    assert FULL.as_dict() == {
        "file": "a.csv",
        "place": "line 4, d2009#3",
        "column": "instrument",
        "found": "'nnone'",
        "expected": "one of supply, none",
        "remedy": "Did you mean `none`?",
    }


def test_all_faults_are_listed_one_a_line():
    error = InputError([FULL, Fault("b.csv", "", "", "the file is missing", "", "")])
    assert str(error).splitlines()[0] == "2 faults in the inputs:"
    assert str(error).splitlines()[2] == "- b.csv: the file is missing"


def test_a_single_fault_is_not_plural():
    assert str(InputError([FULL])).startswith("1 fault in the inputs:")


@pytest.mark.parametrize(
    ("error", "code"),
    [(InputError([FULL]), 2), (BusyError("busy"), 2), (MissingToolError("no browser"), 2), (VolumeError("failed"), 1)],
)
def test_each_kind_of_error_has_its_exit_code(error: AnalysisError, code: int):
    assert error.exit_code == code


def test_the_nearest_known_word_is_offered():
    assert nearest("enviroment", ["supply", "environment"]) == "Did you mean `environment`?"


def test_nothing_is_offered_when_nothing_is_near():
    assert not nearest("xyz", ["supply", "environment"])


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_full_disk_is_known_by_the_number_of_its_error(number):
    assert is_full(OSError(number, "no room"))
    assert not is_full(OSError(errno.EACCES, "not allowed"))


def test_a_full_disk_names_the_file_and_says_that_nothing_is_lost():
    assert str(FullDiskError("units.csv")).startswith("There is no room on the disk for units.csv. Free some")
    assert FullDiskError("").exit_code == 1
