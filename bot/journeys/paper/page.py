"""A checklist as a page to print: boxes to tick with a pen, each with its day, why and how. Letters of Latin, Greek and Cyrillic."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from fpdf import FPDF
from fpdf.enums import XPos, YPos

from bot.flows.definition import said
from bot.journeys.item import SECTIONS, Checklist
from bot.journeys.paper.calendar import bare, where
from bot.journeys.plan import DONE, NOT_FOR_ME, ChecklistEntry, Plan
from bot.language.catalogue import say
from bot.language.days import long_day, short_day
from bot.people.emergency_contact import EmergencyContact

_FOLDER = Path(__file__).parent
_FAMILY = "DejaVu"
_INK, _QUIET = (20, 24, 35), (90, 98, 115)
_BOX, _INDENT = 4.2, 8.0  # millimetres


class _Sheet(FPDF):
    """A4 with page numbers; ``foot`` stands beside them."""

    foot = ""

    def footer(self) -> None:
        self.set_y(-12)
        self.set_font(_FAMILY, size=7.5)
        self.set_text_color(*_QUIET)
        self.cell(0, 5, f"{self.foot} · {self.page_no()}/{{nb}}", align="C")


def page(
    plan: Plan, checklist: Checklist, language: str, now: datetime, contact: EmergencyContact | None = None
) -> bytes:
    """The PDF, with the emergency contact at its top. Items that somebody said are not for them are left out."""
    sheet = _Sheet(format="A4")
    sheet.set_auto_page_break(True, margin=16)
    sheet.set_margins(17, 15)
    sheet.add_font(_FAMILY, "", _FOLDER / "DejaVuSans.ttf")
    sheet.add_font(_FAMILY, "B", _FOLDER / "DejaVuSans-Bold.ttf")
    title = say(language, "paper-title", place=where(plan.mobility, language))
    sheet.set_title(title)
    sheet.set_lang(language)
    sheet.set_creation_date(now)
    sheet.foot = say(language, "paper-foot", day=long_day(now.date(), language))
    sheet.add_page()
    _text(sheet, title, 16, bold=True)
    _text(sheet, _days(plan, language), 10, quiet=True)
    _text(sheet, say(language, "list-progress", done=plan.done, total=plan.total), 10, quiet=True)
    if contact is not None:
        _contact(sheet, contact, language)
    for section in SECTIONS:
        entries = [entry for entry in plan.of(section) if entry.state != NOT_FOR_ME]
        if entries:
            sheet.ln(4)
            _text(sheet, said(checklist.titles[section], language), 12.5, bold=True)
            sheet.ln(1)
            for entry in entries:
                _entry(sheet, entry, language)
    return bytes(sheet.output())


def _contact(sheet: _Sheet, contact: EmergencyContact, language: str) -> None:
    """Whom to call, in a frame of its own; the number can be tapped."""
    sheet.ln(2)
    top = sheet.get_y()
    sheet.set_left_margin(sheet.l_margin + _BOX)
    sheet.set_y(top + 2)
    _text(sheet, say(language, "paper-contact"), 10, bold=True)
    number = contact.phone.replace(" ", "")
    _text(sheet, f"{contact.name}: {contact.phone}", 12, bold=True, link=f"tel:{number}")
    if contact.note:
        _text(sheet, contact.note, 9)
    _text(sheet, say(language, "paper-contact-112"), 9, quiet=True)
    sheet.set_left_margin(sheet.l_margin - _BOX)
    sheet.set_draw_color(*_INK)
    sheet.rect(sheet.l_margin, top, sheet.epw, sheet.get_y() + 2 - top)
    sheet.set_y(sheet.get_y() + 2)


def _days(plan: Plan, language: str) -> str:
    one = plan.mobility
    if one.starts_on is None:
        return say(language, "stay-no-days")
    start = long_day(one.starts_on, language)
    return f"{start} – {long_day(one.ends_on, language)}" if one.ends_on else start


def _entry(sheet: FPDF, entry: ChecklistEntry, language: str) -> None:
    """A box, the line of the item with its day, and under it why, how and where."""
    if sheet.will_page_break(22):
        sheet.add_page()
    sheet.ln(1.6)
    left, top = sheet.l_margin, sheet.get_y()
    sheet.set_draw_color(*_INK)
    sheet.rect(left, top + 0.6, _BOX, _BOX)
    if entry.state == DONE:
        sheet.line(left + 0.8, top + 2.8, left + 1.8, top + 4)
        sheet.line(left + 1.8, top + 4, left + 3.6, top + 1.4)
    sheet.set_left_margin(left + _INDENT)
    sheet.set_x(left + _INDENT)
    day = say(language, "item-due", day=short_day(entry.due, language)) if entry.due is not None else ""
    _text(sheet, " · ".join(filter(None, (said(entry.item.text, language), day))), 10.5, bold=True)
    if not entry.certain:
        _text(sheet, say(language, "item-perhaps"), 8.5, quiet=True)
    _text(sheet, bare(said(entry.item.why, language)), 8.5, quiet=True)
    _text(sheet, bare(said(entry.item.how, language)), 9)
    for link in entry.item.links:
        _text(sheet, f"{said(link.label, language)}: {link.url}", 8.5, quiet=True, link=link.url)
    sheet.set_left_margin(left)
    sheet.set_x(left)


def _text(
    sheet: FPDF, text: str, size: float, *, bold: bool = False, quiet: bool = False, link: str = ""
) -> None:
    sheet.set_font(_FAMILY, "B" if bold else "", size)
    sheet.set_text_color(*(_QUIET if quiet else _INK))
    sheet.multi_cell(0, size * 0.52, text, align="L", new_x=XPos.LMARGIN, new_y=YPos.NEXT, link=link)
