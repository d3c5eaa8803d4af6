import numpy as np
import pytest
from tests.unit.outcomes.series_builders import rows

from analysis.outcomes import interruption
from analysis.outcomes.basis import MixedBasisError

# log y = 4 + 0.10 t to 2008, then a step of -0.05 and a trend lower by 0.04
BROKEN = {
    2008 + t: float(np.exp(4 + 0.10 * t + (t > 0) * (-0.05 - 0.04 * t) + 0.002 * (-1) ** t)) for t in range(-8, 10)
}


def test_the_lines_are_those_that_were_drawn():
    found = interruption.segments(rows(BROKEN), last_before=2008, draws=199, seed=1)
    assert (found.before, found.after) == (9, 9)
    assert found.coefficients["estimate"].to_dict() == pytest.approx(
        {"trend": 0.10, "step": -0.05, "change": -0.04}, abs=0.004
    )


def test_every_estimate_lies_between_its_limits():
    table = interruption.segments(rows(BROKEN), last_before=2008, draws=399, seed=1).coefficients
    assert (table["low"] < table["estimate"]).all()
    assert (table["estimate"] < table["high"]).all()


def test_the_first_line_is_carried_on_beside_the_second():
    fitted = interruption.segments(rows(BROKEN), last_before=2008, draws=99, seed=1).fitted.set_index("year")
    assert fitted.loc[2008, "line"] == pytest.approx(fitted.loc[2008, "continued"])
    assert fitted.loc[2017, "line"] < fitted.loc[2017, "continued"]


def test_the_design_breaks_after_the_last_year_before():
    assert interruption.design(2, 2).tolist() == [[1, -1, 0, 0], [1, 0, 0, 0], [1, 1, 1, 1], [1, 2, 1, 2]]


def test_too_few_years_on_a_side_or_a_missing_year_give_no_lines():
    assert interruption.segments(rows(BROKEN), last_before=2014, draws=9, seed=1) is None
    holed = {year: value for year, value in BROKEN.items() if year != 2011}
    assert interruption.segments(rows(holed), last_before=2008, draws=9, seed=1) is None


def test_first_publications_are_refused():
    with pytest.raises(MixedBasisError):
        interruption.segments(rows(BROKEN, uniform=False), last_before=2008, draws=9, seed=1)


def test_persistence_is_not_taken_at_its_face_value():
    matrix = interruption.design(9, 9)
    residual = np.eye(18) - matrix @ np.linalg.pinv(matrix)
    rng = np.random.default_rng(3)
    found = [
        interruption.correlation(residual @ interruption._followed(rng.standard_normal((1, 18)), 0.5)[0], matrix)
        for _ in range(400)
    ]
    assert np.mean(found) == pytest.approx(0.45, abs=0.12)


def test_a_seed_gives_the_same_limits_again():
    first, again = (interruption.segments(rows(BROKEN), last_before=2008, draws=99, seed=4) for _ in range(2))
    assert first.coefficients.equals(again.coefficients)
