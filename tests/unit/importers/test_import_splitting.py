"""What begins an article and what does not."""

import pytest

from reader.importers.intake import read
from reader.importers.signals import DOUBTFUL, NEEDED, WEIGHTS
from reader.model.article import BlockKind

OPENING = """Lamps on the Quay Go Out One by One

The lamps on the quay went out one by one last week, and nobody knows why.

"""
BODY = (
    "The keepers say that oil has not come for a month, and that they wrote about it to the harbour office.\n"
)


def count(between: str) -> int:
    return len(read((OPENING + between + BODY).encode(), "page.txt").drafts)


@pytest.mark.parametrize(
    "between",
    [
        "Oil Barge Held at the Straits\n\nby Mira Tellander\n\n",
        "Oil barge held at the straits\n\nBy Mira Tellander\n\nHarbour Watch Reporter\n\n",
        "Oil Barge Held at the Straits\n\n3 May 2017\n\n",
        "Oil Barge Held at the Straits\n2017-05-03 10:00:00Source: a.exampleAuthor: Rui Salen\n",
        "Open Gates Foundation: Oil Barge Held at the Straits\n\n",
        "Website\nFacebook\nTwitter\n\nOil Barge Held at the Straits\n\n",
        "Skip to main content\n\nOil barge held at the straits since Monday\n\n",
        "For more information, please see:\n\nPost — Oil — 3 May 2017\n\nOil Barge Held at the Straits\n\n",
        "(This article was first published by the Post.)\n\nOil Barge Held at the Straits\n\n",
        "###\n\nFOR IMMEDIATE RELEASE\n\nOil barge held at the straits since Monday\n\n",
        "Oil barge held at the straits since Monday\n\nVELMAR, Aldrun — A barge is held at the straits.\n\n",
        "\n\n\n\nOil Barge Held at the Straits\n\n",
    ],
)
def test_a_new_article_begins(between: str) -> None:
    assert count(between) == 2


@pytest.mark.parametrize(
    "between",
    [
        "Aldrun\n\n",
        "Upper Tarnow\n\n",
        "I. Purpose and Method of the Count:\n",
        "2. What the Keepers Wrote to the Office\n\n",
        "Meridian and the Lake Country\n\n",
        "-----\n\n",
        "-----\n\nResolution: A Common List of Lamps and Keepers Since the Closing of the Straits\n\n"
        "The General Assembly,\n\n¶1 Recalling its list,\n\n1. Decides to keep it.\n\n",
        "A Lamp on the Quay (Photo courtesy of the Post)\n",
        "Read more: Ferry Runs Twice a Day\n\n",
        "“Nobody wrote back to us”\n\n",
        "Annex A: The Letters of the Keepers to the Office\n\n",
        "Advertisement\n\nWhat the Keepers Say\n\n",
    ],
)
def test_an_article_goes_on(between: str) -> None:
    assert count(between) == 1


def test_weights_are_on_either_side_of_the_threshold() -> None:
    assert WEIGHTS["a byline below"] > NEEDED > DOUBTFUL > WEIGHTS["title case"] + WEIGHTS["text below"]


def test_lines_of_a_torn_paragraph_are_no_titles() -> None:
    text = (
        OPENING
        + "The keepers of the islands and the\n\nHarbour Council of the Northern Isles and Sorrel\n\n"
        + BODY
    )
    assert len(read(text.encode(), "torn.txt").drafts) == 1


def test_wrapped_paragraphs_are_joined_and_keep_their_way_back() -> None:
    text = (
        "     The first letters came in the spring. They were short, and they\n"
        "gave the households fourteen days to leave. Nobody signed them, and\n"
        "nobody came to ask.\n"
        "     A second paragraph begins with an indented line of its own, and\n"
        "goes on in the next.\n"
    )
    (draft,) = read(text.encode(), "wrapped.txt").drafts
    assert [block.text[-14:] for block in draft.blocks] == ["y came to ask.", "n in the next."]
    block = draft.blocks[1]
    at = block.text.index("goes on")
    assert text[block.to_original(at) :].startswith("goes on in the next")
    assert block.from_original(text.index("goes on")) == at


def test_marks_left_out_of_the_text_stay_in_the_range() -> None:
    text = "# Notes\n\n## What was seen\n\n- Four wells\n\n> They said\n> so.\n\nA road, and nobody on it.\n"
    (draft,) = read(text.encode(), "notes.md").drafts
    found = [
        (block.kind, block.text, text[block.start : block.start + 2], block.level)
        for block in draft.blocks[:4]
    ]
    assert found == [
        (BlockKind.TITLE, "Notes", "# ", 0),
        (BlockKind.HEADING, "What was seen", "##", 1),
        (BlockKind.LIST_ITEM, "Four wells", "- ", 0),
        (BlockKind.QUOTE, "They said so.", "> ", 0),
    ]
    assert text[draft.blocks[3].to_original(10)] == "s"


def test_the_line_of_a_browser_tab_is_not_the_title() -> None:
    text = "Lamps Go Out on the Quay | Radio Tarn\n\nLamps Go Out on the Quay\n\n" + BODY
    assert [draft.title for draft in read(text.encode(), "tab.txt").drafts] == ["Lamps Go Out on the Quay"]


def test_a_line_that_leads_to_a_list_is_no_heading() -> None:
    text = OPENING + "We call on the harbour office to:\n\n1. Publish the list;\n2. Open the archive.\n"
    (draft,) = read(text.encode(), "calls.txt").drafts
    assert [block.kind for block in draft.blocks[2:]] == [
        BlockKind.PARAGRAPH,
        BlockKind.LIST_ITEM,
        BlockKind.LIST_ITEM,
    ]


def test_an_address_behind_a_label_is_a_link() -> None:
    text = OPENING + "Full story: https://post.example/map\n\n" + BODY
    (draft,) = read(text.encode(), "link.txt").drafts
    assert draft.blocks[2].kind is BlockKind.LINK


def test_a_caption_printed_twice_is_folded_once() -> None:
    line = "Nets on the quay. (Photo courtesy of the Post)\n"
    (draft,) = read((OPENING + line + line + "\n" + BODY).encode(), "twice.txt").drafts
    assert [block.kind for block in draft.blocks].count(BlockKind.DUPLICATE) == 1
    assert [block.locator for block in draft.blocks if block.kind is BlockKind.CAPTION] == ["fig 1"]
