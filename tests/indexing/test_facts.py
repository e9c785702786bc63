"""Agencies and rates, kept as data, become passages that answer and can be quoted."""

from __future__ import annotations

from pathlib import Path

import pytest

from indexing.facts import read_facts

AGENCIES = """
official_list: {id: agency.official-list, name: x, url: "https://list.eu", sources: [], note: "The last word."}
agencies:
  - {id: agency.no, country: NO, country_name: Norway, name: "Diku", url: "https://www.diku.no/en", certainty: confirmed,
     calls: "2021-2026", sources: [{title: "Diku", url: "https://www.diku.no"}], note: "In Norwegian.", odd_key: 1}
  - {id: agency.es, country: ES, country_name: Spain, name: "SEPIE", url: null, certainty: reported, sources: []}
"""
TRAVEL = """
id: rates.travel
title: "Travel money"
text: "One amount for the whole trip."
calls: "2024-2026"
certainty: confirmed
sources: [{title: "Guide", url: "https://g.eu"}]
rules: [vet.funding.travel]
asks: {en: ["travel table"]}
bands:
  - {id: b1, min_km: 10, max_km: 99, standard: 28, green: null}
  - {id: b2, min_km: 8000, max_km: null, standard: 1735, green: 1735}
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "rates").mkdir()
    (tmp_path / "agencies.yaml").write_text(AGENCIES)
    (tmp_path / "rates" / "travel.yaml").write_text(TRAVEL)
    return tmp_path


def test_an_agency_answers_in_its_first_sentence(folder: Path) -> None:
    passages, problems = read_facts(folder)
    assert not problems
    norway, spain, official, _ = passages
    assert norway.text.startswith(
        "The National Agency for VET in Norway is **Diku**. Its website is [diku.no]"
    )
    assert norway.text.endswith("In Norwegian.") and norway.section == "National Agencies > Norway"
    assert any("Noruega" in ask for ask in norway.phrases("es"))
    assert "as far as we know" in spain.text and "official list" in spain.text and "None" not in spain.text
    assert "https://list.eu" in official.text


def test_a_rate_is_its_text_and_a_table(folder: Path) -> None:
    rate = read_facts(folder)[0][-1]
    assert (rate.id, rate.kind, rate.related) == ("rates.travel", "rate", ("vet.funding.travel",))
    assert rate.text.startswith("One amount")
    assert "| 10 to 99 km | 28 EUR |  |" in rate.text
    assert "| 8000 km or more | 1735 EUR | 1735 EUR |" in rate.text


@pytest.mark.parametrize(
    ("text", "words"), [("a: [", "YAML"), ("title: x\ntext: y", "'id'"), ("- 1", "shape"), ("", "shape")]
)
def test_a_broken_file_is_named_and_the_rest_stays(folder: Path, text: str, words: str) -> None:
    (folder / "rates" / "broken.yaml").write_text(text)
    passages, (problem,) = read_facts(folder)
    assert len(passages) == 4
    assert problem.path == "rates/broken.yaml" and words in problem.message


def test_our_own_data_has_no_problem_and_every_amount_of_a_band_is_quotable() -> None:
    import knowledge

    passages, problems = read_facts(Path(knowledge.__file__).parent)
    assert not problems
    by_id = {passage.id: passage for passage in passages}
    assert {"agency.pt", "agency.es", "rates.travel"} <= set(by_id)
    assert "1735 EUR" in by_id["rates.travel"].text
    assert "Norway" in by_id["rates.individual-support"].text
