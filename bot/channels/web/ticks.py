"""A list to tick whose buttons are its lines: on the page the box itself is pressed, and nothing stands there twice."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markupsafe import escape

from bot.messages import Button

Rows = Sequence[Sequence[Button]]

_SIGNS = ("☐ ", "☑ ")
_BOX = re.compile(
    r'<li class="box"><label><input type="checkbox" disabled=""( checked="")?> (.*?)</label></li>', re.DOTALL
)


def joined(html: str, rows: Rows) -> tuple[str, Rows]:
    """*html* with its boxes to be pressed, and the buttons that are left.

    Only where there are as many boxes as buttons that begin with the sign of one: they belong together in their order. Else
    both come back as they were.
    """
    buttons = [one for row in rows for one in row if one.payload and one.label.startswith(_SIGNS)]
    if not buttons or len(buttons) != len(_BOX.findall(html)):
        return html, rows
    payloads = iter(buttons)

    def pressed(found: re.Match[str]) -> str:
        checked = "true" if found[1] else "false"
        payload = escape(next(payloads).payload)
        return (
            f'<li class="box"><button type="button" class="tick" role="checkbox" aria-checked="{checked}" '
            f'data-payload="{payload}">{found[2]}</button></li>'
        )

    left = [[one for one in row if one not in buttons] for row in rows]
    return _BOX.sub(pressed, html), [row for row in left if row]
