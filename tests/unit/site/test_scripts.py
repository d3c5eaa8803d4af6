import json

from analysis.site.scripts import plotly_source, settings_script, units_script


def test_no_figure_offers_to_send_its_data_away() -> None:
    settings = json.loads(settings_script().removeprefix("window.tumenSettings=").removesuffix(";\n"))
    assert settings["config"]["showSendToCloud"] is False
    assert not any(str(value).startswith(("http:", "https:", "//")) for value in settings["config"].values())


def test_plotly_comes_out_of_the_installed_package() -> None:
    assert plotly_source().stat().st_size > 1_000_000


def test_units_are_listed_with_their_first_words() -> None:
    script = units_script({"d2009#1": {"zh": "为" * 60, "en": "In order\nto"}})
    units = json.loads(script.removeprefix("window.tumenUnits=").removesuffix(";\n"))
    assert units == {"d2009#1": ["为" * 48 + "…", "In order to"]}
