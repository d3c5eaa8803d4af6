"""Places in the four texts: every trap of a naive dictionary, with the counts a reader makes by hand."""

import pandas as pd
import pytest

from analysis.coding import dataset, places, registers
from analysis.corpus.units import read_units
from analysis.measures import corridors, layout, mentions, partners, space


@pytest.fixture(scope="module")
def units():
    return read_units()


@pytest.fixture(scope="module")
def spans(units):
    words = registers.read_places(), places.read_place_readings()
    return mentions.place_spans(units, *words, guards=places.read_place_guards())


@pytest.fixture(scope="module")
def named(spans):
    return spans[(spans["form"] != "part") & (spans["form"] != "own")]


def counted(named: pd.DataFrame, place: str) -> list[int]:
    own = named.loc[named["place_id"] == place, "document"].value_counts()
    return [int(own.get(document, 0)) for document in ("d2009", "d2012", "d2014", "d2018")]


def found(named: pd.DataFrame, unit: str, words: str) -> list[tuple[str, str]]:
    rows = named[(named["unit"] == unit) & (named["within"] == words)]
    return list(zip(rows["surface"], rows["place_id"], strict=True))


def test_every_surface_stands_at_its_offsets(spans, units):
    texts = dict(zip(units["unit"], units["text_zh"], strict=True))
    said = [
        texts[unit][start:end] for unit, start, end in zip(spans["unit"], spans["start"], spans["end"], strict=True)
    ]
    assert said == list(spans["surface"])


def test_every_place_of_the_register_is_found(named):
    assert set(registers.read_places()["place_id"]) == set(named["place_id"])


def test_yanji_does_not_stand_in_the_last_text(named):
    assert counted(named, "yanji") == [5, 0, 3, 0]


def test_a_ring_names_its_five_cities_and_not_yanji(named):
    ring = found(named, "d2018/4#1", "长通白延吉长")
    assert [place for _, place in ring[:6]] == [
        *("changchun", "tonghua", "baishan", "yanbian", "jilin-city", "changchun"),
    ]
    assert len(ring) == 12


@pytest.mark.parametrize(
    ("unit", "words", "expected"),
    [
        ("d2018/5#1", "长白通（丹）", ["changchun", "baishan", "tonghua", "dandong"]),
        ("d2018/4#2", "长松大白通长", ["changchun", "songyuan", "daan", "baicheng", "tongyu", "changchun"]),
        ("d2018/2#1", "环长春四辽吉松", ["changchun", "siping", "liaoyuan", "jilin-city", "songyuan"]),
        ("d2018/2#2", "长辽梅通白敦", ["changchun", "liaoyuan", "meihekou", "tonghua", "baishan", "dunhua"]),
        ("d2009/4/1#3", "德（惠）扶（余）榆（树）", ["dehui", "fuyu", "yushu"]),
        ("d2018/5#2", "长珲欧", ["changchun", "hunchun", "europe-america"]),
        ("d2018/5#2", "珲-马", ["hunchun", "makhalino"]),
        ("d2018/3#1", "朝日韩俄", ["dprk", "japan", "rok", "russia"]),
        ("d2018/3#1", "对朝日韩俄", ["dprk", "japan", "rok", "russia"]),
        ("d2018/5#2", "俄日韩", ["russia", "japan", "rok"]),
    ],
)
def test_the_letters_of_a_contraction_are_read_one_by_one(named, unit, words, expected):
    places_named = [place for _, place in found(named, unit, words)]
    assert places_named[: len(expected)] == expected
    assert len(places_named) % len(expected) == 0


def test_changbai_mountains_are_not_the_cities_of_the_corridor(named):
    own = named[(named["place_id"] == "changbai-mountain") & (named["document"] == "d2018")]
    assert list(own["unit"]) == ["d2018/4#1", "d2018/4#1"]


def test_the_short_name_in_brackets_is_one_mention_of_the_area(spans):
    rows = spans[(spans["unit"] == "d2009/2/3#1") & (spans["surface"].str.contains("延"))]
    assert list(zip(rows["surface"], rows["place_id"], rows["form"], strict=True)) == [
        ("延(吉)", "yanji", "part"),
        ("延(吉)龙(井)图(们)", "yanlongtu", "name"),
    ]


def test_changjitu_is_counted_inside_the_name_of_its_office(named):
    assert counted(named, "changjitu") == [34, 6, 50, 4]
    assert found(named, "d2018/7#1", "省长吉图办") == [("长吉图", "changjitu")]


def test_hunchun_by_name(named):
    by_name = named[named["form"] == "name"]
    # 41 in the second text with its title, which is neither heading nor paragraph
    assert counted(by_name, "hunchun") == [22, 40, 24, 3]


def test_helong_is_a_city_and_not_a_conjunction(named):
    rows = named[(named["unit"] == "d2014/4/14#1") & (named["place_id"].isin(["helong", "nanping", "musan"]))]
    assert list(zip(rows["surface"], rows["place_id"], strict=True)) == [
        ("南坪", "nanping"),
        ("和龙南坪", "nanping"),
        ("和龙", "helong"),
        ("茂山", "musan"),
    ]


def test_the_dprk_is_named_in_the_last_text_but_never_in_full(named):
    assert counted(named, "dprk") == [1, 16, 14, 6]
    assert counted(named[named["form"] == "name"], "dprk") == [0, 4, 5, 0]


