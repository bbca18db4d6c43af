"""EDTF as a person reads it."""

import pytest

from reader.model.date_words import date_in_words


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("188X", "1880s"),
        ("200X", "2000s"),
        ("198X/199X", "1980s to 1990s"),
        ("2018-22", "summer 2018"),
        ("2018-24", "winter 2018"),
        ("2016-12-21", "2016-12-21"),
        ("2016-12", "2016-12"),
        ("2014/2015", "2014/2015"),
        ("2011-03/", "since 2011-03"),
        ("2020-03-04T14:51", "2020-03-04T14:51"),
    ],
)
def test_decades_and_seasons_are_words(value: str, words: str) -> None:
    assert date_in_words(value) == words
