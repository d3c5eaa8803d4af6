import json
from pathlib import Path

from analysis.series.notebook import normalised, outputs, prepared, title

ROOT = Path("/home/somebody/tumen")


def code(source="1", *, metadata=None, results=()):
    return {
        "cell_type": "code",
        "id": "c",
        "metadata": metadata or {},
        "source": source,
        "outputs": list(results),
        "execution_count": 1,
    }


def only_cell(cell, parameters=None):
    return json.loads(normalised({"cells": [cell]}, parameters or {}, root=ROOT))["cells"][0]


def test_times_of_papermill_and_of_the_kernel_are_taken_away():
    metadata = {"papermill": {"duration": 1.5}, "execution": {"iopub.status.busy": "2026"}, "tags": []}
    assert only_cell(code(metadata=metadata))["metadata"] == {}


def test_the_injected_cell_gets_a_fixed_id_and_readable_chinese():
    cell = code('word = "\\u4e91"', metadata={"tags": ["injected-parameters"]}) | {"id": "3f2a"}
    found = only_cell(cell, {"word": "云", "count": 2})
    assert found["id"] == "injected-parameters"
    assert found["source"] == '# Parameters\nword = "云"\ncount = 2'


def test_paths_process_numbers_and_addresses_leave_the_output():
    text = f"/tmp/ipykernel_123/456.py:2: UserWarning\n{ROOT}/data/a.csv <object at 0x7f3a>"
    stream = {"output_type": "stream", "name": "stderr", "text": [text]}
    assert only_cell(code(results=[stream]))["outputs"][0]["text"] == (
        "the cell:2: UserWarning\ndata/a.csv <object at an address>"
    )


def test_payloads_are_left_as_they_are():
    payload = {"application/x+json": {"text": "at 0x1"}, "text/plain": ["a", "b"]}
    found = only_cell(code(results=[{"output_type": "display_data", "data": payload, "metadata": {}}]))
    assert found["outputs"][0]["data"] == {"application/x+json": {"text": "at 0x1"}, "text/plain": "ab"}


def test_the_version_of_the_interpreter_is_not_kept():
    kept = json.loads(normalised({"cells": [], "metadata": {"language_info": {"version": "3.11.7"}}}, {}, root=ROOT))
    assert "version" not in kept["metadata"]["language_info"]


def test_cells_without_an_id_get_one_from_their_place_and_old_outputs_go():
    cell = {"cell_type": "code", "source": "1", "metadata": {}, "outputs": [1], "execution_count": 5}
    found = prepared(json.dumps({"cells": [cell], "metadata": {}, "nbformat": 4, "nbformat_minor": 4}))
    assert (found["cells"][0]["id"], found["cells"][0]["outputs"]) == ("cell-0", [])
    assert found["nbformat_minor"] == 5


def test_payloads_come_in_the_order_of_the_page():
    cells = [code(results=[{"data": {"m": value}}, {"data": {"n": 0}}, {"text": "x"}]) for value in (1, 2)]
    assert list(outputs({"cells": cells}, "m")) == [1, 2]


def test_the_title_holds_the_computed_numbers():
    cells = [{"cell_type": "markdown", "source": "A {n}`kept` of {n}`all` things\n# Kept: {n}`kept` of {n}`all`\n"}]
    assert title({"cells": cells}, {"kept": "12"}) == "Kept: 12 of {n}`all`"


def test_a_notebook_without_a_heading_has_no_title():
    assert title({"cells": [code("# a comment")]}, {}) == ""
