from analysis.series.changes import ExhibitMove, NumberMove, VolumeChange
from analysis.series.recap import Outcome, Recap


def test_the_last_lines_count_and_repeat_every_failure():
    outcomes = (Outcome("a", "run", 1.25), Outcome("b", "fresh"), Outcome("c", "failed", 2.0, "volume `c` stopped"))
    assert Recap(outcomes, ("old",), 3.04).text() == (
        "series: 1 run, 1 fresh, 1 failed, 3.0 s\nrun: a\nskipped as fresh: b\n"
        "removed, for the plan no longer names it: old\n- volume `c` stopped"
    )


def test_an_outcome_is_one_sentence():
    assert str(Outcome("a", "run", 1.25)) == "volume `a` ran in 1.2 s"
    assert str(Outcome("a", "fresh")) == "volume `a` is fresh"
    assert str(Outcome("a", "failed", message="why")) == "why"


def test_what_moved_is_told_with_its_reason():
    numbers = (NumberMove("han", "25,120", "25,121", 1.0), NumberMove("word", "port", None))
    table = ExhibitMove("a-sizes", "table", ("1 of 8 numbers moved, most of all Paragraphs of x from 3 to 4",))
    change = VolumeChange("a", ("data/coding/coding.csv changed in row 12",), (table,), numbers)
    assert Recap((Outcome("a", "run"),), (), 1.0, (change,)).text().splitlines()[1:] == [
        "changed: 1 figure or table, 2 numbers",
        "- in `a`, because data/coding/coding.csv changed in row 12",
        "  - table a-sizes: 1 of 8 numbers moved, most of all Paragraphs of x from 3 to 4",
        "  - number han: 25,120 -> 25,121 (+1)",
        "  - number word is gone: it was port",
    ]


def test_that_nothing_moved_is_said_too():
    text = Recap((Outcome("a", "run"),), (), 1.0, ()).text()
    assert text.splitlines()[1] == "changed: nothing; every figure, table and number is as it was"


def test_of_many_moves_in_one_volume_the_rest_is_counted():
    moves = tuple(NumberMove(f"n{place}", "1", "2", 1.0) for place in range(20))
    text = Recap((Outcome("a", "run"),), (), 1.0, (VolumeChange("a", (), (), moves),)).text()
    assert text.splitlines()[2] == "- in `a`, although no input changed"
    assert text.splitlines()[-1] == "  - and 8 more"
