"""The index that is current, also after it was built anew: a running assistant switches without a restart."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path

from indexing.encoder import Encoder
from indexing.index import Index, open_index
from indexing.versions import versions_at

log = logging.getLogger(__name__)


class CurrentIndex:
    """Hands out the current :class:`Index`. Safe to use from several threads.

    *every* is the least number of seconds between two looks at the pointer (a look costs one stat, or one request to a server).
    Raises what :func:`open_index` raises when the first version cannot be opened; later the version at hand goes on serving.
    """

    def __init__(
        self,
        where: Path | str,
        models: Path,
        threads: int = 1,
        every: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
        encoder: Encoder | None = None,
    ) -> None:
        self._where, self._models, self._threads = where, models, threads
        self._every, self._clock = every, clock
        self._versions = versions_at(where)
        self._lock = threading.Lock()
        self._mark = self._versions.mark()
        self._index = open_index(where, models, threads, encoder)
        self._before: Index | None = None
        self._looked = clock()

    def current(self) -> Index:
        """The newest index that can be opened. Never blocks on another thread that is opening one."""
        if self._clock() - self._looked >= self._every and self._lock.acquire(blocking=False):
            try:
                self._looked = self._clock()
                self._look()
            except Exception:
                log.exception(
                    "the index cannot be refreshed; version %s goes on serving", self._index.version
                )
            finally:
                self._lock.release()
        return self._index

    def close(self) -> None:
        """Close what is open."""
        for index in (self._before, self._index):
            if index is not None:
                index.close()

    def _look(self) -> None:
        mark = self._versions.mark()
        if mark == self._mark:
            return
        if self._versions.current() != self._index.key:
            fresh = open_index(self._where, self._models, self._threads, self._index.encoder)
            if self._before is not None:
                self._before.close()  # nobody searches two versions back
            self._before, self._index = self._index, fresh
            log.info("the index is now version %s", fresh.version)
        self._mark = mark
