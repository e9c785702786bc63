"""Word files, each with a fault of its own; made by python-docx and by hand."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable

import docx
import pytest
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls

from indexing.problems import UnreadableDocument
from tests.indexing.loaders.reading import blocks, loaded, sections, texts

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def word(build: Callable[[docx.document.Document], None]) -> bytes:
    document = docx.Document()
    build(document)
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def with_paragraph(xml: str) -> bytes:
    """A file whose only text is the paragraph with the content *xml*."""

    def build(document: docx.document.Document) -> None:
        document.element.body.insert(0, parse_xml(f"<w:p {nsdecls('w')}>{xml}</w:p>"))

    return word(build)


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


@pytest.mark.parametrize(
    "out",
    [
        run("5:40", "<w:strike/>"), run("5:40", "<w:dstrike/>"), run("5:40", "<w:vanish/>"), run("5:40", '<w:strike w:val="1"/>'),
        '<w:del w:id="1" w:author="x"><w:r><w:delText>5:40</w:delText></w:r></w:del>',
        f'<w:moveFrom w:id="1" w:author="x">{run("5:40")}</w:moveFrom>',
        '<w:r><w:instrText> PAGEREF 5:40 </w:instrText></w:r>',
    ],
)  # fmt: skip
def test_what_was_taken_out_of_a_text_does_not_count(out: str) -> None:
    assert texts("a.docx", with_paragraph(run("The bus leaves at ") + out + run("6:15 sharp."))) == [
        "The bus leaves at 6:15 sharp."
    ]


@pytest.mark.parametrize(
    "into",
    [
        run("6:15", '<w:strike w:val="0"/>'), f'<w:ins w:id="1" w:author="x">{run("6:15")}</w:ins>',
        f'<w:moveTo w:id="1" w:author="x">{run("6:15")}</w:moveTo>', f"<w:sdt><w:sdtContent>{run('6:15')}</w:sdtContent></w:sdt>",
        f"<w:smartTag>{run('6:15')}</w:smartTag>", f'<w:hyperlink w:anchor="x">{run("6:15")}</w:hyperlink>',
        f'<w:fldSimple w:instr="DATE">{run("6:15")}</w:fldSimple>', run("6:15", "<w:color w:val='FF0000'/>"),
    ],
)  # fmt: skip
def test_what_was_put_into_a_text_counts(into: str) -> None:
    assert texts("a.docx", with_paragraph(run("The bus leaves at ") + into + run(" sharp."))) == [
        "The bus leaves at 6:15 sharp."
    ]


def test_text_in_a_style_that_is_struck_out_does_not_count() -> None:
    def build(document: docx.document.Document) -> None:
        style = document.styles.add_style("Old rule", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
        style.font.strike = True
        document.add_paragraph("The bus leaves at 5:40.", style="Old rule")
        document.add_paragraph("The bus leaves at 6:15.")

    assert texts("a.docx", word(build)) == ["The bus leaves at 6:15."]


def test_a_deleted_row_is_none_and_a_deleted_end_of_paragraph_takes_no_text() -> None:
    def build(document: docx.document.Document) -> None:
        table = document.add_table(3, 2)
        for cell, text in zip(table._cells, ["Town", "Bus", "Linz", "42 EUR", "Vigo", "37 EUR"], strict=True):
            cell.text = text
        row = table.rows[1]._tr
        row.insert(0, parse_xml(f'<w:trPr {W}><w:del w:id="1" w:author="x"/></w:trPr>'))
        document.element.body.insert(
            0,
            parse_xml(
                f'<w:p {W}><w:pPr><w:rPr><w:del w:id="2" w:author="x"/></w:rPr></w:pPr>{run("Rates.")}</w:p>'
            ),
        )

    assert texts("a.docx", word(build)) == ["Rates.", "| Town | Bus |\n| --- | --- |\n| Vigo | 37 EUR |"]


def test_merged_cells_keep_their_columns() -> None:
    def build(document: docx.document.Document) -> None:
        table = document.add_table(4, 3)
        for cell, text in zip(
            table._cells,
            ["Country", "Role", "Rate", "Norway", "Learner", "61", "", "Staff", "", "All", "", "45"],
            strict=True,
        ):
            cell.text = text
        table.cell(1, 0).merge(table.cell(2, 0))
        table.cell(3, 0).merge(table.cell(3, 1))

    assert texts("a.docx", word(build)) == [
        "| Country | Role | Rate |\n| --- | --- | --- |\n| Norway | Learner | 61 |\n| Norway | Staff |  |\n| All | All | 45 |"
    ]


def test_a_table_in_a_table_loses_nothing() -> None:
    def build(document: docx.document.Document) -> None:
        table = document.add_table(2, 2)
        for cell, text in zip(table._cells, ["Who", "What", "Host", "gives"], strict=True):
            cell.text = text
        inner = table.cell(1, 1).add_table(2, 2)
        for cell, text in zip(inner._cells, ["Key", "60 EUR", "Locker", "0 EUR"], strict=True):
            cell.text = text

    (text,) = texts("a.docx", word(build))
    assert "| Host | gives Key, 60 EUR; Locker, 0 EUR |" in text


def test_a_text_box_is_read() -> None:
    box = (
        '<w:r><w:pict><v:shape xmlns:v="urn:schemas-microsoft-com:vml"><v:textbox><w:txbxContent><w:p>'
        f"{run('Call 112 first.')}</w:p></w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )
    assert "Call 112 first." in "\n".join(texts("a.docx", with_paragraph(run("In an emergency: ") + box)))


def test_a_footnote_stands_behind_its_word() -> None:
    content = word(lambda document: document.add_paragraph("x"))
    note = (
        f'<w:footnotes {W}><w:footnote w:id="2"><w:p>{run("Not in August.")}</w:p></w:footnote></w:footnotes>'
    )
    body = (
        f'<w:document {W}><w:body><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{run("Bus")}</w:p><w:p>{run("It leaves at 6:15")}'
        f'<w:r><w:footnoteReference w:id="2"/></w:r>{run(".")}</w:p><w:p><w:pPr><w:pStyle w:val="Heading1"/></w:pPr>{run("Key")}</w:p>'
        f"<w:p>{run('It costs 60 euros.')}</w:p></w:body></w:document>"
    )
    relation = '<Relationship Id="rIdN" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/footnotes" Target="footnotes.xml"/>'
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w") as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                data = body.encode()
            if name == "word/_rels/document.xml.rels":
                data = data.replace(b"</Relationships>", relation.encode() + b"</Relationships>")
            new.writestr(name, data)
        new.writestr("word/footnotes.xml", note)
    assert sections("a.docx", out.getvalue()) == [
        ("Bus", "It leaves at 6:15 (Not in August.)."),
        ("Key", "It costs 60 euros."),
    ]


def test_headings_by_outline_level_whatever_their_style_is_called() -> None:
    def build(document: docx.document.Document) -> None:
        style = document.styles.add_style("Kapitel", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
        style.element.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {W} w:val="1"/>'))
        child = document.styles.add_style("Kapitel rot", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
        child.base_style = style
        document.add_paragraph("Schlüssel", style="Kapitel")
        document.add_paragraph("Er kostet 60 Euro.")
        document.add_paragraph("Bus", style="Kapitel rot")
        document.add_paragraph("Er fährt um 6:15.")
        paragraph = document.add_paragraph("Wäsche")
        paragraph._p.get_or_add_pPr().append(parse_xml(f'<w:outlineLvl {W} w:val="1"/>'))
        document.add_paragraph("Bis 22 Uhr.")

    assert sections("a.docx", word(build)) == [
        ("Schlüssel", "Er kostet 60 Euro."), ("Bus", "Er fährt um 6:15."), ("Wäsche", "Bis 22 Uhr."),
    ]  # fmt: skip


def test_bold_numbered_lines_are_headings() -> None:
    def build(document: docx.document.Document) -> None:
        for title, text in (("3. Insurance", "The school pays."), ("4. Fees", "Staff pay 30 euros.")):
            document.add_paragraph().add_run(title).bold = True
            document.add_paragraph(text)

    assert sections("a.docx", word(build)) == [
        ("3. Insurance", "The school pays."),
        ("4. Fees", "Staff pay 30 euros."),
    ]


def test_a_table_of_contents_and_running_heads_are_no_text() -> None:
    def build(document: docx.document.Document) -> None:
        document.styles.add_style("toc 1", docx.enum.style.WD_STYLE_TYPE.PARAGRAPH)
        document.add_paragraph("Insurance\t3", style="toc 1")
        document.sections[0].header.paragraphs[0].text = "Handbook 2026"
        document.add_heading("Insurance", 1)
        document.add_paragraph("The school pays.")

    assert blocks("a.docx", word(build)) == [("heading", "Insurance"), ("text", "The school pays.")]


def test_the_title_stands_in_the_properties_where_no_heading_has_it() -> None:
    def build(document: docx.document.Document) -> None:
        document.core_properties.title = "Leaflet for hosts"
        document.add_paragraph("The host gives each learner a key.")

    assert loaded("a.docx", word(build)).title == "Leaflet for hosts"


def test_a_bomb_is_refused() -> None:
    content = word(lambda document: document.add_paragraph("x"))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, b" " * 61_000_000 if name == "word/document.xml" else old.read(name))
    assert len(out.getvalue()) < 120_000
    with pytest.raises(UnreadableDocument, match="unpacks to 61 MB"):
        loaded("a.docx", out.getvalue())


def test_entities_in_entities_are_no_bomb() -> None:
    inner = "".join(f'<!ENTITY e{n} "{f"&e{n - 1};" * 10}">' for n in range(1, 12))
    content = word(lambda document: document.add_paragraph("x"))
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                body = (
                    f"<w:document {W}><w:body><w:p>{run('Key &e11; 60 euros.')}</w:p></w:body></w:document>"
                )
                data = f'<!DOCTYPE d [<!ENTITY e0 "lol">{inner}]>{body}'.encode()
            new.writestr(name, data)
    try:
        assert len("".join(texts("a.docx", out.getvalue()))) < 1000
    except UnreadableDocument as error:
        assert "broken" in str(error)
