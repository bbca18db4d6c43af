"""Heads of articles as sites print them: leads, names without `By`, lines above titles, notes of issues."""

import pytest

from reader.importers.intake import read
from reader.model.article import BlockKind, Draft

FIRST = """The Lamps on the Quay Go Out One by One

By Mira Tellander

The lamps on the quay went out one by one last week, and nobody on the islands knows why.

"""
BODY = (
    "The keepers say that oil has not come for a month, and that they wrote about it to the harbour office.\n"
)
SECOND = "A barge with oil for the winter has lain at the straits since Monday. The crew is well.\n"


def drafts(text: str) -> tuple[Draft, ...]:
    return read(text.encode(), "page.txt").drafts


def kinds(draft: Draft) -> list[BlockKind]:
    return [block.kind for block in draft.blocks]


@pytest.mark.parametrize(
    "facts",
    [
        "By Rui Salen\nMay 3, 2019\n\n",
        "3 May 2019\n\n",
        "Rui Salen\n\n3 May 2019\n\n",
        "Share\nTweet\n\n3 May 2019\n\n",
    ],
)
def test_the_sentence_below_a_title_that_sums_up_does_not_hide_it(facts: str) -> None:
    lead = "A barge with oil for the winter has lain at the straits since Monday.\n\n"
    second = drafts(FIRST + "Oil barge held at the straits\n\n" + lead + facts + BODY)[1]
    assert second.title == "Oil barge held at the straits"
    assert second.blocks[1].kind is BlockKind.SUBTITLE
    assert second.published.value == "2019-05-03"


def test_a_paragraph_above_the_byline_of_the_next_article_is_no_lead() -> None:
    text = (
        FIRST
        + "What the keepers say\n\nNobody has told them anything so far.\n\n"
        + "Tagged oil, straits\n\nOil barge held at the straits\n\nBy Rui Salen\n\n"
        + BODY
    )
    first, second = drafts(text)
    assert BlockKind.SUBTITLE not in kinds(first)
    assert second.authors == ("Rui Salen",)


def test_days_as_headings_below_an_introduction_are_a_chronology() -> None:
    days = "".join(f"{day} May 2019\n\nThe court of Ombeza sat and heard nobody.\n\n" for day in (3, 4, 5))
    (draft,) = drafts(FIRST + "The hearings day by day\n\nThe court sat for three days.\n\n" + days)
    assert "The court sat for three days." in [b.text for b in draft.blocks if b.kind is BlockKind.PARAGRAPH]


def test_a_line_that_stands_above_each_headline_is_its_kind() -> None:
    text = "".join(
        f"Island Letters Spring 2019\n\n{title}\n\n{BODY}\n"
        for title in ("Nets Burn on the Mole", "Ferry Strike Enters Ninth Day", "Clinic Without a Doctor")
    )
    assert [draft.title for draft in drafts(text)] == [
        "Nets Burn on the Mole",
        "Ferry Strike Enters Ninth Day",
        "Clinic Without a Doctor",
    ]


def test_a_line_below_each_text_belongs_to_the_text_above_it() -> None:
    texts = {
        "Keepers write to the harbour office about oil": BODY,
        "Barge with oil held at the straits since Monday": SECOND,
        "Clinic of Mirhala has been without a doctor": "Mirhala has had no doctor at all since spring.\n",
    }
    heads = [*texts]
    text = "\n".join(f"{head}\n\n{texts[head]}\nGo to this letter\n" for head in heads)
    found = drafts(text)
    assert [draft.title for draft in found] == heads
    assert [draft.blocks[-1].text for draft in found] == ["Go to this letter"] * 3


@pytest.mark.parametrize("theme", ["Women’s Rights", "Middle East and North Africa", "Latest News"])
def test_a_theme_above_a_title_is_not_the_title(theme: str) -> None:
    (draft,) = drafts(f"{theme}\nOil barge held at the straits since Monday\n3 May 2019\n\n{BODY}")
    assert draft.title == "Oil barge held at the straits since Monday"


