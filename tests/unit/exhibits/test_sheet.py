import plotly.graph_objects as go

from analysis.exhibits.sheet import Sheet


def test_everything_put_on_the_sheet_is_drawn():
    sheet = Sheet({"width": 10, "margin": {"l": 3}})
    sheet.add(go.Bar(x=[1]), go.Bar(x=[2]))
    sheet.write({"text": "a"}, {"text": "b"})
    sheet.rule(x0=0, x1=1, y0=0, y1=0)
    sheet.set(height=20)
    figure = sheet.drawn()
    assert [len(part) for part in (figure.data, figure.layout.annotations, figure.layout.shapes)] == [2, 2, 1]
    assert (figure.layout.width, figure.layout.height, sheet.margin["l"]) == (10, 20, 3)
