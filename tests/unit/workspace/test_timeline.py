"""Dates of many articles in their order."""

import pytest

from reader.workspace.timeline import Row, Timeline, years


def row(value: str | None, article: str = "a", start: int = 0) -> Row:
    return (article, start, start + 4, value, "day", "words", "some words here", "rule", 1, "¶1")


def values(timeline: Timeline) -> list[str | None]:
    return [day.value for day in timeline]


def test_the_earliest_come_first_and_what_is_not_resolved_last() -> None:
    timeline = Timeline([row(None), row("2016-12-21"), row("198X"), row("2016"), row("2014/2015")])
    assert values(timeline) == ["198X", "2014/2015", "2016", "2016-12-21", None]
    assert timeline.resolved == 4
    assert values(Timeline([])) == []
    assert Timeline([]).resolved == 0


def test_equal_dates_stand_by_article_and_place() -> None:
    timeline = Timeline([row("2016", "b", 3), row("2016", "a", 9), row("2016", "a", 1)])
    assert [timeline.place(index) for index in range(3)] == [("a", 1), ("a", 9), ("b", 3)]
    assert timeline.find("a", 9) == 1
    assert timeline.find("a", 2) == -1


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("", ["198X", "2014/2016", "2015-03", None]),
        ("2", ["2014/2016", "2015-03", None]),
        ("2015", ["2014/2016", "2015-03", None]),
        ("2016", ["2014/2016", None]),
        ("1984", ["198X", None]),
        ("197", [None]),
    ],
)
def test_digits_choose_the_dates_that_touch_such_years(typed: str, kept: list[str | None]) -> None:
    timeline = Timeline([row("2015-03"), row("2014/2016"), row("198X"), row(None)])
    narrowed = timeline.of_years(typed)
    assert values(narrowed) == kept
    assert narrowed.of_years("") is narrowed


def test_what_was_narrowed_away_is_not_found() -> None:
    timeline = Timeline([row("2015", "a", 1), row("2016", "a", 2)])
    assert timeline.of_years("2016").find("a", 1) == -1
    assert timeline.of_years("2016").find("a", 2) == 0


@pytest.mark.parametrize(
    ("value", "span"),
    [("2014/", (2014, 9999)), ("/2014", (0, 2014)), ("2018-22", (2018, 2018)), ("188X", (1880, 1889))],
)
def test_a_date_has_a_first_and_a_last_year(value: str, span: tuple[int, int]) -> None:
    assert years(value) == span
