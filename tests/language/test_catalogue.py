"""Every text in every language: none missing, none unused, the same placeholders, whole plurals, within the channels' limits."""

from __future__ import annotations

import re
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

import pytest
from babel import Locale
from fluent.syntax import FluentParser
from fluent.syntax import ast as fluent
from fluent.syntax.visitor import Visitor
from markdown_it import MarkdownIt

from bot.answers.outcomes import Outcome, table
from bot.channels.terminal.plain import plain_text
from bot.commands.registry import MENU
from bot.language import catalogue
from bot.language.catalogue import (
    LANGUAGES,
    NAMES,
    TEXTS,
    BrokenTexts,
    MissingText,
    best_language,
    say,
)
from bot.language.completeness import missing_answer_texts, missing_texts
from bot.language.packs import languages

PROJECT = TEXTS.parents[2]
CODE = [
    path
    for pattern in ("*.py", "*.html", "*.js", "*.yaml")
    for path in sorted((PROJECT / "bot").rglob(pattern))
]
# Said only where the reader's language is not the guide's: English has no such case.
SPOKEN = tuple(sorted(path.name for path in TEXTS.iterdir() if path.is_dir()))
ONLY_IN = {"answer-in-english": set(SPOKEN) - {"en"}}


class _Used(Visitor):
    def __init__(self) -> None:
        self.variables: set[str] = set()
        self.selectors: list[tuple[str, frozenset[str]]] = []

    def visit_VariableReference(self, node: fluent.VariableReference) -> None:
        self.variables.add(node.id.name)

    def visit_SelectExpression(self, node: fluent.SelectExpression) -> None:
        keys = frozenset(
            variant.key.name if isinstance(variant.key, fluent.Identifier) else variant.key.value
            for variant in node.variants
        )
        if isinstance(node.selector, fluent.VariableReference):
            self.selectors.append((node.selector.id.name, keys))
        self.generic_visit(node)


@cache
def _messages(language: str) -> dict[str, _Used]:
    found: dict[str, _Used] = {}
    for path in sorted((TEXTS / language).glob("*.ftl")):
        for entry in FluentParser().parse(path.read_text("utf-8")).body:
            assert not isinstance(entry, fluent.Junk), f"{path}: {entry.content}"
            if isinstance(entry, fluent.Message):
                assert entry.id.name not in found, f"{path.name}: {entry.id.name} stands twice"
                used = found[entry.id.name] = _Used()
                used.visit(entry)
    return found


@cache
def _names() -> tuple[str, ...]:
    return tuple(sorted(set().union(*(_messages(language) for language in LANGUAGES))))


def _said(language: str, name: str, number: int = 2) -> str:
    """The text with something in each of its places."""
    used = _messages(language)[name]
    counted = {variable for variable, _ in used.selectors}
    values: dict[str, Any] = {
        variable: number if variable in counted or variable in ("limit", "count") else "something"
        for variable in used.variables
    }
    return say(language, name, **values)


def test_every_language_with_texts_has_its_words_and_is_offered_when_the_texts_are_complete() -> None:
    assert set(SPOKEN) <= set(languages()) == set(NAMES)
    assert {code for code in SPOKEN if not missing_texts(code)} >= set(LANGUAGES) >= {"en", "es"}


def test_a_language_whose_texts_are_not_complete_has_at_least_those_of_an_answer() -> None:
    assert {code: missing_answer_texts(code) for code in SPOKEN} == dict.fromkeys(SPOKEN, ())


def test_what_such_a_language_lacks_is_said_in_english() -> None:
    unfinished = [code for code in SPOKEN if missing_texts(code)]
    assert all(say(code, "help") == say("en", "help") for code in unfinished)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_is_missing(language: str) -> None:
    wanted = {name for name in _names() if language in ONLY_IN.get(name, LANGUAGES)}
    assert wanted - set(_messages(language)) == set()
    assert set(_messages(language)) - wanted == set()


def test_the_files_of_all_languages_hold_the_same_texts() -> None:
    def where(language: str) -> dict[str, str]:
        return {
            entry.id.name: path.name
            for path in (TEXTS / language).glob("*.ftl")
            for entry in FluentParser().parse(path.read_text("utf-8")).body
            if isinstance(entry, fluent.Message) and entry.id.name not in ONLY_IN
        }

    assert all(where(language) == where("en") for language in LANGUAGES)


def test_no_text_is_unused_and_none_that_is_used_is_unknown() -> None:
    code = "\n".join(path.read_text("utf-8") for path in CODE)
    whole = set(re.findall(r"""(?<=["'\s])[a-z][a-z0-9-]*(?=["'},\s])""", code))
    assert [name for name in _names() if not _is_used(name, whole, code)] == []
    speaking = "\n".join(
        text
        for path in CODE
        if "language.catalogue import" in (text := path.read_text("utf-8")) or path.suffix == ".html"
    )
    literal = re.compile(r"""\bsay\(\s*(?:[\w.]+\s*,\s*)?["']([a-z][a-z0-9-]+)["']""")
    # ``say("page-nav-" ~ section)`` in a page: the beginning of names.
    begun = [name for name in literal.findall(speaking) if name not in _names()]
    assert [
        one for one in begun if not (one.endswith("-") and any(n.startswith(one) for n in _names()))
    ] == []


