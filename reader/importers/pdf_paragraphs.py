"""Lines of a paged document put together to headings, paragraphs and footnotes.

A line ends its paragraph when the first word of the next would have fitted on it, when the white below it
is wider than between lines, when the next is indented, or when the type changes.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import groupby

from reader.importers.extracted import Line
from reader.importers.pdf_frames import Frames
from reader.importers.pdf_hyphens import Vocabulary, join_lines, vocabulary
from reader.importers.pdf_lines import Page, TextLine
from reader.model.article import BlockKind

_LARGER = 1.1
"""Type that is larger than that of the text by this factor is a heading's."""
_SMALLER = 0.93
"""Type of footnotes, as a share of that of the text."""
_BULLET = re.compile(r"^[•◦▪▫‣∙●○■□➢➤✓❖\uf02d-\uf0ff·–—*-]\s+\S")
_NUMBERED = re.compile(r"^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})\)|\d{1,3}\.)\s+\S", re.I)
_STOPPED = re.compile(r"[.!?:;。！？؟।…][\"'”’»)\]*]*(?:\s?\[[^\]\s]{1,3}\])*$")
_NOTE_MARK = re.compile(r"^(?:\[(\d{1,3}|[*†‡§¶a-z]{1,3})\]|(\d{1,3})[.)]?\s|([*†‡]{1,3})\s?)\s*\S")
_HEADING_LIMIT = 300


@dataclass(slots=True)
class _Paragraph:
    lines: list[TextLine]
    kind: BlockKind | None = None
    level: int = 0
    page: str = ""
    tail: list[str] = field(default_factory=list)


def build_paragraphs(pages: Sequence[Page]) -> tuple[Line, ...]:
    """The paragraphs of a document, running heads and footnotes at their pages."""
    frames = Frames(pages)
    known = vocabulary(line.text for page in pages for line in page.lines if not line.furniture)
    builder = _Builder(frames)
    for page in pages:
        builder.add(page)
    _name_headings(builder.out, frames)
    headed = sum(item.kind is BlockKind.HEADING for item in builder.out) > 1
    return tuple(_line(item, known, headed=headed) for item in builder.out)


def _line(item: _Paragraph, known: Vocabulary, *, headed: bool) -> Line:
    """`headed`: the document sets its headings in a type of their own, so that no other line is a title."""
    text = join_lines([*(line.text for line in item.lines), *item.tail], known)
    kind = item.kind
    if kind is None and text.startswith("#"):
        kind = BlockKind.PARAGRAPH  # a remark in a program, no heading of Markdown
    return Line(text, kind, item.level, item.page, within=headed and item.kind is None)


