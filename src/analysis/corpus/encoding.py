"""From bytes to text: which encoding a file is in, by its mark, by strictness, then by plausibility.

UTF-8 is tried strictly; other encodings are compared by how many characters of
the result are common in Chinese, Korean and English official prose. A file that
is no text in any of them is refused.
"""

from __future__ import annotations

import codecs
import unicodedata
from collections.abc import Iterator

from charset_normalizer import from_bytes

from analysis.errors import Fault, InputError

__all__ = ["decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_BINARY = (
    (b"%PDF", "a PDF file"),
    (b"PK\x03\x04", "a ZIP archive or an office document"),
    (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"\x7fELF", "a program"),
)
_CANDIDATES = ("gb18030", "big5", "big5hkscs", "cp949", "utf-16-le", "utf-16-be")
_COMMON = frozenset(
    "的一是在了和有不为这中大国上以个对与及年要发展建设工作政府区人民经济管理部门规定实施加强推进合作社会技术产业开放地方法律行政机关"
    "省市县应当按照其他依第条章节项月日本全进行高重点服务企业资源环境生产支持提高体系制度我他们于之将可能会到时成用所就也都而从下或者"
    "規實進與業開發國這為個對後來時們學會說過種動長機關門車東見應當條節項總經濟設產術區縣環據權變務體無電點處際邊鐵"
    "二三四五六七八九十办公厅印通知各位北京吉林长春图们江珲春延边口岸意见划纲附件则办法起施行由负责组织主要内自同相关"
    "的이가을를은는에의로과와도다하고한지사국제협력정부시대인민"
)
_PLAIN = frozenset(" \t\r\n\f\u3000，。、；：？！“”‘’（）《》〈〉\u3014\u3015【】—…·")
_SAMPLE = 20_000
_PLAUSIBLE = 0.25


def decode(data: bytes, name: str) -> tuple[str, str]:
    """Return the text of a file and the Python codec that reads it; line ends stay as they are.

    Raises InputError, naming the file as `name`, when it is empty, holds nothing
    but space, or is no text.
    """
    if not data:
        raise _refusal(name, "the file is empty", "a text", "Put the text of the document into it")
    kind = next((kind for magic, kind in _BINARY if data.startswith(magic)), None)
    if kind:
        raise _refusal(name, f"the file is {kind}", "a text file", "Save the text out of it and give that file")
    text, codec = next(_readings(data), ("", ""))
    if not codec:
        raise _refusal(name, _what_is_wrong(data), "UTF-8", "Save it as UTF-8")
    if not text.strip():
        raise _refusal(name, "the file holds nothing but space", "a text", "Put the text of the document into it")
    return text, codec


def _refusal(name: str, found: str, expected: str, remedy: str) -> InputError:
    return InputError([Fault(name, "", "", found, expected, remedy)])


def _what_is_wrong(data: bytes) -> str:
    """Return what is wrong with bytes that are no text, and where, if they begin as UTF-8."""
    try:
        data.decode("utf-8")
    except UnicodeDecodeError as error:
        if error.start > max(len(data) // 100, 10) and any(byte > 0x7F for byte in data[: error.start]):
            return f"the file is damaged: it is UTF-8 up to byte {error.start}, and not from there on"
    return "the file is no text in any known encoding"


def _readings(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield readings of the bytes, the most certain first."""
    for mark, codec in _MARKS:
        if data.startswith(mark):
            yield from _strict(data, codec)
            return
    if data.count(0) <= len(data) // 1000:
        yield from (reading for reading in _strict(data, "utf-8") if _is_text(reading[0]))
    best = max((_scored(reading) for codec in _CANDIDATES for reading in _strict(data, codec)), default=None)
    if best is not None and best[0] >= _PLAUSIBLE:
        yield best[2], best[3]
    yield from _guessed(data)


def _strict(data: bytes, codec: str) -> Iterator[tuple[str, str]]:
    try:
        yield data.decode(codec), codec
    except UnicodeDecodeError:
        return


def _scored(reading: tuple[str, str]) -> tuple[float, int, str, str]:
    text, codec = reading
    return _plausibility(text), -_CANDIDATES.index(codec), text, codec


def _plausibility(text: str) -> float:
    """Return how far the characters are those of official prose, from below 0 to 1."""
    sample = text[:_SAMPLE]
    if not _is_text(sample):
        return -1.0
    score = 0.0
    for character in sample:
        if character in _COMMON or character in _PLAIN:
            score += 1
        elif character.isascii():
            score += 0.5
        elif not "\u4e00" <= character <= "\u9fff" and not "\uac00" <= character <= "\ud7a3":
            score -= 1 if unicodedata.category(character) in {"Co", "Cn"} else 0.5
    return score / max(len(sample), 1)


def _is_text(text: str) -> bool:
    """Return whether next to no control characters occur: a text has ends of lines, and a stray sign at most."""
    sample = text[:_SAMPLE]
    controls = sum(c < " " and c not in "\t\n\r\f\v\x1a\x1c\x1d\x1e\x1f" for c in sample)
    return controls <= max(len(sample) // 1000, 1 if len(sample) > 100 else 0)


def _guessed(data: bytes) -> Iterator[tuple[str, str]]:
    """Yield what charset-normalizer makes of bytes that none of our candidates explains."""
    if b"\x00" in data:
        return
    match = from_bytes(data[: 4 * _SAMPLE]).best()
    if match is not None and match.chaos < 0.2:
        yield from (reading for reading in _strict(data, match.encoding) if _is_text(reading[0]))
