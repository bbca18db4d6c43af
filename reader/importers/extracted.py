"""What the readers of marked-up and paged files make of one file, before it is cut into articles.

The decoded original of such a file is its text as extracted: the lines joined by `BETWEEN`. It is a
function of the bytes and the importer's version, so original offsets can be found again.
"""

from dataclasses import dataclass, field

from reader.model.article import BlockKind, Published

BETWEEN = "\n\n"
"""What stands between two lines of the decoded original."""


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph, heading, item and so on, in the order of the file. Its text holds no line break."""

    text: str
    kind: BlockKind | None = None
    """What the markup says that it is; None where only the words can tell."""
    level: int = 0
    """Depth of a heading (1 is the highest) or of a list item (0 is outermost)."""
    page: str = ""
    """Label of the page on which it begins; empty where the file has no pages."""
    begins: bool = False
    """Whether the markup says that an article begins here."""
    within: bool = False
    """Whether the markup, or its type, says that it belongs to one article with what stands above."""


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a file that was a page, a post or a message of its own."""

    first: int
    """Number of its first line."""
    markup: "Extracted"
    """What the markup says of it; its lines are left out."""


@dataclass(frozen=True, slots=True)
class Extracted:
    """The text of one file and what its markup says of it."""

    lines: tuple[Line, ...]
    media_type: str
    extension: str
    importer: str
    """Name and version, as `html 2`."""
    encoding: str = ""
    """Of the bytes, where they were text."""
    title: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    publisher_rule: str | None = None
    published: Published = field(default_factory=Published)
    url: str | None = None
    language: str | None = None
    rights: str | None = None
    parts: tuple[Part, ...] = ()
    """In the order of their lines; empty for a file that is one whole."""

    @property
    def text(self) -> str:
        """The decoded original."""
        return BETWEEN.join(line.text for line in self.lines)
