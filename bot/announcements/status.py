"""How a confirmed announcement looks to its coordinators: where it stands, its sums, and what may be done with it."""

from __future__ import annotations

from dataclasses import dataclass
from zoneinfo import ZoneInfo

from bot.announcements.announcement import Announcement
from bot.announcements.report import DeliveryReport, ReportLine
from bot.announcements.send_time import moment_text
from bot.announcements.states import CANCELLED, DONE, LATE, LIVE, PAUSED, SCHEDULED, SENDING, WITHDRAWN, Count
from bot.chat import payloads
from bot.language.catalogue import say
from bot.messages import Button, Reply, plain

BAR = 12
MOST_NAMES = 30
MOST_AGAIN = 8
LONGEST_LABEL = 40
_VERBS = {
    "report": "csv",
    "refresh": "card",
}  # what a step is called in a payload, where it is called otherwise


def button(language: str, key: str, number: int, /, *what: object, **values: object) -> Button:
    """A button of announcement *number*; what stands behind it comes back as ``do:announce:<number>:…``."""
    payload = ":".join(map(str, (payloads.make("announce"), number, *what)))
    return Button(say(language, key, **values), payload=payload)


@dataclass(frozen=True)
class Step:
    """Something that a coordinator may do with a confirmed announcement; ``count`` is how many people it is about, where that is told."""

    name: str
    count: int | None = None


def status(
    seen: Announcement, report: DeliveryReport, office: str, language: str, zone: ZoneInfo, *, note: str = ""
) -> Reply:
    """The card of a confirmed announcement in the chat; *note* is said first. It is also what its progress is edited into."""
    blocks = [note] if note else []
    blocks += status_blocks(seen, report, office, language, zone)
    rows = tuple(tuple(_button(seen, step, language) for step in row) for row in steps_of(seen, report))
    return Reply("\n\n".join(blocks), rows, language=language)


def status_blocks(
    seen: Announcement, report: DeliveryReport, office: str, language: str, zone: ZoneInfo, *, drawn: bool = True
) -> list[str]:  # fmt: skip
    """How it stands, as paragraphs of house markup; *drawn* False leaves the bar out, for where a picture shows the same."""
    blocks = [
        say(language, "announce-status-title", number=seen.id, office=plain(office)),
        _standing(seen, language, zone),
    ]
    if seen.state not in (SCHEDULED, LATE):
        blocks.append(_sums(report.count, language, drawn=drawn))
    more = _more(seen, report, language, zone)
    if more:
        blocks.append("\n".join(f"- {line}" for line in more))
    return blocks


def step_label(step: Step, language: str) -> str:
    """What stands on the button of *step*."""
    values = {} if step.count is None else {"count": step.count}
    return say(language, f"announce-button-{step.name}", **values)


def _button(seen: Announcement, step: Step, language: str) -> Button:
    """``pause`` and ``resume`` are done with the first tap, so that they name the version they were made for."""
    verb = _VERBS.get(step.name, step.name)
    about = (verb, seen.version) if verb in ("pause", "resume") else (verb,)
    return Button(step_label(step, language), payload=payloads.make("announce", seen.id, *about))


def bar(done: int, of: int) -> str:
    filled = BAR if of == 0 else BAR * done // of
    return "▓" * filled + "░" * (BAR - filled)


def state_line(seen: Announcement, count: Count, language: str, zone: ZoneInfo) -> str:
    """Where it stands, in a few words, for a list."""
    if seen.state == SCHEDULED and seen.send_at is not None:
        return say(language, "announce-state-scheduled", at=plain(moment_text(seen.send_at, language, zone)))
    values = {"sent": count.sent, "audience": count.audience}
    if seen.state in (SENDING, PAUSED, DONE, CANCELLED):
        return say(language, f"announce-state-{seen.state}", **values)
    return say(language, f"announce-state-{seen.state}")


def _standing(seen: Announcement, language: str, zone: ZoneInfo) -> str:
    if seen.state in (SCHEDULED, LATE) and seen.send_at is not None:
        at = plain(moment_text(seen.send_at, language, zone))
        return say(language, f"announce-status-{seen.state}", at=at, audience=seen.audience or 0)
    return say(language, f"announce-status-{seen.state}")


def _sums(count: Count, language: str, *, drawn: bool) -> str:
    done = count.audience - count.waiting
    parts = [("sent", count.sent), ("failed", count.failed), ("unknown", count.unknown)]
    parts += [
        (name, value) for name, value in (("cancelled", count.cancelled), ("waiting", count.waiting)) if value
    ]
    summed = " + ".join(say(language, f"announce-count-{name}", count=value) for name, value in parts)
    drawing = bar(done, count.audience) if drawn else ""
    progress = say(language, "announce-progress", bar=drawing, done=done, audience=count.audience).strip()
    return f"{progress}\n\n{say(language, 'announce-sum', sum=summed, audience=count.audience)}"


