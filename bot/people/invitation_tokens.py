"""Tokens of invitations, taken out of a message before anything of it is stored: what goes on is their digest alone."""

from __future__ import annotations

import hashlib
import re
from dataclasses import replace

from bot.messages import Incoming

_COMMAND = "/start"
_TOKEN = re.compile(r"[A-Za-z0-9_-]{20,64}")


def digest_of(token: str) -> str:
    """What is stored of a token and looked for: its SHA-256 in hexadecimal digits."""
    return hashlib.sha256(token.encode("utf-8", "surrogatepass")).hexdigest()


def sealed(incoming: Incoming) -> Incoming:
    """``/start token`` becomes ``/start``, with the token's digest as ``invitation``; any other message stays as it is.

    No one can type a digest: what they type is digested again. What is no token (the name of a poster's link) is let go of.
    """
    if not incoming.text.startswith(_COMMAND):
        return incoming
    command, *words = incoming.text.split(maxsplit=1)
    if command.partition("@")[0] != _COMMAND or not words:
        return incoming
    token = words[0].strip()
    return replace(incoming, text=command, invitation=digest_of(token) if _TOKEN.fullmatch(token) else None)
