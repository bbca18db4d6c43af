"""What a whole page has above and behind its article: the site's own lines, and a few words of others."""

from reader.importers.frames import with_frame
from reader.importers.looks import Look
from reader.importers.runs import in_runs
from reader.importers.units import build_units
from reader.model.article import BlockKind
from tests.unit.importers.page_maker import TEXTS, page, titles

TITLE = "Dockers of the Lower Quay wait for the wages of a whole winter"
ARTICLE = [TITLE, "By Mira Tolven", *TEXTS, *TEXTS[:2]]
MENU = ["Harbours", "Rivers", "Weirs and locks", "Lamps", "The council", "Letters"]
HEADS = ["Teachers count the empty desks of the valley", "Ferry keepers refuse the night crossing"]
TEASERS = [
    HEADS[0],
    "By Ilka Harrow",
    "At the school of Sordane the council found room for forty children who had none since March.",
    HEADS[1],
    "By Jon Tellander",
    "Without lamps on the northern quay no ferry of the island leaves after the bell of the evening.",
]
FOOT = ["The paper", "Write to us", "Who we are"]


def looks(*lines: str) -> dict[str, Look]:
    units = with_frame(in_runs(build_units("\n\n".join(lines) + "\n")))
    return {str(unit.text): unit.look for unit in units}


def test_behind_the_text_and_the_links_of_a_whole_page_no_line_is_a_title() -> None:
    (draft,) = page(*ARTICLE, *MENU, *TEASERS, *FOOT).drafts
    assert {block.kind for block in draft.blocks if block.text in HEADS} == {BlockKind.FURNITURE}


def test_without_links_between_them_they_are() -> None:
    assert titles(*ARTICLE, *TEASERS, *FOOT) == [TITLE, *HEADS]


def test_facts_are_no_links() -> None:
    facts = ["3 May 2019", "Source: Coast Post", "Tags: quay, lamps", "29 April 2019", "Filed under: Quays"]
    assert titles(*ARTICLE, *facts, *TEASERS, *FOOT) == [TITLE, *HEADS]


def test_what_an_excerpt_ends_with_may_be_the_beginning_of_an_article() -> None:
    assert titles(*ARTICLE, *MENU, *TEASERS) == [TITLE, *HEADS]


def test_behind_the_links_may_stand_another_text_of_an_article() -> None:
    found = looks(*ARTICLE, *MENU, HEADS[0], *TEXTS, *MENU, HEADS[1], TEASERS[2], *FOOT)
    assert (found[HEADS[0]], found[HEADS[1]]) == (Look.SHORT, Look.FURNITURE)


def test_one_long_text_behind_them_may_be_an_article() -> None:
    found = looks(*ARTICLE[:5], *MENU, HEADS[0], " ".join(TEXTS), *FOOT)
    assert found[HEADS[0]] is Look.SHORT


def test_the_lines_of_a_site_above_a_long_text_are_no_article() -> None:
    head = [
        "Save your place on the ferry before the summer",
        "Keep up with all that we write about the coast.",
    ]
    (draft,) = page(*head, *MENU, *ARTICLE).drafts
    assert draft.title == TITLE
    assert draft.blocks[0].text == head[0]


def test_with_an_author_or_a_text_of_that_length_they_are() -> None:
    assert titles(*TEASERS[:3], *MENU, *ARTICLE) == [HEADS[0], TITLE]
    assert titles(HEADS[0], "3 May 2019", *TEXTS, *MENU, *ARTICLE) == [HEADS[0], TITLE]