def test_the_day_of_an_issue_is_none_of_its_first_article() -> None:
    issue = "News in Brief 3 May 2019 (AM)\n\n3 May 2019\n\n"
    heads = ("Keepers ask the harbour office for oil", "Barge with oil held at the straits since Monday")
    text = f"{heads[0]}\n\n{BODY}\n{heads[1]}\n\n{SECOND}"
    assert [draft.title for draft in drafts(issue + text)] == list(heads)
    assert len(drafts(issue.replace(" 3 May 2019 (AM)", " (AM)") + text)) == 1


@pytest.mark.parametrize(
    "line",
    [
        "Council ended its hearing on the lamps. Office told it that the keepers wrote no letters",
        "The office of the harbour master has told the council of the islands once more in a letter of forty "
        "pages that nobody in Port Velmar had ever asked it for the oil of the lamps of the quay",
    ],
)
def test_a_line_between_two_paragraphs_that_has_no_end_is_a_title(line: str) -> None:
    text = f"{FIRST.replace('By Mira Tellander', 'A letter')}{line}\n\n{LONG}"
    shown = [block.text for draft in drafts(text) for block in draft.blocks if block.kind in HEADS]
    assert line in shown
    for other in (f"{line}.", f"“{line}", f"{line} of"):
        found = drafts(text.replace(line, other))
        assert other not in [b.text for draft in found for b in draft.blocks if b.kind in HEADS]


LONG = f"{BODY.strip()} {BODY}"
HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING})


def test_a_day_with_a_label_that_lost_its_name_is_the_day() -> None:
    (draft,) = drafts(f"Oil barge held at the straits\n\n13.05.2019   source:\n{BODY}")
    assert (draft.title, draft.published.value) == ("Oil barge held at the straits", "2019-05-13")


def test_the_name_of_a_body_below_a_title_is_not_the_title() -> None:
    text = (
        "Continued detention of fishers and market women in the port\n"
        "Harbour Lawyers for the Fishers (HLF)\n3 May 2019\n\n" + BODY
    )
    assert drafts(text)[0].title == "Continued detention of fishers and market women in the port"


def test_a_title_between_the_day_and_a_longer_line_has_that_for_its_second_line() -> None:
    text = (
        "SC/11746\n3 May 2019\n\nBarges Still Held at Straits\n\n"
        "Shore Council Hears Harbour Masters of Five Islands, Sends Envoy to Port Velmar\n\n" + BODY
    )
    (draft,) = drafts(text)
    assert draft.title == "Barges Still Held at Straits"
    assert BlockKind.SUBTITLE in kinds(draft)


def test_an_official_title_repeated_below_its_facts_is_read_once() -> None:
    text = (
        "SC/9460\n\nSHORE COUNCIL PRESS STATEMENT ON THE STRAITS\n\n27 September 2018\n"
        "Security CouncilSC/9460\n"
        "Department of Public Information • News and Media Division\n\n"
        "Shore Council press statement on the straits\n\n" + BODY
    )
    (draft,) = drafts(text)
    assert draft.title == "SHORE COUNCIL PRESS STATEMENT ON THE STRAITS"


@pytest.mark.parametrize(
    "line",
    [
        "Human rights situations that require the Council’s attention",
        "F ifty-third session",
        "Agenda item: Item 4: The lamps and the oil of the quays of Port Velmar",
        "GE.19-00412(E)",
    ],
)
def test_the_item_of_the_agenda_is_no_title(line: str) -> None:
    text = f"Human Rights Council\nAgenda item 4\n{line}\n53 / 2. The lamps of the quay\n\n{BODY}"
    (draft,) = drafts(text)
    assert draft.title == "53 / 2. The lamps of the quay"


def test_an_issue_of_a_digest_may_be_a_title() -> None:
    text = f"Harbour Clips, May 3, 2019\n\n{BODY}\nRead more\n\nHarbour Clips, May 10, 2019\n\n{BODY}"
    assert [draft.title for draft in drafts(text)] == [
        "Harbour Clips, May 3, 2019",
        "Harbour Clips, May 10, 2019",
    ]


