"""The published sizes of tests for a change of trend on short annual series, by simulation."""

import pytest
from tests.benchmarks import interruption_size

# 1,500 runs, the bootstrap 200
PUBLISHED = {
    (9, 9, 0.0): {"ols": 0.055, "hac-z": 0.26, "hac-t": 0.18, "glsar": 0.14, "ar1-bootstrap": 0.09},
    (9, 9, 0.5): {"ols": 0.25, "hac-z": 0.44, "hac-t": 0.34, "glsar": 0.26, "ar1-bootstrap": 0.12},
    (9, 9, 0.8): {"ols": 0.45, "hac-z": 0.58, "hac-t": 0.51, "glsar": 0.40, "ar1-bootstrap": 0.24},
    (20, 20, 0.5): {"ols": 0.28, "hac-z": 0.30, "hac-t": 0.25, "glsar": 0.15, "ar1-bootstrap": 0.085},
}


@pytest.mark.slow
@pytest.mark.parametrize("case", PUBLISHED, ids=str)
def test_the_published_sizes_come_out_again(case):
    found = interruption_size.sizes(*case, runs=300)
    assert set(found) == set(PUBLISHED[case])
    for name, published in PUBLISHED[case].items():
        # three standard errors of 300 runs, four of the 200 of the bootstrap, whose correction is another
        assert found[name] == pytest.approx(published, abs=0.09), name


@pytest.mark.slow
def test_on_annual_data_the_robust_errors_reject_more_often_than_least_squares():
    found = interruption_size.sizes(9, 9, 0.0, runs=300)
    assert found["hac-z"] > 2 * found["ols"]
    assert found["ar1-bootstrap"] < found["hac-z"]


def test_the_benchmark_publishes_every_size_with_its_runs(monkeypatch):
    monkeypatch.setattr(interruption_size, "sizes", lambda *case, runs: {"ols": 0.05, "ar1-bootstrap": 0.08})
    entries = interruption_size.entries(runs=1500)
    assert len(entries) == 8
    assert entries["interruption_size_9+9_0.5_ar1-bootstrap"] == {
        "value": 0.08,
        "unit": "share of true nulls rejected at .05",
        "runs": 200,
    }
