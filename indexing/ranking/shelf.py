"""Where trained rankings are: what was trained here in the data folder, what came with the guide beside it."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from indexing.encoder import Vectors
from indexing.on_demand import OnDemand
from indexing.passages import Passage, text_row
from indexing.progress import Progress
from indexing.ranking.examples import Examples, examples, languages_of
from indexing.ranking.trained import TrainedRanking, train

log = logging.getLogger(__name__)
KEPT = 3  # rankings of one language: that in use, the one before, and one more

Embed = Callable[[Sequence[str]], Vectors]


@dataclass(frozen=True)
class Known:
    """The encoder as training sees it: its id and the languages it knows."""

    model: str
    languages: tuple[str, ...]

    def model_for(self, language: str) -> str:
        """The id of the model where it knows *language*, else nothing."""
        return self.model if "*" in self.languages or language in self.languages else ""


@dataclass(frozen=True)
class RankingShelf:
    """``trained``: the folder of what is trained here; ``shipped``: that of what came with the guide, or None."""

    trained: Path
    shipped: Path | None = None

    def find(self, wanted: Examples, known: Known) -> TrainedRanking | None:
        """The ranking that was trained on just that."""
        key = wanted.key(known.model_for(wanted.language))
        places = [self._path(wanted.language, key)]
        if self.shipped is not None:
            places.append(self.shipped / f"{wanted.language}.npz")
        for path in places:
            try:
                found = TrainedRanking.load(path)
            except FileNotFoundError:
                continue
            except (OSError, ValueError) as error:
                log.warning("a trained ranking cannot be read: %s", error)
                continue
            if found.key == key:
                return found
        return None

    def all_of(self, passages: Iterable[Passage], known: Known) -> Mapping[str, TrainedRanking]:
        """Language -> ranking, for the languages that have one for these *passages*; each is read when it is wanted."""
        return _Rankings(self, list(passages), known)

    def is_whole(self, passages: Iterable[Passage], known: Known) -> bool:
        """Whether every language with enough asks has its ranking."""
        passages = list(passages)
        return all(
            self.find(wanted, known) is not None
            for wanted in (examples(passages, language) for language in languages_of(passages))
            if len(wanted.rules) > 1
        )

    def complete(
        self,
        passages: Iterable[Passage],
        known: Known,
        embed: Embed,
        report: Callable[[Progress], None],
    ) -> list[str]:
        """Train what is missing and keep it; the languages that were trained. *embed* gives the vectors of texts as documents."""
        passages = list(passages)
        done = []
        for language in languages_of(passages):
            wanted = examples(passages, language)
            if len(wanted.rules) < 2 or self.find(wanted, known) is not None:
                continue
            model = known.model_for(language)
            by_id = {one.id: one for one in passages}
            meanings = None
            if model:
                texts = [by_id[rule].texts_to_embed(())[text_row(rule)] for rule in wanted.rules]
                meanings = embed(wanted.asks), embed(texts)
            ranking = train(wanted, model, meanings, _told(report, language))
            ranking.save(self._path(language, ranking.key))
            self._tidy(language)
            done.append(language)
        return done

    def _path(self, language: str, key: str) -> Path:
        return self.trained / f"{language}-{key}.npz"

    def _tidy(self, language: str) -> None:
        files = sorted(
            self.trained.glob(f"{language}-*.npz"), key=lambda path: path.stat().st_mtime_ns, reverse=True
        )
        for path in files[KEPT:]:
            path.unlink(missing_ok=True)


class _Rankings(Mapping[str, TrainedRanking]):
    """Each ranking is read from its file once, when it is wanted."""

    def __init__(self, rankings: RankingShelf, passages: Sequence[Passage], known: Known) -> None:
        self._languages = languages_of(passages)
        self._found = OnDemand(lambda language: rankings.find(examples(passages, language), known))

    def __getitem__(self, language: str) -> TrainedRanking:
        found = self._found.of(language) if language in self._languages else None
        if found is None:
            raise KeyError(language)
        return found

    def __iter__(self) -> Iterator[str]:
        return (language for language in self._languages if language in self)

    def __len__(self) -> int:
        return sum(1 for _ in self)


def _told(report: Callable[[Progress], None], language: str) -> Callable[[int, int], None]:
    return lambda step, of: report(Progress(f"learning to rank ({language})", step, of))
