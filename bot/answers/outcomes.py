"""How a question can end: one enum, whose meaning and canned replies stand in ``outcomes.yaml``."""

from __future__ import annotations

from enum import StrEnum
from functools import lru_cache
from pathlib import Path

from bot.language.catalogue import say
from indexing import plainyaml


class Outcome(StrEnum):
    ANSWERED_COMPLETE = "answered_complete"
    ANSWERED_PARTIAL = "answered_partial"
    ANSWERED_UNSURE = "answered_unsure"
    ANSWERED_CURATED = "answered_curated"
    ABSTAINED_NOT_IN_GUIDE = "abstained_not_in_guide"
    ABSTAINED_CHOICES = "abstained_choices"
    ABSTAINED_OUT_OF_SCOPE = "abstained_out_of_scope"
    ABSTAINED_OWN_CASE = "abstained_own_case"
    ABSTAINED_OTHER_PERSON = "abstained_other_person"
    ABSTAINED_LANGUAGE = "abstained_language"
    ABSTAINED_UNCLEAR = "abstained_unclear"
    SOCIAL_GREETING = "social_greeting"
    SOCIAL_THANKS = "social_thanks"
    SOCIAL_GOODBYE = "social_goodbye"
    SOCIAL_HELP = "social_help"
    SOCIAL_IDENTITY = "social_identity"
    SOCIAL_DISTRESS = "social_distress"
    SOCIAL_HUMAN = "social_human"
    URGENT_ASSAULT = "urgent_assault"
    URGENT_HARASSMENT = "urgent_harassment"
    URGENT_ACCIDENT = "urgent_accident"
    URGENT_INJURY = "urgent_injury"
    URGENT_ILLNESS = "urgent_illness"
    URGENT_LOSS = "urgent_loss"
    URGENT_THEFT = "urgent_theft"
    URGENT_CONFLICT = "urgent_conflict"
    URGENT_EXPLOITATION = "urgent_exploitation"
    URGENT_FEAR = "urgent_fear"
    URGENT_PREGNANCY = "urgent_pregnancy"
    URGENT_ARREST = "urgent_arrest"
    URGENT_MISSING = "urgent_missing"
    URGENT_SUICIDE = "urgent_suicide"
    URGENT_SHELTER = "urgent_shelter"
    URGENT_DANGER = "urgent_danger"
    URGENT_OTHER = "urgent_other"
    BLOCKED_INSULT = "blocked_insult"
    BLOCKED_INJECTION = "blocked_injection"
    BLOCKED_TOO_LONG = "blocked_too_long"
    BLOCKED_TOO_FAST = "blocked_too_fast"
    BLOCKED_PAUSED = "blocked_paused"
    FAILED_INDEX = "failed_index"
    FAILED_INTERNAL = "failed_internal"


@lru_cache
def table() -> dict[str, dict[str, str]]:
    """``outcomes.yaml`` as read: outcome -> {meaning, text}."""
    loaded: dict[str, dict[str, str]] = plainyaml.load(
        (Path(__file__).parent / "outcomes.yaml").read_text("utf-8")
    )
    return loaded


def canned(outcome: Outcome, language: str, **values: object) -> str:
    """The canned reply of *outcome*, with *values* put in; KeyError where it has none."""
    return say(language, table()[outcome.value]["text"], **values)
