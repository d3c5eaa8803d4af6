from analysis.site.absent_documents import absent_documents_page

ROW = {
    "title_zh": "规划(2013-2015年)",
    "title_en": "Plan (2013–2015)",
    "issuer": "State Council",
    "date": "2013",
    "date_note": "from the title",
    "number": "",
    "relation": "parent",
    "asked_for": "its targets",
    "absence_means": "nothing is argued from it",
    "bears_on": "projects;lineage",
    "source": "An agency, 2014 <b>",
    "source_address": "https://example.org/a",
    "note": "",
}


def test_an_entry_says_what_it_would_be_asked_for_and_what_its_absence_means():
    page = absent_documents_page([ROW], {"projects": "Promised and built"})
    assert "<dt>Asked for</dt><dd>its targets</dd>" in page
    assert "<dt>Without it</dt><dd>nothing is argued from it</dd>" in page
    assert "State Council · 2013 (from the title) · number not seen" in page


def test_an_entry_leads_to_volumes_that_were_run_and_to_no_others():
    page = absent_documents_page([ROW], {"projects": "Promised and built"})
    assert '<a href="volumes/projects.html">Promised and built</a>' in page
    assert "lineage" not in page


def test_a_source_is_text_and_its_address_a_link():
    page = absent_documents_page([ROW], {})
    assert "An agency, 2014 &lt;b&gt;" in page
    assert '<a href="https://example.org/a"' in page


def test_a_line_without_content_is_left_out():
    assert "To be checked" not in absent_documents_page([ROW], {})
    assert "Bears on" not in absent_documents_page([ROW], {})
