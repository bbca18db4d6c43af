"""The person's settings file, read without YAML where it is plain."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from reader.settings.places import places
from reader.settings.settings import Settings, load

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reader.settings.writing import SettingsFile


def parse(text: str) -> Mapping[str, Any]:
    """A settings file as a mapping. Raises ValueError with one sentence."""
    from reader.settings import plain  # only where there is a file

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
    from reader.settings.writing import SettingsFile  # the first frame writes nothing

    return SettingsFile(places().config, parse_yaml)
