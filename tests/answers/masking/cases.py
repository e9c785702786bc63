"""Crafted identifiers with valid check digits, in the spellings people use; and texts that only look like them.

Two parts: the one the masking was written with, and one kept apart: other numbers, other spellings, other sentences.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import phonenumbers
import yaml
from phonenumbers import PhoneNumberFormat, PhoneNumberType

TEXTS: dict[str, Any] = yaml.safe_load((Path(__file__).parent / "texts.yaml").read_text("utf-8"))
COUNTRIES = (
    "ES", "FR", "IT", "DE", "PL", "PT", "GB", "IE", "NL", "BE", "AT", "CZ", "SK", "HU", "RO", "BG", "GR", "HR", "SI", "SE", "FI", "DK", "NO",
    "IS", "EE", "LV", "LT", "LU", "MT", "CY", "TR", "RS", "MK",
)  # fmt: skip


@dataclass(frozen=True)
class Case:
    """A text, and the part of it that must not stay; ``country`` is a country or a language."""

    country: str
    kind: str
    text: str
    secret: str


def cases(*, apart: bool) -> list[Case]:
    chance = random.Random(2027 if apart else 2026)
    return [
        *_phones(chance, apart),
        *_ibans(chance, apart),
        *_ids(chance, apart),
        *_sentences("apart" if apart else "known"),
    ]


def harmless(*, apart: bool) -> list[str]:
    texts: list[str] = TEXTS["harmless"]["apart" if apart else "known"]
    return texts


def _around(chance: random.Random, secret: str, apart: bool) -> str:
    return str(chance.choice(TEXTS["around"]["apart" if apart else "known"])).format(secret)


def _phones(chance: random.Random, apart: bool) -> Iterator[Case]:
    for country in COUNTRIES:
        for kind in (PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE):
            number = phonenumbers.example_number_for_type(country, kind)
            national = phonenumbers.format_number(number, PhoneNumberFormat.NATIONAL)
            spellings = [
                phonenumbers.format_number(number, PhoneNumberFormat.INTERNATIONAL),
                phonenumbers.format_number(number, PhoneNumberFormat.E164).replace("+", "00"),
            ]
            if apart:
                spellings = [spellings[0].replace(" ", "."), spellings[0].replace(" ", "-")]
            secret = chance.choice(spellings)
            yield Case(country, "phone", _around(chance, secret, apart), secret)
            if sum(map(str.isdigit, national)) >= 9:
                secret = national.replace(" ", "-" if apart else " ")
                yield Case(country, "phone", _around(chance, secret, apart), secret)


def _ibans(chance: random.Random, apart: bool) -> Iterator[Case]:
    for whole in TEXTS["ibans"]:
        grouped = " ".join(whole[place : place + 4] for place in range(0, len(whole), 4))
        known = [whole, grouped, whole.lower()]
        other = [grouped.lower(), grouped.replace(" ", "-"), f"{whole[:4]} {whole[4:]}"]
        secret = chance.choice(other if apart else known)
        yield Case(whole[:2], "iban", _around(chance, secret, apart), secret)


def _ids(chance: random.Random, apart: bool) -> Iterator[Case]:
    for country, numbers in TEXTS["ids"].items():
        for number in numbers["apart" if apart else "known"]:
            yield Case(country, "id", _around(chance, str(number), apart), str(number))


def _sentences(part: str) -> Iterator[Case]:
    for language, kinds in TEXTS["sentences"].items():
        for kind, every in kinds[part].items():
            for text in every:
                before, secret, after = str(text).split("|")
                yield Case(language, kind, before + secret + after, secret)
