"""What the person has chosen, as the reader holds it: settings, keys, and the file they are kept in."""

from __future__ import annotations

from pathlib import Path
from threading import Lock, Thread
from typing import TYPE_CHECKING, Any

from reader.errors import ReaderError

if TYPE_CHECKING:
    from collections.abc import Callable

    from reader.settings.settings import Settings
    from reader.settings.writing import SettingsFile
    from reader.tui.commands.base import Command
    from reader.tui.keymap import KeyMap


def own_file() -> SettingsFile:
    """The person's settings file."""
    from reader.workspace.choices import settings_file  # the first frame writes nothing

    return settings_file()


class Choices:
    """The settings of this session. What is changed is written on a thread, in the order of the changes."""

    def __init__(self, settings: Settings, find: Callable[[], SettingsFile] = own_file) -> None:
        self.settings = settings
        self.keymap: KeyMap | None = None
        """None while the keys are the program's own."""
        self._find = find
        self._lock = Lock()
        self._waiting: list[tuple[str, Any]] = []
        if settings.keys:
            from reader.tui.commands import COMMANDS
            from reader.tui.keymap import KeyMap  # only for those who have chosen keys

            self.keymap = KeyMap(COMMANDS, settings.keys)

    @property
    def sentences(self) -> list[str]:
        """What cannot hold of the keys that were chosen."""
        return self.keymap.sentences if self.keymap is not None else []

    @property
    def path(self) -> str:
        """Where the settings are kept, as a person reads it."""
        path = str(self._find().path)
        home = str(Path.home())
        return f"~{path[len(home) :]}" if path.startswith(home + "/") else path

    def shown(self, command: Command) -> tuple[str, ...]:
        """The keys of a command as a person reads them."""
        return self.keymap.shown(command) if self.keymap is not None else command.shown_keys

    def change(self, key: str, value: Any, failed: Callable[[str], object]) -> None:
        """Hold another value and keep it; `failed` gets the sentence why it could not be kept, on a thread.

        Leaving waits until it is written.
        """
        self.settings = self.settings._replace(**{key: value})
        self._waiting.append((key, value))
        Thread(target=lambda: self._write(failed), name="settings").start()

    def _write(self, failed: Callable[[str], object]) -> None:
        with self._lock:
            waiting, self._waiting = self._waiting, []
            for key, value in dict(waiting).items():
                try:
                    self._find().put(key, value)
                except ReaderError as error:
                    failed(str(error))
