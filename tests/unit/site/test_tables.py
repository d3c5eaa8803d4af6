from tests.unit.site.builders import as_number, exhibit

from analysis.site.payloads import Number, Volume
from analysis.site.tables import agreement_table, exhibit_csv, figures_table, numbers_table

VOLUME = Volume(
    "alpha",
    "Alpha",
    {},
    (exhibit("alpha-themes"), exhibit("alpha-links", "table")),
    {"b": as_number("b"), "a": as_number("a", value=0.1, formatted="10 %", units=[])},
    {"data/x.csv": "1" * 64},
)


def test_only_figures_are_listed_as_figures() -> None:
    rows = figures_table([VOLUME], versions={"alpha-themes": 3}).rows
    assert rows["figure_id"].tolist() == ["alpha-themes"]
    assert rows.loc[0, "sources"] == "d2009;coding"
    assert rows.loc[0, "version"] == 3
    assert len(rows.loc[0, "inputs_sha256"]) == 64


def test_other_inputs_give_another_fingerprint() -> None:
    other = Volume("alpha", "Alpha", {}, VOLUME.exhibits, {}, {"data/x.csv": "2" * 64})
    assert (
        figures_table([VOLUME], versions={"alpha-themes": 1}).rows.loc[0, "inputs_sha256"]
        != (figures_table([other], versions={"alpha-themes": 1}).rows.loc[0, "inputs_sha256"])
    )


def test_numbers_come_in_the_order_of_their_names() -> None:
    rows = numbers_table([VOLUME]).rows
    assert rows["name"].tolist() == ["a", "b"]
    assert rows["value"].tolist() == ["0.1", "2"]
    assert rows["units"].tolist() == ["", "d2009/1#1;d2009/2/1#1"]


def test_a_number_names_its_volume() -> None:
    assert isinstance(VOLUME.numbers["a"], Number)
    assert numbers_table([VOLUME]).rows["volume"].unique().tolist() == ["alpha"]


def test_rows_of_a_table_exhibit_keep_their_evidence() -> None:
    lines = exhibit_csv(exhibit()["table"]).splitlines()
    assert lines[0] == "theme_en,theme_zh,paragraphs,share,units"
    assert lines[1] == "transport,交通,3,0.25,d2009/1#1;d2009/2/1#1"
    assert lines[2] == "industry,工业,1200,,d2009/3/1/1#2"


def test_agreement_is_what_the_volume_on_reliability_prints() -> None:
    payload = exhibit("reliability-agreement", "table")
    row = ["role", "cohen_kappa", 0.931, 0.867, 0.978, 181]
    held = Volume("reliability", "", {}, ({**payload, "table": {**payload["table"], "rows": [row]}},), {}, {})
    table = agreement_table([VOLUME, held])
    assert table.rows.to_numpy().tolist() == [row]
    assert list(table.fields) == ["variable", "measure", "value", "low", "high", "n"]


def test_agreement_has_no_rows_while_that_volume_has_not_run() -> None:
    assert agreement_table([VOLUME]).rows.empty
