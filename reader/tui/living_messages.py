"""What happened to names, dates and sources that were asked for across the library; see `messages`."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING

from textual.message import Message

if TYPE_CHECKING:
    from reader.workspace.across import Card, Described, Related
    from reader.workspace.concordance import Line
    from reader.workspace.timeline import Timeline


@dataclass
class Gathering(Message):
    """Articles are taken into the tables across the library: how far."""

    ticket: int
    done: int
    total: int


@dataclass
class CardRead(Message):
    """A name through the whole library; None when it is nowhere."""

    ticket: int
    card: Card | None


@dataclass
class MentionsRead(Message):
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


@dataclass
class RelatedRead(Message):
    """What the library has to do with each source of an article, in their order."""

    article_id: str
    related: tuple[Related, ...]


@dataclass
class TimelineRead(Message):
    """The dates that were asked for."""

    ticket: int
    timeline: Timeline
    articles: int | None
    """Of how many articles they are; None: of all."""


@dataclass
class TimelineNarrowed(Message):
    """The dates of the years that were typed."""

    ticket: int
    typed: str
    timeline: Timeline


@dataclass
class LivingFailed(Message):
    """What was asked for could not be read: one sentence."""

    ticket: int
    sentence: str
