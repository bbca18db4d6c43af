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

if TYPE_CHECKING:
    from collections.abc import Sequence

    from textual.app import ComposeResult

    from reader.model.article import Article

KEYS = "enter keep   → take what is offered   tab next line   esc cancel"
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
        with Vertical(id="publisher-box"):
            yield Static("Who published this article, and when", classes="dialog-title", markup=False)
            yield Static(Content(self._article.title), id="of-article")
            yield Static(Content(_as_read(self._article)), id="as-read", classes="dialog-dim")
            yield self._publisher
            yield self._day
            yield Static("", id="wrong", markup=False)
            yield KeyLine(KEYS, classes="dialog-dim")

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        publisher, day = clean_line(self._publisher.value), self._day.value.strip()
        if day and day != self._article.published.value and not _is_day(day):
            self._say(NOT_A_DAY)
            return
        new = PublisherSet(
            self._article.id,
            publisher if publisher and publisher != self._article.publisher else None,
            day if day and day != self._article.published.value else None,
        )
        if new.publisher or new.published:
            self.dismiss(new)
        else:
            self._say(NOTHING)

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._say("")

    def _say(self, words: str) -> None:
        told = self.query_one("#wrong", Static)
        told.update(Content.styled(words, "$error"))
        told.set_class(bool(words), "-told")

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)


def _is_day(text: str) -> bool:
    """Whether it is a day, month or year that there is, in ISO 8601."""
    if _DAY.fullmatch(text) is None:
        return False
    year, month, day = (text + "-01-01").split("-")[:3]
    try:
        date(int(year), int(month), int(day))
    except ValueError:
        return False
    return True


def _as_read(article: Article) -> str:
    """What is known until now, and how it was found."""
    rule = f" ({article.publisher_rule})" if article.publisher_rule else ""
    who = f"{article.publisher}{rule}" if article.publisher else "publisher not known"
    published = article.published
    when = published.value or ""
    if not when and published.not_before:
        when = f"not before {published.not_before}"
    if not when and published.not_after:
        when = f"not after {published.not_after}"
    rule = f" ({published.rule})" if when and published.rule and published.value else ""
    return f"now: {who}; {when + rule if when else 'day not known'}"
