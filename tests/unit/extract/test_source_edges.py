"""Credits at an edge of a block: a known publisher, and around it only words of origin, a day and marks."""

import pytest

from reader.extract.sources import find, of_page
from reader.model.article import Article
from reader.model.findings import Source
from tests.unit.extract.article_builder import Line, build

TEXT = "The boats burned at night, and nobody in Aldrun saw who had lit them."
LONG = f"{TEXT} The mayor slept. The harbour of Velmar was closed for two days, and the nets were dear."


def taken(found: tuple[Source, ...]) -> list[tuple[str | None, str | None, str | None, str | None]]:
    return [(one.publisher, one.via, one.title, one.date) for one in found]


def credits_of(*lines: Line) -> list[tuple[str | None, str | None, str | None, str | None]]:
    article = build(*lines)
    found = find(article)
    assert all(article.text[one.start : one.end] == one.raw for one in found)
    assert not any(one.certain for one in found if one.rule.startswith("origin note"))
    return taken(tuple(one for one in found if not one.rule.startswith("attribution")))


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        ("Source – PinkNews", ("PinkNews", None, None, None)),
        ("Sources - Velmar Wire", ("Velmar Wire", None, None, None)),
        ("Reported by Voice of America", ("Voice of America", None, None, None)),
        ("This story is reposted here from the Big Issue.", ("Big Issue", None, None, None)),
        ("Taken from The New Arab, 3 May 2015", ("The New Arab", None, None, "2015-05-03")),
        ("Read the full text of this report online at NACLA", ("NACLA", None, None, None)),
        (
            "Story from Common Dreams, as reproduced on AlterNet",
            ("Common Dreams", "AlterNet", None, None),
        ),
        (
            "The following is a 3 May 2015 CPJ press release:",
            ("CPJ", None, None, "2015-05-03"),
        ),
        # no publisher, or other words too
        ("The following is a report of what burned:", None),
        ("This story is about the Big Issue and its boats.", None),
        ("Reported by the mayor", None),
        ("From Velmar", None),
    ],
)
def test_a_line_of_origin(line: str, wanted: tuple[str | None, ...] | None) -> None:
    assert credits_of(("title", "Boats burn"), TEXT, line, TEXT) == ([wanted] if wanted else [])


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        (f"{LONG} Source: Agence France-Presse, May 3, 2015", [("Agence France-Presse", "2015-05-03")]),
        (f"{LONG} (Source: the mayor of Aldrun, who was there, and others)", []),
        (f"3 May 2015 – Reported by Voice of America – VELMAR—{LONG}", [("Voice of America", "2015-05-03")]),
        (f"(Velmar) – {LONG}", []),
        (f"{LONG} (Ana Bel)", []),
        (f"{LONG[:-1]} of Reuters (AFP).", []),
    ],
)
def test_an_edge_of_a_paragraph(text: str, wanted: list[tuple[str, str | None]]) -> None:
    found = credits_of(("title", "Boats burn"), text)
    assert [(name, date) for name, _, _, date in found] == wanted


def test_a_house_in_brackets_closes_the_text_at_its_end_alone() -> None:
    assert credits_of(f"{LONG} (NACLA)", LONG) == []


def test_a_publisher_below_its_title_or_behind_its_text() -> None:
    assert credits_of(LONG, "Boats burn in the north of Aldrun", "(Upside Down World)") == [
        ("Upside Down World", None, "Boats burn in the north of Aldrun", None)
    ]
    assert credits_of(("heading", "Boats burn again (May 3, 2015)"), f"{LONG} (New York Times)", LONG) == [
        ("New York Times", None, "Boats burn again", "2015-05-03")
    ]
    assert credits_of(LONG, "Boats burn in the north of Aldrun.", "(Upside Down World)") == []


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"The Economist (May 3rd 2015, 13:00) By A.B. {LONG}", "The Economist"),
        (
            f"New York Times Op-Ed Contributor (May 3, 2015) By Ana Bel {LONG}",
            "New York Times Op-Ed Contributor",
        ),
    ],
)
def test_a_credit_begins_the_text_below_a_title(text: str, name: str) -> None:
    assert credits_of(("title", "Boats burn again"), text) == [(name, None, "Boats burn again", "2015-05-03")]


def test_a_person_and_a_day_in_brackets_are_no_credit() -> None:
    assert credits_of(("title", "Boats burn again"), f"Ana Bel (3 May 2015) lit them. {LONG}") == []


