"""What the card of a name says: its head, and the rows of articles and of names beside it. Pure functions."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.content import Content

from reader.tui.kinds import ONE
from reader.tui.widgets.fitting import crop, spread, wrapped
from reader.tui.widgets.row_list import Row
from reader.tui.widgets.sidebar_rows import DIM, NameKey

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.tui.living_messages import MentionsRead
    from reader.workspace.across import Card
    from reader.workspace.concordance import Origin
    from reader.workspace.summary import Summary

SPELLINGS = 12
"""So many spellings are named at most; how many more there are is said."""


@dataclass(frozen=True, slots=True)
class In:
    """A row that leads to an article in which the name stands."""

    article_id: str


def head_lines(
    key: NameKey,
    card: Card | None,
    read: MentionsRead | None,
    words: str,
    summaries: Mapping[str, Summary],
    width: int,
) -> tuple[Content, ...]:
    """Name and kind, spellings, what a text says that it is; how far its mentions have been read.

    `words`: said in the place of what is not known yet, or after it.
    """
    lines = list(wrapped(f"{key.name} · {ONE[key.type]}", width, 2, style="bold $primary", indent="  "))
    if card is not None:
        lines += wrapped(f"spelt {_spelt(card)}", width, 3, indent="  ")
        lines += _description(read, summaries, width)
        articles = len(card.articles)
        counted = f"{_many(card.mentions, 'mention')} in {_many(articles, 'article')}"
        if read is not None and read.done < read.total:
            counted += f" · read in {read.done:,} …"
        lines.append(Content.styled(crop(counted, width), DIM))
    if words:
        lines += wrapped(words, width, 2, style="$warning")
    return tuple(lines)


def _many(count: int, what: str) -> str:
    return f"{count:,} {what}{'' if count == 1 else 's'}"


def _spelt(card: Card) -> str:
    shown = ", ".join(f"{text} ×{count:,}" for text, count in card.spellings[:SPELLINGS])
    more = len(card.spellings) - SPELLINGS
    return f"{shown} and {more} more" if more > 0 else shown


def _description(
    read: MentionsRead | None, summaries: Mapping[str, Summary], width: int
) -> tuple[Content, ...]:
    """The words of a text, with the place where they stand and the rule that took them for a description."""
    if read is None or read.said is None:
        return ()
    said, article_id = read.said
    summary = summaries.get(article_id)
    where = ", ".join(
        part
        for part in (
            (summary.publisher or "publisher unknown") if summary else "",
            summary.title if summary else article_id,
            said.locator,
        )
        if part
    )
    return wrapped(f"called “{said.words}” in {where} ({said.rule})", width, 2, indent="  ")


def side_rows(card: Card, summaries: Mapping[str, Summary], width: int) -> list[Row]:
    """The articles with how often the name stands in each; the names that stand in most of them."""
    rows = [_heading(_many(len(card.articles), "article"), "articles", width)]
    for article_id, count in card.articles:
        summary = summaries.get(article_id)
        title = summary.title if summary else article_id
        head = Content(spread(crop(title, max(1, width - 6)), f"×{count:,}", width))
        who = (summary.publisher or "publisher unknown", summary.published) if summary else ()
        below = Content.styled(crop(f"  {' · '.join(who)}", width), DIM)
        rows.append(Row((head, below), In(article_id), True, "article"))
    if card.beside:
        rows.append(_heading("in the same articles", "beside", width))
    for beside in card.beside:
        line = spread(crop(beside.name, max(1, width - 6)), f"{beside.articles:,}", width)
        below = Content.styled(crop(f"  {ONE[beside.type]}", width), DIM)
        rows.append(Row((Content(line), below), NameKey(beside.name, beside.type), True, "name"))
    return rows


def _heading(words: str, key: str, width: int) -> Row:
    return Row((Content.styled(crop(words, width), "bold $secondary"),), ("heading", key), False, "heading")


def told(origin: Origin, locator: str) -> str:
    """Where a line is from."""
    sponsor = f"sponsor {origin.sponsor or 'none'}"
    parts = (origin.publisher or "publisher unknown", sponsor, origin.published, locator, origin.title)
    return " · ".join(part for part in parts if part)
