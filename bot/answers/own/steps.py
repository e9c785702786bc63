"""The two steps of the pipeline that belong to own documents: to look what they say, and to answer from them."""

from __future__ import annotations

from dataclasses import replace

from bot.answers.answer import Answer
from bot.answers.citing import answer_from
from bot.answers.context import Question
from bot.answers.inquiry import Inquiry
from bot.answers.open_guide import OpenGuide
from bot.answers.own.match import OwnMatch, borders, match_own
from bot.answers.own.reply import heading_line, own_blocks, own_part
from bot.answers.read.reply import RuleReader
from bot.answers.read.suggestions import suggestion_buttons, suggestions
from bot.answers.scope.ends import End
from bot.language.catalogue import say
from bot.language.completeness import answering
from indexing.index import Found
from indexing.language import likelihoods


def looked_up_in_own(inquiry: Inquiry) -> Answer | None:
    """Look what the operator's own documents say: what is likely enough to answer is kept."""
    question, guide = inquiry.understood, inquiry.opened
    documents = guide.own.of(question.circles)
    if documents:
        written_in, known = question.written_in, guide.index.knows(question.written_in)
        match = match_own(asked_of_documents(question, guide), documents, inquiry.sure, known=known)
        border = "alone" if inquiry.end in (End.NOTHING, End.CHOICES) else "unsure"
        least = borders()[border if written_in in answering() or known else "only"]
        inquiry.own = match if match is not None and match.sure >= least else None
    return None


def asked_of_documents(question: Question, guide: OpenGuide) -> Question:
    """A resolved *question* as the own documents are asked: with its towns, in the language of a document."""
    written_in = language_of_documents(question, guide)
    return replace(question, text=question.placed or question.text, written_in=written_in)


def language_of_documents(question: Question, guide: OpenGuide) -> str:
    """The language of *question*; that of a document, where a near relative of that language was told and nobody answers in it: short texts in
    Croatian look like Serbian."""
    said, held = question.written_in, guide.own.of(question.circles).languages
    if not held or said in held or said in answering() or guide.index.knows(said):
        return said
    known = likelihoods(question.text, held | {*answering()})
    likeliest = max(known, key=lambda code: known[code], default=said)
    return likeliest if likeliest in held else said


def answered_from_own(inquiry: Inquiry) -> Answer | None:
    """Answer from an own document, which is more specific than the guide: as sure, or in doubt where the guide is not likelier to answer."""
    match, reader = inquiry.own, RuleReader(inquiry.opened, inquiry.wordings)
    # A question of the guide gets its own answer, with what the document says below it.
    if match is None or inquiry.named is not None:
        return None
    sure = match.sure >= borders()["sure"]
    if not sure and inquiry.end in (End.SURE, End.UNSURE) and inquiry.sure >= match.sure:
        return None
    inquiry.evidence = replace(
        inquiry.found, found=(Found(match.passage, 1.0, match.sure), *inquiry.found.found)
    )
    return _from_own(inquiry, reader, match, doubtful=not sure)


def _from_own(inquiry: Inquiry, reader: RuleReader, match: OwnMatch, *, doubtful: bool) -> Answer | None:
    question, part = inquiry.understood, own_part(match)
    blocks = own_blocks(question, part)
    parts = [part]
    if doubtful:
        blocks.insert(0, say(question.language, "answer-unsure"))
        parts += [own_part(other) for other in match.others]
        lines = "\n".join(f"- {heading_line(other)}" for other in match.others)
        blocks += [say(question.language, "answer-also") + "\n\n" + lines] if lines else []
    if inquiry.end is End.SURE:
        general = reader.short_part(question, inquiry.found.found[1].passage)
        if general is not None:
            parts.append(general)
            blocks += [f"{say(question.language, 'answer-guide-says')} {general.text}"]
    text = "\n\n".join(blocks)
    offered = () if inquiry.end is End.NOTHING else suggestions(question, inquiry.found, reader, None, most=2)
    buttons = suggestion_buttons(offered, question.language, none=doubtful)
    return answer_from(
        inquiry, text, parts, match.sure, doubtful=doubtful, buttons=buttons, suggestions=offered
    )
