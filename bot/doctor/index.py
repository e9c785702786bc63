"""The index and what it needs: the version that is current, the encoder, the Chroma server."""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Iterator
from contextlib import contextmanager

from bot.doctor.finding import Finding, bad, off, ok, warn
from bot.guide import is_current, place
from bot.settings import Settings
from indexing.encoder import read_manifest
from indexing.encoders import load_encoder
from indexing.models import find_model
from indexing.problems import IndexUnavailable
from indexing.version_places import versions_at


async def index(settings: Settings) -> Finding:
    """Which version is current, what is in it, and whether a build would change it. Builds nothing."""
    return await asyncio.to_thread(_index, settings)


async def encoder(settings: Settings) -> Finding:
    """Whether the model that questions are embedded with loads and works."""
    return await asyncio.to_thread(_encoder, settings)


async def chroma_server(settings: Settings) -> Finding:
    """Whether the Chroma server answers, where there is one."""
    if settings.chroma_url is None:
        return off("chroma server", "not used: Chroma is on disk")
    return await asyncio.to_thread(_chroma_server, str(settings.chroma_url).rstrip("/"))


def _index(settings: Settings) -> Finding:
    versions = versions_at(place(settings))
    key = versions.current()
    if key is None:
        try:
            find_model(settings.embedding_model, settings.models_dir)
        except IndexUnavailable as error:
            return bad("index", f"there is none, and none can be built: {error}")
        return warn("index", "not built yet: vademecum run builds it, or vademecum index")
    opened = versions.open(key)
    try:
        manifest, rows = opened.manifest, opened.vectors.count
    finally:
        opened.close()
    details = {key: manifest[key] for key in ("model", "passages", "rows", "created")}
    details["version"] = manifest["name"]
    if rows != manifest["rows"]:
        return bad(
            "index", f"version {manifest['name']} holds {rows} of {manifest['rows']} vectors: remove it and run vademecum index",
            **details,
        )  # fmt: skip
    text = f"version {manifest['name']}, {manifest['passages']} passages, by {manifest['model']}, of {manifest['created'][:10]}"
    with _quiet():
        current = is_current(settings)
    if not current:
        return warn(
            "index", f"{text}; the knowledge has changed since: vademecum index", current=False, **details
        )
    return ok("index", text, current=True, **details)


def _encoder(settings: Settings) -> Finding:
    versions = versions_at(place(settings))
    key = versions.current()
    if key is not None:
        opened = versions.open(key)
        model = str(opened.manifest["model"])
        opened.close()
    else:
        model = find_model(settings.embedding_model, settings.models_dir).id
        if not (settings.models_dir / model).exists():
            return warn("encoder", f"{model} is not exported yet; building the index does it")
    folder = settings.models_dir / model
    try:
        backend = read_manifest(folder)["backend"]
        loaded = load_encoder(folder, settings.encoder_threads)
        began = time.perf_counter()
        vector = loaded.encode(["How long can I go abroad?"])[0]
        took = (time.perf_counter() - began) * 1000
    except IndexUnavailable as error:
        return bad("encoder", str(error))
    if len(vector) != loaded.dimension or not abs(float(vector @ vector) - 1) < 1e-3:
        return bad(
            "encoder", f"{model} gives no vectors of length 1: remove {folder} and run vademecum index"
        )
    text = f"{model} ({backend}), {loaded.dimension} numbers a text, {took:.0f} ms a question"
    return ok("encoder", text, model=model, backend=backend, milliseconds=round(took, 1))


def _chroma_server(address: str) -> Finding:
    try:
        versions_at(address).current()
    except IndexUnavailable as error:
        return bad("chroma server", str(error))
    return ok("chroma server", f"answers at {address}", address=address)


@contextmanager
def _quiet() -> Iterator[None]:
    """What the guide would log is said by the finding."""
    logger = logging.getLogger("bot.guide")
    before, logger.disabled = logger.disabled, True
    try:
        yield
    finally:
        logger.disabled = before