def page_of(*heads: tuple[str, str]) -> list[Article]:
    return [build(("title", title), ("meta", line), LONG) for title, line in heads]


def test_different_publishers_below_the_titles_of_a_page() -> None:
    page = page_of(
        ("Boats burn", "10/12/16 The New York Times"),
        ("Nets are dear", "11/10/2015 By Ana Bel, War on the Rocks"),
        ("The mayor slept", "10/14/16 Harbour and sea"),
    )
    every = [of_page(one, page) for one in page]
    assert [taken(found) for found in every] == [
        [("The New York Times", None, "Boats burn", None)],
        [("War on the Rocks", None, "Nets are dear", None)],
        [],
    ]


def test_one_publisher_below_all_titles_is_that_of_the_page() -> None:
    page = page_of(("Boats burn", "10/12/16 Reuters"), ("Nets are dear", "10/13/16 Reuters"))
    assert [of_page(one, page) for one in page] == [(), ()]


def test_each_paragraph_of_a_digest_begins_with_who_brought_it() -> None:
    lines = [f"{name}: {LONG}" for name in ("UN News", "Velmar harbour sheet", "The Independent")]
    assert credits_of(*lines) == [
        ("UN News", None, None, None),
        ("Velmar harbour sheet", None, None, None),
        ("The Independent", None, None, None),
    ]
    assert credits_of(*[f"{name}: {LONG}" for name in ("BBC", "Mayor", "BBC", "Mayor")]) == []


def test_a_page_of_several_alike_credits_keeps_their_places() -> None:
    article = build(TEXT, "Source – PinkNews", TEXT, "Source – PinkNews")
    assert [one.start for one in find(article)] == [article.starts[1], article.starts[3]]


def test_each_item_of_a_digest_ends_with_who_brought_it() -> None:
    lines = [f"{LONG} [{name}]" for name in ("Washington Post", "Velmar Sheet", "NACLA")]
    assert [name for name, *_ in credits_of(*lines, LONG)] == ["Washington Post", "Velmar Sheet", "NACLA"]
    assert credits_of(*[f"{LONG} ({name})" for name in ("NACLA", "Ana Bel", "Mo Oda")], LONG) == []


def test_a_numbered_list_with_addresses_and_kinds() -> None:
    found = find(
        build(
            LONG,
            ("list", "1. Ministry of Nets [Press Release]. “Boats Burn.” https://nets.example/boats"),
            ("list", "2. The New York Times. “Who Lit Them?” https://times.example/who"),
            ("list", "3. Harbourly. “Nobody Saw It.” https://harbourly.example/nobody"),
            ("list", "4. Wall Street Journal. “Nets Are Dear.” https://journal.example/nets"),
            ("list", "5. UN News Centre. “Velmar Is Closed.” https://news.example/velmar"),
        )
    )
    assert [(one.publisher, one.title, one.url) for one in found] == [
        ("Ministry of Nets", "Boats Burn", "https://nets.example/boats"),
        ("The New York Times", "Who Lit Them?", "https://times.example/who"),
        ("Harbourly", "Nobody Saw It", "https://harbourly.example/nobody"),
        ("Wall Street Journal", "Nets Are Dear", "https://journal.example/nets"),
        ("UN News Centre", "Velmar Is Closed", "https://news.example/velmar"),
    ]


def test_the_day_behind_the_titles_of_contents() -> None:
    found = find(
        build(
            "Reuters: Boats burn (May 3, 2015)",
            "Aldrun Sheet: Who lit them (May 4, 2015)",
            "The Guardian: No boats left (May 5, 2015)",
            "BBC: Nets are dear (May 6, 2015)",
        )
    )
    assert [(one.publisher, one.title, one.date) for one in found] == [
        ("Reuters", "Boats burn", "2015-05-03"),
        ("Aldrun Sheet", "Who lit them", "2015-05-04"),
        ("The Guardian", "No boats left", "2015-05-05"),
        ("BBC", "Nets are dear", "2015-05-06"),
    ]


@pytest.mark.parametrize(
    ("line", "wanted"),
    [
        (
            "Also see from The Guardian: Who lit them in the north",
            ("The Guardian", None, "Who lit them in the north", None),
        ),
        ("Also see from the mayor: Who lit them in the north", None),
        ("Velmar report by Ana Bel, 3 May 2015:", None),
    ],
)
def test_lines_that_lead_to_a_work(line: str, wanted: tuple[str | None, ...] | None) -> None:
    assert credits_of(("title", "Boats burn"), TEXT, line, TEXT) == ([wanted] if wanted else [])
