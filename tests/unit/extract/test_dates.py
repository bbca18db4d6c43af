"""Dates as news and official texts write them."""

import pytest

from reader.extract.dates import PageContext, find
from tests.unit.extract.article_builder import build


def values(text: str, published: str | None = "2019-06-20") -> list[tuple[str, str | None]]:
    return [(str(one.text), one.value) for one in find(build(text, published=published))]


@pytest.mark.parametrize(
    ("text", "shown", "value"),
    [
        ("It met on 21 December 2016 in Aldrun.", "21 December 2016", "2016-12-21"),
        ("It met on Dec. 21, 2016 in Aldrun.", "Dec. 21, 2016", "2016-12-21"),
        ("It met on December 21st, 2016.", "December 21st, 2016", "2016-12-21"),
        ("It met on the 21st of December, 2016.", "21st of December, 2016", "2016-12-21"),
        ("It met on 21-Dec-2016.", "21-Dec-2016", "2016-12-21"),
        ("It met on 3 SEPTEMBER 2016.", "3 SEPTEMBER 2016", "2016-09-03"),
        ("It met on Wednesday, 21 December 2016.", "Wednesday, 21 December 2016", "2016-12-21"),
        ("It met on Wednesday, December 21, 2016.", "Wednesday, December 21, 2016", "2016-12-21"),
        ("It met on 2016-12-21.", "2016-12-21", "2016-12-21"),
        ("Posted 2016-12-21 14:05:09Source: us", "2016-12-21 14:05:09", "2016-12-21T14:05:09"),
        ("Posted 2016-12-21T14:05Z by us", "2016-12-21T14:05Z", "2016-12-21T14:05Z"),
        ("Posted 21 December 2016 at 2:05 p.m. here", "21 December 2016 at 2:05 p.m.", "2016-12-21T14:05"),
        ("It met in June 2016.", "June 2016", "2016-06"),
        ("It met in June, 2016.", "June, 2016", "2016-06"),
        ("It met in Sept. 2016.", "Sept. 2016", "2016-09"),
        ("It was founded in 1949.", "1949", "1949"),
        ("It was founded in 1648.", "1648", "1648"),
        ("The 2015 annual report says so.", "2015", "2015"),
        ("It names resolution 2139 (2014) twice.", "2014", "2014"),
        ("It grew in the 1990s.", "1990s", "199X"),
        ("It grew in the summer of 2015.", "summer of 2015", "2015-22"),
        ("Dated 21/12/2016.", "21/12/2016", "2016-12-21"),
        ("Dated 12/21/2016.", "12/21/2016", "2016-12-21"),
        ("Dated 21.12.2016.", "21.12.2016", "2016-12-21"),
    ],
)
def test_a_single_date_is_found_whole_and_read(text: str, shown: str, value: str) -> None:
    assert values(text) == [(shown, value)]


@pytest.mark.parametrize(
    ("text", "shown", "value"),
    [
        ("From 1990-2001 it slept.", "1990-2001", "1990/2001"),
        ("In 2014 and 2015 it woke.", "2014 and 2015", "2014/2015"),
        ("In 2014, 2015 and 2016 it woke.", "2014, 2015 and 2016", "2014/2016"),
        ("Between 2009 and 2014 it woke.", "2009 and 2014", "2009/2014"),
        ("In the season 2015/16 it woke.", "2015/16", "2015/2016"),
        ("From 2009 to 2014 it woke.", "2009 to 2014", "2009/2014"),
        ("On 21 and 22 November 2016 it met.", "21 and 22 November 2016", "2016-11-21/2016-11-22"),
        ("On 21–25 November 2016 it met.", "21–25 November 2016", "2016-11-21/2016-11-25"),
        ("On November 21-25, 2016 it met.", "November 21-25, 2016", "2016-11-21/2016-11-25"),
        ("Between 3 and 5 May 2019 it met.", "3 and 5 May 2019", "2019-05-03/2019-05-05"),
        ("From 3 to 5 May 2019 it met.", "3 to 5 May 2019", "2019-05-03/2019-05-05"),
        ("From 30 May to 2 June 2018 it met.", "30 May to 2 June 2018", "2018-05-30/2018-06-02"),
        (
            "From 30 December to 2 January 2018 it met.",
            "30 December to 2 January 2018",
            "2017-12-30/2018-01-02",
        ),
        (
            "From Nov. 30, 2017 to Jan. 2, 2018 it met.",
            "Nov. 30, 2017 to Jan. 2, 2018",
            "2017-11-30/2018-01-02",
        ),
        ("From March to May 2016 it met.", "March to May 2016", "2016-03/2016-05"),
        ("From March 2011 to May 2014 it met.", "March 2011 to May 2014", "2011-03/2014-05"),
        ("In March and April 2016 it met.", "March and April 2016", "2016-03/2016-04"),
    ],
)
def test_a_range_is_one_mention(text: str, shown: str, value: str) -> None:
    assert values(text) == [(shown, value)]


