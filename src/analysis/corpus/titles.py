"""Titles of official documents: short lines without a full stop, the last of which names a genre (规划, 意见, 通知)."""

from __future__ import annotations

import re
from collections.abc import Sequence

__all__ = ["is_title_line", "title_lines"]

_GENRES = (
    "规划|纲要|意见|要点|方案|办法|辦法|条例|條例|规定|規定|通知|决定|決定|计划|計劃|报告|報告|细则|細則|公告|通告|布局|规则|規則|章程"
    "|措施|批复|命令|讲话|公报|公報|白皮书|白皮書|协定|协议|声明|宣言|指南|制度|标准|政策|战略|规程|纪要|决议|議定書|议定书|解释|备忘录"
    "|要綱|綱要|意見|規劃|方針|通报|函|令|法|计划书|规约|议案|구상|규획|계획|의견"
)
_GENRE = re.compile(
    rf"(?:{_GENRES})[》」』”]?(?:\s?\([^()]{{1,24}}\))?$|\b(?:plan|outline|opinions|measures|regulations|notice|strategy|agreement|act|law)\b.{{0,40}}$",
    re.I,
)
_SUBTITLE = re.compile(r"[-—–―]{1,3}\S|\([^()]{1,24}\)$")
_ENDS_A_SENTENCE = "。；;：:！!？?，,、."
_LONGEST_LINE, _LONGEST_TITLE = 80, 5


def is_title_line(text: str) -> bool:
    """Return whether a line could be part of a title: short, and no sentence."""
    return 0 < len(text) <= _LONGEST_LINE and text[-1] not in _ENDS_A_SENTENCE and "。" not in text


def title_lines(lines: Sequence[str]) -> int:
    """Return how many of the lines at the beginning make up a title; 0 where none of them names a genre.

    >>> title_lines(["关于支持珲春国际", "合作示范区建设的若干意见", "国办"])
    2
    """
    last = 0
    for place, line in enumerate(lines[:_LONGEST_TITLE]):
        if not is_title_line(line):
            break
        if _GENRE.search(line) or (last == place > 0 and _SUBTITLE.match(line)):
            last = place + 1
    return last
