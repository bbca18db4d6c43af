"""Entries in every hand: odd dashes and days, heads in many words, several entries in one block."""

import pytest

from reader.extract.sources import find
from reader.model.findings import Source
from tests.unit.extract.article_builder import build

Taken = tuple[str | None, str | None, str | None]
WANTED = ("BBC", "Boats burn in Velmar", "2015-05-03")


def taken(one: Source) -> Taken:
    return one.publisher, one.title, one.date


def entry(text: str) -> Source:
    (one,) = find(build(("source", text)))
    assert one.raw == text
    return one


@pytest.mark.parametrize(
    "text",
    [
        *(f"BBC {dash} Boats burn in Velmar {dash} 3 May 2015" for dash in "–—−―‐-|/"),
        *(f"BBC{dash}Boats burn in Velmar{dash}3 May 2015" for dash in ("–", "—", "-", "--")),
        *("BBC -Boats burn in Velmar -3 May 2015", "BBC --- Boats burn in Velmar --- 3 May 2015"),
        *("BBC– Boats burn in Velmar – 3 May  2015", "BBC- Boats burn in Velmar- 3 May  2015"),
        "BBC, Boats burn in Velmar, 3rd May, 2015",
        *("•BBC – Boats burn in Velmar – 3 May 2015", "▪ BBC – Boats burn in Velmar – 3 May 2015"),
        *("Boats burn in Velmar (BBC) 3 May 2015", "3 May 2015: Boats burn in Velmar (BBC)"),
        "3 May 2015 – BBC: Boats burn in Velmar",
    ],
)
def test_an_entry_in_every_hand(text: str) -> None:
    assert taken(entry(text)) == WANTED


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("BBC – Boats burn in Velmar – 3 May", ("BBC", "Boats burn in Velmar", None)),
        ("BBC – Boats burn in Velmar – 2015", ("BBC", "Boats burn in Velmar", "2015")),
        ("BBC, Boats burn in Velmar, 28/4/15", ("BBC", "Boats burn in Velmar", "2015-04-28")),
        ("BBC, Boats burn in Velmar, 3/5/15", ("BBC", "Boats burn in Velmar", None)),
        ("Boats burn in Velmar (BBC)", ("BBC", "Boats burn in Velmar", None)),
        ("Al-Ahram-Boats burn in Velmar-3 May 2015", ("Al-Ahram", "Boats burn in Velmar", "2015-05-03")),
        ("Il Golfo-Boats burn-3 May 2015", ("Il Golfo", "Boats burn", "2015-05-03")),
        ("Tessen: Boats burn (3 May 2015)", (None, "Tessen: Boats burn", "2015-05-03")),
        (
            "Open Seas Council – OSC – Boats burn – 3 May 2015",
            ("Open Seas Council – OSC", "Boats burn", "2015-05-03"),
        ),
        (
            "Radio Free Europe – Radio Liberty – Boats burn – 3 May 2015",
            ("Radio Free Europe – Radio Liberty", "Boats burn", "2015-05-03"),
        ),
        (
            "BBC – Port (and what it (still) costs) – 3 May 2015",
            ("BBC", "Port (and what it (still) costs)", "2015-05-03"),
        ),
        ("BBC", ("BBC", None, None)),
    ],
)
def test_what_a_field_is(text: str, wanted: Taken) -> None:
    assert taken(entry(text)) == wanted


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("BBC via AllAfrica – Boats burn in Velmar – 3 May 2015", "AllAfrica"),
        ("BBC (via AllAfrica) – Boats burn in Velmar – 3 May 2015", "AllAfrica"),
    ],
)
def test_who_passed_an_entry_on(text: str, via: str) -> None:
    one = entry(text)
    assert (*taken(one), one.via) == (*WANTED, via)


