import csv
import io

import pytest
from PIL import Image

from analysis.errors import MissingToolError
from analysis.exhibits import drawing, static, style
from analysis.exhibits.static import picture_names, write_static
from analysis.exhibits.vector import settled_svg
from analysis.paths import Project


def one_inch() -> bytes:
    held = io.BytesIO()
    Image.new("RGB", (72, 72)).save(held, "PDF", resolution=72)
    return held.getvalue()


DRAWN = {"svg": b'<svg><defs id="defs-abc123"/></svg>', "pdf": one_inch()}


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


@pytest.fixture
def pen(monkeypatch):
    """Stands in for the browser and counts what it is asked to draw."""
    asked = []

    def draw(drawings):
        asked.extend(drawings)
        return [DRAWN[item.form] for item in drawings]

    monkeypatch.setattr(static, "draw_all", draw)
    return asked


@pytest.fixture
def no_browser(monkeypatch):
    def refuse(_):
        raise MissingToolError("no browser")

    monkeypatch.setattr(static, "draw_all", refuse)


def files(project, figure_id):
    folder = project.exhibits / figure_id
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_every_file_of_a_figure_is_written(project, pen, make_figure):
    made = make_figure()
    report = write_static(project, [made.payload()])
    data = {"exhibit.json", "pictures.sha256", f"{made.figure_id}.csv", f"{made.figure_id}.json"}
    assert files(project, made.figure_id) == data | set(picture_names(made.figure_id))
    assert report.rendered == (made.figure_id,)
    assert not report.missing_tool


def test_an_unchanged_figure_is_not_drawn_again(project, pen, make_figure):
    write_static(project, [make_figure().payload()])
    drawn = len(pen)
    report = write_static(project, [make_figure().payload()])
    assert len(pen) == drawn == 8
    assert report.kept == (make_figure().figure_id,)


def test_a_changed_value_is_drawn_again(project, pen, make_figure, table):
    write_static(project, [make_figure().payload()])
    changed = make_figure(table=table("theme_shares").assign(share=[0.31, 0.1, 0.0]))
    assert write_static(project, [changed.payload()]).rendered == (changed.figure_id,)


def test_a_lost_picture_is_drawn_again(project, pen, make_figure):
    made = make_figure()
    write_static(project, [made.payload()])
    (project.exhibits / made.figure_id / "view/zh-narrow-dark.svg").unlink()
    assert write_static(project, [made.payload()]).rendered == (made.figure_id,)


def test_tables_are_passed_over(project, pen, make_figure):
    assert write_static(project, [{**make_figure().payload(), "kind": "table"}]).rendered == ()
    assert not project.exhibits.exists()


def test_without_a_browser_the_data_are_written_and_stale_pictures_removed(project, make_figure, table, monkeypatch):
    made = make_figure()
    monkeypatch.setattr(static, "draw_all", lambda drawings: [DRAWN[item.form] for item in drawings])
    write_static(project, [made.payload()])

    def refuse(_):
        raise MissingToolError("no browser")

    monkeypatch.setattr(static, "draw_all", refuse)
    changed = make_figure(table=table("theme_shares").assign(share=[0.31, 0.1, 0.0]))
    report = write_static(project, [changed.payload()])
    assert report.missing_tool == "no browser"
    assert report.rendered == ()
    assert files(project, made.figure_id) == {"exhibit.json", f"{made.figure_id}.csv", f"{made.figure_id}.json"}


def test_the_csv_holds_the_rows_and_their_units(project, no_browser, make_figure):
    made = make_figure()
    write_static(project, [made.payload()])
    with (project.exhibits / made.figure_id / f"{made.figure_id}.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert rows[0]["label_zh"] == "铁路"
    assert rows[0]["units"] == "d1/1#1;d1/1#2;d1/2#1"
    assert rows[2]["high"] == ""


def test_printed_pictures_stand_on_white_paper(project, pen, make_figure):
    write_static(project, [make_figure().payload()])
    printed = [item for item in pen if item.form != "svg"]
    assert {item.spec["layout"]["paper_bgcolor"] for item in printed} == {style.PAPER}


def test_printed_pictures_are_170_and_85_millimetres_wide(project, pen, make_figure):
    write_static(project, [make_figure().payload()])
    sizes = [item.scale * item.spec["layout"]["width"] for item in pen if item.form == "pdf"]
    assert [round(size / 96 * 25.4) for size in sizes] == [170, 85, 170, 85]


def test_the_png_is_the_pdf_at_300_pixels_an_inch(project, pen, make_figure):
    made = make_figure()
    write_static(project, [made.payload()])
    with Image.open(project.exhibits / made.figure_id / f"{made.figure_id}.png") as picture:
        assert picture.size == (300, 300)
        assert [round(per_inch) for per_inch in picture.info["dpi"]] == [300, 300]


def test_an_earlier_version_lies_within_the_folder_of_its_figure_and_goes_when_it_is_none(project, pen, make_figure):
    made = make_figure()
    payload = made.payload()
    write_static(project, [payload, {**payload, "kept_version": 1}])
    assert f"v1/{made.figure_id}.csv" in files(project, made.figure_id)
    write_static(project, [payload])
    assert not (project.exhibits / made.figure_id / "v1").exists()


@pytest.mark.browser
def test_a_light_picture_recoloured_is_the_dark_picture(project, make_figure):
    payloads = [make_figure(name).payload() for name in ("structure", "rate_ratios", "section_themes", "lineage_links")]
    write_static(project, payloads)
    specs = [style.themed(payload["specs"]["zh"]["narrow"], "dark") for payload in payloads]
    for payload, drawn in zip(
        payloads, drawing.draw_all([drawing.Drawing(spec, "svg") for spec in specs]), strict=True
    ):
        view = project.exhibits / payload["figure_id"] / "view/zh-narrow-dark.svg"
        name = f"{payload['figure_id']}-zh-narrow"
        assert view.read_text(encoding="utf-8") == settled_svg(drawn.decode(), name=name, title=payload["title"]["zh"])


@pytest.mark.browser
def test_two_drawings_give_the_same_bytes(tmp_path, make_figure):
    made = make_figure("lineage_links")
    for place in ("one", "two"):
        write_static(Project(tmp_path / place), [made.payload()])
    for name in picture_names(made.figure_id):
        paths = [Project(tmp_path / place).exhibits / made.figure_id / name for place in ("one", "two")]
        assert paths[0].read_bytes() == paths[1].read_bytes(), name
