"""Text and Markdown: any line end, any usual encoding, front matter, and nothing lost."""

from __future__ import annotations

import pytest

from indexing.loaders.characters import decode
from tests.indexing.loaders.reading import blocks, loaded, passages, sections, texts

LINE_ENDS = ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85", "\x0b"]
SAMPLES = {
    "es": (
        "Los alumnos de Logroño reciben la llave el día de llegada. ¿Cuánto cuesta?",
        "cp1252 mac_roman cp850",
    ),
    "de": ("Das Büro öffnet um 8 Uhr. Die Schlüssel gibt Frau Müller aus. Preis: 5 €", "cp1252"),
    "fr": ("Les élèves reçoivent la clé le jour de leur arrivée à l'école.", "cp1252 mac_roman"),
    "pl": (
        "Uczniowie dostają klucz do pokoju w dniu przyjazdu. Opłata wynosi pięćdziesiąt złotych.",
        "cp1250 iso8859_2",
    ),
    "cs": ("Žáci dostanou klíč v den příjezdu. Příspěvek je šest set korun.", "cp1250 iso8859_2"),
    "hu": ("A tanulók az érkezés napján kapják meg a kulcsot. Ő fizet.", "cp1250 iso8859_2"),
    "hr": ("Učenici moraju biti u domu do 22 sata. Ključ se ne smije posuđivati.", "cp1250"),
    "ru": ("Ученики получают ключ в день приезда.", "cp1251 koi8_r iso8859_5"),
    "bg": ("Учениците получават ключа в деня на пристигането.", "cp1251"),
    "el": ("Οι μαθητές παίρνουν το κλειδί την ημέρα της άφιξης.", "cp1253 iso8859_7"),
    "tr": ("Öğrenciler anahtarı geldikleri gün alırlar. Şubat ayında.", "cp1254"),
    "lt": ("Mokiniai gauna raktą atvykimo dieną. Mokėti reikia šešis eurus.", "cp1257"),
}


@pytest.mark.parametrize("end", LINE_ENDS, ids=ascii)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_no_line_end_loses_what_follows(name: str, end: str) -> None:
    text = end.join(
        ["# Handbook", "", "First line.", "Second line.", "", "# Bus", "", "It leaves at 5:40.", ""]
    )
    if name == "a.txt":
        text = text.replace("# Handbook", "HANDBOOK").replace("# Bus", "BUS")
    assert [one.lower() for _, one in sections(name, text)] == [
        "first line.\nsecond line.",
        "it leaves at 5:40.",
    ]


def test_a_form_feed_is_the_end_of_a_paragraph() -> None:
    assert texts("a.txt", "One page.\x0cThe next page.") == ["One page.", "The next page."]


@pytest.mark.parametrize(
    ("language", "encoding"), [(one, name) for one, (_, names) in SAMPLES.items() for name in names.split()]
)
def test_the_encoding_of_a_short_text_is_told(language: str, encoding: str) -> None:
    text = SAMPLES[language][0]
    assert decode(text.encode(encoding)) == text
    assert passages("a.txt", text.encode(encoding))[0].language == language


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_with_and_without_a_mark(encoding: str) -> None:
    assert decode("Das Büro öffnet um 8 Uhr.\r\n".encode(encoding)) == "Das Büro öffnet um 8 Uhr.\n"


@pytest.mark.parametrize(
    ("bad", "read"), [(b"\x80", "€"), (b"\xfc", "ü"), (b"\xe4\xb0", "ä°"), (b"\xff", "ÿ")]
)
def test_a_bad_byte_spoils_nothing_around_it(bad: bytes, read: str) -> None:
    content = "Das Büro öffnet um 8 Uhr. ".encode() + bad + " Die Schlüssel gibt Frau Müller.".encode()
    assert decode(content) == f"Das Büro öffnet um 8 Uhr. {read} Die Schlüssel gibt Frau Müller."


def test_a_file_that_is_cut_in_the_middle_of_a_letter() -> None:
    assert decode("Das Büro öffnet für Müller".encode()[:-6] + b"\xc3").startswith("Das Büro öffnet für M")


