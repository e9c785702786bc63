"""Pages of the web, each with a fault of its own."""

from __future__ import annotations

import pytest

from indexing.problems import UnreadableDocument
from tests.indexing.loaders.reading import blocks, loaded, sections, texts

LONG = "The college sends twelve learners a year to Linz, each for four weeks, and pays the bus. " * 3


def page(body: str, head: str = "<title>Going abroad</title>") -> str:
    return f'<!doctype html><html lang="en"><head>{head}</head><body>{body}</body></html>'


@pytest.mark.parametrize(
    "noise",
    [
        "<nav><ul><li>Home</li></ul></nav>", "<footer>Imprint</footer>", "<header>Logo</header>", "<aside>Latest news</aside>",
        "<div class='breadcrumb'>Home</div>", "<ul id='main-menu'><li><a href='/'>Home</a></li></ul>",
        "<div class='share-buttons'>Facebook</div>", "<section class='social-media'>Twitter</section>",
        "<div id='cookieBanner'>We use cookies</div>", "<div class='cc-window cookie-consent'>Accept</div>",
        "<div role='navigation'>Home</div>", "<div role='search'>Search</div>", "<div hidden>4711</div>",
        "<div style='display: none'>4711</div>", "<div style='visibility:hidden'>4711</div>", "<span aria-hidden='true'>x</span>",
        "<p class='sr-only'>Skip</p>", "<a class='skip-link' href='#m'>Skip to content</a>", "<script>var a = 4711</script>",
        "<style>.a{}</style>", "<template><p>4711</p></template>", "<noscript>Turn on scripts</noscript>", "<button>Send</button>",
        "<select><option>Austria</option></select>", "<!-- a remark -->", "<svg><text>Logo</text></svg>",
        "<div class='sidebar'><h3>News</h3><ul><li>Open day</li></ul></div>", "<div class='menu'><a href='/a'>News</a></div>",
        "<div class='newsletter'>Subscribe</div>", "<del>Everyone gets 30 euros.</del>", "<s>30 euros</s>",
        "<p style='text-decoration: line-through'>30 euros</p>", "<iframe src='x'>no frames</iframe>",
        "<ul><li><a href='#a'>First part</a></li><li><a href='#b'>Second part</a></li></ul>",
    ],
)  # fmt: skip
def test_what_is_not_the_text_of_a_page_is_left_out(noise: str) -> None:
    body = f"<h1>Going abroad</h1><p>{LONG}</p>"
    expected = [("heading", "Going abroad"), ("text", LONG.strip())]
    assert blocks("a.html", page(noise + body)) == expected
    assert blocks("a.html", page(body + noise)) == expected


@pytest.mark.parametrize(
    "content",
    [
        "<div class='accordion-expanded options'>{}</div>", "<div class='elementor-widget'>{}</div>", "<div class='menu'>{}</div>",
        "<details><summary>Money</summary>{}</details>", "<div class='barcelona meta-data slide tags'>{}</div>", "<form>{}</form>",
        "<div class='content embed'>{}</div>", "<section id='navigating-the-city'>{}</section>", "<center>{}</center>",
        "<div class='sidebar'>{}</div>", "<main class='share'>{}</main>", "<body class='cookie'>{}", "<nav>{}</nav>",
        "<table><tr><td>{}</td></tr></table>", "<dl><dt>Money</dt><dd>{}</dd></dl>", "<article><header>{}</header></article>",
    ],
)  # fmt: skip
def test_what_is_the_text_of_a_page_stays_whatever_it_is_called(content: str) -> None:
    assert LONG.strip() in "\n".join(texts("a.html", page(content.format(f"<p>{LONG}</p>"))))


@pytest.mark.parametrize(
    ("head", "body", "title"),
    [
        ("<title>Rates - Hillside</title>", "<h1>Rates of our school</h1><p>x</p>", "Rates of our school"),
        (
            "<title>Rates - Hillside College</title>",
            "<h1>Hillside College</h1><h2>Rates</h2><p>x</p>",
            "Rates",
        ),
        ("<title>Opening hours</title>", "<h2>Office</h2><p>x</p>", "Opening hours"),
        ("", "<h2>Office</h2><p>x</p>", "Office"),
        (
            "<title>Rates</title>",
            "<div class='share'><h1>Share this page</h1></div><p>What we pay a day.</p>",
            "Rates",
        ),
        (
            "<title>Site</title>",
            "<header><h1>Going to Linz</h1></header><main><p>x</p></main>",
            "Going to Linz",
        ),
        ("<title>\n  Two\n  lines </title>", "<p>x</p>", "Two lines"),
    ],
)
def test_the_title_is_one_that_a_reader_can_use(head: str, body: str, title: str) -> None:
    assert loaded("a.html", page(body, head)).title == title


