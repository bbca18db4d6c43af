"""A scrolling view that always learns its size."""

from textual.events import Resize
from textual.geometry import Region, Size
from textual.scroll_view import ScrollView
from textual.strip import Strip


class SizedView(ScrollView, inherit_bindings=False):
    """Is told its size once more when it is drawn in one that it was not told.

    Textual 8.2.8 sends no Resize to a widget that is mounted after a scroll and before the next layout,
    when anything asks where a widget is in between: it then takes the new widget for an old one. About
    one start in a hundred on a busy machine ended with an empty pane.
    """

    _told: Size | None = None

    def on_resize(self) -> None:
        """Note the size that was told."""
        self._told = self.size

    def render_lines(self, crop: Region) -> list[Strip]:
        """The lines of a part of the view."""
        if self._told != self.size:
            self.call_later(self._tell)  # behind the Resize that is on its way, as nearly always
        return super().render_lines(crop)

    def _tell(self) -> None:
        if self._told != self.size:
            self.post_message(Resize(self.size, self.virtual_size, self.container_size))