@pytest.mark.parametrize(
    "front",
    [
        "---\ntitle: Leaflet\nlang: de-AT\nurl: https://s.eu/h\nexpires: 2027-01-31\n---\n",
        "---\r\nTitle: Leaflet\r\nLanguage: de\r\nsource: https://s.eu/h\r\nvalid_until: 31.01.2027\r\n...\r\n",
        '+++\ntitle = "Leaflet"\nlang = "de"\nurl = "https://s.eu/h"\nexpiryDate = 2027-01-31T00:00:00Z\n+++\n',
        '+++\ntitle = "Leaflet"\nlang = "de"\npermalink = "https://s.eu/h"\nexpiry-date = 2027-01-31\n+++\n',
        '{\n"title": "Leaflet", "lang": "de", "url": "https://s.eu/h", "expires": "2027-01-31"\n}\n',
        "\ufeff---\ntitle: Leaflet\nlang: de\nurl: https://s.eu/h\nexpires: 31/01/2027\n---\n",
    ],
)
@pytest.mark.parametrize("name", ["a.md", "a.txt"])
def test_front_matter_of_any_kind(name: str, front: str) -> None:
    (one,) = passages(name, front + "The host gives each learner a key.\n")
    assert (one.sources[0].title, one.sources[0].url, one.language) == ("Leaflet", "https://s.eu/h", "de")
    assert one.own is not None and one.own.expires == "2027-01-31"
    assert one.text == "The host gives each learner a key."


@pytest.mark.parametrize(
    "text",
    [
        "---\nNo front matter, a rule: above\n\nText.", "---\n- a\n- b\n---\nText.", "+++\nnot = toml =\n+++\nText.", "{\nnot json\n}",
        "---\n[unclosed\n---\nText.", "---\nnever: closed\nText.",
    ],
)  # fmt: skip
def test_what_only_looks_like_front_matter_is_text(text: str) -> None:
    words = {word for word in text.replace("-", " ").split() if word.isalpha()}
    assert words <= set("\n".join(texts("a.md", text)).replace("-", " ").split())


def test_dates_that_do_not_exist_are_left_out() -> None:
    (one,) = passages("a.md", "---\nexpires: 2026-02-31\nreview_by: soon\n---\nText of a rule.\n")
    assert one.own is not None and (one.own.expires, one.own.review_by) == ("", "")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("**3. Insurance**\n\nThe school pays.", [("heading", "3. Insurance"), ("text", "The school pays.")]),
        ("__Bus__\n\nIt leaves.", [("heading", "Bus"), ("text", "It leaves.")]),
        ("**Call us now!**\n\nPlease.", [("text", "**Call us now!**"), ("text", "Please.")]),
        ("It closes on ~~15 March~~ 22 March.", [("text", "It closes on  22 March.")]),
        ("See [the list][a].\n\n[a]: https://e.org/l", [("text", "See [the list](https://e.org/l).")]),
        ("Fee[^1].\n\n[^1]: sixty", [("text", "Fee[^1]."), ("text", "[^1]: sixty")]),
        ("- [One](#one)\n- [Two](#two)\n\n# One\n\nText.", [("heading", "One"), ("text", "Text.")]),
        ("Setext\n======\n\nText.", [("heading", "Setext"), ("text", "Text.")]),
        ("> quoted\n> more", [("text", "> quoted\n> more")]),
        (
            "<div class='sidebar'>Fee: 60</div>\n\n<!-- no -->\n\nText.",
            [("text", "Fee: 60"), ("text", "Text.")],
        ),
        ("| a | b |\n|---|---|\n| ~~1~~ 2 | |", [("table", "| a | b |\n|---|---|\n|  2 | |")]),
        ("    four spaces of a mail\n\nText.", [("code", "    four spaces of a mail"), ("text", "Text.")]),
        ("# A # \n\n####### seven", [("heading", "A"), ("text", "####### seven")]),
        ("# `code` *x*\nText right below.", [("heading", "`code` *x*"), ("text", "Text right below.")]),
    ],
)
def test_markdown(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks("a.md", text) == expected


def test_lists_nested_deeper_than_a_parser_goes_lose_nothing() -> None:
    text = "".join("  " * depth + f"- level{depth}\n" for depth in range(200))
    joined = "\n".join(texts("a.md", text))
    assert all(f"level{depth}" in joined for depth in range(200))
    assert "deep" in "\n".join(texts("a.md", ">" * 500 + " deep"))


def test_control_characters_and_halves_of_letters_are_taken_out() -> None:
    assert texts("a.md", b"Gate\x1b code\x07 5531.") == ["Gate code 5531."]
    assert loaded("a.html", "<p>half &#xD800; a letter</p>").blocks[0].text.startswith("half")
