import json
from typing import Any

from tests.unit.site.builders import as_number, code, exhibit, markdown, notebook, number

from analysis.site.notebooks import staged_notebook
from analysis.site.payloads import EXHIBIT_MIME, NUMBER_MIME, Volume


def staged(*cells: dict[str, Any]) -> list[dict[str, Any]]:
    numbers = {"alpha": {"paragraphs": as_number()}}
    volume = Volume("alpha", "Alpha", notebook(*cells), (), numbers["alpha"], {})
    text, faults = staged_notebook(volume, numbers=numbers)
    assert not faults
    made: list[dict[str, Any]] = json.loads(text)["cells"]
    return made


def test_parameters_and_imports_are_left_out() -> None:
    cells = staged(
        code("x = 1", tags=("parameters",)),
        code("x = 2", tags=("injected-parameters",)),
        code("# what is needed\nfrom analysis import measures\n"),
        code("x", tags=("remove-cell",)),
        markdown("Text."),
    )
    assert [cell["source"] for cell in cells] == ["Text."]


def test_code_is_folded() -> None:
    (cell,) = staged(code("table = measures.sizes(units)"))
    assert cell["metadata"]["tags"] == ["hide-input"]


def test_an_exhibit_is_kept_once_and_only_by_name() -> None:
    data = {EXHIBIT_MIME: exhibit(), "application/vnd.plotly.v1+json": {}, "text/plain": "x"}
    (cell,) = staged(code("figure", data, data))
    (output,) = cell["outputs"]
    assert list(output["data"]) == [EXHIBIT_MIME]
    assert sorted(output["data"][EXHIBIT_MIME]) == ["caption", "figure_id", "kind", "title", "volume"]


def test_a_number_shows_nothing_where_it_was_made() -> None:
    (cell,) = staged(code("ledger.number()", {NUMBER_MIME: number(), "text/plain": "2"}))
    assert cell["outputs"] == []


def test_other_outputs_keep_their_best_form() -> None:
    (cell,) = staged(code("frame", {"text/plain": "a", "text/html": "<b>a</b>"}, {"text/plain": "b"}))
    assert [list(output["data"]) for output in cell["outputs"]] == [["text/html"], ["text/plain"]]


def test_numbers_stand_in_the_prose_of_their_cell() -> None:
    first, second = staged(markdown("One."), markdown("Two: {n}`paragraphs`"))
    assert first["source"] == "One."
    assert second["source"].startswith('Two: <a class="number"')


def test_nothing_of_the_executor_is_left() -> None:
    volume = Volume("alpha", "Alpha", notebook(markdown("Text.")), (), {}, {})
    text, _ = staged_notebook(volume, numbers={})
    assert "papermill" not in text
