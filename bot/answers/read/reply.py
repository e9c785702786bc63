"""Makes the reply from rules: the short answer first, then what of the rule is needed to understand it, then what is worth knowing beside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.answers.context import Evidence, Question
from bot.answers.open_guide import OpenGuide
from bot.answers.question.roles import fits_role, with_role
from bot.answers.read.reader import BUDGET, Part, agency_parts, is_precise, main_part
from bot.language.catalogue import say
from bot.language.days import long_day
from bot.language.packs import question_words_or_none
from indexing.index import Found
from indexing.passages import Passage
from indexing.questions import RuleQuestion, question_id
from indexing.wordings import RuleText, Wordings, fingerprint

MOST_BESIDE = 2  # rules beside the main one that are worth a line
SAME_KIND = 0.08  # what a question gains that asks for yes or no as the person does
ASKED = 60  # characters of the longest question that stands above an answer in doubt
CLOSE = 0.12  # how far behind the best passage another one may be and still be worth a line
_BINDING = re.compile(r"\b(deadline|round|start)\b", re.IGNORECASE)  # that a publication is past is no news


@dataclass(frozen=True)
class Read:
    """What is read from the guide for one question.

    ``parts`` are what the reply takes from passages, the main one first; ``question`` is the id of the question that is answered and
    ``short`` its answer, both None where the passage has no questions (an agency, an own document); ``asked`` is how that question
    reads.
    """

    parts: tuple[Part, ...]
    short: str | None = None
    question: str | None = None
    asked: str | None = None


class RuleReader:
    """Reads answers from rules in the language of a question."""

    def __init__(self, guide: OpenGuide, wordings: Wordings) -> None:
        self._guide, self._wordings = guide, wordings

    def read(
        self,
        question: Question,
        evidence: Evidence,
        wanted: str | None = None,
        clauses: Sequence[tuple[Question, Found]] = (),
    ) -> Read | None:
        """What answers *question*; *wanted* is the key of a question of the first rule that is asked for by name, *clauses* are the
        single questions that it asks, each with its best passage. None where nothing was found."""
        if not evidence.found:
            return None
        first = evidence.found[0].passage
        if first.kind == "agency":
            found = [one.passage for one in evidence.found if one.passage.kind == "agency"]
            return Read(tuple(agency_parts(found)))
        chosen = self.chosen_question(question, first, wanted)
        part = self._translated(question, main_part(question, first))
        if chosen is None:
            return Read((part,))
        short = self._as_yes_or_no(question, chosen.answer)
        beside = self._of_clauses(clauses, part, short)
        if not beside and (not is_precise(question, part) or first.is_of_other_countries(question.countries)):
            beside = self._beside(question, evidence.found, part, short)
        return Read((part, *beside), short, question_id(first.id, chosen.key), chosen.question)

    def chosen_question(
        self, question: Question, passage: Passage, wanted: str | None = None
    ) -> RuleQuestion | None:
        """The question of *passage* that is asked, in the reader's language (else in English); None where it has none."""
        keys = [wanted] if wanted else self._keys(question, passage)
        for key in keys:
            found = self.wording_of(question.language, passage.id, key)
            if found is not None:
                return found
        return next(iter(self._wordings.of(passage.language).of_rule(passage.id)), None)

    def _keys(self, question: Question, passage: Passage) -> list[str]:
        """The questions of *passage*, best first; one that asks for yes or no as the person does comes before its equal."""
        language = question.written_in
        scores = self._guide.question_scores(question.text, language, passage.id)
        asked = question_words_or_none(language)
        if asked is None:
            return [key for key, _ in scores]
        polar = asked.asks_yes_or_no(question.typed or question.text)
        phrases = passage.asks.get(language, {})

        def value(one: tuple[str, float]) -> float:
            same_kind = asked.asks_yes_or_no(next(iter(phrases.get(one[0], ())), "")) == polar
            return -one[1] - (SAME_KIND if same_kind else 0.0)

        return [key for key, _ in sorted(scores, key=value)]

    def wording_of(self, language: str, rule: str, key: str) -> RuleQuestion | None:
        """A question in *language* where its translation is current, else in English."""
        english = self._wordings.of("en").question(rule, key)
        if language == "en" or english is None:
            return english
        found = self._wordings.of(language).question(rule, key)
        made_of = fingerprint(english.question, english.answer)
        current = self._wordings.is_current(language, "questions", question_id(rule, key), made_of)
        return found if found is not None and current else english

    def _as_yes_or_no(self, question: Question, answer: str) -> str:
        """*answer* as it suits the question: with "it depends" before it where a yes or no is asked for and it says neither; without
        a yes or no that nobody asked for."""
        asked, said = question_words_or_none(question.written_in), question_words_or_none(question.language)
        if asked is None or said is None:
            return answer
        if not asked.asks_yes_or_no(question.typed or question.text):
            return said.without_yes_or_no(answer)
        return (
            answer if said.says_yes_or_no(answer) else say(question.language, "answer-depends", answer=answer)
        )

    def _translated(self, question: Question, part: Part) -> Part:
        """*part* in the reader's language, where the rule is translated and the translation is current."""
        text = self.text_of(question.language, part.passage)
        if text is None:
            return part
        passage = replace(part.passage, text=text.text, language=question.language)
        shown = main_part(question, passage)
        return replace(part, text=shown.text, said=passage)

    def text_of(self, language: str, passage: Passage) -> RuleText | None:
        """The current translation of a rule; None where there is none, or it is in *language* anyway."""
        if language == passage.language or passage.kind == "own":
            return None
        found = self._wordings.of(language).text(passage.id)
        current = self._wordings.is_current(
            language, "guide", passage.id, fingerprint(passage.title, passage.text)
        )
        return found if found is not None and current else None

    def _beside(self, question: Question, found: Sequence[Found], main: Part, short: str) -> tuple[Part, ...]:
        """The short answers of the rules that come close, as far as there is room."""
        close = [(question, one) for one in found[1:4] if _worth_a_line(question, one, found[0])]
        if found[0].passage.is_of_other_countries(
            question.countries
        ):  # the practice of one country never stands alone
            general = next((one for one in found[1:6] if _is_general(question, one.passage)), None)
            close = (
                [(question, general), *(pair for pair in close if pair[1] is not general)]
                if general
                else close
            )
        return self._lines(close, BUDGET - len(main.text) - len(short) - ASKED)

    def _of_clauses(
        self, clauses: Sequence[tuple[Question, Found]], main: Part, short: str
    ) -> tuple[Part, ...]:
        """The short answers to the questions that the main part does not answer, as far as there is room."""
        others = [(asked, one) for asked, one in clauses if one.passage.id != main.passage.id]
        return self._lines(others, BUDGET - len(main.text) - len(short) - ASKED)

    def short_part(self, question: Question, passage: Passage) -> Part | None:
        """The question of *passage* that is asked and its short answer, as one line; None where it has none."""
        chosen = self.chosen_question(question, passage)
        if chosen is None:
            return None
        quotes = main_part(question, passage).quotes[:1]
        return Part(passage, f"_{chosen.question}_ {chosen.answer}", quotes, asked=chosen.question)

    def _lines(self, wanted: Sequence[tuple[Question, Found]], left: int) -> tuple[Part, ...]:
        parts: list[Part] = []
        for asked, one in wanted:
            part = self.short_part(asked, one.passage)
            if part is not None and len(part.text) + 4 <= left and len(parts) < MOST_BESIDE:
                parts.append(part)
                left -= len(part.text) + 4
        return tuple(parts)


