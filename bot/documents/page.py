"""The reports of own documents as lines and as a page of HTML that stands alone."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from html import escape

from indexing.passages import Passage
from indexing.reports import FileReport

_HEAD = (
    "Document",
    "Title",
    "Language",
    "Passages",
    "Headings",
    "Tables",
    "Pages",
    "Date",
    "Expires",
    "To look at",
)
_STYLE = (
    "body{font:16px/1.5 system-ui,sans-serif;margin:2rem;color:#1a1a1a;background:#fff}table{border-collapse:collapse;width:100%}"
    "th,td{border:1px solid #767676;padding:.4rem .6rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}"
    "caption{text-align:left;font-weight:bold;padding-bottom:.5rem}ul{margin:0;padding-left:1.2rem}"
)


def line(report: FileReport, today: dt.date) -> str:
    """One document in a few lines, as a person reads it."""
    if report.refused:
        return f"{report.document}: not read, it {report.refused}"
    pages = f", {report.pages} pages" if report.pages else ""
    counts = f"{report.passages} passages, {report.headings} headings, {report.tables} tables{pages}, in {report.language}"
    dates = "".join(
        f", {word} {day}" for word, day in (("of", report.dated), ("until", report.expires)) if day
    )
    notes = "".join(f"\n    look at it: {note}" for note in report.notes(today))
    return f'{report.document}: "{report.title}"{dates}; {counts}{notes}'


def shown(report: FileReport, passages: Sequence[Passage], today: dt.date) -> str:
    """One document with its passages, as they would be quoted."""
    parts = [line(report, today)]
    for passage in passages:
        page = f" (p. {passage.own.page})" if passage.own is not None and passage.own.page else ""
        parts.append(f"## {passage.section}{page}\n{passage.text}")
    return "\n\n".join(parts)


def page(reports: Sequence[FileReport], today: dt.date) -> str:
    """A page with a row for each document."""
    head = "".join(f'<th scope="col">{one}</th>' for one in _HEAD)
    rows = "".join(_row(report, today) for report in reports)
    refused = sum(bool(report.refused) for report in reports)
    return (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Own documents</title><style>{_STYLE}</style></head>'
        f"<body><main><h1>Own documents</h1><p>{len(reports)} files, {refused} of them not read, on {today.isoformat()}.</p>"
        f"<table><caption>What became of each file</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
        "</main></body></html>\n"
    )


def _row(report: FileReport, today: dt.date) -> str:
    if report.refused:
        return f'<tr><th scope="row">{escape(report.document)}</th><td colspan="9">Not read: it {escape(report.refused)}</td></tr>'
    notes = "".join(f"<li>{escape(note)}</li>" for note in report.notes(today))
    cells = (
        *(report.title, report.language, report.passages, report.headings, report.tables, report.pages or ""),
        *(report.dated, report.expires),
    )
    columns = "".join(f"<td>{escape(str(cell))}</td>" for cell in cells)
    return f'<tr><th scope="row">{escape(report.document)}</th>{columns}<td>{f"<ul>{notes}</ul>" if notes else ""}</td></tr>'
