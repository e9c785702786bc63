"""The way from a question to an answer: a list of steps over one inquiry. The first step that has an answer ends it."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import replace

import knowledge
from bot.answers.answer import Answer, Asked, OwnCases
from bot.answers.citing import answer_from, cite
from bot.answers.context import Evidence, Question
from bot.answers.curated import as_answer, beats, curated_for
from bot.answers.inquiry import Inquiry
from bot.answers.open_guide import OpenGuide
from bot.answers.outcomes import Outcome
from bot.answers.own.reply import own_line, own_part
from bot.answers.own.steps import answered_from_own, language_of_documents, looked_up_in_own
from bot.answers.question.clean import LONGEST, clean
from bot.answers.question.detect import question_language
from bot.answers.question.mask import mask
from bot.answers.question.routes import route, without_greeting
from bot.answers.read.clarify import choices
from bot.answers.read.reply import Read, RuleReader, compose, past_dates
from bot.answers.read.suggestions import suggestion_buttons, suggestions
from bot.answers.scope.ends import End, decide_end
from bot.answers.scope.scope import topical
from bot.answers.search.retrieve import KEPT, resolve, retrieve
from bot.answers.urgent import need_of, urgent_answer
from bot.answers.write.statements import NotInPassages
from bot.answers.write.writer import Writer, WrittenAnswer
from bot.language.catalogue import LANGUAGES, NAMES, answer_language, say
from bot.language.completeness import answering
from bot.language.packs import not_offered, question_words_or_none
from bot.messages import LANGUAGES_IN_A_ROW, Button, in_rows
from indexing.index import Found
from indexing.problems import IndexUnavailable
from indexing.wordings import Wordings

log = logging.getLogger(__name__)

# How sure a verdict of the self-checks on a case is that was read from free words: one that nothing can change, and one as far as it was told.
CASE_DECIDED, CASE_SO_FAR = 0.9, 0.8
# How many things somebody must say of their case to be told how it stands so far: where the guide has a sure answer, and where it has none.
SAID_AGAINST_THE_GUIDE, SAID_IN_DOUBT = 3, 2
CLAUSE_LIKELY = 0.4  # how likely a passage answers one of several questions, to be said beside
HISTORY_TURNS = 8
CHOOSE_LANGUAGE = "do:language:"  # a button with this payload chooses a language
Step = Callable[[Inquiry], Answer | None]


def bounded(inquiry: Inquiry) -> Answer | None:
    """Clean the text, and refuse what is longer than is read."""
    inquiry.masked = mask(inquiry.text[:LONGEST])
    return inquiry.canned(Outcome.BLOCKED_TOO_LONG, limit=LONGEST) if len(inquiry.text) > LONGEST else None


def urgent(inquiry: Inquiry) -> Answer | None:
    """Somebody in need is told what to do at once."""
    need = need_of(inquiry.text, inquiry.language)
    if need is None:
        return None
    asked = inquiry.asked
    return urgent_answer(need, inquiry.masked, inquiry.open_guide, asked.today, asked.circles)


def routed(inquiry: Inquiry) -> Answer | None:
    """What is no question for the guide: a greeting, thanks, an insult, somebody's own file."""
    outcome = route(inquiry.text)
    return inquiry.canned(outcome) if outcome is not None else None


def opened(inquiry: Inquiry) -> Answer | None:
    """Open the guide that is current."""
    try:
        inquiry.guide = inquiry.open_guide()
    except IndexUnavailable as error:
        log.error("the index cannot be opened: %s", error)
        return inquiry.canned(Outcome.FAILED_INDEX)
    inquiry.question = as_question(inquiry)
    return None


def named(inquiry: Inquiry) -> Answer | None:
    """Notice a question of the guide that is asked word for word, as by the tap on a button."""
    for code in dict.fromkeys((inquiry.language, inquiry.understood.written_in, "en")):
        known = inquiry.wordings.of(code).typed(inquiry.understood.text)
        if known is not None and known.rule in inquiry.opened.passages:
            inquiry.named = known.rule, known.asked.key
            inquiry.speak(code)
            break
    return None


