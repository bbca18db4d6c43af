"""A look at a library's files that is cheap enough to be repeated every few seconds."""

import os
import time
from pathlib import Path

SHARE = 40
"""Looking at every file may take one part in so many of the time, however large the library is."""


class Sight:
    """Remembers how the files of a library looked. Nothing is read: names, sizes and times say enough."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._seen: tuple[object, ...] | None = None
        self._files = 0
        self._next = 0.0

    def changed(self) -> bool:
        """Whether the files are not as they were when this was last asked; False the first time."""
        before, self._seen = self._seen, self._look()
        return before is not None and before != self._seen

    def _look(self) -> tuple[object, ...]:
        """The times of the folder and of what belongs to it; now and then also those of every article.

        A new, a replaced or a missing file changes the folder's time. Only an editor that writes into a
        file as it stands does not, and waits for the look at every file.
        """
        begun = time.monotonic()
        marks = tuple(_mark(self._folder / name) for name in ("articles", "corrections.yaml"))
        if begun >= self._next or self._seen is None or marks != self._seen[:-1]:
            self._files = self._every_file()
            self._next = time.monotonic() + SHARE * (time.monotonic() - begun)
        return (*marks, self._files)

    def _every_file(self) -> int:
        try:
            with os.scandir(self._folder / "articles") as entries:
                return hash(
                    frozenset(
                        (entry.name, status.st_size, status.st_mtime_ns)
                        for entry in entries
                        if entry.name.endswith(".md")
                        for status in [entry.stat()]
                    )
                )
        except OSError:
            return 0  # the folder is gone or a file went just now: the next look tells


def _mark(path: Path) -> tuple[int, int]:
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_size, status.st_mtime_ns
