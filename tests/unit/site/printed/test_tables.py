from tests.unit.site.printed.pages_builder import CHINESE, ENGLISH, TEXT, tag

from analysis.site.printed.tables import MOST_ROWS, paragraph_addresses, set_tables


def table(head: list[str], rows: list[list[str]], kind: str = "data sortable") -> str:
    first = "".join(f"<th>{cell}</th>" for cell in head)
    body = "".join(f"<tr>{''.join(row)}</tr>" for row in rows)
    return f'<table class="{kind}"><thead><tr>{first}</tr></thead><tbody>{body}</tbody></table>'


def cell(text: str, kind: str = "") -> str:
    return f'<td class="{kind}">{text}</td>'


def printed(html: str, paragraphs: dict[str, str] | None = None):
    found = tag(f"<article>{html}</article>")
    set_tables(found, paragraphs=paragraphs or {})
    return found


def test_a_short_table_stays_as_it_is():
    found = printed(table(["A", "B"], [[cell("1"), cell("2")]]))
    assert [entry.get_text() for entry in found.select("td")] == ["1", "2"]
    assert found.table["class"] == "data"


def test_a_long_table_is_named_by_its_file_and_the_last_that_fits_is_printed():
    rows = [[cell("1")]] * MOST_ROWS
    assert len(printed(table(["A"], rows)).select("tbody tr")) == 200
    exhibit = f'<figure data-figure="wording-edges">{table(["A"], [*rows, [cell("1")]])}</figure>'
    found = printed(exhibit)
    assert found.select("table") == []
    expected = "The table has 201 rows and is not printed; they are on the site, in tables/wording-edges.csv."
    assert found.get_text() == expected


def test_the_list_of_all_numbers_is_named_whatever_its_length():
    found = printed(table(["Name"], [[cell("a")], [cell("b")]], "audit"))
    assert found.get_text() == "2 numbers, listed on the page of the site and in data/numbers.csv."


def test_paragraphs_of_the_appendix_are_known_by_their_words_in_each_language():
    assert paragraph_addresses([tag(TEXT)]) == {CHINESE: "d2009#1", " ".join(ENGLISH.split()): "d2009#1"}


def test_a_paragraph_of_the_appendix_is_given_by_its_address():
    paragraphs = {" ".join(ENGLISH.split()): "d2009#1"}
    found = printed(
        table(["Link", "Text"], [[cell("weak"), cell(f"d2009#1 {ENGLISH}", "long")]], "data texts"), paragraphs
    )
    assert [entry.get_text() for entry in found.select("td")] == ["weak", "d2009#1"]
    assert found.select_one("td a")["data-unit"] == "d2009#1"
    assert "by their address alone" in found.select_one(".print-note").get_text()


def test_rows_of_prose_become_records():
    head = ["Project", "Kind", "Empty", "Date", "Note"]
    found = printed(table(head, [[cell("Railway"), cell("line"), cell(""), cell("2015"), cell("word " * 70)]]))
    assert found.select("table") == []
    assert found.select_one(".record-title").get_text() == "Railway"
    fields = [field.get_text().strip()[:12] for field in found.select(".field")]
    assert fields == ["Kind: line", "Date: 2015", "Note: word w"]


def test_tables_of_many_columns_are_set_smaller():
    for columns, size in ((8, "data"), (9, "data wide"), (12, "data widest")):
        found = printed(table(["A"] * columns, [[cell("1")] * columns]))
        assert found.table["class"] == size
