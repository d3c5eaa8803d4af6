"""The tables of the exhibits as the last build left them: what a reader sees over each column."""

from __future__ import annotations

import json
import os
import re

import pytest

from analysis.paths import PROJECT
from analysis.site.data_table import data_table

pytestmark = pytest.mark.slow


@pytest.fixture(scope="module")
def exhibits():
    held = sorted(PROJECT.volumes.glob("*.json"))
    if not held:
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)("there is no build: run make book first")
    return [exhibit for path in held for exhibit in json.loads(path.read_text(encoding="utf-8"))["exhibits"]]


def test_every_column_of_every_exhibit_has_a_title_in_both_languages(exhibits):
    untitled = {
        (exhibit["figure_id"], column["name"])
        for exhibit in exhibits
        for column in exhibit["table"]["columns"]
        for title in column["title"].values()
        if not title.strip() or title == column["name"]
    }
    assert sorted(untitled) == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_no_two_columns_that_a_reader_sees_together_have_one_title(exhibits, lang):
    twice = {}
    for exhibit in exhibits:
        heads = re.findall(r"<th [^>]*>(.*?)</th>", data_table(exhibit["table"], lang=lang, root="", label=""))
        words = [re.sub("<[^>]+>", "", head).strip() for head in heads]
        if repeated := sorted({word for word in words if words.count(word) > 1}):
            twice[exhibit["figure_id"]] = repeated
    assert twice == {}
