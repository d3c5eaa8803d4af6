"""What holds for every figure, whatever it shows."""

import json

import pytest

from analysis.exhibits import figures, style

MARKS = {"bar", "scatter"}


@pytest.fixture(scope="module")
def held():
    return {}


@pytest.fixture
def drawn(table, held):
    """Draws a figure as JSON, each one once."""

    def draw(name, *, lang="en", narrow=False):
        key = (name, lang, narrow)
        if key not in held:
            held[key] = json.loads(getattr(figures, name)(table(name), lang=lang, narrow=narrow).to_json())
        return held[key]

    return draw


def marks(spec):
    """The traces a reader can touch: those that answer to the pointer."""
    return [trace for trace in spec["data"] if trace.get("hoverinfo") != "skip"]


def texts(value):
    if isinstance(value, dict):
        return [text for item in value.values() for text in texts(item)]
    if isinstance(value, list):
        return [text for item in value for text in texts(item)]
    return [value] if isinstance(value, str) else []


def test_every_published_figure_has_a_table_here(figure_name):
    assert figure_name in figures.__all__


def test_no_figure_is_left_out(table):
    from_here = {name for name in figures.__all__ if callable(table) and table(name) is not None}
    assert from_here == set(figures.__all__)


@pytest.mark.parametrize("narrow", [False, True])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_mark_leads_to_its_units(drawn, figure_name, lang, narrow):
    for trace in marks(drawn(figure_name, lang=lang, narrow=narrow)):
        assert trace["type"] in MARKS
        assert len(trace["customdata"]) == len(trace["y"]) == len(trace["hovertext"])
        assert all(isinstance(entry, str) and ";" not in entry for entry in trace["customdata"])


def test_some_mark_carries_addresses(drawn, figure_name):
    evidence = [entry for trace in marks(drawn(figure_name)) for entry in trace["customdata"]]
    assert any(entry.startswith("d") for entry in evidence)


def test_no_figure_has_a_legend_or_a_title(drawn, figure_name):
    layout = drawn(figure_name)["layout"]
    assert layout["showlegend"] is False
    assert "title" not in layout


def test_values_have_a_named_axis_unless_there_is_none(drawn, figure_name):
    layout = drawn(figure_name)["layout"]
    axes = [layout[name] for name in layout if name.startswith("xaxis")]
    drawn_axes = [axis for axis in axes if axis.get("visible") is not False and axis.get("side") != "top"]
    assert not drawn_axes or any(axis["title"]["text"] for axis in drawn_axes)


@pytest.mark.parametrize(("narrow", "width"), [(False, style.WIDE), (True, style.NARROW)])
def test_the_width_is_that_of_the_page(drawn, figure_name, narrow, width):
    assert drawn(figure_name, narrow=narrow)["layout"]["width"] == width


def test_nothing_on_a_phone_is_set_below_eleven_pixels(drawn, figure_name):
    spec = drawn(figure_name, narrow=True)
    sizes = [note["font"]["size"] for note in spec["layout"].get("annotations", [])]
    axes = [spec["layout"][name] for name in spec["layout"] if name[:5] in {"xaxis", "yaxis"}]
    sizes += [axis["tickfont"]["size"] for axis in axes if "tickfont" in axis]
    assert min(sizes) >= 11


def test_every_colour_has_a_dark_twin(drawn, figure_name):
    found = {match.lower() for text in texts(drawn(figure_name)) for match in style._HEX.findall(text)}
    assert found <= set(style.DARK)


def test_backgrounds_are_transparent(drawn, figure_name):
    layout = drawn(figure_name)["layout"]
    assert layout["paper_bgcolor"] == layout["plot_bgcolor"] == "rgba(0,0,0,0)"


def test_chinese_figures_speak_chinese(drawn, figure_name):
    said = "".join(texts(drawn(figure_name, lang="zh")["layout"]))
    assert any("一" <= character <= "鿿" for character in said)


def test_arrays_are_plain_lists(drawn, figure_name):
    assert "bdata" not in json.dumps(drawn(figure_name))
