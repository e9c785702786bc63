"""Turns knowledge that is kept as data into passages: one for each National Agency, one for each table of rates."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import yaml
from babel import Locale

from indexing import plainyaml
from indexing.passages import Kind, Passage, Source
from indexing.problems import Problem
from indexing.stopwords import FOLDER as OWN_WORDS
from indexing.stopwords import PREVAILING
from indexing.tables import tables

AGENCIES = "National Agencies"
RATES = "Rates and amounts"
Words = Mapping[str, Mapping[str, Any]]  # by language


def read_facts(knowledge: Path) -> tuple[list[Passage], list[Problem]]:
    """Passages from ``agencies.yaml`` and ``rates/*.yaml`` under *knowledge*, and what is wrong with them.

    Keys that are not known are left alone; an entry without id or name, or a rate without text, is a problem.
    """
    passages: list[Passage] = []
    problems: list[Problem] = []

    def read(path: Path, passages_of: Callable[[Mapping[str, Any]], list[Passage]]) -> None:
        name = str(path.relative_to(knowledge))
        try:
            raw = plainyaml.load(path.read_text(encoding="utf-8"))
            passages.extend(passages_of(raw))
        except yaml.YAMLError as error:
            mark = getattr(error, "problem_mark", None)
            line = mark.line + 1 if mark else 0
            problems.append(Problem(name, line, f"is not valid YAML: {getattr(error, 'problem', error)}"))
        except KeyError as error:
            problems.append(Problem(name, 0, f"an entry has no {error}"))
        except (TypeError, ValueError, AttributeError) as error:
            problems.append(Problem(name, 0, f"has another shape than expected: {error}"))

    if (knowledge / "agencies.yaml").exists():
        read(knowledge / "agencies.yaml", lambda raw: _agencies(raw, _asked_in(knowledge)))
    for path in sorted((knowledge / "rates").glob("*.yaml")):
        read(path, _rates)
    return passages, problems


def _agencies(raw: Mapping[str, Any], asked_in: Words) -> list[Passage]:
    passages = [_agency(entry, asked_in) for entry in raw["agencies"]]
    if official := raw.get("official_list"):
        link = f"[{_host(official['url'])}]({official['url']})"
        text = f"All National Agencies stand on the official list of the European Commission: {link}."
        asks = {code: tuple(words["list_asks"]) for code, words in asked_in.items()}
        passages.append(
            _passage(
                official,
                official["id"],
                "Official list",
                AGENCIES,
                _with_note(text, official),
                "agency",
                asks,
            )
        )
    return passages


def _agency(entry: Mapping[str, Any], asked_in: Words) -> Passage:
    code, country = str(entry["country"]), _country_name(entry, PREVAILING)
    text = f"The National Agency for VET in {country} is **{entry['name']}**"
    text += ", as far as we know." if entry.get("certainty") == "reported" else "."
    if url := entry.get("url"):
        text += f" Its website is [{_host(url)}]({url})."
    else:
        text += " We have no confirmed address of its website: look it up on the official list of the National Agencies."
    asks = {
        code: tuple(ask.format(country=_country_name(entry, code)) for ask in words["asks"])
        for code, words in asked_in.items()
    }
    identity = entry.get("id") or "-".join(
        ["agency." + code.lower(), *([str(entry["community"])] if entry.get("community") else [])]
    )
    return _passage(entry, identity, country, AGENCIES, _with_note(text, entry), "agency", asks)


def _asked_in(knowledge: Path) -> Words:
    """How agencies are asked for, in each language that has questions for the guide."""
    found = sorted((knowledge / "languages").glob("*/agencies.yaml"))
    return {
        path.parent.name: plainyaml.load(path.read_text("utf-8"))
        for path in (found or sorted(OWN_WORDS.glob("*/agencies.yaml")))
        if (knowledge / "questions" / path.parent.name).is_dir() or not (knowledge / "questions").exists()
    }


def _country_name(entry: Mapping[str, Any], language: str) -> str:
    """In English as the entry has it."""
    said = str(entry["country_name"])
    if language == PREVAILING:
        return said
    return str(Locale(language).territories.get(str(entry["country"]), said))


def _rates(raw: Mapping[str, Any]) -> list[Passage]:
    parts = [" ".join(str(raw["text"]).split()), *tables(raw)]
    if caveat := raw.get("caveat"):
        parts.append(str(caveat))
    asks = {language: tuple(map(str, asks)) for language, asks in (raw.get("asks") or {}).items()}
    return [_passage(raw, raw["id"], raw["title"], RATES, "\n\n".join(parts), "rate", asks)]


def _passage(
    raw: Mapping[str, Any],
    identity: str,
    title: str,
    document: str,
    text: str,
    kind: Kind,
    asks: Mapping[str, tuple[str, ...]],
) -> Passage:
    return Passage(
        id=str(identity),
        document="agencies" if kind == "agency" else "rates",
        title=str(title),
        section=f"{document} > {title}",
        text=text,
        calls=str(raw.get("calls") or ""),
        certainty=str(raw.get("certainty") or "confirmed"),
        sources=tuple(
            Source(str(source["title"]), str(source["url"])) for source in raw.get("sources") or ()
        ),
        asks={language: {"about": phrases} for language, phrases in asks.items()},
        audience=_words(raw.get("audience") or ["everybody"]),
        related=_words(raw.get("rules") or raw.get("related") or ()),
        facts=_words(raw.get("facts") or ()),
        kind=kind,
    )


def _words(values: Iterable[Any]) -> tuple[str, ...]:
    return tuple(str(value) for value in values)


def _with_note(text: str, entry: Mapping[str, Any]) -> str:
    note = str(entry.get("note") or "").strip()
    return f"{text}\n\n{note}" if note else text


def _host(url: str) -> str:
    return urlsplit(url).netloc.removeprefix("www.")
