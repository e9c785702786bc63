"""The guide in use: builds or refreshes its index, and opens whatever version is current."""

from __future__ import annotations

import logging
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

import knowledge
from bot.answers.open_guide import OpenGuide, open_guide
from bot.answers.scope.near_misses import near_misses
from bot.memory import give_back
from bot.settings import Settings
from indexing.build import BuildReport, build_index, version_name
from indexing.cache import EmbeddingCache
from indexing.current_index import CurrentIndex
from indexing.export import whole
from indexing.gather import gather
from indexing.index import Index, open_index
from indexing.models import EmbeddingModel, find_model
from indexing.parsed import ParsedDocuments
from indexing.passages import Passage
from indexing.problems import IndexUnavailable
from indexing.progress import shown
from indexing.ranking.shelf import Known, RankingShelf
from indexing.seed import plant
from indexing.stamp import Memory, stamp
from indexing.stopwords import PREVAILING
from indexing.version_places import versions_at

log = logging.getLogger(__name__)


def place(settings: Settings) -> Path | str:
    """Where the index versions are: a folder, or the address of a Chroma server."""
    return str(settings.chroma_url).rstrip("/") if settings.chroma_url else settings.indexes_dir


def shelf(settings: Settings) -> RankingShelf:
    """Where trained rankings are: in the data folder, and those that came with the guide."""
    return RankingShelf(settings.rankings_dir, knowledge.ROOT / "trained")


def build(
    settings: Settings, sources: list[Path] | None = None, into: Path | None = None, *, repair: bool = False
) -> BuildReport:
    """Build or refresh an index. Without *sources*: the guide and the configured own documents, for the assistant.

    With *sources* those alone, *into* a folder of their own; without *into* beside the guide, for the assistant.
    """
    apart = into is not None
    model = find_model(settings.embedding_model, settings.models_dir)
    if repair and not whole(model.exported, sizes_only=False):
        shutil.rmtree(model.exported, ignore_errors=True)
    mark = _stamp(settings, model.id)
    report = build_index(
        [*(sources or []), *([] if apart else settings.document_sources)],
        None if apart and sources else knowledge.ROOT,
        into or place(settings),
        settings.models_dir,
        settings.embeddings_cache,
        model,
        rankings=None if apart and sources else shelf(settings),
    )
    if not sources and _stamp(settings, model.id) == mark:  # nothing was edited meanwhile
        _memory(settings).keep(mark, report.version)
    if not apart:  # here, so that no start has to
        with shown(None) as tell:
            near_misses(model.encoder(os.cpu_count() or 1), EmbeddingCache(settings.embeddings_cache), tell)
        opened_at(place(settings), settings).close()  # what is fitted once a version is kept, too
    return report


def ensure(settings: Settings, *, quiet: bool = False) -> bool:
    """Bring the assistant's index up to date; where something is to be embedded, in a process of its own. False where that failed and
    the index before goes on serving.

    That process takes the memory of torch with it when it ends. *quiet*: only build where there is none at all.
    Raises IndexUnavailable where there is no index and none can be built.
    """
    if settings.seed_dir is not None:
        plant(settings.seed_dir, settings.data_dir)
    standing = _stands(settings)
    if standing and (quiet or is_current(settings)):
        return True
    ended = subprocess.run([sys.executable, "-m", "bot.cli.main", "index"], stdout=sys.stderr, check=False)
    if ended.returncode != 0 and not standing:
        raise IndexUnavailable("the guide could not be indexed; the lines above say why")
    return ended.returncode == 0


def _stands(settings: Settings) -> bool:
    """Whether there is an index that can be read; one that was cut counts as none, and is built anew."""
    versions = versions_at(place(settings))
    key = versions.current()
    if key is None:
        return False
    if (why := versions.damage(key)) is not None:
        log.warning("the index is damaged and is built anew: %s", why)
        return False
    return True


def is_current(settings: Settings) -> bool:
    """Whether a build would change nothing; also where the model cannot be had, since then nothing can be built."""
    versions = versions_at(place(settings))
    try:
        model = find_model(settings.embedding_model, settings.models_dir)
    except IndexUnavailable as error:
        log.warning("the index is used as it is: %s", error)
        return True
    memory, mark = _memory(settings), _stamp(settings, model.id)
    name = memory.get(mark)
    if name is None:
        parsed = ParsedDocuments(settings.embeddings_cache.with_name("documents.sqlite"))
        gathered = gather(list(settings.document_sources), knowledge.ROOT, parsed)
        name = version_name(model.id, gathered.passages)
        if not _learned(settings, model, gathered.passages):
            return False
        memory.keep(mark, name)
    return versions.find(name) == versions.current()


def _learned(settings: Settings, model: EmbeddingModel, passages: Sequence[Passage]) -> bool:
    """Whether nothing is left to be learned from the asks of *passages*."""
    try:
        known = Known(model.id, tuple(model.languages))
    except IndexUnavailable:  # the model is not made ready for serving yet
        return False
    return shelf(settings).is_whole(passages, known)


def _stamp(settings: Settings, model: str) -> str | None:
    try:
        return stamp(settings.document_sources, knowledge.ROOT, model)
    except OSError:  # a document that cannot be read: gathering says which
        return None


def _memory(settings: Settings) -> Memory:
    return Memory(settings.data_dir / "stamp.json")


def opened_at(where: Path | str, settings: Settings, languages: Iterable[str] = (PREVAILING,)) -> OpenGuide:
    """The guide whose index is at *where*, ready for *languages*. Raises IndexUnavailable where there is none."""
    index = open_index(where, settings.models_dir, settings.encoder_threads)
    return open_guide(index, EmbeddingCache(settings.embeddings_cache), shelf(settings), languages)


class Guide:
    """Hands out the guide as it is now; opens it when it is first asked for."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._lock = threading.Lock()
        self._shelf: CurrentIndex[OpenGuide] | None = None
        self._opened: OpenGuide | None = None

    def current(self) -> OpenGuide:
        """The guide to answer from. Raises IndexUnavailable where there is none."""
        with self._lock:
            if self._shelf is None:
                self._shelf = CurrentIndex(
                    place(self._settings),
                    self._settings.models_dir,
                    self._open,
                    self._settings.encoder_threads,
                    released=give_back,
                )
        return self._shelf.current()

    def close(self) -> None:
        if self._shelf is not None:
            self._shelf.close()

    def _open(self, index: Index) -> OpenGuide:
        """The guide of *index*, ready for the languages that were asked in before."""
        in_use = self._opened.languages.made() if self._opened is not None else ()
        wanted = dict.fromkeys([PREVAILING, self._settings.default_language, *in_use])
        self._opened = open_guide(
            index, EmbeddingCache(self._settings.embeddings_cache), shelf(self._settings), wanted
        )
        return self._opened
