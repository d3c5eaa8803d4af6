import pytest

from analysis.series.failure import Spot, cell_failure, death, loss, timeout

SPOT = Spot("profile-d2009", "What it talks about", "# the shares\nshares = f(coding)\nmore = shares / total")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (("NameError", "name 'x' is not defined"), "the name `x` is not defined (NameError)"),
        (("KeyError", "'theme'"), "there is no 'theme' (KeyError)"),
        (("ModuleNotFoundError", "No module named 'y.z'"), "there is no module `y.z` (ModuleNotFoundError)"),
        (
            ("FileNotFoundError", "[Errno 2] No such file or directory: 'a.csv'"),
            "there is no file a.csv (FileNotFoundError)",
        ),
        (("MemoryError", ""), "the memory of the machine ran out (MemoryError)"),
        (("SyntaxError", "invalid syntax (123.py, line 2)"), "invalid syntax (SyntaxError)"),
        (("InputError", "2 faults in the inputs:\n- a"), "2 faults in the inputs:\n- a"),
        (("ValueError", "too long"), "too long (ValueError)"),
        (("Odd", ""), "Odd"),
    ],
)
def test_an_error_is_put_in_words(error, words):
    assert cell_failure(SPOT, error=error, traceback="").endswith(f": {words}")


def test_the_line_is_the_one_the_error_came_through():
    traceback = "\x1b[0;36mCell In[3], line 2\x1b[0m\n...\nCell In[4], line 3\n...File /x/y.py:9"
    assert cell_failure(SPOT, error=("ValueError", "no"), traceback=traceback) == (
        "volume `profile-d2009` stopped under “What it talks about”, at `more = shares / total`: no (ValueError)"
    )


def test_without_a_line_the_first_line_of_code_is_named():
    assert "at `shares = f(coding)`" in cell_failure(SPOT, error=("ValueError", "no"), traceback="")


def test_a_cell_before_any_heading_says_so():
    assert "stopped before the first heading, at" in cell_failure(Spot("v", "", "x"), error=("E", ""), traceback="")


def test_a_volume_that_used_up_its_time_names_its_limit():
    assert timeout(SPOT, seconds=300.0) == (
        "volume `profile-d2009` was stopped at its limit of 300 s, under “What it talks about”, "
        "in the cell that begins `shares = f(coding)`"
    )


def test_a_killed_process_names_the_signal_and_the_likely_cause():
    sentence = death(SPOT, status=-9)
    assert "was lost under “What it talks about”, in the cell that begins `shares = f(coding)`" in sentence
    assert sentence.endswith("it was killed by signal 9 (SIGKILL), by somebody or by the system because memory ran out")


def test_a_process_that_ended_by_itself_gives_its_last_words():
    sentence = death(Spot("v", "", ""), status=3, last_words="no module named x")
    assert sentence == (
        "the process of volume `v` was lost before its first cell: it ended by itself with code 3. "
        "Its last words: no module named x"
    )


def test_a_worker_that_is_gone_takes_its_volume_with_it():
    assert loss("v", status=None).endswith("it does not answer")
    assert "signal 77" in loss("v", status=-77)
