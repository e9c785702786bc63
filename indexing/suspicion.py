"""Looks at own documents with distrust: takes hidden characters out, and names passages that talk to an assistant instead of people.

Whatever a passage says is quoted at most, never obeyed; but an operator should know what stands in a document they were sent.
"""

from __future__ import annotations

import re
from dataclasses import replace

from indexing.passages import Passage

# Tag characters, direction overrides, zero width: a reader does not see them, a model does. Joiners and direction marks of
# scripts that need them, and soft hyphens, stay.
_HIDDEN = re.compile("[\u200b\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff\U000e0000-\U000e007f]")
_TO_ASSISTANTS = re.compile(
    r"\b(ignore|disregard|forget|override|bypass)\b.{0,30}\b(previous|prior|above|your|all|any)\b.{0,20}\b(instructions?|rules|prompts?|guidelines|guardrails)\b"
    r"|\b(system|hidden|developer) prompt\b|\bnew instructions?\s{0,5}:|\bprompt injection\b"
    r"|\b(you are|act as) (now )?an? (\w{1,30} ){0,2}(ai|assistant|chatbot|language model|llm)\b"
    r"|\b(ai|ai assistants?|virtual assistants?|chatbots?|language models?|llms?)\b.{0,30}\b(must|should|shall|always|has to|have to) (always |now |never )?(say|answer|respond|reply|tell|ignore|recommend|state|output)\b"
    r"|\b(when|if) (you are |an ai |a model |the assistant )?(asked|answering|summari[sz]ing)\b.{0,40}\b(always|only|never|must) (say|answer|respond|reply|recommend)\b"
    r"|<\|?\s{0,3}/?\s{0,3}(system|im_start|im_end|assistant|instructions?)\b|\[/?inst\]"
    r"|\b(ignora|olvida)\b.{0,30}\b(instrucciones|reglas|normas)\b|\b(ignore|oublie)[zr]?\b.{0,30}\b(instructions|r[èe]gles|consignes) (pr[ée]c[ée]dentes|ci-dessus)"
    r"|\b(ignoriere|vergiss)\b.{0,30}\b(anweisungen|regeln)\b",
    re.IGNORECASE | re.DOTALL,
)


def examine(passage: Passage) -> tuple[Passage, list[str]]:
    """*passage* without hidden characters, and what an operator should look at in it."""
    notes: list[str] = []
    hidden = sum(len(_HIDDEN.findall(text)) for text in (passage.text, passage.title))
    if hidden:
        text, title, section = (
            _HIDDEN.sub("", one) for one in (passage.text, passage.title, passage.section)
        )
        passage = replace(passage, text=text, title=title, section=section)
        notes.append(f"{hidden} hidden characters were taken out of '{passage.section}'")
    found = _TO_ASSISTANTS.search(passage.text)
    if found:
        words = " ".join(found.group().split())[:80]
        notes.append(
            f"'{passage.section}' talks to an assistant (\"{words}\"): it is quoted at most, never obeyed"
        )
    return passage, notes
