"""The whole way of a question to a person, as both read it on their screens. To write the files anew:
``VADEMECUM_WRITE_TRANSCRIPTS=1 pytest tests/cases/test_transcript.py``, then read them.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.answers.answer import Answer, Asked
from bot.answers.outcomes import Outcome, canned
from bot.cases import nudges
from bot.channels.terminal.plain import plain_text
from bot.language.catalogue import say
from bot.messages import Reply
from tests.cases.office import ADMINS, Office
from tests.gaps.guide import payload
from tests.talk import a_conversation

FOLDER = Path(__file__).parent / "transcripts"
WORDS = {
    "en": {
        "first": "my host company closes for two weeks in August, what then?",
        "second": "so do I lose the money for these weeks?",
        "more": "It is the bakery in Lyon, from 3 August.",
        "back": "Have you already talked to your tutor there?",
        "reply": "Yes, she says I could help at the market.",
        "answer": "**Then you lose nothing.** The market counts if your tutor is there.\n- I write to her today.\n- Keep your diary.",
    },
    "es": {
        "first": "mi empresa de acogida cierra dos semanas en agosto, ¿y entonces?",
        "second": "¿entonces pierdo el dinero de esas semanas?",
        "more": "Es la panadería de Lyon, desde el 3 de agosto.",
        "back": "¿Ya has hablado allí con tu tutora?",
        "reply": "Sí, dice que podría ayudar en el mercado.",
        "answer": "**Entonces no pierdes nada.** El mercado cuenta si tu tutora está allí.\n- Le escribo hoy.\n- Sigue con tu diario.",
    },
}  # fmt: skip


class KnowsNothing:
    async def answer(self, asked: Asked) -> Answer:
        outcome = Outcome.ABSTAINED_NOT_IN_GUIDE
        return Answer(canned(outcome, asked.language), outcome, asked.language, masked=asked.question)


class Screens:
    """Two people in the chat; what each reads is written down."""

    def __init__(self, office: Office, language: str) -> None:
        self.office, self.language = office, language
        self.lines: list[str] = []
        self.read: dict[str, int] = {}

    async def say(self, who: str, text: str) -> Reply:
        self.lines += [f"## {who.title()}", "", *(f"> {line}".rstrip() for line in text.splitlines()), ""]
        return self._shown(who, await self.office.talk.say(text, who=who, language=self.language))

    async def tap(self, who: str, reply: Reply, key: str, **values: object) -> Reply:
        label = say(self.language, key, **values)
        self.lines += [f"## {who.title()}", "", f"> [ {label} ]", ""]
        tapped = await self.office.talk.tap(payload(reply, label), who=who, language=self.language)
        return self._shown(who, tapped)

    async def hears(self, who: str) -> Reply:
        """What is said to *who* unasked, the newest."""
        told = await self.office.told(who)
        self.lines += [f"## {who.title()} is told, without having asked", ""]
        return self._shown(who, told[-1], head=False)

    def _shown(self, who: str, reply: Reply, *, head: bool = True) -> Reply:
        if head:
            self.lines += [
                f"## Vademecum to {who.title()}" + (" (in the same message)" if reply.edits else ""),
                "",
            ]
        self.lines += [plain_text(reply.text), ""]
        buttons = ["    " + "  ".join(f"[ {one.label} ]" for one in row) for row in reply.buttons]
        self.lines += [*buttons, *([""] if buttons else [])]
        return reply


async def story(office: Office, language: str) -> str:
    words, talk = WORDS[language], office.talk
    talk.conversation = a_conversation(talk.store, KnowsNothing(), admins=ADMINS, now=lambda: talk.now)
    for who in ("ana", "cora", "carl"):
        await talk.tap(f"do:language:{language}", who=who)
    screens = Screens(office, language)
    await screens.say("ana", words["first"])
    offered = await screens.say("ana", words["second"])
    card = await screens.tap("ana", offered, "case-button-person")
    await screens.tap("ana", card, "case-button-words")
    card = await screens.say("ana", words["more"])
    card = await screens.tap("ana", card, "case-button-unnamed")
    await screens.tap("ana", card, "case-button-send")
    notice = await screens.hears("cora")
    shown = await screens.tap("cora", notice, "case-button-show")
    await screens.tap("cora", shown, "case-button-ask")
    preview = await screens.say("cora", words["back"])
    await screens.tap("cora", preview, "case-button-send")
    letter = await screens.hears("ana")
    await screens.tap("ana", letter, "case-button-reply")
    await screens.say("ana", words["reply"])
    talk.later(days=3)
    async with talk.store.write() as connection:
        await nudges.plan(connection, ADMINS, talk.now)
    again = await screens.hears("cora")
    mine = await screens.tap("cora", again, "case-button-inbox")
    shown = await _first(screens, mine)
    await screens.tap("cora", shown, "case-button-answer")
    preview = await screens.say("cora", words["answer"])
    await screens.tap("cora", preview, "case-button-send")
    letter = await screens.hears("ana")
    await screens.tap("ana", letter, "case-button-solved")
    return "\n".join(screens.lines).rstrip() + "\n"


async def _first(screens: Screens, listed: Reply) -> Reply:
    screens.lines += ["## Cora", "", "> [ 1 ]", ""]
    return screens._shown("cora", await screens.office.talk.tap(payload(listed, "1"), who="cora"))


@pytest.mark.parametrize("language", list(WORDS))
async def test_the_way_of_a_question_reads_as_it_should(office: Office, language: str) -> None:
    told = await story(office, language)
    file = FOLDER / f"{language}.md"
    if os.environ.get("VADEMECUM_WRITE_TRANSCRIPTS"):
        FOLDER.mkdir(exist_ok=True)
        file.write_text(told, "utf-8")
    assert told == file.read_text("utf-8")
