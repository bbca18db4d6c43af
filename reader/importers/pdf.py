"""PDF documents: words with their boxes by PDFium, put together by the rooms next door.

`pdf_lines` finds lines and the order of reading, `pdf_furniture` running heads, `pdf_paragraphs` the rest.
PDFium is loaded when the first PDF comes, and only here.
"""

import ctypes
import math
import re
from collections.abc import Iterator
from typing import Any

from reader.errors import ImportRefused
from reader.importers.extracted import Extracted, Line
from reader.importers.pdf_bullets import drawn_marks, with_marks
from reader.importers.pdf_furniture import set_aside
from reader.importers.pdf_lines import Page, Word, build_page
from reader.importers.pdf_paragraphs import build_paragraphs
from reader.importers.pdf_words import Glyph, split_words, with_accents
from reader.model.article import BlockKind
from reader.model.clean import clean_line

IMPORTER = "pdf 2"
MAX_PAGES = 5_000
"""Documents with more pages are refused: a report has hundreds."""

_NO_TEXT = (
    "This PDF has no text layer: it seems to be scanned. Run OCR over it first, for example "
    "`ocrmypdf in.pdf out.pdf`, and import the result."
)
_ENCRYPTED = "This PDF is encrypted and opens only with a password. Save a copy without one and import that."
_BROKEN = "This PDF is damaged: its pages cannot be found."
_BOLD = re.compile(r"bold|black|heavy|demi|cmbx|sfbx|ecbx|-bd\b", re.I)
_RTL = re.compile("[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]")
_LATIN = re.compile(r"[A-Za-z]")
_BREAKS = frozenset(map(ord, " \t\r\n\x0b\x0c\u00a0\u2028\u2029")) | frozenset(range(0x2000, 0x200B))
_LINE_ENDS = frozenset(map(ord, "\r\n"))
_STAND_INS = {
    0x02: "-", 0xFFFE: "-",
    0xF0B7: "•", 0xF095: "•", 0xF0A7: "▪", 0xF06E: "■", 0xF0D8: "➢", 0xF0FC: "✓", 0xF076: "❖", 0xF0E0: "→",
}  # fmt: skip
"""What PDFium gives for a hyphen at the end of a line, and the marks of lists of symbol fonts."""
_TILTED = math.radians(4)


def extract(data: bytes) -> Extracted:
    """The text of a PDF. Raises ImportRefused when it is locked, damaged, or has no text."""
    document = _open(data)
    try:
        count = len(document)
        if count > MAX_PAGES:
            raise ImportRefused(
                "parse", f"This PDF says that it has {count:,} pages; more than {MAX_PAGES:,} are not read."
            )
        pages, lost = _pages(document, count)
        meta = {key: str(value) for key, value in document.get_metadata_dict().items()}
    finally:
        document.close()
    if not pages:
        raise ImportRefused("parse", _BROKEN)
    if sum(ch.isalnum() for page in pages for line in page.lines for ch in line.text) < 2:
        raise ImportRefused("parse", _NO_TEXT)
    set_aside(pages)
    lines = build_paragraphs(pages)
    if lost:
        note = f"{len(lost)} of {count} pages cannot be read and are missing: {', '.join(lost[:20])}"
        lines = (*lines, Line(note, kind=BlockKind.META))
    author = _sensible(meta.get("Author", ""))
    return Extracted(
        lines=lines,
        media_type="application/pdf",
        extension="pdf",
        importer=IMPORTER,
        title=_sensible(meta.get("Title", "")),
        authors=(author,) if author else (),
    )


def _open(data: bytes) -> Any:
    import pypdfium2  # type: ignore[import-untyped]  # it ships no types

    try:
        return pypdfium2.PdfDocument(data)
    except pypdfium2.PdfiumError as error:
        if "password" in str(error).lower() or "security" in str(error).lower():
            raise ImportRefused("parse", _ENCRYPTED) from error
        raise ImportRefused("parse", _BROKEN) from error


def _pages(document: Any, count: int) -> tuple[list[Page], list[str]]:
    """The pages that can be read, and the labels of those that cannot."""
    import pypdfium2

    pages: list[Page] = []
    lost: list[str] = []
    for index in range(count):
        label = clean_line(document.get_page_label(index) or "")[:20] or str(index + 1)
        try:
            page = document[index]
        except pypdfium2.PdfiumError:
            lost.append(label)
            if len(lost) > 100 and not pages:
                break
            continue
        known = frozenset(pages[-1].columns) if pages else frozenset()
        pages.append(_page(page, index, label, known))
    return pages, lost


def _page(page: Any, index: int, label: str, known: frozenset[float]) -> Page:
    import pypdfium2.raw as raw  # type: ignore[import-untyped]  # it ships no types

    text_page = page.get_textpage()
    try:
        width, height = page.get_size()
        rotation = page.get_rotation()
        words = list(_words(text_page.raw, rotation, width, height))
        marks = [_upright(*mark, rotation, width, height) for mark in drawn_marks(raw, page.raw)]
    finally:
        text_page.close()
        page.close()
    letters = "".join(word.text for word in words)
    mirrored = len(_RTL.findall(letters)) > len(_LATIN.findall(letters))
    if mirrored:
        # Geometry reads from left to right from here on; the words themselves are in logical order.
        for word in words:
            word.x0, word.x1 = width - word.x1, width - word.x0
        marks = [(width - x1, y0, width - x0, y1) for x0, y0, x1, y1 in marks]
    return build_page(with_marks(words, marks), index, label, height, known)


