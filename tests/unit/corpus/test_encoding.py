import pytest

from analysis.corpus.encoding import decode
from analysis.errors import InputError

SIMPLIFIED = "第一章　总则\r\n第一条　为规范边境贸易服务活动，根据有关法律，制定本办法。\r\n"
TRADITIONAL = "第一條　為促進邊境貿易，特制定本條例。\n第二條　本條例所稱邊境貿易，指下列各項。\n"
KOREAN = "제1장 총칙\n이 규정은 두만강지역의 국제협력을 추진한다.\n"


@pytest.mark.parametrize(
    ("text", "written", "codec"),
    [
        (SIMPLIFIED, "utf-8", "utf-8"),
        (SIMPLIFIED, "utf-8-sig", "utf-8-sig"),
        (SIMPLIFIED, "gb18030", "gb18030"),
        (SIMPLIFIED, "utf-16", "utf-16"),
        (SIMPLIFIED, "utf-16-le", "utf-16-le"),
        (SIMPLIFIED, "utf-16-be", "utf-16-be"),
        (TRADITIONAL, "big5", "big5"),
        (TRADITIONAL, "gb18030", "gb18030"),
        (KOREAN, "cp949", "cp949"),
        ("Plan\n1. Aims\n", "ascii", "utf-8"),
    ],
)
def test_a_text_comes_back_as_written(text, written, codec):
    assert decode(text.encode(written), "plan.txt") == (text, codec)


@pytest.mark.parametrize("text", [SIMPLIFIED, TRADITIONAL, KOREAN])
def test_the_codec_reads_the_same_bytes_to_the_same_text(text):
    data = text.encode("utf-16")
    found, codec = decode(data, "plan.txt")
    assert data.decode(codec) == found


@pytest.mark.parametrize(
    ("data", "sentence"),
    [
        (b"", "plan.txt: the file is empty; expected a text"),
        (" \n\u3000\t\n".encode(), "plan.txt: the file holds nothing but space; expected a text"),
        (b"\xef\xbb\xbf", "plan.txt: the file holds nothing but space; expected a text"),
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3", "plan.txt: the file is a PDF file; expected a text file"),
        (b"PK\x03\x04\x14\x00", "plan.txt: the file is a ZIP archive or an office document; expected a text file"),
        (bytes(range(256)) * 8, "plan.txt: the file is no text in any known encoding; expected UTF-8"),
        (b"\x00\x01\x02\x03" * 40, "plan.txt: the file is no text in any known encoding; expected UTF-8"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data, sentence):
    with pytest.raises(InputError) as raised:
        decode(data, "plan.txt")
    assert str(raised.value.faults[0]).startswith(sentence)


def test_damaged_utf8_is_refused_with_the_place_of_the_damage():
    with pytest.raises(InputError, match="UTF-8 up to byte 60, and not"):
        decode("边境贸易管理办法总则".encode() * 2 + b"\xff\xff", "a.txt")


def test_one_stray_control_sign_does_not_hide_a_text():
    text = "第一条 为了管理边境贸易，制定本办法。\n" * 8 + "\x07"
    assert decode(text.encode(), "a.txt") == (text, "utf-8")
