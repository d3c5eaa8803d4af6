import re

from tests.unit.site.builders import exhibit

from analysis.site.data_table import data_table, evidence_link

TABLE = exhibit()["table"]


def shown(lang: str = "en") -> str:
    return data_table(TABLE, lang=lang, root="../", label="Data")


def test_columns_of_another_language_are_left_out() -> None:
    assert "交通" not in shown("en")
    assert "transport" not in shown("zh")
    assert '<td data-label="主题" lang="zh-Hans">交通</td>' in shown("zh")


def test_words_take_the_place_of_the_codes_they_explain() -> None:
    names = ("document", "code", "count", "label_en", "label_zh", "document_en", "document_zh", "note")
    endings = {name: {"lang": name[-2:]} for name in names if name.endswith(("_en", "_zh"))}
    columns = [{"name": name, "title": {"en": name}, "type": "string", **endings.get(name, {})} for name in names]
    table = {"columns": columns, "rows": [["d2009", "spatial", 3, "spatial layout", "x", "2009 outline", "x", ""]]}
    made = data_table(table, lang="en", root="", label="Data")
    heads = re.findall(r'scope="col"[^>]*>([a-z_]+)<', made)
    assert heads == ["document_en", "label_en", "count", "note"]
    assert made.index("2009 outline") < made.index("spatial layout")


def test_a_word_without_its_other_language_stands_beside_its_original() -> None:
    columns = [{"name": name, "title": {"en": name}, "type": "string"} for name in ("subject", "subject_en")]
    made = data_table({"columns": columns, "rows": [["珲春", "Hunchun"]]}, lang="en", root="", label="Data")
    assert "珲春" in made
    assert "Hunchun" in made


def test_numbers_sort_by_value_and_read_as_numbers() -> None:
    assert 'data-order="1200">1,200</td>' in shown()
    assert 'data-order="0.25">25.0%</td>' in shown()


def test_a_missing_value_is_a_dash_that_says_why() -> None:
    assert '<span class="missing" title="not known or not defined">–</span>' in shown()


def test_a_row_leads_to_its_units() -> None:
    assert 'href="../reader/d2009.html#d2009-1-p1" data-units="d2009/1#1 d2009/2/1#1">2 units</a>' in shown()
    assert ">d2009/3/1/1#2</a>" in shown()


def test_a_table_without_evidence_has_no_column_for_it() -> None:
    table = {**TABLE, "units": [[], []]}
    assert "Units" not in data_table(table, lang="en", root="", label="Data")


def test_text_is_escaped() -> None:
    table = {**TABLE, "rows": [["<b>", "", 1, 0.1], ["a & b", "", 2, 0.2]]}
    made = data_table(table, lang="en", root="", label='"x"')
    assert "&lt;b&gt;" in made
    assert 'aria-label="&quot;x&quot;"' in made


def test_rows_of_whole_paragraphs_are_laid_out_as_texts() -> None:
    columns = [{"name": name, "title": {"en": name}, "type": "string"} for name in ("earlier", "later")]
    table = {"columns": columns, "rows": [["x" * 200, "y" * 200]], "units": [[]]}
    assert "sortable texts" in data_table(table, lang="en", root="", label="Data")


def test_korean_and_chinese_are_marked_as_such() -> None:
    columns = [{"name": "text", "title": {"en": "Text"}, "type": "string"}]
    table = {"columns": columns, "rows": [["훈춘시"], ["珲春市"], ["Hunchun 珲春"]], "units": [[], [], []]}
    made = data_table(table, lang="en", root="", label="Data")
    assert made.count('lang="ko"') == 1
    assert made.count('lang="zh-Hans"') == 1


def test_no_units_make_no_link() -> None:
    assert evidence_link([], "") == ""


def test_addresses_of_the_web_become_links_that_show_the_site() -> None:
    columns = [{"name": "source_address", "title": {"en": "Address"}, "type": "string"}]
    made = data_table(
        {"columns": columns, "rows": [["https://a.org/x?b=1&c=2 http://d.net/"]]}, lang="en", root="", label=""
    )
    assert '<a href="https://a.org/x?b=1&amp;c=2" rel="external noopener">a.org</a> <a href="http://d.net/"' in made
