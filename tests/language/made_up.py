"""A language that does not exist, made from nothing but data: English with a prefix before each word that counts."""

from __future__ import annotations

import shutil
from pathlib import Path

import knowledge
from bot.language.completeness import TEXTS

CODE = "qy"
QUESTIONS = """
vet.activities.short-term-learner:
  how-long:
    question: Zu lango durat la praktiko?
    answer: Zu durat minimume 10 tagoj.
    asks: [kvanto da tagoj zu estas, zu minimume kiom, zu la tempo de praktiko, zu kiom longe, zu tagoj]
"""


def knowledge_with_it(into: Path) -> Path:
    """A copy of what a language is counted from, and the made-up language in it."""
    root = into / "knowledge"
    for name in ("languages", "questions", "guide", "near_misses", "flows", "checklists"):
        shutil.copytree(knowledge.ROOT / name, root / name)
    shutil.copy(knowledge.ROOT / "flow_wording.yaml", root)
    words = root / "languages" / CODE
    shutil.copytree(root / "languages" / "en", words)
    (words / "language.yaml").write_text("name: Zuqi\nstemmer: esperanto\n", "utf-8")
    (words / "stop_words.yaml").write_text("words: zu la da kiom kvanto estas\n", "utf-8")
    (root / "questions" / CODE).mkdir()
    (root / "questions" / CODE / "learner-activities.yaml").write_text(QUESTIONS, "utf-8")
    return root


def texts_with_it(into: Path, files: str) -> Path:
    """A copy of the texts of the interface, with the English ones that match *files* as those of the made-up language."""
    texts = into / "texts"
    shutil.copytree(TEXTS, texts)
    (texts / CODE).mkdir()
    for path in sorted((TEXTS / "en").glob(files)):
        shutil.copy(path, texts / CODE)
    if files == "answers.ftl":
        with (texts / CODE / "answers.ftl").open("a", encoding="utf-8") as file:
            file.write("sources-title = Zuoj\nsources-reported = zu ne\n")
    return texts
