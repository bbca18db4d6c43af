"""Titles that look like a paragraph or like an item of a list, and what stands round them tells of it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.looks import BODY, LIST_MARK, Look
from reader.importers.names import title_case_share
from reader.importers.printed import is_dated, printed_date
from reader.importers.sentences import SHORT_LIMIT, breaks_off
from reader.importers.title_line import plain
from reader.importers.units import Unit

_ABOVE_TEXT = frozenset(
    {Look.NAVIGATION, Look.KICKER, Look.MASTHEAD, Look.RULE, Look.LINK_TEXT, Look.META, Look.FURNITURE}
)
_NEAR = 8
"""So many lines below a title its text begins."""
_HEAD = 12
"""Lines in which the title of a page comes again."""
_STOP = re.compile(r"[.!?…][\"”’')\]]*(?:\s|$)")
_CASED = 0.65
"""So great a share of the words of a sentence that is a title begins with capitals."""
_OTHERS = 2
"""So many other titles of the page have to stand below their day."""
_REPEATED = 20
"""So many characters of an entry make its repetition no accident; behind them either may be torn."""


def with_long_titles(units: Sequence[Unit]) -> list[Unit]:
    """The units, with such lines as titles."""
    out = list(units)
    text = next((n for n, unit in enumerate(out) if unit.look not in _ABOVE_TEXT), len(out))
    if _is_endless(out, text):
        out[text] = replace(out[text], look=Look.SHORT)
    for index in (*_below_days(out), *_above_labels(out), *_of_contents(out), *_printed_twice(out, text)):
        out[index] = replace(out[index], look=Look.SHORT)
    return out


def _is_endless(units: Sequence[Unit], index: int) -> bool:
    """The first line of a page but for facts: long or with a comma, without an end, alone in its line."""
    unit = units[index] if index + 1 < len(units) else None
    return (
        unit is not None
        and unit.look is Look.PROSE
        and unit.hint is None
        and unit.line == unit.last_line
        and len(unit.text) <= 2 * SHORT_LIMIT
        and unit.text[0].isupper()
        and unit.text[-1].isalnum()
        and not breaks_off(unit.text)
        and not _STOP.search(unit.text)
        and units[index + 1].gap > 0
        and any(item.look is Look.PROSE for item in units[index + 1 : index + 1 + _NEAR])
    )


def _printed_twice(units: Sequence[Unit], first: int) -> list[int]:
    """The first line of a page but for facts, and the same line again near it: the title of both."""
    if first >= len(units) or units[first].look is not Look.PROSE:
        return []
    text = units[first].text
    if text.endswith(".") and title_case_share(text) < _CASED:
        return []
    again = [n for n in range(first + 1, min(first + _HEAD, len(units))) if units[n].text == text]
    return [first, *again] if again and len(text) <= 2 * SHORT_LIMIT else []


def _below_days(units: Sequence[Unit]) -> list[int]:
    """The sentences in title case that stand between a day and a text, as other titles of the page do."""
    found, others = [], 0
    for index in range(1, len(units) - 1):
        over, unit, below = units[index - 1 : index + 2]
        if over.look is not Look.META or below.look is not Look.PROSE or not is_dated(over.text):
            continue
        others += unit.look is Look.SHORT
        if _is_sentence(unit, below):
            found.append(index)
    return found if others >= _OTHERS else []


_LABEL = re.compile(r"[^\W\d_]{3,20}\s?[:：](?=\s\S)")


def _above_labels(units: Sequence[Unit]) -> list[int]:
    """The short paragraphs, and the long lines without an end, between a text and its day, or a fact with a
    label, that stands below other titles as well.
    """
    found: list[tuple[int, str]] = []
    titles: Counter[str] = Counter()
    for index in range(len(units) - 2):
        unit, below = units[index : index + 2]
        if below.look is not Look.META or unit.hint is not None or units[index + 2].look not in _UNDER:
            continue
        label = _label(below)
        if label is None:
            continue
        titles[label] += unit.look is Look.SHORT
        endless = label == _DAY and not _STOP.search(unit.text[-4:])
        most = 2 * SHORT_LIMIT if endless else SHORT_LIMIT if label != _DAY else 0
        alone = unit.line == unit.last_line and len(unit.text) <= most and unit.gap > 0
        if unit.look is Look.PROSE and alone and units[index - 1].look in BODY:
            found.append((index, label))
    return [index for index, label in found if titles[label] >= _OTHERS]


_UNDER = BODY | {Look.SHORT}
_DAY = "a day"


def _label(unit: Unit) -> str | None:
    """The label of a line of facts, or that it is a day."""
    found = _LABEL.match(unit.text)
    return found.group() if found else _DAY if printed_date(unit.text) else None


def _is_sentence(unit: Unit, below: Unit) -> bool:
    return (
        unit.look is Look.PROSE
        and unit.hint is None
        and len(unit.text) <= SHORT_LIMIT < len(below.text)
        and below.gap > 0
        and len(_STOP.findall(unit.text)) == 1
        and title_case_share(unit.text) >= _CASED
    )


def _of_contents(units: Sequence[Unit]) -> list[int]:
    """The numbered lines that stood in a list of contents above, and stand alone here."""
    entries: set[str] = set()
    found: list[int] = []
    for index, unit in enumerate(units):
        mark = LIST_MARK.match(unit.text) if unit.look is Look.LIST and unit.hint is None else None
        if (
            mark is None
            or mark["number"] is None
            or len(unit.text) > SHORT_LIMIT
            or _STOP.search(unit.text[-3:])
        ):
            continue
        own = plain(unit.text)
        beside = [units[n].look for n in (index - 1, index + 1) if 0 <= n < len(units)]
        if Look.LIST not in beside and own[:_REPEATED] in entries:
            found.append(index)
        elif Look.LIST in beside and len(own) >= _REPEATED:
            entries.add(own[:_REPEATED])
    return found
