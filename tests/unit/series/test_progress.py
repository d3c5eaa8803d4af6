import io

from rich.console import Console

from analysis.series.progress import progress_for


def told(console):
    with progress_for(console) as progress:
        progress.begin(2, 8.0)
        progress.start("a", 3)
        progress.cell("a", 2, "What it [talks] about")
        progress.end("a", "volume `a` ran in 1.0 s", 4.0)
        progress.start("b", 3)
        progress.end("b", "volume `b` ran in 1.0 s", 0.0)
    return console.file.getvalue()


def test_a_log_gets_one_plain_line_a_volume():
    assert told(Console(file=io.StringIO(), force_terminal=False)).splitlines() == [
        "running 2 volumes, about 8 s",
        "[1/2] volume `a` ran in 1.0 s, about 4 s left",
        "[2/2] volume `b` ran in 1.0 s",
    ]


def test_a_terminal_shows_where_each_volume_is():
    shown = told(Console(file=io.StringIO(), force_terminal=True, width=120))
    assert "volume `a` ran in 1.0 s" in shown
    assert "What it [talks] about" in shown
    assert "about 4 s left" in shown
