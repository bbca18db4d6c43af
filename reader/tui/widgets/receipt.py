"""The lines below the search box: how the words were understood, what is wrong with them, what Tab offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from reader.tui.widgets.fitting import wrapped
from reader.tui.widgets.search_box import LEFT
from reader.tui.widgets.wrap import line_starts

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reader.model.search import Problem, SearchPage
    from reader.tui.widgets.offer import Offer

MOST = 4
"""Lines at most."""
_FORMS = 40
"""So many spellings and forms are named at most."""


class Receipt(Widget):
    """How the query was understood, or what is wrong with it and where. Hidden while there is no query."""

    page: reactive[SearchPage | None] = reactive(None)
    problem: reactive[Problem | None] = reactive(None, layout=True)
    column: reactive[int | None] = reactive(None)
    """The cell below which the problem is, where it is not told by its position alone."""
    failure: reactive[str] = reactive("", layout=True)
    """A sentence why the search cannot work; empty when it can."""
    offer: reactive[Offer | None] = reactive(None, layout=True)
    """What Tab goes through; it stands before everything else."""

    def watch_page(self, before: SearchPage | None, page: SearchPage | None) -> None:
        """Ask for another height only when the new words need it: most answers do not."""
        width = self._width
        if len(_told(before, width)) != len(_told(page, width)):
            self.refresh(layout=True)

    @property
    def _width(self) -> int:
        return max(20, self.app.size.width)  # its own would have all laid out once more while it is laid out

    def render(self) -> Content:
        """The choices of Tab; or the failure or the problem with its place marked; or the receipt."""
        if self.offer is not None:
            return self.offer.line(self._width)
        if self.failure:
            return Content.styled(f"   {self.failure}", "$error")
        if self.problem is not None:
            style = "$muted" if self.problem.unfinished else "$error"
            return Content.styled("\n".join(pointed(self.problem, self._width, self.column)), style)
        return Content("\n").join(_told(self.page, self._width))


def _told(page: SearchPage | None, width: int) -> tuple[Content, ...]:
    """What is to be said of an answer, in as few lines as it takes: of the spellings as many as there is
    room for, of all else everything that fits.
    """
    if page is None:
        return ()
    for shown in range(min(len(page.added), _FORMS), -1, -1):
        parts = (page.understood, _added(page.added, shown), *page.notices)
        words = "   " + " · ".join(part for part in parts if part)
        if len(list(line_starts(words, width))) < MOST or shown == 0:
            return wrapped(words, width, MOST, style="$muted", indent="   ")
    return ()


def _added(added: Sequence[str], shown: int) -> str:
    """The first spellings that were added, and how many more there are."""
    if not added:
        return ""
    if not shown:
        return f"and {len(added)} other spellings and forms"
    more = len(added) - shown
    return "also: " + ", ".join(added[:shown]) + (f" and {more} more" if more else "")


def pointed(problem: Problem, width: int, column: int | None = None) -> tuple[str, ...]:
    """The sentence with a ▲ under the place of the query that it is about, in one line or in several."""
    if column is None:
        column = LEFT + problem.position
    message = problem.message
    if column >= LEFT and column + 2 + cell_len(message) <= width:
        return (" " * column + "▲ " + message,)
    if LEFT <= column < width and cell_len(message) + 2 <= column:
        return (message.rjust(column - 1 - cell_len(message) + len(message)) + " ▲",)
    seen = LEFT <= column < width
    told = message if seen else f"at {problem.position + 1}: {message}"
    lines = (line.plain for line in wrapped("   " + told, width, MOST - 1, indent="   "))
    return (" " * column + "▲", *lines) if seen else tuple(lines)
