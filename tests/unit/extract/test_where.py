"""Looking only where an expression can match finds what looking everywhere finds."""

import random
import re

import pytest

from reader.extract import date_scan, numbers
from reader.extract.date_starts import Starts, starts
from reader.extract.where import matches, windows, within

PIECES = [
    *(
        "January",
        "february",
        "3 March",
        "Mar. 3rd",
        "May",
        "the 21st",
        "of",
        "and",
        "to",
        "between",
        "–",
        "-",
    ),
    *(
        "21 November 2016",
        "Nov. 30",
        "2016",
        "2015/16",
        "the 1990s",
        "2014 and 2015",
        "2019-12-21",
        "12/03/2014",
    ),
    *("Wednesday,", "on Friday", "monday", "this year", "last week", "next month", "yesterday", "tomorrow"),
    *("summer of 2012", "Spring 2013", "in June", "since early August", "10:30", "p.m.", "three days later"),
    *("the following day", "two years ago", "that year", "12 mars 2019", "January, February and March 2019"),
    *(
        "at least",
        "more than",
        "no fewer than",
        "a total of",
        "an estimated",
        "about",
        "up to",
        "half a",
        "a",
    ),
    *(
        "two",
        "Seven",
        "twenty-five",
        "dozen",
        "hundred",
        "1,250",
        "thousands",
        "3.5 million",
        "20 to 30",
        "scores",
    ),
    *(
        "someone",
        "often",
        "fishermen",
        "boats",
        "$",
        "%",
        "(",
        ")",
        ",",
        ".",
        "“",
        "”",
        "harbour",
        "12-year-old",
    ),
]


def _texts() -> list[str]:
    """Sentences and scraps in any order, with and without spaces between them."""
    dice = random.Random(7)
    return [
        "".join(dice.choice(PIECES) + dice.choice((" ", " ", " ", "", "\u00a0")) for _ in range(size))
        for size in range(1, 12)
        for _ in range(150)
    ]


@pytest.mark.parametrize("form", range(len(date_scan._DATES)))
def test_every_form_of_a_date_begins_where_it_is_looked_for(form: int) -> None:
    pattern, _, (first, *more) = date_scan._DATES[form]
    for text in _texts():
        places = starts(text)
        at = sorted([*getattr(places, first), *(places.weekdays if more else ())])
        spans = [found.span() for found in matches(pattern, text, at)]
        assert spans == [found.span() for found in pattern.finditer(text)], text


@pytest.mark.parametrize("form", range(len(date_scan._LOOSE)))
def test_every_loose_form_lies_round_one_of_its_words(form: int) -> None:
    pattern, _, kind = date_scan._LOOSE[form]
    for text in _texts():
        parts = windows(text, date_scan._WORDS[kind], date_scan._BEFORE, date_scan._BEHIND)
        spans = [found.span() for found in within(pattern, text, parts)]
        assert spans == [found.span() for found in pattern.finditer(text)], text


def test_numbers_are_found_where_they_are_printed_or_bounded() -> None:
    for text in _texts():
        spans = [found.span() for found in numbers.find(text)]
        assert spans == [found.span() for found in numbers.NUMBER.finditer(text)], text


def test_the_places_where_dates_begin_are_told_apart() -> None:
    assert starts("A3 of May 5, 2016 and 123 summers, Sunday 7") == Starts(
        days=[10, 42], years=[13], months=[6], weekdays=[35], seasons=[26]
    )


def test_a_match_does_not_begin_inside_another() -> None:
    found = matches(re.compile("aba"), "ababa aba", [0, 2, 6])
    assert [one.span() for one in found] == [(0, 3), (6, 9)]


def test_windows_that_touch_are_one() -> None:
    assert windows("..x....x.........x", ["x"], 2, 3) == [(0, 10), (15, 18)]
    assert windows("nothing here", ["x"], 2, 3) == []
