"""A date as it stands in a text, before it is known what year it means."""

import re
from dataclasses import dataclass

from reader.extract.edtf import Moment, precision, show, show_range

Match = re.Match[str]


@dataclass(frozen=True, slots=True)
class Written:
    """A date as it stands in a text. A year of 0 is not said and must come from elsewhere."""

    start: int
    end: int
    first: Moment | None = None
    last: Moment | None = None
    """The other end of a range; None for a single date."""
    value: str | None = None
    """Set when the words alone settle it."""
    precision: str = ""
    rule: str = "explicit"
    certain: bool = True
    relative: str = ""
    """`this year`, `yesterday`, `monday` and so on, in small letters; empty when it is not relative."""
    readings: tuple[str, str] | None = None
    """What a date in figures can mean: day first, month first."""
    other: bool = False
    """It is of another calendar, and stays without a value."""


def single(found: Match, first: Moment, *, certain: bool = True, rule: str = "explicit") -> Written | None:
    """One date; None when the calendar has no such day."""
    if first[0] and show(first) is None:
        return None
    return Written(
        found.start(), found.end(), first, None, precision=precision(first), certain=certain, rule=rule
    )


def span(found: Match, first: Moment, last: Moment, rule: str = "explicit range") -> Written | None:
    """A range; None when its end lies before its beginning."""
    if first[0] and last[0] and show_range(first, last) is None:
        return None
    return Written(found.start(), found.end(), first, last, precision="range", rule=rule)


def between(found: Match) -> bool:
    """Whether `between` stands before a match: then `and` joins the two ends of a range."""
    return found.string[max(0, found.start() - 12) : found.start()].rstrip().casefold().endswith("between")
