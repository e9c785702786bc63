"""The addresses at which people reach the assistant: for invitations, and for signing in."""

from __future__ import annotations

from ipaddress import ip_address
from urllib.parse import urlsplit

from bot.settings import Settings

TELEGRAM, WEB = "telegram", "web"


class Links:
    """Where an invitation leads: into Telegram once the bot's name is known, and to the chat page.

    ``web`` is the page's public address, ending in a slash; ``username`` is set by the Telegram channel when it has met its bot.
    """

    def __init__(self, web: str = "", username: str | None = None) -> None:
        self.web = web if not web or web.endswith("/") else f"{web}/"
        self.username = username

    @classmethod
    def of(cls, settings: Settings) -> Links:
        """The addresses of the settings; without a public one, the page's own on this machine."""
        host = "127.0.0.1" if settings.host in ("0.0.0.0", "::", "") else settings.host  # noqa: S104
        return cls(str(settings.public_url or f"http://{host}:{settings.port}/"))

    def named(self, username: str) -> None:
        """The bot of this assistant is called *username*."""
        self.username = username or None

    @property
    def public(self) -> bool:
        """Whether other people can reach the page: an address of this machine alone leads them nowhere."""
        return bool(self.web) and not _only_here(urlsplit(self.web).hostname or "")

    def private_chat(self, command: str) -> str | None:
        """The address of a person's own Telegram chat with the assistant, where *command* is given; None without Telegram."""
        return f"https://t.me/{self.username}?start=do-{command}" if self.username else None

    def invitation(self, token: str) -> list[tuple[str, str]]:
        """(channel, address) of every way in with *token* that others can use, the best first.

        The page gets the token behind a ``#``: no server sees it, and a preview of the link uses nothing up.
        """
        ways = []
        if self.username:
            ways.append((TELEGRAM, f"https://t.me/{self.username}?start={token}"))
        if self.public:
            ways.append((WEB, f"{self.web}#join={token}"))
        return ways


def _only_here(host: str) -> bool:
    """Whether *host* names the machine itself."""
    if host == "localhost" or host.endswith(".localhost"):
        return True
    try:
        address = ip_address(host)
    except ValueError:
        return False
    return address.is_loopback or address.is_unspecified
