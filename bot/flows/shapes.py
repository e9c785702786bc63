"""The shape of a flow file, checked by pydantic before anything is made of it."""

from __future__ import annotations

from typing import Any

from pydantic import BaseModel, ConfigDict, Field, RootModel, model_validator

from bot.flows.definition import Kind, Verdict
from bot.language.packs import languages


class Shape(BaseModel):
    """A mapping that takes no key it does not know, so that a misspelt key is told."""

    model_config = ConfigDict(extra="forbid", strict=True)


class WordShape(RootModel[dict[str, str]]):
    """A text per language."""


class OptionShape(Shape):
    """An option: a text per language, beside its other words."""

    model_config = ConfigDict(extra="allow", strict=True)
    __pydantic_extra__: dict[str, str] = Field(init=False)  # the texts of further languages
    en: str
    es: str = ""
    also: list[str] = []
    offer: Any = True

    @model_validator(mode="after")
    def _only_languages(self) -> OptionShape:
        if unknown := self.__pydantic_extra__.keys() - set(languages()):
            raise ValueError(f"Extra inputs are not permitted: {', '.join(sorted(unknown))}")
        return self

    @property
    def label(self) -> dict[str, str]:
        return {"en": self.en, "es": self.es, **self.__pydantic_extra__}


class AssumedShape(Shape):
    value: Any = None
    implied: dict[str, Any] = {}
    like: str | None = None
    datum: str | None = None
    only: Any = True


class QuestionShape(Shape):
    type: Kind
    label: WordShape
    help: WordShape = WordShape({})
    when: Any = True
    options: dict[str, OptionShape] = {}
    min: int | None = None
    max: int | None = None
    unit: str | None = None
    find_out: WordShape = WordShape({})
    rules: list[str] = []
    after: str | None = None
    was: list[str] = []
    asked: bool = True
    assumed: AssumedShape | None = None
    stated: WordShape = WordShape({})


class CaseShape(Shape):
    when: Any
    value: str


class DerivedShape(Shape):
    cases: list[CaseShape] = []
    function: str | None = None
    inputs: dict[str, str] = {}
    first_of: list[str] = []


class OutcomeShape(Shape):
    verdict: Verdict
    title: WordShape
    text: WordShape
    next: WordShape = WordShape({})
    rules: list[str] = []
    route: str | None = None
    needs: list[str] = []
    calculator: str | None = None
    deadlines: list[str] = []
    agency: str | None = None
    onward: list[str] = []


class RowShape(Shape):
    id: str | None = None
    when: Any
    outcome: str
    rules: list[str] = []


class SectionShape(Shape):
    section: str
    apart_from: list[str] = []
    rows: list[RowShape] = Field(min_length=1)


class NoteShape(Shape):
    when: Any
    verdicts: list[Verdict] = []
    text: WordShape
    rules: list[str] = []
    doubt: bool = False


class FlowShape(Shape):
    id: str
    version: int = Field(ge=1)
    title: WordShape
    intro: WordShape
    triggers: dict[str, list[str]] = {}
    questions: dict[str, QuestionShape] = Field(min_length=1)
    derived: dict[str, DerivedShape] = {}
    table: list[SectionShape] = Field(min_length=1)
    notes: list[NoteShape] = []
    outcomes: dict[str, OutcomeShape] = Field(min_length=1)
    unsettled: OutcomeShape