@pytest.mark.parametrize(
    ("table", "rows"),
    [
        (
            "<tr><th>A</th><th colspan=2>Rate</th></tr><tr><td>x</td><td>1</td><td>2</td></tr>",
            ["| A | Rate | Rate |", "| x | 1 | 2 |"],
        ),
        (
            "<thead><tr><th rowspan=2>A</th><th colspan=2>Rate</th></tr><tr><th>Learner</th><th>Staff</th></tr></thead>"
            "<tbody><tr><td>x</td><td>1</td><td>2</td></tr></tbody>",
            ["| A | Rate Learner | Rate Staff |", "| x | 1 | 2 |"],
        ),
        (
            "<tr><th>A</th><th>B</th></tr><tr><td></td><td>2</td></tr><tr><td>1</td><td></td></tr>",
            ["| A | B |", "|  | 2 |", "| 1 |  |"],
        ),
        (
            "<tr><td>A</td><td>B</td></tr><tr><td colspan=2>Group 1</td></tr><tr><td>x</td><td>1</td></tr>",
            ["| A | B |", "| Group 1 |  |", "| x | 1 |"],
        ),
        (
            "<tr><td rowspan=3>N</td><td rowspan=2>L</td><td>1</td></tr><tr><td>2</td></tr><tr><td>S</td><td>3</td></tr>",
            ["| N | L | 1 |", "| N | L | 2 |", "| N | S | 3 |"],
        ),
        (
            "<tr><td rowspan=0>a</td><td colspan='x'>b</td></tr><tr><td>c</td><td>d</td></tr>",
            ["| a | b |", "| c | d |"],
        ),
        (
            "<tr><th>Who</th><th>What</th></tr><tr><td>Host</td><td><table><tr><td>Key</td><td>60 EUR</td></tr></table></td></tr>",
            ["| Who | What |", "| Host | Key, 60 EUR |"],
        ),
        (
            "<tr><th>A<br>b</th><th>c|d</th></tr><tr><td><p>1</p><p>2</p></td><td>3</td></tr>",
            ["| A b | c\\|d |", "| 1 2 | 3 |"],
        ),
    ],
)
def test_merged_cells_keep_their_columns_and_empty_cells_stay_empty(table: str, rows: list[str]) -> None:
    (text,) = texts("a.html", page(f"<table>{table}</table>", head=""))
    lines = text.split("\n")
    assert [lines[0], *lines[2:]] == rows


def test_a_cell_that_claims_a_million_columns_is_no_bomb() -> None:
    table = "<table><tr><td colspan=999999999>a</td><td colspan=99999>b</td></tr><tr><td rowspan=99999>c</td><td>d</td></tr></table>"
    assert len(texts("a.html", page(table))[0]) < 10_000


@pytest.mark.parametrize("tag", ["div", "span", "b", "ul><li", "blockquote", "table><tr><td", "font"])
def test_deep_nesting_loses_nothing_and_breaks_nothing(tag: str) -> None:
    body = f"<{tag}>" * 3_000 + f"<h2>Deep</h2><p>{LONG}</p>" + "<p>After it.</p>"
    text = "\n".join(texts("a.html", page(body)))
    assert LONG.strip() in text.replace("\n", " ").replace("**", "") and "After it." in text


@pytest.mark.parametrize(
    "head",
    [
        "<meta http-equiv='refresh' content='0; url=https://example.org/new'>",
        "<meta http-equiv=Refresh content=\"5;URL='https://example.org/new'\">",
        "<script>window.location.href = 'https://example.org/new';</script>",
        "<script>location.replace('https://example.org/new')</script>",
    ],
)
def test_a_page_that_only_forwards_is_named_as_such(head: str) -> None:
    with pytest.raises(UnreadableDocument, match=r"only forwards to https://example\.org/new"):
        loaded("a.html", page("<p>This page has moved.</p>", head))
    assert LONG.strip() in texts("a.html", page(f"<p>{LONG}</p>", head))


def test_a_class_that_the_page_hides_is_hidden_and_one_for_small_windows_is_not() -> None:
    head = "<style>.old, #gone { color: red; display : none }\n@media (max-width: 9px) {.new {display:none}}</style>"
    body = "<p class='old'>4711</p><p id=gone>4712</p><p class='new'>Thirty euros.</p>"
    assert texts("a.html", page(body, head)) == ["Thirty euros."]


def test_a_short_bold_paragraph_is_a_heading() -> None:
    body = "<h1>Rules</h1><p>First.</p><p><b>3. Insurance</b></p><p>The school pays.</p><p><strong>Call us!</strong></p><p>Now.</p>"
    assert sections("a.html", page(body)) == [
        ("Rules", "First."),
        ("3. Insurance", "The school pays.\n\n**Call us!**\n\nNow."),
    ]


def test_lists_in_lists_and_loose_text_stay_in_order() -> None:
    body = "Loose<ul>stray<li>One<ol><li>inner</ol><li><p>Two</p><p>more</p></ul>tail<h2>H<p>in it</p></h2><p>end"
    assert blocks("a.html", page(body)) == [
        ("text", "Loose"), ("item", "- One\n  1. inner"), ("item", "- Two\n  more"), ("text", "stray"), ("text", "tail"),
        ("heading", "H"), ("text", "in it"), ("text", "end"),
    ]  # fmt: skip


@pytest.mark.parametrize("encoding", ["utf-8", "cp1250", "iso-8859-2", "utf-16", "cp1251", "koi8-r"])
def test_a_page_in_the_encoding_that_it_says(encoding: str) -> None:
    text = (
        "Opłata za klucz: 60 złotych."
        if encoding in ("utf-8", "cp1250", "iso-8859-2", "utf-16")
        else "Ключ стоит 60 евро."
    )
    content = page(f"<p>{text}</p>", f"<meta charset='{encoding}'>").encode(encoding)
    assert texts("a.html", content) == [text]


def test_a_page_that_says_another_encoding_than_it_has() -> None:
    assert texts("a.html", page("<p>Das Büro öffnet.</p>", "<meta charset=iso-8859-1>")) == [
        "Das Büro öffnet."
    ]


def test_xhtml_with_a_declaration_and_zero_bytes() -> None:
    content = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>A &amp; B&nbsp;C</p></body></html>'
    assert texts("a.xhtml", content) == ["A & B C"]
