import zlib

from analysis.exhibits import style
from analysis.exhibits.vector import dark_svg, dated_never, settled_svg, with_density

SVG = (
    '<svg class="main-svg"><defs id="defs-9bfc76"/>'
    '<g class="trace scatter tracefbdc31" clip-path="url(#clip9bfc76xy)"/></svg>'
)


def test_random_ids_are_replaced_by_the_name():
    settled = settled_svg(SVG, name="fig-en", title="A & B")
    assert "9bfc76" not in settled
    assert 'id="defs-fig-en"' in settled
    assert "url(#clipfig-enxy)" in settled
    assert "trace0" in settled


def test_the_picture_has_a_title_for_screen_readers():
    assert settled_svg(SVG, name="x", title="A & B").startswith(
        '<svg class="main-svg" role="img"><title>A &amp; B</title>'
    )


def test_two_drawings_of_one_figure_settle_to_the_same_bytes():
    other = SVG.replace("9bfc76", "1769b1").replace("fbdc31", "b7416c")
    assert settled_svg(SVG, name="x", title="t") == settled_svg(other, name="x", title="t")


def test_known_colours_turn_dark_and_others_stay():
    red, green, blue = (int(style.DARK[style.INK][start : start + 2], 16) for start in (1, 3, 5))
    assert (
        dark_svg("fill: rgb(29, 37, 48); stroke: rgb(1, 2, 3)")
        == f"fill: rgb({red}, {green}, {blue}); stroke: rgb(1, 2, 3)"
    )


def test_dates_of_a_pdf_are_fixed_and_its_length_kept():
    pdf = b"/CreationDate (D:20261122162356+00'00')\n/ModDate (D:20261122162356+00'00')"
    fixed = dated_never(pdf)
    assert b"2026" not in fixed
    assert len(fixed) == len(pdf)


def test_a_png_states_its_density():
    head = b"\x89PNG\r\n\x1a\n" + b"\x00\x00\x00\x0dIHDR" + b"\x00" * 17
    png = with_density(head + b"rest", per_inch=300)
    assert png[33:41] == b"\x00\x00\x00\x09pHYs"
    assert int.from_bytes(png[41:45], "big") == 11811
    assert int.from_bytes(png[50:54], "big") == zlib.crc32(png[37:50])
    assert png.endswith(b"rest")
