"""Writes what is chosen in the reader into the person's own settings file, one line at a time.

Only the line of the key is changed, or one is added at the end: comments, order and unknown keys stay. What
comes out is read again before it is written; when it would not say what it should, nothing is written.
"""

import json
import os
import re
import tempfile
from collections.abc import Callable, Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any

from reader.errors import UsageError
from reader.settings.settings import FILE, Settings, load, wrong_with

Value = str | int | bool | None
_WORD = re.compile(r"[A-Za-z/][\w./-]*\Z", re.ASCII)
_WORDS_OF_YAML = frozenset({"true", "false", "yes", "no", "on", "off", "null", "y", "n"})


class SettingsFile:
    """The settings file of one person."""

    def __init__(self, folder: Path, parse: Callable[[str], Mapping[str, Any]]) -> None:
        """`parse` reads YAML; it raises ValueError with a sentence."""
        self.path = folder / FILE
        self._folder = folder
        self._parse = parse

    def load(self) -> Settings:
        """What is in it now."""
        return load(self._folder, self._parse)

    def put(self, key: str, value: Value) -> None:
        """Keep one value. Raises UsageError when it cannot be kept; the file is then as it was."""
        if wrong := wrong_with(key, value):
            raise UsageError(f"The setting {key} must be {wrong}.")
        try:
            before = self.path.read_bytes().decode() if self.path.exists() else ""
            was = dict(self._parse(before))
            after = put(before, key, value)
            if dict(self._parse(after)) != {**was, key: value}:
                raise ValueError(f"it is written so that {key} cannot be changed in its line.")
        except (OSError, ValueError) as error:
            raise UsageError(f"The choice of {key} was not kept in {self.path}: {_why(error)}") from None
        try:
            _write(self.path, after)
        except OSError as error:
            raise UsageError(f"The choice of {key} was not kept in {self.path}: {_why(error)}") from None


def put(text: str, key: str, value: Value) -> str:
    """The text of a settings file with one value changed, or added at its end."""
    end = "\r\n" if "\r\n" in text else "\n"
    line = re.compile(rf"^(?P<name>{re.escape(key)}|\"{re.escape(key)}\"|'{re.escape(key)}') *:", re.M)
    found = list(line.finditer(text))
    written = _written(value)
    if not found:
        gap = "" if not text or text.endswith("\n") else end
        return f"{text}{gap}{key}: {written}{end}"
    last = found[-1]
    stop = text.find("\n", last.end())
    stop = len(text) if stop < 0 else stop - (text[stop - 1] == "\r")
    return f"{text[: last.end()]} {written}{_remark(text[last.end() : stop])}{text[stop:]}"


def _remark(rest: str) -> str:
    """The comment at the end of a line, with the space before it: ` # wide`."""
    quoted = re.match(r"\s*(?:\"(?:[^\"\\]|\\.)*\"|'(?:[^']|'')*')", rest)
    found = re.compile(r"\s+#.*|\s+\Z").search(rest, quoted.end() if quoted else 0)
    return found.group().rstrip() if found else ""


def _written(value: Value) -> str:
    if value is None:
        return "null"
    if isinstance(value, (bool, int)):
        return json.dumps(value)
    plain = _WORD.match(value) and value.lower() not in _WORDS_OF_YAML
    return value if plain else f'"{"".join(map(_letter, value))}"'


def _letter(letter: str) -> str:
    """A letter in a quoted text of YAML."""
    if letter in '"\\':
        return f"\\{letter}"
    return letter if letter.isprintable() else f"\\U{ord(letter):08x}"


def _why(error: Exception) -> str:
    if isinstance(error, OSError):
        return f"{error.strerror}."
    return "it is not UTF-8 text." if isinstance(error, UnicodeDecodeError) else str(error)


def _write(path: Path, text: str) -> None:
    """Replace the file by a whole new one; where it is a link, what it leads to. Raises OSError."""
    path = path.resolve()
    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = tempfile.mkstemp(prefix=f".{path.name}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        with suppress(FileNotFoundError):
            Path(name).chmod(path.stat().st_mode & 0o777)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
