"""The JSON shapes of the command line (docs/file-formats.md), for one article and for whole libraries.

Offsets in these shapes are original offsets: code points in the decoded original, end excluded, -1
where the words do not stand in the original.
"""

from collections.abc import Iterable, Iterator
from typing import Any

from reader.importers.captions import caption_parts
from reader.model.article import Article, Block, BlockKind
from reader.model.findings import DateMention, EntityMention, Figure, Source
from reader.model.search import Facet, FacetValue, Hit
from reader.workspace.concordance import Line
from reader.workspace.searches import SavedView
from reader.workspace.shelf import Reading
from reader.workspace.summary import DATING, Summary

Row = dict[str, Any]


def summary_row(row: Summary) -> Row:
    """`list`: one article."""
    return {
        "id": row.id,
        "title": row.title,
        "authors": list(row.authors),
        "publisher": row.publisher,
        "sponsor": row.sponsor,
        "published": dict(zip(DATING, row.dating, strict=True)),
        "sections": row.sections,
        "words": row.words,
        "sources": row.sources,
        "sha256": row.sha256,
    }


def hit_row(hit: Hit, summary: Summary) -> Row:
    """`search`: one section."""
    return {
        "id": hit.article_id,
        "title": hit.title,
        "publisher": hit.publisher,
        "sponsor": hit.sponsor,
        "published": dict(zip(DATING, summary.dating, strict=True)),
        "section": hit.section,
        "heading": hit.heading,
        "locator": hit.locator,
        "score": round(hit.score, 4),
        "hits": hit.hits,
        "snippet": hit.snippet,
        "spans": [list(span) for span in hit.spans],
    }


def facet_row(facet: Facet, value: FacetValue) -> Row:
    """`search --facets`: one value of a facet."""
    state = {True: "excluded", False: "wanted", None: None}[value.excluded]
    return {
        "facet": str(facet),
        "value": value.value,
        "sections": value.sections,
        "articles": value.articles,
        "state": state,
    }


def line_row(line: Line) -> Row:
    """`search --context`: one hit in context."""
    origin = line.origin
    return {
        "id": origin.id,
        "title": origin.title,
        "publisher": origin.publisher,
        "sponsor": origin.sponsor,
        "published": dict(zip(DATING, origin.dating, strict=True)),
        "section": line.section,
        "locator": line.locator,
        "before": line.before,
        "hit": line.hit,
        "after": line.after,
        "start": line.original[0],
        "end": line.original[1],
    }


def saved_row(view: SavedView) -> Row:
    """`searches list`: one saved search."""
    saved = view.saved
    return {
        "name": saved.name,
        "query": saved.query,
        "order": str(saved.order),
        "filters": [
            {"facet": str(each.facet), "value": each.value, "excluded": each.excluded}
            for each in saved.filters
        ],
        "saved": saved.saved or None,
        "run": view.run or None,
        "sections": view.sections,
        "articles": view.articles,
    }


def _place(article: Article, start: int, end: int) -> tuple[int, int]:
    """A range of text offsets as original offsets; (-1, -1) when it is in none of them."""
    return article.to_original(start, end) if start >= 0 else (-1, -1)


def _locator(article: Article, start: int) -> str:
    return article.blocks[article.block_at(start)].locator if start >= 0 and article.blocks else ""


def source_row(article: Article, source: Source) -> Row:
    """A source of one article."""
    start, end = _place(article, source.start, source.end)
    return {
        "publisher": source.publisher,
        "via": source.via,
        "title": source.title,
        "date": source.date,
        "url": source.url,
        "raw": source.raw,
        "locator": _locator(article, source.start),
        "start": start,
        "end": end,
        "rule": source.rule,
        "certain": source.certain,
    }


def date_row(article: Article, date: DateMention) -> Row:
    """A date of one article."""
    start, end = _place(article, date.start, date.end)
    return {
        "text": date.text,
        "value": date.value,
        "precision": date.precision,
        "locator": _locator(article, date.start),
        "start": start,
        "end": end,
        "rule": date.rule,
        "certain": date.certain,
    }


def entity_row(article: Article, entity: EntityMention) -> Row:
    """A name at one place."""
    start, end = _place(article, entity.start, entity.end)
    return {
        "text": entity.text,
        "type": str(entity.type),
        "name": entity.name,
        "locator": _locator(article, entity.start),
        "start": start,
        "end": end,
        "rule": entity.rule,
        "certain": entity.certain,
    }


def figure_row(article: Article, figure: Figure) -> Row:
    """A number of harm at one place."""
    start, end = _place(article, figure.start, figure.end)
    return {
        "text": figure.text,
        "value": figure.value,
        "bound": figure.bound,
        "counts": figure.counts,
        "harm": figure.harm,
        "said_by": figure.said_by,
        "mode": figure.mode,
        "place": figure.place,
        "date": figure.date,
        "locator": _locator(article, figure.start),
        "start": start,
        "end": end,
        "rule": figure.rule,
        "certain": figure.certain,
    }


