"""The line that a browser shows in its tab: a title, and beside it the name of the site."""

import re
from collections.abc import Iterator, Sequence

from reader.importers.title_line import plain
from reader.importers.units import Unit

_BAR = re.compile(r"(?<=\s)[|»·–—-](?=\s)")
"""`Quay closed | Harbour Watch`, `Harbour Watch » Quay closed`"""
_PIECES, _SITE = 6, 60
"""So many parts, and so many characters of the name of a site, at most."""


def tab_parts(text: str) -> Iterator[tuple[str, str]]:
    """In which ways a line may be a title, for comparing, and the name of a site."""
    pieces = [piece.strip() for piece in _BAR.split(text, _PIECES)[:_PIECES]]
    for place in range(1, len(pieces)):
        before, behind = " ".join(pieces[:place]), " ".join(pieces[place:])
        if len(behind) <= _SITE:
            yield plain(before), behind if place == len(pieces) - 1 else ""
        if len(before) <= _SITE:
            yield plain(behind), before if place == 1 else ""


def site_beside(title: str, units: Sequence[Unit]) -> str | None:
    """The name of the site beside the title, in a line that says both."""
    own = plain(title)
    found = (site for unit in units for words, site in tab_parts(unit.text) if site and words == own)
    return next(found, None)
