"""How a confirmed announcement looks to its coordinators: where it stands, its sums, and what may be done with it."""

from __future__ import annotations

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


def button(language: str, key: str, number: int, /, *what: object, **values: object) -> Button:
    """A button of announcement *number*; what stands behind it comes back as ``do:announce:<number>:…``."""
    payload = ":".join(map(str, (payloads.make("announce"), number, *what)))
    return Button(say(language, key, **values), payload=payload)


def status(
    seen: Announcement, report: DeliveryReport, office: str, language: str, zone: ZoneInfo, *, note: str = ""
) -> Reply:
    """The card of a confirmed announcement; *note* is said first. It is also what its progress is edited into."""
    blocks = [note] if note else []
    blocks += [
        say(language, "announce-status-title", number=seen.id, office=plain(office)),
        _standing(seen, language, zone),
    ]
    if seen.state not in (SCHEDULED, LATE):
        blocks.append(_sums(report.count, language))
    more = _more(seen, report, language, zone)
    if more:
        blocks.append("\n".join(f"- {line}" for line in more))
    return Reply("\n\n".join(blocks), _buttons(seen, report, language), language=language)


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


def _sums(count: Count, language: str) -> str:
    done = count.audience - count.waiting
    parts = [("sent", count.sent), ("failed", count.failed), ("unknown", count.unknown)]
    parts += [
        (name, value) for name, value in (("cancelled", count.cancelled), ("waiting", count.waiting)) if value
    ]
    summed = " + ".join(say(language, f"announce-count-{name}", count=value) for name, value in parts)
    progress = say(
        language, "announce-progress", bar=bar(done, count.audience), done=done, audience=count.audience
    )
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


def _buttons(seen: Announcement, report: DeliveryReport, language: str) -> tuple[tuple[Button, ...], ...]:
    def one(key: str, /, *what: object, **values: object) -> Button:
        return button(language, key, seen.id, *what, **values)

    version = seen.version
    rows: list[tuple[Button, ...]] = []
    if seen.state in (SCHEDULED, LATE):
        rows.append((one("announce-button-now", "now"), one("announce-button-move", "move")))
    if seen.state == SENDING:
        rows.append((one("announce-button-pause", "pause", version), one("announce-button-cancel", "cancel")))
    elif seen.state == PAUSED:
        rows.append(
            (one("announce-button-resume", "resume", version), one("announce-button-cancel", "cancel"))
        )
    elif seen.state in LIVE:
        rows.append((one("announce-button-cancel", "cancel"),))
    if seen.state != WITHDRAWN and seen.state not in (SCHEDULED, LATE):
        unread = report.count.sent - report.reads
        if seen.ask_read and unread > 0:
            rows.append((one("announce-button-remind", "remind", count=unread),))
    lost = report.count.unknown + report.count.failed
    if lost:
        rows.append((one("announce-button-names", "names", count=lost),))
    if seen.state != WITHDRAWN:
        correct = one("announce-button-correct", "correct")
        withdraw = () if seen.state in (SCHEDULED, LATE) else (one("announce-button-withdraw", "withdraw"),)
        rows.append((correct, *withdraw))
    if seen.state not in (SCHEDULED, LATE):
        rows.append((one("announce-button-report", "csv"), one("announce-button-refresh", "card")))
    return tuple(rows)


def names(
    seen: Announcement, lines: list[ReportLine], language: str, *, may_again: bool, more: int = 0
) -> Reply:
    """Who did not get it or perhaps not, by name, with what the coordinator may decide for each."""
    blocks = [say(language, "announce-names-title", number=seen.id)]
    unknown = [line for line in lines if line.state == "unknown"]
    failed = [line for line in lines if line.state != "unknown"]
    if unknown:
        blocks.append(say(language, "announce-names-unknown"))
        blocks.append("\n".join(f"- {_name(line, language)} ({_why(line, language)})" for line in unknown))
    if failed:
        blocks.append(say(language, "announce-names-failed"))
        blocks.append("\n".join(f"- {_name(line, language)} ({_why(line, language)})" for line in failed))
    if more:
        blocks.append(say(language, "announce-names-more", count=more))
    if not lines:
        blocks.append(say(language, "announce-names-none"))
    rows: list[tuple[Button, ...]] = []
    again = [line for line in lines if line.name or line.reason != "erased"]
    if may_again and again:
        rows += [
            (
                button(
                    language, "announce-button-again", seen.id, "again", seen.version, line.delivery,
                    name=(line.name or say(language, "announce-names-nameless"))[:LONGEST_LABEL],
                ),
            )
            for line in again[:MOST_AGAIN]
        ]  # fmt: skip
        if len(again) + more > 1:
            rows.append(
                (
                    button(
                        language, "announce-button-again-all", seen.id, "again", seen.version, "all",
                        count=len(again) + more,
                    ),
                )
            )  # fmt: skip
    rows.append((button(language, "announce-button-refresh", seen.id, "card"),))
    return Reply("\n\n".join(blocks), tuple(rows), language=language)


def _name(line: ReportLine, language: str) -> str:
    if line.reason == "erased":
        return say(language, "announce-names-erased")
    return plain(line.name) or say(language, "announce-names-nameless")


def _why(line: ReportLine, language: str) -> str:
    known = {"blocked", "deleted", "gone", "refused", "erased", "crashed", "cut"}
    name = "missed" if line.state == "missed" else line.reason if line.reason in known else "other"
    return say(language, f"announce-why-{name}")
