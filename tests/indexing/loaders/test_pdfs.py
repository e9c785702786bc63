"""PDF files, each with a fault of its own, drawn by hand."""

from __future__ import annotations

import fpdf
import pytest

from indexing.loaders.pdf import load
from indexing.problems import UnreadableDocument
from tests.indexing.loaders.reading import blocks, loaded, passages, sections
from tests.indexing.pdfs import Page, pdf

LEFT = "Learners under 18 must be back in the residence by 21:30 and may never open the side door of the house at night."
RIGHT = "Staff may come and go at any time, have a key of their own and use the side door whenever they want to do so."


def one(page: Page) -> bytes:
    return pdf([page])


def titled(title: str = "Rules of the house") -> Page:
    page = Page()
    page.text(title, 60, 18, bold=True)
    return page


@pytest.mark.parametrize("columns", [2, 3])
@pytest.mark.parametrize("shift", [0, 4, 7])
@pytest.mark.parametrize("above", [True, False])
def test_columns_are_read_one_after_the_other(columns: int, shift: float, above: bool) -> None:
    page = titled()
    if above:
        page.paragraph(
            "A line over the whole page that says what the two columns below it are about, and more.", 90, 100
        )
    said = [
        LEFT,
        RIGHT,
        "Guests sign the book at the gate and leave the house by 22:00 at the latest on every day of the week.",
    ]
    for number in range(columns):
        page.paragraph(
            said[number],
            130 + shift * number,
            {2: 38, 3: 24}[columns],
            x=60 + number * {2: 250, 3: 165}[columns],
        )
    text = "\n".join(text for _, text in blocks("a.pdf", one(page)))
    places = [text.replace("\n", " ").find(words) for words in said[:columns]]
    assert -1 not in places and places == sorted(places)


def test_columns_with_headings_in_them_and_a_line_below() -> None:
    page = titled()
    for x, title, text in ((60, "Learners", LEFT), (310, "Staff", RIGHT)):
        page.text(title, 110, 12, bold=True, x=x)
        page.paragraph(text, 130, 38, x=x)
    page.paragraph(
        "Whoever breaks these rules talks to the head of the residence on the next morning at nine.", 300, 100
    )
    assert sections("a.pdf", one(page))[:2] == [
        ("Learners", LEFT),
        (
            "Staff",
            RIGHT
            + "\n\nWhoever breaks these rules talks to the head of the residence on the next morning at nine.",
        ),
    ]


def test_a_ruled_table_with_merged_and_empty_cells() -> None:
    page = titled()
    page.grid(
        [
            ["Country", "Role", "Rate"],
            ["Norway", "Learner", "61"],
            [None, "Staff", ""],
            ["Malta", None, "52"],
        ],
        100,
        [120, 100, 80],
    )
    assert blocks("a.pdf", one(page))[1:] == [
        (
            "table",
            "| Country | Role | Rate |\n| --- | --- | --- |\n| Norway | Learner | 61 |\n| Norway | Staff |  |\n| Malta | Malta | 52 |",
        )
    ]


@pytest.mark.parametrize("repeated", [True, False])
def test_a_table_over_several_pages_is_one_table_with_its_head(repeated: bool) -> None:
    pages = []
    for number in range(3):
        page = titled() if number == 0 else Page()
        page.text(f"Hillside {number + 1}", 30, 8)
        page.text(f"Page {number + 1} of 3", 825, 8)
        head: list[list[str | None]] = [["Town", "Bus"]] if repeated or number == 0 else []
        page.grid(head + [[f"Town {number}{row}", f"{number}{row} EUR"] for row in range(9)], 100, [120, 100])
        pages.append(page)
    tables = [text for kind, text in blocks("a.pdf", pdf(pages)) if kind == "table"]
    rows = [f"| Town {number}{row} | {number}{row} EUR |" for number in range(3) for row in range(9)]
    assert tables == ["\n".join(["| Town | Bus |", "| --- | --- |", *rows])]


def test_two_tables_of_different_columns_stay_two() -> None:
    first, second = titled(), Page()
    first.grid([["Town", "Bus"], ["Linz", "42"]], 700, [120, 100])
    second.grid([["Who", "What", "When"], ["Host", "Key", "Monday"]], 60, [120, 100, 80])
    assert [kind for kind, _ in blocks("a.pdf", pdf([first, second]))] == ["heading", "table", "table"]


