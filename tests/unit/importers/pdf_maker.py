"""A small typesetter: PDF files of a known text, in columns, justified, divided, with notes and so on."""

import random
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field

_ROMAN = (
    "250 333 408 500 500 833 778 180 333 333 500 564 250 333 250 278 500 500 500 500 500 500 500 500"
    " 500 500 278"
    " 278 564 564 564 444 921 722 667 667 722 611 556 722 722 333 389 722 611 889 722 722 556 722"
    " 667 556 611 722"
    " 722 944 722 722 611 333 278 333 469 500 333 444 500 444 500 444 333 500 500 278 278 500 278"
    " 778 500 500 500"
    " 500 333 389 278 500 500 722 500 500 444 480 200 480 541"
)
WIDTHS = {chr(32 + n): int(width) for n, width in enumerate(_ROMAN.split())} | {
    "“": 444,
    "”": 444,
    "’": 333,
    "•": 350,
}
"""Of Times-Roman, in thousandths of the size of the type."""

_DIVIDE = re.compile(r"(?<=[aeiou])(?=[bcdfgklmnprstv][aeiou])|(?<=[lmnrst])(?=[bcdfgpt][aeiou])")


def width(text: str, size: float) -> float:
    return sum(WIDTHS[letter] for letter in text) * size / 1000


@dataclass
class Layout:
    """How a text is set."""

    columns: int = 1
    justified: bool = True
    divided: bool = True
    indent: float = 0.0
    """Of the first line, in points; without one there is white between paragraphs."""
    size: float = 10.0
    running_head: str = ""
    numbers: bool = True
    wide_title: bool = True
    """The title runs over all columns."""


@dataclass
class Typeset:
    """A PDF and the text that it holds."""

    pages: list[list[str]] = field(default_factory=list)
    paragraphs: list[str] = field(default_factory=list)
    headings: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def pdf(self, extra: str = "") -> bytes:
        return write_pdf(["\n".join(page) for page in self.pages], extra)


def write_pdf(streams: Sequence[str], extra: str = "", info: str = "") -> bytes:
    """A PDF with one page for each stream of drawing operators; fonts /R, /B and /I."""
    kids = " ".join(f"{6 + 2 * n} 0 R" for n in range(len(streams)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {extra} >>".encode(),
        f"<< /Type /Pages /Count {len(streams)} /Kids [{kids}] >>".encode(),
        *(
            f"<< /Type /Font /Subtype /Type1 /BaseFont /{name} /Encoding /WinAnsiEncoding >>".encode()
            for name in ("Times-Roman", "Times-Bold")
        ),
        f"<< {info} >>".encode(),
    ]
    for n, stream in enumerate(streams):
        packed = zlib.compress(stream.encode("cp1252"))
        objects.append(
            b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R"
            b" /Resources << /Font << /R 3 0 R /B 4 0 R >> >> >>" % (7 + 2 * n)
        )
        objects.append(
            b"<< /Length %d /Filter /FlateDecode >>\nstream\n%s\nendstream" % (len(packed), packed)
        )
    return pack(objects)


def pack(objects: Sequence[bytes]) -> bytes:
    """Numbered objects as a file; the first is the catalog, the fifth the information about the document."""
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%s\nendobj\n" % (number, body)
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    info = b" /Info 5 0 R" if len(objects) > 4 else b""
    out += b"trailer\n<< /Size %d /Root 1 0 R%s >>\nstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        info,
        start,
    )
    return bytes(out)


def show(x: float, y: float, size: float, text: str, font: str = "R", spacing: float = 0.0) -> str:
    """The operators that draw a text."""
    escaped = re.sub(r"([\\()])", r"\\\1", text)
    return f"BT /{font} {size} Tf {spacing:.4f} Tw 1 0 0 1 {x:.3f} {y:.3f} Tm ({escaped}) Tj ET"


