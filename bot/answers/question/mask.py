"""Takes personal data out of a question before it is stored or given to a model."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache

from bot.language.countries import names
from bot.language.fold import fold

Rule = Callable[[re.Match[str]], str | None]

_NAME_WORD = r"[A-ZÁÉÍÓÚÑÇŠŽŁÖÜ][\w'’-]+"
_DATE = re.compile(r"(?<!\d)\d{1,2}[./-]\d{1,2}[./-]\d{2,4}(?!\d)|(?<!\d)\d{4}-\d{2}-\d{2}(?!\d)")
_UNIT = r"\s?(?:km|eur|€|euros?|days?|d[ií]as?|students?|learners?|participants?|months?|weeks?|%)"

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")
_HANDLE = re.compile(r"(?<![\w@/.])@[A-Za-z]\w{3,}")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_LONG = re.compile(r"(?<![\w-])(?:\d[ -]?){12,18}\d(?![\w-])")
_PHONE = re.compile(
    r"(?<![\w.])(?:\+|00)\d[\d ()./-]{6,}\d"  # +34 91 550 67 18
    r"|(?<![\w.,-])0\d(?:[ ./-]?\d){7,}"  # 06 12 34 56 78
    rf"|(?<![\w.,€$-])\d{{9,12}}(?![\w.,-]*\d|{_UNIT})"  # 612345678
    rf"|(?<![\w.,€$-])\d{{3}}(?:[ .-]\d{{2,4}}){{2,3}}(?![\w.,]*\d|[\w.,]*{_UNIT})",  # 612 34 56 78
    re.IGNORECASE,
)
_BIRTH = re.compile(
    r"(?P<lead>\b(?:born|birth(?:day|date)?(?: is)?|date of birth|dob|nac[ií](?:do|da)?|nacimiento)\b[^\d\n]{0,15}?)"
    r"(?:\d{1,2}[./ -]\d{1,2}[./ -]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th|º)?(?: of| de)? \w+(?: del?|,)? \d{4}"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2}(?:st|nd|rd|th)?,? \d{4})",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"(?P<lead>\b(?:passport|id card|identity card|dni|nie|nif|pasaporte|social security|seguridad social|ssn|bsn)\b"
    r"(?:\W{0,3}\b(?:number|no|n[úu]mero|num|nr|is|es|card|document)\b){0,3}[^\w\n]{0,4})"
    r"(?!\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})[A-Z]{0,3}-?\d(?:[.-]?[\dA-Z]){4,14}",
    re.IGNORECASE,
)
_SPANISH_ID = re.compile(r"\b(?:\d{8}|[XYZ]\d{7})-?[A-HJ-NP-TV-Z]\b")
_NAME = re.compile(
    r"(?P<lead>\b(?:[Mm]y name is|[Mm]y name's|[Ii] am called|[Mm]e llamo|[Mm]i nombre es|[Ss]e llama|(?:[Hh]is|[Hh]er|[Tt]heir) name is)\s+)"
    rf"{_NAME_WORD}(?:\s+(?:(?:de|del|la|las|los|el|da|dos|von|van|der|den) ){{0,2}}{_NAME_WORD}){{0,4}}"
)
_SMALL_NAME = re.compile(
    r"(?P<lead>\b(?:my name is|my name's|i am called|me llamo|mi nombre es)\s+)"
    r"(?!(?:not|no|on|in|missing|wrong|there|too|misspelled|different|mal|falta)\b)\w+(?=\s*(?:[,.;!?\n]|$|and\b|y\b|i\b))",
    re.IGNORECASE,
)
_I_AM = re.compile(
    rf"(?P<lead>\b(?:I am|I'm|I’m|i am|i'm|[Ss]oy|[Tt]his is)\s+)(?P<name>{_NAME_WORD}(?:\s+{_NAME_WORD}){{1,2}})"
)
_STREET = re.compile(
    rf"\b(?:{_NAME_WORD} ){{1,3}}(?:Street|St\.|Road|Avenue|ChatWorker|Square),? ?\d{{1,4}}\b"
    r"|\b(?:[Cc]alle|[Aa]venida|[Pp]laza|[Rr]ue) (?:\w+ ){0,3}\w+,? ?(?:n[ºo°]\.? ?)?\d{1,4}\b"
    rf"|\bVia (?:{_NAME_WORD} ){{0,2}}{_NAME_WORD},? ?\d{{1,4}}\b"
    rf"|\b\d{{1,4}} (?:{_NAME_WORD} ){{1,3}}(?:Street|St\.|Road|Avenue|ChatWorker|Square)\b"
)
# Words with a capital that follow "I am" and are nobody's name.
_NO_NAMES = frozenset(
    [
        "erasmus",
        "european",
        "national",
        "vet",
        "vocational",
        "teacher",
        "trainer",
        "student",
        "learner",
        "apprentice",
        "coordinator",
        "head",
        "director",
        "manager",
        "school",
        "agency",
        "university",
        "college",
        "programme",
        "guide",
        "europass",
        "training",
        "mobility",
        "commission",
        "union",
        "project",
        "officer",
        "master",
        "bachelor",
        "level",
        "the",
        "and",
        "from",
        "at",
        "in",
    ]
)


def _group(text: str) -> list[str]:
    return re.findall(r"\d+", text)


def _long(found: re.Match[str]) -> str | None:
    """A run of 13 to 19 digits; in groups only where it is a card by its check digit, since years and distances come in groups, too."""
    if _DATE.search(found.group()):
        return None
    groups = _group(found.group())
    return "[number]" if len(groups) == 1 or _luhn("".join(groups)) else None


def _luhn(digits: str) -> bool:
    doubled = [int(digit) * (1 + position % 2) for position, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _phone(found: re.Match[str]) -> str | None:
    """Digits as a phone number has them; not the days of a stay, nor round numbers in a row."""
    text = found.group()
    if not text.startswith("+") and _DATE.search(text):
        return None
    groups = _group(text)
    spelled = text.startswith(("+", "0")) or len(groups) == 1
    if not spelled and (
        sum(map(len, groups)) < 9
        or all(int(group) % 5 == 0 for group in groups)
        or all(1900 <= int(group) <= 2100 for group in groups)
    ):
        return None
    return "[phone]"


def _i_am(found: re.Match[str]) -> str | None:
    words = {fold(word) for word in found["name"].split()}
    return None if words & _NO_NAMES or words & _nations() else found["lead"] + "[name]"


@lru_cache
def _nations() -> frozenset[str]:
    return frozenset(word for name in names() for word in name.split())


def _to(name: str) -> Rule:
    return lambda found: (found.groupdict().get("lead") or "") + name


_RULES: tuple[tuple[re.Pattern[str], Rule], ...] = (
    (_EMAIL, _to("[e-mail]")),
    (_HANDLE, _to("[handle]")),
    (_IBAN, _to("[bank account]")),
    (_DOCUMENT, _to("[document number]")),
    (_SPANISH_ID, _to("[document number]")),
    (_BIRTH, _to("[date of birth]")),
    (_LONG, _long),
    (_PHONE, _phone),
    (_STREET, _to("[address]")),
    (_NAME, _to("[name]")),
    (_SMALL_NAME, _to("[name]")),
    (_I_AM, _i_am),
)


def mask(text: str) -> str:
    """*text* with e-mail and postal addresses, phone, account, card and document numbers, dates of birth and stated names replaced.

    An organisation's OID (E and 8 digits) and a project's number are public and stay; so do amounts, distances and dates of stays.
    """
    for pattern, rule in _RULES:
        text = pattern.sub(lambda found, rule=rule: _kept(rule(found), found), text)  # type: ignore[misc]
    return text


def _kept(replaced: str | None, found: re.Match[str]) -> str:
    return found.group() if replaced is None else replaced
