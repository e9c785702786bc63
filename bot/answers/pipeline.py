"""The steps from a question to an answer, in order: clean, mask, route, retrieve, curated answers, judge, read, write where there is a model, check."""

from __future__ import annotations

import asyncio
import logging
import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from bot import metrics
from bot.answers.answer import Answer, Asked, Curated
from bot.answers.check.checks import Unsupported, check_numbers, check_quotes
from bot.answers.context import Evidence, Question
from bot.answers.curated import as_answer, beats, curated_for
from bot.answers.outcomes import Outcome, canned
from bot.answers.question.clean import LONGEST, clean
from bot.answers.question.detect import written_language
from bot.answers.question.mask import mask
from bot.answers.question.routes import route, without_greeting
from bot.answers.read.clarify import choices
from bot.answers.read.reader import Part, read
from bot.answers.scope.scope import Scope, judge, topical
from bot.answers.search.retrieve import resolve, retrieve
from bot.answers.urgent import urgent_answer
from bot.answers.write.statements import NotInPassages
from bot.answers.write.writer import Writer, WrittenAnswer
from bot.language.catalogue import LANGUAGES, best_language, say
from bot.language.days import long_day
from bot.messages import Citation
from bot.safety.decide import decide
from indexing.index import Index
from indexing.problems import IndexUnavailable

log = logging.getLogger(__name__)

HISTORY_TURNS = 8
_BINDING = re.compile(r"\b(deadline|round|start)\b", re.IGNORECASE)  # that a publication is past is no news


class Pipeline:
    """Answers free questions from the index that is current at that moment. Holds nothing about anybody."""

    def __init__(self, index: Callable[[], Index], writer: Writer | None = None) -> None:
        self._index, self._writer = index, writer

    async def answer(self, asked: Asked) -> Answer:
        """Never raises for what a person typed; a broken index gives ``failed_index``."""
        writer = self._writer
        if writer is None:
            return await asyncio.to_thread(self.answer_now, asked)
        begun = await asyncio.to_thread(self._begin, asked)
        if isinstance(begun, Answer):
            return begun
        question, index, masked = begun
        until = writer.until()
        question = await writer.standalone(question, until) or question
        question, evidence, answer = await asyncio.to_thread(
            self._read, question, index, masked, asked.curated
        )
        if not answer.passages or answer.outcome == Outcome.ANSWERED_CURATED:
            return answer
        try:
            written = await writer.write(question, evidence.found, until)
        except NotInPassages:
            near = answer.outcome == Outcome.ANSWERED_PARTIAL
            return abstained(question, evidence, masked, Outcome.ABSTAINED_NOT_IN_GUIDE) if near else answer
        return as_written(question, written, answer) if written else answer

    def answer_now(self, asked: Asked) -> Answer:
        """The same, in the calling thread, which runs no event loop."""
        if self._writer is not None:
            return asyncio.run(self.answer(asked))
        begun = self._begin(asked)
        return begun if isinstance(begun, Answer) else self._read(*begun, asked.curated)[2]

    def _begin(self, asked: Asked) -> Answer | tuple[Question, Index, str]:
        """The answer where none has to be looked up; else the question, the index, and the masked text."""
        language = best_language(asked.language)
        text = clean(asked.question)
        if len(text) > LONGEST:
            return Answer(
                say(language, "blocked-too-long", limit=LONGEST),
                Outcome.BLOCKED_TOO_LONG,
                language,
                masked=mask(text[:LONGEST]),
            )
        masked = mask(text)
        need = decide(text, language)
        if need is not None:
            return urgent_answer(need, masked, self._index)
        outcome = route(text)
        if outcome is not None:
            return Answer(canned(outcome, language), outcome, language, masked=masked)
        try:
            index = self._index()
        except IndexUnavailable as error:
            log.error("the index cannot be opened: %s", error)
            return Answer(
                canned(Outcome.FAILED_INDEX, language), Outcome.FAILED_INDEX, language, masked=masked
            )
        return as_question(asked, text, masked, language), index, masked

    def _read(
        self, question: Question, index: Index, masked: str, curated: Sequence[Curated] = ()
    ) -> tuple[Question, Evidence, Answer]:
        """The question standing alone, what was found for it, and the answer: a curated one, else read from what was found."""
        typed = question.text
        question = resolve(question, index)
        evidence = retrieve(question, index)
        near = curated_for(question, typed, curated, index)
        if near is not None and beats(near, evidence):
            served = as_answer(near.curated, question.language, index.passages, index.version, masked)
            return question, evidence, served
        return question, evidence, self._from_evidence(question, evidence, index, masked)

    def look_up(self, asked: Asked) -> tuple[Question, Evidence]:
        """Retrieval alone: the question standing alone, and what an answer to it would be read from."""
        text, index = clean(asked.question), self._index()
        question = resolve(as_question(asked, text, mask(text), best_language(asked.language)), index)
        return question, retrieve(question, index)

    def _from_evidence(self, question: Question, evidence: Evidence, index: Index, masked: str) -> Answer:
        scope, sure = judge(question, evidence, index)
        answer = self._in_scope(question, evidence, masked, scope)
        return replace(answer, confidence=sure)

    def _in_scope(self, question: Question, evidence: Evidence, masked: str, scope: Scope) -> Answer:
        parts = read(question, evidence.found) if scope is not Scope.OUTSIDE else []
        if not parts:
            outcome = _abstained(question)
            return abstained(question, evidence, masked, outcome)
        text = compose(question, parts, partial=scope is Scope.NEAR)
        try:
            check_quotes(parts)
            check_numbers(text, [_support(part) for part in parts], question.text)
        except Unsupported:
            metrics.errors.labels("unsupported_answer").inc()
            log.exception("an answer from %s was held back", [part.passage.id for part in parts])
            return abstained(question, evidence, masked, Outcome.ABSTAINED_NOT_IN_GUIDE)
        return Answer(
            text,
            Outcome.ANSWERED_PARTIAL if scope is Scope.NEAR else Outcome.ANSWERED_COMPLETE,
            question.language,
            citations=tuple(cite(part) for part in parts),
            passages=tuple(part.passage.id for part in parts),
            index_version=evidence.version,
            masked=masked,
            buttons=choices(question, evidence),
        )