def in_a_language_of_ours(inquiry: Inquiry) -> Answer | None:
    """Say which languages are offered, where the question is in none that the guide, the encoder or an own document speaks."""
    documents = inquiry.opened.own.of(inquiry.understood.circles)
    held = language_of_documents(inquiry.understood, inquiry.opened) in documents.languages
    return None if held or _spoken(inquiry) or inquiry.named is not None else not_spoken(inquiry)


def _spoken(inquiry: Inquiry) -> bool:
    """Whether the guide can be asked in the language of the question."""
    written_in = inquiry.understood.written_in
    return written_in in answering() or inquiry.opened.index.knows(written_in)


def searched(inquiry: Inquiry) -> Answer | None:
    """Make the question stand alone, and find passages for it."""
    if inquiry.named is not None:
        question = replace(inquiry.understood, typed=inquiry.understood.text, history=())
        found = retrieve(question, inquiry.opened)
        passage = inquiry.opened.passages[inquiry.named[0]]
        others = tuple(one for one in found.found if one.passage.id != passage.id)
        inquiry.question = question
        inquiry.evidence = replace(found, found=(Found(passage, 2.0, 1.0), *others))
        return _curated(inquiry, question.typed)
    typed = inquiry.understood.text
    inquiry.question = resolve(inquiry.understood, inquiry.opened)
    inquiry.evidence = retrieve(inquiry.question, inquiry.opened)
    return _curated(inquiry, typed)


def _curated(inquiry: Inquiry, typed: str) -> Answer | None:
    """An answer that a person wrote, where it fits better than anything that was found."""
    question, guide = inquiry.understood, inquiry.opened
    near = curated_for(question, typed, inquiry.asked.curated, guide.encoder)
    if near is None or not beats(near, inquiry.found):
        return None
    return as_answer(near.curated, question.language, guide.passages, guide.version, inquiry.masked)


def decided(inquiry: Inquiry) -> Answer | None:
    """Somebody's own case: what they say of it decides it whatever the rest may be, or, where they ask whether they may go, as far as
    they tell it."""
    question, cases = inquiry.understood, inquiry.own_cases
    if cases is None or inquiry.named is not None or inquiry.language not in LANGUAGES:
        return None
    typed = question.typed or question.text
    found, sure = cases.answer(typed, question.written_in, inquiry.language, question.today), CASE_DECIDED
    if found is None:
        sure = CASE_SO_FAR
        # With its towns: they say where somebody wants to go.
        least = SAID_AGAINST_THE_GUIDE if inquiry.end is End.SURE else SAID_IN_DOUBT
        found = cases.so_far(inquiry.masked, question.written_in, inquiry.language, question.today, least)
    if found is None or not found.citations:
        return None
    return Answer(
        found.text,
        Outcome.ANSWERED_COMPLETE,
        inquiry.language,
        citations=found.citations,
        passages=tuple(citation.id for citation in found.citations),
        index_version=inquiry.found.version,
        masked=inquiry.masked,
        confidence=sure,
    )


def weighed(inquiry: Inquiry) -> Answer | None:
    """Decide how the question ends: sure, in doubt, with choices, with nothing."""
    if inquiry.named is not None:
        inquiry.weight = End.SURE, 1.0
    elif not _spoken(inquiry):
        inquiry.weight = End.NOTHING, 0.0
    else:
        inquiry.weight = decide_end(inquiry.understood, inquiry.found, inquiry.opened)
    return None


def answered(inquiry: Inquiry) -> Answer | None:
    """Read the answer from the guide; or offer what may be meant; or say honestly that there is none."""
    reader = RuleReader(inquiry.opened, inquiry.wordings)
    if inquiry.end is End.NOTHING:
        return nothing(inquiry, reader)
    if inquiry.end is End.CHOICES:
        return only_choices(inquiry, reader) or nothing(inquiry, reader)
    wanted = inquiry.named[1] if inquiry.named else None
    read = reader.read(inquiry.understood, inquiry.found, wanted, _clauses(inquiry))
    if read is None:
        return nothing(inquiry, reader)
    return _checked(inquiry, reader, read) or nothing(inquiry, reader)