def article_row(reading: Reading) -> Row:
    """`show`: the front matter, every block, every finding."""
    article, findings = reading.article, reading.findings
    captions: list[Row] = []
    above: Block | None = None
    for block in article.blocks:
        if block.kind is BlockKind.CAPTION:
            text, credit = caption_parts(block.text)
            if not text and above and above.kind is BlockKind.CAPTION and captions[-1]["credit"] is None:
                captions[-1]["credit"] = credit  # on a line of its own below what is to be seen
                continue
            captions.append(
                {
                    "text": text,
                    "credit": credit,
                    "locator": block.locator,
                    "start": block.start,
                    "end": block.end,
                }
            )
        above = block
    original = article.original
    return {
        "id": article.id,
        "title": article.title,
        "authors": list(article.authors),
        "role": article.role,
        "publisher": article.publisher,
        "publisher_rule": article.publisher_rule,
        "sponsor": article.sponsor,
        "published": {name: getattr(article.published, name) for name in DATING},
        "dateline": article.dateline,
        "language": article.language,
        "url": article.url,
        "rights": article.rights,
        "original": {
            "sha256": original.sha256,
            "name": original.name,
            "media_type": original.media_type,
            "start": original.start,
            "end": original.end,
            "encoding": original.encoding,
        },
        "imported": article.imported,
        "importer": article.importer,
        "boundary": article.boundary or None,
        "text_sha256": article.text_sha256,
        "blocks": [
            {
                "kind": str(block.kind),
                "text": block.text,
                "locator": block.locator,
                "section": block.section,
                "level": block.level,
                "start": block.start,
                "end": block.end,
            }
            for block in article.blocks
        ],
        "captions": captions,
        "sources": [source_row(article, source) for source in findings.sources],
        "dates": [date_row(article, date) for date in findings.dates],
        "entities": [entity_row(article, entity) for entity in findings.entities],
        "figures": [figure_row(article, figure) for figure in findings.figures],
        "lost": [{"finder": one.finder, "error": one.error, "told": one.told} for one in findings.lost],
    }


def entities(readings: Iterable[Reading]) -> list[Row]:
    """`entities`: every name with its spellings, the most mentioned first."""
    found: dict[tuple[str, str], tuple[dict[str, int], dict[str, None]]] = {}
    for reading in readings:
        for entity in reading.findings.entities:
            spellings, articles = found.setdefault((entity.name, str(entity.type)), ({}, {}))
            spellings[entity.text] = spellings.get(entity.text, 0) + 1
            articles[reading.article.id] = None
    rows = [
        {
            "name": name,
            "type": kind,
            "aliases": [text for text in sorted(spellings, key=lambda t: (-spellings[t], t)) if text != name],
            "mentions": sum(spellings.values()),
            "articles": list(articles),
        }
        for (name, kind), (spellings, articles) in found.items()
    ]
    return sorted(rows, key=lambda row: (-row["mentions"], row["name"], row["type"]))


def sources(readings: Iterable[Reading]) -> list[Row]:
    """`sources`: what articles rest on; the same work cited by several articles is one row."""
    found: dict[tuple[object, ...], tuple[Row, dict[str, None]]] = {}
    for reading in readings:
        for source in reading.findings.sources:
            row = {
                "publisher": source.publisher,
                "via": source.via,
                "title": source.title,
                "date": source.date,
                "url": source.url,
            }
            named = any(row[key] for key in ("title", "url"))
            key = (
                tuple(str(value).casefold() for value in row.values()) if named else (source.raw, id(source))
            )
            found.setdefault(key, (row, {}))[1][reading.article.id] = None
    rows = [{**row, "cited_by": list(articles)} for row, articles in found.values()]
    return sorted(rows, key=lambda row: (row["publisher"] or "~", row["date"] or "", row["title"] or ""))


def timeline(readings: Iterable[Reading]) -> Iterator[Row]:
    """`timeline`: every date mention by its value; those that could not be resolved come last."""
    rows = [
        {
            "date": date.value,
            "precision": date.precision,
            "text": date.text,
            "id": reading.article.id,
            "locator": _locator(reading.article, date.start),
            "rule": date.rule,
            "certain": date.certain,
        }
        for reading in readings
        for date in reading.findings.dates
    ]
    yield from sorted(rows, key=lambda row: (row["date"] is None, row["date"] or ""))


def figures(readings: Iterable[Reading]) -> Iterator[Row]:
    """`figures`: every number of harm with who said it, article by article."""
    for reading in readings:
        for figure in reading.findings.figures:
            yield {
                "value": figure.value,
                "bound": figure.bound,
                "counts": figure.counts,
                "harm": figure.harm,
                "said_by": figure.said_by,
                "mode": figure.mode,
                "place": figure.place,
                "date": figure.date,
                "id": reading.article.id,
                "locator": _locator(reading.article, figure.start),
                "text": figure.text,
                "rule": figure.rule,
            }
