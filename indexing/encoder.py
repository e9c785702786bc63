"""The serving encoder: an exported model run by onnxruntime and tokenizers. Imports no torch."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, Protocol, cast

import numpy as np
from numpy.typing import NDArray

from indexing.problems import IndexDamaged, IndexUnavailable

Vectors = NDArray[np.float32]
Purpose = Literal["query", "document"]

MANIFEST = "encoder.json"
TOKENS = 256  # of one run: more gain no speed on a processor, and memory once taken is not given back


class Encoder(Protocol):
    """Texts to vectors: float32, one row a text, every row of length 1."""

    model: str
    dimension: int
    languages: tuple[str, ...]

    def encode(self, texts: Sequence[str], purpose: Purpose = "query") -> Vectors: ...


class OnnxEncoder:
    """An encoder exported by :mod:`indexing.export`, read from its *folder*.

    *threads* is how many cores one call may take; 1 is best where others want the machine too.
    """

    def __init__(self, folder: Path, threads: int = 1) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        manifest = read_manifest(folder)
        self.model: str = manifest["model"]
        self.dimension: int = manifest["dimension"]
        self.languages = tuple(manifest["languages"])
        self._prompts: dict[str, str] = manifest["prompts"]
        self._inputs: list[str] = manifest["inputs"]
        self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
        self._tokenizer.enable_truncation(manifest["max_length"])
        self._tokenizer.no_padding()
        self._pad = {"input_ids": manifest["pad_id"], "attention_mask": 0, "token_type_ids": 0}
        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = threads
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.enable_mem_pattern = False  # patterns are kept per shape, and every question has its own
        self._session = onnxruntime.InferenceSession(
            str(folder / "model.onnx"), options, providers=["CPUExecutionProvider"]
        )

    def encode(self, texts: Sequence[str], purpose: Purpose = "query") -> Vectors:
        """(n, dimension) vectors; texts beyond the model's length are cut. Lone surrogates are dropped."""
        vectors = np.empty((len(texts), self.dimension), dtype=np.float32)
        prompt = self._prompts.get(purpose, "")
        cleaned = [prompt + text.encode("utf-8", "ignore").decode("utf-8") for text in texts]
        encoded = self._tokenizer.encode_batch(cleaned)
        for batch in _batches([len(one.ids) for one in encoded]):
            vectors[batch] = self._run([encoded[number] for number in batch])
        return vectors

    def _run(self, encoded: list[Any]) -> Vectors:
        length = max(len(one.ids) for one in encoded)
        feed = {name: np.full((len(encoded), length), self._pad[name], np.int64) for name in self._inputs}
        for row, one in enumerate(encoded):
            columns = {
                "input_ids": one.ids,
                "attention_mask": one.attention_mask,
                "token_type_ids": one.type_ids,
            }
            for name, column in feed.items():
                column[row, : len(one.ids)] = columns[name]
        return cast(Vectors, self._session.run(None, feed)[0])


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """Numbers of texts in batches of similar length and at most TOKENS tokens (a longer text goes alone)."""
    batches: list[list[int]] = []
    for number in sorted(range(len(lengths)), key=lambda one: lengths[one]):
        last = batches[-1] if batches else []
        fits = (
            last and lengths[number] * (len(last) + 1) <= TOKENS and lengths[number] <= 2 * lengths[last[0]]
        )
        if fits:
            last.append(number)
        else:
            batches.append([number])
    return batches


def read_manifest(folder: Path) -> dict[str, Any]:
    """What the export wrote about itself. Raises :class:`IndexUnavailable` when there is no encoder in *folder*."""
    try:
        return cast(dict[str, Any], json.loads((folder / MANIFEST).read_text(encoding="utf-8")))
    except ValueError:
        raise IndexDamaged(
            f"the encoder {folder.name} is damaged ({MANIFEST} cannot be read): run 'vademecum index --repair'"
        ) from None
    except FileNotFoundError:
        raise IndexUnavailable(
            f"the encoder {folder.name} is not in {folder.parent}: run 'vademecum index' to export it again"
        ) from None