@pytest.mark.parametrize(
    "rows",
    [
        [["Town", "Bus", "Train"], ["Linz", "42 EUR", "55 EUR"], ["Vigo", "37 EUR", "44 EUR"]],
        [
            ["Town", "Bus", "Train"],
            ["Linz", "42 EUR", ""],
            ["Vigo", "", "44 EUR"],
            ["Graz", "39 EUR", "51 EUR"],
        ],
        [
            ["Day", "Hours"],
            ["Monday", "8:00 to 12:00"],
            ["Tuesday", "closed"],
            ["Wednesday", "8:00 to 16:00"],
        ],
    ],
)
def test_a_table_without_lines_keeps_its_rows(rows: list[list[str]]) -> None:
    page = titled()
    page.paragraph(
        "What the school pays, and when the office is open for everybody who has a question of any kind.",
        90,
        100,
    )
    for at, row in enumerate(rows):
        for column, text in enumerate(row):
            if text:
                page.text(text, 130 + 16 * at, x=60 + 130 * column)
    table = blocks("a.pdf", one(page))[-1]
    assert table == (
        "table",
        "\n".join(
            [
                "| " + " | ".join(rows[0]) + " |",
                "|" + " --- |" * len(rows[0]),
                *("| " + " | ".join(row) + " |" for row in rows[1:]),
            ]
        ),
    )


def test_labels_beside_texts_keep_their_texts() -> None:
    page = titled()
    y = 100.0
    for label, text in (
        ("Arrival", LEFT),
        ("Keys", RIGHT),
        ("Meals", "Breakfast is served from seven to nine and dinner from six to eight every day."),
    ):
        page.text(label, y, x=60)
        y = page.paragraph(text, y, 60, x=180) + 8
    (table,) = [text for kind, text in blocks("a.pdf", one(page)) if kind == "table"]
    assert f"| Arrival | {LEFT} |" in table and f"| Keys | {RIGHT} |" in table


def test_text_in_a_ruled_box_is_text() -> None:
    page = titled()
    page.paragraph("Before the box.", 90)
    page.rules += [(50, 100, 400, 100), (50, 150, 400, 150), (50, 100, 50, 150), (400, 100, 400, 150)]
    page.paragraph("Call 112 first. Then call the school on extension 311.", 120, 30)
    page.paragraph("After the box.", 180)
    assert [text for _, text in blocks("a.pdf", one(page))][1:] == [
        "Before the box.",
        "Call 112 first. Then call the school on extension 311.",
        "After the box.",
    ]


def test_whole_texts_in_two_boxes_side_by_side_are_read_one_after_the_other() -> None:
    page = titled()
    page.rules += [(50, 100, 560, 100), (50, 300, 560, 300), *((x, 100, x, 300) for x in (50, 300, 560))]
    page.paragraph(LEFT, 120, 40)
    page.paragraph(RIGHT, 120, 40, x=310)
    assert blocks("a.pdf", one(page))[1:] == [("text", LEFT), ("text", RIGHT)]


def test_words_are_kept_apart_in_a_file_without_blanks() -> None:
    page = Page()
    for row, line in enumerate(["The deposit for the bicycle", "is paid back at the end."]):
        x = 60.0
        for word in line.split():
            page.text(word, 100 + 13 * row, x=x)
            x += (
                sum(
                    {
                        "i": 2.22,
                        "l": 2.22,
                        "t": 2.78,
                        "f": 2.78,
                        ".": 2.78,
                        "r": 3.33,
                        "c": 5.0,
                        "y": 5.0,
                        "s": 5.0,
                        "k": 5.0,
                        "T": 6.11,
                    }.get(letter, 5.56)
                    for letter in word
                )
                + 2.4
            )
    assert blocks("a.pdf", one(page)) == [("text", "The deposit for the bicycle is paid back at the end.")]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("3. Insurance", "The school pays 5 million."),
        ("4.2 Course fees", "Staff pay 30 euros."),
        ("Lost key", "It costs 60."),
        ("§ 5 Fees", "Fees are due."),
        ("IV) Bus", "At 6:15."),
    ],
)
def test_bold_lines_are_headings(title: str, text: str) -> None:
    page = titled()
    page.paragraph("Something before it.", 90)
    page.text(title, 120, bold=True)
    page.text(text, 134)
    page.text("2.1 Numbered and apart", 170)
    page.text("It is one too.", 195)
    assert sections("a.pdf", one(page))[1:] == [(title, text), ("2.1 Numbered and apart", "It is one too.")]


def test_a_bold_line_in_the_middle_of_a_sentence_is_none() -> None:
    page = titled()
    for row, (line, bold) in enumerate(
        [
            ("You hand in the form of your school by", False),
            ("15 March 2026 at noon and not one hour", True),
            ("later than that.", False),
        ]
    ):
        page.text(line, 100 + 13 * row, bold=bold)
    assert blocks("a.pdf", one(page))[1:] == [
        (
            "text",
            "You hand in the form of your school by 15 March 2026 at noon and not one hour later than that.",
        )
    ]


