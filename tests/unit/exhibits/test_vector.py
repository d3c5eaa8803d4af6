import io

from PIL import Image

from analysis.exhibits import style
from analysis.exhibits.vector import _in_few_colours, dark_svg, dated_never, printed_png, settled_svg

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


def page(*colours, size=72):
    """Return a PDF of one page, an inch high, with stripes of the colours."""
    held, drawn = io.BytesIO(), Image.new("RGB", (size * len(colours), size))
    for place, colour in enumerate(colours):
        drawn.paste(colour, (place * size, 0, (place + 1) * size, size))
    drawn.save(held, "PDF", resolution=72, quality=100, subsampling=0)
    return held.getvalue()


def test_a_printed_png_has_the_size_of_the_page_and_states_its_density():
    printed = Image.open(io.BytesIO(printed_png(page((20, 102, 194), (255, 255, 255)), per_inch=300)))
    assert printed.size == (600, 300)
    assert [round(per_inch) for per_inch in printed.info["dpi"]] == [300, 300]


def test_a_printed_png_keeps_the_colours_of_its_areas():
    printed = Image.open(io.BytesIO(printed_png(page((20, 102, 194), (255, 255, 255)), per_inch=144)))
    assert printed.mode == "P"
    left, right = (printed.convert("RGB").getpixel((x, 72)) for x in (40, 230))
    assert max(abs(found - drawn) for found, drawn in zip(left, (20, 102, 194), strict=True)) <= 2
    assert right == (255, 255, 255)


def test_of_more_than_256_colours_the_frequent_ones_stay_as_they_are():
    many = Image.linear_gradient("L").convert("RGB")
    many.putdata([(x, y, 128) for y in range(256) for x in range(256)])
    many.paste((1, 2, 3), (0, 0, 200, 200))
    few = _in_few_colours(many)
    assert len(few.getcolors(256 * 256)) == 256
    assert few.convert("RGB").getpixel((10, 10)) == (1, 2, 3)


def test_printing_the_same_page_gives_the_same_bytes():
    drawn = page((1, 2, 3), (200, 100, 0))
    assert printed_png(drawn, per_inch=300) == printed_png(drawn, per_inch=300)