@pytest.mark.parametrize(
    "text",
    [
        "[BBC – Boats burn in Velmar – 3 May 2015](https://aldrun.example/boats)",
        "BBC – [Boats burn in Velmar](https://aldrun.example/boats) – 3 May 2015",
    ],
)
def test_links_of_markdown_in_an_entry(text: str) -> None:
    one = entry(text)
    assert (*taken(one), one.url) == (*WANTED, "https://aldrun.example/boats")


_THREE = (
    "BBC{0}Boats burn in Velmar{1}3 May 2015",
    "Reuters{0}Nets are dear again{1}5 May 2015",
    "Daily Nation{0}Three men are let go{1}28 April 2015",
)
_THREE_TAKEN = [
    WANTED,
    ("Reuters", "Nets are dear again", "2015-05-05"),
    ("Daily Nation", "Three men are let go", "2015-04-28"),
]


@pytest.mark.parametrize(
    ("marks", "between"),
    [
        *(((" – ", " – "), " "), ((" — ", " — "), " "), ((" - ", " - "), " "), ((" – ", " – "), "; ")),
        *(((", ", ", "), "; "), ((", “", ",” "), ". "), ((", ", ", "), " o ")),
    ],
)
@pytest.mark.parametrize("head", ["", "For more information, please see: "])
def test_entries_of_one_block_are_told_apart(marks: tuple[str, str], between: str, head: str) -> None:
    text = head + between.join(one.format(*marks) for one in _THREE)
    article = build("It burned.", ("source", text))
    found = find(article)
    assert [taken(one) for one in found] == _THREE_TAKEN
    assert all(article.text[one.start : one.end] == one.raw for one in found)


def test_entries_that_a_page_joined_need_no_head() -> None:
    text = " ".join(one.format(" – ", " – ") for one in _THREE)
    assert [taken(one) for one in find(build("It burned.", text))] == _THREE_TAKEN


def test_prose_with_its_sources_in_brackets_is_no_list() -> None:
    text = (
        "Ninety boats burned at the pier on the second day of the storm (Le Monde, 24 January 2015). "
        "Things are bad there – thousands have nothing to eat (OCHA, 19 January 2015). “It may not go on, "
        "and whoever can must help. They need it,” she said (OHCHR, 19 January 2015)."
    )
    assert not [one for one in find(build(text)) if one.rule.startswith("source list")]


@pytest.mark.parametrize(
    "head",
    [
        *(
            "Please see:",
            "See:",
            "Visit:",
            "More on this story",
            "More information:",
            "Read on:",
            "Also see:",
        ),
        *("Information for this article came from:", "With information from:", "Learn more:", "Read more:"),
        *(
            "This article is based on the following:",
            "For updates, please see:",
            "For more on the boats, see",
        ),
    ],
)
def test_one_entry_below_a_head(head: str) -> None:
    (one,) = find(build("It burned.", ("heading", head), "BBC: Boats burn in Velmar"))
    assert (one.publisher, one.title) == ("BBC", "Boats burn in Velmar")


@pytest.mark.parametrize(
    "head",
    [
        "Background information:",
        "For more information, please contact:",
        "From the port",
        "Article 19",
        "Boats:",
    ],
)
def test_no_entry_below_another_line(head: str) -> None:
    lines = ("BBC: Boats burn in Velmar", "OMCT: Mo Oda: + 41 22 800 00 00")
    assert not find(build("It burned.", ("heading", head), *lines))


def test_a_citation_that_a_page_gives_for_itself() -> None:
    text = (
        "Cite as Aldrun Post, Nets of 'dear' men, 3 May 2015, available at: https://aldrun.example/1 "
        "[accessed 17 September 2023]"
    )
    (one,) = find(build("It burned.", text))
    assert taken(one) == ("Aldrun Post", "Nets of 'dear' men", "2015-05-03")


def test_the_sign_in_the_name_of_a_house_ends_no_field() -> None:
    one = entry("Yahoo! News via Reuters – Boats burn in Velmar – 3 May 2015")
    assert (*taken(one), one.via) == ("Yahoo! News", *WANTED[1:], "Reuters")
