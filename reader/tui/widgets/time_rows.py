"""The dates of many articles as rows, made only when they are drawn."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from rich.cells import cell_len
from textual.content import Content, Span

from reader.model.date_words import date_in_words
from reader.tui.widgets.fitting import LIT, crop
from reader.tui.widgets.row_list import Row

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.workspace.summary import Summary
    from reader.workspace.timeline import Day, Timeline

WIDE = 110
"""From so many cells on rule and publisher have columns of their own."""
RULE, WHO = 30, 26


class TimeRows(Sequence[Row]):
    """A row for each date; a heading stands over those that are not resolved."""

    def __init__(self, timeline: Timeline, summaries: Mapping[str, Summary], width: int) -> None:
        """`width`: cells of a row."""
        self.timeline = timeline
        self._summaries = summaries
        self._width = max(20, width)
        self._resolved = timeline.resolved
        self._tray = self._resolved < len(timeline)
        self._wide = self._width >= WIDE

    def __len__(self) -> int:
        return len(self.timeline) + self._tray

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        if isinstance(index, slice):
            return [self._row(number) for number in range(*index.indices(len(self)))]
        return self._row(index if index >= 0 else len(self) + index)

    def day(self, index: int) -> Day | None:
        """The date of a row; None for the heading."""
        if not 0 <= index < len(self) or (self._tray and index == self._resolved):
            return None
        return self.timeline[index - (self._tray and index > self._resolved)]

    @property
    def tray(self) -> int:
        """The row of the heading over what is not resolved; -1 when all is."""
        return self._resolved if self._tray else -1

    def find(self, article_id: str, start: int) -> int:
        """The row of the date at a place; -1 when it is not there."""
        found = self.timeline.find(article_id, start)
        return found + (self._tray and found >= self._resolved)

    def _row(self, index: int) -> Row:
        day = self.day(index)
        if day is None:
            count = len(self.timeline) - self._resolved
            words = f"not resolved: {count:,} date{'' if count == 1 else 's'}, article by article"
            return Row((Content(crop(words, self._width)),), ("tray",), False, "heading")
        value = f"{'' if day.certain else '? '}{date_in_words(day.value) if day.value else 'not resolved'}"
        text = _column(value, 26 if self._wide else 24 if self._width >= 70 else 14)
        spans = [Span(0, len(text), "bold" if day.value else "$muted")]
        if self._wide:
            start, text = len(text), text + _column(f"{day.rule}", RULE)
            spans.append(Span(start, len(text), "$muted"))
        room = self._width - cell_len(text) - (WHO if self._wide else 0)
        words, lit = _about(day.words, day.text, room - 1)
        start = len(text)
        text += words
        if lit is not None:
            spans.append(Span(start + lit, start + lit + len(day.text), LIT))
        if self._wide:
            text += " " * max(1, self._width - WHO - cell_len(text))
            start, summary = len(text), self._summaries.get(day.article_id)
            text += crop((summary.publisher or "publisher unknown") if summary else "", WHO)
            spans.append(Span(start, len(text), "$muted"))
        return Row((Content(text, spans),), (day.article_id, day.start), True, "date")


def _column(text: str, width: int) -> str:
    text = crop(text, width - 1)
    return text + " " * max(1, width - cell_len(text))


def _about(words: str, text: str, room: int) -> tuple[str, int | None]:
    """The words around a date, cut so that it is seen, and where it stands in them."""
    at = words.find(text, max(0, len(words) // 2 - len(text) - 66))
    at = words.find(text) if at < 0 else at
    if at < 0:
        return crop(words, room), None
    spare = max(0, (room - len(text)) // 2)
    if at > spare and cell_len(words) > room:
        cut = words.find(" ", min(at - spare, max(0, cell_len(words) - room + 1))) + 1
        if 0 < cut <= at:
            words, at = "…" + words[cut:], at - cut + 1
    shown = crop(words, room)
    return shown, at if at + len(text) <= len(shown) else None
