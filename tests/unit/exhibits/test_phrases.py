import ast
import re
from collections import Counter
from pathlib import Path

import pytest

import analysis.exhibits
from analysis.exhibits.phrases import PHRASES, phrase


@pytest.mark.parametrize("key", sorted(PHRASES))
def test_both_languages_say_the_same_with_the_same_places(key):
    english, chinese = PHRASES[key]
    assert english
    assert chinese
    assert set(re.findall(r"{(\w+)}", english)) == set(re.findall(r"{(\w+)}", chinese))


def test_places_are_filled():
    assert phrase("of_paragraphs", "zh", count=3, of=10) == "10段中的3段"


def test_no_phrase_is_written_twice():
    """A key that two rooms use would silently give one figure the words of the other."""
    folder = Path(analysis.exhibits.__file__).parent
    keys = Counter(
        key.value
        for file in [folder / "phrases.py", *folder.glob("*_phrases.py")]
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.Dict)
        for key in node.keys
        if isinstance(key, ast.Constant)
    )
    assert [key for key, count in keys.items() if count > 1] == []
