"""An article and its findings as JSON for the cache, and back: column by column, which is quick to read.

Every string is cleaned again when it comes back: the cache is a file like any other.
"""

from collections.abc import Iterable, Sequence
from dataclasses import fields
from typing import Any, TypeVar

from reader.model.article import BETWEEN, Article, Block, Original, Published
from reader.model.clean import SafeText, clean
from reader.model.findings import DateMention, EntityMention, EntityType, Figure, Findings, Lost, Source
from reader.workspace.late_blocks import LateBlocks, columns_of

Packed = dict[str, Any]
Columns = list[list[Any]]

_Row = TypeVar("_Row", EntityMention, DateMention, Figure, Source, Lost)
_ENTITY_TYPES = {kind.value: kind for kind in EntityType}


class _Cleaned(dict[str, SafeText]):
    """Strings by what they were: most of a column are the same few."""

    def __missing__(self, text: str) -> SafeText:
        found = self[text] = clean(text)
        return found


def _row(value: Any) -> list[Any]:
    """The fields of a flat dataclass in their order."""
    return [getattr(value, field.name) for field in fields(value)]


def _columns(rows: Sequence[Any], kind: type[Any]) -> Columns:
    """The fields of flat dataclasses, each as a list."""
    return [[getattr(row, field.name) for row in rows] for field in fields(kind)]


def _safe(value: Any) -> Any:
    return clean(value) if isinstance(value, str) else value


def _rows(columns: Columns, make: type[_Row], **special: dict[str, Any]) -> tuple[_Row, ...]:
    """The dataclasses of some columns; `special` gives, by field, the values that strings stand for.

    Raises KeyError, TypeError or ValueError when the columns are not what they should be.
    """
    known = _Cleaned()
    names = [field.name for field in fields(make)]
    made: list[Iterable[Any]] = []
    for name, cells in zip(names, columns, strict=True):
        values = special.get(name, known)
        made.append([values[cell] if isinstance(cell, str) else cell for cell in cells])
    if len({len(cells) for cells in columns}) > 1:
        raise ValueError("columns of different lengths")
    return tuple(map(make, *made))


def pack_article(article: Article) -> Packed:
    """What `parted` divides. Front matter keys that we do not know are left to the article's file."""
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
        "blocks": _columns(article.blocks, Block),
    }


def pack_findings(findings: Findings) -> Packed:
    """What `unpack_findings` reads."""
    return {
        "sources": _columns(findings.sources, Source),
        "dates": _columns(findings.dates, DateMention),
        "entities": _columns(findings.entities, EntityMention),
        "figures": _columns(findings.figures, Figure),
        "lost": _columns(findings.lost, Lost),
    }


def parted(packed: Packed) -> tuple[Packed, str]:
    """An article that `pack_article` has packed as its file has it: the texts of the blocks are one, behind
    the rest, and the other columns are as `LateBlocks` reads them.
    """
    kinds, texts, starts, ends, *rest = packed["blocks"]
    return {**packed, "blocks": columns_of(kinds, texts, starts, ends, *rest)}, BETWEEN.join(texts)


def unpack_article(packed: Packed, text: memoryview) -> Article:
    """The article of what `parted` gives, the text in UTF-8.

    Raises KeyError, TypeError or ValueError when not all is there.
    """
    front = [_safe(item) for item in packed["front"]]
    title, authors, role, publisher, rule, sponsor, dateline, language, url, rights, *run = front
    imported, importer, boundary = run
    return Article(
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
        blocks=LateBlocks(text, packed["blocks"]),
        listed=tuple(Source(*map(_safe, row)) for row in packed["listed"]),
    )


def unpack_findings(packed: Packed) -> Findings:
    """The findings. Raises KeyError, TypeError or ValueError when they are not all there."""
    return Findings(
        sources=_rows(packed["sources"], Source),
        dates=_rows(packed["dates"], DateMention),
        entities=_rows(packed["entities"], EntityMention, type=_ENTITY_TYPES),
        figures=_rows(packed["figures"], Figure),
        lost=_rows(packed["lost"], Lost),
    )
