import pytest
from tests.unit.exhibits.registry_builders import payload

from analysis.exhibits.citation import DATA_SOURCES
from analysis.exhibits.statement import method, subtitle

NAMES = {"d2009": {"en": "2009 outline", "zh": "2009规划纲要"}, "d2012": {"en": "2012 opinions", "zh": "2012意见"}}


def test_the_subtitle_names_measure_dimension_documents_and_rows():
    assert subtitle(payload(), "en", NAMES) == "Paragraphs by theme; 2009 outline; 2 rows"
    assert subtitle(payload(), "zh", NAMES) == "段落（按主题）；2009规划纲要；2行"


def test_a_subtitle_names_three_measures_and_says_that_there_are_more():
    columns = [{"name": f"n{i}", "title": {"en": f"N{i}", "zh": f"数{i}"}, "type": "integer"} for i in range(4)]
    many = payload(table={"columns": columns, "rows": [], "units": []}, sources=[{"key": "d2012", "text": ""}])
    assert subtitle(many, "en", NAMES) == "N0, N1, N2 and more; 2012 opinions; 0 rows"


def test_the_method_is_three_sentences_in_both_languages():
    first, second, third = method(payload(), "en", NAMES)
    assert first.startswith("Drawn from 2 units (headings or paragraphs) of 2009 outline;")
    assert "two separate machine passes" in second
    assert "with 2 documents" in third
    for sentence in (first, second, third):
        assert sentence.count(".") == 1
        assert sentence.endswith(".")
    for sentence in method(payload(), "zh", NAMES):
        assert (sentence.count("。"), sentence[-1]) == (1, "。")


def test_inference_is_told_from_a_census():
    assert "intervals and p-values are inference" in method(payload(), "en", NAMES)[2]
    plain = payload(drawn={"columns": ["total"], "rows": [[1], [2]]})
    assert "census of these texts and no sample" in method(plain, "en", NAMES)[2]


def test_an_exhibit_without_units_says_what_it_is_drawn_from():
    table = {**payload()["table"], "units": [[], []]}
    assert "the tables named under the sources (coding)" in method(payload(table=table), "en", NAMES)[0]


@pytest.mark.parametrize("key", sorted(DATA_SOURCES))
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_every_source_yields_a_sentence(key, lang):
    assert method(payload(sources=[{"key": key, "text": ""}]), lang, NAMES)[1]