def test_days_that_do_not_follow_each_other_are_several_mentions() -> None:
    found = values("It met on 3, 7 and 21 May 2019.")
    assert found == [("3", "2019-05-03"), ("7", "2019-05-07"), ("21 May 2019", "2019-05-21")]


def test_years_that_do_not_follow_each_other_are_several_mentions() -> None:
    assert values("It met in 2009 and 2014.") == [("2009", "2009"), ("2014", "2014")]


@pytest.mark.parametrize(
    "text",
    [
        "They may march, and they may not.",
        "The army razed 1,250 homes and 2000 tents.",
        "It recalls resolution 2139 and resolution S-17/1.",
        "It recalls document A/71/2016 and rule 1995.",
        "Call +41 22 917 1990 or 555-2014.",
        "See pages 1990-2001 and p. 2014.",
        "The 43rd session cost $2016 and 2016 euros.",
        "At least 2000 people fled.",
        "Over the last year and in the past two years it slept.",
        "It lasted three weeks, or 60 days.",
        "April Larrin and August Benn spoke to May.",
        "He lives in room 1984 and drives route 2010.",
        "Some 1.2016 per cent and 2,016 others.",
    ],
)
def test_what_only_looks_like_a_date_is_left_alone(text: str) -> None:
    assert values(text) == []


def test_a_day_that_no_calendar_has_leaves_its_year_only() -> None:
    assert values("On 31 February 2016 nothing can happen.") == [("2016", "2016")]


def test_a_date_in_figures_with_two_readings_has_no_value_and_names_both() -> None:
    (one,) = find(build("Dated 12/03/2016."))
    assert (one.value, one.certain) == (None, False)
    assert "2016-03-12" in one.rule
    assert "2016-12-03" in one.rule


def test_a_weekday_that_contradicts_its_date_makes_it_uncertain() -> None:
    (one,) = find(build("It met on Monday, 21 December 2016."))
    assert (one.value, one.certain) == ("2016-12-21", False)


@pytest.mark.parametrize(
    ("text", "shown", "value"),
    [
        ("It met on 9 May.", "9 May", "2019-05-09"),
        ("It met on Dec. 21.", "Dec. 21", "2018-12-21"),
        ("It will meet on Dec. 21.", "Dec. 21", "2019-12-21"),
        ("It met in November.", "November", "2018-11"),
        ("It met on 21 and 22 November.", "21 and 22 November", "2018-11-21/2018-11-22"),
        ("This year it met.", "This year", "2019"),
        ("It met earlier this year.", "earlier this year", "2019"),
        ("It met last year.", "last year", "2018"),
        ("It met last month.", "last month", "2019-05"),
        ("In June of this year it met.", "June of this year", "2019-06"),
        ("It met last November.", "last November", "2018-11"),
        ("It met yesterday.", "yesterday", "2019-06-19"),
        ("It met on Monday.", "Monday", "2019-06-17"),
        ("It met last Thursday.", "last Thursday", "2019-06-13"),
        ("It met last week.", "last week", "2019-06-10/2019-06-16"),
        ("The office said today that it met.", "today", "2019-06-20"),
    ],
)
def test_the_date_of_publication_settles_what_is_not_said(text: str, shown: str, value: str) -> None:
    assert values(text) == [(shown, value)]


