"""Puts what was learned from the shipped guide beside it, so that a newcomer waits for nothing: ``python -m bot.evaluation.ship_ranking``.

Run it before a release, after ``vademecum index``; a ranking that is not of today's asks is learned anew at the first start.
"""

from __future__ import annotations

import knowledge
from bot.guide import Guide, shelf
from bot.settings import Settings
from indexing.ranking.shelf import Known


def main() -> None:
    """Write one file a language."""
    settings = Settings()
    guide = Guide(settings).current()
    known = Known(guide.encoder.model, guide.encoder.languages)
    for language, ranking in shelf(settings).all_of(guide.passages.values(), known).items():
        path = knowledge.ROOT / "trained" / f"{language}.npz"
        ranking.save(path)
        print(f"{path.name}: {path.stat().st_size / 1e6:.1f} MB, {len(ranking.rules)} rules")  # noqa: T201


if __name__ == "__main__":
    main()
