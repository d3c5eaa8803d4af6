from analysis.exhibits.figures import instrument_shares, theme_shares


def test_themes_stand_longest_first_and_absent_ones_are_left_out(table):
    figure = theme_shares(table("theme_shares").iloc[::-1])
    assert list(figure.layout.yaxis.ticktext) == ["railways ", "ports "]
    assert list(figure.data[0].x) == [0.3, 0.1]


def test_instruments_keep_the_order_of_rows_and_their_zeros(table):
    figure = instrument_shares(table("instrument_shares"))
    assert list(figure.layout.yaxis.ticktext) == ["railways ", "ports ", "funds "]


def test_count_and_share_stand_at_the_end_of_the_bar(table):
    texts = [note.text for note in theme_shares(table("theme_shares")).layout.annotations]
    assert ">30%<" in texts[0]
    assert ">3<" in texts[0]


def test_a_missing_interval_is_not_drawn(table):
    intervals = instrument_shares(table("instrument_shares")).data[1]
    assert list(intervals.x) == [0.1, 0.5, None, 0.02, 0.3, None]


def test_without_intervals_only_bars_are_drawn(table):
    assert len(theme_shares(table("theme_shares").drop(columns=["low", "high"])).data) == 1


def test_the_hover_text_says_count_total_and_share(table):
    assert theme_shares(table("theme_shares")).data[0].hovertext[0] == "railways<br>3 of 10 paragraphs  30%"
    assert theme_shares(table("theme_shares"), lang="zh").data[0].hovertext[0] == "铁路<br>10段中的3段  30%"
