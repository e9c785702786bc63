"""Writes small PDF files by hand: lines of text at places, in sizes, plain or bold, and ruled lines."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, field

WIDTH, HEIGHT = 595, 842


@dataclass
class Page:
    """``lines`` are (text, x, y from the top, size, bold); ``rules`` are (x0, y0, x1, y1) from the top;
    ``glyphs`` are (text, x, y, size) of any letters, each as wide as half its size."""

    lines: list[tuple[str, float, float, float, bool]] = field(default_factory=list)
    rules: list[tuple[float, float, float, float]] = field(default_factory=list)
    glyphs: list[tuple[str, float, float, float]] = field(default_factory=list)

    def text(self, text: str, y: float, size: float = 10, bold: bool = False, x: float = 60) -> None:
        self.lines.append((text, x, y, size, bold))

    def paragraph(
        self, text: str, y: float, width: int = 80, x: float = 60, size: float = 10, step: float = 13
    ) -> float:
        """*text* in lines of at most *width* characters from *y* down; returns where the next line would stand."""
        for line in textwrap.wrap(text, width):
            self.text(line, y, size, x=x)
            y += step
        return y

    def grid(
        self, rows: list[list[str | None]], y: float, widths: list[float], x: float = 60, height: float = 20
    ) -> None:
        """A ruled table; None takes a cell into the one to its left, and in the first column into the one above it."""
        edges = [x + sum(widths[:number]) for number in range(len(widths) + 1)]
        for at, row in enumerate(rows):
            top = y + at * height
            for column, text in enumerate(row):
                if text is not None or column > 0:
                    self.rules.append((edges[column], top, edges[column + 1], top))
                if text is not None or column == 0:
                    self.rules.append((edges[column], top, edges[column], top + height))
                if text:
                    self.text(text, top + 14, x=edges[column] + 5)
            self.rules.append((edges[-1], top, edges[-1], top + height))
        bottom = y + len(rows) * height
        self.rules.append((x, bottom, edges[-1], bottom))


def pdf(pages: list[Page]) -> bytes:
    """The bytes of a valid PDF 1.4 file."""
    objects = ["<< /Type /Catalog /Pages 2 0 R >>", ""]
    letters = sorted({letter for page in pages for text, *_ in page.glyphs for letter in text})
    fonts = "<< /F1 3 0 R /F2 4 0 R /F3 5 0 R >>"
    for name in ("Helvetica", "Helvetica-Bold"):
        objects.append(f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>")
    objects += [_font(letters), _unicode(letters)]
    kids = []
    for page in pages:
        stream = _stream(page, letters)
        objects.append(f"<< /Length {len(stream.encode('cp1252'))} >>\nstream\n{stream}\nendstream")
        kids.append(len(objects) + 1)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 {WIDTH} {HEIGHT}] /Contents {len(objects)} 0 R "
            f"/Resources << /Font {fonts} >> >>"
        )
    objects[1] = f"<< /Type /Pages /Count {len(kids)} /Kids [{' '.join(f'{kid} 0 R' for kid in kids)}] >>"
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("cp1252")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    out += f"trailer\n<< /Size {len(objects) + 1} /Root 1 0 R >>\nstartxref\n{start}\n%%EOF\n".encode()
    return out


def _font(letters: list[str]) -> str:
    """A font whose codes from 33 on are *letters*."""
    widths = " ".join(["500"] * len(letters))
    return (
        f"<< /Type /Font /Subtype /Type1 /BaseFont /Any /FirstChar 33 /LastChar {32 + len(letters)} /Widths [{widths}] "
        "/Encoding /WinAnsiEncoding /ToUnicode 6 0 R /FontDescriptor << /Type /FontDescriptor /FontName /Any /Flags 4 "
        "/FontBBox [0 -200 1000 800] /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 /ItalicAngle 0 >> >>"
    )


def _unicode(letters: list[str]) -> str:
    pairs = "\n".join(
        f"<{33 + number:02x}> <{letter.encode('utf-16-be').hex()}>" for number, letter in enumerate(letters)
    )
    table = (
        "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n/CMapName /Any def\n1 begincodespacerange\n<00> <ff>\n"
        f"endcodespacerange\n{len(letters)} beginbfchar\n{pairs}\nendbfchar\nendcmap\nend\nend"
    )
    return f"<< /Length {len(table)} >>\nstream\n{table}\nendstream"


def _stream(page: Page, letters: list[str]) -> str:
    parts = []
    for text, x, y, size, bold in page.lines:
        escaped = text.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
        parts.append(f"BT /{'F2' if bold else 'F1'} {size} Tf {x} {HEIGHT - y} Td ({escaped}) Tj ET")
    for text, x, y, size in page.glyphs:
        codes = "".join(f"{33 + letters.index(letter):02x}" for letter in text)
        parts.append(f"BT /F3 {size} Tf {x} {HEIGHT - y} Td <{codes}> Tj ET")
    parts += [f"{x0} {HEIGHT - y0} m {x1} {HEIGHT - y1} l S" for x0, y0, x1, y1 in page.rules]
    return "\n".join(parts)
