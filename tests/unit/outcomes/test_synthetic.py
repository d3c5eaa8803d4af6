import numpy as np
import pandas as pd
import pytest
from tests.unit.outcomes.series_builders import rows

from analysis.outcomes import synthetic
from analysis.outcomes.basis import MixedBasisError

YEARS = range(1999, 2013)


def panel(count, *, jump=0.0, first=1999):
    """A treated area that is the mean of two donors (in logarithms) until 2008, and `jump` above it after."""
    rng = np.random.default_rng(7)
    logs = {f"d{place}": 5 + np.cumsum(0.05 + 0.05 * rng.standard_normal(len(YEARS))) for place in range(count)}
    treated = (logs["d0"] + logs["d1"]) / 2 + np.array([jump * (year > 2008) for year in YEARS])
    series = {"t": treated, **logs}
    return pd.concat(
        rows({y: np.exp(v) for y, v in zip(YEARS, line, strict=True) if y >= first}, code=code, area=code)
        for code, line in series.items()
    )


def donors(count, *, free=True):
    codes = ["t", *(f"d{place}" for place in range(count))]
    return pd.DataFrame({"area_code": codes, "level": "prefecture", "free": free})


def test_twenty_clean_donors_and_ten_years_pass_every_guard():
    table = synthetic.guards(panel(20), donors(20), treated="t", last_before=2008)
    assert list(table["guard"]) == ["years", "donors", "clean"]
    assert list(table["found"]) == [10, 20, 20]
    assert table["passed"].all()


def test_too_few_years_before_are_refused():
    table = synthetic.guards(panel(20, first=2001), donors(20), treated="t", last_before=2008)
    assert table.set_index("guard")["passed"].to_dict() == {"years": False, "donors": True, "clean": True}
    assert table["found"].iloc[0] == 8


def test_donors_without_the_years_of_the_treated_area_do_not_serve():
    late = panel(20)[lambda table: (table["area_code"] == "t") | (table["year"] >= 2001)]
    assert list(synthetic.guards(late, donors(20), treated="t", last_before=2008)["found"]) == [10, 0, 0]


def test_donors_that_nobody_judged_free_do_not_serve():
    table = synthetic.guards(panel(20), donors(20, free=False), treated="t", last_before=2008)
    assert table.set_index("guard")["passed"].to_dict() == {"years": True, "donors": True, "clean": False}
    assert synthetic.synthetic(panel(20), donors(20, free=False), treated="t", last_before=2008) is None


def test_donors_of_another_level_do_not_serve():
    other = donors(20).assign(level=["province", *["prefecture"] * 20])
    assert list(synthetic.guards(panel(20), other, treated="t", last_before=2008)["found"]) == [10, 0, 0]


def test_an_area_without_values_has_no_years():
    assert synthetic.guards(panel(3), donors(3), treated="x", last_before=2008)["found"].iloc[0] == 0


def test_two_vintage_classes_are_an_error():
    mixed = pd.concat([panel(3), rows({2008: 1.0}, vintage="v2")])
    with pytest.raises(MixedBasisError):
        synthetic.guards(mixed, donors(3), treated="t", last_before=2008)


def test_the_weights_are_found_and_a_jump_ranks_first():
    found = synthetic.synthetic(panel(20, jump=1.0), donors(20), treated="t", last_before=2008)
    assert found.weights.sum() == pytest.approx(1)
    assert found.weights[["d0", "d1"]].to_numpy() == pytest.approx([0.5, 0.5], abs=0.02)
    assert found.p == pytest.approx(1 / 21)
    last = found.table.iloc[-1]
    assert np.log(last["treated"] / last["synthetic"]) == pytest.approx(1, abs=0.05)


def test_p_is_never_below_one_over_all_areas():
    found = synthetic.synthetic(panel(19), donors(19), treated="t", last_before=2008)
    assert 1 / 20 <= found.p <= 1
