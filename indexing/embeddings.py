"""The serving encoder as LangChain's ``Embeddings``, for chains and vector stores of LangChain."""

from __future__ import annotations

from langchain_core.embeddings import Embeddings

from indexing.encoder import Encoder


class EncoderEmbeddings(Embeddings):
    """Wraps an :class:`indexing.encoder.Encoder`; vectors are lists of floats of length 1 each."""

    def __init__(self, encoder: Encoder) -> None:
        self._encoder = encoder

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        """One vector for each text."""
        return [list(map(float, vector)) for vector in self._encoder.encode(texts, "document")]

    def embed_query(self, text: str) -> list[float]:
        """The vector of a question."""
        return list(map(float, self._encoder.encode([text], "query")[0]))
