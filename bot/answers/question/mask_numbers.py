"""Numbers that name a person or an account, found by libraries that know each country's: phones, IBANs, cards, national ids."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from importlib import import_module

from bot import patterns

# The countries whose own way to write a phone number is read: those of the programme, their neighbours, and where people come from.
REGIONS = (
    "ES", "FR", "IT", "DE", "PL", "PT", "GB", "IE", "NL", "BE", "AT", "CZ", "SK", "HU", "RO", "BG", "GR", "HR", "SI", "SE", "FI", "DK", "NO",
    "IS", "EE", "LV", "LT", "LU", "MT", "CY", "TR", "RS", "MK", "CH", "UA", "BA", "ME", "AL", "LI",
)  # fmt: skip
# Modules of python-stdnum, each with the number of characters that its numbers have.
_NATIONAL = {
    "es.dni": (9,), "es.nie": (9,), "fr.nir": (15,), "it.codicefiscale": (16,), "pl.pesel": (11,), "de.idnr": (11,), "pt.cc": (12,),
    "nl.bsn": (9,), "be.nn": (11,), "ro.cnp": (13,), "bg.egn": (10,), "cz.rc": (9, 10), "hr.oib": (11,), "ee.ik": (11,), "lt.asmens": (11,),
    "fi.hetu": (11,), "se.personnummer": (10, 11, 12, 13), "dk.cpr": (10,), "no.fodselsnummer": (11,), "gr.amka": (11,), "ie.pps": (8, 9),
    "at.vnr": (10,), "si.emso": (13,), "tr.tckimlik": (11,), "is_.kennitala": (10,), "ch.ssn": (13,),
}  # fmt: skip
_ENDING_IN_LETTERS = {"es.dni", "es.nie", "it.codicefiscale", "pt.cc", "fi.hetu", "ie.pps"}

_UNIT = patterns.compile(
    r"\s?(?:km|eur|€|euros?|usd|gbp|pln|zł|chf|kr|days?|d[ií]as?|tage?n?|jours?|giorni|dni|students?|learners?|participants?|months?|weeks?|hours?|"
    r"people|personas|meses|semanas|teilnehm\w*|monate?|wochen?|élèves|mois|semaines|studenti|mesi|settimane|uczni\w*|miesi\w*|tygodni\w*|%)(?!\w)",
    re.IGNORECASE,
)
_MONEY_BEFORE = patterns.compile(r"(?:[€$£]|\beur|\beuros?)\s?$", re.IGNORECASE)
_DATE = patterns.compile(r"(?<!\d)(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}[./-]\d{1,2}[./-]\d{1,2})(?!\d)")
_IBAN = patterns.compile(
    r"(?<![A-Za-z0-9])[A-Za-z]{2}\s?\d{2}(?:[\s.\-/_]{0,2}[A-Za-z0-9]){10,34}(?![A-Za-z0-9])"
)
_DIGITS = patterns.compile(
    r"(?<![\w@.,-])(?:\+|00|\()?\(?\+?\d(?:[ ()./\u00a0\u2011–-]{0,3}\d){6,19}(?![\w@]|[.,]\d)"
)
_CODICE = patterns.compile(r"(?<!\w)[A-Z]{6}\d{2}[A-Z]\d{2}[A-Z]\d{3}[A-Z](?!\w)", re.IGNORECASE)
_GROUP = re.compile(r"[A-Za-z]?[\d./-]+[A-Za-z]?|[A-Za-z]")
_TOKEN = patterns.compile(
    r"(?<![\w@+-])(?:\d|[A-Za-z](?=[\w.-]*\d))[A-Za-z0-9]*(?:[.\-/+ ]{0,1}[A-Za-z0-9]+){0,8}(?![\w@])"
)


def mask_numbers(text: str, leads: Sequence[str] = ()) -> str:
    """*text* with those numbers replaced. *leads* are words (in small letters) that announce a phone number."""
    if sum(character.isdigit() for character in text) < 6:
        return text
    text = _each(_IBAN, text, _iban)
    text = _CODICE.sub("[document number]", text)
    text = _each(_TOKEN, text, _national_id)
    return _each(_DIGITS, text, lambda found: _number(found, text, leads))


def _each(pattern: re.Pattern[str], text: str, rule: Callable[[re.Match[str]], str | None]) -> str:
    return pattern.sub(lambda found: said if (said := rule(found)) is not None else found.group(), text)


def _iban(found: re.Match[str]) -> str | None:
    """The longest beginning that is an IBAN by length, structure and check digits; what follows it stays."""
    from stdnum import iban

    whole = found.group()
    places = [place for place, character in enumerate(whole) if character.isalnum()]
    compact = "".join(whole[place] for place in places).upper()
    for length in range(min(34, len(compact)), 14, -1):
        end = places[length - 1] + 1
        whole_word = end == len(whole) or not whole[end].isalnum()
        if whole_word and iban.is_valid(compact[:length], check_country=False):
            return "[bank account]" + whole[end:]
    return None


@lru_cache(maxsize=1)
def _validators() -> tuple[tuple[tuple[int, ...], bool, Callable[[str], bool]], ...]:
    return tuple(
        (lengths, name in _ENDING_IN_LETTERS, import_module(f"stdnum.{name}").is_valid)
        for name, lengths in _NATIONAL.items()
    )


def _national_id(found: re.Match[str]) -> str | None:
    """A token, or its first words, that one of the countries gives to a person."""
    words = found.group().split(" ")
    for count in range(len(words), 0, -1):
        part = " ".join(words[:count])
        if count > 1 and not all(_GROUP.fullmatch(word) for word in words[:count]):
            continue
        compact = re.sub(r"[ ./]", "", part)
        bare = compact.replace("-", "")
        if _is_national(compact, bare) and not _DATE.search(part):
            rest = found.group()[len(part) :]
            return None if _UNIT.match(rest) else "[document number]" + rest
    return None


def _is_national(compact: str, bare: str) -> bool:
    if not 8 <= len(bare) <= 16 or sum(map(str.isdigit, bare)) < 6:
        return False
    for lengths, with_letters, is_valid in _validators():
        for form in dict.fromkeys((compact, bare)):
            if len(form) in lengths and with_letters == any(map(str.isalpha, form)) and is_valid(form):
                return True
    return False


def _number(found: re.Match[str], text: str, leads: Sequence[str]) -> str | None:
    """A run of digits: a card, an EHIC, a phone number, or something else that is nobody's."""
    whole = found.group()
    before, after = text[max(0, found.start() - 30) : found.start()], text[found.end() : found.end() + 14]
    if _UNIT.match(after) or _MONEY_BEFORE.search(before):
        return None
    groups = re.findall(r"\d+", whole)
    digits = "".join(groups)
    announced = any(lead in before.casefold() for lead in leads)
    international = whole.lstrip("(").startswith(("+", "00"))
    if not international and not any(map(str.isdigit, _DATE.sub("", whole))):
        return None  # days of a stay
    if len(digits) == 20 and digits.startswith("80"):
        return "[document number]"
    if len(digits) >= 13 and not international:
        return "[number]" if len(groups) == 1 or _luhn(digits) else _grouped_phone(whole, digits, announced)
    if not international and not announced and _counts_something(groups):
        return None
    return _grouped_phone(whole, digits, announced)


