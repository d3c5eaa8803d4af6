"""GB/T 7714 against entries written by hand from the rules of both editions."""

from dataclasses import replace

from tests.unit.exhibits.citation_works import HOMELESS, data, figure, whole

from analysis.exhibits.citations.gb7714 import gb7714

SEEN = "2027-04-01"


def test_a_figure_is_a_part_of_a_report_in_chinese_2025():
    assert gb7714(figure(), "zh", edition=2025, accessed=SEEN) == (
        "河流研究组. 2009规划纲要：主题分布：图 profile-d2009-themes，第2版[R/OL]//河流报告：三份河流文本. "
        "V1.2.0（语料库 0a1b2c3d，编码手册 2）. 2027-02-01. https://example.org/river/fig/profile-d2009-themes/."
    )


def test_a_figure_in_english_2025():
    assert gb7714(figure(), "en", edition=2025, accessed=SEEN) == (
        "River Study Group. Themes of the 2009 outline: Figure profile-d2009-themes, version 2[R/OL]//"
        "River Reports: three texts on a river. V1.2.0 (corpus 0a1b2c3d, codebook 2). 2027-02-01. "
        "https://example.org/river/fig/profile-d2009-themes/."
    )


def test_a_figure_in_korean_2025():
    assert gb7714(figure(), "ko", edition=2025, accessed=SEEN) == (
        "강 연구회. 2009 규획요강의 주제: 그림 profile-d2009-themes, 2판[R/OL]//강 보고서: 강에 관한 세 편의 글. "
        "V1.2.0 (말뭉치 0a1b2c3d, 코드북 2). 2027-02-01. https://example.org/river/fig/profile-d2009-themes/."
    )


def test_the_edition_of_2015_has_half_width_marks_and_the_dates_in_brackets():
    assert gb7714(figure(), "zh", edition=2015, accessed=SEEN) == (
        "河流研究组. 2009规划纲要: 主题分布: 图 profile-d2009-themes, 第2版[R/OL]//河流报告: 三份河流文本. "
        "V1.2.0 (语料库 0a1b2c3d, 编码手册 2). (2027-02-01)[2027-04-01]. "
        "https://example.org/river/fig/profile-d2009-themes/."
    )


def test_a_data_set_of_2025_names_version_platform_date_and_date_of_access():
    assert gb7714(data(), "zh", edition=2025, accessed=SEEN) == (
        "河流研究组. 河流资料：文本与编码[DS/OL]. V1.2.0（语料库 0a1b2c3d，编码手册 2）. "
        "河流报告(2027-03-05)[2027-04-01]. https://example.org/river/data/."
    )
    assert gb7714(data(), "ko", edition=2025, accessed=SEEN) == (
        "강 연구회. 강 자료[DS/OL]. V1.2.0 (말뭉치 0a1b2c3d, 코드북 2). "
        "강 보고서 (2027-03-05)[2027-04-01]. https://example.org/river/data/."
    )


def test_a_data_set_of_2015_names_no_platform():
    assert gb7714(data(), "en", edition=2015, accessed=SEEN) == (
        "River Study Group. Four policy documents on the Tumen River and Changjitu region: texts, codes and registers"
        "[DS/OL]. V1.2.0 (corpus 0a1b2c3d, codebook 2). (2027-03-05)[2027-04-01]. https://example.org/river/data/."
    )


def test_a_report_of_2025_has_its_date_and_no_date_of_access():
    assert gb7714(whole(), "zh", edition=2025, accessed=SEEN) == (
        "河流研究组. 河流报告：三份河流文本[R/OL]. V1.2.0（语料库 0a1b2c3d，编码手册 2）. 2027-03-05. "
        "https://example.org/river/."
    )


def test_without_an_address_nothing_claims_to_be_online():
    assert gb7714(data(HOMELESS), "en", edition=2025, accessed=SEEN) == (
        "River Study Group. Four policy documents on the Tumen River and Changjitu region: texts, codes and registers"
        "[DS]. V1.2.0 (corpus 0a1b2c3d, codebook 2). River Reports (2027-03-05)."
    )
    assert gb7714(figure(HOMELESS), "zh", edition=2015, accessed=SEEN).endswith("编码手册 2). (2027-02-01).")


def test_a_doi_closes_the_entry():
    cited = gb7714(replace(whole(), doi="10.5281/zenodo.1"), "en", edition=2025)
    assert cited.endswith("https://example.org/river/. DOI: 10.5281/zenodo.1.")
