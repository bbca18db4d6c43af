"""The names of the sidebar's tabs, each with its key and, where there is room, how many rows it has."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.content import Content, Span
from textual.reactive import reactive
from textual.style import Style
from textual.widget import Widget

from reader.model.article import BlockKind, kinds
from reader.tui.posted import Posted

if TYPE_CHECKING:
    from textual.events import Click
    from textual.geometry import Size

    from reader.workspace.shelf import Reading

TABS = ("sources", "dates", "names", "outline", "figures")
"""In the order of their keys, 1 to 5."""
LINES = 2
"""So many lines at most."""


def counts(reading: Reading | None) -> dict[str, int]:
    """How many entries each tab has; nothing of what is not known yet."""
    if reading is None:
        return {}
    every = kinds(reading.article.blocks)
    known = {"outline": sum(kind in (BlockKind.HEADING, BlockKind.NUMBERED) for kind in every)}
    if reading.is_whole:
        found = reading.findings
        names = len({(one.name, one.type) for one in found.entities})
        known |= {"sources": len(found.sources), "dates": len(found.dates), "names": names}
        known["figures"] = len(found.figures)
    return known


def pieces(known: dict[str, int], shown: str, by_date: bool, width: int) -> list[list[tuple[str, str]]]:
    """The tabs in lines, each with its words: with all counts if that fits, else with that of `shown`."""
    for counted in (TABS, (shown,), ()):
        lines: list[list[tuple[str, str]]] = [[]]
        used = 1
        for number, tab in enumerate(TABS, 1):
            words = f"[{number}] {tab}{'↓' if tab == 'dates' and by_date else ''}"
            if tab in counted and tab in known:
                words += f" {known[tab]:,}"
            if lines[-1] and used + len(words) > width:
                lines.append([])
                used = 1
            lines[-1].append((tab, words))
            used += len(words) + 1
        if len(lines) <= LINES:
            return lines
    return lines[:LINES]


class TabLine(Widget):
    """A click chooses a tab."""

    tab: reactive[str] = reactive("sources", layout=True)
    by_date: reactive[bool] = reactive(False, layout=True)
    reading: reactive[Reading | None] = reactive(None, layout=True)
    """What is counted."""

    class Chosen(Posted):
        """A tab was clicked."""

        tab: str

    def __init__(self, *, id: str) -> None:
        super().__init__(id=id)
        self._counted: tuple[object, dict[str, int]] = (None, {})

    def _known(self) -> dict[str, int]:
        state = self.reading, self.reading is not None and self.reading.is_whole
        if self._counted[0] != state:
            self._counted = state, counts(self.reading)
        return self._counted[1]

    def _lines(self, width: int) -> list[list[tuple[str, str]]]:
        return pieces(self._known(), self.tab, self.by_date, width)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as the tabs need."""
        return len(self._lines(width))

    def render(self) -> Content:
        """↓ says that the dates stand in their own order; the tab that is shown is underlined."""
        text, spans = "", []
        for number, line in enumerate(self._lines(self.size.width)):
            text += "\n " if number else " "
            for tab, words in line:
                start, text = len(text), text + words
                spans.append(Span(start, len(text), Style.from_meta({"tab": tab})))
                style = "bold underline $primary" if tab == self.tab else "$muted"
                spans.append(Span(start, len(text), style))
                text += " "
        return Content(text.rstrip(), spans)

    def on_click(self, event: Click) -> None:
        """Choose the tab that was clicked."""
        tab = event.style.meta.get("tab")
        if isinstance(tab, str):
            event.stop()
            self.post_message(self.Chosen(tab))
