"""Printed dates are kept; bounds come with their reason."""

import tracemalloc

from reader.extract.extract import extract, page_bounds, publication
from reader.model.article import Published
from tests.unit.extract.article_builder import Line, build


def published(*lines: Line, printed: str | None = None) -> Published:
    article = build(*lines, published=printed)
    return publication(article, extract(article))


def test_a_printed_date_is_kept_as_it_is() -> None:
    one = published("It met on 3 May 2015.", printed="2014-01-02")
    assert one == Published(value="2014-01-02")


def test_the_latest_day_of_the_source_list_is_a_lower_bound_and_no_date() -> None:
    one = published(
        "It met.",
        ("source", "Aldrun Post – Fields burn – 12 May 2015"),
        ("source", "Velmar Wire – Barns burn – 14 May 2015"),
    )
    assert (one.value, one.not_before, one.not_after) == (None, "2015-05-14", None)
    assert one.rule == "not before: the latest date in its own source list"


def test_the_latest_past_day_and_the_first_expected_day_are_bounds() -> None:
    one = published(
        "The league is expected to vote on Dec. 21, 2016.", "On Dec. 19, 2016, the secretary wrote a letter."
    )
    assert (one.value, one.not_before, one.not_after) == (None, "2016-12-19", "2016-12-21")


def test_an_update_is_later_than_the_article_and_proves_nothing() -> None:
    one = published(
        "UPDATE: The league voted on Dec. 21, 2016.", "On Dec. 19, 2016, the secretary wrote a letter."
    )
    assert one.not_before == "2016-12-19"


def test_months_and_years_in_the_text_are_no_bounds() -> None:
    assert published("It has been dry since March 2011. In 2016 it rained.") == Published()


def test_what_is_planned_is_no_lower_bound() -> None:
    one = published("The deadline of 31 March 2030 was set on 4 May 2016.", "It met on 5 May 2016.")
    assert one.not_before == "2016-05-05"


def bounds(*days: str | None) -> list[Published]:
    return [Published(not_before=day, rule="own") if day else Published() for day in days]


def test_a_page_from_newest_to_oldest_bounds_an_article_without_any_date() -> None:
    one = page_bounds(bounds("2016-12-14", "2016-12-19", "2016-11-22", None, "2016-10-27"))[3]
    assert (one.value, one.not_before) == (None, "2016-10-27")
    assert one.rule == "by its place on the page, whose articles stand newest first"


def test_a_page_from_oldest_to_newest_bounds_from_the_other_side() -> None:
    one = page_bounds(bounds("2016-10-27", None, "2016-11-22", "2016-12-19"))[1]
    assert one.not_before == "2016-10-27"
    assert one.rule is not None
    assert "oldest first" in one.rule


def test_the_printed_date_of_the_article_above_is_an_upper_bound() -> None:
    dated = [
        Published(value="2016-12-19"),
        Published(),
        Published(value="2016-11-22"),
        Published(value="2016-10-27"),
    ]
    one = page_bounds(dated)[1]
    assert (one.not_before, one.not_after) == ("2016-11-22", "2016-12-19")


def test_without_an_evident_order_nothing_is_filled() -> None:
    for days in [("2016-12-14", None), ("2016-10-27", "2016-12-19", None, "2016-11-22"), (None, None, None)]:
        assert page_bounds(bounds(*days)) == tuple(bounds(*days))


def test_what_has_a_bound_of_its_own_keeps_it() -> None:
    dated = bounds("2016-12-19", "2016-11-22", "2016-10-27")
    assert page_bounds(dated) == tuple(dated)


def test_no_articles_no_bounds() -> None:
    assert page_bounds(()) == ()


def test_the_order_of_a_page_of_thousands_is_counted_in_little_memory() -> None:
    days = [
        f"{2020 - number // 300}-{12 - number // 25 % 12:02d}-{25 - number % 25:02d}"
        for number in range(3000)
    ]
    page = bounds(*days[:1500], None, *days[1500:])
    tracemalloc.start()
    one = page_bounds(page)[1500]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert (one.not_before, one.not_after) == (days[1500], None)
    assert peak < 5_000_000
