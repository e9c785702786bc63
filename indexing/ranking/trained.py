"""A trained ranking of one language: as a file, and as the scores of all rules for a question."""

from __future__ import annotations

import json
import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from indexing.encoder import Vectors
from indexing.ranking.examples import FORMAT, Examples
from indexing.ranking.head import Head
from indexing.ranking.static_vectors import StaticVectors
from indexing.ranking.training import Report, train_head, train_static


@dataclass(frozen=True)
class TrainedRanking:
    """What was learned from the asks of the ``rules`` in ``language``. ``encoder``: the model whose vectors the head takes beside
    the static ones, empty for none; ``key`` names what it was trained on."""

    key: str
    language: str
    encoder: str
    rules: tuple[str, ...]
    static: StaticVectors
    head: Head

    def log_probabilities(self, static: Vectors, meaning: Vectors | None) -> Vectors:
        """(n, rules): how probable each rule is for the (n, ...) static vectors of questions and those of the encoder, where it takes them."""
        features = static if not self.encoder else np.hstack([static, _given(meaning)])
        return self.head.log_probabilities(features)

    def save(self, path: Path) -> None:
        """Write it in one piece: a reader finds the old file or the new one."""
        path.parent.mkdir(parents=True, exist_ok=True)
        scale = np.abs(self.head.weights).max(axis=0) / 127 + 1e-12
        about = {"format": FORMAT, "key": self.key, "language": self.language, "encoder": self.encoder}
        about |= {"rules": self.rules, "static_scale": self.static.scale}
        handle, aside = tempfile.mkstemp(prefix=f".{path.name}-", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            np.savez_compressed(
                file,
                about=np.frombuffer(json.dumps(about).encode(), dtype=np.uint8),
                table=self.static.table,
                head=np.round(self.head.weights / scale).astype(np.int8),
                head_scale=scale.astype(np.float32),
                bias=self.head.bias.astype(np.float32),
            )
        Path(aside).chmod(0o644)
        Path(aside).replace(path)

    @staticmethod
    def load(path: Path) -> TrainedRanking:
        """The inverse of :meth:`save`. Raises ValueError for a file of another release or a damaged one, OSError where there is none."""
        with np.load(path, allow_pickle=False) as file:
            try:
                about = json.loads(file["about"].tobytes())
                if about["format"] != FORMAT:
                    raise ValueError(f"{path.name} has format {about['format']}, this release reads {FORMAT}")
                weights = file["head"].astype(np.float32) * file["head_scale"]
                return TrainedRanking(
                    about["key"],
                    about["language"],
                    about["encoder"],
                    tuple(about["rules"]),
                    StaticVectors(file["table"], about["static_scale"]),
                    Head(weights, file["bias"]),
                )
            except KeyError as error:
                raise ValueError(f"{path.name} is no trained ranking: {error} is missing") from error


def train(
    examples: Examples, encoder: str, meanings: tuple[Vectors, Vectors] | None, report: Report | None = None
) -> TrainedRanking:
    """Train on *examples*. *encoder* and *meanings*: the id of the model and its vectors of the asks and of the texts, where it knows the language."""
    static = train_static(examples, report)
    features = static.encode([*examples.asks, *examples.texts])
    if meanings is not None:
        features = np.hstack([features, np.vstack(meanings)])
    of = np.array([*examples.of, *range(len(examples.rules))])
    head = train_head(features, of, len(examples.rules))
    known = encoder if meanings is not None else ""
    return TrainedRanking(examples.key(known), examples.language, known, examples.rules, static, head)


def _given(meaning: Vectors | None) -> Vectors:
    if meaning is None:
        raise ValueError("this ranking needs the encoder's vector of the question")
    return meaning
