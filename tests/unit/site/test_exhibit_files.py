import csv
import io
import json
import zipfile

import pandas as pd
import pytest
from tests.unit.exhibits.registry_builders import payload
from tests.unit.site.record_builders import record

from analysis.site.exhibit_files import readme, write_exhibit_files, zipped
from analysis.site.material import read_material


@pytest.fixture(scope="module")
def material():
    return read_material()


@pytest.fixture
def written(tmp_path, material):
    held = payload()
    held["table"]["units"] = [["d2012/1#1"], ["d2009/1#1", "d2012/1#1"]]
    write_exhibit_files(tmp_path, held, record(), material=material)
    return tmp_path


def test_the_zip_holds_data_readme_and_record_in_one_folder(written):
    with zipfile.ZipFile(written / "alpha-themes.zip") as archive:
        assert archive.testzip() is None
        assert archive.namelist() == [
            "alpha-themes/README.txt", "alpha-themes/alpha-themes.csv", "alpha-themes/record.json",
        ]  # fmt: skip
        rows = list(csv.DictReader(io.StringIO(archive.read("alpha-themes/alpha-themes.csv").decode())))
        assert json.loads(archive.read("alpha-themes/record.json")) == record()
    assert rows[1]["units"] == "d2009/1#1;d2012/1#1"


def test_the_same_texts_give_the_same_zip():
    assert zipped({"a.txt": "一"}, folder="x") == zipped({"a.txt": "一"}, folder="x")


def test_the_readme_says_version_hash_licence_columns_and_sources():
    text = readme(payload(), record())
    for said in (
        "Version: 1 (2026-11-22)",
        f"Content (SHA-256): {'a' * 64}",
        "CC-BY-4.0, https://creativecommons.org/licenses/by/4.0/",
        "paragraphs: Paragraphs / 段落 (whole number)",
        "- Coding.",
        f"  data/coding/coding.csv (SHA-256 {'c' * 64})",
    ):
        assert said in text


def test_a_version_that_is_not_registered_has_no_address_and_says_so(tmp_path, material):
    write_exhibit_files(tmp_path, payload(), {**record(), "registered": False}, material=material)
    assert not (tmp_path / "v1").exists()
    assert "Version: 1 (not yet registered)" in readme(payload(), {**record(), "registered": False})


def test_the_registered_version_has_a_page_that_leads_to_the_figure(written):
    page = (written / "v1" / "index.html").read_text(encoding="utf-8")
    assert '<a href="../index.html">' in page
    assert "version 1, 2026-11-22" in page
    assert "<img" not in page
    assert 'href="../../../_static/favicon.svg"' in page


def test_units_stand_in_the_order_of_the_texts_with_text_and_codes(written, material):
    page = (written / "units.html").read_text(encoding="utf-8")
    units: pd.DataFrame = material.units
    text = units.loc[units["unit"] == "d2009/1#1", "text_zh"].item()
    assert text[:20] in page
    assert page.index("d2009/1#1") < page.index("d2012/1#1")
    assert page.count('<p class="address">') == 2
    assert '<p class="codes">role: ' in page
    assert 'href="../../reader/d2009.html#d2009-1-p1"' in page
    assert "working translation" in page


def test_a_figure_without_units_has_no_page_of_units(tmp_path, material):
    held = payload()
    held["table"]["units"] = [[], []]
    write_exhibit_files(tmp_path, held, record(), material=material)
    assert not (tmp_path / "units.html").exists()
