"""One document of the index for every section of an article."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from reader.index.analysis import fold
from reader.index.fields import KINDS
from reader.index.port import Entry
from reader.model.article import FOLDED, Article, Block, BlockKind, Section
from reader.model.findings import EntityMention, Source

_Finding = TypeVar("_Finding", bound="_Placed")


@dataclass(frozen=True, slots=True)
class Facts:
    """What is known of a section without looking into its words."""

    article: str
    section: int
    """Index into `Article.sections`."""
    order: str
    """By which newest and oldest are told; empty when nothing is known."""
    title_key: str
    """By which titles are ordered."""
    published: str
    """EDTF: the printed date, or the bounds as `2016-12-14/`; empty when nothing is known."""
    fingerprint: str
    """The stamp of the article's entry, or the SHA-256 of its text."""


@dataclass(frozen=True, slots=True)
class Document:
    """What the index holds of one section."""

    facts: Facts
    words: Mapping[str, str]
    """Text by field; a line break parts what no phrase may run across."""
    dates: frozenset[str]
    """The dates mentioned, EDTF."""


_FIELDS = {
    BlockKind.TITLE: "title",
    BlockKind.HEADING: "section",
    BlockKind.SOURCE: "cited",
    BlockKind.LINK: "cited",
}


def block_field(block: Block) -> str:
    """The field in which the words of a block are found."""
    return _FIELDS.get(block.kind, "body")


def section_blocks(article: Article, section: Section) -> Iterator[tuple[int, Block]]:
    """The blocks of a section that are searched, with their index into `Article.blocks`."""
    for number in range(section.first, section.last):
        if article.blocks[number].kind not in FOLDED:
            yield number, article.blocks[number]


def documents(entry: Entry) -> Iterator[Document]:
    """The documents of one article."""
    article, findings = entry.article, entry.findings
    published = article.published
    bounds = f"{published.not_before or ''}/{published.not_after or ''}"
    whole = {
        "title": article.title,
        "publisher": article.publisher or "",
        "sponsor": article.sponsor or "",
        "author": "\n".join(article.authors),
        "source": _lines(name for source in findings.sources for name in _source_names(source)),
    }
    at = _Sections(article)
    mentions = at.sorted_in(findings.entities)
    sources = at.sorted_in(findings.sources)
    dates = at.sorted_in(findings.dates)
    fingerprint = entry.stamp or article.text_sha256
    for number, section in enumerate(article.sections):
        blocks = [block for _, block in section_blocks(article, section)]
        yield Document(
            Facts(
                article=article.id,
                section=number,
                order=published.value or published.not_before or published.not_after or "",
                title_key=fold(article.title)[:60],
                published=published.value or (bounds if len(bounds) > 1 else ""),
                fingerprint=fingerprint,
            ),
            words={
                **whole,
                "section": section.heading,
                "body": _joined(blocks, "body"),
                "cited": _joined(blocks, "cited")
                + _lines(name for source in sources[number] for name in _source_names(source)),
                "name": _lines(mention.name for mention in mentions[number]),
                **{kind: _lines(_mention_names(mentions[number], kind)) for kind in KINDS},
            },
            dates=frozenset(mention.value for mention in dates[number] if mention.value),
        )


class _Placed(Protocol):
    """Anything with a text offset."""

    @property
    def start(self) -> int:
        """Text offset."""


class _Sections:
    """Tells in which section a text offset lies."""

    def __init__(self, article: Article) -> None:
        self._article = article
        self._of_block: dict[int, int] = {}
        for number, section in enumerate(article.sections):
            self._of_block.update((block, number) for block, _ in section_blocks(article, section))

    def sorted_in(self, found: Iterable[_Finding]) -> dict[int, list[_Finding]]:
        """What was found, by section; what lies in blocks that are not searched is left out."""
        out: dict[int, list[_Finding]] = {number: [] for number in range(len(self._article.sections))}
        for each in found:
            number = self._of_block.get(self._article.block_at(each.start))
            if number is not None:
                out[number].append(each)
        return out


def _joined(blocks: Iterable[Block], field: str) -> str:
    """The texts of the blocks that belong to a field, each ended by a line break."""
    return "".join(f"{block.text}\n" for block in blocks if block_field(block) == field)


def _source_names(source: Source) -> Iterator[str]:
    return (text for text in (source.publisher, source.via, source.title) if text)


def _mention_names(mentions: Iterable[EntityMention], kind: str) -> Iterator[str]:
    for mention in mentions:
        if mention.type.value.lower() == kind:
            yield mention.name
            yield mention.text


def _lines(values: Iterable[str]) -> str:
    """Each different value on a line of its own."""
    return "\n".join(dict.fromkeys(values))
