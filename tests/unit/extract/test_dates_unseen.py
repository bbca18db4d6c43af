"""Forms of dates that pages of other regions taught."""

import pytest

from reader.extract.dates import find
from tests.unit.extract.article_builder import Line, build


def values(*lines: Line, published: str | None = None) -> list[tuple[str, str | None]]:
    return [(str(one.text), one.value) for one in find(build(*lines, published=published))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The office said Monday that oil had come.", [("Monday", "2017-05-01")]),
        ("A letter came (Tuesday) to the quay.", [("Tuesday", "2017-05-02")]),
        ("Every Monday the ferry runs.", []),
        ("Monday prayers were read.", []),
        ("As of Monday morning, no oil had come.", [("Monday", "2017-05-01")]),
        ("There would be a meeting in Velmar on 20 May.", [("20 May", "2017-05-20")]),
        ("Under the order of 27 April the lamps will be lit.", [("27 April", "2017-04-27")]),
        ("The lamp went out on 7 July. Nobody knows why.", [("7 July", "2016-07-07")]),
        ("It was built in 1982-3 by the keepers.", [("1982-3", "1982/1983")]),
        ("In this last week alone four lamps went out.", []),
    ],
)
def test_written_on_the_third_of_may(text: str, found: list[tuple[str, str | None]]) -> None:
    assert values(text, published="2017-05-03") == found


def test_a_time_behind_a_dash_belongs_to_the_date() -> None:
    assert values("Printed on 12 January 2023 - 13:54 in Velmar.") == [
        ("12 January 2023 - 13:54", "2023-01-12T13:54")
    ]


def test_figures_follow_the_order_of_the_other_dates() -> None:
    found = values("Updated: 12/01/2016. Next update: 19/01/2016.")
    assert [value for _, value in found] == ["2016-01-12", "2016-01-19"]


def test_figures_stay_open_where_nothing_settles_their_order() -> None:
    assert values("Updated: 12/01/2016.") == [("12/01/2016", None)]


def test_a_printed_weekday_settles_the_year() -> None:
    lines = ("The Report of 2016", "On Sunday 15 January the lamp went out, and on 20 January it was lit.")
    found = values(("title", lines[0]), lines[1])
    assert found[1:] == [("Sunday 15 January", "2017-01-15"), ("20 January", "2017-01-20")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The count leaves out December, the month of the flood.", [("December", "2016-12")]),
        ("January's raid was the worst.", [("January", "2017-01")]),
        ("The toll for November is nine.", [("November", "2016-11")]),
        ("Black September, the band, sang for June.", []),
        (
            "It opened on 5 April. On the following Tuesday it closed.",
            [("5 April", "2017-04-05"), ("the following Tuesday", "2017-04-11")],
        ),
        (
            "The night of 12–13 May 2015 was long. By 14 May all was still.",
            [("12–13 May 2015", "2015-05-12/2015-05-13"), ("14 May", "2015-05-14")],
        ),
        (
            "Eleven died from January 1 to October 31.",
            [("January 1 to October 31", "2016-01-01/2016-10-31")],
        ),
        ("It lasted from November to January.", [("November to January", "2016-11/2017-01")]),
    ],
)
def test_months_and_ranges_without_a_year(text: str, found: list[tuple[str, str | None]]) -> None:
    assert values(text, published="2017-05-03") == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The flood of March 2018 was the first. A second came in June.", "2018-06"),
        ("The flood of December 2018 was the first. A second came in March.", "2019-03"),
        ("The flood of March 2018 was the last. The first came in January.", "2018-01"),
        ("The year 2018 began well. In June a flood came.", "2018-06"),
        ("The flood of March 2018 was the first. A second will come in June.", None),
        ("It was so since the flood of March 2018. Then came one in June.", None),
        ("The flood of March 2018 was the first. One came in December.", None),
    ],
)
def test_the_year_of_the_date_named_before_it(text: str, found: str | None) -> None:
    assert values(text)[-1][1] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("27.08.05, Velmar", [("27.08.05", "2005-08-27")]),
        ("31.12.99", [("31.12.99", "1999-12-31")]),
        ("The lamp went out on 03.05.99 in Velmar.", [("03.05.99", "1999-05-03")]),
        ("01-07.09.05, Orsk", [("01-07.09.05", "2005-09-01/2005-09-07")]),
        ("Weeks 35 and 36: 28.08.-10.09.2005", [("28.08.-10.09.2005", "2005-08-28/2005-09-10")]),
        ("It was shut from 28.12.-03.01.2005 for repairs.", [("28.12.-03.01.2005", "2004-12-28/2005-01-03")]),
        ("2.1.10. Scope", []),
        ("The lamp holds oil of version 10.11.12 now.", []),
        ("31.02.05", []),
        ("45.13.05", []),
        ("10-03.09.05", []),
    ],
)
def test_figures_with_full_stops(text: str, found: list[tuple[str, str | None]]) -> None:
    assert values(text) == found


def test_the_next_day_is_no_look_ahead() -> None:
    text = "In March the gale took nine lamps, and the next day it took the quay."
    assert values(text, published="2020-06-10")[0] == ("March", "2020-03")
