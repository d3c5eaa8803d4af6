from analysis.site.printed.offer import invitation, offer


def test_a_site_without_the_file_says_how_to_make_it():
    assert "is made by <code>tumen print</code>" in invitation()
    assert "href" not in invitation()


def test_a_site_with_the_file_links_to_it_once_however_often_it_is_printed(tmp_path):
    page = tmp_path / "cite.html"
    page.write_text(f"<h1>Cite</h1>{invitation()}<p>More</p>", encoding="utf-8")
    offer(tmp_path, pages=300, size=9_000_000)
    offer(tmp_path, pages=403, size=20_304_874)
    text = page.read_text(encoding="utf-8")
    assert text.startswith('<h1>Cite</h1><p class="print-edition"><a href="tumen-policy-report-series.pdf" download>')
    assert text.count("print-edition") == 1
    assert "403 pages, 20 MB" in text
    assert text.endswith("<p>More</p>")
