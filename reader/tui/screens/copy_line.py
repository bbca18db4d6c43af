"""One line over the footer: in which form the passage is to be copied."""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar

from textual.binding import Binding, BindingType
from textual.content import Content, Span
from textual.screen import ModalScreen
from textual.style import Style
from textual.widgets import Static

from reader.workspace.forms import Form

if TYPE_CHECKING:
    from textual.app import ComposeResult
    from textual.events import Click

CHOICES = (
    ("p", Form.PLAIN, "plain words"),
    ("c", Form.CITED, "with citation"),
    ("m", Form.MARKDOWN, "Markdown"),
    ("j", Form.CSL, "CSL-JSON"),
)
TOLD = {
    Form.PLAIN: "copied",
    Form.CITED: "copied with its citation",
    Form.MARKDOWN: "copied as Markdown",
    Form.CSL: "copied as CSL-JSON",
}
"""What is said when it is done."""


def line(width: int) -> Content:
    """The choices; each is a place to click."""
    text, spans = " copy as  ", [Span(0, 9, "$muted")]
    between = "   " if width >= 76 else "  "
    for key, form, words in CHOICES:
        start = len(text)
        text += f"{key} {words}"
        spans.append(Span(start, len(text), Style.from_meta({"form": str(form)})))
        spans.append(Span(start, start + 1, "bold $accent"))
        text += between
    start = len(text)
    text += "esc back"
    spans.append(Span(start, start + 3, "bold $accent"))
    return Content(text, spans)


class CopyLine(ModalScreen["Form | None"]):
    """Takes one key; the answer is the form, None when it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        *(Binding(key, f"take('{form}')", words, show=False) for key, form, words in CHOICES),
        Binding("y,Y,enter", f"take('{Form.CITED}')", "with citation", show=False),
        Binding("escape,q", "leave", "back", show=False),
    ]

    def compose(self) -> ComposeResult:
        """The line."""
        yield Static("", id="copy-line", markup=False)

    def on_mount(self) -> None:
        """Show the choices."""
        self._draw()

    def on_resize(self) -> None:
        """Show them in another width."""
        self._draw()

    def _draw(self) -> None:
        self.query_one("#copy-line", Static).update(line(self.size.width))

    def on_click(self, event: Click) -> None:
        """Take what was clicked; a click elsewhere leaves."""
        event.stop()
        form = event.style.meta.get("form")
        self.dismiss(Form(form) if isinstance(form, str) else None)

    def action_take(self, form: str) -> None:
        """Copy in this form."""
        self.dismiss(Form(form))

    def action_leave(self) -> None:
        """Copy nothing."""
        self.dismiss(None)