def _more(seen: Announcement, report: DeliveryReport, language: str, zone: ZoneInfo) -> list[str]:
    lines = []
    if report.later and seen.state in (SENDING, PAUSED) and report.until is not None:
        until = plain(moment_text(report.until, language, zone))
        lines.append(say(language, "announce-later", count=report.later, until=until))
    if seen.ask_read and report.count.sent:
        lines.append(say(language, "announce-reads", reads=report.reads, sent=report.count.sent))
    if report.edits and seen.state != WITHDRAWN:
        lines.append(_of_rows("announce-edits", report.edits, language))
    if seen.state == WITHDRAWN:
        if report.deletions:
            lines.append(_of_rows("announce-deletions", report.deletions, language))
        if report.kept:
            lines.append(say(language, "announce-kept", count=report.kept))
        if report.count.unknown:
            lines.append(say(language, "announce-unknown-kept", count=report.count.unknown))
    if report.renewed:
        lines.append(_of_rows("announce-renewed", report.renewed, language))
    if report.reminded:
        sent, everybody = report.reminded.get("sent", 0), sum(report.reminded.values())
        lines.append(say(language, "announce-reminded", number=seen.reminders, sent=sent, all=everybody))
    if seen.left_out:
        reasons = ", ".join(
            f"{say(language, f'announce-reason-{reason}')} {number}"
            for reason, number in seen.left_out.items()
        )
        lines.append(say(language, "announce-left-out", reasons=reasons))
    return lines


def _of_rows(key: str, states: dict[str, int], language: str) -> str:
    failed = sum(states.get(state, 0) for state in ("failed", "missed", "unknown"))
    everything = sum(states.values()) - states.get("cancelled", 0)
    return say(language, key, sent=states.get("sent", 0), all=everything, failed=failed)


def steps_of(seen: Announcement, report: DeliveryReport) -> tuple[tuple[Step, ...], ...]:
    """What may be done now, in rows."""
    planned, lost = seen.state in (SCHEDULED, LATE), report.count.unknown + report.count.failed
    rows: list[tuple[Step, ...]] = []
    if planned:
        rows.append((Step("now"), Step("move")))
    if seen.state in (SENDING, PAUSED):
        rows.append((Step("pause" if seen.state == SENDING else "resume"), Step("cancel")))
    elif seen.state in LIVE:
        rows.append((Step("cancel"),))
    unread = report.count.sent - report.reads
    if seen.state != WITHDRAWN and not planned and seen.ask_read and unread > 0:
        rows.append((Step("remind", unread),))
    if lost:
        rows.append((Step("names", lost),))
    if seen.state != WITHDRAWN:
        rows.append((Step("correct"),) if planned else (Step("correct"), Step("withdraw")))
    if not planned:
        rows.append((Step("report"), Step("refresh")))
    return tuple(rows)


def lost_blocks(seen: Announcement, lines: list[ReportLine], language: str, *, more: int = 0) -> list[str]:
    """Who did not get it or perhaps not, by name, as paragraphs; *more* are not named."""
    blocks = [say(language, "announce-names-title", number=seen.id)]
    for key, some in (
        ("announce-names-unknown", [line for line in lines if line.state == "unknown"]),
        ("announce-names-failed", [line for line in lines if line.state != "unknown"]),
    ):
        if some:
            blocks.append(say(language, key))
            blocks.append("\n".join(f"- {_name(line, language)} ({_why(line, language)})" for line in some))
    if more:
        blocks.append(say(language, "announce-names-more", count=more))
    if not lines:
        blocks.append(say(language, "announce-names-none"))
    return blocks


def again_choices(lines: list[ReportLine], language: str, *, more: int = 0) -> list[tuple[str, str]]:
    """(which, label) of the buttons that send it again: to some of *lines* by name, then to all of them."""
    reachable = [line for line in lines if line.name or line.reason != "erased"]
    nameless = say(language, "announce-names-nameless")
    choices = [
        (
            str(line.delivery),
            say(language, "announce-button-again", name=(line.name or nameless)[:LONGEST_LABEL]),
        )
        for line in reachable[:MOST_AGAIN]
    ]
    if len(reachable) + more > 1:
        choices.append(("all", say(language, "announce-button-again-all", count=len(reachable) + more)))
    return choices


def names(
    seen: Announcement, lines: list[ReportLine], language: str, *, may_again: bool, more: int = 0
) -> Reply:
    """The same as a message of the chat, with what the coordinator may decide for each."""
    choices = again_choices(lines, language, more=more) if may_again else []
    rows = [
        (Button(label, payload=payloads.make("announce", seen.id, "again", seen.version, which)),)
        for which, label in choices
    ]
    rows.append((button(language, "announce-button-refresh", seen.id, "card"),))
    text = "\n\n".join(lost_blocks(seen, lines, language, more=more))
    return Reply(text, tuple(rows), language=language)


def _name(line: ReportLine, language: str) -> str:
    if line.reason == "erased":
        return say(language, "announce-names-erased")
    return plain(line.name) or say(language, "announce-names-nameless")


def _why(line: ReportLine, language: str) -> str:
    known = {"blocked", "deleted", "gone", "refused", "erased", "crashed", "cut"}
    name = "missed" if line.state == "missed" else line.reason if line.reason in known else "other"
    return say(language, f"announce-why-{name}")
