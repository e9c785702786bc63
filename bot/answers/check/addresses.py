"""Finds everything in a text that a channel would turn into a link: web and mail addresses, hosts, handles, commands."""

from __future__ import annotations

import re

from bot import patterns

_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_SCHEME = r"[a-z][a-z0-9+.-]*:/+[^\s<>\"”“»]+|mailto:\S+|tel:\S+"
_HOST = r"(?:[\w-]+\.)+[a-z]{2,}(?:[:/?#][^\s<>\"”“»]*)?"
_HANDLE = r"(?<![\w/])@\w{2,}|(?<![\w/.])/[a-z_]{2,}\b"
_ADDRESS = patterns.compile(rf"{_SCHEME}|{_MAIL}|{_HANDLE}|(?<![\w@]){_HOST}", re.IGNORECASE)
_TARGET = re.compile(r"\]\(\s*<?([^)\s>]+)")
_NO_HOST = re.compile(r"^(?:[a-z]\.)+[a-z]{1,2}$|^(?:e\.g|i\.e)\b", re.IGNORECASE)


def take_addresses(text: str) -> tuple[set[str], str]:
    """The addresses in *text* (Markdown or plain), each in one form, and *text* without them."""
    found = {_plain(target) for target in _TARGET.findall(text)}

    def take(match: re.Match[str]) -> str:
        if _NO_HOST.match(match.group()):
            return match.group()
        found.add(_plain(match.group()))
        return " "

    rest = _ADDRESS.sub(take, text)
    return found - {""}, rest


def _plain(address: str) -> str:
    """Scheme, ``www.``, case of the host and closing punctuation do not make another address."""
    bare = re.sub(
        r"^(?:https?://|mailto:)?(?:www\.)?", "", address.strip().rstrip(".,;:!?)]}*_'’…"), flags=re.I
    )
    host, slash, path = bare.partition("/")
    return (host.lower() + slash + path).rstrip("/") if not address.startswith("/") else address.lower()
