"""Asks who published an article, and when."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.suggester import SuggestFromList
from textual.widgets import Input, Static

from reader.model.clean import clean_line
from reader.model.corrections import PublisherSet
from reader.tui.widgets.key_line import KeyLine
from reader.tui.widgets.provenance import published_words

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from reader.model.article import Article

KEYS = "enter keep   → take what is offered   tab next line   esc cancel"
EMPTY = "An empty line says that it is not known."
NOT_A_DAY = "Write the day as 2016-12-21, 2016-12 or 2016."
NOTHING = "Nothing was changed."
_DAY = re.compile(r"\d{4}(?:-\d\d(?:-\d\d)?)?")


class PublisherDialog(ModalScreen["PublisherSet | None"]):
    """What the program read and by which rule, a line for the publisher, a line for the day."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("escape", "leave", "cancel", show=False)]
    AUTO_FOCUS: ClassVar[str | None] = "#publisher"

    def __init__(self, article: Article, names: Sequence[str]) -> None:
        """`names`: publishers of other articles, which are offered as one types."""
        super().__init__()
        self._article = article
        self._publisher = Input(
            article.publisher or "",
            placeholder="publisher, as it calls itself",
            suggester=SuggestFromList(names, case_sensitive=False),
            compact=True,
            id="publisher",
        )
        self._day = Input(
            article.published.value or "",
            placeholder="day, as 2016-12-21, 2016-12 or 2016",
            compact=True,
            id="published",
        )
        self._publisher.cursor_blink = self._day.cursor_blink = False

    def compose(self) -> ComposeResult:
        """The article, what was read, two lines to type in."""
        with Vertical(classes="dialog-box"):
            yield Static("Who published this article, and when", classes="dialog-title", markup=False)
            yield Static(Content(self._article.title), classes="dialog-shown")
            yield Static(Content(_as_read(self._article)), classes="dialog-dim")
            yield self._publisher
            yield self._day
            yield Static(EMPTY, classes="dialog-dim", markup=False)
            yield Static("", classes="dialog-told", markup=False)
            yield KeyLine(KEYS, classes="dialog-dim")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        before = self._article
        publisher, day = clean_line(self._publisher.value), clean_line(self._day.value)
        new_day = day != (before.published.value or "")
        new = PublisherSet(
            before.id,
            publisher if publisher != (before.publisher or "") else None,
            day if new_day else None,
        )
        if new_day and day and not _is_day(day):
            self._say(NOT_A_DAY)
        elif new == PublisherSet(before.id):
            self._say(NOTHING)
        else:
            self.dismiss(new)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._say("")

    def _say(self, words: str) -> None:
        told = self.query_one(".dialog-told", Static)
        told.update(Content.styled(words, "$error"))
        told.set_class(bool(words), "-told")

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)


def _is_day(text: str) -> bool:
    """Whether it is a day, month or year that there is, in ISO 8601."""
    if _DAY.fullmatch(text) is None:
        return False
    try:
        date.fromisoformat(f"{text}-01-01"[:10])
    except ValueError:
        return False
    return True


def _as_read(article: Article) -> str:
    """What is known until now, and how it was found."""
    said = (
        (article.publisher or "publisher unknown", article.publisher_rule),
        (published_words(article.published), article.published.rule),
    )
    return "now: " + "; ".join(f"{known} ({rule})" if rule else known for known, rule in said)
