"""The line that says what narrows and orders the answer, for as long as it does."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from reader.model.order import Order
from reader.tui.widgets.fitting import wrapped

if TYPE_CHECKING:
    from reader.model.search import Filter

MOST = 4
"""Lines at most; what does not fit is said to be there."""


class FilterLine(Widget):
    """Filters and order in words, wrapped: nothing that acts is out of sight."""

    filters: reactive[tuple[Filter, ...]] = reactive((), layout=True)
    order: reactive[Order] = reactive(Order.RELEVANCE, layout=True)

    def render(self) -> Content:
        """The words, and the key that takes them away."""
        if not self.is_needed:
            return Content("")
        from reader.model.filters import ORDERS, in_words

        parts = [in_words(self.filters)] if self.filters else []
        if self.order is not Order.RELEVANCE:
            parts.append(ORDERS[self.order])
        words = "   " + " · ".join((*parts, "X: no filters, best first"))
        lines = wrapped(words, max(20, self.app.size.width), MOST, style="$accent", indent="   ")
        return Content("\n").join(lines)

    @property
    def is_needed(self) -> bool:
        """Whether there is anything to say."""
        return bool(self.filters) or self.order is not Order.RELEVANCE
