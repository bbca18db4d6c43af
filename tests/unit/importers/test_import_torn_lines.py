"""Lines that are no titles, though they look like some: torn sentences, references, sections, repetitions."""

import textwrap
from itertools import pairwise

import pytest

from reader.importers.dateline import dateline
from reader.importers.intake import Intake, read
from reader.importers.lines import split_lines
from reader.importers.looks import Look, look
from reader.importers.wrapping import line_groups
from reader.model.article import BlockKind

SPEECH = (
    "I bring the greetings of the people of Aldrun to all who have come to this hall, and I thank the Chair "
    "of the Assembly of Coastal States for the patience with which the talks were led this year.",
    "We support the Convention on Prohibitions or Restrictions on the Use of Certain Nets, which the "
    "Conference of Ministers of the Union of Island States and Territories adopted in Port Velmar.",
    "In this regard Aldrun welcomes the report of the Committee on the Rights of Fishers and Boat Builders, "
    "and asks that the Council of Elders of the Northern Lakes and Rivers be heard before the winter.",
    "The ferry between the two islands stands still. Nobody has said when it will sail again, and those who "
    "live on the far shore have begun to build boats of their own from doors that nobody needs.",
)
PROSE = (
    "For a whole winter the ferry to Port Velmar stood still, and nobody on the islands was told why.",
    "The office of the harbour says that the order was never lifted, only forgotten in a drawer.",
)


def page(*lines: str) -> Intake:
    return read("\n\n".join(lines).encode(), "page.txt")


def titles(intake: Intake) -> list[str]:
    return [draft.title for draft in intake.drafts]


@pytest.mark.parametrize("width", [48, 60, 75, 90, 110])
def test_wrapped_lines_that_stand_apart_are_joined_and_never_cut(width: int) -> None:
    text = "\n\n".join(line for paragraph in SPEECH * 3 for line in textwrap.wrap(paragraph, width))
    intake = read(text.encode(), "speech.txt")
    assert len(intake.drafts) == 1
    blocks = intake.drafts[0].blocks
    assert any(SPEECH[0] in block.text for block in blocks)
    covered = sum(block.end - block.start for block in blocks)
    between = sum(text[a.end : b.start].strip() != "" for a, b in pairwise(blocks))
    assert (between, covered > 0.9 * len(text)) == (0, True)


def test_items_that_stand_apart_are_not_taken_for_wrapped_text() -> None:
    items = (
        "access to water and to the wells of the old town for all",
        "a ferry that sails",
        "nets and boats for those who lost theirs in the storm of that winter",
        "two doctors for each of the islands",
        "the right to build on the shore where the huts of the fishers stood",
    )
    text = "\n\n".join(items)
    assert all(not width for _, width in line_groups(text, split_lines(text)))


def test_a_longer_line_does_not_hide_the_width_of_the_others() -> None:
    lines = textwrap.wrap(" ".join(SPEECH), 60)
    lines[5] += " " + " ".join(lines[6:9])
    text = "\n".join(lines[:6] + lines[9:])
    assert len(read(text.encode(), "speech.txt").drafts) == 1
    assert all(width for group, width in line_groups(text, split_lines(text)) if len(group) > 2)


def test_the_first_line_of_a_page_is_no_line_of_the_wrapped_text_below() -> None:
    text = "\n".join(
        ["The harbour of Port Velmar is closed for the winter", *textwrap.wrap(" ".join(SPEECH), 62)]
    )
    assert titles(read(text.encode(), "page.txt")) == ["The harbour of Port Velmar is closed for the winter"]


@pytest.mark.parametrize(
    "torn",
    [
        (
            "It was read at the Conference of Heads of",
            "State and Government of the Union of Coastal Republics",
        ),
        ("The law is named after the Convention on", "Prohibitions or Restrictions on the Use of Certain"),
        ("State and Government of the Union of Coastal Republics", "has said so in each of its reports"),
    ],
)
def test_a_line_beside_a_break_in_mid_sentence_is_no_title(torn: tuple[str, str]) -> None:
    assert len(page("The Long Winter of the Ferry", *PROSE, *torn, *PROSE).drafts) == 1


