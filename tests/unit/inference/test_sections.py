import pandas as pd
import pytest

from analysis.inference.sections import SectionCounts, section_counts


def text(*rows):
    return pd.DataFrame(rows, columns=["section", "weight", "later"])


def occurrences(*rows):
    return pd.DataFrame(rows, columns=["section", "code", "weight"])


def test_weights_add_up_by_section_and_absent_codes_are_zero():
    table = section_counts(
        occurrences(("b/1", "rail", 1), ("b/1", "rail", 1), ("a/1", "port", 1)),
        text(("b/1", 2, True), ("a/1", 1, False), ("a/1", 1, False)),
        codes=["rail", "port", "fund"],
    )
    assert table.counts.to_dict("list") == {"rail": [0, 2], "port": [1, 0], "fund": [0, 0]}
    assert table.exposure.to_dict() == {"a/1": 2, "b/1": 2}
    assert table.sections == (1, 1)


def test_codes_on_none_or_on_all_of_the_text_do_not_vary():
    table = section_counts(
        occurrences(("a/1", "all", 1), ("b/1", "all", 1), ("a/1", "some", 1)),
        text(("a/1", 1, False), ("b/1", 1, True)),
        codes=["all", "some", "none"],
    )
    assert list(table.varying.counts.columns) == ["some"]


def test_one_text_alone_is_refused():
    with pytest.raises(ValueError, match="two texts are needed"):
        section_counts(occurrences(), text(("a/1", 1, False)), codes=[])


def test_a_section_without_text_is_refused():
    with pytest.raises(ValueError, match="a section without text"):
        SectionCounts(pd.DataFrame(index=["a", "b"]), pd.Series([0.0, 1.0]), pd.Series([False, True]))
