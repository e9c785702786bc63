"""What a person answered in a case becomes the beginning of an answer for all."""

from __future__ import annotations

from bot.cases.case import Case
from bot.gaps import written
from bot.gaps.drafts import CuratedDraft


def curated_draft_of(case: Case) -> CuratedDraft:
    """A draft with the question of *case* and its last answer; its source is asked for next. Raises UnfitAnswer."""
    question = " ".join(case.question.split())[: written.LONGEST_PHRASING]
    answer = written.as_text((case.last_answer or "")[: written.LONGEST_TEXT])
    return CuratedDraft(written.as_phrasings([question]), case.language).next(text=answer)
