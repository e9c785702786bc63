"""What ours is measured against, over the same passages and with the same encoder: LangChain's default, BM25, Chroma's default."""

from __future__ import annotations

import uuid
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from bot.answers.open_guide import OpenGuide
from bot.evaluation.golden import GoldenCase
from bot.evaluation.measure import DEPTH, Ranker
from indexing.passages import Passage


def _query(case: GoldenCase) -> str:
    """The question with the conversation before it: what these systems are usually given."""
    return " ".join([*(text for who, text in case.history if who == "user"), case.question])


def _first_of_each(ids: Sequence[str]) -> list[str]:
    return list(dict.fromkeys(ids))[:DEPTH]


def bm25(guide: OpenGuide) -> Ranker:
    """BM25 alone (bm25s, English stop words), over title and text."""
    import bm25s

    passages = list(guide.passages.values())
    retriever = bm25s.BM25()
    retriever.index(
        bm25s.tokenize([_text(one) for one in passages], stopwords="en", show_progress=False),
        show_progress=False,
    )

    def rank(case: GoldenCase) -> Sequence[str]:
        tokens = bm25s.tokenize(_query(case), stopwords="en", show_progress=False)
        places, _ = retriever.retrieve(tokens, k=min(DEPTH, len(passages)), show_progress=False)
        return [passages[int(place)].id for place in places[0]]

    return rank


@contextmanager
def langchain_default(guide: OpenGuide) -> Iterator[Ranker]:
    """RecursiveCharacterTextSplitter(1000/200) and Chroma similarity search, as LangChain's tutorials have it."""
    from langchain_chroma import Chroma
    from langchain_core.documents import Document
    from langchain_text_splitters import RecursiveCharacterTextSplitter

    from indexing.embeddings import EncoderEmbeddings

    documents = [Document(_text(one), metadata={"id": one.id}) for one in guide.passages.values()]
    pieces = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200).split_documents(documents)
    store = Chroma(f"baseline-{uuid.uuid4().hex[:12]}", EncoderEmbeddings(guide.encoder))
    for start in range(0, len(pieces), 1000):
        store.add_documents(pieces[start : start + 1000])
    try:
        yield lambda case: _first_of_each(
            [one.metadata["id"] for one in store.similarity_search(_query(case), k=2 * DEPTH)]
        )
    finally:
        store.delete_collection()


@contextmanager
def chroma_default(guide: OpenGuide) -> Iterator[Ranker]:
    """A Chroma collection with its default settings over whole passages, queried with the question."""
    import chromadb
    from chromadb.config import Settings

    client = chromadb.EphemeralClient(Settings(anonymized_telemetry=False))
    name = f"baseline-{uuid.uuid4().hex[:12]}"
    collection = client.create_collection(name, embedding_function=None)
    passages = list(guide.passages.values())
    vectors = guide.encoder.encode([_text(one) for one in passages], "document")
    collection.add(ids=[one.id for one in passages], embeddings=vectors)

    def rank(case: GoldenCase) -> Sequence[str]:
        found = collection.query(
            query_embeddings=guide.encoder.encode([_query(case)], "query"), n_results=DEPTH
        )
        return list(found["ids"][0])

    try:
        yield rank
    finally:
        client.delete_collection(name)


def _text(passage: Passage) -> str:
    return f"{passage.section}\n{passage.text}"
