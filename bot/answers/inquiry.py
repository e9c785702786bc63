"""One question on its way through the steps of the pipeline: each step reads what the ones before found, and adds its own."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace

from bot.answers.answer import Answer, Asked, OwnCases
from bot.answers.context import Evidence, Question
from bot.answers.open_guide import OpenGuide
from bot.answers.outcomes import Outcome, canned
from bot.answers.own.match import OwnMatch
from bot.answers.scope.ends import End
from indexing.wordings import Wordings


@dataclass
class Inquiry:
    """``language`` is that of the reply, ``written_in`` that of the question, ``text`` the cleaned and ``masked`` the storable question. What a step has not set yet is None.

    ``named`` is the question of the guide (rule, key) that was asked word for word; ``weight`` is how
    the question ends by the guide and how likely a reply as if sure is right (0 to 1); ``own`` is what the own documents say.
    """

    asked: Asked
    open_guide: Callable[[], OpenGuide]
    wordings: Wordings
    language: str
    written_in: str = ""
    text: str = ""
    masked: str = ""
    guide: OpenGuide | None = None
    question: Question | None = None
    named: tuple[str, str] | None = None
    own_cases: OwnCases | None = None
    evidence: Evidence | None = None
    weight: tuple[End, float] | None = None
    own: OwnMatch | None = None
    trail: list[str] = field(default_factory=list)

    @property
    def opened(self) -> OpenGuide:
        """The guide. Raises LookupError before it was opened."""
        if self.guide is None:
            raise LookupError("the guide was not opened yet")
        return self.guide

    @property
    def understood(self) -> Question:
        """The question. Raises LookupError before it was read."""
        if self.question is None:
            raise LookupError("the question was not read yet")
        return self.question

    @property
    def found(self) -> Evidence:
        """What the search found. Raises LookupError before the search."""
        if self.evidence is None:
            raise LookupError("nothing was searched yet")
        return self.evidence

    @property
    def end(self) -> End:
        """How the question ends by the guide. Raises LookupError before it was weighed."""
        return self._weighed()[0]

    @property
    def sure(self) -> float:
        """How likely the guide answers (0 to 1). Raises LookupError before it was weighed."""
        return self._weighed()[1]

    def _weighed(self) -> tuple[End, float]:
        if self.weight is None:
            raise LookupError("the question was not weighed yet")
        return self.weight

    def speak(self, language: str) -> None:
        """Reply in *language* from here on."""
        self.language = language
        self.question = replace(self.understood, language=language)

    def canned(self, outcome: Outcome, **values: object) -> Answer:
        """A reply that is not written from passages."""
        version = self.evidence.version if self.evidence is not None else None
        text = canned(outcome, self.language, **values)
        return Answer(text, outcome, self.language, masked=self.masked, index_version=version)
