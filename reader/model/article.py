"""An article: its blocks in the order of the page, and what is known of where it comes from.

Two coordinate systems, never mixed: *original offsets* count code points in the decoded original;
*text offsets* count code points in `Article.text`. The end of a range is always excluded.
"""

import hashlib
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property
from itertools import accumulate, groupby
from types import MappingProxyType

from reader.model.clean import SafeText, Shifts
from reader.model.findings import Source


class BlockKind(StrEnum):
    """What a stretch of the page is."""

    TITLE = "title"
    SUBTITLE = "subtitle"
    BYLINE = "byline"
    META = "meta"
    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list"
    QUOTE = "quote"
    NUMBERED = "numbered"
    CAPTION = "caption"
    SOURCE = "source"
    NOTE = "note"
    LINK = "link"
    SEPARATOR = "separator"
    DUPLICATE = "duplicate"
    FURNITURE = "furniture"


PROSE = frozenset(
    {
        BlockKind.TITLE,
        BlockKind.SUBTITLE,
        BlockKind.HEADING,
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.QUOTE,
        BlockKind.NUMBERED,
        BlockKind.CAPTION,
        BlockKind.NOTE,
    }
)
"""The kinds that say something about the world."""

FOLDED = frozenset({BlockKind.DUPLICATE, BlockKind.FURNITURE, BlockKind.SEPARATOR})
"""The kinds that a reader sees only on demand: kept, but not searched."""

BETWEEN = "\n\n"
"""What stands between two blocks in `Article.text`."""


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph, heading, caption and so on."""

    kind: BlockKind
    text: SafeText
    start: int
    """Original offset of the first character; -1 when a person typed the block."""
    end: int
    """Original offset behind the last character; -1 as for `start`."""
    locator: str = ""
    """What to cite it by: `¶14`, `PP 3`, `OP 4`, `OP 4(b)`, `§2` (a heading), `fig 1` (a caption),
    `source 3`; empty when it is not cited."""
    section: int = 0
    """Index into `Article.sections`."""
    level: int = 0
    """Depth of a heading (1 is the highest below the title) or of a list item (0 is outermost)."""
    shifts: Shifts = ()
    """Where code points of the original were dropped (`clean_mapped`)."""

    def to_original(self, offset: int) -> int:
        """The original offset of the character at `offset` of `text`; -1 when it has none."""
        if self.start < 0:
            return -1
        at = bisect_right(self.shifts, (offset, 1 << 62)) - 1
        return self.start + offset + (self.shifts[at][1] if at >= 0 else 0)

    def from_original(self, offset: int) -> int:
        """The offset into `text` of the character at that original offset, cut to the block."""
        local = offset - self.start
        dropped = 0
        for at, lost in self.shifts:
            if at + lost > local:
                local = min(local, at + dropped)  # within what was dropped: the character behind it
                break
            dropped = lost
        return max(0, min(len(self.text), local - dropped))


class Blocks(Sequence[Block]):
    """Blocks that are made when each is asked for; what is asked of all of them is known without that."""

    kinds: Sequence[BlockKind]
    starts: tuple[int, ...]
    """The text offset of the first character of each."""
    locators: Sequence[str]
    sections: Sequence[int]


def kinds(blocks: Sequence[Block]) -> Sequence[BlockKind]:
    """The kind of each block."""
    return blocks.kinds if isinstance(blocks, Blocks) else [block.kind for block in blocks]


def locators(blocks: Sequence[Block]) -> Sequence[str]:
    """The locator of each block."""
    return blocks.locators if isinstance(blocks, Blocks) else [block.locator for block in blocks]


@dataclass(frozen=True, slots=True)
class Section:
    """A run of blocks under one heading."""

    index: int
    heading: SafeText
    """Empty for what stands before the first heading."""
    first: int
    """Index of its first block in `Article.blocks`."""
    last: int
    """Index behind its last block."""


@dataclass(frozen=True, slots=True)
class Published:
    """When an article was published. A bound is not a date: `value` is set only if the page prints it."""

    value: str | None = None
    """EDTF date or ISO 8601 time, as printed on the page; None when the page prints none."""
    precision: str | None = None
    """`second`, `minute`, `day`, `month`, `year`; None when nothing is known."""
    not_before: str | None = None
    not_after: str | None = None
    rule: str | None = None
    """How the value or the bounds were found, in words."""

    @property
    def shown(self) -> str:
        """The day as lists show it: `2016-12-21`, or its bounds as `not before 2016-12-14`, or `undated`."""
        if self.value:
            return self.value[:10]
        low, high = (self.not_before or "")[:10], (self.not_after or "")[:10]
        if low and high:
            return f"between {low} and {high}"
        if low:
            return f"not before {low}"
        return f"not after {high}" if high else "undated"


@dataclass(frozen=True, slots=True)
class Original:
    """Where in which bytes an article stands."""

    sha256: str
    """Of the bytes as received, hexadecimal."""
    name: SafeText
    """File name as received, without folders."""
    media_type: str
    start: int
    """Original offset of the article's first character."""
    end: int
    encoding: str = "utf-8"
    """How the bytes were decoded."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What an importer makes of one article of a page, before it has an identity."""

    title: SafeText
    blocks: tuple[Block, ...]
    start: int
    end: int
    authors: tuple[SafeText, ...] = ()
    role: SafeText | None = None
    publisher: SafeText | None = None
    publisher_rule: str | None = None
    sponsor: SafeText | None = None
    published: Published = field(default_factory=Published)
    dateline: SafeText | None = None
    language: str | None = None
    """BCP 47, as `en`; None when it is not known."""
    url: SafeText | None = None
    rights: SafeText | None = None
    boundary: str = ""
    """Why the page was cut here, in words; for the first article of a page, why its title was chosen among
    several lines, and empty where there was no choice."""


