import pytest

from reader.index.edtf import FIRST, LAST, point, within
from reader.index.nodes import Range
from reader.index.ranges import date_range


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("2016", ("2016-01-01", "2016-12-31")),
        ("2016-12", ("2016-12-01", "2016-12-31")),
        ("2016-12-21", ("2016-12-21", "2016-12-21")),
        ("2016-12-21T10:00:00Z", ("2016-12-21", "2016-12-21")),
        ("2016-12~", ("2016-12-01", "2016-12-31")),
        ("2016-22", ("2016-06-01", "2016-08-31")),
        ("199X", ("1990-01-01", "1999-12-31")),
        ("19XX", ("1900-01-01", "1999-12-31")),
        ("2016-13", None),
        ("2016-12-40", None),
        ("P3D", None),
        ("", None),
    ],
)
def test_a_date_is_a_span_of_days(text: str, span: tuple[str, str] | None) -> None:
    assert point(text) == span


@pytest.mark.parametrize(
    ("date", "low", "high", "answers"),
    [
        ("2016-12-21", "2016-12-01", "2016-12-31", True),
        ("2016", "2016-12-01", "2016-12-31", False),
        ("2016", "2015-01-01", "2017-12-31", True),
        ("2014/2015", "2014-06-01", "2014-06-30", True),
        ("2014/2015", "2016-01-01", "2016-12-31", False),
        ("2016-12-14/", "2018-01-01", LAST, True),
        ("2016-12-14/", FIRST, "2016-12-13", False),
        ("/2016", "2016-12-31", LAST, True),
        ("/", FIRST, LAST, False),
    ],
)
def test_a_printed_date_must_lie_in_the_range_and_a_span_must_touch_it(
    date: str, low: str, high: str, answers: bool
) -> None:
    assert within(date, low, high) is answers


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("2016", "2016-01-01", "2016-12-31"),
        ("2016-06..2016-12", "2016-06-01", "2016-12-31"),
        ("2016/2017", "2016-01-01", "2017-12-31"),
        ("..2016", FIRST, "2016-12-31"),
        ("2016..", "2016-01-01", LAST),
        ("<2017", FIRST, "2016-12-31"),
        ("<=2017", FIRST, "2017-12-31"),
        (">2016-12", "2017-01-01", LAST),
        (">=2016-12", "2016-12-01", LAST),
        ("<2016-12-21", FIRST, "2016-12-20"),
        ("<2016-12", FIRST, "2016-11-31"),
        (">2016-12-21", "2016-12-22", LAST),
        (">2016-05", "2016-06-01", LAST),
    ],
)
def test_ranges_of_dates_are_understood(text: str, low: str, high: str) -> None:
    assert date_range("date", text) == Range("date", low, high, text)


@pytest.mark.parametrize("text", ["soon", "<", "2017..2016", "2016..soon", "2016-99"])
def test_what_is_no_range_is_told_in_a_sentence(text: str) -> None:
    told = date_range("date", text)
    assert isinstance(told, str)
    assert told.endswith(".")
