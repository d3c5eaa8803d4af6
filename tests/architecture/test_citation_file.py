"""CITATION.cff against the schema of the Citation File Format, as check-jsonschema carries it."""

import json
from importlib.resources import files
from typing import Any

import pytest
import yaml
from jsonschema import FormatChecker
from jsonschema.validators import validator_for

from analysis.paths import PROJECT

SCHEMA = json.loads(
    files("check_jsonschema.builtin_schemas").joinpath("vendor/citation-file-format.json").read_text(encoding="utf-8")
)


class _Plain(yaml.SafeLoader):
    """YAML as JSON has it: dates stay text, as the schema wants them."""


_Plain.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in held if tag != "tag:yaml.org,2002:timestamp"]
    for first, held in yaml.SafeLoader.yaml_implicit_resolvers.items()
}


def citation(**changed: Any) -> dict[str, Any]:
    held: dict[str, Any] = yaml.load((PROJECT.root / "CITATION.cff").read_text(encoding="utf-8"), _Plain)
    return {**held, **changed}


def faults(held: dict[str, Any]) -> list[str]:
    checker = validator_for(SCHEMA)
    checker.check_schema(SCHEMA)
    return [error.message for error in checker(SCHEMA, format_checker=FormatChecker()).iter_errors(held)]


def test_it_is_valid():
    assert SCHEMA["$id"].endswith("1.2.0/schema.json")
    assert faults(citation()) == []


@pytest.mark.parametrize(
    "changed", [{"cff-version": "1.3.0"}, {"license": "CC-BY-5.0"}, {"date-released": "22 November"}, {"authors": []}]
)
def test_the_schema_refuses_what_is_no_citation(changed: dict[str, Any]):
    assert faults(citation(**changed)) != []


def test_it_stays_valid_with_what_a_release_adds():
    assert faults(citation(doi="10.5281/zenodo.1234567", version="0.2.0")) == []