def _is_used(name: str, whole: set[str], code: str) -> bool:
    """Whether *name* stands in the code whole, or is built there from its beginning (``command-{name}``)."""
    parts = name.split("-")
    return name in whole or any("-".join(parts[:cut]) + "-{" in code for cut in range(1, len(parts)))


def test_every_language_has_the_same_places_for_values() -> None:
    for name in _names():
        places = {
            language: _messages(language)[name].variables
            for language in SPOKEN
            if name in _messages(language)
        }
        assert len({frozenset(one) for one in places.values()}) == 1, (name, places)


@pytest.mark.parametrize("language", SPOKEN)
def test_plurals_have_every_form_that_the_language_tells_apart(language: str) -> None:
    # "many" is for a million and more in Romance languages, which none of these counts reaches.
    needed = (set(Locale(language).plural_form.rules) | {"other"}) - {"many"}
    for name, used in _messages(language).items():
        for variable, keys in used.selectors:
            if keys & {"zero", "one", "two", "few", "many", "other"}:
                assert needed <= keys, f"{name}: {{${variable}}} lacks {needed - keys}"


@pytest.mark.parametrize("language", ["en", "es"])
@pytest.mark.parametrize(
    ("name", "value", "one", "many"),
    [
        ("answer-dates-past", "count", ("is over", "ya pasó"), ("are over", "ya pasaron")),
        ("sources-call", "count", ("call", "convocatoria"), ("calls", "convocatorias")),
        ("about-kept-for", "days", ("a day", "un día"), ("2 days", "2 días")),
    ],
)
def test_one_and_many_are_said_rightly(
    language: str, name: str, value: str, one: tuple[str, str], many: tuple[str, str]
) -> None:
    position = ["en", "es"].index(language)
    others = dict.fromkeys(_messages(language)[name].variables - {value}, "…")
    assert one[position] in say(language, name, **{value: 1}, **others)
    assert many[position] in say(language, name, **{value: 2}, **others)


@pytest.mark.parametrize("language", SPOKEN)
def test_every_text_can_be_said_and_reads_well_without_its_marks(language: str) -> None:
    for name, number in product(_messages(language), (1, 2, 5)):
        text = _said(language, name, number)
        assert text.strip() == text != "", name
        assert not re.search(r"\{|\}|\$\w", text.replace("{call}", "")), name
        if not name.startswith(("web-", "command-")):  # those are shown as they stand
            shown = plain_text(text)
            assert not re.search(r"\*|(?<![\w/])_|_(?!\w)|`|^#|\\|\]\(", shown), (name, shown)
        else:
            assert not re.search(r"\*\*|`|\]\(|\\", text), (name, text)


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_text_holds_html_and_every_link_is_https(language: str) -> None:
    for name in _messages(language):
        text = _said(language, name)
        assert not re.search(r"<\s*/?\w", text), name
        for token in MarkdownIt().parse(text):
            for child in token.children or []:
                if child.type == "link_open":
                    assert str(child.attrGet("href")).startswith("https://"), name


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_texts_keep_the_limits_of_telegram(language: str) -> None:
    for name in MENU:
        assert re.fullmatch(r"[a-z0-9_]{1,32}", name)
        assert 1 <= len(say(language, f"command-{name}")) <= 256
    assert 1 <= len(say(language, "telegram-description")) <= 512
    assert 1 <= len(say(language, "telegram-short-description")) <= 120
    # Shown when a button is tapped that no longer fits; Telegram cuts the answer to a tap at 200 characters.
    assert len(say(language, "button-too-old")) <= 200
    for name in _messages(language):
        assert len(_said(language, name)) <= 4096


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_help_names_every_command_of_the_menu(language: str) -> None:
    text = plain_text(say(language, "help"))
    for name in MENU:
        assert name == "start" or f"/{name}" in text


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_canned_reply_is_no_longer_than_an_answer(language: str) -> None:
    for outcome in Outcome:
        if name := table()[outcome.value].get("text"):
            assert len(plain_text(_said(language, name))) <= 900


@pytest.mark.parametrize(
    ("tag", "language"),
    [
        ("es", "es"), ("es-MX", "es"), ("ES_ar", "es"), ("en-GB", "en"), ("xx", "en"), ("", "en"), (None, "en"), ("esperanto", "en"),
        ("e", "en"), ("-", "en"), ("es-", "es"), ("\u202ees", "en"), ("x" * 9999, "en"),
    ],
)  # fmt: skip
def test_the_nearest_language_to_a_tag(tag: str | None, language: str) -> None:
    assert best_language(tag) == language
    known = (tag or "").replace("_", "-").split("-")[0].lower() in LANGUAGES
    assert best_language(tag, "es") == (language if known else "es")


def test_a_text_that_is_not_there_is_an_error() -> None:
    with pytest.raises(MissingText):
        say("en", "no-such-text")


def test_a_value_that_is_not_given_is_an_error() -> None:
    with pytest.raises(ValueError, match="blocked-too-long"):
        say("en", "blocked-too-long")


def test_a_broken_file_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "en").mkdir()
    (tmp_path / "en" / "bad.ftl").write_text("hello = Hello\n*broken*\n")
    monkeypatch.setattr(catalogue, "TEXTS", tmp_path)
    catalogue._bundle.cache_clear()
    try:
        with pytest.raises(BrokenTexts, match=r"bad\.ftl"):
            say("en", "hello")
    finally:
        monkeypatch.undo()
        catalogue._bundle.cache_clear()
