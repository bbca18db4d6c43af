"""What happened to names, dates and sources that were asked for across the library; see `messages`."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from reader.tui.posted import Posted

if TYPE_CHECKING:
    from reader.workspace.across import Card, Described, Related
    from reader.workspace.concordance import Line
    from reader.workspace.timeline import Timeline


class Gathering(Posted):
    """Articles are taken into the tables across the library: how far."""

    ticket: int
    done: int
    total: int


class CardRead(Posted):
    """A name through the whole library; None when it is nowhere."""

    ticket: int
    card: Card | None


class MentionsRead(Posted):
    """The mentions of a name in context, as far as they have been read."""

    ticket: int
    lines: tuple[Line, ...]
    numbers: array[int]
    """The rows, see `context_rows.Numbers`."""
    done: int
    """How many articles have been read."""
    total: int
    said: tuple[Described, str] | None
    """What a text says that the name is, and the id of the article that says it."""


class RelatedRead(Posted):
    """What the library has to do with each source of an article, in their order."""

    article_id: str
    related: tuple[Related, ...]


class TimelineRead(Posted):
    """The dates that were asked for."""

    ticket: int
    timeline: Timeline
    articles: int | None
    """Of how many articles they are; None: of all."""


class TimelineNarrowed(Posted):
    """The dates of the years that were typed."""

    ticket: int
    typed: str
    timeline: Timeline


class LivingFailed(Posted):
    """What was asked for could not be read: one sentence."""

    ticket: int
    sentence: str
