import itertools

import pytest

from analysis.exhibits import style


def luminance(colour):
    parts = [int(colour[start : start + 2], 16) / 255 for start in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one, other):
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@pytest.mark.parametrize("order", range(8))
def test_documents_stand_out_from_the_page_in_both_themes(order):
    colour = style.document_style(order).colour
    assert contrast(colour, style.PAPER) >= 3
    assert contrast(style.DARK[colour], style.DARK[style.PAPER]) >= 3


@pytest.mark.parametrize("role", [style.INK, style.MUTED])
def test_text_is_legible_in_both_themes(role):
    assert contrast(role, style.PAPER) >= 4.5
    assert contrast(style.DARK[role], style.DARK[style.PAPER]) >= 4.5


@pytest.mark.parametrize("step", range(6))
def test_text_on_a_step_of_the_scale_is_legible_in_both_themes(step):
    ground, text = style.SEQUENTIAL[step], style.INK if step < 3 else style.PAPER
    assert contrast(text, ground) >= 4
    assert contrast(style.DARK[text], style.DARK[ground]) >= 4


def test_the_first_four_documents_differ_in_shape_as_well():
    assert len({style.document_style(order).symbol for order in range(7)}) == 7


def test_no_two_roles_share_a_colour_in_either_theme():
    assert len(set(style.DARK)) == len(set(style.DARK.values()))


def test_the_look_of_a_document_repeats_only_after_fifty_six():
    looks = {(style.document_style(n).colour, style.document_style(n).symbol) for n in range(56)}
    assert len(looks) == 56


def test_every_level_of_strength_has_a_colour_of_its_own():
    assert set(style.LEVELS) == set("012345")
    assert len(set(style.LEVELS.values())) == 6


def test_the_scale_grows_darker():
    shades = [luminance(colour) for colour in style.SEQUENTIAL]
    assert all(left > right for left, right in itertools.pairwise(shades))


def test_dark_theme_replaces_colours_everywhere_and_nothing_else():
    spec = {"a": [style.INK, {"text": f'<span style="color:{style.INK.upper()}">x</span>', "n": 1}], "b": "#123456"}
    dark = style.DARK[style.INK]
    assert style.themed(spec, "dark") == {
        "a": [dark, {"text": f'<span style="color:{dark}">x</span>', "n": 1}],
        "b": "#123456",
    }


def test_light_theme_changes_nothing():
    assert style.themed({"a": style.INK}, "light") == {"a": style.INK}


def test_the_page_never_offers_to_upload_the_data():
    assert style.CONFIG["showSendToCloud"] is False
    assert style.CONFIG["plotlyServerURL"] == ""
