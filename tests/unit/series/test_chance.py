import subprocess
import sys
from pathlib import Path

import pytest

import analysis
from analysis.series.chance import slip_in, slips
from analysis.series.template import read_template

CLOCK = "a volume may not read the clock; pass the date as a parameter"
CHANCE = "a volume may not draw random numbers that nothing seeds; pass a seed as a parameter"


@pytest.mark.parametrize(
    "source",
    [
        "import time\ntime.time()",
        "from time import perf_counter as now\nnow()",
        "import datetime as dt\ndt.datetime.now()",
        "from datetime import date\ntoday = date.today",
        "import pandas as pd\npd.Timestamp.now()",
        "import pandas as pd\npd.to_datetime('today')",
    ],
)
def test_the_clock_is_refused(source):
    assert [(slip.line, slip.rule) for slip in slips(source)] == [(2, CLOCK)]


@pytest.mark.parametrize(
    "source",
    [
        "import numpy as np\nnp.random.default_rng()",
        "from numpy.random import default_rng\ndefault_rng(None)",
        "import random\nrandom.Random()",
        "import random\nrandom.shuffle([1, 2])",
        "import numpy as np\nnp.random.rand(2)",
        "import secrets\nsecrets.token_hex()",
        "from uuid import uuid4\nuuid4()",
    ],
)
def test_random_numbers_that_nothing_seeds_are_refused(source):
    assert [(slip.line, slip.rule) for slip in slips(source)] == [(2, CHANCE)]


@pytest.mark.parametrize(
    "source",
    [
        "import numpy as np\nnp.random.default_rng(seed)",
        "import numpy as np\nnp.random.default_rng(seed=1).random()",
        "import random\nrandom.Random(1).random()",
        "import random\nrandom.seed(4)\nrandom.random()",
        "import datetime\ndatetime.date(2009, 8, 30)",
        "import pandas as pd\npd.Timestamp('2009-08-30')",
        "random = {}\nrandom.random()",
        "%magic",
    ],
)
def test_what_is_seeded_and_dates_that_are_written_down_pass(source):
    assert slips(source) == []


def test_the_sentence_names_heading_and_line_of_a_cell(template):
    path = template("a.ipynb", "# Title", "import time", "## Growth", "x = 1\nnow = time.time()")
    assert slip_in(read_template(path), "a") == f"volume `a` stopped under “Growth”, at `now = time.time()`: {CLOCK}"


def test_the_sentence_names_the_line_of_a_module(template, tmp_path):
    package = tmp_path / "analysis"
    package.mkdir()
    (package / "__init__.py").write_text("")
    (package / "growth.py").write_text("import random\n\n\ndef draw():\n    return random.random()\n")
    path = template("a.ipynb", "from analysis import growth")
    expected = f"volume `a` rests on growth.py, line 5, `return random.random()`: {CHANCE}"
    assert slip_in(read_template(path), "a", package=package) == expected


def test_no_volume_of_the_series_depends_on_clock_or_chance():
    notebooks = sorted((Path(analysis.__file__).parents[2] / "notebooks").glob("*.ipynb"))
    assert [slip for path in notebooks if (slip := slip_in(read_template(path), path.stem))] == []


def test_a_generator_made_in_the_depths_of_a_library_is_refused_too():
    code = """
import numpy as np
from analysis.series.chance import refuse_entropy
refuse_entropy()
print(np.random.default_rng(7).integers(10) >= 0)
from scipy.stats import bootstrap
bootstrap(([1.0, 2.0, 3.0],), np.mean, rng=None)
"""
    path = {"PYTHONPATH": str(Path(analysis.__file__).parents[1])}
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, env=path, check=False)
    assert ended.stdout == "True\n"
    assert ended.stderr.strip().endswith(f"PermissionError: {CHANCE}")