def _is_general(question: Question, passage: Passage) -> bool:
    return passage.kind == "rule" and not passage.countries and fits_role(with_role(question), passage)


def _worth_a_line(question: Question, one: Found, best: Found) -> bool:
    """Whether a rule beside the best one says something that this person may want to know."""
    local = [code for code in one.passage.countries if code not in question.countries]
    together = one.passage.document == best.passage.document or one.passage.id in best.passage.related
    return (
        one.passage.kind == "rule"
        and together
        and one.score >= best.score - CLOSE
        and not local
        and not one.passage.id.startswith(("history.", "glossary."))
        and fits_role(with_role(question), one.passage)
    )


def compose(question: Question, read: Read, *, doubtful: bool) -> str:
    """The reply as a person reads it."""
    language = question.language
    main = read.parts[0]
    shown = main.said or main.passage
    blocks = [say(language, "answer-unsure")] if doubtful else []
    if language != shown.language:
        key = "answer-own-language" if shown.kind == "own" else "answer-in-english"
        blocks.append(say(language, key))
    if read.short:
        # In doubt, a yes or no must not be taken for the answer to another question.
        blocks += [f"_{read.asked}_"] if doubtful and read.asked else []
        blocks.append(f"**{read.short}**")
    blocks.append(main.text)
    if read.parts[1:] and shown.kind == "agency":
        blocks += [part.text for part in read.parts[1:]]
    elif read.parts[1:]:
        lines = "\n".join(f"- {part.text}" for part in read.parts[1:])
        blocks.append(say(language, "answer-also") + "\n\n" + lines)
    return "\n\n".join([*blocks, *past_dates(question, main)])


def past_dates(question: Question, part: Part) -> list[str]:
    """A note on the days the main part states that are over today."""
    over = [date for date in part.passage.dates if date.on < question.today and _BINDING.search(date.what)]
    if not over:
        return []
    days = [long_day(date.on, question.language) for date in over]
    return [say(question.language, "answer-dates-past", count=len(days), days=", ".join(days))]
