import io

from PIL import Image

from analysis.exhibits import style
from analysis.exhibits.vector import dark_svg, dated_never, packed_png, settled_svg

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


def picture(*colours):
    held, drawn = io.BytesIO(), Image.new("RGBA", (len(colours), 1))
    drawn.putdata(colours)
    drawn.save(held, "PNG")
    return held.getvalue()


def test_a_packed_png_states_its_density_and_keeps_its_few_colours():
    packed = Image.open(io.BytesIO(packed_png(picture((20, 102, 194, 255), (255, 255, 255, 255)), per_inch=300)))
    assert [round(per_inch) for per_inch in packed.info["dpi"]] == [300, 300]
    assert packed.mode == "P"
    assert list(packed.convert("RGB").get_flattened_data()) == [(20, 102, 194), (255, 255, 255)]


def test_packing_the_same_picture_gives_the_same_bytes():
    drawn = picture((1, 2, 3, 255), (200, 100, 0, 255))
    assert packed_png(drawn, per_inch=300) == packed_png(drawn, per_inch=300)