def _counts_something(groups: Sequence[str]) -> bool:
    """Whether digits in groups are years, round amounts or a row of small numbers rather than a phone number."""
    if len(groups) == 1:
        return False
    return (
        all(int(group) % 5 == 0 for group in groups)
        or all(1900 <= int(group) <= 2100 for group in groups)
        or max(map(len, groups)) == 1
        or (not groups[0].startswith("0") and sum(map(len, groups)) < 9)
    )


def _grouped_phone(whole: str, digits: str, announced: bool) -> str | None:
    import phonenumbers

    if not 7 <= len(digits) <= 17:
        return None
    lead = whole[: len(whole) - len(whole.lstrip("("))] if whole.count("(") > whole.count(")") else ""
    if whole.lstrip("(").startswith(("+", "00")):
        return lead + "[phone]"
    plain_run = whole.isdigit()
    if (announced and len(digits) <= 15) or (
        plain_run and 9 <= len(digits) <= 12 and len(set(digits[1:])) > 1
    ):
        return lead + "[phone]"
    if whole.startswith("0") and len(digits) >= 9:
        return lead + "[phone]"
    if len(digits) < 8 and not announced:
        return None
    if not plain_run and any(_valid(phonenumbers, digits, region) for region in _regions(digits)):
        return lead + "[phone]"
    groups = re.findall(r"\d+", whole)
    return lead + "[phone]" if len(digits) == 10 and list(map(len, groups)) == [3, 3, 4] else None


def _regions(digits: str) -> Iterable[str]:
    return REGIONS if len(digits) >= 9 else ("DK", "NO", "LV", "EE", "LU", "MT", "CY", "SI", "IS", "LI")


def _valid(phonenumbers: object, digits: str, region: str) -> bool:
    import phonenumbers as library

    try:
        return bool(library.is_valid_number(library.parse(digits, region)))
    except library.NumberParseException:
        return False


def _luhn(digits: str) -> bool:
    doubled = [int(digit) * (1 + position % 2) for position, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
