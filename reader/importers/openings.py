"""Texts whose first words are in capitals, as papers print the openings of their articles."""

import re
from collections.abc import Sequence

from reader.importers.looks import Look
from reader.importers.names import word_set
from reader.importers.rated import Rated, raised
from reader.importers.units import Unit

OPENS = "one of several texts that open in capitals"
_AT_LEAST = 3
"""So many texts that open so make it the habit of the page."""
_FIRST = word_set(
    "AFTER ALL AN AND AS AT BY DURING FIVE FOR FOUR FROM HUNDREDS IF IN IT LAST MORE ON ONE OVER SEVERAL "
    "SINCE SOME TEN THE THERE THESE THIS THOUSANDS THREE TO TWO UP WE WHAT WHEN WHILE WITH"
)
_OPENING = re.compile(r"A [A-Z]{3,} [A-Z]?[a-z]|(?P<first>[A-Z]{2,}) \S")


def with_openings(
    units: Sequence[Unit], zones: Sequence[tuple[int, int]], rated: Sequence[list[Rated]]
) -> list[list[Rated]]:
    """The candidates; those above such texts, where there are several, with more points."""
    open_ones = [
        bool(items) and last < len(units) and _opens(units[last])
        for items, (_, last) in zip(rated, zones, strict=True)
    ]
    if sum(open_ones) < _AT_LEAST:
        return list(rated)
    return [
        [raised(item, [OPENS]) for item in items] if opens else items
        for items, opens in zip(rated, open_ones, strict=True)
    ]


def _opens(unit: Unit) -> bool:
    """`THE keepers of the quay`, `A HARBOUR council`; a text all in capitals says nothing."""
    found = _OPENING.match(unit.text) if unit.look is Look.PROSE else None
    if found is None or not any(ch.islower() for ch in unit.text[:40]):
        return False
    return found["first"] is None or found["first"] in _FIRST
