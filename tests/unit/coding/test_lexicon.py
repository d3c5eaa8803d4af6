import pytest

from analysis.coding.lexicon import read_lexicon


@pytest.fixture(scope="module")
def lexicon():
    return read_lexicon()


@pytest.mark.parametrize("word", ["长吉图", "扎鲁比诺", "珲春", "先导区"])
def test_short_names_and_terms_are_locked(lexicon, word):
    assert word in lexicon.words


def test_a_name_of_many_characters_is_left_to_its_parts(lexicon):
    assert "长吉图开发开放先导区" not in lexicon.words


def test_the_office_is_not_read_as_a_governor(lexicon):
    words = [token.word for token in lexicon.tokens("由省长吉图办牵头")]
    assert "省长" not in words