class Setter:
    """Sets titles, headings, paragraphs and notes line by line."""

    top, bottom, side, gutter = 760.0, 80.0, 72.0, 20.0

    def __init__(self, layout: Layout) -> None:
        self.layout = layout
        self.out = Typeset()
        self.wide = True
        self._column = -1
        self._new_page()

    @property
    def measure(self) -> float:
        """The width of a column."""
        whole = 595 - 2 * self.side
        return whole if self.wide else (whole - (self.layout.columns - 1) * self.gutter) / self.layout.columns

    @property
    def left(self) -> float:
        return self.side + self._column * (self.measure + self.gutter)

    def _new_page(self) -> None:
        self.out.pages.append([])
        page, number = self.out.pages[-1], len(self.out.pages)
        if self.layout.running_head:
            page.append(show(self.side, 800, 9, self.layout.running_head))
        if self.layout.numbers:
            page.append(show(294, 40, 9, str(number)))
        self._column, self._y, self._start = 0, self.top, self.top
        self._waiting: list[list[str]] = []

    def _floor(self) -> float:
        lines = sum(len(note) for note in self._waiting)
        return self.bottom + (lines * 9.5 + 8 if lines else 0)

    def _room(self, points: float, needed: float = 0.0) -> None:
        """Go down; to the next column or page when there is no room."""
        if self._y - points - needed < self._floor():
            self._next_column()
        self._y -= points

    def _next_column(self) -> None:
        y = self.bottom + sum(len(note) for note in self._waiting) * 9.5
        for note in self._waiting:
            for n, line in enumerate(note):
                y -= 9.5
                mark, _, rest = line.partition(" ") if n == 0 else ("", "", line)
                if mark:
                    self._draw(show(self.left, y + 2.5, 5.5, mark))
                self._draw(show(self.left + (4 if mark else 0), y, 8, rest))
        self._waiting = []
        if self.wide or self._column + 1 >= self.layout.columns:
            self._new_page()
        else:
            self._column += 1
            self._y = self._start

    def _draw(self, operators: str) -> None:
        self.out.pages[-1].append(operators)

    def heading(self, text: str, size: float = 13.0) -> None:
        lines = self._wrap_plain(text, size * 1.08)  # the bold type is wider than the table says
        self._room(size * 0.6, len(lines) * 1.2 * size + 3 * self.layout.size)
        for line in lines:
            self._y -= 1.2 * size
            self._draw(show(self.left, self._y, size, line, "B"))
        self.out.headings.append(text)
        self._y -= 4

    def columns(self) -> None:
        """From here on the text stands in columns."""
        if self.wide and self.layout.columns > 1:
            self.wide = False
            self._y -= 14
            self._start = self._y

    def paragraph(self, text: str, notes: Sequence[str] = ()) -> None:
        """A paragraph; `^1` behind a word is the mark of a footnote."""
        size, leading = self.layout.size, self.layout.size * 1.2
        if not self.layout.indent:
            self._y -= 5
        lines = self._wrap(text)
        marks = {int(note.split()[0]): note for note in notes}
        for number, line in enumerate(lines):
            called = [int(mark) for mark in re.findall(r"\^(\d+)", line)]
            wrapped = [self._wrap_plain(marks[mark], 8.0) for mark in called]
            before = self._waiting
            self._waiting = before + wrapped
            if self._y - leading < self._floor():
                self._waiting = before
                self._next_column()
                self._waiting = self._waiting + wrapped
            self._y -= leading
            self._set(line, size, first=number == 0, last=number == len(lines) - 1)
        self.out.paragraphs.append(re.sub(r"\^(\d+)", r" [\1]", text))
        self.out.notes += [re.sub(r"^(\d+)", r"[\1]", note) for note in notes]

    def _set(self, line: str, size: float, *, first: bool, last: bool) -> None:
        x = self.left + (self.layout.indent if first else 0)
        free = self.measure - (x - self.left) - _line_width(line, size)
        spaces = line.count(" ")
        spacing = free / spaces if self.layout.justified and not last and spaces else 0.0
        for n, part in enumerate(re.split(r"\^(\d+)", line)):
            if n % 2:
                self._draw(show(x, self._y + 3.4, 6.5, part))
                x += width(part, 6.5)
            elif part:
                self._draw(show(x, self._y, size, part, spacing=spacing))
                x += width(part, size) + part.count(" ") * spacing

    def _wrap(self, text: str) -> list[str]:
        lines: list[str] = []
        line = ""
        for word in text.split():
            room = self.measure - (self.layout.indent if not lines else 0)
            tried = f"{line} {word}".strip()
            if _line_width(tried, self.layout.size) <= room:
                line = tried
                continue
            head, tail = self._divide(line, word, room)
            lines.append(f"{line} {head}".strip() if head else line)
            line = tail
        return [*lines, line]

    def _divide(self, line: str, word: str, room: float) -> tuple[str, str]:
        cuts = [found.end() for found in re.finditer(r"(?<=\w\w)-(?=\w\w)", word)]
        if self.layout.divided and word.isalpha() and word.islower():
            cuts += [c.start() for c in _DIVIDE.finditer(word) if 2 <= c.start() <= len(word) - 3]
        for cut in sorted(cuts, reverse=True):
            head = word[:cut] if word[cut - 1] == "-" else word[:cut] + "-"
            if _line_width(f"{line} {head}", self.layout.size) <= room:
                return head, word[cut:]
        return "", word

    def _wrap_plain(self, text: str, size: float) -> list[str]:
        lines: list[str] = []
        line = ""
        for word in text.split():
            if width(f"{line} {word}", size) > self.measure - 6 and line:
                lines.append(line)
                line = word
            else:
                line = f"{line} {word}".strip()
        return [*lines, line]

    def finish(self) -> Typeset:
        self._next_column()
        if len(self.out.pages[-1]) <= bool(self.layout.running_head) + self.layout.numbers:
            self.out.pages.pop()
        return self.out


