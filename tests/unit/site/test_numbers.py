from tests.unit.site.builders import as_number

from analysis.site.numbers import Page, fill, plain

NUMBERS = {
    "alpha": {
        "paragraphs": as_number(),
        "one": as_number("one", formatted="1", units=["d2009/3/1/1#2"], method="the | only *one*"),
        "share": as_number("share", formatted="12 % [5; 20]", units=[], method="share"),
    }
}
VOLUME = Page("volumes/alpha", "volume alpha", "alpha")
HOME = Page("index", "book/index.md")


def test_a_number_leads_to_the_first_of_its_units_and_carries_all() -> None:
    text, faults = fill("There are {n}`paragraphs`.", VOLUME, numbers=NUMBERS)
    assert not faults
    assert text == (
        'There are <a class="number" href="../reader/d2009.html#d2009-1-p1" data-number="alpha:paragraphs" '
        'data-units="d2009/1#1 d2009/2/1#1" title="counted">2</a>.'
    )


def test_a_number_in_a_heading_is_plain_text() -> None:
    text, _ = fill("## All {n}`paragraphs` of them", VOLUME, numbers=NUMBERS)
    assert text == "## All 2 of them"


def test_code_that_is_shown_keeps_its_roles_and_a_directive_does_not() -> None:
    shown = "```{code-block} text\n{n}`unknown`\n```\n"
    text, faults = fill(f"{shown}```{{note}}\nAll {{n}}`share`\n```\n{{n}}`paragraphs`", VOLUME, numbers=NUMBERS)
    assert not faults
    assert text.startswith(shown)
    assert text.count('data-number="alpha:') == 2


def test_a_number_without_units_is_no_link() -> None:
    text, _ = fill("{n}`share`", VOLUME, numbers=NUMBERS)
    assert text.startswith('<span class="number" data-number="alpha:share" title="share">12 % &#91;5; 20&#93;')


def test_a_method_cannot_break_a_table_of_the_prose() -> None:
    text, _ = fill("| {n}`one` |", VOLUME, numbers=NUMBERS)
    assert 'title="the &#124; only &#42;one&#42;"' in text
    assert text.count("|") == 2


def test_an_authored_page_names_the_volume() -> None:
    text, faults = fill("{n}`alpha:one`", HOME, numbers=NUMBERS)
    assert not faults
    assert 'href="reader/d2009.html#d2009-3-1-1-p2"' in text


def test_an_unknown_name_is_a_fault_with_page_heading_and_nearest_name() -> None:
    _, faults = fill("# T\n\n## Themes\n\n{n}`paragraph`", VOLUME, numbers=NUMBERS)
    assert [str(fault) for fault in faults] == [
        "volume alpha, under the heading `Themes`: the prose uses the number `paragraph`, which no cell has made. "
        "Did you mean `paragraphs`?"
    ]


def test_a_volume_that_was_not_run_is_named() -> None:
    _, faults = fill("{n}`alpa:one`", HOME, numbers=NUMBERS)
    assert "no volume `alpa` was run. Did you mean `alpha`?" in str(faults[0])


def test_every_unknown_name_is_reported_at_once() -> None:
    _, faults = fill("{n}`x` {n}`y`\n{n}`z`", VOLUME, numbers=NUMBERS)
    assert len(faults) == 3


def test_no_sign_of_markup_is_left_in_plain_text() -> None:
    assert plain("<b> & *x* `y` [z] $1 {q} a|b") == (
        "&#60;b&#62; &#38; &#42;x&#42; &#96;y&#96; &#91;z&#93; &#36;1 &#123;q&#125; a&#124;b"
    )
