"""Whether the text below a line speaks of the same names as the text above it."""

import re
from collections.abc import Sequence

from reader.importers.looks import BODY
from reader.importers.names import word_set
from reader.importers.units import Unit

_NAME = re.compile(r"(?<=[a-zß-öø-ÿ\d,;:”’)–—-] )[A-ZÀ-ÖØ-Þ][\w’'-]{2,}")
_NO_NAMES = word_set(
    "monday tuesday wednesday thursday friday saturday sunday january february march april may june july "
    "august september october november december the government president minister ministry police army "
    "human rights international national united nations state states general council security court "
    "mr mrs ms dr this that they these"
)
_ABOVE, _BELOW = 6, 3
"""So many paragraphs on each side are read."""
_READ = 1_500
"""So many characters of each of them."""
_ENOUGH = 4
"""So many names must stand below before their absence above says anything."""
OTHER, SAME = 0.15, 0.5
"""Shares of the names below that stand above as well: up to the first the subject has changed, from the
second on it has not."""


def _names(units: Sequence[Unit]) -> set[str]:
    out: set[str] = set()
    for unit in units:
        for found in _NAME.finditer(unit.text[:_READ]):
            word = re.sub(r"[’']s?$", "", found.group()).casefold()
            if word not in _NO_NAMES:
                out.add(word)
    return out


def shared_names(units: Sequence[Unit], first: int, last: int) -> float | None:
    """The share of the names in the text below the units `first` to `last` that stand above them too.

    `last` is excluded. None where there is no text on one of the sides, or too few names below.
    """
    below = []
    for unit in units[last : last + _BELOW]:
        if unit.look not in BODY:
            break
        below.append(unit)
    above: list[Unit] = []
    for unit in reversed(units[max(0, first - 4 * _ABOVE) : first]):
        if unit.look in BODY:
            above.append(unit)
            if len(above) == _ABOVE:
                break
    wanted = _names(below)
    if not above or len(wanted) < _ENOUGH:
        return None
    return len(wanted & _names(above)) / len(wanted)
