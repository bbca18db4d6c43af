"""The custody log: one JSON object a line, each with the SHA-256 of the line before it.

Lines are only ever appended. Whoever changes an earlier line breaks the chain behind it. A line that
a kill cut short stays where it is, is closed by a line break, and is covered by the next line's hash.
"""

import hashlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reader.library.atomic import as_library_error, sync_folder

FIRST = "0" * 64
"""What stands as `previous` in the first line."""


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log."""

    line: int
    """Counted from 1."""
    value: dict[str, Any] | None
    """What it says; None when it is not a JSON object (a line cut short)."""
    linked: bool
    """Whether its `previous` is the hash of the line before; False for an unreadable one."""


class CustodyLog:
    """The log of one library. The caller holds the library's lock while it writes."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def _tail(self) -> tuple[bytes, bool]:
        """The last line without its line break, and whether the break is missing."""
        if not self.path.exists():
            return b"", False
        size = self.path.stat().st_size
        with self.path.open("rb") as file:
            reach = 1 << 14
            while True:
                file.seek(max(0, size - reach))
                data = file.read()
                if reach >= size or data[:-1].count(b"\n"):
                    break
                reach *= 4
        torn = bool(data) and not data.endswith(b"\n")
        lines = data.split(b"\n") if torn else data.split(b"\n")[:-1]
        return (lines[-1] if lines else b""), torn

    def append(self, event: str, time: str, **facts: object) -> None:
        """Write one event. Raises LibraryError when it cannot be written."""
        with as_library_error(f"write the custody log {self.path.name}"):
            last, torn = self._tail()
            previous = hashlib.sha256(last).hexdigest() if last else FIRST
            record = {"event": event, "time": time, **facts, "previous": previous}
            line = json.dumps(record, ensure_ascii=False, separators=(", ", ": ")).encode() + b"\n"
            new = not self.path.exists()
            handle = os.open(self.path, os.O_WRONLY | os.O_APPEND | os.O_CREAT, 0o644)
            try:
                data = (b"\n" if torn else b"") + line
                while data:
                    data = data[os.write(handle, data) :]
                os.fsync(handle)
            finally:
                os.close(handle)
            if new:
                sync_folder(self.path.parent)

    def entries(self) -> Iterator[Entry]:
        """Every line with whether the chain holds there. Raises LibraryError when the file cannot be read."""
        if not self.path.exists():
            return
        with as_library_error(f"read the custody log {self.path.name}"):
            data = self.path.read_bytes()
        previous = FIRST
        for number, line in enumerate(data.split(b"\n"), 1):
            if not line:
                continue
            try:
                value = json.loads(line)
            except ValueError:
                value = None
            if not isinstance(value, dict):
                value = None
            yield Entry(number, value, value is not None and value.get("previous") == previous)
            previous = hashlib.sha256(line).hexdigest()
