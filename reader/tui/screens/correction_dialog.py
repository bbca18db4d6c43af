"""Asks what is to be done with a name: it is no name, it is of another kind, it is another name."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, ClassVar

from textual import on
from textual.binding import Binding, BindingType
from textual.containers import Vertical
from textual.content import Content
from textual.screen import ModalScreen
from textual.widgets import Input, Static

from reader.model.clean import clean_line
from reader.model.corrections import NameChange
from reader.tui.messages import NamesGathered
from reader.tui.widgets.correction_rows import Known, Step, correction_rows, known
from reader.tui.widgets.key_line import KeyLine
from reader.tui.widgets.name_card import card_lines
from reader.tui.widgets.row_list import RowList
from reader.tui.widgets.sidebar_rows import NameKey

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Click

    from reader.model.findings import EntityMention
    from reader.workspace.shelf import Reading

EVERYWHERE = "[ ] only in this article (now: the whole library)"
HERE = "[x] only in this article"
KEYS = "enter do it   ↑ ↓ choose   tab only here   esc cancel"


class StepList(RowList):
    """What can be done; it leaves the focus to the line that one types in."""

    can_focus = False

    def __init__(self, dialog: CorrectionDialog) -> None:
        super().__init__(id="steps")
        self._dialog = dialog

    def on_resize(self) -> None:
        """Make the rows for the width."""
        self._dialog.fill()


class CorrectionDialog(ModalScreen["NameChange | None"]):
    """The name, a line to type part of another one, and what can be done. Enter does it, Esc nothing."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("escape", "leave", "cancel", show=False),
        Binding("up", "move(-1)", "up", show=False),
        Binding("down", "move(1)", "down", show=False),
        Binding("pageup", "page(-1)", "page up", show=False),
        Binding("pagedown", "page(1)", "page down", show=False),
        Binding("tab,shift+tab", "turn_scope", "only here", show=False, priority=True),
    ]
    AUTO_FOCUS: ClassVar[str | None] = "#part-of-name"

    def __init__(self, mention: EntityMention, reading: Reading) -> None:
        super().__init__()
        self._mention = mention
        self._reading = reading
        self._key = NameKey(mention.name, mention.type)
        counts = Counter(NameKey(found.name, found.type) for found in reading.findings.entities)
        self._here = known(counts.items())
        self._elsewhere: tuple[Known, ...] = ()
        self._only_here = False
        self._scope = Static(EVERYWHERE, id="scope", markup=False)
        self._line = Input(placeholder="type part of a name, or a new one", compact=True, id="part-of-name")
        self._line.cursor_blink = False
        self._steps = StepList(self)

    def compose(self) -> ComposeResult:
        """The name and how it was found, the line, what can be done, for where."""
        with Vertical(id="correction-box"):
            yield Static("Correct this name", classes="dialog-title", markup=False)
            yield Static(self._about(), id="about")
            yield self._line
            yield self._steps
            yield self._scope
            yield KeyLine(KEYS, classes="dialog-dim")

    def _about(self) -> Content:
        return Content("\n").join(card_lines(self._mention, self._reading, 70)[:-1])

    def fill(self) -> None:
        """Make the rows; the cursor begins at the first name that fits when one has typed."""
        width = max(10, self._steps.scrollable_content_region.width - 2)
        typed = self._line.value
        rows = correction_rows(self._key, self._here, self._elsewhere, typed, width)
        row = self._steps.cursor_row
        self._steps.set_rows(rows, keep=row.key if row is not None else None)

    @on(NamesGathered)
    def _gathered(self, event: NamesGathered) -> None:
        event.stop()
        self._elsewhere = known(event.counts)
        self.fill()

    @on(Input.Changed)
    def _typed(self, event: Input.Changed) -> None:
        event.stop()
        self._steps.set_rows(())
        self.fill()

    @on(Input.Submitted)
    def _submitted(self, event: Input.Submitted) -> None:
        event.stop()
        self._steps.action_open()

    @on(RowList.Highlighted)
    def _highlighted(self, event: RowList.Highlighted) -> None:
        event.stop()

    @on(RowList.Opened)
    def _chosen(self, event: RowList.Opened) -> None:
        event.stop()
        step = event.row.key
        if isinstance(step, Step):
            self.dismiss(
                NameChange(
                    step.change,
                    self._mention.name,
                    type=self._mention.type,
                    to=clean_line(step.to) if step.to else None,
                    kind=step.kind,
                    article=self._reading.article.id if self._only_here else None,
                )
            )

    def on_click(self, event: Click) -> None:
        """A click on the line of the scope turns it over."""
        if event.widget is self._scope:
            event.stop()
            self.action_turn_scope()

    def action_turn_scope(self) -> None:
        """Only in this article, or in the whole library."""
        self._only_here = not self._only_here
        self._scope.update(Content(HERE if self._only_here else EVERYWHERE))

    def action_move(self, by: int) -> None:
        """Move among what can be done, while one types."""
        self._steps.action_move(by)

    def action_page(self, by: int) -> None:
        """The same by pages."""
        self._steps.action_page(by)

    def action_leave(self) -> None:
        """Change nothing."""
        self.dismiss(None)
