"""The search: dense and lexical together, over several queries, with cosines that can be trusted."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from indexing.current_index import CurrentIndex
from indexing.index import Index, open_index
from indexing.problems import IndexUnavailable
from tests.indexing.places import Place, shelf_of


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Index:
    place = Place(tmp_path_factory.mktemp("index"))
    place.guide(
        "stay",
        length="You can stay 10 to 89 days in another country.",
        money="The grant pays travel and daily money.",
        insurance="Everybody needs a European Health Insurance Card.",
    )
    for number in range(120):
        (place.own / f"page{number}.md").write_text(
            f"# Page {number}\n\nUnrelated words{number} about cooking.\n"
        )
    place.build()
    return place.open()


def test_the_best_vector_of_a_passage_counts_also_for_its_asks(index: Index) -> None:
    (found,) = index.search(["ask about money"], 1)
    assert found.passage.id == "stay.money" and found.cosine == pytest.approx(1.0, abs=1e-5)
    assert found.lexical_rank is not None


def test_cosine_is_to_the_first_query_also_for_passages_another_query_found(index: Index) -> None:
    queries = ["zzz qqq", "european health insurance card"]
    found = {one.passage.id: one for one in index.search(queries, 10)}["stay.insurance"]
    passage = index.passages["stay.insurance"]
    question = index.encoder.encode(queries[:1])[0]
    rows = index.encoder.encode(list(passage.texts_to_embed().values()))
    assert found.cosine == pytest.approx(float(np.max(rows @ question)), abs=1e-5)
    assert found.lexical_rank is None and found.lexical_score is None


def test_several_queries_are_fused_and_weights_count(index: Index) -> None:
    queries = ["grant travel daily money", "european health insurance card"]
    assert {one.passage.id for one in index.search(queries, 2)} == {"stay.money", "stay.insurance"}
    assert index.search(queries, 1, weights=[1.0, 0.1])[0].passage.id == "stay.money"
    assert index.search(queries, 1, weights=[0.1, 1.0])[0].passage.id == "stay.insurance"


def test_results_are_unique_sorted_and_at_most_k(index: Index) -> None:
    found = index.search(["words1 about cooking in another country", "page 7"], 30)
    assert len(found) == len({one.passage.id for one in found}) == 30
    assert [one.score for one in found] == sorted((one.score for one in found), reverse=True)
    assert index.search(["cooking"], 0) == [] == index.search([], 5) == index.search(["", "  \n"], 5)


def test_the_same_question_always_gets_the_same_answer(index: Index) -> None:
    first = index.search(["how long can I stay"], 10)
    assert all(index.search(["how long can I stay"], 10) == first for _ in range(5))


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.text(), max_size=3), st.sampled_from(["en", "es", "el", ""]))
def test_odd_text_never_raises(index: Index, queries: list[str], language: str) -> None:
    index.search(queries, 5, language)


@pytest.mark.parametrize("text", ["x" * 100_000, "\ud800", "\0", '" OR NEAR(* -', "🙂" * 500, "日本語の質問"])
def test_odd_text_of_every_kind(index: Index, text: str) -> None:
    index.search([text, "and a normal one"], 5)


def test_threads_get_the_same_as_one(index: Index) -> None:
    queries = [f"words{number} and days money insurance" for number in range(40)]
    alone = [index.search([query], 5) for query in queries]
    together: dict[int, object] = {}

    def work(start: int) -> None:
        for number in range(start, len(queries), 4):
            together[number] = index.search([queries[number]], 5)

    threads = [threading.Thread(target=work, args=(start,)) for start in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert [together[number] for number in range(len(queries))] == alone


def test_no_index_yet_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(IndexUnavailable, match="vademecum index"):
        open_index(tmp_path / "nothing", tmp_path)


class TestShelf:
    def shelf(self, place: Place) -> CurrentIndex[Index]:
        return shelf_of(place.index, place)

    def test_a_reader_takes_up_a_new_version(self, place: Place) -> None:
        place.guide("stay", length="You can stay 10 to 89 days.")
        place.build()
        shelf = self.shelf(place)
        old = shelf.current()
        assert shelf.current() is old
        place.guide("stay", length="You can stay 10 to 99 days.")
        place.build()
        assert "99" in shelf.current().search(["days"], 1)[0].passage.text
        assert "89" in old.search(["days"], 1)[0].passage.text  # a search that was under way ends well
        shelf.close()

    def test_it_looks_no_oftener_than_told(self, place: Place) -> None:
        place.guide("stay", length="You can stay 10 to 89 days.")
        place.build()
        now = [0.0]
        shelf = CurrentIndex(
            place.index,
            place.models,
            lambda index: index,
            every=10.0,
            clock=lambda: now[0],
            encoder=place.model.encoder(),
            beside=lambda job: job(),
        )
        place.guide("stay", length="You can stay 10 to 99 days.")
        version = place.build().version
        now[0] = 9.0
        assert shelf.current().version != version
        now[0] = 10.0
        assert shelf.current().version == version

    def test_a_version_that_cannot_be_opened_leaves_the_old_one(self, place: Place) -> None:
        place.guide("stay", length="You can stay 10 to 89 days.")
        old = place.build().version
        shelf = self.shelf(place)
        place.guide("stay", length="You can stay 10 to 99 days.")
        new = place.build().version
        for path in (place.index / "versions" / new / "chroma").rglob("*"):
            if path.is_file():
                path.unlink()
        assert shelf.current().version == old
        assert shelf.current().search(["days"], 1)
