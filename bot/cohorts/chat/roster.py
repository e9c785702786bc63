"""The roster of a cohort: taken over from a file after a preview, looked at, tied to those who joined, handed out as a file."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.chat import payloads
from bot.chat.call import Call, Later, stale
from bot.chat.files import asked_again, fetched
from bot.chat.paging import cut, page_of, turning
from bot.chat.parts import button, done, reply
from bot.chat.payloads import number
from bot.cohorts import cohort_store, roster_process, roster_store
from bot.cohorts import roster as reading
from bot.cohorts.chat.scope import guarded, in_scope, standing_of
from bot.cohorts.cohort_store import Cohort
from bot.cohorts.names import UnfitName
from bot.cohorts.roster import ReadRoster, RosterLine
from bot.cohorts.roster_store import Expected
from bot.cohorts.roster_tables import empty_xlsx
from bot.language.catalogue import say
from bot.language.days import short_day
from bot.messages import ASKS_FILE, Button, File, plain
from bot.people import awaited
from bot.turn import Turn

ASKS_ROSTER, TAKES_ROSTER = "cohorts-roster", "cohorts-take"
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
MOST_WRONG = 12
MOST_PREVIEWED = 5


async def roster(call: Call, cohort: Cohort, rest: list[str]) -> Turn:
    """``do:cohorts:roster:ID:PAGE``: who is expected, and who of them has joined."""
    language = call.person.language
    found = await roster_store.expected(call.read, cohort.id)
    shown, page, pages = page_of(found, rest[0] if rest else "")
    lines = [
        f"{place}. {_about(one.line, language)}: "
        + say(language, "roster-joined" if one.person else "roster-not-joined")
        for place, one in shown
    ]
    key = "roster-title" if found else "roster-none"
    title = say(
        language,
        key,
        name=plain(cohort.name),
        count=len(found),
        joined=sum(one.person is not None for one in found),
    )
    export = (button(call, "roster-button-export", payloads.make("cohorts", "export", cohort.id)),)
    return call.turn(
        reply(
            call,
            [title, "\n".join(lines)],
            tuple(
                Button(str(place), payload=payloads.make("cohorts", "line", one.id)) for place, one in shown
            ),
            turning(f"cohorts:roster:{cohort.id}", page, pages),
            (button(call, "roster-button-import", payloads.make("cohorts", "import", cohort.id)), *export),
            (button(call, "cohorts-button-back", payloads.make("cohorts", "show", cohort.id)),),
        )
    )


def _about(line: RosterLine, language: str) -> str:
    facts = [say(language, f"cohorts-role-{line.role}")]
    if line.destination:
        facts.append(plain(line.destination))
    days = [short_day(day, language) for day in (line.starts_on, line.ends_on) if day is not None]
    if days:
        facts.append(plain(" – ".join(days)))
    if line.reference:
        facts.append(plain(line.reference))
    return f"**{plain(line.name)}** ({', '.join(facts)})"


# Taking a file over


async def ask_for_file(call: Call, cohort: Cohort, rest: list[str]) -> Turn | Later:
    """``do:cohorts:import:ID``: the next file is the roster; an empty one to fill in comes along."""
    ask = awaited.expect(
        call.person.id, ASKS_ROSTER, call.now, takes=awaited.FILE, data={"cohort": cohort.id}
    )
    language = call.person.language
    heading = [say(language, f"roster-column-{one.replace('_', '-')}") for one in reading.COLUMNS]
    asked = replace(call.text("roster-ask-file", name=plain(cohort.name)), outcome=ASKS_FILE)

    async def later() -> Turn:
        file = File("roster.xlsx", await asyncio.to_thread(empty_xlsx, heading), XLSX)
        return call.turn(replace(asked, file=file), ask)

    return later


async def file_came(call: Call) -> Turn | Later:
    """The file that was asked for: read whole, then shown what it would change; nothing is written before a yes."""
    data = call.person.awaits.data if call.person.awaits is not None else {}
    cohort = await in_scope(call, str(data.get("cohort", "")))
    upload = call.incoming.upload
    if cohort is None or cohort.archived_at is not None or upload is None:
        return await stale(call)
    there, of = await roster_store.expected(call.read, cohort.id), cohort
    again = awaited.expect(call.person.id, ASKS_ROSTER, call.now, takes=awaited.FILE, data=data)

    async def later() -> Turn:
        content = await fetched(call, again)
        if isinstance(content, Turn):
            return content
        try:
            read = await asyncio.to_thread(roster_process.read, content)
        except UnfitName as wrong:
            return asked_again(call, again, wrong.key, **wrong.values)
        if read.wrong:
            turn = call.turn(
                replace(call.text("roster-wrong-title", count=len(read.wrong)), outcome=ASKS_FILE), again
            )
            text = "\n\n".join([turn.replies[0].text, _wrong(read, call.person.language)])
            return replace(turn, replies=(replace(turn.replies[0], text=text),))
        return _preview(call, of, there, read)

    return later


def _wrong(read: ReadRoster, language: str) -> str:
    lines = [
        "- "
        + say(
            language,
            "roster-wrong-line",
            number=one.number,
            column=say(language, f"roster-column-{one.column.replace('_', '-')}"),
            value=plain(cut(one.value)) or "–",
            why=say(language, one.key),
        )
        for one in read.wrong[:MOST_WRONG]
    ]
    more = len(read.wrong) - MOST_WRONG
    return "\n".join(lines) + (f"\n\n{say(language, 'roster-wrong-more', count=more)}" if more > 0 else "")


def _preview(call: Call, cohort: Cohort, there: list[Expected], read: ReadRoster) -> Turn:
    language = call.person.language
    change, _ = roster_store.compared(there, read.lines)
    counts = [
        say(language, f"roster-preview-{name}", count=count)
        for name, count in vars(change).items()
        if count or name == "new"
    ]
    first = [f"- {_about(line, language)}" for line in read.lines[:MOST_PREVIEWED]]
    more = len(read.lines) - MOST_PREVIEWED
    blocks = [
        say(language, "roster-preview-title", name=plain(cohort.name), count=len(read.lines)),
        "\n".join(f"- {count}" for count in counts),
        say(language, "roster-preview-first"),
        "\n".join(first) + (f"\n- {say(language, 'roster-preview-more', count=more)}" if more > 0 else ""),
        say(language, "roster-preview-unknown", names=plain(cut(", ".join(read.unknown)))) if read.unknown else "",
    ]  # fmt: skip
    # The tap must belong to this very preview: the key of the message that brought the file tells it apart.
    mark = str(call.inbox_id or 0)
    data = {"cohort": cohort.id, "mark": mark, "lines": [line.as_data() for line in read.lines]}
    keep = awaited.expect(call.person.id, TAKES_ROSTER, call.now, takes=awaited.TAP, data=data)
    return call.turn(
        reply(
            call,
            blocks,
            (
                button(call, "roster-button-take", payloads.make("cohorts", "take", cohort.id, mark)),
                button(call, "cohorts-button-no", payloads.make("cohorts", "roster", cohort.id)),
            ),
            edits=False,
        ),
        keep,
    )


async def take(call: Call, cohort: Cohort, rest: list[str]) -> Turn:
    """``do:cohorts:take:ID:MARK``: the yes to a preview; a second tap finds nothing to take over."""
    awaits = call.person.awaits
    if (
        awaits is None
        or awaits.command != TAKES_ROSTER
        or not awaits.open(call.now)
        or awaits.data.get("cohort") != cohort.id
        or [awaits.data.get("mark")] != rest
    ):
        return await stale(call)
    lines = [RosterLine.of_data(one) for one in awaits.data["lines"]]
    write = guarded(
        call,
        cohort.organisation,
        lambda c: roster_store.take_over(c, cohort, lines, call.now, by=call.person.id),
    )
    back = payloads.make("cohorts", "roster", cohort.id)
    return done(call, "roster-taken", write, back=back, count=len(lines), name=plain(cohort.name))


async def export(call: Call, cohort: Cohort, rest: list[str]) -> Turn:
    """The cohort as a file: who is expected, who joined, how far they are."""
    lines = await roster_store.expected(call.read, cohort.id)
    text = roster_store.as_csv(lines, await standing_of(call, cohort))
    # The mark tells spreadsheets that it is UTF-8.
    file = File(f"cohort-{cohort.id}.csv", "\ufeff" + text, "text/csv")
    return call.turn(replace(call.text("roster-exported", name=plain(cohort.name)), file=file))


# One line


async def line_in_scope(call: Call, text: str) -> tuple[Expected, Cohort] | None:
    """A line of a payload with its cohort, where the person coordinates its organisation."""
    id = number(text)
    line = await roster_store.one(call.read, id) if id is not None else None
    cohort = await in_scope(call, str(line.cohort)) if line is not None else None
    return (line, cohort) if line is not None and cohort is not None else None


async def _show_line(call: Call, line: Expected, cohort: Cohort, rest: list[str]) -> Turn:
    language = call.person.language
    choices: list[tuple[Button, ...]] = []
    if line.person is None:
        choices.append((button(call, "roster-button-tie", payloads.make("cohorts", "tie", line.id)),))
    choices.append((button(call, "roster-button-drop", payloads.make("cohorts", "drop", line.id)),))
    choices.append((button(call, "cohorts-button-back", payloads.make("cohorts", "roster", cohort.id)),))
    state = say(language, "roster-joined" if line.person else "roster-not-joined")
    return call.turn(reply(call, [f"{_about(line.line, language)}: {state}"], *choices))


async def _tie(call: Call, line: Expected, cohort: Cohort, rest: list[str]) -> Turn:
    """``tie:LINE`` asks which member that is, ``tie:LINE:MEMBER`` says it."""
    tied = {one.person for one in await roster_store.expected(call.read, cohort.id)}
    free = [one for one in await cohort_store.members_of(call.read, [cohort.id]) if one.person not in tied]
    if rest and rest[0]:
        member = next((one for one in free if one.id == number(rest[0])), None)
        if member is None or line.person is not None:
            return await stale(call)
        write = guarded(
            call,
            cohort.organisation,
            lambda c: roster_store.tie(c, line, member, cohort.organisation, call.now, by=call.person.id),
        )
        return done(
            call,
            "roster-tied",
            write,
            back=payloads.make("cohorts", "roster", cohort.id),
            name=plain(line.line.name),
        )
    back = (button(call, "cohorts-button-back", payloads.make("cohorts", "line", line.id)),)
    if not free:
        return call.turn(reply(call, [say(call.person.language, "roster-tie-nobody")], back))
    no_name = say(call.person.language, "cohorts-no-name")
    choices = tuple(
        (Button(one.name or no_name, payload=payloads.make("cohorts", "tie", line.id, one.id)),)
        for one in free[:20]
    )
    question = say(call.person.language, "roster-tie-whom", name=plain(line.line.name))
    return call.turn(reply(call, [question], *choices, back))


async def _drop(call: Call, line: Expected, cohort: Cohort, rest: list[str]) -> Turn:
    """``drop:LINE``: off the list. Who joined stays in the cohort."""
    write = guarded(
        call,
        cohort.organisation,
        lambda c: roster_store.drop(c, line, cohort.organisation, call.now, by=call.person.id),
    )
    back = payloads.make("cohorts", "roster", cohort.id)
    return done(call, "roster-dropped", write, back=back, name=plain(line.line.name))


OF_A_LINE: dict[str, Callable[[Call, Expected, Cohort, list[str]], Awaitable[Turn]]] = {
    "line": _show_line,
    "tie": _tie,
    "drop": _drop,
}
