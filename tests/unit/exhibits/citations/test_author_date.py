"""APA and Chicago against entries written by hand."""

from dataclasses import replace

from tests.unit.exhibits.citation_works import HOMELESS, data, figure, whole

from analysis.exhibits.citations.author_date import apa, chicago
from analysis.exhibits.citations.words import as_html, as_text

PAGE = "https://example.org/river/fig/profile-d2009-themes/"


def test_apa_names_the_series_a_figure_stands_in():
    assert as_text(apa(figure(), "en")) == (
        "River Study Group. (2027). Themes of the 2009 outline (Figure profile-d2009-themes, version 2) [Figure]. In "
        f"River Reports: Three texts on a river (Version 1.2.0; corpus 0a1b2c3d, codebook 2). {PAGE}"
    )


def test_apa_in_chinese_and_korean():
    assert as_text(apa(figure(), "zh")) == (
        "河流研究组. (2027). 2009规划纲要：主题分布 (图 profile-d2009-themes，第2版) [图]. "
        f"见 河流报告：三份河流文本 (1.2.0版；语料库 0a1b2c3d，编码手册 2). {PAGE}"
    )
    assert as_text(apa(figure(), "ko")) == (
        "강 연구회. (2027). 2009 규획요강의 주제 (그림 profile-d2009-themes, 2판) [그림]. "
        f"수록: 강 보고서: 강에 관한 세 편의 글 (버전 1.2.0; 말뭉치 0a1b2c3d, 코드북 2). {PAGE}"
    )


def test_apa_names_version_and_kind_of_a_data_set():
    assert as_text(apa(data(), "en")) == (
        "River Study Group. (2027). Four policy documents on the Tumen River and Changjitu region: Texts, codes and "
        "registers (Version 1.2.0; corpus 0a1b2c3d, codebook 2) [Data set]. https://example.org/river/data/"
    )
    assert as_text(apa(data(HOMELESS), "zh")) == (
        "河流研究组. (2027). 河流资料：文本与编码 (1.2.0版；语料库 0a1b2c3d，编码手册 2) [数据集]."
    )


def test_chicago_quotes_the_title_of_a_figure_and_prints_the_date():
    assert as_text(chicago(figure(), "en")) == (
        "River Study Group. 2027. “Themes of the 2009 Outline.” Figure profile-d2009-themes, version 2. In River "
        "Reports: Three Texts on a River, version 1.2.0; corpus 0a1b2c3d, codebook 2. February 1, 2027. "
        f"{PAGE}."
    )


def test_chicago_in_chinese_and_korean():
    assert as_text(chicago(figure(), "zh")) == (
        "河流研究组. 2027. 《2009规划纲要：主题分布》. 图 profile-d2009-themes，第2版. 见《河流报告：三份河流文本》, "
        f"1.2.0版；语料库 0a1b2c3d，编码手册 2. 2027年2月1日. {PAGE}."
    )
    assert as_text(chicago(figure(), "ko")) == (
        "강 연구회. 2027. 「2009 규획요강의 주제」. 그림 profile-d2009-themes, 2판. "
        "수록: 『강 보고서: 강에 관한 세 편의 글』, "
        f"버전 1.2.0; 말뭉치 0a1b2c3d, 코드북 2. 2027년 2월 1일. {PAGE}."
    )


def test_chicago_cites_the_series_under_its_title():
    assert as_text(chicago(whole(HOMELESS), "en")) == (
        "River Study Group. 2027. River Reports: Three Texts on a River. Version 1.2.0; corpus 0a1b2c3d, codebook 2. "
        "March 5, 2027."
    )


def test_a_doi_is_printed_in_place_of_the_address():
    with_doi = replace(whole(), doi="10.5281/zenodo.1")
    assert apa(with_doi, "en").endswith(" https://doi.org/10.5281/zenodo.1")
    assert chicago(with_doi, "en").endswith(" https://doi.org/10.5281/zenodo.1.")


def test_titles_of_whole_works_are_in_italics():
    assert "<i>River Reports: Three texts on a river</i>" in as_html(apa(whole(), "en"))
    assert "<i>River Reports: Three Texts on a River</i>" in as_html(chicago(figure(), "en"))
