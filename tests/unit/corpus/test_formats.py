"""Every format a document comes in gives its text, or one clear refusal."""

from __future__ import annotations

import io
from pathlib import Path

import pypdfium2 as pdfium
import pytest
from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from analysis.corpus.formats import read_text
from analysis.errors import InputError

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"
SENTENCE = "第一条　为了促进合作，扩大开放，制定本办法。"


def refusal(data: bytes, name: str = "file", **options: str) -> str:
    with pytest.raises(InputError) as caught:
        read_text(data, name, **options)
    assert len(caught.value.faults) == 1
    return str(caught.value.faults[0])


def saved(document: Document) -> bytes:
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def picture_pdf() -> bytes:
    document = pdfium.PdfDocument.new()
    page = document.new_page(200, 200)
    image = pdfium.PdfImage.new(document)
    image.set_bitmap(pdfium.PdfBitmap.new_native(10, 10, pdfium.raw.FPDFBitmap_BGR))
    page.insert_obj(image)
    page.gen_content()
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def numbered_document() -> Document:
    document = Document()
    levels = "".join(
        f'<w:lvl w:ilvl="{place}"><w:start w:val="1"/><w:numFmt w:val="{form}"/><w:lvlText w:val="{text}"/></w:lvl>'
        for place, (form, text) in enumerate(
            [("chineseCounting", "第%1章"), ("chineseCounting", "（%2）"), ("decimal", "%1.%3.")]
        )
    )
    numbering = document.part.numbering_part.element
    numbering.insert(0, parse_xml(f'<w:abstractNum {nsdecls("w")} w:abstractNumId="90">{levels}</w:abstractNum>'))
    numbering.append(parse_xml(f'<w:num {nsdecls("w")} w:numId="90"><w:abstractNumId w:val="90"/></w:num>'))
    for level, text in [(0, "总则"), (1, "目的"), (1, "范围"), (0, "措施"), (1, "通道"), (2, "公路")]:
        paragraph = document.add_paragraph(text)
        mark = f'<w:numPr {nsdecls("w")}><w:ilvl w:val="{level}"/><w:numId w:val="90"/></w:numPr>'
        paragraph._p.get_or_add_pPr().append(parse_xml(mark))
    return document


class TestPlainText:
    def test_a_text_is_its_own_text(self):
        source = read_text(SENTENCE.encode("gb18030"), "a.txt")
        assert (source.text, source.encoding, source.is_derived) == (SENTENCE, "gb18030", False)

    def test_markdown_is_read_as_it_stands(self):
        assert read_text(f"# 总则\n\n{SENTENCE}\n".encode(), "a.md").text == f"# 总则\n\n{SENTENCE}\n"

    def test_an_encoding_that_was_named_is_used(self):
        assert read_text(SENTENCE.encode("big5", "ignore"), "a.txt", encoding="big5").encoding == "big5"

    def test_an_encoding_that_does_not_read_the_file_is_refused_with_the_one_that_does(self):
        said = refusal(SENTENCE.encode("gb18030"), "a.txt", encoding="utf-8")
        assert "the file is not in utf-8" in said
        assert "It reads as gb18030" in said

    def test_an_encoding_that_garbles_the_file_is_refused(self):
        assert "no text a person would write" in refusal((SENTENCE * 5).encode(), "a.txt", encoding="latin-1")

    def test_a_name_that_is_no_encoding_is_refused(self):
        assert "'utf-9' is no encoding" in refusal(SENTENCE.encode(), "a.txt", encoding="utf-9")

    @pytest.mark.parametrize(
        ("data", "word"), [(b"", "empty"), (b"  \n ", "nothing but space"), (b"\x89PNG\r\n", "PNG")]
    )
    def test_what_holds_no_text_is_refused(self, data, word):
        assert word in refusal(data)