def _clauses(inquiry: Inquiry) -> list[tuple[Question, Found]]:
    """The single questions of one that asks several, each with its best passage where that is likely to answer it."""
    question = inquiry.understood
    asked = question_words_or_none(question.written_in)
    if inquiry.named is not None or asked is None or question.text != question.typed:
        return []
    # "What happens if I forget" means anything when it stands alone: what the whole question does not find answers none of it.
    of_the_whole = {one.passage.id for one in inquiry.found.found if one.passage.kind == "rule"}
    texts, found = asked.clauses(inquiry.text), []
    for text in texts if len(texts) > 1 else ():
        clause = resolve(replace(question, text=text, typed="", history=(), countries=()), inquiry.opened)
        evidence = retrieve(clause, inquiry.opened)
        end, sure = decide_end(clause, evidence, inquiry.opened)
        likely = end in (End.SURE, End.UNSURE) and sure >= CLAUSE_LIKELY
        if likely and evidence.found[0].passage.id in of_the_whole:
            found.append((clause, evidence.found[0]))
    return found


FIRST_STEPS: tuple[Step, ...] = (bounded, urgent, routed, opened, named, in_a_language_of_ours)
LAST_STEPS: tuple[Step, ...] = (
    searched, weighed, looked_up_in_own, answered_from_own, decided, answered,
)  # fmt: skip


class Pipeline:
    """Answers free questions from the index that is current at that moment. Holds nothing about anybody."""

    def __init__(
        self,
        guide: Callable[[], OpenGuide],
        writer: Writer | None = None,
        wordings: Wordings | None = None,
        own_cases: OwnCases | None = None,
    ) -> None:
        self._guide, self._writer, self._own_cases = guide, writer, own_cases
        self._wordings = wordings or Wordings(knowledge.ROOT)

    async def answer(self, asked: Asked) -> Answer:
        """Never raises for what a person typed; a broken index gives ``failed_index``."""
        writer = self._writer
        if writer is None:
            return await asyncio.to_thread(self.answer_now, asked)
        inquiry = self._inquiry(asked)
        begun = await asyncio.to_thread(_run, FIRST_STEPS, inquiry)
        if begun is not None:
            return begun
        until = writer.until()
        if inquiry.named is None:
            standing_alone = await writer.standalone(inquiry.understood, until)
            inquiry.question = standing_alone or inquiry.question
        read = await asyncio.to_thread(_run, LAST_STEPS, inquiry)
        if read is None or not read.passages or read.outcome == Outcome.ANSWERED_CURATED:
            return read or inquiry.canned(Outcome.FAILED_INTERNAL)
        return await self._written(writer, inquiry, read, until)

    async def _written(self, writer: Writer, inquiry: Inquiry, read: Answer, until: float) -> Answer:
        try:
            written = await writer.write(inquiry.understood, inquiry.found.found, until)
        except NotInPassages:
            if read.outcome != Outcome.ANSWERED_UNSURE:
                return read
            return nothing(inquiry, RuleReader(inquiry.opened, inquiry.wordings))
        return as_written(inquiry.understood, written, read) if written else read

    def answer_now(self, asked: Asked) -> Answer:
        """The same, in the calling thread, which runs no event loop."""
        if self._writer is not None:
            return asyncio.run(self.answer(asked))
        inquiry = self._inquiry(asked)
        answer = _run((*FIRST_STEPS, *LAST_STEPS), inquiry)
        return answer or inquiry.canned(Outcome.FAILED_INTERNAL)

    def look_up(self, asked: Asked, most: int = KEPT) -> tuple[Question, Evidence]:
        """Retrieval alone: the question standing alone, and the *most* best passages that an answer to it would be read from."""
        inquiry, guide = self._inquiry(asked), self._guide()
        inquiry.masked = mask(inquiry.text)
        question = resolve(as_question(inquiry), guide)
        return question, retrieve(question, guide, most, own=True)

    def _inquiry(self, asked: Asked) -> Inquiry:
        text, reader = clean(asked.question), answer_language(asked.language)
        written_in = question_language(text[:LONGEST], reader, asked.history)
        language = written_in if written_in in answering() else reader
        return Inquiry(
            asked, self._guide, self._wordings, language, written_in, text, own_cases=self._own_cases
        )


def _run(steps: Sequence[Step], inquiry: Inquiry) -> Answer | None:
    for step in steps:
        inquiry.trail.append(step.__name__)
        answer = step(inquiry)
        if answer is not None:
            return answer
    return None


