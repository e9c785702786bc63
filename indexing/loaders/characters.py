"""Bytes as text: the encoding is told by what decodes and what a detector says, and every line end becomes ``\\n``."""

from __future__ import annotations

import codecs
import re
import unicodedata

from indexing.loaders.guessing import guess_encoding
from indexing.problems import UnreadableDocument

_MARKS = (
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_LINE_END = re.compile("\r\n|[\r\u2028\u2029\u0085\x0b\x1c\x1d\x1e]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")
_OTHERS = 0.5  # bytes that are no UTF-8 for each letter that is, in a file that is UTF-8 all the same
_SAMPLE = 100_000


def decode(content: bytes, declared: str = "") -> str:
    """Bytes as text with ``\\n`` as its only line end. *declared* is believed where it decodes.

    A few bytes that are no UTF-8 are read as Windows-1252 each; they spoil nothing around them.
    Raises :class:`UnreadableDocument` for what is no text.
    """
    return clean(_decoded(content, declared))


def clean(text: str) -> str:
    """*text* with one kind of line end and without control characters and halves of characters."""
    return _CONTROL.sub("", _LINE_END.sub("\n", text).replace("\x0c", "\n\n"))


def plain_letters(text: str) -> str:
    """Ligatures and the presentation forms of Arabic and Hebrew as the letters they stand for."""
    if text.isascii():
        return text
    return "".join(
        unicodedata.normalize("NFKC", letter) if "\ufb00" <= letter <= "\ufefc" else letter for letter in text
    )


def _decoded(content: bytes, declared: str) -> str:
    for mark, name in _MARKS:
        if content.startswith(mark):
            return content.decode(name, "replace")
    if wide := _wide(content):
        return content.decode(wide, "replace")
    if b"\0" in content[:_SAMPLE]:
        raise UnreadableDocument("is not text")
    try:
        return content.decode("utf-8")
    except UnicodeDecodeError:
        pass
    if _nearly_utf8(content):
        return content.decode("utf-8", _ONE_BY_ONE)
    for name in (declared, guess_encoding(content)):
        try:
            return content.decode(_superset(name))
        except (LookupError, UnicodeDecodeError):
            continue
    return content.decode("cp1252", "replace")


def _wide(content: bytes) -> str:
    """UTF-16 without a mark: every second byte of a European text is zero."""
    sample = content[: _SAMPLE // 2 * 2]
    if len(sample) < 4 or len(content) % 2:
        return ""
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > 0.6 * half and even < 0.05 * half:
        return "utf-16-le"
    return "utf-16-be" if even > 0.6 * half and odd < 0.05 * half else ""


def _nearly_utf8(content: bytes) -> bool:
    rest = _MULTIBYTE.sub(b"", content)
    bad = sum(byte > 0x7F for byte in rest)
    good = (len(content) - len(rest)) // 2
    return good > 0 and bad <= max(1, _OTHERS * good)


def _superset(name: str) -> str:
    """Pages that say Latin-1 mean Windows-1252, as every browser reads them."""
    plain = name.strip().lower().replace("_", "-")
    if not plain:
        raise LookupError(name)
    return (
        "cp1252" if plain in ("iso-8859-1", "iso8859-1", "latin-1", "latin1", "us-ascii", "ascii") else plain
    )


def _one_by_one(error: UnicodeError) -> tuple[str, int]:
    if not isinstance(error, UnicodeDecodeError):
        raise error
    bad = error.object[error.start : error.start + 1]
    return bad.decode("cp1252", "replace"), error.start + 1


_ONE_BY_ONE = "vademecum-one-by-one"
codecs.register_error(_ONE_BY_ONE, _one_by_one)
