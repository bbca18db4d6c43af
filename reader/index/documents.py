"""One document of the index for every section of an article."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Protocol, TypeVar

from reader.index import facets, languages
from reader.index.analysis import fold
from reader.index.fields import KINDS
from reader.index.has import had
from reader.index.port import Entry
from reader.index.shown import ArticleFacts, Shown, block_field, section_blocks, shown
from reader.model.article import Article, Block
from reader.model.clean import clean_line
from reader.model.findings import EntityMention, Source

_Finding = TypeVar("_Finding", bound="_Placed")


@dataclass(frozen=True, slots=True)
class Document:
    """What the index holds of one section."""

    facts: ArticleFacts
    section: int
    """Index into `Article.sections`."""
    shown: Shown
    """What rows show of it."""
    words: Mapping[str, str]
    """Text by field; a line break parts what no phrase may run across."""
    marks: Mapping[str, frozenset[str]]
    """Whole values by field, for each of MARKS: dates as EDTF."""


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
    figures = at.sorted_in(findings.figures)
    facts = ArticleFacts(
        article=article.id,
        order=published.value or published.not_before or published.not_after or "",
        title_key=fold(article.title)[:60],
        published=published.value or (bounds if len(bounds) > 1 else ""),
        fingerprint=entry.stamp or article.text_sha256,
        title=article.title,
        publisher=article.publisher,
        sponsor=article.sponsor,
        dated=clean_line(published.shown),
    )
    shared = facets.of_article(article, findings.sources, _language(article.language))
    for number, section in enumerate(article.sections):
        blocks = [block for _, block in section_blocks(article, section)]
        yield Document(
            facts,
            number,
            shown(article, section),
            words={
                **whole,
                "section": section.heading,
                "body": _joined(blocks, "body"),
                "cited": _joined(blocks, "cited")
                + _lines(name for source in sources[number] for name in _source_names(source)),
                "name": _lines(mention.name for mention in mentions[number]),
                **{kind: _lines(_mention_names(mentions[number], kind)) for kind in KINDS},
            },
            marks={
                "date": frozenset(mention.value for mention in dates[number] if mention.value),
                "published": frozenset((facts.published,)) if facts.published else frozenset(),
                "lang": languages.marks(article.language),
                "has": had(
                    article,
                    blocks,
                    mentions[number],
                    figure=bool(figures[number]),
                    date=bool(dates[number]),
                    source=bool(sources[number]),
                ),
                **shared,
                **facets.of_section(mentions[number], dates[number]),
            },
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


def _language(tag: str | None) -> str:
    """A language by its name; empty when none is known."""
    return languages.name(languages.primary(tag)) if tag else ""
