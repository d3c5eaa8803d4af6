"""Entries for reference managers, read back by parsers of other hands."""

import json
import warnings
from dataclasses import replace

import bibtexparser
import pytest
import rispy
from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string
from tests.unit.exhibits.citation_works import HOMELESS, by, data, figure, whole

from analysis.exhibits.citations.exports import bibtex, csl_item, csl_json, entry_key, ris
from analysis.exhibits.citations.works import LANGUAGES
from analysis.exhibits.identity import Author

WORKS = [figure, whole, data]
PAGE = "https://example.org/river/fig/profile-d2009-themes/"


def test_the_bibtex_of_a_figure_is_this():
    assert bibtex(figure(), "en") == (
        "@misc{tumen-profile-d2009-themes-1.2.0-v2,\n"
        "  author = {{River Study Group}},\n"
        "  title = {{Themes of the 2009 outline}},\n"
        "  howpublished = {River Reports: three texts on a river},\n"
        "  year = {2027},\n"
        "  month = feb,\n"
        "  version = {1.2.0},\n"
        "  note = {Figure profile-d2009-themes, version 2; corpus 0a1b2c3d, codebook 2},\n"
        f"  url = {{{PAGE}}},\n"
        "  langid = {english},\n"
        "}\n"
    )


def test_the_ris_of_a_figure_is_this():
    assert ris(figure(), "ko").split("\r\n") == [
        "TY  - FIGURE",
        "ID  - tumen-profile-d2009-themes-1.2.0-v2",
        "TI  - 2009 규획요강의 주제",
        "AU  - 강 연구회",
        "T2  - 강 보고서: 강에 관한 세 편의 글",
        "PY  - 2027",
        "DA  - 2027/02/01",
        "ET  - 1.2.0",
        "PB  - 강 연구회",
        "N1  - 그림 profile-d2009-themes, 2판; 말뭉치 0a1b2c3d, 코드북 2",
        "LA  - ko-KR",
        f"UR  - {PAGE}",
        "ER  - ",
        "",
    ]


def test_the_csl_json_of_a_figure_is_this():
    assert csl_item(figure(), "zh") == {
        "id": "tumen-profile-d2009-themes-1.2.0-v2",
        "type": "graphic",
        "title": "2009规划纲要：主题分布",
        "author": [{"literal": "河流研究组"}],
        "issued": {"date-parts": [[2027, 2, 1]]},
        "container-title": "河流报告：三份河流文本",
        "genre": "Figure",
        "number": "profile-d2009-themes",
        "version": "1.2.0",
        "publisher": "河流研究组",
        "note": "图 profile-d2009-themes，第2版; 语料库 0a1b2c3d，编码手册 2",
        "language": "zh-CN",
        "URL": PAGE,
    }


@pytest.mark.parametrize("work", WORKS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_bibtexparser_reads_the_entry(work, lang: str):
    library = bibtexparser.parse_string(bibtex(work(), lang))
    assert library.failed_blocks == []
    (entry,) = library.entries
    assert entry.key == entry_key(work())
    assert entry["title"] == f"{{{work().title[lang]}}}"
    assert entry["url"] == work().url


@pytest.mark.parametrize("work", WORKS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_pybtex_reads_the_author_as_one_name(work, lang: str):
    entry = parse_string(bibtex(work(HOMELESS), lang), "bibtex").entries[entry_key(work())]
    (person,) = entry.persons["author"]
    assert str(person) == f"{{{work().authors[lang][0].name}}}"
    assert "url" not in entry.fields


@pytest.mark.parametrize("work", WORKS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_rispy_reads_the_record(work, lang: str):
    (record,) = rispy.loads(ris(work(), lang))
    assert record["title"] == work().title[lang]
    assert record["authors"] == [work().authors[lang][0].name]
    assert record["year"] == work().year
    assert record["urls"] == [work().url]
    assert work().corpus in record["notes"][0]


@pytest.mark.parametrize("work", WORKS)
@pytest.mark.parametrize("lang", LANGUAGES)
def test_citeproc_reads_the_item_and_prints_what_identifies_it(work, lang: str):
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # the processor warns of fields that it has no use for
        items = CiteProcJSON(json.loads(csl_json(work(), lang)))
        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        listed = CitationStylesBibliography(style, items, formatter.plain)
        listed.register(Citation([CitationItem(entry_key(work()))]))
        (text,) = (str(entry) for entry in listed.bibliography())
    assert work().authors[lang][0].name in text
    assert work().year in text
    assert work().title[lang].lower()[:20] in text.lower()


def test_people_are_divided_into_family_and_given_name_unless_the_script_has_none():
    work = by(Author("Wang", "Xiaoming", alias="王小明"), Author("Roe", "Jean-Luc"))
    assert [
        str(person) for person in parse_string(bibtex(work, "en"), "bibtex").entries[entry_key(work)].persons["author"]
    ] == [
        "Wang, Xiaoming",
        "Roe, Jean-Luc",
    ]
    assert rispy.loads(ris(work, "zh"))[0]["authors"] == ["王小明", "Roe, Jean-Luc"]
    assert csl_item(work, "zh")["author"] == [{"literal": "王小明"}, {"family": "Roe", "given": "Jean-Luc"}]


def test_marks_that_mean_something_to_latex_are_escaped():
    work = replace(figure(), title={"en": "Coal & steel: 5% of #1_a", "zh": "", "ko": ""})
    assert r"{Coal \& steel: 5\% of \#1\_a}" in bibtex(work, "en")


def test_another_version_has_another_key():
    assert entry_key(replace(figure(), revision="3")) == "tumen-profile-d2009-themes-1.2.0-v3"
    assert entry_key(data()) == "tumen-dataset-1.2.0"
