import json
import zipfile

import pytest

from analysis.errors import InputError
from analysis.site.verification import published_site, verification

TABLE = {
    "columns": [{"name": "theme"}, {"name": "share"}],
    "rows": [["port", 0.25], ["rail", None]],
    "units": [["d2009#1"], []],
}
RECORD = {
    "numbers": [
        {"volume": "a", "name": "share", "value": 0.25, "formatted": "25 %"},
        {"volume": "a", "name": "top", "value": "port", "formatted": "port"},
    ],
    "exhibits": [
        {
            "figure_id": "a-themes",
            "kind": "figure",
            "table": TABLE,
            "specs": {"en": {"wide": {"data": [{"x": [0.25]}]}}},
        },
        {"figure_id": "a-rows", "kind": "table", "table": TABLE},
    ],
}
CSV = "theme,share,units\nport,0.25,d2009#1\nrail,,\n"


@pytest.fixture
def site(tmp_path):
    files = {
        "data/numbers.csv": "volume,name,value,formatted,units,method\na,share,0.25,25 %,,\na,top,port,port,,\n",
        "fig/a-themes/a-themes.csv": CSV,
        "fig/a-themes/a-themes.json": json.dumps({"data": [{"x": [0.25]}]}),
        "tables/a-rows.csv": CSV,
    }
    for name, text in files.items():
        path = tmp_path / "html" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return tmp_path / "html"


def change(site, name, old, new):
    path = site / name
    path.write_text(path.read_text().replace(old, new))


def differences(site):
    return verification({"a": RECORD}, published_site(site)).differences


def test_a_site_that_agrees_is_said_to_agree_with_the_tolerance(site):
    assert str(verification({"a": RECORD}, published_site(site))) == (
        "2 numbers, 1 figures and 1 tables computed again: all agree with the site "
        "(two numbers agree when they differ by less than 1e-06 of the larger one)."
    )


@pytest.mark.parametrize(
    ("name", "old", "new", "said"),
    [
        ("data/numbers.csv", "0.25,25 %", "0.26,26 %", "number a:share is 25 %, the site has 26 %"),
        ("data/numbers.csv", "port,port", "rail,rail", "number a:top is port, the site has rail"),
        ("data/numbers.csv", "a,top", "a,pot", "number a:top is port, the site has no such number"),
        (
            "fig/a-themes/a-themes.csv",
            "0.25",
            "0.26",
            "figure a-themes differs in 1 cell: row 2, share, is 0.25, the site has 0.26",
        ),
        ("fig/a-themes/a-themes.csv", "rail,,\n", "", "figure a-themes has 2 rows, on the site 1"),
        (
            "fig/a-themes/a-themes.csv",
            "share",
            "part",
            "figure a-themes has the columns theme, share, on the site theme, part, units",
        ),
        ("fig/a-themes/a-themes.json", "0.25", "0.26", "figure a-themes is drawn otherwise than on the site"),
        (
            "tables/a-rows.csv",
            "rail,",
            "rail,1",
            "table a-rows differs in 1 cell: row 3, share, is empty, the site has 1",
        ),
    ],
)
def test_every_difference_is_one_sentence(site, name, old, new, said):
    change(site, name, old, new)
    assert differences(site)[0] == said


def test_the_last_digits_of_a_fit_are_no_difference(site):
    change(site, "data/numbers.csv", "0.25,25 %", "0.25000001,25 %")
    assert differences(site) == ()


def test_what_the_site_has_and_nothing_makes_is_told(site):
    change(site, "data/numbers.csv", "a,top", "b,old,9,9,,\na,top")
    (site / "fig/a-gone").mkdir()
    (site / "fig/a-gone/a-gone.csv").write_text(CSV)
    assert differences(site) == (
        "number b:old of the site is made by no volume",
        "figure a-gone of the site is made by no volume",
    )


def test_the_bundle_of_a_release_is_a_site_too(site, tmp_path):
    with zipfile.ZipFile(tmp_path / "release.zip", "w") as archive:
        for path in sorted(path for path in site.rglob("*") if path.is_file()):
            archive.write(path, f"reports-0.1.0/site/{path.relative_to(site).as_posix()}")
    assert differences(tmp_path / "release.zip") == ()


def test_a_folder_that_is_no_site_is_refused(tmp_path):
    with pytest.raises(InputError, match="this is no site"):
        published_site(tmp_path)
