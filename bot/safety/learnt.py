"""What the examples of the safety path teach. It is learnt ahead of a release and kept beside the guide, so that nobody waits for it:
``python -m bot.safety.learnt``. What was learnt from other examples than today's is learnt anew at the first use.
"""

from __future__ import annotations

import hashlib
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any, TypeVar
from zlib import crc32

import numpy as np

import knowledge
from bot.safety.examples import Example, everyday, examples_of, full_languages, ordinary_asks, sources_of
from bot.safety.features import words_of
from bot.safety.naive_bayes import NaiveBayes, fit_classes
from bot.safety.short import short_forms
from bot.safety.training import Linear, fit

KEPT = Path(knowledge.__file__).parent / "trained"
FORM = 2  # raised with every change of how it is learnt or kept
_EVERY = 1  # one of so many questions of the guide is learnt from
_ASK = 0.3  # how much a question counts that was not written for this: of the guide, or of everyday life
_OF_A_LANGUAGE = 120  # examples of a language that tell it apart from the others
_TELLING = 1.5  # how much more often a word must stand in messages of need than in others
log = logging.getLogger(__name__)
Kept = TypeVar("Kept")


@dataclass(frozen=True)
class Learnt:
    """What tells need from ordinary messages in one language, and its kinds."""

    need: Linear
    kinds: NaiveBayes
    telling: frozenset[str]
    """Words that stand in messages of need above all: a short message that has none of them says too little to be one."""


@lru_cache
def learnt(code: str) -> Learnt:
    """What the examples of the language *code* teach: as it was kept, or learnt now."""
    return _kept(code, fingerprint([code]), _read) or learn(code)


@lru_cache(maxsize=1)
def told_apart() -> NaiveBayes:
    """What tells the languages apart."""
    return _kept("languages", fingerprint(full_languages()), _read_languages) or _learn_languages()


def learn(code: str) -> Learnt:
    """The same, learnt now."""
    examples = examples_of(code)
    asks = [ask for ask in ordinary_asks(code) if crc32(ask.encode()) % _EVERY == 0]
    asks += everyday(code)
    wanted = np.array([example.kind is not None for example in examples] + [False] * len(asks), np.float64)
    importance = np.array([1.0] * len(examples) + [_ASK] * len(asks))
    importance[wanted == 1] *= importance[wanted == 0].sum() / importance[wanted == 1].sum()
    return Learnt(
        fit([example.text for example in examples] + asks, wanted, importance),
        fit_classes([(one.text, one.kind) for one in examples if one.kind is not None]),
        _telling(
            [one.text for one in examples if one.kind is not None],
            [*(one.text for one in examples if one.kind is None), *asks],
        ),
    )


def _learn_languages() -> NaiveBayes:
    # Not all of them: beside so many, the few words of the short forms would say nothing.
    full = [(example.text, code) for code in full_languages() for example in _spread(examples_of(code))]
    short = [(sample, code) for code, form in short_forms().items() for sample in form.samples]
    return fit_classes([*full, *short])


def _spread(examples: Sequence[Example]) -> Sequence[Example]:
    """About _OF_A_LANGUAGE of them, from the first to the last."""
    return examples[:: max(1, len(examples) // _OF_A_LANGUAGE)]


def _telling(need: Sequence[str], ordinary: Sequence[str]) -> frozenset[str]:
    """The words of *need* whose share among the messages there is at least _TELLING times that among the *ordinary* ones."""
    of_need = Counter(word for text in need for word in set(words_of(text)))
    of_others = Counter(word for text in ordinary for word in set(words_of(text)))
    return frozenset(
        word
        for word, count in of_need.items()
        if count / len(need) >= _TELLING * (of_others[word] + 0.5) / len(ordinary)
    )


def fingerprint(codes: Iterable[str]) -> str:
    """A hash over all that is learnt from."""
    found = hashlib.sha256(f"{FORM} {_EVERY} {_ASK} {_TELLING} {_OF_A_LANGUAGE}".encode())
    for code in codes:
        for path in sources_of(code):
            found.update(path.name.encode() + path.read_bytes().replace(b"\r\n", b"\n"))
    return found.hexdigest()


def _kept(name: str, mark: str, read: Callable[[Mapping[str, Any]], Kept]) -> Kept | None:
    """What *read* makes of the file that is kept under *name*; None where it was learnt from other examples, or cannot be read."""
    try:
        with np.load(KEPT / f"safety-{name}.npz", allow_pickle=False) as kept:
            return read(kept) if str(kept["mark"]) == mark else None
    except (OSError, KeyError, ValueError) as error:
        log.info("what tells need in %s is learnt anew: %s", name, error)
        return None


def _read(kept: Mapping[str, Any]) -> Learnt:
    scale, weights = (kept[name].astype(np.float32) for name in ("scale", "weights"))
    need = Linear(_unpacked(kept["used"]), scale, weights, float(kept["bias"]))
    kinds = NaiveBayes(tuple(map(str, kept["kinds"])), _unpacked(kept["kind_used"]), kept["likelihoods"])
    return Learnt(need, kinds, frozenset(map(str, kept["telling"])))


def _read_languages(kept: Mapping[str, Any]) -> NaiveBayes:
    return NaiveBayes(tuple(map(str, kept["names"])), _unpacked(kept["used"]), kept["likelihoods"])


def _packed(used: np.ndarray) -> np.ndarray:
    return np.diff(used, prepend=0).astype(np.uint32)


def _unpacked(steps: np.ndarray) -> np.ndarray:
    return np.cumsum(steps, dtype=np.int64)


def keep(folder: Path = KEPT) -> None:
    """Learn every language and write it into *folder*, one file each."""
    for code in full_languages():
        found = learn(code)
        np.savez_compressed(
            folder / f"safety-{code}.npz",
            mark=fingerprint([code]),
            used=_packed(found.need.used),
            scale=found.need.scale.astype(np.float16),
            weights=found.need.weights.astype(np.float32),
            bias=found.need.bias,
            kinds=found.kinds.names,
            kind_used=_packed(found.kinds.used),
            likelihoods=found.kinds.likelihoods,
            telling=sorted(found.telling),
        )
    languages = _learn_languages()
    np.savez_compressed(
        folder / "safety-languages.npz",
        mark=fingerprint(full_languages()),
        names=languages.names,
        used=_packed(languages.used),
        likelihoods=languages.likelihoods,
    )


if __name__ == "__main__":
    keep()