def _checked(inquiry: Inquiry, reader: RuleReader, read: Read) -> Answer | None:
    """The answer that was read, once it was checked; None where it must not leave."""
    question, doubtful = inquiry.understood, inquiry.end is End.UNSURE
    text = compose(question, read, doubtful=doubtful)
    parts = read.parts
    if inquiry.own is not None:
        parts = (*parts, own_part(inquiry.own))
        text += f"\n\n{own_line(inquiry.own, question.language, doubtful=doubtful)}"
    offered = suggestions(question, inquiry.found, reader, read.question, most=4 if doubtful else 2)
    buttons = (
        *choices(question, inquiry.found),
        *suggestion_buttons(offered, question.language, none=doubtful),
    )
    return answer_from(
        inquiry, text, parts, inquiry.sure, doubtful=doubtful, buttons=buttons, suggestions=offered,
        asked=read.asked or "", question=read.question,
    )  # fmt: skip


def only_choices(inquiry: Inquiry, reader: RuleReader) -> Answer | None:
    """Only questions that may be meant; None where there are none."""
    offered = suggestions(inquiry.understood, inquiry.found, reader, None)
    if not offered:
        return None
    answer = inquiry.canned(Outcome.ABSTAINED_CHOICES)
    buttons = suggestion_buttons(offered, inquiry.language, none=True)
    return replace(answer, buttons=buttons, suggestions=offered, confidence=inquiry.sure)


def nothing(inquiry: Inquiry, reader: RuleReader) -> Answer:
    """There is no answer: why, and where the question is one of the subject, what comes nearest."""
    question = inquiry.understood
    if question.written_in not in answering():
        return not_spoken(inquiry)
    outcome = Outcome.ABSTAINED_NOT_IN_GUIDE if topical(question) else Outcome.ABSTAINED_OUT_OF_SCOPE
    answer = replace(inquiry.canned(outcome), confidence=inquiry.sure)
    if outcome is not Outcome.ABSTAINED_NOT_IN_GUIDE:
        return answer
    offered = suggestions(question, inquiry.found, reader, None, most=2)
    return replace(
        answer, suggestions=offered, buttons=suggestion_buttons(offered, inquiry.language, none=False)
    )


def not_spoken(inquiry: Inquiry) -> Answer:
    """Which languages are offered, in that of the question, with a button for each."""
    written_in = inquiry.understood.written_in
    offered = ", ".join(NAMES[code] for code in LANGUAGES)
    answer = inquiry.canned(Outcome.ABSTAINED_LANGUAGE, languages=offered)
    sentence = not_offered().get(written_in)
    if sentence is not None:
        answer = replace(answer, text=sentence.format(languages=offered), language=written_in)
    buttons = [Button(NAMES[code], payload=f"{CHOOSE_LANGUAGE}{code}") for code in LANGUAGES]
    rows = in_rows(buttons, LANGUAGES_IN_A_ROW)
    return replace(answer, buttons=rows, confidence=0.0)


def as_written(question: Question, written: WrittenAnswer, read: Answer) -> Answer:
    """*read* with the text and the citations of a written answer; as doubtful as *read*, partial where the model says so."""
    doubtful = read.outcome == Outcome.ANSWERED_UNSURE
    opening = []
    if doubtful or written.partial:
        opening.append(say(question.language, "answer-unsure" if doubtful else "answer-part"))
    outcome = Outcome.ANSWERED_PARTIAL if written.partial else Outcome.ANSWERED_COMPLETE
    return replace(
        read,
        text="\n\n".join([*opening, written.text, *past_dates(question, written.parts[0])]),
        outcome=Outcome.ANSWERED_UNSURE if doubtful else outcome,
        citations=tuple(cite(part, question.language) for part in written.parts),
        passages=tuple(part.passage.id for part in written.parts),
    )


def as_question(inquiry: Inquiry) -> Question:
    """What the steps work on: no personal data in it, no greeting, the last turns only."""
    asked = inquiry.asked
    history = tuple((who, mask(clean(said))[:LONGEST]) for who, said in asked.history[-HISTORY_TURNS:])
    return Question(
        without_greeting(inquiry.masked), inquiry.written_in, inquiry.language, asked.today, history,
        circles=asked.circles,
    )  # fmt: skip
