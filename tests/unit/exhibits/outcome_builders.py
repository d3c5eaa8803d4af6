"""Small hand-made tables of the figures on targets and outcomes, for the tests that hold of every figure."""

import math

import pandas as pd

SAID = {"said_en": "A yearbook", "said_zh": "年鉴", "source": "yearbook", "weak": False}


def path():
    rows = [
        ("promise", 2008, 1.0),
        ("promise", 2012, 2.0),
        ("later", 2012, 2.0),
        ("later", 2020, 4.0),
        ("province", 2008, 1.0),
        ("province", 2009, 1.2),
        ("province", 2010, 1.4),
        ("zone", 2008, 1.0),
        ("zone", 2012, 1.8),
    ]
    frame = pd.DataFrame(rows, columns=["line", "year", "multiple"])
    return frame.assign(base_year=2008, value=100 * frame["multiple"], units="d1/1#1", **SAID)


def area_rows(area, **columns):
    return {"area_code": area, "area_en": f"Area {area}", "area_zh": f"地区{area}", **columns}


def factors():
    rows = [
        area_rows("1", kind="zone", vintage_class="v1", factor=1.8, broken_en="", units="d1/1#1"),
        area_rows("2", kind="province", vintage_class="v1", factor=2.2, broken_en="2017: cut", units=""),
        area_rows("1", kind="zone", vintage_class="v2", factor=math.nan, broken_en="", units=""),
        area_rows("2", kind="province", vintage_class="v2", factor=1.7, broken_en="", units=""),
    ]
    frame = pd.DataFrame(rows)
    return frame.assign(
        class_en="Class " + frame["vintage_class"],
        class_zh="版本" + frame["vintage_class"],
        broken_zh=frame["broken_en"],
        start=2008,
        end=2012,
        first=100.0,
        last=100 * frame["factor"],
        rate=frame["factor"] ** 0.25 - 1,
        unit="CNY 100 million",
        target=2.0,
        **SAID,
    )


def values(area="1", years=range(2000, 2013), vintage="v1", **more):
    frame = pd.DataFrame({"year": list(years)})
    return frame.assign(
        **area_rows(area),
        value=[100 * 1.1 ** (year - 2000) for year in years],
        vintage_class=vintage,
        class_en=f"Class {vintage}",
        class_zh=f"版本{vintage}",
        unit="CNY 100 million",
        units="d1/1#1",
        **{**SAID, **more},
    )


def fan():
    return pd.concat(
        [
            values(uniform=True),
            values(vintage="v2", uniform=True, weak=True),
            values(years=[2012], vintage="v0", uniform=False),
        ]
    )


def sums():
    return pd.DataFrame(
        {
            "year": [2000, 2001, 2002],
            "sum_of_parts": [90.0, 120.0, 130.0],
            "province": [100.0, 110.0, 121.0],
            "ratio": [0.9, 1.09, 1.07],
            "counted": 8,
            "missing_en": "Yanbian",
            "missing_zh": "延边",
            "breaks": [math.nan, math.nan, 2002],
            "units": "d1/1#1",
        }
    )


def series():
    broken = values("2").assign(breaks=[2005 if year == 2005 else math.nan for year in range(2000, 2013)])
    return pd.concat([values("1", years=[2008, 2012], breaks=math.nan), broken])


def on_map():
    rows = [
        area_rows("1", lat=43.9, lon=125.3, factor=1.7, broken_en="2020: joins", first=100.0, last=170.0, rate=0.14),
        area_rows("2", lat=43.8, lon=126.6, factor=2.1, broken_en="", first=50.0, last=105.0, rate=0.2),
        area_rows(
            "3", lat=42.9, lon=129.5, factor=math.nan, broken_en="", first=math.nan, last=math.nan, rate=math.nan
        ),
    ]
    frame = pd.DataFrame(rows)
    return frame.assign(broken_zh=frame["broken_en"], start=2008, end=2012, units=["d1/1#1", "", ""], **SAID)


def shares():
    people = pd.DataFrame({"measure": "people", "group": "changchun", "year": [2000, 2010], "share": [0.2, 0.3]})
    output = pd.DataFrame(
        {"measure": "output", "group": "changchun", "year": [2000, 2001], "share": [0.4, 0.45], "vintage_class": "v1"}
    ).assign(class_en="Class v1", class_zh="版本v1")
    missing = output.assign(group="border", share=math.nan)
    attention = pd.DataFrame(
        {
            "measure": "attention",
            "group": "changchun",
            "share": [0.1, 0.0],
            "document": ["d1", "d2"],
            "document_en": ["2009 outline", "2018 layout"],
            "document_zh": ["2009规划纲要", "2018布局意见"],
            "document_order": [0, 1],
            "units": ["d1/1#1", ""],
        }
    )
    parts = [people, output, attention, people.assign(group="border"), missing, attention.assign(group="border")]
    table = pd.concat(parts, ignore_index=True).assign(value=10, of=100)
    texts = ("units", "vintage_class", "class_en", "class_zh", "document", "document_en", "document_zh")
    return table.assign(**{name: table[name].fillna("") for name in texts})


def strips():
    own = values(years=[2010, 2011, 2014]).assign(
        strip="CHN-RUS-USD", other_en="Russia", other_zh="俄罗斯", side="own", series_id="A", unit="USD billion"
    )
    home = own.assign(strip="220000--CNY", other_en="", other_zh="", side="kita", series_id="B", unit="CNY 100 million")
    event = {
        "kind": "border",
        "kind_en": "border",
        "kind_zh": "边境",
        "date": "2013",
        "what": "closed",
        "source": "press",
    }
    lane = pd.DataFrame([{**event, "start": 2013.0, "end": 2014.0, "part": "event"}])
    return pd.concat([own.assign(part="row"), home.assign(part="row"), lane], ignore_index=True)


def known():
    rows = [
        area_rows("1", subject=subject, year=year, grade=grade, figures=int(bool(grade)), units="d1/1#1")
        for subject in ("growth", "trade")
        for year, grade in ((2000, "high"), (2001, "medium"), (2002, "weak"), (2003, ""))
    ]
    frame = pd.DataFrame(rows)
    return frame.assign(subject_en=frame["subject"], subject_zh="主题")


def momentum():
    frame = values()
    after = frame["year"] > 2008
    expected = frame["value"].where(after) * 1.1
    learnt = {"last_before": 2008, "coverage": 0.91, "learnt": 9}
    found = frame.assign(expected=expected, low=0.8 * expected, high=1.3 * expected, **learnt)
    return pd.concat([found, values("2").assign(expected=math.nan, low=math.nan, high=math.nan, last_before=2008)])


def two_lines():
    frame = values()
    return frame.assign(line=frame["value"] * 1.02, continued=frame["value"] * 1.05, last_before=2006)


TABLES = {
    "promise_path": path,
    "growth_factors": factors,
    "vintage_fan": fan,
    "parts_and_whole": sums,
    "area_series": series,
    "prefecture_map": on_map,
    "region_shares": shares,
    "trade_strips": strips,
    "known_figures": known,
    "momentum": momentum,
    "two_lines": two_lines,
}