def _words(text_page: Any, rotation: int, width: float, height: float) -> Iterator[Word]:
    """The words in the order of the file; coordinates in points, seen upright, y grows upwards."""
    import pypdfium2.raw as raw

    for glyphs, glued in split_words(_glyphs(raw, text_page, rotation, width, height)):
        first = glyphs[0]
        x0, x1 = min(glyph.x0 for glyph in glyphs), max(glyph.x1 for glyph in glyphs)
        word = _word(raw, text_page, first.index, (x0, first.y0, x1, first.y1), rotation)
        word.glued = glued
        word.y = _baseline(raw, text_page, first.index, rotation, width, height)
        word.text = _text([glyph.code for glyph in glyphs])
        yield word


def _glyphs(raw: Any, text_page: Any, rotation: int, width: float, height: float) -> list[Glyph]:
    """All characters of a page but its spaces."""
    box = raw.FS_RECTF()
    at = ctypes.byref(box)
    out: list[Glyph] = []
    spaced = broken = False
    for i in range(raw.FPDFText_CountChars(text_page)):
        code = raw.FPDFText_GetUnicode(text_page, i)
        if code in _BREAKS or code == 0:
            broken = broken or code in _LINE_ENDS
            spaced = spaced or not raw.FPDFText_IsGenerated(text_page, i)
            continue
        raw.FPDFText_GetLooseCharBox(text_page, i, at)
        x0, y0, x1, y1 = _upright(box.left, box.bottom, box.right, box.top, rotation, width, height)
        out.append(Glyph(code, x0, y0, x1, y1, i, spaced, broken))
        spaced = broken = False
    return with_accents(out)


def _upright(
    left: float, bottom: float, right: float, top: float, rotation: int, width: float, height: float
) -> tuple[float, float, float, float]:
    """A box of the page as drawn, as it stands when the page is turned as it says."""
    if rotation == 90:
        return bottom, height - right, top, height - left
    if rotation == 180:
        return width - right, height - top, width - left, height - bottom
    if rotation == 270:
        return width - top, left, width - bottom, right
    return left, bottom, right, top


def _baseline(raw: Any, text_page: Any, i: int, rotation: int, width: float, height: float) -> float:
    x, y = ctypes.c_double(), ctypes.c_double()
    raw.FPDFText_GetCharOrigin(text_page, i, x, y)
    return _upright(x.value, y.value, x.value, y.value, rotation, width, height)[1]


def _word(raw: Any, text_page: Any, i: int, box: tuple[float, float, float, float], rotation: int) -> Word:
    matrix = raw.FS_MATRIX()
    raw.FPDFText_GetMatrix(text_page, i, matrix)
    size = raw.FPDFText_GetFontSize(text_page, i) * (math.hypot(matrix.c, matrix.d) or 1.0)
    name = ctypes.create_string_buffer(128)
    raw.FPDFText_GetFontInfo(text_page, i, name, 128, None)
    bold = (
        bool(_BOLD.search(name.value.decode("utf-8", "replace")))
        or raw.FPDFText_GetFontWeight(text_page, i) >= 600
    )
    turn = raw.FPDFText_GetCharAngle(text_page, i) + math.radians(rotation)  # both clockwise
    tilted = abs(math.remainder(turn, math.tau)) > _TILTED
    return Word("", box[0], box[2], box[1], size if size > 0.5 else box[3] - box[1], bold, tilted=tilted)


def _text(letters: list[int]) -> str:
    text = "".join(_STAND_INS.get(code) or chr(code) for code in letters if code < 0x110000)
    if any(0xD800 <= code < 0xE000 for code in letters):
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text


_PROGRAM = re.compile(
    r"^(?:microsoft|adobe|openoffice|libreoffice|untitled|unknown|document\d*|no title|title|author|admin\w*|"
    r"user\w*|owner|anonymous|slide 1|print(?:ing)?|scan\w*|none|null|n/?a|pdf|word|layout \d+)\b"
    r"(?:\s*(?:-|–|:).*|\s*\d*)?$|"
    r".*\.(?:docx?|indd|qxd|qxp|pdf|rtf|odt|pub|tex|dvi|txt|html?|pages|xlsx?|pptx?|pmd|fm|cdr)$|"
    r"microsoft (?:word|powerpoint|excel)\b|^file:|^https?:|[\\/]\w+[\\/]",
    re.I,
)


def _sensible(value: str) -> str | None:
    """A title or author of the metadata, unless a program put it there."""
    text = clean_line(value)
    letters = sum(ch.isalpha() for ch in text)
    if letters < 3 or len(text) > 300 or letters * 2 < len(text) or _PROGRAM.search(text):
        return None
    if " " not in text and ("_" in text or any(ch.isdigit() for ch in text)):
        return None
    return text
