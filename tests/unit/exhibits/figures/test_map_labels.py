from analysis.exhibits.basemap import Window
from analysis.exhibits.canvas import Canvas
from analysis.exhibits.figures.map_labels import Label, Plane, place_labels
from analysis.exhibits.figures.panels import Panel

PLANE = Plane(Panel(1, 0, 0, 200, 200), Window(west=0, east=200, south=0, north=200, detail=1))
CANVAS = Canvas("en", narrow=False)


def texts(labels, **settings):
    return [
        note["text"] for note in place_labels(labels, PLANE, CANVAS, blocked=settings.pop("blocked", ()), **settings)
    ]


def test_a_kilometre_of_the_window_is_a_pixel_of_the_panel():
    assert PLANE.pixels((50, 150)) == (50, 50)
    assert PLANE.point(50, 50) == (50, 150)


def test_a_label_stands_right_of_its_mark_where_there_is_room():
    [note] = place_labels([Label("Yanji", (50, 100), 4)], PLANE, CANVAS, blocked=())
    assert note["x"] == 57
    assert note["y"] == 100


def test_at_the_right_edge_it_stands_left():
    [note] = place_labels([Label("Hunchun", (195, 100), 4)], PLANE, CANVAS, blocked=())
    assert note["x"] < 190


def test_labels_never_meet():
    close = [Label("Longjing", (100, 100), 3), Label("Yanji", (101, 101), 3)]
    assert texts(close)
    assert texts([Label(f"Name {n}", (100, 100), 3) for n in range(20)]) != [f"Name {n}" for n in range(20)]


def test_a_blocked_box_is_left_free():
    whole = (0, 0, 200, 200)
    assert texts([Label("Yanji", (100, 100), 3)], blocked=[whole]) == []


def test_a_label_keeps_off_the_lines():
    [note] = place_labels([Label("Yanji", (100, 100), 3)], PLANE, CANVAS, blocked=(), legs=[((100, 100), (200, 100))])
    assert note["x"] < 100
