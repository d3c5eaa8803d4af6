import pytest
from tests.unit.exhibits.registry_builders import empty_registry, payload, record, write_record

from analysis.errors import InputError
from analysis.series.registration import register, retire
from analysis.series.standing import causes, inputs_hash, made_from, standings, unpublished


@pytest.fixture
def project(tmp_path):
    project = empty_registry(tmp_path / "tree")
    write_record(project, payload())
    register(project, today="2026-11-22")
    return project


def of(project, *payloads, **parts):
    return standings({"alpha": record(*payloads, **parts)}, project)


def test_an_unchanged_exhibit_keeps_its_version(project):
    (standing,) = of(project, payload()).values()
    assert (standing.state, standing.version, standing.moved) == ("registered", 1, ())


def test_noise_in_the_last_digits_keeps_the_version(project):
    (standing,) = of(project, payload(ports=3 + 1e-9)).values()
    assert (standing.state, standing.version) == ("registered", 1)


def test_changed_inputs_that_leave_the_content_alone_keep_the_version(project):
    (standing,) = of(project, payload(), inputs={"data/coding/coding.csv": "d" * 64}).values()
    assert (standing.state, standing.version) == ("registered", 1)


def test_a_moved_exhibit_is_the_next_version_with_what_and_why(project):
    (standing,) = of(project, payload(ports=4), inputs={"data/coding/coding.csv": "d" * 64}).values()
    assert (standing.state, standing.version) == ("moved", 2)
    assert standing.moved == ("1 of 2 numbers moved, most of all Paragraphs of ports from 3 to 4",)
    assert standing.because == ("data/coding/coding.csv changed",)


def test_a_new_exhibit_is_version_one(project):
    assert of(project, payload("alpha-ports"))["alpha-ports"].state == "new"


def test_a_registered_exhibit_that_is_gone_is_named_until_it_is_retired(project):
    assert unpublished({"alpha": record()}, project) == ("alpha-themes",)
    retire(["alpha-themes"], note="Merged.", project=project)
    assert unpublished({"alpha": record()}, project) == ()


def test_a_retired_id_is_never_given_out_again(project):
    retire(["alpha-themes"], note="Merged.", project=project)
    with pytest.raises(InputError, match="`alpha-themes` was retired and is published again"):
        of(project, payload())


def test_every_kind_of_cause_is_told():
    before = made_from(record(payload()))
    after = {**before, "inputs": {"data/new.csv": "e" * 64}, "parameters": {"volume": "beta"}, "lock_sha256": "x"}
    after = {**after, "code_sha256": "y", "python": "3.13"}
    assert list(causes(before, after)) == [
        "data/new.csv is new",
        "data/coding/coding.csv is no longer read",
        "parameters changed",
        "code changed",
        "library versions changed",
        "Python changed",
    ]


def test_the_hash_of_the_inputs_depends_on_names_and_contents_and_on_no_order():
    one = {"a": "1", "b": "2"}
    assert inputs_hash(one) == inputs_hash({"b": "2", "a": "1"})
    assert inputs_hash(one) != inputs_hash({"a": "2", "b": "1"})