@pytest.mark.parametrize(
    ("first", "second", "joined"),
    [
        ("Der Antrag ist abzugeben bis zum", "15. Oktober im Sekretariat.", "bis zum 15. Oktober"),
        ("Die Schule zahlt zwischen 100", "- 150 Euro für den Kurs.", "zwischen 100 - 150 Euro"),
        ("Puedes viajar en tren, en autobús", "o en coche con permiso.", "en autobús o en coche"),
        ("The form is on page", "3) of the leaflet for hosts.", "on page 3) of"),
        ("Bring your European Health Insu-", "rance Card with you.", "Health Insurance Card"),
        ("Die Vor-", "und Nachteile stehen hier.", "Vor- und Nachteile"),
        ("The office is open from 8:00", "– 12:00 on every day.", "8:00 – 12:00"),
        ("It costs the school about", "2. 500 euros in all.", "about 2. 500"),
    ],
)  # fmt: skip
def test_wrapped_lines_are_one_sentence(first: str, second: str, joined: str) -> None:
    page = titled()
    page.text(first, 100)
    page.text(second, 113)
    ((_, text),) = blocks("a.pdf", one(page))[1:]
    assert joined in text


@pytest.mark.parametrize("marks", ["1. 2. 3.", "- - -", "• • •", "a) b) c)", "(1) (2) (3)", "– – –", "* * *"])
@pytest.mark.parametrize("lead", ["You need:", "These things are asked of you.", ""])
def test_lists_are_lists(marks: str, lead: str) -> None:
    page = titled()
    if lead:
        page.text(lead, 100)
    for row, (mark, text) in enumerate(
        zip(marks.split(), ["a passport", "a ticket that is", "the card"], strict=True)
    ):
        page.text(f"{mark} {text}", 113 + 13 * row)
    items = [text for kind, text in blocks("a.pdf", one(page)) if kind == "item"]
    assert [item.split(" ", 1)[1] for item in items] == ["a passport", "a ticket that is", "the card"]


def test_a_sentence_goes_on_over_the_page_and_the_column() -> None:
    first, second = titled(), Page()
    for page, number in ((first, 1), (second, 2)):
        page.text("Hillside handbook", 30, 8)
        page.text(f"- {number} -", 825, 8, x=290)
    first.text("The deposit for the bicycle is paid back", 780)
    second.text("at the end of the stay.", 80)
    assert blocks("a.pdf", pdf([first, second]))[1:] == [
        ("text", "The deposit for the bicycle is paid back at the end of the stay.")
    ]


@pytest.mark.parametrize("number", ["- 1 -", "1", "Page 1 of 9", "Seite 1", "1/9", "página 1 de 9"])
def test_page_numbers_are_no_text(number: str) -> None:
    page = titled()
    page.paragraph(LEFT, 100)
    page.text(number, 825, 8, x=290)
    assert blocks("a.pdf", one(page))[1:] == [("text", LEFT)]


def test_rows_at_the_top_of_pages_that_only_look_alike_are_text() -> None:
    pages = []
    for number in range(4):
        page = Page()
        for row in range(3):
            page.text(f"Room {number}{row}", 40 + 14 * row)
            page.text(f"{number * 7 + row * 5} EUR", 40 + 14 * row, x=200)
        pages.append(page)
    text = "\n".join(text for _, text in blocks("a.pdf", pdf(pages)))
    assert all(
        f"Room {number}{row} | {number * 7 + row * 5} EUR" in text for number in range(4) for row in range(3)
    )


@pytest.mark.parametrize("leader", [" ........ ", "  "])
@pytest.mark.parametrize("title", ["Contents", "Inhaltsverzeichnis", "Índice"])
def test_a_contents_page_is_no_passage(leader: str, title: str) -> None:
    contents, text = titled(), Page()
    contents.text(title, 100, 14, bold=True)
    for row, chapter in enumerate(["Before you leave", "Insurance", "Money", "After you return"]):
        contents.text(f"{row + 1}. {chapter}{leader}{row * 3 + 2}", 130 + 14 * row)
    text.text("1. Before you leave", 80, 14, bold=True)
    text.text("Pack your card.", 110)
    assert sections("a.pdf", pdf([contents, text]))[-1] == ("1. Before you leave", "Pack your card.")
    assert "Insurance" not in "\n".join(one.text for one in passages("a.pdf", pdf([contents, text])))


def test_a_rates_list_that_ends_in_numbers_is_no_contents_page() -> None:
    page = titled("Rates")
    for row, (town, rate) in enumerate([("Graz", 39), ("Linz", 42), ("Vigo", 57), ("Wien", 61)]):
        page.text(f"Bus to {town} {rate}", 100 + 14 * row)
    assert all(
        str(rate) in "\n".join(text for _, text in blocks("a.pdf", one(page))) for rate in (39, 42, 57, 61)
    )


