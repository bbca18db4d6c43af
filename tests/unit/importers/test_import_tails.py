"""Lists of other articles behind the one that a page is about."""

from reader.importers.intake import read
from reader.model.article import BlockKind

BODY = "\n\n".join(
    f"The harbour office of Port Velmar said on its {number} visit that the dockers of the northern quay had "
    "waited for their wages since the spring, and that it would look into the books of the company again."
    for number in ("first", "second", "third", "fourth", "fifth", "sixth")
)
TITLES = (
    "Ferry crews of Aldrun refuse the night shift",
    "Four years of drought. What the wells of the plain still hold",
    "Teachers in Velmar count the empty desks",
    "A bridge that nobody ordered is opened in Ost",
    "Salt workers win their appeal",
)
LIST = "\n".join(f"{title}\nArticle\n{20 - number} March 2021" for number, title in enumerate(TITLES))


def _titles(text: str) -> list[str]:
    return [draft.title or "" for draft in read(text.encode(), "page.txt").drafts]


def test_titles_and_days_behind_a_text_are_furniture() -> None:
    (draft,) = read(
        f"Dockers wait for wages\n\nBy Mira Tolven\n\n{BODY}\n\n{LIST}\n".encode(), "page.txt"
    ).drafts
    behind = [block for block in draft.blocks if any(title in block.text for title in TITLES)]
    assert len(behind) == len(TITLES)
    assert {block.kind for block in behind} == {BlockKind.FURNITURE}


def test_two_such_lists_are_both_furniture() -> None:
    text = f"Dockers wait for wages\n\nBy Mira Tolven\n\n{BODY}\n\nMore\n{LIST}\nFrom elsewhere\n{LIST}\n"
    assert _titles(text) == ["Dockers wait for wages"]


def test_a_page_that_is_such_a_list_stays_what_it_is() -> None:
    drafts = read(f"News of Velmar\n\n{LIST}\n".encode(), "page.txt").drafts
    kinds = {block.kind for draft in drafts for block in draft.blocks if block.text in TITLES}
    assert BlockKind.FURNITURE not in kinds


def test_short_reports_behind_a_long_one_are_articles() -> None:
    told = "\n\n".join(
        f"{title}\n{20 - number} March 2021\nThe council of the town said on Monday that it had heard all "
        "of them and would give its answer in writing within a week."
        for number, title in enumerate(TITLES)
    )
    titles = _titles(f"Dockers wait for wages\n\nBy Mira Tolven\n1 April 2021\n\n{BODY}\n\n{told}\n")
    assert {title for title in TITLES if "." not in title} <= set(titles)


def test_the_path_through_a_site_is_no_title() -> None:
    text = (
        f"Monday, 3 May 2021\nYou are here: Home » News » Dockers wait\n\nDockers wait for wages\n\n{BODY}\n"
    )
    assert _titles(text) == ["Dockers wait for wages"]


def test_a_title_of_two_sentences_that_is_printed_twice_is_one_article() -> None:
    title = "“No more of this!”. Dockers of Velmar, who have waited since spring, call for a strike"
    (draft,) = read(
        f"{title}\nDonate\nArticle\n3 May 2021, 19:06\n{title}\n{BODY}\n".encode(), "page.txt"
    ).drafts
    assert draft.title == title


def test_the_first_line_below_press_statement_is_the_title_though_it_has_a_comma() -> None:
    title = "DWU – Union Opens Its Books (#WagesNow), Asks the Council For an Answer On Open Accounts"
    (draft,) = read(f"PRESS STATEMENT\n\n{title}\n\n{BODY}\n".encode(), "page.txt").drafts
    assert draft.title == title


def test_a_page_that_opens_with_a_numbered_title_has_numbers_before_all() -> None:
    titles = [
        f"{number}. {title}"
        for number, title in enumerate(
            (
                "Dockers of Velmar wait for their wages",
                "Aldrun: teachers count the empty desks of spring",
                "Ferry crews on stranded ship in 'poor state'",
                "Salt workers at the mercy of Ost courts",
            ),
            1,
        )
    ]
    texts = (
        "A camp below the quay holds 150 dockers, whom the office of Port Velmar has not paid since May.",
        "Half of the desks in the schools of Aldrun stayed empty this week, Mira Tolven told the council.",
        "More than 60 people are on the ferry Nordlys, and no harbour may take it in before the court meets.",
        "Whoever digs for salt in Ost must go before a judge named Pavo Kern, the union wrote on Tuesday.",
    )
    page = "\n\n".join(f"{title}\n\n    {text}" for title, text in zip(titles, texts, strict=True))
    assert _titles(page) == titles


def test_the_kind_of_a_text_is_its_title_where_there_is_no_other() -> None:
    assert _titles(f"July 21, 2018\nPRESS STATEMENT\n{BODY}\n") == ["PRESS STATEMENT"]


def test_a_title_with_a_full_stop_is_known_where_it_is_printed_twice() -> None:
    title = "Union Leader Goes into Hiding in Ost, may Call a Strike Again."
    assert _titles(f"Pages\n\nThursday, June 24, 2010\n\n{title}\n\n{title}\n23 June 2010\n\n{BODY}\n") == [
        title
    ]
