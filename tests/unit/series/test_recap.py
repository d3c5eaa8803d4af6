from analysis.series.recap import Outcome, Recap


def test_the_last_lines_count_and_repeat_every_failure():
    outcomes = (Outcome("a", "run", 1.25), Outcome("b", "fresh"), Outcome("c", "failed", 2.0, "volume `c` stopped"))
    assert Recap(outcomes, ("old",), 3.04).text() == (
        "series: 1 run, 1 fresh, 1 failed, 3.0 s\nremoved, for the plan no longer names it: old\n- volume `c` stopped"
    )


def test_an_outcome_is_one_sentence():
    assert str(Outcome("a", "run", 1.25)) == "volume `a` ran in 1.2 s"
    assert str(Outcome("a", "fresh")) == "volume `a` is fresh"
    assert str(Outcome("a", "failed", message="why")) == "why"