class _Builder:
    """Puts page after page to what has been read."""

    def __init__(self, frames: Frames) -> None:
        self.frames = frames
        self.out: list[_Paragraph] = []
        self._open: _Paragraph | None = None
        """The paragraph of the text that may go on."""
        self._note: _Paragraph | None = None

    def add(self, page: Page) -> None:
        """Read one page."""
        furniture = [line for line in page.lines if line.furniture]
        middle = page.height / 2
        self._furniture(page, [line for line in furniture if line.y >= middle])
        notes: list[TextLine] = []
        for _, region in groupby(
            (line for line in page.lines if not line.furniture), key=lambda line: line.region
        ):
            text, below = self._without_notes(list(region))
            notes += below
            self._text(page, text)
        self._notes(page, notes)
        self._furniture(page, [line for line in furniture if line.y < middle])
        if page.tilted:
            self.out.append(_Paragraph([], BlockKind.FURNITURE, 0, page.label, [page.tilted]))

    def _furniture(self, page: Page, lines: Sequence[TextLine]) -> None:
        for _, row in groupby(
            sorted(lines, key=lambda line: (-round(line.y / 3), line.x0)), key=lambda line: round(line.y / 3)
        ):
            self.out.append(_Paragraph(list(row), BlockKind.FURNITURE, 0, page.label))

    def _text(self, page: Page, lines: Sequence[TextLine]) -> None:
        """Lines of one region."""
        for number, line in enumerate(lines):
            before = self._open.lines[-1] if self._open else None
            following = lines[number + 1] if number + 1 < len(lines) else None
            if before is None or self._open is None:
                goes_on = False
            elif number:
                goes_on = self._goes_on(self._open, before, line, following)
            else:
                goes_on = self._crosses(self._open, before, line, following)
            if goes_on and self._open is not None:
                self._open.lines.append(line)
            else:
                self._open = _Paragraph([line], page=page.label)
                self.out.append(self._open)

    def _goes_on(
        self, item: _Paragraph, before: TextLine, line: TextLine, following: TextLine | None
    ) -> bool:
        """Whether a line goes on the paragraph of the line above it in the same column."""
        if not _same_type(before, line):
            return False
        em = line.size
        step = before.y - line.y
        leading = self.frames.leading(line)
        if step > leading + max(0.18 * leading, 1.5) or step < 0.3 * em:
            return False
        if line.size > self.frames.body * _LARGER:
            return True
        if _BULLET.match(line.text) and not line.text.startswith(("–", "—", "-")):
            return False
        marked = _marked(item.lines[0])
        if (
            _marked(line)
            and (line.x0 <= item.lines[0].x0 + 0.5 * em)
            and (marked or _STOPPED.search(before.text))
        ):
            return False
        if before.text.endswith(("-", "\u00ad", "\u2010")) and before.text[-2:-1].isalpha():
            return True
        shift = line.x0 - before.x0
        if marked and len(item.lines) == 1 and 0.5 * em < shift < 6 * em:
            return not self._fits(before, line, line.x0)
        if self._indented(before, line, following) or self._opens(item, before, line, following):
            return False
        if len(item.lines) > 1 and shift < -0.7 * em:
            return False
        return not self._fits(before, line, before.x0)

    def _indented(self, before: TextLine, line: TextLine, following: TextLine | None) -> bool:
        """Whether a line begins a paragraph by standing further in than the one above and the one below."""
        em = line.size
        if not 0.7 * em < line.x0 - before.x0 < 8 * em:
            return False
        if following is None or following.x0 < line.x0 - 0.6 * em:
            return True
        return self.frames.left(before) + 0.7 * em < line.x0 and not _same_start(following, before)

    def _opens(self, item: _Paragraph, before: TextLine, line: TextLine, following: TextLine | None) -> bool:
        """Whether a line has the usual indent of first lines, as had the single line above it."""
        shift = line.x0 - self.frames.left(line)
        if not self.frames.indent or abs(shift - self.frames.indent) > 1.5 or len(item.lines) > 1:
            return False
        returns = following is None or following.x0 < line.x0 - 0.6 * line.size
        return returns and _same_start(before, line) and _STOPPED.search(before.text) is not None

    def _fits(self, before: TextLine, line: TextLine, left: float) -> bool:
        """Whether the first word of a line would have fitted on the line before it."""
        right = self.frames.right(before, left)
        word = line.words[0]
        for glued in line.words[1:]:
            if not glued.glued:
                break
            word = glued
        width = word.x1 - line.words[0].x0
        need = before.x1 + 0.22 * before.size + width
        sure = _STOPPED.search(before.text) is not None or not line.text[:1].islower()
        slack = 0.1 if self.frames.justified(before) else (0.15 if sure else 2.0)
        return need < right - slack * before.size

    def _crosses(
        self, item: _Paragraph, before: TextLine, line: TextLine, following: TextLine | None
    ) -> bool:
        """Whether the first line of a column or page goes on the last paragraph of the one before."""
        if item.kind is not None or not _same_type(before, line) or before.size > self.frames.body * _LARGER:
            return False
        if _BULLET.match(line.text):
            return False
        if line.text[:1].islower() and not _STOPPED.search(before.text):
            return True
        if _marked(line) and _STOPPED.search(before.text):
            return False
        em = line.size
        left = self.frames.left(line)
        if line.x0 > left + 0.7 * em and (following is None or following.x0 < line.x0 - 0.6 * em):
            return False
        return not self._fits(before, line, before.x0)

    def _without_notes(self, lines: list[TextLine]) -> tuple[list[TextLine], list[TextLine]]:
        """The lines of a region, and the footnotes that stand below them."""
        start = len(lines)
        while start and lines[start - 1].size <= self.frames.body * _SMALLER:
            start -= 1
        small = lines[start:]
        first = next((n for n, line in enumerate(small) if _NOTE_MARK.match(line.text)), None)
        if first is None or (first > 0 and self._note is None):
            goes_on = bool(small) and self._note is not None and bool(start) and not _stopped(self._note)
            return (lines[:start], small) if goes_on else (lines, [])
        return lines[:start], small

    def _notes(self, page: Page, lines: Sequence[TextLine]) -> None:
        last = 0
        for line in lines:
            found = _NOTE_MARK.match(line.text)
            number = (
                int(found[1] or found[2] or 0) if found and (found[1] or found[2] or "x").isdigit() else 0
            )
            begins = found is not None and (found[2] is None or not last or number == last + 1)
            if begins or self._note is None:
                self._note = _Paragraph([line], BlockKind.NOTE, 0, page.label)
                self.out.append(self._note)
                last = number or last
            else:
                self._note.lines.append(line)


def _stopped(item: _Paragraph) -> bool:
    return _STOPPED.search(item.lines[-1].text) is not None


def _same_type(one: TextLine, other: TextLine) -> bool:
    return abs(one.size - other.size) <= 0.04 * max(one.size, other.size) and one.bold == other.bold


def _same_start(one: TextLine, other: TextLine) -> bool:
    return abs(one.x0 - other.x0) < 0.3 * one.size


def _marked(line: TextLine) -> bool:
    """A line that begins with the mark of a list."""
    return _BULLET.match(line.text) is not None or _NUMBERED.match(line.text) is not None


def _name_headings(items: Sequence[_Paragraph], frames: Frames) -> None:
    """Give headings their kind and their depth: by size of type, bold before light."""
    found = [item for item in items if item.kind is None and _is_heading(item, frames)]
    styles = sorted({_style(item) for item in found}, reverse=True)
    highest = [item for item in found if _style(item) == styles[0]]
    below = 1 if len(highest) == 1 else 2
    for item in found:
        item.kind = BlockKind.HEADING
        # Chapters in the type of the title are no titles: the type alone does not begin an article.
        item.level = 1 if item is highest[0] else min(styles.index(_style(item)) + below, 6)


def _style(item: _Paragraph) -> tuple[float, bool]:
    return round(item.lines[0].size * 2) / 2, item.lines[0].bold


def _is_heading(item: _Paragraph, frames: Frames) -> bool:
    text = " ".join(line.text for line in item.lines)
    if len(text) > _HEADING_LIMIT or not any(ch.isalpha() for ch in text):
        return False
    if item.lines[0].size >= frames.body * _LARGER:
        return True
    if not item.lines[0].bold or frames.bold or item.lines[0].size < frames.body * 0.97:
        return False
    return len(item.lines) <= 3 and not text.endswith((".", ",", ";")) and not _BULLET.match(text)