class TestWebPages:
    PAGE = f"""<!DOCTYPE html><html><head><title>省政府</title><style>p{{}}</style></head><body>
    <div class="top-nav"><a>首页</a><a>政务公开</a></div><nav>导航</nav>
    <div id="content"><h1>合作促进办法</h1><p>{SENTENCE}</p><p>第二条　下列<b>事项</b>适用<br>本办法：</p>
    <ol><li>通道；</li><li>口岸。</li></ol>
    <table><tr><th>项目</th><th>年份</th></tr><tr><td>铁路</td><td>2015</td></tr></table></div>
    <footer>版权所有</footer><script>var x = "脚本";</script></body></html>"""

    def test_the_text_comes_without_the_navigation(self):
        source = read_text(self.PAGE.encode(), "a.html")
        lines = source.text.splitlines()
        assert lines[:4] == ["合作促进办法", SENTENCE, "第二条　下列事项适用", "本办法："]
        assert "首页" not in source.text
        assert "脚本" not in source.text
        assert source.is_derived

    def test_lists_get_their_numbers_and_tables_their_rows(self):
        lines = read_text(self.PAGE.encode(), "a.html").text.splitlines()
        assert lines[4:] == ["1. 通道；", "2. 口岸。", "项目\t年份", "铁路\t2015"]

    def test_what_was_left_out_is_counted(self):
        assert read_text(self.PAGE.encode(), "a.html").left_out == "12 characters of navigation"

    def test_a_text_in_an_element_called_header_is_kept(self):
        page = f"<html><body><div class='header'><p>{SENTENCE * 3}</p></div></body></html>"
        assert SENTENCE in read_text(page.encode(), "a.html").text

    def test_the_encoding_of_a_page_is_found(self):
        source = read_text(self.PAGE.encode("gb18030"), "a.html")
        assert SENTENCE in source.text
        assert source.reader.endswith("from gb18030")

    def test_a_page_that_a_script_fills_is_refused(self):
        assert "shows no text" in refusal(b"<html><body><script>run()</script></body></html>", "a.html")


class TestWordDocuments:
    def test_automatic_numbers_are_written_out(self):
        text = read_text(saved(numbered_document()), "a.docx").text
        assert text.splitlines() == [
            "第一章　总则",
            "（一）目的",
            "（二）范围",
            "第二章　措施",
            "（一）通道",
            "二.1.公路",
        ]

    def test_tables_come_row_by_row_in_their_place(self):
        document = Document()
        document.add_paragraph("前")
        table = document.add_table(rows=2, cols=2)
        for place, cell in enumerate(table._cells):
            cell.text = f"格{place}"
        document.add_paragraph("后")
        assert read_text(saved(document), "a.docx").text == "前\n格0\t格1\n格2\t格3\n后\n"

    def test_inserted_words_are_kept_and_deleted_ones_left_out(self):
        document = Document()
        paragraph = document.add_paragraph("实施")
        for tag, text in (("ins", "<w:t>意见</w:t>"), ("del", "<w:delText>办法</w:delText>")):
            paragraph._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1"><w:r>{text}</w:r></w:{tag}>'))
        assert read_text(saved(document), "a.docx").text == "实施意见\n"

    def test_a_document_without_text_is_refused(self):
        assert "holds no text" in refusal(saved(Document()), "a.docx")

    def test_a_zip_archive_is_refused(self):
        assert "a ZIP archive" in refusal(b"PK\x03\x04 no archive", "a.docx")

    def test_an_old_or_locked_office_document_is_refused(self):
        assert "old office document" in refusal(b"\xd0\xcf\x11\xe0 words", "a.doc")


class TestPdfFiles:
    def test_a_password_is_said(self):
        assert "a password protects the file" in refusal((FIXTURES / "password_protected.pdf").read_bytes(), "a.pdf")

    def test_a_damaged_file_is_refused(self):
        assert "damaged" in refusal(b"%PDF-1.7 and nothing more", "a.pdf")

    def test_pictures_of_pages_are_refused(self):
        said = refusal(picture_pdf(), "a.pdf")
        assert "the pages are pictures: the PDF has no text layer" in said
        assert "Run a text recognition" in said

    def test_an_encoding_cannot_be_named(self):
        assert "brings its own encoding" in refusal(picture_pdf(), "a.pdf", encoding="utf-8")
