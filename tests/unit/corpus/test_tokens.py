import pandas as pd
import pytest

from analysis.corpus.tokens import Lexicon, Token, read_guards, read_masks, short_words, token_table

# What the registers add to the guard list: names that would win without it.
NAMES = ("延吉", "长白山", "长春", "辽源", "图们", "珲春", "扎鲁比诺", "圈河口岸", "中蒙俄", "清津", "省直", "牵头")


@pytest.fixture(scope="module")
def lexicon():
    return read_guards().with_words(NAMES)


def words(lexicon, text):
    return [token.word for token in lexicon.tokens(text)]


def test_the_provincial_office_is_not_a_governor(lexicon):
    assert words(lexicon, "省长吉图办牵头") == ["长吉图办", "牵头"]
    assert words(lexicon, "省长吉图开发开放先导区")[:3] == ["省", "长吉图", "开发开放"]


def test_the_loop_of_five_cities_does_not_name_yanji(lexicon):
    assert words(lexicon, "构建“长通白延吉长避暑冰雪") == ["构建", "“", "长通白延吉长", "避暑", "冰雪"]


@pytest.mark.parametrize("name", ["环长春四辽吉松", "长松大白通长", "长辽梅通白敦", "长白通（丹）"])
def test_names_made_of_first_characters_stay_whole(lexicon, name):
    assert words(lexicon, f"构建{name}通道")[1] == name


def test_the_spelling_with_brackets_counts_as_the_short_name(lexicon):
    assert words(lexicon, "提升延(吉)龙(井)图(们)功能")[1] == "延龙图"
    assert "德（惠）扶（余）榆（树）" in words(lexicon, "推进德（惠）扶（余）榆（树）和南部")


def test_development_and_opening_up_is_not_cut_by_regional_development(lexicon):
    assert words(lexicon, "区域开发开放") == ["区域", "开发开放"]
    assert words(lexicon, "开放开发") == ["开放开发"]


def test_helong_is_not_the_conjunction_and_to_is_not_part_of_musan(lexicon):
    assert words(lexicon, "图们到清津、和龙南坪到茂山") == ["图们", "到", "清津", "、", "和龙", "南坪", "到", "茂山"]


@pytest.mark.parametrize("term", ["长吉图", "延龙图", "扎鲁比诺", "圈河口岸", "跨境经济合作区", "先行先试"])
def test_terms_that_segmenters_break_stay_whole(lexicon, term):
    assert term in words(lexicon, f"以{term}为重点，使{term}沿线")


def test_particles_are_not_glued_to_names(lexicon):
    assert words(lexicon, "沿中蒙俄") == ["沿", "中蒙俄"]


def test_tokens_cover_the_text_without_gap_or_overlap(lexicon):
    text = "珲春 —扎鲁比诺，2014年。"
    tokens = lexicon.tokens(text)
    assert [token.start for token in tokens] == [0, *(token.end for token in tokens[:-1])]
    assert tokens[-1].end == len(text)


def test_the_longest_word_wins_from_the_left():
    assert Lexicon(("开放", "开发", "开发开放")).tokens("开发开放") == [Token(0, 4, "开发开放", locked=True)]


def test_an_empty_text_has_no_words(lexicon):
    assert lexicon.tokens("") == []


def test_an_empty_word_is_refused():
    with pytest.raises(ValueError, match="empty word"):
        Lexicon(("",))


def test_words_to_count_have_two_to_four_characters():
    assert short_words(["省", "珲春", "长吉图开发开放先导区", "珲春"]) == ("珲春",)


def test_masks_are_formulas_and_no_names():
    assert "习近平新时代中国特色社会主义思想" in read_masks()
    assert not set(read_masks()) & set(read_guards().words)


def test_a_heading_belongs_to_the_section_of_the_paragraph_that_follows():
    units = pd.DataFrame(
        {
            "unit": ["d1/1", "d1/1/1", "d1/1/1#1", "d1/2", "d2/title"],
            "document": ["d1", "d1", "d1", "d1", "d2"],
            "kind": ["heading", "heading", "paragraph", "heading", "front"],
            "section": ["d1/1", "d1/1/1", "d1/1/1", "d1/2", "d2/title"],
            "text_zh": ["交通", "铁路", "建设", "能源", "规划"],
        }
    )
    table = token_table(units, Lexicon(("交通", "铁路")))
    assert table[["unit", "section", "token", "locked"]].to_numpy().tolist() == [
        ["d1/1", "d1/1/1", "交通", True],
        ["d1/1/1", "d1/1/1", "铁路", True],
        ["d1/1/1#1", "d1/1/1", "建设", False],
        ["d1/2", "d1/2", "能源", False],
    ]
