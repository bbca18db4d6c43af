"""The left pane: the library, or what a search found, grouped by article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reader.model.search import SearchPage
from reader.tui.trail import Place, group
from reader.tui.widgets.result_rows import NOTHING_NEW, SNIPPET, New, answer_rows, library_rows
from reader.tui.widgets.row_list import RowList

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.workspace.summary import Summary

POINTER = 2
"""Cells that a list takes at the left of its rows."""


class ResultList(RowList):
    """Rows are made for the width that there is, and made again when it changes."""

    def __init__(self, summaries: Sequence[Summary], width: int) -> None:
        """`width`: cells that the rows are likely to have, so that the first frame is drawn but once."""
        super().__init__(id="results")
        self._summaries: tuple[Summary, ...] = tuple(summaries)
        self._page: SearchPage | None = None
        self._new: New = NOTHING_NEW
        self._read = bool(self._summaries)
        self._snippet = SNIPPET
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
    def place(self) -> Place | None:
        """Where the row under the cursor leads."""
        row = self.cursor_row
        return row.key if row is not None and isinstance(row.key, Place) else None

    def show_library(self, summaries: Sequence[Summary] | None = None, at: str | None = None) -> None:
        """Show every article; the cursor stays with its article, or goes to `at` when there was none."""
        if summaries is not None:
            self._summaries = tuple(summaries)
            self._read = True
        place = self.place
        was_page, self._page = self._page, None
        article_id = at if place is None else place.article_id
        keep = None if article_id is None else Place(article_id)
        if was_page is not None or summaries is not None:
            self._fill(keep)

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
        wanted = Place(article_id)
        found = next((number for number, row in enumerate(self.rows) if row.key == wanted), None)
        if found is not None:
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
        if self._page is not None:
            rows = answer_rows(self._page, width, self._new, self._snippet)
        else:
            rows = library_rows(self._summaries, width, read=self._read)
        self.set_rows(rows, keep=keep)
