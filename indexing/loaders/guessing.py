"""Which one-byte encoding a text is in. charset-normalizer takes one for the other where texts are short (docs/decisions);
here the language that comes out has a say: its alphabet must hold the letters."""

from __future__ import annotations

import re
from collections.abc import Iterator

from indexing.language import tell_language

# In the order in which they are believed where nothing tells them apart.
ENCODINGS = (
    *("cp1252", "cp1250", "cp1251", "cp1253", "cp1254", "cp1257", "cp1255", "cp1256"),
    *("iso8859_2", "iso8859_5", "iso8859_7", "koi8_r", "mac_roman", "cp850", "cp852"),
)
_LETTERS = {
    "ca": "àçèéíïòóúü·", "cs": "áčďéěíňóřšťúůýž", "da": "æøåé", "de": "äöüßéà", "es": "áéíñóúü", "et": "äõöüšž",
    "eu": "ñçü", "fi": "äöåšž", "fr": "àâæçéèêëîïôœùûüÿ", "ga": "áéíóú", "gl": "áéíñóúüï", "hr": "čćđšž",
    "hu": "áéíóöőúüű", "is": "áðéíóúýþæö", "it": "àèéìíîòóùú", "lt": "ąčęėįšųūž", "lv": "āčēģīķļņšūž", "mt": "ċġħżàèìòù",
    "nl": "éëïóöüáèê", "no": "æøåéòóôê", "pl": "ąćęłńóśźż", "pt": "ãáàâçéêíõóôúü", "ro": "ăâîșțşţ", "sk": "áäčďéíĺľňóôŕšťúýž",
    "sl": "čšž", "sq": "çë", "sv": "åäöé", "tr": "çğıöşüâîû", "cy": "âêîôûŵŷáéíóúï", "lb": "äëéüöèê", "en": "éèñçïöü",
}  # fmt: skip
_MARKS = frozenset("„“”‘’‚‹›«»–—…€°§·¿¡ªº•®©™£½¼¾²³\u00a0\u00ad")
_ODD_CASE = re.compile(r"[a-zß-öø-ÿ\u03ac-\u03ce\u0430-\u045f][A-ZÀ-ÖØ-Þ\u0391-\u03ab\u0410-\u042f]")
_MIXED = re.compile(r"[A-Za-z][\u0370-\u06ff]|[\u0370-\u06ff][A-Za-z]")
_MARK_IN_WORD = re.compile(
    r"[^\W\d_][°§¿¡®©™£½¼¾²³€„“‚‹›«»†‡‰±¤¦¬µ¶÷×˛˘˙ªº…–—][^\W\d_]|[^\W\d_l]·|·[^\W\d_l]"
)
_SAMPLE = 6_000
_LATIN_LIMIT = "\u0250"


def guess_encoding(content: bytes) -> str:
    """The most likely one-byte encoding of *content*, a text with bytes above ASCII in it."""
    sample = _sample(content)
    return min(_scored(sample), default=(0.0, 0, "cp1252"))[2]


def _sample(content: bytes) -> bytes:
    """The lines with letters that are no ASCII, as many as fit."""
    lines = (line for line in re.split(rb"[\r\n]+", content[: 40 * _SAMPLE]) if not line.isascii())
    return b"\n".join(lines)[:_SAMPLE]


def _scored(sample: bytes) -> Iterator[tuple[float, int, str]]:
    for place, name in enumerate(ENCODINGS):
        try:
            text = sample.decode(name)
        except UnicodeDecodeError:
            continue
        yield _oddity(text), place, name


def _oddity(text: str) -> float:
    """How many characters stand where no text of its language has them."""
    language = tell_language(text)
    alphabet = _LETTERS.get(language)
    odd = 0.0
    for letter in text:
        if letter.isascii() or letter in _MARKS:
            continue
        if not letter.isalpha():
            odd += 2
        elif letter >= _LATIN_LIMIT:  # the alphabets of other scripts are told apart by their words
            odd += 0.5 if alphabet is not None or not language else 0
        elif alphabet is None or letter.lower() not in alphabet:
            odd += 1
    wrong = sum(len(pattern.findall(text)) for pattern in (_ODD_CASE, _MIXED, _MARK_IN_WORD))
    return odd + 2 * wrong
