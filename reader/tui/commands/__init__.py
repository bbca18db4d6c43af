"""Every command of the reader: the one list that keys, footer, palette and help screen follow from."""

from reader.tui.commands import moving, narrowing, panes, program, reading, searching, taking
from reader.tui.commands.base import Command, Pane

COMMANDS: tuple[Command, ...] = (
    *searching.COMMANDS,
    *moving.FINDING,
    *narrowing.COMMANDS,
    *reading.COMMANDS,
    *moving.COMMANDS,
    *taking.COMMANDS,
    *panes.COMMANDS,
    *program.COMMANDS,
)

BY_ID = {command.id: command for command in COMMANDS}


def for_footer(pane: Pane) -> tuple[Command, ...]:
    """What the footer offers in a pane, the most wanted first."""
    return tuple(
        sorted((c for c in COMMANDS if c.rank and pane in c.where), key=lambda command: command.rank)
    )
