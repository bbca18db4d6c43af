"""The person's settings file, read without YAML where it is plain, and the library that it names."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from reader.errors import LibraryError
from reader.settings import plain
from reader.settings.places import places
from reader.settings.settings import Settings, load
from reader.settings.writing import SettingsFile


def parse(text: str) -> Mapping[str, Any]:
    """A settings file as a mapping. Raises ValueError with one sentence."""
    known = plain.read(text)
    return known if known is not None else parse_yaml(text)


def parse_yaml(text: str) -> Mapping[str, Any]:
    """As `parse`, by YAML alone."""
    from reader.library.frontmatter import load_mapping  # loads YAML: 15 ms

    return load_mapping(text)


def settings() -> Settings:
    """What the person has chosen."""
    return load(places().config, parse)


def settings_file() -> SettingsFile:
    """Where it is kept; what is written there is checked by YAML itself."""
    return SettingsFile(places().config, parse_yaml)


def is_library(folder: Path) -> bool:
    """Whether a library is in the folder. Raises LibraryError when that cannot be told."""
    try:
        return (folder / "articles").is_dir()
    except OSError as error:
        raise LibraryError(f"The library {folder} cannot be read: {error.strerror}.") from error
