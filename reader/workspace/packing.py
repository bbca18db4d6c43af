"""An article and its findings as JSON for the cache, and back.

Every string is cleaned again when it comes back: the cache is a file like any other.
"""

from dataclasses import fields
from typing import Any

from reader.model.article import Article, Block, BlockKind, Original, Published
from reader.model.clean import clean
from reader.model.findings import DateMention, EntityMention, EntityType, Figure, Findings, Source

Packed = dict[str, Any]


def _row(value: Any) -> list[Any]:
    """The fields of a flat dataclass in their order."""
    return [getattr(value, field.name) for field in fields(value)]


def _safe(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value


def pack(article: Article, findings: Findings) -> Packed:
    """What `unpack` reads. Keys of the front matter that we do not know are left to the article's file."""
    return {
        "id": article.id,
        "front": [
            article.title,
            list(article.authors),
            article.role,
            article.publisher,
            article.publisher_rule,
            article.sponsor,
            article.dateline,
            article.language,
            article.url,
            article.rights,
            article.imported,
            article.importer,
            article.boundary,
        ],
        "published": _row(article.published),
        "original": _row(article.original),
        "listed": [_row(source) for source in article.listed],
        "blocks": [_row(block) for block in article.blocks],
        "sources": [_row(source) for source in findings.sources],
        "dates": [_row(date) for date in findings.dates],
        "entities": [_row(entity) for entity in findings.entities],
        "figures": [_row(figure) for figure in findings.figures],
    }


def _block(row: list[Any]) -> Block:
    kind, text, start, end, locator, section, level, shifts = row
    return Block(
        BlockKind(kind),
        clean(text),
        start,
        end,
        clean(locator),
        section,
        level,
        tuple((a, b) for a, b in shifts),
    )


def _entity(row: list[Any]) -> EntityMention:
    text, start, end, kind, name, rule, certain = row
    return EntityMention(clean(text), start, end, EntityType(kind), clean(name), clean(rule), certain)


def unpack(packed: Packed) -> tuple[Article, Findings]:
    """The article and its findings. Raises KeyError, TypeError or ValueError when they are not all there."""
    front = [_safe(item) for item in packed["front"]]
    title, authors, role, publisher, rule, sponsor, dateline, language, url, rights, *run = front
    imported, importer, boundary = run
    article = Article(
        id=clean(packed["id"]),
        title=title,
        authors=tuple(clean(author) for author in authors),
        role=role,
        publisher=publisher,
        publisher_rule=rule,
        sponsor=sponsor,
        published=Published(*map(_safe, packed["published"])),
        dateline=dateline,
        language=language,
        url=url,
        rights=rights,
        original=Original(*map(_safe, packed["original"])),
        imported=imported,
        importer=importer,
        boundary=boundary,
        blocks=tuple(_block(row) for row in packed["blocks"]),
        listed=tuple(Source(*map(_safe, row)) for row in packed["listed"]),
    )
    return article, Findings(
        sources=tuple(Source(*map(_safe, row)) for row in packed["sources"]),
        dates=tuple(DateMention(*map(_safe, row)) for row in packed["dates"]),
        entities=tuple(_entity(row) for row in packed["entities"]),
        figures=tuple(Figure(*map(_safe, row)) for row in packed["figures"]),
    )
