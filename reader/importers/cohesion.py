"""Whether the text below a line speaks of the same names as the text above it."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from reader.importers.looks import BODY
from reader.importers.names import word_set
from reader.importers.units import Unit

_NAME = re.compile(r"[A-ZÀ-ÖØ-Þ](?<=[a-zß-öø-ÿ\d,;:”’)–—-] .)[\w’'-]{2,}")
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
        out |= _names_in(unit.text[:_READ])
    return out


@lru_cache(maxsize=256)  # a paragraph is asked for each of the candidates round it
def _names_in(text: str) -> frozenset[str]:
    words = {_GENITIVE.sub("", found.group()).casefold() for found in _NAME.finditer(text)}
    return frozenset(words - _NO_NAMES)


_GENITIVE = re.compile(r"[’']s?$")


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


_STEM = 6
"""So many letters of a word tell whether it comes again in another form."""
_TERM = re.compile(r"[^\W\d_]{4,}")
_NO_TERMS = word_set(
    "about after again against also among before been being between both could during each even from "
    "have having into just less more most much must only other over said same says shall should since "
    "some such than that their them then there these they this those through under until upon very were "
    "what when where which while whom whose will with within without would your human rights people "
    "government"
)
_TERMS = 2
"""So many words of a headline must come again."""
_MORE = 0.34
"""By so great a share more of its words must stand below than above."""
_NEW, _NEW_SHARE = 3, 0.4
"""Or so many of them, and so great a share, below and not above."""


@lru_cache(maxsize=64)  # every candidate between two texts asks for the terms of both
def terms(text: str) -> frozenset[str]:
    """The words of a text by which subjects are told apart, without their endings."""
    words = set(_TERM.findall(text.casefold())) - _NO_TERMS
    return frozenset(word[:_STEM] for word in words)


def opens_subject(units: Sequence[Unit], index: int, first: int, last: int) -> bool:
    """Whether the words of a line stand in the text below it, and not in that above.

    `first` and `last`: the units between the two texts, the last one excluded. Above the first text of a
    page there is none.
    """
    own = terms(units[index].text)
    below = [unit.text[:_READ] for unit in units[last : last + 2] if unit.look in BODY]
    above = [unit.text[:_READ] for unit in units[max(0, first - _ABOVE) : first] if unit.look in BODY]
    if not below or (not above and first) or len(own) < _TERMS:
        return False
    again = own & terms(" ".join(below))
    before = own & terms(" ".join(above[-4:]))
    if len(again) < _TERMS:
        return False
    more = (len(again) - len(before)) / len(own) >= _MORE
    return more or (len(again - before) >= _NEW and len(again - before) >= _NEW_SHARE * len(own))


_NEAR_BELOW, _NEAR_ABOVE = 600, 1_500
"""So many characters of the texts below and above a line are compared with its words."""
_SIDES = 24
"""So many lines on each side are searched for them."""


def newness(units: Sequence[Unit], index: int, first: int, last: int) -> float | None:
    """By how great a share more of the words of a line stand in the text below than in that above.

    `first` and `last` as for `opens_subject`. None where the line has no words of its own, or no text stands
    on one of the sides.
    """
    own = terms(units[index].text)
    below = _joined([unit.text for unit in units[last : last + 3] if unit.look in BODY], _NEAR_BELOW)
    over = (
        unit.text[-_READ:] for unit in reversed(units[max(0, first - _SIDES) : first]) if unit.look in BODY
    )
    above = _joined(over, _NEAR_ABOVE)
    if not own or not below or not above:
        return None
    again, before = own & terms(below), own & terms(above)
    return (len(again) - len(before)) / len(own)


def _joined(texts: Iterable[str], limit: int) -> str:
    """As many of the texts as have so many characters together."""
    out = ""
    for text in texts:
        out = f"{out} {text[:limit]}" if out else text[:limit]
        if len(out) >= limit:
            break
    return out[:limit]