@pytest.mark.parametrize(
    "text",
    ["It met on 9 May.", "It met yesterday.", "It met this year.", "It met on Monday.", "It met in June."],
)
def test_without_anything_to_count_from_there_is_no_value(text: str) -> None:
    (one,) = find(build(text))
    assert (one.value, one.certain) == (None, False)
    assert one.rule.startswith("unresolved")


def test_the_sentence_before_lends_its_year() -> None:
    article = build(
        "In August 2016 the league was founded. It held drills in October.", published="2021-02-03"
    )
    assert [one.value for one in find(article)] == ["2016-08", "2016-10"]


def test_a_year_in_a_relative_clause_lends_nothing() -> None:
    text = (
        "The town where many were taken in April 2014 is now besieged. The group struck again on 18 November."
    )
    assert [one.value for one in find(build(text, published="2016-11-30"))] == ["2014-04", "2016-11-18"]
    assert [one.value for one in find(build(text))] == ["2014-04", None]


def test_the_own_source_list_lends_its_year_uncertainly() -> None:
    article = build(
        "It met in September, and this year it grew.",
        ("source", "Aldrun Post – Drills end – 27 October 2016"),
    )
    month, year, _ = find(article)
    assert (month.value, month.certain, year.value, year.certain) == ("2016-09", False, "2016", False)
    assert "source list" in month.rule


def test_a_bound_does_not_settle_a_day_near_it() -> None:
    article = build("It met yesterday.", ("source", "Aldrun Post – Drills end – 27 October 2016"))
    assert find(article)[0].value is None


def test_a_day_just_behind_the_bound_is_not_moved_back_a_year() -> None:
    article = build("It met on 3 January.", ("source", "Aldrun Post – Drills end – 27 December 2016"))
    assert find(article)[0].value == "2017-01-03"


def test_the_title_lends_its_year() -> None:
    article = build(("title", "Weekly bulletin, spring 2018: the year 2018"), "It met on 9 May.")
    assert find(article)[-1].value == "2018-05-09"


def test_the_page_lends_its_year_and_the_rule_says_so() -> None:
    article = build("It met on 15 November.")
    (one,) = find(article, PageContext(("2016-12-19", "2016-10-27")))
    assert (one.value, one.certain) == ("2016-11-15", False)
    assert one.rule == "year from the neighbouring articles on the page"


def test_neighbours_that_disagree_lend_nothing() -> None:
    (one,) = find(build("It met on 15 November."), PageContext(("2016-12-19", "2011-10-27")))
    assert one.value is None


def test_sources_titles_and_captions_are_read_but_links_and_repeats_are_not() -> None:
    article = build(
        ("title", "Harvests since March 2011"),
        ("caption", "Fields in 2014. (Photo courtesy of Aldrun Post)"),
        ("duplicate", "Fields in 2014. (Photo courtesy of Aldrun Post)"),
        ("link", "http://example.org/2016/12/21/fields.html"),
        ("source", "Aldrun Post—Fields burn—3 May 2015"),
    )
    assert [one.value for one in find(article)] == ["2011-03", "2014", "2015-05-03"]


def test_offsets_point_at_the_words_in_the_text_of_the_article() -> None:
    article = build(("title", "Fields"), "It met on 3 May 2015, and in 2016.")
    for one in find(article):
        assert article.text[one.start : one.end] == one.text


def test_an_unusual_space_joins_day_and_month() -> None:
    assert values("It met on 3\u00a0May\u00a02015.") == [("3\u00a0May\u00a02015", "2015-05-03")]
