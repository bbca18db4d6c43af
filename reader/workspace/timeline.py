"""Dates of many articles in their order, made into values only when they are looked at."""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass
from typing import overload

from reader.extract.edtf import first_day, last_day
from reader.model.clean import SafeText, clean, clean_line

Row = tuple[object, ...]
"""Article, first, last, value, precision, text, words, rule, certain, locator."""
COLUMNS = "article, first, last, value, precision, text, words, rule, certain, locator"
_OPEN = 9999
"""The last year of a range without an end."""


@dataclass(frozen=True, slots=True)
class Day:
    """A date in the text of some article."""

    article_id: str
    start: int
    """Text offset."""
    end: int
    value: str | None
    """EDTF; None when it could not be resolved."""
    precision: str
    text: SafeText
    words: SafeText
    """The text around it."""
    rule: SafeText
    certain: bool
    locator: str


class Timeline(Sequence[Day]):
    """Dates by their first day, the less precise first among equals; those that are not resolved last."""

    def __init__(self, rows: Sequence[Row], numbers: "array[int] | None" = None) -> None:
        """`rows`: as the tables hold them, in any order. `numbers`: those that are shown, in order."""
        self._rows = rows
        if numbers is None:
            keys: dict[object, tuple[bool, str, str]] = {}
            for row in rows:
                if row[3] not in keys:
                    keys[row[3]] = _when(row[3])
            order = [(keys[row[3]], str(row[0]), int(str(row[1])), n) for n, row in enumerate(rows)]
            numbers = array("q", [entry[3] for entry in sorted(order)])
        self._numbers = numbers

    def __len__(self) -> int:
        return len(self._numbers)

    @overload
    def __getitem__(self, index: int) -> Day: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Day]: ...
    def __getitem__(self, index: int | slice) -> Day | Sequence[Day]:
        if isinstance(index, slice):
            return [_day(self._rows[number]) for number in self._numbers[index]]
        return _day(self._rows[self._numbers[index]])

    def place(self, index: int) -> tuple[str, int]:
        """Article id and text offset of a date: what it is known by."""
        row = self._rows[self._numbers[index]]
        return str(row[0]), int(str(row[1]))

    def find(self, article_id: str, start: int) -> int:
        """The number of the date at a text offset of an article; -1 when it is not there."""
        found = (n for n, row in enumerate(self._rows) if row[1] == start and row[0] == article_id)
        try:
            return self._numbers.index(next(found, -1))
        except ValueError:
            return -1

    @property
    def resolved(self) -> int:
        """How many dates have a value: they stand first."""
        low, high = 0, len(self)
        while low < high:
            middle = (low + high) // 2
            if self._rows[self._numbers[middle]][3] is None:
                high = middle
            else:
                low = middle + 1
        return low

    def of_years(self, typed: str) -> "Timeline":
        """The dates that touch a year beginning with these digits, and those that are not resolved.

        `201` stands for 2010 to 2019; nothing for every year.
        """
        if not typed:
            return self
        width = 10 ** (4 - len(typed))
        low, high = int(typed) * width, int(typed) * width + width - 1
        spans: dict[object, bool] = {None: True}
        kept = array("q")
        for number in self._numbers:
            value = self._rows[number][3]
            if value not in spans:
                first, last = years(str(value))
                spans[value] = first <= high and last >= low
            if spans[value]:
                kept.append(number)
        return Timeline(self._rows, kept)


def years(value: str) -> tuple[int, int]:
    """The first and the last year of a date; an end that is left open is very far."""
    first, last = first_day(value), last_day(value)
    return int(first[:4] or 0), int(last[:4] or _OPEN)


def _when(value: object) -> tuple[bool, str, str]:
    return (True, "", "") if value is None else (False, first_day(str(value)) or str(value), str(value))


def _day(row: Row) -> Day:
    article, first, last, value, precision, text, words, rule, certain, locator = row
    return Day(
        clean(str(article)),
        int(str(first)),
        int(str(last)),
        clean(str(value)) if value is not None else None,
        clean(str(precision)),
        clean_line(str(text)),
        clean_line(str(words)),
        clean_line(str(rule)),
        bool(certain),
        clean(str(locator)),
    )
