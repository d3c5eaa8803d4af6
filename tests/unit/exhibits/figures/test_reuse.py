import pandas as pd

from analysis.exhibits.figures import reuse_runs


def test_the_longest_run_comes_first_with_its_words(table):
    figure = reuse_runs(table("reuse_runs"))
    assert list(figure.data[0].x) == [24, 9]
    assert figure.layout.annotations[0].text.startswith("境外资源开发")


def test_the_words_as_they_stand_in_the_text_are_preferred(table):
    frame = table("reuse_runs").assign(surface=["甲，乙", "丙、丁"])
    assert reuse_runs(frame).layout.annotations[0].text == "丙、丁"


def test_fifteen_runs_are_shown(table):
    many = pd.concat([table("reuse_runs")] * 10, ignore_index=True)
    assert len(reuse_runs(many).data[0].x) == 15


def test_a_long_run_is_cut_on_a_phone_and_whole_under_the_pointer(table):
    frame = table("reuse_runs").assign(text="文" * 48)
    figure = reuse_runs(frame, narrow=True)
    assert figure.layout.annotations[0].text.endswith("…")
    assert figure.data[0].hovertext[0].count("文") == 48
