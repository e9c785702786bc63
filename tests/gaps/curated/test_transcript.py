"""The whole way of a gap, as it is read on the screen: asked, rated, found, answered, reviewed, served. To write the files anew:
``VADEMECUM_WRITE_TRANSCRIPTS=1 pytest tests/gaps/curated/test_transcript.py``, then read them.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import Any

import pytest

from bot.answers.answer import Answer, Asked
from bot.answers.curated import as_answer, nearest
from bot.answers.outcomes import Outcome, canned
from bot.channels.terminal.plain import plain_text
from bot.language.catalogue import say
from bot.messages import Reply
from bot.store.engine import Store
from tests.gaps.curated.conftest import ADMINS
from tests.gaps.guide import FakeGuide, payload
from tests.talk import Talk, a_conversation

FOLDER = Path(__file__).parent / "transcripts"
WORDS = {
    "en": {
        "question": "can i bring my dog with me",
        "again": "can I bring my dog with me?",
        "answer": "**Ask your host first**: many families say no.\n- A flight for a dog costs about 60 EUR.",
    },
    "es": {
        "question": "puedo llevar a mi perro conmigo",
        "again": "¿puedo llevar a mi perro conmigo?",
        "answer": "**Pregunta antes a quien te acoge**: muchas familias dicen que no.\n- El vuelo de un perro cuesta unos 60 EUR.",
    },
}


class Knows:
    """A guide that knows nothing, before which curated answers are served."""

    def __init__(self, guide: FakeGuide) -> None:
        self.guide = guide

    async def answer(self, asked: Asked) -> Answer:
        near = nearest([asked.question], asked.language, asked.curated, self.guide.encoder)
        if near is not None:
            return as_answer(near.curated, asked.language, self.guide.passages, masked=asked.question)
        outcome = Outcome.ABSTAINED_NOT_IN_GUIDE
        return Answer(canned(outcome, asked.language), outcome, asked.language, masked=asked.question)


class Screen:
    """Talks, and writes down what a person would read."""

    def __init__(self, talk: Talk, language: str) -> None:
        self.talk, self.language = talk, language
        self.lines: list[str] = []

    async def say(self, who: str, text: str) -> Reply:
        self.lines += [f"## {who}", "", *(f"> {line}".rstrip() for line in text.splitlines()), ""]
        return self._shown(await self.talk.say(text, who=who, language=self.language))

    async def tap(self, who: str, reply: Reply, label: str) -> Reply:
        self.lines += [f"## {who}", "", f"> [ {label} ]", ""]
        return self._shown(await self.talk.tap(payload(reply, label), who=who, language=self.language))

    def _shown(self, reply: Reply) -> Reply:
        self.lines += ["## Vademecum" + (" (in the same message)" if reply.edits else ""), ""]
        self.lines += [plain_text(reply.text), ""]
        self.lines += [f"    source: {one.title} {one.url}" for one in reply.citations]
        self.lines += ["    " + "  ".join(f"[ {one.label} ]" for one in row) for row in reply.buttons]
        self.lines += [""] if reply.citations or reply.buttons else []
        return reply


async def story(talk: Talk, language: str) -> str:
    words, screen = WORDS[language], Screen(talk, language)

    def button(key: str, **values: Any) -> str:
        return say(language, key, **values)

    asked = await screen.say("Ana", words["question"])
    await screen.tap("Ana", asked, button("rate-not-asked"))
    await screen.tap("Ana", asked, button("pass-on-button"))
    talk.later(hours=1)
    gaps = await screen.say("root", "/gaps")
    await screen.tap("root", gaps, "1")
    await screen.say("root", words["answer"])
    card = await screen.say("root", "https://agency.example/pets vet.before.pets")
    await screen.tap("root", card, button("curate-button-send"))
    talk.later(hours=1)
    await screen.say("vera", "/gaps")
    listed = await screen.say("vera", "/curated")
    shown = await screen.tap("vera", listed, "1")
    await screen.tap("vera", shown, button("curated-button-yes"))
    served = await screen.say("Ana", words["again"])
    assert served.outcome == "answered_curated"
    await screen.say("Ana", "/gaps")
    assert (await talk.say("/gaps", who="vera", language=language)).text == say(language, "gaps-none")
    return "\n".join(screen.lines)


@pytest.mark.parametrize("language", list(WORDS))
async def test_the_way_of_a_gap_reads_as_it_should(store: Store, guide: FakeGuide, language: str) -> None:
    talk = Talk(store)
    talk.conversation = a_conversation(
        store, Knows(guide), admins=ADMINS, guide=lambda: guide, now=lambda: talk.now  # type: ignore[arg-type, return-value]
    )  # fmt: skip
    told = await story(talk, language)
    file = FOLDER / f"{language}.md"
    if os.environ.get("VADEMECUM_WRITE_TRANSCRIPTS"):
        file.write_text(told, "utf-8")
    assert told == file.read_text("utf-8")
