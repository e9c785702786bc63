"""Recognises material that speaks to a machine instead of a reader: orders in a document, self-talk in a written answer."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

from bot.answers.outcomes import Outcome
from bot.answers.question.routes import routes
from bot.answers.question.words import content_words
from bot.language.fold import fold
from indexing.stopwords import stop_words

_ADDRESSED = re.compile(
    r"\b(assistants?|(?:chat)?bots?|language models?|LLMs?|AI(?: models?| systems?)?|GPT|asistentes?|modelos? de lenguaje)\b"
    r"[^.\n]{0,30}[,:\s](must|shall|should|has to|have to|always|never|ignore|disregard|say|tell|answer|reply|respond|recommend|output|write|state|"
    r"deben?|tienes? que|siempre|nunca|ignora|responde|di|escribe)\b"
    r"|\b(instructions?|notes?|message|attention|instrucciones|nota)\b (?:to|for|para) (?:the |all |any |el |la )?(assistants?|bots?|chatbots?|models?|LLMs?|AIs?|asistentes?)\b"
    r"|\[\[/?[a-z]{6,}\]\]|^#+ (?:system|user|instructions?)\b",
    re.IGNORECASE | re.MULTILINE,
)
_SELF = re.compile(
    r"\b(as an? (?:ai|artificial intelligence|(?:large )?language model|assistant|bot)|(?:large |my )?language model|my (?:instructions|training|prompt|rules)"
    r"|(?:system|hidden) prompt|i(?: am|'m) (?:an? )?(?:ai|assistant|bot|program|model)|(?:the |these |provided |given )(?:passages?|context|excerpts?|sources? provided)"
    r"|openai|chatgpt|gpt-?\d\w*|anthropic|claude|gemini|llama\d*|mistral|como (?:una )?(?:ia|inteligencia artificial|modelo)|modelo de lenguaje|mis instrucciones"
    r"|(?:los|estos) pasajes|i (?:cannot|can't|will not|won't) (?:help|comply|answer)|json)\b",
    re.IGNORECASE,
)
STRANGE = 0.25  # share of a statement's words that its passages must have
FEW = 6  # words; shorter statements are not measured
_WORD = re.compile(r"[^\W\d_]+")
_SMALL_WORDS = 0.15  # share that text in a language has at least


@lru_cache
def _injections() -> tuple[re.Pattern[str], ...]:
    return tuple(p for one in routes() if one.outcome is Outcome.BLOCKED_INJECTION for p in one.patterns)


@lru_cache(maxsize=8192)
def is_injection(text: str) -> bool:
    """Whether *text*, a passage, tries to tell a program what to do; such a passage is neither quoted nor given to a model."""
    flat = " ".join(text.replace("’", "'").split())
    return bool(_ADDRESSED.search(text)) or any(pattern.search(flat) for pattern in _injections())


def talks_of_itself(text: str, passages: Iterable[str]) -> bool:
    """Whether *text* speaks of models, prompts or its material in words that its *passages* do not have."""
    known = " ".join(passages).lower()
    return any(match.group().lower() not in known for match in _SELF.finditer(text.replace("’", "'")))


def is_strange(text: str, passages: Iterable[str], language: str) -> bool:
    """Whether *text* says mostly words that its *passages* (in the same language) do not have."""
    words = content_words(text, language)
    if len(words) < FEW:
        return False
    known = {word for passage in passages for word in content_words(passage, language)}
    return sum(word in known for word in words) / len(words) < STRANGE


def is_foreign(text: str, language: str) -> bool:
    """Whether *text* is not in *language*, by its small words; short texts pass."""
    words = [
        fold(word) for word in _WORD.findall(text) if word[0].islower()
    ]  # names belong to every language
    small = {fold(word) for word in stop_words(language)}
    return len(words) >= FEW and sum(word in small for word in words) / len(words) < _SMALL_WORDS
