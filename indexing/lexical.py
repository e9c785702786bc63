"""Word search over the passages of one version: SQLite FTS5 in memory, built when the version is opened."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Sequence

from indexing.passages import Passage, plain_text
from indexing.stopwords import stop_words

# How much a hit in each column counts in BM25: title, section, text, asks.
WEIGHTS = (2.0, 1.5, 1.0, 1.5)
MOST_TERMS = 64
_WORD = re.compile(r"[^\W_]+")


class Lexical:
    """BM25 over title, heading path, text and asks. Safe to use from several threads."""

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._lock = threading.Lock()
        self._ids = [passage.id for passage in passages]
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        english = any(passage.language == "en" for passage in passages)
        tokenizer = f"{'porter ' if english else ''}unicode61 remove_diacritics 2"
        self._database.execute(
            "CREATE VIRTUAL TABLE words USING fts5(title, section, text, asks, content='', "
            f"tokenize='{tokenizer}')"
        )
        self._database.executemany(
            "INSERT INTO words(rowid, title, section, text, asks) VALUES (?, ?, ?, ?, ?)",
            (_row(number, passage) for number, passage in enumerate(passages)),
        )
        self._database.execute("INSERT INTO words(words) VALUES ('optimize')")
        self._database.commit()

    def search(self, query: str, language: str, most: int) -> list[tuple[str, float]]:
        """[(passage id, score)], best first, at most *most*; empty when no word of the query carries meaning."""
        terms = terms_of(query, language)
        if not terms:
            return []
        expression = " OR ".join(f'"{term}"' for term in terms)
        with self._lock:
            rows = self._database.execute(
                f"SELECT rowid, -bm25(words, {', '.join(map(str, WEIGHTS))}) AS score FROM words "  # noqa: S608
                "WHERE words MATCH ? ORDER BY score DESC, rowid LIMIT ?",
                (expression, most),
            ).fetchall()
        return [(self._ids[number], score) for number, score in rows]

    def close(self) -> None:
        """Give the memory back."""
        with self._lock:
            self._database.close()


def terms_of(query: str, language: str) -> list[str]:
    """The words of *query* that carry meaning, lower case, each once, in order, at most MOST_TERMS."""
    dropped = stop_words(language)
    text = query.encode("utf-8", "ignore").decode("utf-8").lower()
    words = (word for word in _WORD.findall(text) if word not in dropped)
    return list(dict.fromkeys(words))[:MOST_TERMS]


def _row(number: int, passage: Passage) -> tuple[int, str, str, str, str]:
    asks = "\n".join(ask for asks in passage.asks.values() for ask in asks)
    return number, passage.title, passage.section, plain_text(passage.text), asks
