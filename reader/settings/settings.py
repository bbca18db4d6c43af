"""What a person has chosen: one frozen dataclass, from a YAML file and the environment."""

import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from reader.errors import UsageError

FILE = "settings.yaml"
CHOICES: Mapping[str, tuple[str, ...]] = {"bidi": ("app", "terminal", "off")}
"""The settings that have one of a few values."""


@dataclass(frozen=True, slots=True)
class Settings:
    """Every setting, with what holds when nothing is said."""

    library: str | None = None
    """The library that is opened when none is named; None is the one in the user's data folder."""
    notes: str | None = None
    """The notes file; None is `notes.md` in the library."""
    theme: str = "auto"
    """`auto` follows the terminal's background where it says so, `dark`, `light`, or a theme's name."""
    measure: int = 72
    """How many columns a line of text may have in the reading pane."""
    history: int = 200
    """How many earlier searches are kept with the library; 0 keeps none."""
    bidi: str = "app"
    """Who puts right-to-left letters in order: `app` (the reader), `terminal` or `off`."""


def load(folder: Path, parse: Callable[[str], Mapping[str, Any]]) -> Settings:
    """The settings of a configuration folder; `parse` reads YAML and is called only if there is a file.

    `RIGHTS_READER_LIBRARY`, `RIGHTS_READER_NOTES` and `RIGHTS_READER_THEME` win over the file.
    Raises UsageError with one sentence when the file cannot be read, or a setting is of the wrong kind.
    """
    settings = Settings()
    path = folder / FILE
    if path.is_file():
        try:
            chosen = parse(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            raise UsageError(f"The settings file {path} cannot be read: {error}") from None
        settings = _with(settings, chosen, path)
    environment: dict[str, Any] = {
        key: value
        for key in ("library", "notes", "theme")
        if (value := os.environ.get(f"RIGHTS_READER_{key.upper()}"))
    }
    return replace(settings, **environment) if environment else settings


def _with(settings: Settings, chosen: Mapping[str, Any], path: Path) -> Settings:
    known = {field.name for field in fields(Settings)}
    values: dict[str, Any] = {}
    for key, value in chosen.items():
        if key not in known:
            raise UsageError(f"The settings file {path} has an unknown key: {key}.")
        wanted = int if key in ("measure", "history") else str
        if not isinstance(value, wanted):
            kind = "a whole number" if wanted is int else "text"
            raise UsageError(f"The setting {key} in {path} must be {kind}.")
        if value not in CHOICES.get(key, (value,)):
            raise UsageError(f"The setting {key} in {path} must be one of {', '.join(CHOICES[key])}.")
        values[key] = value
    return replace(settings, **values)
