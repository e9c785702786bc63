"""What a disguised text says: other alphabets' look-alikes, digits for letters, spaced, encoded or reversed writing."""

from __future__ import annotations

import base64
import binascii
import codecs
import re
import unicodedata
from collections.abc import Iterator
from urllib.parse import unquote

# Letters that look like Latin ones: Cyrillic, Greek, small capitals.
_LOOK_ALIKE = str.maketrans(
    "аеорсухікмтвнАЕОРСУХІКМТВНЅѕјԁԛԝοαερυικνΟΑΕΡΥΙΚΝΤΒΜΗΧɑɪɢɴᴏʀᴇᴀʙᴄᴅꜰʜᴊᴋʟᴍᴘꜱᴛᴜᴠᴡʏᴢ",
    "aeopcyxikmtbhAEOPCYXIKMTBHSsjdqwoaepuikvOAEPYIKNTBMHXaignoreabcdfhjklmpstuvwyz",
)
_LEET = str.maketrans("013457@$!", "oieastasi")
_MIXED = re.compile(r"\b(?=\w*[a-z])(?=\w*[013457@$!])[\w@$!]+", re.IGNORECASE)
_SPACED = re.compile(r"(?:(?<!\w)\w[\s.\-_*·|]{1,3}){4,}\w(?!\w)")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{16,}={0,2}")
_HEX = re.compile(r"\b(?:[0-9a-f]{2}){10,}\b", re.IGNORECASE)
_PERCENT = re.compile(r"(?:%[0-9a-f]{2}){4,}", re.IGNORECASE)
_TELLING = re.compile(r"instruc|ignor|forget|prompt|disregard|olvida|pretend|system", re.IGNORECASE)
_LONGEST = 2_000


def readings(text: str) -> Iterator[str]:
    """The other ways to read *text*, each once; none of them for a text without any disguise."""
    seen = {text}
    for reading in _readings(text[:_LONGEST]):
        if reading not in seen:
            seen.add(reading)
            yield reading


def _readings(text: str) -> Iterator[str]:
    plain = unicodedata.normalize("NFKC", text).translate(_LOOK_ALIKE)
    yield plain
    yield _MIXED.sub(lambda found: found.group().translate(_LEET), plain)
    yield _SPACED.sub(lambda found: re.sub(r"\W|_", "", found.group()), plain)
    yield _PERCENT.sub(lambda found: unquote(found.group(), errors="replace"), plain)
    for found in _BASE64.findall(plain):
        yield from _decoded(found)
    for found in _HEX.findall(plain):
        yield bytes.fromhex(found).decode("utf-8", "replace")
    # Any text can be turned and shifted; only what then looks like an attack is worth a closer look.
    for turned in (codecs.decode(plain, "rot13"), plain[::-1]):
        if _TELLING.search(turned):
            yield turned


def _decoded(word: str) -> Iterator[str]:
    padded = word.rstrip("=").replace("-", "+").replace("_", "/")
    try:
        text = base64.b64decode(padded + "=" * (-len(padded) % 4), validate=True).decode()
    except (binascii.Error, UnicodeDecodeError):
        return
    if text.isprintable():
        yield text
