"""What each paragraph of a file is: title, header, news report, contents list, transmittal, or text.

Only what stands before the first numbered heading is in question; from there on
everything is text. The rules name what they look for in the words of Chinese
official documents: 文号, 主送机关 (addressees), 印发 (transmittal), 落款
(signature and date).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from enum import Enum
from itertools import pairwise

from analysis.corpus.contents import contents_range
from analysis.corpus.lines import Block
from analysis.corpus.marker import ANNEX, Marker
from analysis.corpus.titles import is_title_line, title_lines

__all__ = ["Zone", "read_zones"]


class Zone(Enum):
    """The kinds of place a paragraph can stand in."""

    TITLE = "title"
    HEADER = "header"
    NEWS = "news"
    CONTENTS = "contents"
    OTHER = "other"
    FRONT = "front"
    TEXT = "text"


_LABEL = re.compile(
    r"(?:索\s*引\s*号|分\s*类|主题分类|体裁分类|发文机关|制发机关|成文日期|生成日期|标\s*题|(?:文件)?名\s*称|发[文布]机构|发文字号|文\s*号"
    r"|发布日期|发文日期|公开日期|主\s*题\s*词|有\s*效\s*性|时\s*效|信息来源|来\s*源|发布时间|公文种类)\s*[:：]"
)
_NUMBER = re.compile(
    r"[^\s，。；]{1,14}[\u3014\[(（【]\s?\d{4}\s?[\u3015\])）】]\s?(?:第\s?)?\d{1,5}\s?[号號]|第\s?[\d一二三四五六七八九十百]{1,6}\s?[号號]"
)
_LETTERHEAD = re.compile(r".{2,30}文件|特急|加急|机密|秘密|内部资料|公开|\(此件.{2,10}\)")
_YEAR = r"(?:\d{4}|[〇○零一二三四五六七八九十]{4})\s?年"
_OF_YEAR = r"[\d一二三四五六七八九十]{1,3}\s?"
_DATE = rf"{_YEAR}\s?{_OF_YEAR}月(?:\s?{_OF_YEAR}日)?"
_DATE_LINE = re.compile(rf"(?:[^，。；:]{{2,60}}\s)?{_DATE}")
_DATE_NOTE = re.compile(rf"\(.{{0,40}}{_DATE}.{{0,60}}\)")
_DATELINE = re.compile(r"日电|本报讯|[日网社报]讯|电\s?\(记者|\(记者")
_FULL_TEXT = re.compile(r".{0,60}全文(?:\)|如下|发布|见下)?[:：]?")
_ADDRESSEES = re.compile(r"人民政府|各|委|局|厅|部门|单位|机关|公司|办公室|기관|부서|To\b", re.I)
_ANNOUNCEMENT = re.compile(r"^(?:为|根据|按照|依据|经|现)|(?:决定|如下|修改|指出|要求|措施)[^,]{0,8}:$")
_TRANSMITTAL = re.compile(
    r".{0,200}(?:印发|转发|发给|下发)给?你们|《.{2,60}》.{0,120}(?:现予|予以|现)(?:公布|发布)|.{0,60}(?:现公布|现发布|公布施行)《"
)
_FOREWORD = {
    *("前言", "引言", "序言", "导言", "導言", "导语", "序", "绪论"),
    *("foreword", "preface", "introduction", "머리말"),
}


def read_zones(blocks: Sequence[Block], markers: Sequence[Marker | None]) -> list[Zone]:
    """Return the zone of each paragraph, in order."""
    zones: list[Zone | None] = [None] * len(blocks)
    listed = contents_range(blocks, markers)
    _mark(zones, listed, Zone.CONTENTS)
    opening = range(_body_start(markers, listed))
    plain = [_plain(blocks[place].text) for place in opening]
    _mark(zones, _metadata(plain), Zone.HEADER)
    _mark(zones, _news(plain, markers, zones), Zone.NEWS)
    front = _front_matter(plain, zones, rest=len(blocks) - len(opening))
    _mark(zones, front, Zone.FRONT)
    _mark_small(zones, plain, markers)
    _mark_title(zones, plain, front)
    return [zone or _rest(block.text) for zone, block in zip(zones, blocks, strict=True)]


def _rest(text: str) -> Zone:
    """Return the zone of what no rule has claimed: text, unless no sign in it is seen."""
    unseen = len(text) <= 8 and all(unicodedata.category(character) in {"Cf", "Cc"} for character in text)
    return Zone.OTHER if unseen else Zone.TEXT


def _mark(zones: list[Zone | None], places: range, zone: Zone) -> None:
    for place in places:
        zones[place] = zones[place] or zone


def _plain(text: str) -> str:
    """Return what the rules look at: the beginning and the end of a paragraph, in one width."""
    return unicodedata.normalize("NFKC", text if len(text) <= 600 else text[:300] + text[-300:])


def _body_start(markers: Sequence[Marker | None], listed: range) -> int:
    numbered = (place for place in range(listed.stop, len(markers)) if _opens_body(markers[place]))
    return next(numbered, len(markers))


def _opens_body(marker: Marker | None) -> bool:
    return marker is not None and marker.rank != ANNEX


def _metadata(plain: Sequence[str]) -> range:
    """Return the table a government information page prints above a document."""
    labelled = [place for place, text in enumerate(plain) if _LABEL.match(text)]
    if len(labelled) < 2 or labelled[0] > 3:
        return range(0)
    last = labelled[0]
    for previous, following in pairwise(labelled):
        if following - previous > 8:
            break
        last = following
    open_label = _LABEL.fullmatch(plain[last]) is not None and last + 1 < len(plain)
    return range(labelled[0], last + 1 + open_label)


def _news(plain: Sequence[str], markers: Sequence[Marker | None], zones: Sequence[Zone | None]) -> range:
    start = next((p for p, text in enumerate(plain) if zones[p] is None and _DATELINE.search(text[:60])), None)
    if start is None:
        return range(0)
    ends = [p for p in range(start, len(plain)) if len(plain[p]) <= 80 and _FULL_TEXT.fullmatch(plain[p])]
    if ends:
        return range(start, ends[0] + 1)
    stop = start + 1
    while stop < len(plain) and zones[stop] is None and not _ends_news(plain[stop]):
        stop += 1
    # Without a text after it the report is the document.
    return range(start, stop) if stop < len(markers) else range(0)


def _ends_news(text: str) -> bool:
    return is_title_line(text) or _is_addressees(text) or _is_foreword(text)


def _is_addressees(text: str) -> bool:
    named = text.endswith(":") and len(text) <= 200 and "。" not in text and _ADDRESSEES.search(text) is not None
    return named and _ANNOUNCEMENT.search(text) is None


def _is_foreword(text: str) -> bool:
    return len(text) <= 20 and "".join(text.split()).casefold() in _FOREWORD


def _front_matter(plain: Sequence[str], zones: Sequence[Zone | None], *, rest: int) -> range:
    """Return addressees and transmittal, to the date under them, or to the text where no date stands there."""
    free = [place for place in range(len(plain)) if zones[place] is None]
    start = next((p for p in free if _is_addressees(plain[p]) or _TRANSMITTAL.match(plain[p])), None)
    if start is None:
        return range(0)
    dates = [place for place in free if place > start and _is_date_line(plain[place])]
    if dates and (rest or dates[-1] < len(plain) - 1):
        return range(start, dates[-1] + 1)
    return range(start, _front_end(plain, zones, start, rest=rest))


def _front_end(plain: Sequence[str], zones: Sequence[Zone | None], start: int, *, rest: int) -> int:
    stop = start + 1
    while stop < len(plain) and zones[stop] in {None, Zone.HEADER} and not title_lines(plain[stop : stop + 4]):
        stop += 1
    if stop == len(plain) and not rest:
        # A letter without a numbered text: only the addressees stand before it.
        return start + _is_addressees(plain[start])
    return stop


def _is_date_line(text: str) -> bool:
    return len(text) <= 120 and _DATE_LINE.fullmatch(" ".join(text.split())) is not None


def _mark_small(zones: list[Zone | None], plain: Sequence[str], markers: Sequence[Marker | None]) -> None:
    """Mark numbers, letterheads, dates under a title, 附件 above an attached text, and the name of a foreword."""
    for place, text in enumerate(plain):
        if zones[place] is None and len(text) <= 120:
            if _is_foreword(text):
                zones[place] = Zone.OTHER
            elif _is_header(text) or (markers[place] is not None and is_title_line(text)):
                zones[place] = Zone.HEADER


def _is_header(text: str) -> bool:
    rules = (_NUMBER, _LETTERHEAD, _DATE_NOTE)
    return any(rule.fullmatch(text) for rule in rules) or (len(text) <= 60 and _LABEL.match(text) is not None)


def _mark_title(zones: list[Zone | None], plain: Sequence[str], front: range) -> None:
    """Mark the title, and as header the lines about it: an earlier title, an author, a subtitle that stands apart."""
    before = front or _places(zones, Zone.NEWS)
    chosen = _chosen_group(_title_groups(zones, plain), plain, before)
    if chosen is None or len(zones) == 1 or not (before or chosen.start == _first_free(zones)):
        return
    named = title_lines(plain[chosen.start : chosen.stop])
    _mark(zones, range(chosen.start, chosen.start + (named or 1)), Zone.TITLE)
    if named:
        _mark(zones, range(chosen.start + named, min(chosen.stop, chosen.start + named + 3)), Zone.HEADER)
    for group in _title_groups(zones, plain):
        if group.stop <= chosen.start or _stands_over_contents(zones, plain, group):
            _mark(zones, group, Zone.HEADER)


def _chosen_group(groups: Sequence[range], plain: Sequence[str], before: range) -> range | None:
    """Return the lines that hold the title: under a transmittal or a report if there are any, otherwise the first."""
    if not before:
        return groups[0] if groups else None
    under = (group for group in groups if group.start >= before.stop and _is_titled(plain, group))
    above = (group for group in reversed(groups) if group.stop <= before.start)
    return next(under, None) or next(above, None)


def _places(zones: Sequence[Zone | None], zone: Zone) -> range:
    places = [place for place, found in enumerate(zones) if found is zone]
    return range(places[0], places[-1] + 1) if places else range(0)


def _stands_over_contents(zones: Sequence[Zone | None], plain: Sequence[str], group: range) -> bool:
    followed = group.stop < len(zones) and zones[group.stop] is Zone.CONTENTS
    return followed and plain[group.start].startswith(("-", "—", "―"))


def _is_titled(plain: Sequence[str], group: range) -> bool:
    return title_lines(plain[group.start : group.stop]) > 0


def _first_free(zones: Sequence[Zone | None]) -> int:
    return next((p for p, zone in enumerate(zones) if zone is None), -1)


def _title_groups(zones: Sequence[Zone | None], plain: Sequence[str]) -> list[range]:
    groups: list[range] = []
    for place, text in enumerate(plain):
        if zones[place] is not None or not is_title_line(text):
            continue
        if groups and groups[-1].stop == place:
            groups[-1] = range(groups[-1].start, place + 1)
        else:
            groups.append(range(place, place + 1))
    return groups
