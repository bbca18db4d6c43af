"""What a row of hits shows of a section. The index keeps it, so that no article is opened for a row."""

from collections.abc import Iterator
from dataclasses import dataclass

from reader.model.article import FOLDED, Article, Block, BlockKind, Section
from reader.model.clean import SafeText

_FIELDS = {
    BlockKind.TITLE: "title",
    BlockKind.HEADING: "section",
    BlockKind.SOURCE: "cited",
    BlockKind.LINK: "cited",
}
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.NUMBERED, BlockKind.QUOTE, BlockKind.LIST_ITEM})


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What is known of an article without looking into its words."""

    article: str
    """Its id."""
    order: str
    """By which newest and oldest are told; empty when nothing is known."""
    title_key: str
    """By which titles are ordered."""
    published: str
    """EDTF: the printed date, or the bounds as `2016-12-14/`; empty when nothing is known."""
    fingerprint: str
    """The stamp of the article's entry, or the SHA-256 of its text."""
    title: SafeText
    publisher: SafeText | None
    sponsor: SafeText | None
    dated: SafeText
    """The date of publication as lists show it."""


@dataclass(frozen=True, slots=True)
class ShownBlock:
    """One block of a section."""

    field: str
    """The field in which its words are found."""
    prose: bool
    """Whether it is of the running text."""
    locator: str
    at: int
    """Text offset of its beginning in the article."""
    text: SafeText


@dataclass(frozen=True, slots=True)
class Shown:
    """One section."""

    heading: SafeText
    blocks: tuple[ShownBlock, ...]
    """Those that are searched, in their order; never none."""


def block_field(block: Block) -> str:
    """The field in which the words of a block are found."""
    return _FIELDS.get(block.kind, "body")


def section_blocks(article: Article, section: Section) -> Iterator[tuple[int, Block]]:
    """The blocks of a section that are searched, with their index into `Article.blocks`."""
    for number in range(section.first, section.last):
        if article.blocks[number].kind not in FOLDED:
            yield number, article.blocks[number]


def shown(article: Article, section: Section) -> Shown:
    """What rows show of a section; of one that is all furniture its first block."""
    blocks = list(section_blocks(article, section)) or [(section.first, article.blocks[section.first])]
    return Shown(
        section.heading,
        tuple(
            ShownBlock(
                block_field(block), block.kind in _PROSE, block.locator, article.starts[number], block.text
            )
            for number, block in blocks
        ),
    )
