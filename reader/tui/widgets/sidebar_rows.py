"""The rows of the sidebar's tabs: sources, dates, names, outline. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.content import Content

from reader.model.article import Article, BlockKind
from reader.model.date_words import date_in_words
from reader.model.findings import DateMention, EntityMention, EntityType, Source
from reader.tui.kinds import MANY
from reader.tui.widgets.fitting import crop, spread, wrapped
from reader.tui.widgets.row_list import Row

DIM = "$muted"
KIND = "bold $secondary"
LISTED = "source list"
"""How the rule begins of an entry in the list that an article ends with: it needs no word when certain."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A row that leads to one place in the text."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class NameKey:
    """A row that leads to the places of one name, one after the other."""

    name: str
    type: EntityType


def source_rows(sources: Sequence[Source], width: int) -> list[Row]:
    """What the article rests on: publisher and date, title, who passed it on; how it was found."""
    rows = []
    for source in sources:
        who = source.publisher or source.raw
        head = spread(who, source.date or "", width) if source.date else crop(who, width)
        lines = [Content.styled(head, "bold")]
        if source.title:
            lines += wrapped(f"  {source.title}", width, 2, indent="  ")
        if source.via:
            lines.append(Content.styled(crop(f"  via {source.via}", width), DIM))
        how = "" if source.certain and source.rule.startswith(LISTED) else source.rule
        if how:
            lines.append(Content.styled(crop(f"  {how}" if source.certain else f"  ? {how}", width), DIM))
        rows.append(Row(tuple(lines), Spot(source.start, source.end), True, "source"))
    return rows or _nothing("No source is named in this article.", width)


def date_rows(dates: Sequence[DateMention], article: Article, width: int, by_date: bool) -> list[Row]:
    """Dates with their value, where they stand, and by which rule; `?` marks an uncertain one."""
    ordered: Iterable[DateMention] = dates
    if by_date:
        ordered = sorted(dates, key=lambda date: (date.value is None, date.value or "", date.start))
    rows = []
    for date in ordered:
        value = date_in_words(date.value) if date.value else "not resolved"
        mark = "" if date.certain else "? "
        where = article.blocks[article.block_at(date.start)].locator
        head = Content.styled(spread(f"{mark}{value}", where, width), "bold" if date.value else DIM)
        words = Content.styled(crop(f"  “{date.text}” · {date.rule}", width), DIM)
        rows.append(Row((head, words), Spot(date.start, date.end), True, "date"))
    return rows or _nothing("No date stands in this article.", width)


def name_rows(entities: Sequence[EntityMention], width: int) -> list[Row]:
    """Names grouped by kind, the most mentioned first; `?` marks one that no mention makes certain."""
    counts: dict[NameKey, int] = {}
    certain: set[NameKey] = set()
    for mention in entities:
        key = NameKey(mention.name, mention.type)
        counts[key] = counts.get(key, 0) + 1
        if mention.certain:
            certain.add(key)
    rows = []
    for kind, title in MANY.items():
        keys = sorted((k for k in counts if k.type is kind), key=lambda k: (-counts[k], k.name.casefold()))
        if keys:
            heading = Content.styled(crop(f"{title} {len(keys)}", width), KIND)
            rows.append(Row((heading,), ("kind", kind), False, "heading"))
        for key in keys:
            mark = "" if key in certain else "? "
            line = spread(f"  {mark}{key.name}", str(counts[key]), width)
            rows.append(Row((Content(line),), key, True, "name"))
    return rows or _nothing("No name was found in this article.", width)


def outline_rows(article: Article, width: int) -> list[Row]:
    """Section headings and the numbered paragraphs of resolutions."""
    rows = []
    for number, block in enumerate(article.blocks):
        start = article.starts[number]
        spot = Spot(start, start + len(block.text))
        if block.kind is BlockKind.HEADING:
            indent = "  " * max(0, block.level - 1)
            lines = wrapped(
                f"{indent}{block.locator} {block.text}", width, 2, style="bold", indent=indent + "   "
            )
            rows.append(Row(lines, spot, True, "section"))
        elif block.kind is BlockKind.NUMBERED:
            line = Content(crop(f"   {block.locator} {block.text}", width))
            rows.append(Row((line,), spot, True, "numbered"))
    return rows or _nothing("This article has no headings.", width)


def _nothing(words: str, width: int) -> list[Row]:
    return [Row(wrapped(words, width, 3, style=DIM), ("nothing",), False, "quiet")]
