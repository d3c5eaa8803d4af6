from analysis.exhibits.figures import tier_line, tier_slopes, tier_steps, tier_variants


def notes(figure):
    return [note.text for note in figure.layout.annotations]


def test_each_tier_has_a_marker_and_dash_of_its_own(table):
    marks = [trace for trace in tier_slopes(table("tier_slopes")).data if trace.mode == "lines+markers"]
    assert [trace.marker.symbol for trace in marks] == ["diamond", "square", "circle"] * 2
    assert [trace.line.dash for trace in marks[:3]] == ["solid", "dash", "solid"]


def test_a_missing_interval_is_not_drawn(table):
    bars = [trace for trace in tier_slopes(table("tier_slopes")).data if trace.mode == "lines"]
    # front of the second text has no mention, so one bar only
    assert list(bars[1].x) == [0.0, 0.0, None]


def test_a_ratio_of_zero_has_no_mark_but_its_counts(table):
    figure = tier_steps(table("tier_steps"))
    assert list(figure.data[-1].x) == [3.0, None, 2.0]
    assert "2 → 0" in notes(figure)


def test_an_interval_beyond_the_figure_is_cut(table):
    lines = [trace for trace in tier_steps(table("tier_steps")).data if trace.mode == "lines"]
    assert list(lines[1].x) == [1 / 40, 40]


def test_the_pair_stands_once_beside_its_rows(table):
    assert notes(tier_steps(table("tier_steps"))).count("2009 outline →<br>2018 layout") == 1


def test_every_rule_has_its_words(table):
    figure = tier_variants(table("tier_variants"), narrow=True)
    assert "Names only, no contractions" in notes(figure)


def test_a_station_without_mentions_says_nought(table):
    figure = tier_line(table("tier_line"))
    assert notes(figure).count("0") == 2


def test_the_word_for_a_tier_stands_in_quotation_marks(table):
    assert "“腹地”" in notes(tier_line(table("tier_line")))
