"""Small hand-made tables of the figures on space, for the tests that hold of every figure."""

import math

import pandas as pd

DOCUMENTS = {
    "d1": ("2009 outline", "2009规划纲要", 0),
    "d2": ("2018 layout", "2018布局意见", 1),
}


def dated(frame, column="document"):
    """Adds names and order of the documents in one column."""
    return frame.assign(
        **{
            f"{column}_en": [DOCUMENTS[name][0] for name in frame[column]],
            f"{column}_zh": [DOCUMENTS[name][1] for name in frame[column]],
            f"{column}_order": [DOCUMENTS[name][2] for name in frame[column]],
        }
    )


def attention():
    rows = [
        (document, tier, count, count / 20, 2.0 * count)
        for document, counts in (("d1", (1, 2, 4)), ("d2", (3, 0, 8)))
        for tier, count in zip(("window", "front", "hinterland"), counts, strict=True)
    ]
    frame = pd.DataFrame(rows, columns=["document", "tier", "mentions", "share", "rate"])
    frame = frame.assign(
        low=frame["share"] / 2,
        high=frame["share"] * 1.5,
        rate_low=[math.nan if not rate else rate / 2 for rate in frame["rate"]],
        rate_high=[math.nan if not rate else rate * 2 for rate in frame["rate"]],
        units="d1/1#1;d1/2#1",
    )
    return dated(frame)


def steps():
    frame = pd.DataFrame(
        {
            "earlier": "d1",
            "later": "d2",
            "tier": ["window", "front", "hinterland"],
            "ratio": [3.0, 0.0, 2.0],
            "ratio_low": [1.2, math.nan, 0.01],
            "ratio_high": [7.5, math.nan, 400.0],
            "p": [0.04, math.nan, 0.2],
            "p_family": [0.1, math.nan, 0.4],
            "earlier_count": [1, 2, 4],
            "later_count": [3, 0, 8],
            "units": ["d1/1#1;d2/1#1", "d1/2#1", "d2/3#1"],
        }
    )
    return dated(dated(frame, "earlier"), "later")


def rules():
    return pd.concat([attention().assign(variant=name) for name in ("base", "names")], ignore_index=True)


def places():
    frame = pd.DataFrame(
        {
            "place_id": ["hunchun", "hunchun", "changchun", "changchun", "jilin-province", "yanji"],
            "name_en": ["Hunchun", "Hunchun", "Changchun", "Changchun", "Jilin Province", "Yanji"],
            "name_zh": ["珲春市", "珲春市", "长春市", "长春市", "吉林省", "延吉市"],
            "tier": ["window", "window", "hinterland", "hinterland", "", "front"],
            "document": ["d1", "d2", "d1", "d2", "d1", "d1"],
            "mentions": [2, 1, 4, 8, 3, 1],
            "rate": [0.2, 0.1, 0.4, 2.8, 0.3, 0.1],
            "total": [3, 3, 12, 12, 3, 1],
            "lat": [42.867, 42.867, 43.88, 43.88, math.nan, 42.888],
            "lon": [130.357, 130.357, 125.323, 125.323, math.nan, 129.502],
            "units": ["d1/1#1;d1/2#1", "d2/1#1", "d1/1#1", "d2/1#1;d2/2#1", "d1/3#1", "d1/4#1"],
        }
    )
    return dated(frame)


def stations():
    rows = [
        ("hinterland", "changchun", "place", "Changchun", "长春市", 4, 0.4),
        ("hinterland", "word-hinterland", "word", "腹地", "腹地", 2, 0.2),
        ("front", "yanlongtu", "area", "Yanji, Longjing and Tumen", "延龙图", 1, 0.1),
        ("front", "yanji", "place", "Yanji", "延吉市", 1, 0.1),
        ("window", "hunchun", "place", "Hunchun", "珲春市", 2, 3.0),
        ("beyond", "rajin", "place", "Rajin", "罗津", 0, 0.0),
    ]
    frame = pd.DataFrame(rows, columns=["band", "station", "kind", "name_en", "name_zh", "mentions", "rate"])
    both = [frame.assign(document=name, units=f"{name}/1#1") for name in DOCUMENTS]
    return dated(pd.concat(both, ignore_index=True))


def forms():
    rows = [
        ("russia", "Russia", "俄罗斯", document, form, count)
        for document, counts in (("d1", (1, 4, 0)), ("d2", (0, 6, 2)))
        for form, count in zip(("name", "contraction", "project"), counts, strict=True)
    ]
    frame = pd.DataFrame(rows, columns=["place_id", "name_en", "name_zh", "document", "form", "mentions"])
    total = frame.groupby("document")["mentions"].transform("sum")
    return dated(frame.assign(of=total, units="d1/1#1;d2/2#1"))


def ways():
    rows = [
        (place, name, chinese, document, way, count)
        for place, name, chinese in (
            ("russia", "Russia", "俄罗斯"),
            ("dprk", "Democratic People's Republic of Korea", "朝鲜"),
        )
        for document in DOCUMENTS
        for way, count in (("state", 3), ("places", 0), ("projects", 2), ("joint", 1))
    ]
    frame = pd.DataFrame(rows, columns=["place_id", "name_en", "name_zh", "document", "way", "count"])
    return dated(frame.assign(units="d1/1#1"))


def lines():
    hunchun, zarubino = "hunchun|Hunchun|珲春市|42.867|130.357", "zarubino|Zarubino|扎鲁比诺|42.645|131.067"
    frame = pd.DataFrame(
        {
            "document": ["d1", "d1", "d2"],
            "project_id": ["port-line", "far-line", "port-line"],
            "name_en": ["Hunchun–Zarubino", "A line without points", "Hunchun–Zarubino"],
            "name_zh": ["珲春—扎鲁比诺", "无点线路", "珲春—扎鲁比诺"],
            "stage": ["operating", "idea", "unstated"],
            "located": [True, False, True],
            "route": [f"{hunchun};{zarubino}", "", f"{hunchun};{zarubino}"],
            "units": ["d1/1#1", "d1/2#1", "d2/1#1"],
        }
    )
    return dated(frame)


def axes():
    ring = ";".join(f"{key}|{name}|{name}" for key, name in (("changchun", "A"), ("tonghua", "B"), ("changchun", "A")))
    return pd.DataFrame(
        {
            "pair_zh": ["一主", "双廊", "双廊"],
            "pair_en": ["one main", "two corridors", "two corridors"],
            "name_zh": ["长春经济圈", "环长春工业走廊", "长通长大环线"],
            "name_en": ["Changchun Economic Circle", "corridor around Changchun", "ring by Tonghua"],
            "stations": [
                "changchun|Changchun|长春市;siping|Siping|四平市",
                "changchun|Changchun|长春市;siping|Siping|四平市;songyuan|Songyuan|松原市",
                ring,
            ],
            "lead_zh": "省政府",
            "lead_en": "the province",
            "units": ["d2/1#1", "d2/2#1", "d2/2#2"],
        }
    )


TABLES = {
    "corridor_map": lines,
    "layout_lines": axes,
    "mention_map": places,
    "partner_forms": forms,
    "partner_ways": ways,
    "places_named": places,
    "tier_line": stations,
    "tier_slopes": attention,
    "tier_steps": steps,
    "tier_variants": rules,
}
