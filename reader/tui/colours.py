"""For NO_COLOR: takes every colour out of drawn lines and leaves bold, underline, italic and reverse.

Textual's own answer to NO_COLOR paints shades of grey, which may be unreadable on a terminal whose background
nobody knows, and all black where a theme uses the terminal's own colours.
"""

from rich.color import Color as Colour
from rich.segment import Segment
from rich.style import Style
from textual.color import Color
from textual.filter import LineFilter

_DEFAULT = Style.from_color(Colour.parse("default"), Colour.parse("default"))


class NoColours(LineFilter):
    """The terminal's own letters on its own background, everywhere."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same cells without colours."""
        return [
            Segment(text, None if style is None else style + _DEFAULT, control)
            for text, style, control in segments
        ]
