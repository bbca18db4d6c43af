"""Texts that begin with a country and a colon, on a page where others begin with a place and a colon."""

import re
from collections.abc import Sequence

from reader.importers.dateline import dateline
from reader.importers.headlines import is_country
from reader.importers.looks import Look
from reader.importers.rated import Rated, raised
from reader.importers.units import Unit

PLACE_BELOW = "a place and a dash in the text below"
_COUNTRY = re.compile(r"(?P<name>[^\W\d_a-z][\w’'-]*(?: [^\W\d_a-z][\w’'-]*){0,2}): (?=[^\W\d_a-z])")
_LEAST = 60
"""Characters; what is shorter is no paragraph that begins so."""


def with_countries(
    units: Sequence[Unit], zones: Sequence[tuple[int, int]], rated: Sequence[list[Rated]]
) -> list[list[Rated]]:
    """The candidates above such a text, with the points of those above a place and a colon.

    By itself a country and a colon may be a label: the first text of the page has to begin with a place.
    """
    below = [
        units[last] if items and last < len(units) else None
        for items, (_, last) in zip(rated, zones, strict=True)
    ]
    first = next((unit for unit in below if unit is not None), None)
    if first is None or not _begins_with_place(first):
        return list(rated)
    return [
        [raised(item, [PLACE_BELOW]) if PLACE_BELOW not in item.score.reasons else item for item in items]
        if unit is not None and _begins_with_country(unit)
        else items
        for items, unit in zip(rated, below, strict=True)
    ]


def _begins_with_place(unit: Unit) -> bool:
    found = dateline(unit.text) if unit.look is Look.PROSE else None
    return found is not None and unit.text[len(found.raw) :].lstrip().startswith(":")


def _begins_with_country(unit: Unit) -> bool:
    found = _COUNTRY.match(unit.text) if unit.look is Look.PROSE and len(unit.text) >= _LEAST else None
    return found is not None and is_country(found["name"])
