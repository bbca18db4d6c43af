"""The palette's list: every command, found by part of its name. Imported when the palette opens."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, cast

from textual.command import DiscoveryHit, Hit, Hits, Provider

from reader.tui.commands import COMMANDS
from reader.tui.commands.base import Command
from reader.tui.messages import CommandWanted

if TYPE_CHECKING:
    from reader.tui.app import ReaderApp


class CommandProvider(Provider):
    """Gives Textual's palette our commands."""

    async def discover(self) -> Hits:
        """All of them, while nothing is typed."""
        for command in COMMANDS:
            name = self._name(command)
            yield DiscoveryHit(name, partial(self._run, command), text=name, help=command.help)

    async def search(self, query: str) -> Hits:
        """Those whose name or sentence matches."""
        matcher = self.matcher(query)
        for command in COMMANDS:
            name = self._name(command)
            score = max(matcher.match(name), matcher.match(command.help) * 0.5)
            if score > 0:
                yield Hit(
                    score, matcher.highlight(name), partial(self._run, command), text=name, help=command.help
                )

    def _run(self, command: Command) -> None:
        self.screen.post_message(CommandWanted(command.id))

    def _name(self, command: Command) -> str:
        keys = " ".join(cast("ReaderApp", self.app).choices.shown(command))
        return f"{command.title.capitalize()}  ({keys})" if keys else command.title.capitalize()
