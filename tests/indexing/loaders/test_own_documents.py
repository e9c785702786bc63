"""Files with one fault each: what must come out of them, word for word."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.indexing.loaders.reading import loaded, passages, sections

FOLDER = Path(__file__).parent.parent / "own_documents"

EXPECTED: dict[str, list[tuple[str, str]]] = {
    "control.md": [("Gate code", "The gate code is 5531 and the alarm\n is off at night.")],
    "framed.pdf": [
        (
            "framed",
            "| Notice | The school office is closed from 4 to 9 April. In an emergency call extension 311. |\n"
            "| --- | --- |\n| Signed | The head teacher |",
        )
    ],
    "nobody.html": [("Office", "The office is open on Tuesdays from 9:00 to 12:00.")],
    "numbered.pdf": [
        ("Rules for placements in Norway", "Whoever goes to Norway needs warm clothes."),
        ("3. Insurance", "The school pays a liability insurance of 5 million euros for everyone."),
        ("4. Course fees", "Staff pay 30 euros of each course fee themselves."),
    ],
    "onebad.txt": [
        ("onebad", "Das Büro öffnet um 8 Uhr. Die Schlüssel gibt Frau Müller aus.\nPreis: 5 €"),
    ],
    "onlytable.pdf": [
        (
            "onlytable",
            "| Host town | Bus ticket | Contact |\n| --- | --- | --- |\n"
            "| Linz | 42 EUR | Ms Example |\n| Vigo | 37 EUR | Mr Specimen |",
        )
    ],
    "rowspan.html": [
        (
            "Rates of our school",
            "What we pay a day, by country and role.\n\n"
            "| Country | Role | Rate a day | Nights paid |\n| --- | --- | --- | --- |\n"
            "| Norway | Learner | 61 EUR | 12 |\n| Norway | Staff | 118 EUR | 5 |\n| Malta | Learner | 52 EUR | 10 |",
        )
    ],
    "site.html": [
        ("Going abroad", "The college sends twelve learners a year to Linz, each for four weeks."),
        ("Pocket money", "Everyone gets 35 euros a week."),
    ],
    "small.pdf": [
        ("Notes", "The deposit for the bicycle is forty euros and is paid back at the end of the stay."),
    ],
    "strike.docx": [("Deadlines of our school", "Applications for Dublin close on 22 March.")],
    "toml.md": [
        ("Leaflet for hosts", "The host gives each learner a locker and a key."),
        ("Hours", "Learners work from 8:00 to 16:00."),
    ],
    "tracked.docx": [("Deadline", "The bus leaves at 6:15 sharp.")],
    "twocol.pdf": [
        (
            "House rules of the residence",
            "Learners under 18 must be back in the residence by 21:30 and may never open the side door. "
            "The kitchen closes at 20:00.\n\n"
            "Staff may come and go at any time, have a key of their own and use the side door at night. "
            "The laundry closes at 22:00.",
        )
    ],
    "u2028.md": [
        ("Handbook", "First line.\nSecond line after a soft break."),
        ("Dress code", "Black trousers and a white shirt."),
        ("Bus", "The bus to the airport leaves at 5:40."),
        ("Lost key", "A lost key costs 60 euros."),
    ],
    "wrapped.pdf": [
        (
            "Zuschuss und Fristen der Schule",
            "Wer im Fruehjahr ins Ausland gehen will, gibt den Antrag bis zum 15. Oktober im Sekretariat ab. Die Schule "
            "zahlt dann zwischen 100 - 150 Euro fuer den Sprachkurs, je nachdem, ob er abends stattfindet o. ae. und "
            "wer ihn gibt.\n\nLos alumnos pueden viajar en tren, en autobus o en coche, si lo autoriza el centro.",
        )
    ],
}


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_file_with_one_fault_is_read_rightly(name: str) -> None:
    assert sections(name, (FOLDER / name).read_bytes()) == EXPECTED[name]


def test_every_file_is_expected() -> None:
    assert {path.name for path in FOLDER.iterdir()} == set(EXPECTED)


def test_titles_are_what_a_reader_can_use() -> None:
    titles = {name: loaded(name, (FOLDER / name).read_bytes()).title for name in EXPECTED}
    assert titles["site.html"] == "Going abroad" and titles["nobody.html"] == "Opening hours"
    assert titles["toml.md"] == "Leaflet for hosts" and titles["twocol.pdf"] == "House rules of the residence"
    assert titles["framed.pdf"] == ""  # "(anonymous)" is no title


def test_what_a_file_says_of_its_date_reaches_each_passage() -> None:
    own = [one.own for one in passages("toml.md", (FOLDER / "toml.md").read_bytes())]
    assert [one.dated for one in own if one] == ["2026-02-01", "2026-02-01"]
