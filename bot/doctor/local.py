"""What this machine has: settings, Python and packages, the data folder, the port."""

from __future__ import annotations

import asyncio
import os
import platform
import shutil
import tempfile
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.util import find_spec
from urllib.error import URLError
from urllib.request import urlopen

from packaging.requirements import InvalidRequirement, Requirement

from bot.doctor.finding import Finding, bad, off, ok, warn
from bot.settings import Settings

SHOWN = ("chromadb", "onnxruntime", "tokenizers", "python-telegram-bot", "sqlalchemy", "starlette")
LITTLE_MB, TOO_LITTLE_MB = 1000, 100


async def settings(given: Settings) -> Finding:
    """Which settings differ from their defaults. Their values are not told: some are secrets, some name people."""
    names = sorted(f"VADEMECUM_{name.upper()}" for name in given.model_fields_set)
    return ok("settings", ", ".join(names) if names else "all as they come", set=names)


async def python(given: Settings) -> Finding:
    """The version of Python and of the packages that matter; what is missing or too old by the project's own list."""
    found = {name: _version(name) for name in SHOWN}
    wrong = _unmet()
    details = {"python": platform.python_version(), "packages": found, "unmet": wrong}
    if wrong:
        return bad("python", f"not as needed: {', '.join(wrong)}; install the project again", **details)
    builds = "with" if find_spec("torch") and find_spec("sentence_transformers") else "without"
    listed = ", ".join(f"{name} {number}" for name, number in found.items() if number)
    return ok("python", f"{platform.python_version()}, {listed}; {builds} torch", **details)


async def data_folder(given: Settings) -> Finding:
    """Whether the data folder can be written, and how much room is left."""
    folder = given.data_dir
    standing = next(path for path in (folder, *folder.parents) if path.exists())
    if not os.access(standing, os.W_OK | os.X_OK):
        return bad("data folder", f"{folder} cannot be written: change its owner, or set VADEMECUM_DATA_DIR")
    free = shutil.disk_usage(standing).free // 2**20
    details = {"path": str(folder), "exists": folder.exists(), "free_mb": free}
    if not folder.exists():
        return warn("data folder", f"{folder} is not there yet; the first start makes it", **details)
    try:
        with tempfile.TemporaryFile(dir=folder) as file:
            file.write(b"vademecum")
    except OSError as error:
        return bad("data folder", f"{folder} cannot be written: {error.strerror}", **details)
    room = f"{free / 1024:.1f} GB free" if free >= 1024 else f"{free} MB free"
    if free < TOO_LITTLE_MB:
        return bad("data folder", f"{folder}: only {room}; make room", **details)
    return (warn if free < LITTLE_MB else ok)("data folder", f"{folder}, {room}", **details)


async def web(given: Settings) -> Finding:
    """Whether the assistant answers at its address, or something else stands there."""
    host = "127.0.0.1" if given.host in ("0.0.0.0", "::", "") else given.host  # noqa: S104 - compared, not bound
    address = f"http://{host}:{given.port}"

    def look() -> str:
        with urlopen(f"{address}/healthz", timeout=3) as response:  # noqa: S310 - http, our own address
            return str(response.read(64).decode("utf-8", "replace"))

    try:
        body = await asyncio.to_thread(look)
    except (URLError, OSError) as error:
        reason = getattr(error, "reason", error)
        if isinstance(reason, ConnectionRefusedError):
            return off("web", f"nothing listens at {address}: the assistant is not running", running=False)
        return bad("web", f"something at {address} is not the assistant ({reason})", running=False)
    if body.strip() != "ok":
        return bad("web", f"something at {address} is not the assistant: set VADEMECUM_PORT", running=False)
    return ok("web", f"the assistant answers at {address}", running=True)


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _unmet() -> list[str]:
    """Requirements of the installed project (extras left out) that are not met."""
    try:
        lines = requires("vademecum") or []
    except PackageNotFoundError:
        return []  # run from the source, without having been installed
    unmet = []
    for line in lines:
        try:
            wanted = Requirement(line)
        except InvalidRequirement:
            continue
        if wanted.marker is not None and not wanted.marker.evaluate({"extra": ""}):
            continue
        found = _version(wanted.name)
        if found is None:
            unmet.append(f"{wanted.name} is missing")
        elif not wanted.specifier.contains(found, prereleases=True):
            unmet.append(f"{wanted.name} {found} (needed {wanted.specifier})")
    return unmet
