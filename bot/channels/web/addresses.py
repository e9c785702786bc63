"""Where a request comes from: the address of the connection, or what a proxy that the operator trusts says of it."""

from __future__ import annotations

from functools import lru_cache
from ipaddress import IPv4Network, IPv6Network, ip_address, ip_network

from starlette.types import Scope

from bot.settings import Settings

UNKNOWN = "unknown"


def client_address(scope: Scope, settings: Settings) -> str:
    """The address behind the request. ``Forwarded`` and ``X-Forwarded-For`` count only where a trusted proxy wrote them.

    Each trusted proxy adds the address it saw at the end, so the last address that is no trusted proxy's is the person's.
    """
    client = scope.get("client")
    address = (_plain(client[0]) if client else "") or UNKNOWN
    if not is_trusted(address, settings):
        return address
    for hop in reversed(_hops(scope)):
        if not is_trusted(hop, settings):
            return hop
        address = hop
    return address


def is_trusted(address: str, settings: Settings) -> bool:
    return bool(settings.trusted_proxies) and within(address, settings.trusted_proxies)


def within(address: str, networks: tuple[str, ...]) -> bool:
    """Whether *address* lies in one of *networks* (``10.0.0.0/8``, ``127.0.0.1``)."""
    try:
        found = ip_address(address)
    except ValueError:
        return False
    return any(found in network for network in _networks(networks))


@lru_cache(maxsize=16)
def _networks(networks: tuple[str, ...]) -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(one, strict=False) for one in networks)


def _hops(scope: Scope) -> list[str]:
    """The addresses in the forwarding headers, the first hop first; what is no address is left out."""
    headers: dict[bytes, list[str]] = {}
    for name, value in scope["headers"]:
        headers.setdefault(name, []).append(value[:1000].decode("latin-1"))
    if forwarded := headers.get(b"forwarded"):
        parts = [part.strip() for hop in ",".join(forwarded).split(",") for part in hop.split(";")]
        named = [part[4:].strip('" ') for part in parts if part.lower().startswith("for=")]
    else:
        named = [part.strip() for part in ",".join(headers.get(b"x-forwarded-for", [])).split(",")]
    return [address for one in named if (address := _plain(one))]


def _plain(text: str) -> str:
    """The address in ``192.0.2.1``, ``192.0.2.1:80``, ``[2001:db8::1]:80``; empty for what is none."""
    bare = text.strip()
    if bare.startswith("["):
        bare = bare[1:].partition("]")[0]
    elif bare.count(":") == 1:
        bare = bare.partition(":")[0]
    try:
        found = ip_address(bare)
    except ValueError:
        return ""
    mapped = getattr(found, "ipv4_mapped", None)
    return str(mapped or found)