def _line_width(line: str, size: float) -> float:
    parts = re.split(r"\^(\d+)", line)
    return sum(width(part, 6.5 if n % 2 else size) for n, part in enumerate(parts))


def report(layout: Layout, seed: int = 1, sections: int = 8, notes: bool = True) -> Typeset:
    """A report on an invented coast, set by a layout: the same seed gives the same text."""
    pick = random.Random(seed)
    setter = Setter(layout)
    setter.wide = layout.wide_title
    setter.heading("The Long Winter of the Velmar Coast", 18)
    setter.columns()
    count = 0
    for section in range(sections):
        setter.heading(f"{section + 1}. {HEADINGS[section % len(HEADINGS)]}")
        for _ in range(pick.randint(4, 7)):
            chosen = pick.sample(SENTENCES, pick.choice((1, 2, 3, 3, 4, 5)))
            called = []
            if notes and pick.random() < 0.25:
                count += 1
                place = pick.randrange(len(chosen))
                chosen[place] += f"^{count}"
                called.append(f"{count} {NOTES[count % len(NOTES)]}")
            setter.paragraph(" ".join(chosen), called)
    return setter.finish()


HEADINGS = (
    "What the Harbour Knew",
    "Boats and Radios",
    "The Flood in Lower Tessen",
    "Who Was Asked",
    "What Is Left",
)
NOTES = (
    "Letter of the harbour office to the board, kept in the archive of Port Velmar, box 12.",
    "Interview with a teacher in Lower Tessen.",
    "See the second report of the board, page 41, where the same figure is given without a source"
    " and with another date, and the remark of the clerk on the margin of the copy.",
)
SENTENCES = (
    "The harbour office of Port Velmar closed its doors in November and did not open them again"
    " before March.",
    "At least twelve sailors were missing when the second boat came in.",
    "Nobody had counted them.",
    "The board said that the radios had been repaired, but three captains remembered otherwise.",
    "A long-term plan for the breakwater was promised to sixty-two families who lived behind it.",
    "In Lower Tessen the water rose to the windows of the school within a single night, and the"
    " caretaker carried"
    " the registers to the attic before he looked for his own belongings.",
    "“We were told to wait,” said a teacher, “and waiting was all that was left to us.”",
    "The ministry answered the letter after forty days.",
    "It gave no reasons.",
    "The union published a list of names, corrected it twice, and asked the families to correct it again.",
    "Witnesses described a narrow road, a locked gate and a guard who had no key.",
    "Between 3 May and 11 June 2019 the ferry did not run at all.",
    "The commander-in-chief of the coast guard declined to be interviewed for this report.",
    "According to the records of the hospital, fifteen people were treated for exposure and released.",
    "Fishermen from the northern villages offered their boats; the offer was registered and forgotten.",
    "Several documents that had been mentioned in the hearing could not be found in the archive afterwards.",
    "The inquiry heard forty-one persons in nine days, most of them without a lawyer.",
    "What the families wanted was modest: a date, a place, and the name of whoever had signed the order.",
    (
        "An independent engineer examined the breakwater and found that the foundation had been"
        " undermined for years."
    ),
    "The self-appointed committee kept minutes, and the minutes are the best source that remains.",
    "Rain fell on every day of that week.",
    "The authorities considered the evacuation completed when the last bus had departed, although"
    " two streets had"
    " never been visited.",
    "A government-owned newspaper printed the photograph without a caption.",
    "Under the regulations of 1987 the registration of small vessels is voluntary.",
    (
        "Comparable accidents had been reported in the neighbouring district, where the investigation"
        " was abandoned."
    ),
    "Her statement was translated into two languages and distributed to the members of the committee.",
    "No compensation was paid.",
    (
        "The municipality of Aldrun reconsidered its decision in a closed session, and the decision was"
        " confirmed."
    ),
    "Some of the children returned to a different school; others stayed with relatives in the mountains.",
    "The lighthouse keeper wrote the hours of darkness into his own notebook, which he later handed over.",
)
