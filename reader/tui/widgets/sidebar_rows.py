"""The rows of the sidebar's tabs: sources, dates, names, outline. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from reader.model.article import Article, BlockKind, kinds
from reader.model.date_words import date_in_words
from reader.model.findings import DateMention, EntityMention, EntityType, Source
from reader.tui.kinds import MANY
from reader.tui.widgets.fitting import crop, spread, wrapped
from reader.tui.widgets.row_list import Row

if TYPE_CHECKING:
    from reader.workspace.across import Related
    from reader.workspace.summary import Summary

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


@dataclass(frozen=True, slots=True)
class InLibrary:
    """A row that leads to another article: one that is the work cited, or that cites it too."""

    article_id: str
    source: int
    """Number of the source above it."""


@dataclass(frozen=True, slots=True)
class More:
    """A row that shows the rest of the articles that cite a source."""

    source: int


@dataclass(frozen=True, slots=True)
class Known:
    """What the library has to do with the sources, in their order."""

    related: Sequence[Related] = ()
    """Empty while it is not known."""
    summaries: Mapping[str, Summary] = field(default_factory=dict)
    """What lists show of the articles, by id."""
    whole: frozenset[int] = frozenset()
    """The sources of which all citing articles are shown."""


SHOWN = 3
"""So many articles that cite a source too are shown at first."""


def source_rows(sources: Sequence[Source], width: int, known: Known | None = None) -> list[Row]:
    """What the article rests on: publisher and date, title, who passed it on; how it was found.

    Below each, the articles of the library that are the work, and those that cite it too.
    """
    rows = []
    for number, source in enumerate(sources):
        who = source.publisher or source.raw
        if source.date and cell_len(f"{who} {source.date}") <= width:
            lines = [Content.styled(spread(who, source.date, width), "bold")]
        else:
            both = f"{who} · {source.date}" if source.date else who
            lines = list(wrapped(both, width, 2, style="bold", indent="  "))
        if source.title:
            lines += wrapped(f"  {source.title}", width, 3, indent="  ")
        if source.via:
            lines.append(Content.styled(crop(f"  via {source.via}", width), DIM))
        how = "" if source.certain and source.rule.startswith(LISTED) else source.rule
        if how:
            how = f"  {how}" if source.certain else f"  ? {how}"
            lines += wrapped(how, width, 2, style=DIM, indent="  ")
        rows.append(Row(tuple(lines), Spot(source.start, source.end), True, "source"))
        if known is not None and number < len(known.related):
            rows += _related_rows(number, known, width)
    return rows or nothing("No source is named in this article.", width)


def _related_rows(number: int, known: Known, width: int) -> list[Row]:
    related = known.related[number]
    citing = related.citing if number in known.whole else related.citing[:SHOWN]
    rows = []
    for article_id, words, style in (
        *((each, "in this library: ", "$success") for each in related.held),
        *((each, "also cited by: ", DIM) for each in citing),
    ):
        summary = known.summaries.get(article_id)
        title = summary.title if summary else article_id
        who = (summary.publisher or "publisher unknown") if summary else ""
        lines = list(wrapped(f"  {words}{title}", width, 2, style=style, indent="    "))
        lines.append(Content.styled(crop(f"    {who}", width), DIM))
        rows.append(Row(tuple(lines), InLibrary(article_id, number), True, "related"))
    rest = len(related.citing) - len(citing)
    if rest:
        line = Content.styled(crop(f"  and by {rest} more: enter shows them", width), DIM)
        rows.append(Row((line,), More(number), True, "more"))
    return rows


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
    return rows or nothing("No date stands in this article.", width)


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
    return rows or nothing("No name was found in this article.", width)


def outline_rows(article: Article, width: int) -> list[Row]:
    """Section headings and the numbered paragraphs of resolutions."""
    rows = []
    for number, kind in enumerate(kinds(article.blocks)):
        if kind not in (BlockKind.HEADING, BlockKind.NUMBERED):
            continue
        block, start = article.blocks[number], article.starts[number]
        spot = Spot(start, start + len(block.text))
        if kind is BlockKind.HEADING:
            indent = "  " * max(0, block.level - 1)
            lines = wrapped(
                f"{indent}{block.locator} {block.text}", width, 2, style="bold", indent=indent + "   "
            )
            rows.append(Row(lines, spot, True, "section"))
        else:
            line = Content(crop(f"   {block.locator} {block.text}", width))
            rows.append(Row((line,), spot, True, "numbered"))
    return rows or nothing("This article has no headings.", width)


def nothing(words: str, width: int) -> list[Row]:
    """One quiet row that says so."""
    return [Row(wrapped(words, width, 3, style=DIM), ("nothing",), False, "quiet")]
