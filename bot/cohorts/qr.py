"""Addresses as QR codes, for a slide or a sheet of paper."""

from __future__ import annotations

import io

import segno


def png(address: str) -> bytes:
    """A PNG of the QR code of *address*, large enough to be printed, with the quiet zone the standard asks for."""
    out = io.BytesIO()
    segno.make(address, error="m", micro=False).save(out, kind="png", scale=8, border=4)
    return out.getvalue()