def test_a_raised_figure_is_the_mark_of_a_note_not_part_of_the_number() -> None:
    page = titled()
    page.text("The school pays 100", 100)
    page.text("2", 96, 6, x=60 + 89.5)
    page.text("euros a week.", 100, x=160)
    ((_, text),) = blocks("a.pdf", one(page))[1:]
    assert "1002" not in text and "100" in text and "euros a week." in text


@pytest.mark.parametrize(
    "line",
    [
        "التسجيل حتى 15 مارس في المكتب.", "הרישום עד 15 במרץ במשרד (חדר 12)", "البرنامج Erasmus Plus مفتوح للجميع",
        "המפתח עולה 60.50 אירו",
    ],
)  # fmt: skip
def test_scripts_from_right_to_left_are_read_in_their_order(line: str) -> None:
    page = Page()
    x, before = 500.0, ""
    for word in _drawn(line):
        x -= 5 * len(word) + 4
        page.glyphs.append((word, x, 100, 10))
        before = word
    assert before and blocks("a.pdf", one(page)) == [("text", line)]


def _drawn(line: str) -> list[str]:
    """The words of a line from its right end, each as it stands on paper; Latin words stand in their own order."""
    words: list[str] = []
    latin: list[str] = []
    for word in [*line.split(), ""]:
        if word.isascii() and word.isalpha():
            latin.append(word)
            continue
        words += reversed(latin)
        latin = []
        if word == "12)":
            words.append("(12")
        elif word:
            words.append(word if word[:1].isdecimal() else word[::-1].translate(str.maketrans("()", ")(")))
    return words


def test_letters_that_are_drawn_as_one_are_two() -> None:
    page = Page(
        glyphs=[
            ("The", 60, 100, 10),
            ("o\ufb03ce", 80, 100, 10),
            ("\ufb01nds", 105, 100, 10),
            ("it.", 130, 100, 10),
        ]
    )
    assert blocks("a.pdf", one(page)) == [("text", "The office finds it.")]


def test_letters_that_cannot_be_read_are_doubtful() -> None:
    from indexing.doubts import doubts_of

    page = Page()
    for row in range(5):
        page.glyphs.append(("\ue001\ue002\ue003", 60, 100 + 13 * row, 10))
    assert "100 % of the words have signs that cannot be read" in doubts_of(loaded("a.pdf", one(page)), "")


@pytest.mark.parametrize(
    ("title", "shown"),
    [
        ("Leaflet for hosts", "Leaflet for hosts"),
        ("untitled", ""),
        ("(anonymous)", ""),
        ("Microsoft Word - Rates for all", "Rates for all"),
        ("rates_v2.docx", ""),
    ],
)
def test_the_title_in_the_properties_where_somebody_wrote_one(title: str, shown: str) -> None:
    document = fpdf.FPDF()
    document.set_title(title)
    document.set_font("Helvetica", size=12)
    document.add_page()
    document.text(20, 50, "The host gives each learner a key.")
    assert loaded("a.pdf", bytes(document.output())).title == shown


def test_pages_are_told_and_kept_for_the_citation() -> None:
    pages = [titled(f"Part {number}") for number in range(3)]
    for number, page in enumerate(pages):
        page.paragraph(f"Text of the part {number}. " + LEFT, 100)
    heard: list[tuple[int, int]] = []
    load(pdf(pages), lambda page, of: heard.append((page, of)))
    assert heard == [(1, 3), (2, 3), (3, 3)]
    assert [one.own.page for one in passages("a.pdf", pdf(pages)) if one.own] == [1, 2, 3]


def test_pages_without_text_are_doubtful() -> None:
    document = fpdf.FPDF()
    document.set_font("Helvetica", size=12)
    for number in range(2):
        document.add_page()
        if number:
            document.image(_picture(), 10, 10, 50)
        else:
            document.text(20, 50, "The host gives each learner a key.")
    assert any(
        "OCR" in doubt and doubt.endswith(": 2") for doubt in loaded("a.pdf", bytes(document.output())).doubts
    )


def _picture():  # type: ignore[no-untyped-def]
    from PIL import Image

    return Image.new("RGB", (50, 50), "red")


def test_a_page_that_unpacks_to_a_bomb_is_not_drawn() -> None:
    document = fpdf.FPDF()
    document.set_font("Helvetica", size=12)
    document.add_page()
    document.text(20, 50, "The host gives each learner a key.")
    document.add_page()
    document._out(" " * 9_000_000)
    content = bytes(document.output())
    assert len(content) < 100_000
    result = loaded("a.pdf", content)
    assert result.doubts == ("page 2 is not read: it unpacks to 9 MB",)


def test_only_pictures_is_refused_with_what_to_do() -> None:
    with pytest.raises(UnreadableDocument, match="OCR"):
        loaded("a.pdf", one(Page(rules=[(0, 0, 9, 9)])))
