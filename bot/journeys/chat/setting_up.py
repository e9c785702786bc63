"""Where the set-up of a stay ends: the stay is stored with its list and reminders, and what a change of it moves is told."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from bot.chat import payloads
from bot.flows.interview import UNKNOWN, FlowStanding
from bot.journeys.chat import words
from bot.journeys.journeys import Journeys
from bot.journeys.mobility import FLOW, Mobility
from bot.journeys.plan import Changes, Plan, changes
from bot.journeys.reminders import StaysNow
from bot.language.catalogue import say
from bot.language.days import short_day
from bot.messages import Button, Reply, plain
from bot.people.person_store import Person
from bot.reading.territories import name
from bot.self_checks.on_completion import Ended, OnCompletion, Preparing
from bot.self_checks.texts import answers as answers_in_words

STAY = "_stay"  # kept beside the answers of a set-up that has ended: the number of its stay
MOST_TOLD = 6  # items of a change that are named; the others are counted


def endings(journeys: Journeys) -> Mapping[str, Preparing]:
    """What :class:`bot.self_checks.flows_in_use.FlowsInUse` needs to end set-ups in stays."""

    async def prepare(connection: AsyncConnection, person: Person, now: datetime) -> OnCompletion:
        here = await journeys.outline(connection, person.id)

        def end(kept: Mapping[str, Any], standing: FlowStanding, lead: Sequence[str]) -> Ended | None:
            if standing.decision is None or standing.decision.verdict != "eligible":
                return None
            return SettingUp(journeys, person, here, now).ended(kept, standing, lead)

        return end

    return {FLOW: prepare}


class SettingUp:
    """The end of one person's set-up."""

    def __init__(self, journeys: Journeys, person: Person, here: StaysNow, now: datetime) -> None:
        self._journeys, self._person, self._here, self._now = journeys, person, here, now
        self._language = person.language
        self._today = now.astimezone(here.whereabouts.at(now)).date()

    def ended(self, kept: Mapping[str, Any], standing: FlowStanding, lead: Sequence[str]) -> Ended:
        """What is said, and the stay that is written."""
        rules = standing.decision.rules if standing.decision is not None else ()
        answers = {key: kept[key] for key in standing.flow.questions if key in kept}
        stay = kept.get(STAY)
        old = self._plan(lambda one: one.id == stay) if stay is not None else self._same(answers)
        if stay is not None and old is None:
            return self._was_removed(lead)
        new = self._journeys.draft(self._person.id, answers, old)
        number = old.mobility.id if old is not None else None

        async def write(connection: AsyncConnection) -> Mapping[str, Any]:
            saved = await self._journeys.save(connection, self._person.id, answers, self._now, number)
            return {STAY: saved.mobility.id} if saved is not None else {}

        parts = [*lead, *(self._new(new) if old is None else self._changed(old, new, standing))]
        parts += self._elsewhere(answers)
        if old is not None:
            return Ended(self._reply(parts, number, "mobility_changed"), write)
        return Ended(self._reply(parts, number, "mobility_new"), write, rules)

    def _same(self, answers: Mapping[str, Any]) -> Plan | None:
        """A stay that is there already: who goes through the set-up again means that one."""
        alike = ("role", "activity", "destination", "first_day")
        if answers.get("first_day", UNKNOWN) == UNKNOWN:
            return None
        return self._plan(lambda one: all(one.answers.get(key) == answers.get(key) for key in alike))

    def _plan(self, wanted: Callable[[Mobility], bool]) -> Plan | None:
        """The list, as if nothing were done, of the newest stay that is wanted."""
        found = next((one for one in self._here.whereabouts.mobilities if wanted(one)), None)
        return self._journeys.draft_of(found) if found is not None else None

    def _new(self, plan: Plan) -> list[str]:
        language = self._language
        counts = {section: len(plan.of(section)) for section in ("before", "during", "after")}
        parts = [
            f"**{say(language, 'stay-ready')}**  \n{words.title(plan.mobility, language)}",
            say(language, "stay-counts", total=plan.total, **counts),
        ]
        coming, late = plan.next_due(self._today), plan.overdue(self._today)
        if coming is not None and coming.due is not None:
            away = words.away(coming.due, self._today, language)
            parts.append(say(language, "list-next", item=words.item(coming.item, language), away=away))
        if late:
            parts.append(say(language, "stay-late", count=len(late)))
        parts.append(self._reminding(plan))
        return parts

    def _elsewhere(self, answers: Mapping[str, Any]) -> list[str]:
        """A word on each town that does not lie in the country given for it."""
        found = []
        for town, country in (("home_town", "sending_country"), ("host_town", "destination")):
            place, wanted = answers.get(town), answers.get(country)
            if (
                isinstance(place, Mapping)
                and wanted != UNKNOWN
                and place.get("country") not in (None, wanted)
            ):
                there, given = (name(str(one), self._language) for one in (place["country"], wanted))
                values = {"town": plain(str(place.get("name", ""))), "there": there, "country": given}
                found.append(say(self._language, "stay-town-elsewhere", **values))
        return found

    def _reminding(self, plan: Plan) -> str:
        """Whether and when reminders come."""
        language, settings = self._language, self._here.settings
        if plan.mobility.starts_on is None:
            return say(language, "list-no-days")
        if settings.stopped:
            return say(language, "stay-reminders-stopped")
        return say(language, "stay-reminders", hour=f"{settings.hour}:00")

    def _changed(self, old: Plan, new: Plan, standing: FlowStanding) -> list[str]:
        language = self._language
        title = words.title(new.mobility, language)
        if dict(old.mobility.answers) == dict(new.mobility.answers):
            return [f"**{say(language, 'stay-unchanged')}**  \n{title}"]
        found = changes(old, new)
        parts = [f"**{say(language, 'stay-changed')}**  \n{title}"]
        if not found:
            answers = "\n".join(f"- {line}" for line in answers_in_words(standing, language))
            return [*parts, say(language, "stay-list-same"), answers]
        return [*parts, told(found, language)]

    def _was_removed(self, lead: Sequence[str]) -> Ended:
        async def write(_: AsyncConnection) -> Mapping[str, Any]:
            return {}

        text = say(self._language, "stay-was-removed")
        again = Button(say(self._language, "check-restart"), payload=payloads.make("restart", FLOW))
        reply = Reply(
            "\n\n".join([*lead, text]), ((again,),), outcome="mobility_gone", language=self._language
        )
        return Ended(reply, write)

    def _reply(self, parts: Sequence[str], number: int | None, outcome: str) -> Reply:
        language = self._language
        rows = (
            (Button(say(language, "stay-button-list"), payload=payloads.make("checklist", number or "new")),),
            (
                Button(say(language, "check-change"), payload=payloads.make("answers", FLOW)),
                Button(say(language, "list-button-reminders"), payload=payloads.make("reminders")),
            ),
        )
        return Reply("\n\n".join(filter(None, parts)), rows, outcome=outcome, language=language)


def told(found: Changes, language: str) -> str:
    """``3 dates moved, 1 item new``, and which."""
    counts = {"moved": len(found.moved), "new": len(found.new), "gone": len(found.gone)}
    head = ", ".join(say(language, f"change-{kind}", count=n) for kind, n in counts.items() if n)
    lines = [
        say(language, "change-line-moved", item=words.item(item, language), before=_day(before, language), now=_day(now, language))
        for item, before, now in found.moved
    ]  # fmt: skip
    lines += [say(language, "change-line-new", item=words.item(item, language)) for item in found.new]
    lines += [say(language, "change-line-gone", item=words.item(item, language)) for item in found.gone]
    shown = [f"- {line}" for line in lines[:MOST_TOLD]]
    if len(lines) > MOST_TOLD:
        shown.append(f"- {say(language, 'change-more', count=len(lines) - MOST_TOLD)}")
    return f"**{head}**\n\n" + "\n".join(shown)


def _day(day: Any, language: str) -> str:
    return short_day(day, language) if day is not None else say(language, "change-no-day")
