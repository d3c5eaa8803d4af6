import numpy as np
import pandas as pd
import pytest

from analysis.corpus.tokens import Lexicon
from analysis.errors import InputError
from analysis.measures.specifications import CHOICES, Sources, evidence, multiverse

MARKS = pd.DataFrame(
    [
        ("border", "term", "口岸", "port", "narrow"),
        ("border", "term", "边境", "border", "broad"),
        ("border", "theme", "border", "ports", "narrow"),
        ("border", "theme", "trade", "trade", "broad"),
    ],
    columns=["subject", "kind", "mark", "en", "breadth"],
)


@pytest.fixture
def sources(texts, coded):
    units = texts(
        ("d1/1", "heading", "口岸"),
        ("d1/1#1", "paragraph", "口岸开放。边境贸易；口岸建设。"),
        ("d1/2#1", "paragraph", "指导思想。"),
        ("d1/paratext", "paratext", "口岸口岸口岸。"),
        ("d2/1#1", "paragraph", "边境口岸办公室。"),
        ("d2/2#1", "paragraph", "公路建设。"),
    )
    coding = coded(
        "d1/1#1 measure trade;border supply 4",
        "d1/2#1 rationale - none 0",
        "d2/1#1 measure border supply 3",
        "d2/2#1 measure transport supply 3",
    )
    return Sources(units, Lexicon(("口岸办公室",)), {"coded": coding})


@pytest.fixture
def world(sources):
    return multiverse(sources, MARKS, pair=("d1", "d2"))


def rates(world, **chosen):
    """Counts and exposure of the one specification with these options, over sections d1/1, d1/2, news, d2/1, d2/2."""
    kept = np.ones(len(world.choices), dtype=bool)
    for choice, option in chosen.items():
        kept &= (world.choices[choice] == option).to_numpy()
    assert kept.sum() == 1
    return world.counts[kept][0].tolist(), world.exposure[kept][0].tolist()


PLAIN = {"source": "words", "news": "out", "formula": "in", "headings": "out"}


def test_no_specification_stands_twice(world):
    assert not world.choices.duplicated().any()
    assert list(world.choices.columns) == list(CHOICES)


def test_sections_of_the_later_text_are_marked(world):
    assert world.later.tolist() == [False, False, False, True, True]


def test_a_rate_is_of_occurrences_in_characters(world):
    counts, exposure = rates(world, **PLAIN, breadth="broad", reading="strings", measure="rate")
    assert counts == [3, 0, 0, 2, 0]
    assert exposure == [12, 4, 0, 7, 4]


def test_the_lexicon_holds_back_words_inside_longer_ones(world):
    counts, _ = rates(world, **PLAIN, breadth="broad", reading="words", measure="rate")
    assert counts == [3, 0, 0, 1, 0]


def test_a_narrow_list_counts_less(world):
    counts, _ = rates(world, **PLAIN, breadth="narrow", reading="strings", measure="rate")
    assert counts == [2, 0, 0, 1, 0]


def test_paragraphs_and_clauses_count_once(world):
    options = {**PLAIN, "breadth": "broad", "reading": "strings"}
    assert rates(world, **options, measure="paragraphs") == ([1, 0, 0, 1, 0], [1, 1, 0, 1, 1])
    assert rates(world, **options, measure="clauses") == ([3, 0, 0, 1, 0], [3, 1, 0, 1, 1])


def test_characters_are_in_units_of_the_mean_piece(world):
    counts, exposure = rates(world, **PLAIN, breadth="broad", reading="strings", measure="paragraph-characters")
    mean = (12 + 4 + 7 + 4) / 4
    assert counts == pytest.approx([12 / mean, 0, 0, 7 / mean, 0])
    assert sum(exposure) == pytest.approx(4)


def test_headings_news_and_formula_are_counted_or_not(world):
    options = {"source": "words", "breadth": "narrow", "reading": "strings", "measure": "rate"}
    assert rates(world, **options, news="in", formula="in", headings="out")[0] == [2, 0, 3, 1, 0]
    assert rates(world, **options, news="out", formula="in", headings="in") == ([3, 0, 0, 1, 0], [14, 4, 0, 7, 4])
    assert rates(world, **options, news="out", formula="out", headings="out")[1] == [12, 0, 0, 7, 4]


def test_codes_count_any_theme_or_the_first(world):
    options = {"source": "coded", "breadth": "narrow", "measure": "paragraphs", "formula": "in"}
    assert rates(world, **options, reading="any")[0] == [1, 0, 0, 1, 0]
    assert rates(world, **options, reading="first")[0] == [0, 0, 0, 1, 0]


def test_a_subject_without_themes_has_words_only(sources):
    words = MARKS[MARKS["kind"] == "term"]
    assert set(multiverse(sources, words, pair=("d1", "d2")).choices["source"]) == {"words"}


def test_without_news_there_is_no_such_choice(sources):
    plain = Sources(sources.units[sources.units["kind"] != "paratext"], sources.lexicon, sources.codings)
    assert set(multiverse(plain, MARKS, pair=("d1", "d2")).choices["news"]) == {""}


def test_evidence_is_where_a_word_of_the_medium_list_stands(sources):
    assert evidence(sources, MARKS, pair=("d1", "d2")) == "d1/1;d1/1#1;d2/1#1;d1/paratext"


def test_an_unknown_document_is_refused(sources):
    with pytest.raises(InputError):
        multiverse(sources, MARKS, pair=("d1", "d9"))
