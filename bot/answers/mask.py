"""Takes personal data out of a question before it is stored or given to a model."""

from __future__ import annotations

import re
from functools import partial

_EMAIL = re.compile(r"[\w.+-]+@[\w-]+\.[\w.-]+\w")
_IBAN = re.compile(r"\b[A-Z]{2}\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?\b")
_CARD = re.compile(r"\b(?:\d[ -]?){13,19}\b")
_PHONE = re.compile(
    r"(?<![\w.])(?:\+|00)\d[\d ()./-]{6,}\d|(?<![\w.,])0\d(?:[ ./-]?\d){7,}|(?<![\w.,€$])\d{3}(?:[ .-]\d{2,3}){2,3}(?![\w.,]*\s?(?:km|eur|€|euro))"
)
_BIRTH = re.compile(
    r"(?P<lead>\b(?:born|birth(?:day|date)?(?: is)?|date of birth|dob|nac[ií](?:do|da)?|nacimiento)\b[^\d\n]{0,15})"
    r"(?:\d{1,2}[./ -]\d{1,2}[./ -]\d{2,4}|\d{4}-\d{2}-\d{2}|\d{1,2}(?:st|nd|rd|th)? \w+ \d{4})",
    re.IGNORECASE,
)
_DOCUMENT = re.compile(
    r"(?P<lead>\b(?:passport|id card|identity card|dni|nie|nif|pasaporte|social security|seguridad social|ssn|bsn)\b[^\n\dA-Z]{0,20}(?:number|no|n[úu]mero|num|nr)?[^\n\dA-Z]{0,4})"
    r"(?:[A-Z]{0,3}-?\d[\dA-Z .-]{4,14})",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?P<lead>\b(?:[Mm]y name is|[Mm]y name's|[Ii] am called|[Mm]e llamo|[Mm]i nombre es|[Ss]e llama|(?:[Hh]is|[Hh]er|[Tt]heir) name is)\s+)"
    r"[A-ZÁÉÍÓÚÑÇŠŽ][\w'’-]+(?:\s+(?:de |del |la |von |van )?[A-ZÁÉÍÓÚÑÇŠŽ][\w'’-]+){0,3}"
)
_STREET = re.compile(
    r"\b(?:(?:[A-ZÁÉÍÓÚÑ][\w'’-]+ ){1,3}(?:Street|St\.|Road|Avenue|Lane|Square)|(?:[Cc]alle|[Aa]venida|[Pp]laza|[Rr]ue|[Vv]ia) (?:\w+ ){1,4}),? ?\d{1,4}\b"
    r"|\b\d{1,4} (?:[A-Z][\w'’-]+ ){1,3}(?:Street|St\.|Road|Avenue|Lane|Square)\b"
)

_RULES: tuple[tuple[re.Pattern[str], str], ...] = (
    (_EMAIL, "[e-mail]"),
    (_IBAN, "[bank account]"),
    (_DOCUMENT, "[document number]"),
    (_BIRTH, "[date of birth]"),
    (_CARD, "[number]"),
    (_PHONE, "[phone]"),
    (_STREET, "[address]"),
    (_NAME, "[name]"),
)


def mask(text: str) -> str:
    """*text* with e-mail and postal addresses, phone, account, card and document numbers, dates of birth and stated names replaced.

    An organisation's OID (E and 8 digits) is public and stays; so do amounts, distances and dates of stays.
    """
    for pattern, name in _RULES:
        text = pattern.sub(partial(_replaced, name), text)
    return text


def _replaced(name: str, found: re.Match[str]) -> str:
    return (found.groupdict().get("lead") or "") + name
