"""What is opened of the index that is current, also after it was built anew: a running assistant switches without a restart."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from indexing.encoder import Encoder
from indexing.index import Index, open_index
from indexing.version_places import versions_at

log = logging.getLogger(__name__)

# After so long no answer is made from the version before any more: the longest thinking takes 180.
IN_USE_SECONDS = 240.0


class Closable(Protocol):
    """Something that is open."""

    def close(self) -> None:
        """Close it."""


Opened = TypeVar("Opened", bound=Closable)


def in_a_thread(job: Callable[[], None]) -> None:
    """Run *job* beside what goes on."""
    threading.Thread(target=job, name="index", daemon=True).start()


class CurrentIndex(Generic[Opened]):
    """Hands out what *prepare* makes of the current :class:`Index`. Safe to use from several threads.

    Another version is opened and prepared whole *beside* what goes on, and only then takes the place of the one before.
    *released* is called once the memory of an older version can be given back; *every* is the least number of seconds between two looks at the pointer (a look costs one stat, or one request to a server).
    Raises what :func:`open_index` raises when the first version cannot be opened; later the version at hand goes on serving.
    """

    def __init__(
        self,
        where: Path | str,
        models: Path,
        prepare: Callable[[Index], Opened],
        threads: int = 1,
        every: float = 1.0,
        clock: Callable[[], float] = time.monotonic,
        encoder: Encoder | None = None,
        beside: Callable[[Callable[[], None]], None] = in_a_thread,
        released: Callable[[], None] = lambda: None,
    ) -> None:
        self._where, self._models, self._threads = where, models, threads
        self._every, self._clock = every, clock
        self._versions = versions_at(where)
        self._lock = threading.Lock()
        self._mark = self._versions.mark()
        self._prepare, self._beside, self._released = prepare, beside, released
        index = open_index(where, models, threads, encoder)
        self._key, self._encoder, self._version = index.key, index.encoder, index.version
        self._opened = prepare(index)
        self._before: Opened | None = None
        self._looked = self._switched = clock()

    def current(self) -> Opened:
        """What was made of the newest version that could be opened. Never waits for another one to be opened."""
        if self._clock() - self._looked >= self._every and self._lock.acquire(blocking=False):
            self._looked = self._clock()
            if self._moved():
                self._beside(self._switch)
            elif self._before is not None and self._looked - self._switched >= IN_USE_SECONDS:
                self._beside(self._let_go)
            else:
                self._lock.release()
        return self._opened

    def close(self) -> None:
        """Close what is open."""
        with self._lock:
            for opened in (self._before, self._opened):
                if opened is not None:
                    opened.close()

    def _let_go(self) -> None:
        """Close the version before, which nobody answers from any more; the caller has taken the lock."""
        try:
            before, self._before = self._before, None
            if before is not None:
                before.close()
            del before
            self._released()
        except Exception:
            log.exception("the memory of an older version could not be given back")
        finally:
            self._lock.release()

    def _moved(self) -> bool:
        try:
            return self._versions.mark() != self._mark
        except Exception:
            log.exception("the index cannot be looked at; version %s goes on serving", self._version)
            return False

    def _switch(self) -> None:
        """Open and prepare what is current now; the caller has taken the lock."""
        try:
            mark = self._versions.mark()
            if self._versions.current() != self._key:
                index = open_index(self._where, self._models, self._threads, self._encoder)
                fresh = self._prepare(index)
                if self._before is not None:
                    self._before.close()  # nobody searches two versions back
                self._before, self._opened = self._opened, fresh
                self._switched = self._clock()
                self._key, self._encoder, self._version = index.key, index.encoder, index.version
                log.info("the index is now version %s", index.version)
            self._mark = mark
        except Exception:
            log.exception("the index cannot be refreshed; version %s goes on serving", self._version)
        finally:
            self._lock.release()