@dataclass(frozen=True, slots=True)
class Doubt:
    """A place where a page was not cut though something spoke for it."""

    line: int
    """Line number in the decoded original, counted from 1."""
    text: SafeText
    reason: str


@dataclass(frozen=True)
class Article:
    """One article as the library holds it."""

    id: str
    title: SafeText
    blocks: Sequence[Block]
    """A tuple, or `Blocks`."""
    original: Original
    authors: tuple[SafeText, ...] = ()
    role: SafeText | None = None
    publisher: SafeText | None = None
    publisher_rule: str | None = None
    sponsor: SafeText | None = None
    published: Published = field(default_factory=Published)
    dateline: SafeText | None = None
    language: str | None = None
    url: SafeText | None = None
    rights: SafeText | None = None
    imported: str = ""
    """ISO 8601 time with zone."""
    importer: str = ""
    """Name and version of the importer, as `text 1`."""
    boundary: str = ""
    """Why the page was cut before this article, in words; for the first one, why its title was chosen."""
    listed: tuple[Source, ...] = ()
    """The sources as the front matter lists them, without places in the text (`start` and `end` -1)."""
    extra: Mapping[str, object] = field(default_factory=lambda: MappingProxyType({}))
    """Front matter keys that we do not know: they survive a round trip."""

    @cached_property
    def text(self) -> SafeText:
        """The text of all blocks, with an empty line between two."""
        return SafeText(BETWEEN.join(block.text for block in self.blocks))

    @cached_property
    def starts(self) -> tuple[int, ...]:
        """The text offset of each block's first character."""
        if isinstance(self.blocks, Blocks):
            return self.blocks.starts
        lengths = (len(block.text) + len(BETWEEN) for block in self.blocks[:-1])
        return tuple(accumulate(lengths, initial=0))[: len(self.blocks)]

    @cached_property
    def length(self) -> int:
        """The length of `text`, without making it."""
        return self.starts[-1] + len(self.blocks[-1].text) if self.blocks else 0

    @cached_property
    def text_sha256(self) -> str:
        """SHA-256 of `text` in UTF-8, hexadecimal."""
        return hashlib.sha256(self.text.encode()).hexdigest()

    @cached_property
    def sections(self) -> tuple[Section, ...]:
        """The sections in order; never empty when there is a block."""
        blocks = self.blocks
        of = blocks.sections if isinstance(blocks, Blocks) else [block.section for block in blocks]
        out: list[Section] = []
        first = 0
        for index, run in groupby(of):
            head, last = blocks[first], first + len(list(run))
            heading = head.text if head.kind is BlockKind.HEADING else SafeText("")
            out.append(Section(index, heading, first, last))
            first = last
        return tuple(out)

    def block_at(self, offset: int) -> int:
        """The index of the block that holds, or stands last before, a text offset."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def to_original(self, start: int, end: int) -> tuple[int, int]:
        """A range of text offsets as original offsets; (-1, -1) when it is not in the original."""
        first = self.block_at(start)
        last = self.block_at(max(start, end - 1))
        begin = self.blocks[first].to_original(start - self.starts[first])
        stop = self.blocks[last].to_original(max(start, end - 1) - self.starts[last])
        return (-1, -1) if begin < 0 or stop < 0 else (begin, stop + (1 if end > start else 0))

    def locate(self, locator: str) -> int | None:
        """The index of the block cited as `¶14` (`14`), `OP 4` (`op4`) or `p. 3 ¶14`; None if there is none.

        `p. 3` alone is the first block of that page, `¶14` alone the one on whichever page it stands.
        """
        wanted = squeeze(locator)
        known = locators(self.blocks)
        for number, each in enumerate(known if wanted else ()):
            if each and squeeze(each) == wanted:
                return number
        for number, each in enumerate(known):
            page, _, place = each.removeprefix("p. ").partition(" ")
            if each.startswith("p. ") and wanted in (squeeze(place), squeeze(f"p. {page}")):
                return number
        return None


def squeeze(locator: str) -> str:
    """A locator in the form in which two spellings of it are equal."""
    short = "".join(locator.split()).casefold().lstrip("#:")
    if short[:1].isdigit():
        short = "¶" + short
    elif short[:1] == "p" and short[1:2].isdigit():
        short = "¶" + short[1:]
    elif short[:1] == "s" and short[1:2].isdigit():
        short = "§" + short[1:]
    return short
