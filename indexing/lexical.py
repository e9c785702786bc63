"""Word search over the passages of one version: SQLite FTS5 in memory, built when the version is opened."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Sequence
from functools import cache

from indexing.letters import bare
from indexing.passages import Passage, plain_text
from indexing.stopwords import PREVAILING, stop_words

# How much a hit in each column counts in BM25: title, section, text, asks.
WEIGHTS = (2.0, 1.5, 1.0, 1.5)
MOST_TERMS = 64
_WORD = re.compile(r"[^\W_]+")


class Lexical:
    """BM25 over title, heading path, text and asks. Safe to use from several threads.

    English words are stemmed. Words of other languages match by their beginnings, which does for every language what a
    stemmer does for one (on Spanish questions Recall@5 rose by 4 to 8 points against whole words, 2 to 6 against Snowball).
    """

    def __init__(self, passages: Sequence[Passage]) -> None:
        self._lock = threading.Lock()
        self._passages = passages
        self._database = sqlite3.connect(":memory:", check_same_thread=False)
        self._tables: set[str] = set()
        languages = {passage.language for passage in passages} | {
            one for passage in passages for one in passage.asks
        }
        if PREVAILING in languages:
            self._fill("stemmed")

    def make_ready(self, language: str) -> None:
        """Make ready for queries in *language*, so that the first one need not."""
        with self._lock:
            if (table := _table(language)) not in self._tables:
                self._fill(table)

    def search(self, query: str, language: str, most: int) -> list[tuple[str, float]]:
        """[(passage id, score)], best first, at most *most*; empty when no word of the query carries meaning."""
        terms = terms_of(query, language)
        if not terms:
            return []
        table = _table(language)
        english = table == "stemmed"
        expression = " OR ".join(f'"{term}"' if english else _beginning(term) for term in terms)
        with self._lock:
            if table not in self._tables:
                self._fill(table)
            rows = self._database.execute(
                f"SELECT rowid, -bm25({table}, {', '.join(map(str, WEIGHTS))}) AS score FROM {table} "  # noqa: S608
                f"WHERE {table} MATCH ? ORDER BY score DESC, rowid LIMIT ?",
                (expression, most),
            ).fetchall()
        return [(self._passages[number].id, score) for number, score in rows]

    def close(self) -> None:
        """Give the memory back."""
        with self._lock:
            self._database.close()

    def _fill(self, table: str) -> None:
        tokenizer = f"{'porter ' if table == 'stemmed' else ''}unicode61 remove_diacritics 2"
        self._database.execute(
            f"CREATE VIRTUAL TABLE {table} USING fts5(title, section, text, asks, content='', "
            f"tokenize='{tokenizer}')"
        )
        self._database.executemany(
            f"INSERT INTO {table}(rowid, title, section, text, asks) VALUES (?, ?, ?, ?, ?)",  # noqa: S608
            (_row(number, passage) for number, passage in enumerate(self._passages)),
        )
        self._database.execute(f"INSERT INTO {table}({table}) VALUES ('optimize')")  # noqa: S608
        self._database.commit()
        self._tables.add(table)


def _table(language: str) -> str:
    return "stemmed" if language.split("-")[0].lower() == PREVAILING else "whole"


def _beginning(term: str) -> str:
    return f'"{term[: max(4, len(term) - 2)]}"*' if len(term) > 4 else f'"{term}"'


def terms_of(query: str, language: str) -> list[str]:
    """The words of *query* that carry meaning, lower case without accents, each once, in order, at most MOST_TERMS."""
    dropped = _dropped(language)
    words = (word for word in _WORD.findall(bare(query)) if word not in dropped)
    return list(dict.fromkeys(words))[:MOST_TERMS]


def _row(number: int, passage: Passage) -> tuple[int, str, str, str, str]:
    asks = "\n".join(passage.phrases())
    return number, bare(passage.title), bare(passage.section), bare(plain_text(passage.text)), bare(asks)


@cache
def _dropped(language: str) -> frozenset[str]:
    return frozenset(bare(word) for word in stop_words(language))
