"""The landing page of the dataset."""

import json
from pathlib import Path

from tests.unit.exhibits.citation_works import data

from analysis.site.dataset_page import complete_dataset_page, dataset_page


def test_there_is_a_page_once_a_dataset_is_staged():
    assert list(dataset_page({}, lang="en")) == []
    ((name, context, template),) = dataset_page({"dataset": data()}, lang="en")
    assert (name, template) == ("data/index", "dataset.html")
    assert context["state"] == "Version 1.2.0, corpus 0a1b2c3d, codebook 2."
    assert 'href="../cite/dataset.bib"' in context["citation"]
    assert context["cited"] == {"name": "dataset", "script": "cite/dataset.cite.js"}


def test_the_tables_of_the_package_are_put_in(tmp_path: Path):
    ((_, context, _),) = dataset_page({"dataset": data()}, lang="en")
    resources = [
        {"path": "units.csv", "title": "Units & more", "description": "One row\n a `unit`."},
        {"path": "codes.csv", "title": "Codes"},
    ]
    (tmp_path / "data").mkdir()
    (tmp_path / "data/datapackage.json").write_text(json.dumps({"resources": resources}))
    shown = f"<dl>{context['tables']}</dl><p>{context['sources']}</p>"
    (tmp_path / "data/index.html").write_text(f"<head>{context['head_extra']}</head>{shown}")
    (tmp_path / "sources/notebooks").mkdir(parents=True)
    for name in ("series.yml", "a.ipynb"):
        (tmp_path / "sources/notebooks" / name).touch()
    complete_dataset_page(tmp_path, data())
    page = (tmp_path / "data/index.html").read_text(encoding="utf-8")
    assert (
        '<dt><a href="units.csv" download>units.csv</a></dt>'
        "<dd><strong>Units &amp; more.</strong> One row a <code>unit</code>.</dd>" in page
    )
    assert '<dt><a href="codes.csv" download>codes.csv</a></dt><dd><strong>Codes.</strong></dd></dl>' in page
    assert '"contentUrl": "https://example.org/river/data/codes.csv"' in page
    assert 'Beside it lie <a href="../sources/notebooks/series.yml" download>series.yml</a>.' in page
    assert 'volumes: <a href="../sources/notebooks/a.ipynb" download>a.ipynb</a>.' in page
    assert "<!--" not in page
