"""A driver that takes the terminal over from the early frame, so that nothing flickers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.drivers.linux_driver import LinuxDriver

if TYPE_CHECKING:
    from reader.first_frame import Start

ENTER = "\x1b[?1049h"
"""The other screen. Some terminals clear it when they are told so again."""


def driver_for(start: Start) -> type[LinuxDriver]:
    """The driver for a start that has shown a frame."""

    class TakingOver(LinuxDriver):
        """Is on the other screen already, and gives back the terminal as it was before."""

        def write(self, data: str) -> None:
            """Write, but for the one sequence that the early frame has written."""
            if start.is_on and data == ENTER:
                return
            super().write(data)

        def start_application_mode(self) -> None:
            """Begin; what is to be put back at the end is what the early frame found."""
            super().start_application_mode()  # type: ignore[no-untyped-call]  # Textual's own
            if start.is_on:
                self.attrs_before = start.before
                start.hand_over()

    return TakingOver
