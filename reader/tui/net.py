"""The last line of defence: nothing that steers a terminal is in what a widget has drawn.

Every text is cleaned where it is read (`reader.model.clean`), so this filter should never catch
anything; what it catches is counted, and a count above zero is a defect somewhere else.
"""

import re

from rich.cells import get_character_cell_size
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_STEERING = "[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff\ufff9-\ufffb]"
"""Not compiled before there is something to catch: nearly never."""


def _harmless(found: re.Match[str]) -> str:
    """As many cells as Textual has counted for the character."""
    return "\ufffd" * get_character_cell_size(found.group())


class Net(LineFilter):
    """Takes control characters, bidirectional overrides and terminal links out of drawn lines.

    To be the last of `App.get_line_filters()`. Widths stay as they were measured.
    """

    def __init__(self, enabled: bool = True) -> None:
        super().__init__(enabled)
        self.caught = 0
        """How many segments were not clean."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same list when all is well, as it nearly always is; else a cleaned one."""
        for text, style, control in segments:
            if control or not text.isprintable() or (style is not None and style.link):
                return self._clean(segments)
        return segments

    def _clean(self, segments: list[Segment]) -> list[Segment]:
        out: list[Segment] = []
        for segment in segments:
            text, style, control = segment
            clean_text = "" if control else re.sub(_STEERING, _harmless, text)
            clean_style = _unlinked(style) if style is not None and style.link else style
            if control or clean_text != text or clean_style is not style:
                self.caught += 1
                if clean_text:
                    out.append(Segment(clean_text, clean_style))
            else:
                out.append(segment)
        return out


def _unlinked(style: Style) -> Style:
    """The style without its link, with what Textual keeps in it for the mouse."""
    return style.update_link(None)
