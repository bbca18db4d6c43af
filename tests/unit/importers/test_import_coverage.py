"""Nothing of a page is lost, nothing is told twice, and every character finds its way back."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import ImportRefused
from reader.importers.intake import Intake, read
from reader.model.article import BlockKind

PAGES = sorted((Path(__file__).parent / "pages").glob("*.txt"))


def check(intake: Intake) -> None:
    """Ranges, places and ways back of all blocks of a page."""
    decoded, at = intake.decoded, 0
    for draft in intake.drafts:
        assert draft.blocks
        assert (draft.start, draft.end) == (draft.blocks[0].start, draft.blocks[-1].end)
        section = 0
        for block in draft.blocks:
            assert at <= block.start < block.end
            assert not decoded[at : block.start].strip()
            assert not decoded[block.start].isspace()
            assert not decoded[block.end - 1].isspace()
            assert "\n" not in block.text
            assert block.text == block.text.strip(" ")
            assert block.section == section + (block.kind is BlockKind.HEADING)
            section = block.section
            at = block.end
            places = [block.to_original(i) for i in range(len(block.text))]
            assert places == sorted(places)
            assert all(block.start <= place < block.end for place in places)
            assert list(block.shifts) == sorted(block.shifts)
    assert not decoded[at:].strip()


def same_characters(intake: Intake) -> None:
    """Each character of the text is the one of the original, or the space for its line break."""
    for draft in intake.drafts:
        for block in draft.blocks:
            for offset, character in enumerate(block.text):
                original = intake.decoded[block.to_original(offset)]
                assert original == character or (original.isspace() and character == " ")


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
def test_a_page_is_kept_whole(path: Path) -> None:
    intake = read(path.read_bytes(), path.name)
    check(intake)
    same_characters(intake)


@pytest.mark.parametrize("path", PAGES, ids=lambda path: path.stem)
@pytest.mark.parametrize("ending", ["\r\n", "\r", "\u2028"], ids=["crlf", "cr", "ls"])
def test_line_endings_change_nothing_but_offsets(path: Path, ending: str) -> None:
    text = path.read_text(encoding="utf-8")
    plain = read(text.encode(), "a.txt")
    other = read(text.replace("\n", ending).encode(), "a.txt")
    check(other)
    assert [d.title for d in other.drafts] == [d.title for d in plain.drafts]
    assert [b.text for d in other.drafts for b in d.blocks] == [
        b.text for d in plain.drafts for b in d.blocks
    ]


def test_all_pages_in_one_file_are_kept_whole() -> None:
    check(read("\n\n\n".join(path.read_text(encoding="utf-8") for path in PAGES).encode(), "all.txt"))


LINES = st.sampled_from(
    [
        "By Mira Tellander",
        "Harbour Watch Reporter",
        "The General Assembly,",
        "¶1 Recalling its list,",
        "1. Decides to open a list;",
        "(a) And to keep it;",
        "# A title",
        "## A part",
        "> said so",
        "- an item",
        "-----",
        "###",
        "Facebook",
        "Skip to main content",
        "For more information, please see:",
        "Post — A Headline — 3 May 2017",
        "https://a.example/b",
        "The Lamp (Photo courtesy of Post)",
        "12 March 2019",
        "Why the Ferry Stopped Asking for Names",
        "For a whole winter the ferry wrote down the names of all who crossed, and nobody asked why it did.",
        "\u200b",
        "\u200b\u200e",
        "¶",
        ">",
        "",
        "   ",
    ]
)
ANY = st.text(st.characters(codec="utf-8"), max_size=60)


@settings(max_examples=150, deadline=None)
@given(st.lists(LINES | ANY, max_size=30), st.sampled_from(["\n", "\r\n", "\n\n", "\n   "]))
def test_any_text_is_kept_whole(lines: list[str], between: str) -> None:
    try:
        intake = read(between.join(lines).encode(), "any.txt")
    except ImportRefused:
        return
    check(intake)


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        intake = read(data, "any")
    except ImportRefused:
        return
    check(intake)
    assert data.decode(intake.encoding, errors="replace") == intake.decoded


@settings(max_examples=60, deadline=None)
@given(st.lists(LINES, min_size=3, max_size=25), st.frozensets(st.integers(1, 30), max_size=4))
def test_cuts_by_hand_lose_nothing(lines: list[str], where: frozenset[int]) -> None:
    try:
        intake = read("\n".join(lines).encode(), "any.txt", split=where, join=frozenset({2, 9}))
    except ImportRefused:
        return
    check(intake)