def test_russia_is_named_in_the_last_text_but_never_in_full(named):
    assert counted(named[named["form"] == "name"], "russia")[-1] == 0
    assert counted(named, "russia")[-1] == 8


def test_a_full_name_after_a_preposition_is_no_contraction(named):
    rows = named[(named["unit"] == "d2012/2/2#1") & (named["place_id"] == "dprk")]
    assert list(rows["surface"]) == ["朝鲜", "朝鲜", "朝"]


def test_ethnic_koreans_and_a_district_are_not_the_dprk(named, units):
    text = units.set_index("unit")["text_zh"]["d2009/1/3#1"]
    assert "朝鲜族人口" in text
    assert not len(named[(named["unit"] == "d2009/1/3#1") & (named["place_id"] == "dprk")])
    rows = named[(named["unit"] == "d2009/4/3#3") & (named["surface"] == "朝阳")]
    assert list(rows["place_id"]) == ["chaoyang"]


def test_jilin_is_a_city_beside_cities_and_the_province_alone(named):
    assert counted(named, "jilin-city") == [26, 1, 10, 10]
    alone = named[(named["surface"] == "吉林") & (named["place_id"] == "jilin-province")]
    assert list(alone["unit"]) == ["d2009/3/2/2#7", "d2014#2", "d2018/6"]


def test_universities_are_no_places(named):
    rows = named[(named["unit"] == "d2009/5/5/1#1") & named["place_id"].isin(["jilin-province", "yanbian"])]
    assert rows.empty
    assert not len(named[(named["unit"] == "d2009/5/5/1#1") & (named["place_id"] == "northeast-china")])


def test_the_north_east_of_china_is_neither_northeast_asia_nor_a_district(named):
    assert counted(named, "northeast-asia") == [24, 19, 13, 4]
    assert list(named.loc[named["place_id"] == "changdongbei", "surface"]) == ["“长东北”"]


def test_the_front_of_technology_and_the_hinterland_of_the_north_east_are_no_tiers(units):
    words = mentions.tier_words(units, places.read_tier_words())
    counts = words.groupby(["tier", "document"]).size()
    assert [counts.get(("front", document), 0) for document in ("d2009", "d2012", "d2014", "d2018")] == [7, 0, 2, 0]
    assert "d2009/3/2/4#1" not in set(words["unit"])
    assert "d2009/5/1/2#1" not in set(words["unit"])
    assert not len(words[words["document"] == "d2018"])


def test_named_projects_and_mentions_of_the_dprk_are_two_things(named, units):
    states = partners.state_mentions(named, dataset.read_project_mentions(), units)
    ways = partners.by_way(
        states,
        named,
        registers.read_places(),
        projects=registers.read_projects(),
        project_mentions=dataset.read_project_mentions(),
    )
    table = ways[ways["place_id"] == "dprk"].pivot_table(index="way", columns="document", values="count")
    assert table.loc["state"].tolist() == [1, 16, 14, 6]
    assert table.loc["projects"].tolist() == [0, 8, 24, 2]


def test_attention_moves_from_the_hinterland_to_the_window_and_back(named, units):
    rates = space.attention(space.in_tiers(named, registers.read_places()), units)
    table = rates.pivot_table(index="tier", columns="document", values="mentions")
    assert table.loc["window"].tolist() == [22, 40, 26, 5]
    assert table.loc["front"].tolist() == [22, 1, 15, 3]
    assert table.loc["hinterland"].tolist() == [74, 1, 26, 50]


def test_the_layout_has_twelve_axes_in_six_pairs(units, spans):
    duties = registers.read_responsibilities().merge(registers.read_actors()[["actor_id", "name_zh", "name_en"]])
    axes = layout.axes(units, spans, duties)
    assert list(axes["pair_zh"]) == [
        "一主",
        *(pair for pair in ("双廊", "双带", "双线", "双通道", "双基地", "双协同") for _ in range(2)),
    ]
    stops = dict(zip(axes["name_zh"], axes["stops"], strict=True))
    assert stops["长吉珲大通道"] == "changchun;jilin-city;hunchun"
    assert stops["长白通（丹）大通道"] == "changchun;baishan;tonghua;dandong"
    assert stops["沿中蒙俄开发开放经济带"] == "china;mongolia;russia"
    assert stops["长春经济圈"] == "changchun;jilin-city;siping;liaoyuan;songyuan"


def test_a_line_has_its_stops_from_its_name(units, spans):
    projects = registers.read_projects(), dataset.read_project_mentions(), dataset.read_project_path()
    lines = corridors.corridors(
        corridors.named_projects(*projects),
        projects[1],
        units,
        spans=spans,
        points=places.read_gazetteer()["place_id"],
    )
    stops = lines.groupby(["document", "project_id"])["stops"].agg(list)
    assert stops["d2009", "hunchun-zarubino-sokcho-niigata"] == ["hunchun;zarubino;sokcho;niigata"]
    assert stops["d2014", "hunchun-zarubino-sokcho-niigata"] == ["hunchun;zarubino;sokcho", "hunchun;zarubino;niigata"]
    assert stops["d2014", "nanping-musan-rail"] == ["nanping;musan"]
    assert stops["d2014", "jilin-tumen-hunchun-rail"] == ["jilin-city;tumen-city;hunchun"]
    bracketed = lines.set_index(["document", "project_id"])["bracketed"]
    assert bracketed["d2014", "hunchun-zarubino-busan"] == "tsuruga"
