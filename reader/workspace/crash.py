"""What is left of a crash: where it happened and of which kind, and never what was being read.

Textual's own report prints the local variables of every frame, and with them the article's text.
"""

import os
import platform
import sys
import traceback
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from reader import __version__


def describe(error: BaseException) -> str:
    """Kinds of the errors and the places in the code that they came through; no values, no messages."""
    lines = [
        f"rights-reader {__version__}, Python {platform.python_version()}, {sys.platform}",
        datetime.now(UTC).isoformat(timespec="seconds"),
    ]
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and id(current) not in seen:
        seen.add(id(current))
        lines.append(type(current).__qualname__)
        lines += [
            f"  {_short(frame.filename)}:{frame.lineno} in {frame.name}"
            for frame in traceback.extract_tb(current.__traceback__)
        ]
        current = current.__cause__ or current.__context__
    return "\n".join(lines) + "\n"


def _short(filename: str) -> str:
    """The last three parts of a path: enough to find the line, without the user's name."""
    return "/".join(Path(filename).parts[-3:])


def report(error: BaseException, folder: Path) -> str:
    """Write the report, readable by the user alone, and say in one sentence where it lies."""
    kind = type(error).__qualname__
    path = folder / "crash.txt"
    with suppress(OSError):
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path.unlink(missing_ok=True)
        handle = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(describe(error))
        return (
            f"This stopped on an error of its own ({kind}). "
            f"A report without any text of yours lies in {path}."
        )
    return f"This stopped on an error of its own ({kind}), and no report could be written to {folder}."
