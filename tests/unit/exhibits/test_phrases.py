import re

import pytest

from analysis.exhibits.phrases import PHRASES, phrase


@pytest.mark.parametrize("key", sorted(PHRASES))
def test_both_languages_say_the_same_with_the_same_places(key):
    english, chinese = PHRASES[key]
    assert english
    assert chinese
    assert set(re.findall(r"{(\w+)}", english)) == set(re.findall(r"{(\w+)}", chinese))


def test_places_are_filled():
    assert phrase("of_paragraphs", "zh", count=3, of=10) == "10段中的3段"
