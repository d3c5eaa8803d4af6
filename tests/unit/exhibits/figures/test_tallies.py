from analysis.exhibits.figures import crosses, measured_shares, stacked_counts, tallies


def test_panels_of_a_tally_share_one_scale(table):
    layout = tallies(table("tallies")).layout
    assert layout.xaxis.range == layout.xaxis2.range


def test_a_nought_is_written_at_the_foot_of_its_row(table):
    assert list(tallies(table("tallies")).data[0].text) == [" 3", " 0"]


def test_the_names_behind_a_count_stand_in_the_hover_box(table):
    assert tallies(table("tallies")).data[0].hovertext[0] == "Forward: 3<br>a line<br>b line".replace(
        "Forward", "forward"
    )


def test_a_tile_says_of_how_many(table):
    assert list(crosses(table("crosses")).data[1].text) == ["3/4", "1/2", "2/2"]


def test_a_column_for_a_pair_is_headed_by_the_shapes_of_its_documents(table):
    notes = [note.text for note in crosses(table("crosses")).layout.annotations]
    assert {"● → ◆", "● → ■"} <= set(notes)


def test_a_column_for_a_code_is_headed_by_its_words(table):
    plain = table("crosses").drop(columns=["earlier_order", "later_order"]).assign(column_en="preparation")
    assert any("preparation" in note.text for note in crosses(plain).layout.annotations)


def test_a_missing_share_has_no_mark_and_no_interval(table):
    lines, points, *_ = measured_shares(table("measured_shares")).data
    assert points.x[0] is None
    assert points.x[1] == 0.25
    assert list(lines.x) == [0.1, 0.5, None]


def test_series_of_one_row_stand_apart(table):
    figure = measured_shares(table("measured_shares"))
    marks = [trace for trace in figure.data if trace.mode == "markers"]
    assert marks[0].y[0] < marks[1].y[0]


def test_the_last_code_of_a_stack_is_hatched(table):
    figure = stacked_counts(table("stacked_counts"))
    assert [trace.marker.pattern.shape for trace in figure.data] == [None, None, "/"]


def test_a_stack_writes_no_noughts(table):
    assert list(stacked_counts(table("stacked_counts")).data[1].text) == ["", ""]
