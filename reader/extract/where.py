"""Trying an expression only where it can match: most of a text is nowhere near what a rule looks for."""

import re
from collections.abc import Iterable, Iterator
from itertools import chain

Window = tuple[int, int]
"""Start and end of a part of a text, end excluded."""


def matches(pattern: re.Pattern[str], text: str, places: Iterable[int]) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` gives, where every match begins at one of the places, given in order."""
    behind = 0
    for at in places:
        if at >= behind and (found := pattern.match(text, at)):
            yield found
            behind = found.end()


def windows(text: str, needles: Iterable[str], before: int, behind: int) -> list[Window]:
    """The parts of a text so far round its `needles`; those that touch are one."""
    found: list[int] = []
    for needle in needles:
        at = text.find(needle)
        while at >= 0:
            found.append(at)
            at = text.find(needle, at + 1)
    out: list[Window] = []
    for at in sorted(found):
        first, stop = max(0, at - before), min(len(text), at + behind)
        if out and first <= out[-1][1]:
            out[-1] = (out[-1][0], max(stop, out[-1][1]))
        else:
            out.append((first, stop))
    return out


def within(pattern: re.Pattern[str], text: str, parts: Iterable[Window]) -> Iterator[re.Match[str]]:
    """What `pattern.finditer` gives, where every match lies in one of the parts, which do not touch."""
    return chain.from_iterable(pattern.finditer(text, first, stop) for first, stop in parts)