@pytest.mark.parametrize(
    "title", ["Island Watch Digest – Friday, 3 May 2019", "Results 49th session of the Shore Council"]
)
def test_titles_that_look_like_lines_of_a_list(title: str) -> None:
    assert [draft.title for draft in drafts(f"{FIRST}{title}\n\nBy Rui Salen\n\n{BODY}")][1:] == [title]


@pytest.mark.parametrize(
    ("line", "authors"),
    [
        ("Rui Salen, May 3, 2019", ("Rui Salen",)),
        ("Rui Salen", ("Rui Salen",)),
        ("Rui Salen\nFollow\nMay 3, 2019 · 5 min read", ("Rui Salen",)),
        ("Submitted by Rui Salen on Fri, 05/03/2019 - 10:15", ("Rui Salen",)),
        ("May 3, 2019 by Rui Salen | Detention | 3 Comments", ("Rui Salen",)),
        ("Written by Rui Salen Published on May 3, 2019 Read time 7 minutes", ("Rui Salen",)),
        ("By Rui Salen, Agence France-Presse", ("Rui Salen",)),
        ("Posted by Lampkeeper in Islands, Uncategorized.", ("Lampkeeper",)),
        ("New Velmar, May 3, 2019", ()),
        ("HLF Update | May 3, 2019", ()),
        ("Executive Summary", ()),
        ("I. Introduction", ()),
        ("Island Women", ()),
    ],
)
def test_authors_stand_in_lines_of_many_forms(line: str, authors: tuple[str, ...]) -> None:
    text = f"Oil barge held at the straits since Monday\n\n{line}\n\n{BODY}"
    assert drafts(text)[0].authors == authors


@pytest.mark.parametrize(
    ("beginning", "dateline"),
    [
        ("MIRHALA: ", "MIRHALA"),
        ("Mirhala : ", "Mirhala"),
        ("Mirhala 3 May 2019: ", "Mirhala 3 May 2019"),
        ("Mirhala, 3 May 2019. ", "Mirhala, 3 May 2019"),
        ("Update: ", None),
        ("Kenya: ", None),
        ("What happened: ", None),
    ],
)
def test_datelines_with_a_colon_or_a_full_stop(beginning: str, dateline: str | None) -> None:
    text = f"Oil barge held at the straits since Monday\n\n{beginning}{BODY}"
    assert drafts(text)[0].dateline == dateline


def test_bylines_above_the_titles_belong_to_what_stands_below_them() -> None:
    text = "".join(
        f"By {name}\n\n{title}\n\nMay 3, 2019\n\n{BODY}\n"
        for name, title in (
            ("Rui Salen", "Oil barge held at the straits"),
            ("Mira Tellander", "Ferry strike enters its ninth day"),
        )
    )
    assert [draft.authors for draft in drafts(text)] == [("Rui Salen",), ("Mira Tellander",)]


def test_a_few_sentences_about_the_site_belong_to_the_first_article() -> None:
    text = (
        "We write down what the islands tell us.\n\nOil barge held at the straits\n\nBy Rui Salen\n\n" + BODY
    )
    (draft,) = drafts(text)
    assert draft.title == "Oil barge held at the straits"


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Share on Facebook Tweet", BlockKind.FURNITURE),
        ("Back to Index", BlockKind.FURNITURE),
        ("1 2 3 4 5 6 Next ▶", BlockKind.FURNITURE),
        ("Comments off on Oil barge held", BlockKind.FURNITURE),
        ("118 claps", BlockKind.FURNITURE),
        ("Labels: courts, oil", BlockKind.META),
        ("May 3, 2019 in Courts. Tags: oil, straits", BlockKind.META),
        ("FILE - A barge at the straits on a day without wind", BlockKind.CAPTION),
        ("In this May 3, 2019 photo, a barge lies at the straits.", BlockKind.CAPTION),
        ("ABC Photo/Rui Salen A barge at the straits.", BlockKind.CAPTION),
        ("The keepers of the lamps ................ 12", BlockKind.LIST_ITEM),
    ],
)
def test_lines_behind_a_text_are_what_they_are(line: str, kind: BlockKind) -> None:
    (draft,) = drafts(FIRST + line + "\n")
    assert draft.blocks[-1].kind is kind
