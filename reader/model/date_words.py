"""How a date in EDTF is shown to a person: `188X` as `1880s`, `2018-22` as `summer 2018`. JSON keeps EDTF."""

import re

_DECADE = re.compile(r"(\d{3})X")
_SEASON = re.compile(r"(\d{4})-(2[1-4])")
_SEASONS = {"21": "spring", "22": "summer", "23": "autumn", "24": "winter"}


def date_in_words(value: str) -> str:
    """A date as a person reads it; days, months, years and their ranges stay in figures."""
    first, slash, last = value.partition("/")
    if not slash:
        return _part(first)
    if first and not last:
        return f"since {_part(first)}"
    one, two = _part(first), _part(last)
    return f"{first}/{last}" if (one, two) == (first, last) else f"{one} to {two}"


def _part(value: str) -> str:
    if found := _DECADE.fullmatch(value):
        return f"{found[1]}0s"
    if found := _SEASON.fullmatch(value):
        return f"{_SEASONS[found[2]]} {found[1]}"
    return value