@pytest.mark.parametrize(
    "mark", [("[7] ", "[8] "), ("7 ", "8 "), ("⁷ ", "⁸ ")], ids=str.split("brackets plain raised")
)
def test_numbered_references_are_notes_and_no_titles(mark: tuple[str, str]) -> None:
    notes = (
        f"{mark[0]}Harbour Council, Of Boats and Nets: A Survey of the Northern Shore, May 2019",
        f"{mark[1]}Lake Office, Northern Basin: Overview of the Needs of the Islands, June 2019",
        f"{mark[1].replace('8', '9').replace('⁸', '⁹')}Ibid., p. 12.",
    )
    intake = page("The Long Winter of the Ferry", *PROSE, *notes, PROSE[0])
    assert len(intake.drafts) == 1
    kinds = {str(block.text): block.kind for block in intake.drafts[0].blocks}
    assert [kinds[note] for note in notes] == [BlockKind.NOTE] * 3


def test_paragraphs_counted_in_brackets_stay_paragraphs() -> None:
    counted = [f"[{n}] {text}" for n, text in enumerate(PROSE, 1)]
    blocks = page("The Long Winter of the Ferry", *counted).drafts[0].blocks
    assert [block.kind for block in blocks[1:]] == [BlockKind.PARAGRAPH] * 2


def test_the_subject_of_a_letter_is_its_title_and_the_address_is_not() -> None:
    about = "Re: The closing of the ferry between Aldrun and Port Velmar"
    letter = (
        "3 May 2019",
        "Chair of the Harbour Council",
        "Quay Street 4, Aldrun",
        about,
        "Dear Chair,",
        *PROSE,
    )
    assert titles(page(*letter)) == [about]
    headed = "Letter to the Harbour Council on the Ferry"
    assert titles(page(headed, *letter)) == [headed]


def test_a_title_once_more_below_the_first_sentence_begins_no_article() -> None:
    title = "Harbour office confirms the ferry will not sail"
    intake = page(title, PROSE[0], "Coast Wire", title, "Coast Wire", *PROSE)
    assert titles(intake) == [title]


def test_titles_that_all_stand_twice_are_cut_at_the_first() -> None:
    heads = (
        "The Winter of the Ferry: A Look Back",
        "Aldrun and the Price of Salt",
        "Nets, Boats and Doors of Velmar",
    )
    rest = "of the winter in which the ferry stood still and nobody was told why that was, and what it says"
    lines = [line for head in heads for line in (head, head, f"{head} is a report {rest}, and {rest}")]
    intake = page("Harbour Policy", *lines)
    assert titles(intake) == list(heads)


def test_the_heading_above_a_subtitle_with_a_day_is_the_title() -> None:
    intake = page(
        "Belarus: Beyond the Law", "What the Harbour Office Did in the Long Winter", "3 May 2019", *PROSE
    )
    assert titles(intake) == ["Belarus: Beyond the Law"]


@pytest.mark.parametrize(
    ("text", "raw"),
    [
        ("The 12 Boats Project, May 3, 2019: The ferry stands still.", "The 12 Boats Project, May 3, 2019"),
        ("The Harbour Council, 3 May 2019 – The ferry stands still.", "The Harbour Council, 3 May 2019"),
        ("Mirhala, May 3, 2019 The ferry stands still.", "Mirhala, May 3, 2019"),
        ("The council met on May 3, 2019: nobody came.", None),
    ],
)
def test_a_body_and_a_day_are_a_dateline(text: str, raw: str | None) -> None:
    found = dateline(text)
    assert (found.raw if found else None) == raw


def test_a_line_of_a_sentence_is_no_line_of_tags() -> None:
    text = "categories of boats, the harbour office says so, are to be counted again in the winter"
    assert look(text) is not Look.META
    assert look("Categories: boats, winter") is look("Filed under boats and nets") is Look.META
