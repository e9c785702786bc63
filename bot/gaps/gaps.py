"""The gap list: what people asked and the guide did not answer, or not what they meant, grouped by meaning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from sqlalchemy import and_, or_, select
from sqlalchemy.ext.asyncio import AsyncConnection

from bot.answers.curated import nearest
from bot.answers.outcomes import Outcome
from bot.answers.scope.scope import figures
from bot.answers.search.cached_embeddings import meanings
from bot.gaps.curated import CuratedEntry
from bot.gaps.grouping import group
from bot.gaps.ratings import HELPFUL, NOT_ASKED
from bot.language.fold import fold
from bot.store.tables import questions
from indexing.encoder import Encoder

NOT_IN_GUIDE, PARTIAL, NEARLY, BADLY_RATED = "not-in-guide", "partial", "nearly", "badly-rated"
MOST_ROWS = 5_000  # the newest
NEARLY_SHARE = 0.5  # of the confidence at which the guide would have answered


@dataclass(frozen=True)
class Unmet:
    """One question that was not met, personal data masked, why it is in the list, and whether its asker lets admins read it."""

    id: int
    asked: str
    language: str
    why: str
    at: datetime
    person: str = ""
    agreed: bool = False


@dataclass(frozen=True)
class Gap:
    """Questions of one meaning. ``example`` is the one asked most; ``phrasings`` are all wordings, that one first."""

    example: str
    phrasings: tuple[str, ...]
    questions: tuple[int, ...]
    count: int
    first: datetime
    last: datetime
    languages: tuple[str, ...]
    why: tuple[tuple[str, int], ...]
    people: int = 1

    @property
    def id(self) -> int:
        """The question to call the gap by: its newest."""
        return max(self.questions)


async def unmet(connection: AsyncConnection, since: datetime | None = None) -> list[Unmet]:
    """The questions that were not met, newest first.

    Abstained for want of a passage; answered in part; out of scope, but not by far; or rated as not what was asked. What the
    person found helpful is met; a message of somebody in need is never in it.
    """
    nearly = and_(
        questions.c.outcome == Outcome.ABSTAINED_OUT_OF_SCOPE.value,
        questions.c.confidence >= figures().near * NEARLY_SHARE,
    )
    abstained = questions.c.outcome.in_(
        [Outcome.ABSTAINED_NOT_IN_GUIDE.value, Outcome.ANSWERED_PARTIAL.value]
    )
    helpful = and_(questions.c.rating.is_not(None), questions.c.rating == HELPFUL)
    statement = (
        select(
            questions.c.id,
            questions.c.asked,
            questions.c.language,
            questions.c.outcome,
            questions.c.rating,
            questions.c.asked_at,
            questions.c.person_id,
            questions.c.passed_on,
        )
        .where(or_(questions.c.rating == NOT_ASKED, and_(or_(abstained, nearly), ~helpful)))
        .where(~questions.c.outcome.startswith("urgent_"))
        .order_by(questions.c.id.desc())
        .limit(MOST_ROWS)
    )
    if since is not None:
        statement = statement.where(questions.c.asked_at >= since)
    return [
        Unmet(
            row.id,
            row.asked,
            row.language,
            _why(row.outcome, row.rating),
            row.asked_at,
            row.person_id,
            bool(row.passed_on),
        )
        for row in (await connection.execute(statement)).all()
        if row.asked.strip()
    ]


def _why(outcome: str, rating: int | None) -> str:
    if rating == NOT_ASKED:
        return BADLY_RATED
    if outcome == Outcome.ANSWERED_PARTIAL:
        return PARTIAL
    return NEARLY if outcome == Outcome.ABSTAINED_OUT_OF_SCOPE else NOT_IN_GUIDE


ALIKE_FROM = 3  # people who must have asked the same before their wording is shown without their consent


def readable(found: Sequence[Unmet], encoder: Encoder | None) -> list[Unmet]:
    """Those of *found* whose wording admins may read: the asker agreed, or at least :data:`ALIKE_FROM` people asked alike.

    Of the latter only the wording asked most is told; the others count under it.
    """
    several = {
        question: gap.example
        for gap in gaps(found, encoder)
        if gap.people >= ALIKE_FROM
        for question in gap.questions
    }
    return [
        one if one.agreed else replace(one, asked=several[one.id])
        for one in found
        if one.agreed or one.id in several
    ]


def gaps(found: Iterable[Unmet], encoder: Encoder | None, answered: Sequence[CuratedEntry] = ()) -> list[Gap]:
    """*found* grouped by meaning, the most frequent gap first, among equals the one asked last.

    Without an *encoder* only equal wordings are put together. A wording that one of *answered* is for is left out, until somebody
    uses it again and is not content.
    """
    by_wording: dict[str, list[Unmet]] = {}
    for one in found:
        by_wording.setdefault(_wording(one.asked), []).append(one)
    if encoder is not None and answered:
        by_wording = {
            words: asked for words, asked in by_wording.items() if not _closed(asked, answered, encoder)
        }
    wordings = sorted(by_wording, key=lambda words: (-len(by_wording[words]), -by_wording[words][0].id))
    if encoder is None:
        groups = [[place] for place in range(len(wordings))]
    else:
        groups = group(meanings(encoder, [by_wording[words][0].asked for words in wordings]))
    made = [_gap([by_wording[wordings[place]] for place in places]) for places in groups]
    return sorted(made, key=lambda gap: (-gap.count, -gap.last.timestamp(), gap.id))


def _closed(asked: Sequence[Unmet], answered: Sequence[CuratedEntry], encoder: Encoder) -> bool:
    last = max(one.at for one in asked)
    later = [one.as_curated() for one in answered if last < (one.reviewed_at or one.written_at)]
    return nearest([asked[0].asked], asked[0].language, later, encoder) is not None


def _wording(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split()) or text


def _gap(wordings: Sequence[Sequence[Unmet]]) -> Gap:
    every = [one for wording in wordings for one in wording]
    return Gap(
        example=wordings[0][0].asked,
        phrasings=tuple(wording[0].asked for wording in wordings),
        questions=tuple(one.id for one in every),
        count=len(every),
        first=min(one.at for one in every),
        last=max(one.at for one in every),
        languages=tuple(sorted({one.language for one in every})),
        people=len({one.person for one in every}),
        why=tuple(Counter(one.why for one in every).most_common()),
    )
