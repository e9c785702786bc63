"""Wishes, questions, corrections and sentences that say yes or no, as each language puts them; and answers, which are none of these."""

from __future__ import annotations

import pytest

from bot.self_checks.speech import action, correction, denied, is_question, statement


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("zurück", "back"), ("nochmal von vorn", "restart"), ("warum fragst du das?", "explain"), ("abbrechen", "cancel"),
        ("retour", "back"), ("recommencer", "restart"), ("pourquoi tu demandes ça ?", "explain"), ("annuler", "cancel"),
        ("indietro", "back"), ("ricomincia", "restart"), ("perché lo chiedi?", "explain"), ("annulla", "cancel"),
        ("wróć", "back"), ("od nowa", "restart"), ("dlaczego pytasz?", "explain"), ("anuluj", "cancel"),
        ("volver", "back"), ("start over", "restart"),
    ],
)  # fmt: skip
def test_a_wish(text: str, wish: str) -> None:
    assert action(text) == wish


@pytest.mark.parametrize(
    "text",
    ["Wie viel Geld bekomme ich?", "combien d'argent je reçois", "quanti soldi ricevo?", "ile pieniędzy dostanę?", "cuánto dinero recibo", "how much do I get"],
)  # fmt: skip
def test_a_question_of_ones_own(text: str) -> None:
    assert is_question(text)


@pytest.mark.parametrize(
    "text",
    [
        "Auszubildender", "München", "3 Wochen", "ich bin Azubi", "apprenti en boulangerie", "Lyon", "3 semaines", "apprendista", "Torino", "3 settimane",
        "uczeń technikum", "Kraków", "3 tygodnie", "aprendiz", "Sevilla", "apprentice", "Cork", "12/03/2027",
    ],
)  # fmt: skip
def test_an_answer_is_none_of_these(text: str) -> None:
    assert action(text) is None and not is_question(text) and statement(text) is None and denied(text) is None


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("nein, ich meinte Spanien", "spanien"), ("je voulais dire l'Espagne", "l espagne"), ("volevo dire Spagna", "spagna"),
        ("miałem na myśli Hiszpanię", "hiszpanie"), ("sorry, I meant Spain", "spain"), ("quise decir España", "espana"),
    ],
)  # fmt: skip
def test_a_correction(text: str, rest: str) -> None:
    found = correction(text)
    assert found is not None and (found.rest, found.strong) == (rest, True)


@pytest.mark.parametrize(
    ("text", "wrong", "right"),
    [
        ("nicht Spanien, sondern Italien", "spanien", "italien"), ("pas l'Espagne mais l'Italie", "espagne", "l italie"),
        ("non Spagna ma Italia", "spagna", "italia"), ("not Spain but Italy", "spain", "italy"),
    ],
)  # fmt: skip
def test_what_is_denied(text: str, wrong: str, right: str) -> None:
    assert denied(text) == (wrong, right)


@pytest.mark.parametrize(
    ("text", "meaning"),
    [("wir haben keine", False), ("meine Schule hat eine", True), ("l'école en a une", True), ("we have none", False), ("no tenemos", False)],
)  # fmt: skip
def test_yes_and_no_in_a_sentence(text: str, meaning: bool) -> None:
    assert statement(text) is meaning
