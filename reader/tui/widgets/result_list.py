"""The left pane: the library, or what a search found, grouped by article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.tui.trail import Place, group
from reader.tui.widgets.library_rows import LibraryRows, Sizes
from reader.tui.widgets.result_rows import NOTHING_NEW, SNIPPET, New, answer_rows, empty_rows
from reader.tui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.search import SearchPage
    from reader.workspace.summary import Summary

POINTER = 2
"""Cells that a list takes at the left of its rows."""


class ResultList(RowList):
    """Rows are made for the width that there is, and made again when it changes."""

    def __init__(self, summaries: Sequence[Summary], width: int, total: int = 0) -> None:
        """`width`: cells that the rows are likely to have, so that the first frame is drawn but once.

        `total`: how many articles there are, where these are only the first of them.
        """
        super().__init__(id="results")
        self._summaries: tuple[Summary, ...] = tuple(summaries)
        self._coming = max(0, total - len(self._summaries))
        self._to_last = False
        self._sizes = Sizes()
        self._page: SearchPage | None = None
        self._new: New = NOTHING_NEW
        self._read = bool(self._summaries)
        self._snippet = SNIPPET
        self._ready: tuple[SearchPage, int, New, int, Sequence[Row]] | None = None
        self._fill(None, width)

    @property
    def page(self) -> SearchPage | None:
        """The answer that is shown; None shows the library."""
        return self._page

    @property
    def snippet(self) -> int:
        """How many lines a hit has at most."""
        return self._snippet

    @snippet.setter
    def snippet(self, lines: int) -> None:
        if lines != self._snippet:
            self._snippet = lines
            self._fill(self.place)

    @property
    def order(self) -> tuple[str, ...]:
        """The articles in the order of the answer, those too that there was no row for."""
        if self._page is not None:
            shown = (found.article_id for found in group(self._page))
            return tuple(dict.fromkeys((*(article for article, _ in self._page.per_article), *shown)))
        return tuple(summary.id for summary in self._summaries)

    @property
    def is_whole(self) -> bool:
        """Whether all articles of the library are known, and not only the first of them."""
        return not self._coming

    @property
    def place(self) -> Place | None:
        """Where the row under the cursor leads."""
        row = self.cursor_row
        return row.key if row is not None and isinstance(row.key, Place) else None

    def know(self, sizes: Sizes) -> None:
        """Take over the sizes of articles that were reckoned on a thread."""
        self._sizes = sizes
        self._coming = 0

    def show_library(self, summaries: Sequence[Summary] | None = None, at: str | None = None) -> None:
        """Show every article; the cursor stays with its article, or goes to `at` when there was none."""
        shown = self._page is None and self._read and isinstance(self.rows, LibraryRows)
        if summaries is not None:
            same = self._summaries == (now := tuple(summaries))
            if shown and same and not self._behind:
                return
            self._summaries = now
            self._read = True
        place = self.place
        was_page, self._page = self._page, None
        article_id = at if place is None else place.article_id
        keep = None if article_id is None else Place(article_id)
        if was_page is not None or summaries is not None:
            self._fill(keep)
        if self._to_last and not self._coming:
            self._to_last = False
            self.action_last()

    def action_last(self) -> None:
        """Go to the last row, as soon as it is known."""
        self._to_last = bool(self._coming) and self._page is None
        if not self._to_last:
            super().action_last()

    def make_ready(self, page: SearchPage) -> None:
        """Make the rows of an answer that is about to be shown. For any thread: 50 hits take 5 ms."""
        width, new, snippet = max(10, self._width - POINTER), self._new, self._snippet
        self._ready = page, width, new, snippet, answer_rows(page, width, new, snippet)

    def _rows_of(self, page: SearchPage, width: int) -> Sequence[Row]:
        ready, self._ready = self._ready, None
        if ready is not None and ready[0] is page and ready[1:4] == (width, self._new, self._snippet):
            return ready[4]
        return answer_rows(page, width, self._new, self._snippet)

    def show_answer(self, page: SearchPage, keep: Place | None = None, new: New = NOTHING_NEW) -> None:
        """Show an answer, from its first row or with the cursor on the row `keep`.

        `new`: the sections, by article, that are marked as new.
        """
        self._page, self._new = page, new
        self._fill(keep)

    def move(self, steps: int) -> None:
        """Put the cursor on the next (1) or previous (-1) row that leads somewhere."""
        self.action_move(steps)

    def mark_article(self, article_id: str) -> None:
        """Put the cursor on the row of an article; nothing happens when it is not among the rows."""
        if self.place is not None and self.place.article_id == article_id:
            return
        found = self.find(Place(article_id))
        if found >= 0:
            self.cursor = found

    def on_resize(self) -> None:
        """Make the rows again when the width has changed, with the cursor where it was."""
        if self._rows_width() != self._width:
            self._fill(self.place)

    def _rows_width(self) -> int:
        return self.scrollable_content_region.width

    def _fill(self, keep: Place | None, width: int | None = None) -> None:
        self._width = self._rows_width() if width is None else width
        width = max(10, self._width - POINTER)
        rows: Sequence[Row]
        behind = 0
        if self._page is not None:
            rows = self._rows_of(self._page, width)
        elif self._summaries:
            rows = LibraryRows(self._summaries, width, self._sizes)
            behind = round(self._coming * sum(rows.heights) / len(rows))
        else:
            rows = empty_rows(width, read=self._read)
        self.set_rows(rows, keep=keep, behind=behind)
