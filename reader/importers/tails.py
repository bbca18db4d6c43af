"""Lists of other articles behind the one that a page is about: titles and days, and no text."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import accumulate, pairwise

from reader.importers.looks import Look
from reader.importers.printed import is_date_line
from reader.importers.units import Unit

_AT_LEAST = 4
"""So many days with titles beside them are a list."""
_BETWEEN = 4
"""Lines from one day to the next at most: a title, the kind of the article, a line of its text."""
_TEXT = 40
"""Words that a line of such a list has not."""
_ARTICLE = 150
"""Words of text above the list at least: below less than that the list is what the page is about."""
_SENTENCE = 12
"""Words of a line that ends in a full stop: more than a title."""
_TOLD = 1 / 3
"""Where so many of the articles have such a sentence, the page tells them."""
_LISTED = frozenset({Look.SHORT, Look.PROSE, Look.LIST, Look.LEAD, Look.KICKER, Look.BYLINE, Look.META})
_ENDS = tuple(".!?…")


def with_tail(units: Sequence[Unit]) -> Sequence[Unit]:
    """The units; those of such lists, where there are any, as the site's furniture."""
    days = [index for index, unit in enumerate(units) if unit.look is Look.META and is_date_line(unit.text)]
    if len(days) < _AT_LEAST:
        return units
    lists = _lists(units, days)
    out = list(units)
    words = [0, *accumulate(_words(unit) for unit in units)] if lists else []
    behind, stop = 0, len(out)
    for listed in reversed(lists):
        begin, end = _reach(out, listed)
        told = sum(_has_sentence(out, above, below) for above, below in pairwise([*listed, end]))
        behind += words[stop] - words[end]
        if words[begin] < _ARTICLE or behind > _TEXT or told > _TOLD * len(listed):
            break
        for index in range(begin, end):
            if out[index].look in _LISTED:
                out[index] = replace(out[index], look=Look.FURNITURE)
        stop = begin
    return out


def _lists(units: Sequence[Unit], days: Sequence[int]) -> list[list[int]]:
    """The days of each list, in the order of the page."""
    out = [[days[0]]]
    for above, below in pairwise(days):
        if below - above > _BETWEEN or _tells(units, above, below):
            out.append([])
        out[-1].append(below)
    return [listed for listed in out if len(listed) >= _AT_LEAST]


def _reach(units: Sequence[Unit], days: Sequence[int]) -> tuple[int, int]:
    """Where the list begins and ends (end excluded): as many lines beside the outer days as between two."""
    gaps = sorted(below - above for above, below in pairwise(days))
    beside = gaps[len(gaps) // 2] - 1
    begin = days[0]
    while days[0] - begin < beside and begin > 0 and _is_title(units[begin - 1]):
        begin -= 1
    end = days[-1] + 1
    if begin == days[0]:  # each day stands above its title
        while end - days[-1] <= beside and end < len(units) and _is_title(units[end]):
            end += 1
    return begin, end


def _is_title(unit: Unit) -> bool:
    return unit.look in _LISTED and len(unit.text.split()) < _TEXT and not _is_sentence(unit.text)


def _is_sentence(text: str) -> bool:
    return text.endswith(_ENDS) and len(text.split()) >= _SENTENCE


def _tells(units: Sequence[Unit], first: int, last: int) -> bool:
    """Whether there is a text between two lines."""
    return any(len(unit.text.split()) >= _TEXT for unit in units[first:last])


def _has_sentence(units: Sequence[Unit], first: int, last: int) -> bool:
    return any(_is_sentence(unit.text) for unit in units[first:last])


def _words(unit: Unit) -> int:
    """How many words of a text a line has: a long one, or a sentence."""
    count = len(unit.text.split())
    return count if unit.look in _LISTED and (count >= _TEXT or _is_sentence(unit.text)) else 0
