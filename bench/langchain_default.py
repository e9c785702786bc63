"""The peer: what LangChain's own documents build first. RecursiveCharacterTextSplitter(1000/200), Chroma, sentence-transformers.

The embedding class does what ``HuggingFaceEmbeddings`` of langchain-huggingface does for the same model, without importing the
rest of that package, which is in the peer's favour.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from langchain_chroma import Chroma
from langchain_core.embeddings import Embeddings
from langchain_text_splitters import RecursiveCharacterTextSplitter
from sentence_transformers import SentenceTransformer


class SentenceTransformerEmbeddings(Embeddings):
    """A sentence-transformers model in a folder."""

    def __init__(self, folder: Path) -> None:
        self._model = SentenceTransformer(str(folder), device="cpu")

    def embed_documents(self, texts: list[str]) -> list[list[float]]:
        cleaned = [text.replace("\n", " ") for text in texts]
        return self._model.encode(cleaned, show_progress_bar=False).tolist()  # type: ignore[no-any-return]

    def embed_query(self, text: str) -> list[float]:
        return self.embed_documents([text])[0]


def chunks(texts: Sequence[str]) -> list[str]:
    """*texts* split as the tutorials do."""
    splitter = RecursiveCharacterTextSplitter(chunk_size=1000, chunk_overlap=200)
    return [chunk.page_content for chunk in splitter.create_documents(list(texts))]


def store(folder: Path, model: Path) -> Chroma:
    """The vector store kept in *folder*."""
    return Chroma(
        collection_name="default",
        embedding_function=SentenceTransformerEmbeddings(model),
        persist_directory=str(folder),
    )