def abstained(question: Question, evidence: Evidence, masked: str, outcome: Outcome) -> Answer:
    """The canned reply of *outcome* after a look into the guide."""
    return Answer(
        canned(outcome, question.language),
        outcome,
        question.language,
        masked=masked,
        index_version=evidence.version,
    )


def as_written(question: Question, written: WrittenAnswer, read: Answer) -> Answer:
    """*read* with the text and the citations of a written answer; complete only where both say so."""
    near = read.outcome == Outcome.ANSWERED_PARTIAL
    partial = near or written.partial
    opening = [say(question.language, "answer-partial" if near else "answer-part")] if partial else []
    return replace(
        read,
        text="\n\n".join([*opening, written.text, *past_dates(question, written.parts[0])]),
        outcome=Outcome.ANSWERED_PARTIAL if partial else Outcome.ANSWERED_COMPLETE,
        citations=tuple(cite(part) for part in written.parts),
        passages=tuple(part.passage.id for part in written.parts),
    )


def _abstained(question: Question) -> Outcome:
    if question.written_in not in LANGUAGES:
        return Outcome.ABSTAINED_LANGUAGE
    return Outcome.ABSTAINED_NOT_IN_GUIDE if topical(question) else Outcome.ABSTAINED_OUT_OF_SCOPE


def as_question(asked: Asked, text: str, masked: str, language: str) -> Question:
    """What the steps work on: no personal data in it, no greeting, the last turns only."""
    history = tuple((who, mask(clean(said))[:LONGEST]) for who, said in asked.history[-HISTORY_TURNS:])
    return Question(
        without_greeting(masked), written_language(text, language), language, asked.today, history
    )


def compose(question: Question, parts: Sequence[Part], *, partial: bool) -> str:
    """The answer as a person reads it: the main part, what else is worth knowing, what is over."""
    language = question.language
    blocks = []
    if partial:
        blocks.append(say(language, "answer-partial"))
    if language != parts[0].passage.language:
        blocks.append(say(language, "answer-in-english"))
    blocks.append(parts[0].text)
    if parts[1:]:
        blocks.append(
            say(language, "answer-also") + "\n\n" + "\n".join(f"- {part.text}" for part in parts[1:])
        )
    blocks += past_dates(question, parts[0])
    return "\n\n".join(blocks)


def past_dates(question: Question, part: Part) -> list[str]:
    """A note on the days the main part states that are over today."""
    over = [date for date in part.passage.dates if date.on < question.today and _BINDING.search(date.what)]
    if not over:
        return []
    days = [long_day(date.on, question.language) for date in over]
    return [say(question.language, "answer-dates-past", count=len(days), days=", ".join(days))]


def cite(part: Part) -> Citation:
    """The citation of what an answer takes from one passage."""
    source = next((source for source in part.passage.sources if source.url), None)
    return Citation(
        id=part.passage.id,
        title=part.passage.section,
        url=source.url if source else "",
        call=part.passage.calls,
        quote=part.quotes[0],
        certainty=part.passage.certainty,
    )


def _support(part: Part) -> str:
    dates = " ".join(f"{date.on.day} {date.on.month} {date.on.year}" for date in part.passage.dates)
    return f"{part.passage.text} {dates}"
