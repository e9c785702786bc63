"""An audience in words."""

from __future__ import annotations

from collections.abc import Mapping

from bot.announcements.audience import Wanted
from bot.language.catalogue import say
from bot.language.countries import country_name
from bot.language.days import short_day
from bot.messages import plain


def describe(wanted: Wanted, cohorts: Mapping[int, str], language: str) -> str:
    """``Welders 2027, Cooks 2027; staff; going to Portugal``, as house markup; empty where no cohort is meant."""
    meant = [cohorts[one] for one in wanted.cohorts if one in cohorts]
    if not meant:
        return ""
    everybody = len(meant) == len(cohorts) > 1
    parts = [say(language, "announce-who-all") if everybody else ", ".join(map(plain, meant))]
    if wanted.role is not None:
        parts.append(say(language, f"announce-who-role-{wanted.role}"))
    if wanted.country is not None:
        parts.append(
            say(language, "announce-who-country", country=plain(country_name(wanted.country, language)))
        )
    if departs := departure(wanted, language):
        parts.append(departs)
    if wanted.not_ready:
        parts.append(say(language, "announce-who-not-ready"))
    if wanted.unread is not None:
        parts.append(say(language, "announce-who-unread", number=wanted.unread))
    return "; ".join(parts)


def departure(wanted: Wanted, language: str) -> str:
    """The window of departure in words; empty where any will do."""
    first = wanted.departs_from and short_day(wanted.departs_from, language)
    last = wanted.departs_until and short_day(wanted.departs_until, language)
    if first and last:
        return say(language, "announce-who-departs", **{"from": first, "until": last})
    if first:
        return say(language, "announce-who-departs-from", **{"from": first})
    return say(language, "announce-who-departs-until", until=last) if last else ""
