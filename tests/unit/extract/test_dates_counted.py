"""Dates that count from others, that look ahead, and that other languages and calendars print."""

import pytest

from reader.extract.dates import find
from tests.unit.extract.article_builder import Line, build

WRITTEN = "2019-05-20"


def values(*lines: Line, published: str | None = WRITTEN) -> list[tuple[str, str | None]]:
    return [(str(one.text), one.value) for one in find(build(*lines, published=published))]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In June 2014 he fled. Two years later he came back.", [("Two years later", "2016")]),
        ("In June 2014 he fled. The same year his house fell.", [("The same year", "2014")]),
        ("In June 2014 he fled. In the same month his house fell.", [("the same month", "2014-06")]),
        ("On 3 June 2014 he fled. The following day he was found.", [("The following day", "2014-06-04")]),
        ("On 3 June 2014 he fled. Three days earlier he had sung.", [("Three days earlier", "2014-05-31")]),
        ("On 3 June 2014 he fled. On the 14th, he was found.", [("14th", "2014-06-14")]),
        ("The Harbour fell in June 2014. It rained. It snowed. Two years later it stood.", []),
        ("Two years later it stood.", []),
        ("It will last over the next year.", []),
        ("More than two years later it stood, in 2014.", []),
    ],
)
def test_a_date_counts_from_the_one_before_it(text: str, found: list[tuple[str, str | None]]) -> None:
    rest = [
        one for one in values(text) if one not in {("June 2014", "2014-06"), ("3 June 2014", "2014-06-03")}
    ]
    assert [one for one in rest if one != ("2014", "2014")] == found


def test_that_year_reaches_back_to_the_paragraph_before() -> None:
    assert values("The quay burned in July 2016.", "A mill burned that year, too.")[-1] == (
        "that year",
        "2016",
    )


def test_a_counted_date_is_never_certain() -> None:
    dates = find(build("In June 2014 he fled. Two years later he came back.", published=WRITTEN))
    assert [one.certain for one in dates] == [True, False]
    assert dates[1].rule == "counted from the date before it, 2014-06"


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Three years ago the mill fell.", [("Three years ago", "2016")]),
        ("Five days ago the mill fell.", [("Five days ago", "2019-05-15")]),
        ("Last summer the mill fell.", [("Last summer", "2018-22")]),
        ("This spring the mill stands.", [("This spring", "2019-21")]),
        ("Thursday’s flood took the mill.", [("Thursday", "2019-05-16")]),
        ("Prior to August, the mill stood.", [("August", "2018-08")]),
        ("Last April Prior Holt left.", [("Last April", "2019-04")]),
        ("The fee is payable Jan. 2.", [("Jan. 2", "2020-01-02")]),
        ("They chose Ana Bel as their candidate for the 26 June election.", [("26 June", "2019-06-26")]),
        ("The union called for marches ahead of the session on 8 July.", [("8 July", "2019-07-08")]),
        ("Elections on 23 July; no lamps.", [("23 July", "2019-07-23")]),
        ("The mill fell on 23 July.", [("23 July", "2018-07-23")]),
        ("The 9 June Movement met.", []),
    ],
)
def test_counted_from_the_day_of_writing(text: str, found: list[tuple[str, str | None]]) -> None:
    assert values(text) == found


@pytest.mark.parametrize("text", ["Three years ago the mill fell.", "Last summer the mill fell."])
def test_without_a_day_of_writing_nothing_is_counted(text: str) -> None:
    assert [value for _, value in values(text, published=None) if value] == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("From late March to early May 2019 it rained.", ("March to early May 2019", "2019-03/2019-05")),
        (
            "From mid-June 2018 until early January 2019 it rained.",
            ("June 2018 until early January 2019", "2018-06/2019-01"),
        ),
        (
            "January, February and March 2019 were dry.",
            ("January, February and March 2019", "2019-01/2019-03"),
        ),
        ("In Dec 2018/Jan 2019 it rained.", ("Dec 2018/Jan 2019", "2018-12/2019-01")),
        (
            "Between January 2018 and May 4, 2018 it rained.",
            ("January 2018 and May 4, 2018", "2018-01/2018-05-04"),
        ),
        ("From 2011 to March 2012 it rained.", ("2011 to March 2012", "2011/2012-03")),
        ("In winter 2018-19 it snowed.", ("winter 2018-19", "2018-24")),
        ("On 12 mars 2019 it rained.", ("12 mars 2019", "2019-03-12")),
        ("On 12 de marzo de 2019 it rained.", ("12 de marzo de 2019", "2019-03-12")),
        ("On 12. März 2019 it rained.", ("12. März 2019", "2019-03-12")),
        ("On 12.03.2019 it rained.", ("12.03.2019", "2019-03-12")),
        ("On 2019/03/12 it rained.", ("2019/03/12", "2019-03-12")),
        ("On 12/03/2019 it rained.", ("12/03/2019", None)),
        ("In the early ’90s it rained.", ("90s", "199X")),
        ("On 14 Rajab 1440 it rained.", ("14 Rajab 1440", None)),
        ("The Reeds Act 2063 BS holds.", ("2063 BS", None)),
        ("In 1440 AH it rained.", ("1440 AH", None)),
    ],
)
def test_forms(text: str, found: tuple[str, str | None]) -> None:
    assert values(text) == [found]


def test_another_calendar_is_named_and_not_converted() -> None:
    (one,) = find(build("On 14 Rajab 1440 it rained."))
    assert (one.rule, one.certain) == ("a date of another calendar: not converted", False)


def test_two_digits_are_a_year_only_in_a_bracket_or_at_the_end() -> None:
    assert values(("source", "Aldrun Post (14 Aug 09) Fields burn")) == [("14 Aug 09", "2009-08-14")]
    assert values("On 14 March 12 keepers came.")[0] == ("14 March", "2019-03-14")


def test_a_weekday_is_the_one_day_named_just_before_it() -> None:
    told = values("On 20 August 2018 the king spoke.", "On Monday, he wrote.", published=None)
    assert told[-1] == ("Monday", "2018-08-20")
    several = values(
        "On 13 and on 20 August 2018 he spoke, on 13 August 2018 twice.",
        "On Monday, he wrote.",
        published=None,
    )
    assert several[-1] == ("Monday", None)


def test_the_year_of_an_open_end_is_not_certain() -> None:
    (one,) = find(build("From December 1, 2018 to August 28 it rained."))
    assert (one.value, one.certain) == ("2018-12-01/2019-08-28", False)


def test_a_range_in_the_title_gives_the_year() -> None:
    assert values(("title", "Situation Report 5-12 June 2007"), "On May 31st two came.", published=None)[
        -1
    ] == (
        "May 31st",
        "2007-05-31",
    )
