"""What a person has chosen: one tuple of values, from a YAML file and the environment."""

import os
from collections.abc import Callable, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

FILE = "settings.yaml"
CHOICES: Mapping[str, tuple[str, ...]] = {
    "bidi": ("app", "terminal", "off"),
    "sidebar": ("auto", "open", "folded"),
}
"""The settings that have one of a few values."""
RANGES: Mapping[str, tuple[int, int]] = {"measure": (20, 400), "history": (0, 100_000), "snippet": (1, 8)}
"""The least and the greatest of each number."""
YES_NO = frozenset({"follow", "tour_seen"})


class Settings(NamedTuple):
    """Every setting, with what holds when nothing is said."""

    library: str | None = None
    """The library that is opened when none is named; None is the one in the user's data folder."""
    notes: str | None = None
    """The notes file; None is `notes.md` in the library."""
    theme: str = "auto"
    """`auto` follows the terminal's background where it says so; else a name of `reader.tui.theme`."""
    measure: int = 72
    """How many columns a line of text may have in the reading pane."""
    history: int = 200
    """How many earlier searches are kept with the library; 0 keeps none."""
    bidi: str = "app"
    """Who puts right-to-left letters in order: `app` (the reader), `terminal` or `off`."""
    sidebar: str = "auto"
    """How the sidebar begins: `auto` where there is room, `open`, or `folded`."""
    follow: bool = True
    """Whether the sidebar follows the paragraph that is read."""
    snippet: int = 3
    """How many lines a hit has in the results at most."""
    tour_seen: bool = False
    """Whether the tour was taken or skipped: it begins by itself only once."""
    keys: Mapping[str, str] = MappingProxyType({})
    """The person's own keys: command id → keys, divided by commas."""
    mistakes: tuple[str, ...] = ()
    """What could not be understood of the file, a sentence each; the default holds in its place."""


def known() -> tuple[str, ...]:
    """The keys of the file."""
    return tuple(name for name in Settings._fields if name != "mistakes")


def load(folder: Path, parse: Callable[[str], Mapping[str, Any]]) -> Settings:
    """The settings of a configuration folder; `parse` reads YAML and is called only if it is needed.

    `RIGHTS_READER_LIBRARY`, `RIGHTS_READER_NOTES` and `RIGHTS_READER_THEME` win over the file. What cannot
    be understood is in `mistakes`.
    """
    settings = Settings()
    path = folder / FILE
    if path.is_file():
        try:
            chosen = parse(path.read_text(encoding="utf-8"))
        except (OSError, ValueError) as error:
            why = "it is not UTF-8 text." if isinstance(error, UnicodeDecodeError) else error
            settings = Settings(mistakes=(f"The settings file {path} cannot be read: {why}",))
        else:
            settings = _with(chosen, path)
    environment: dict[str, Any] = {
        key: value
        for key in ("library", "notes", "theme")
        if (value := os.environ.get(f"RIGHTS_READER_{key.upper()}"))
    }
    return settings._replace(**environment) if environment else settings


def _with(chosen: Mapping[str, Any], path: Path) -> Settings:
    values: dict[str, Any] = {}
    mistakes: list[str] = []
    names = known()
    for key, value in chosen.items():
        if key not in names:
            mistakes.append(f"The settings file {path} has an unknown key: {key}.")
        elif wrong := wrong_with(key, value):
            mistakes.append(f"The setting {key} in {path} must be {wrong}.")
        else:
            # A digit is written as a number: `tab.sources: 1`.
            values[key] = {name: str(each) for name, each in value.items()} if key == "keys" else value
    return Settings(**values, mistakes=tuple(mistakes))


def wrong_with(key: str, value: object) -> str:
    """What a value must be that it is not: `a whole number`; empty when it can be taken."""
    if key == "keys":
        named = isinstance(value, dict) and all(
            isinstance(name, str) and isinstance(each, (str, int)) for name, each in value.items()
        )
        return "" if named else 'a list such as {bookmark: "b,ctrl+b"}'
    if key in YES_NO:
        return "" if isinstance(value, bool) else "true or false"
    if key in RANGES:
        least, most = RANGES[key]
        if not isinstance(value, int) or isinstance(value, bool):
            return "a whole number"
        return "" if least <= value <= most else f"a whole number from {least} to {most}"
    if value is None and key in ("library", "notes"):
        return ""
    if not isinstance(value, str):
        return "text"
    options = CHOICES.get(key, (value,))
    return "" if value in options else f"one of {', '.join(options)}"
