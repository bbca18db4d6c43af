"""The door: what is refused and why, cuts by hand, and inputs of unusual size."""

import pytest

from reader.errors import ImportRefused
from reader.importers import decode
from reader.importers.intake import IMPORTER, read
from reader.model.article import BlockKind

TWO = """Why the Ferry Stopped Asking for Names

By Mira Tellander

For a whole winter the ferry wrote down the names of all who crossed. Then the book was full.

What a clerk remembers

A clerk says that the order was never lifted, only forgotten in a drawer.

The Map That Has No Villages

By Oskar Lindqvale

A new map of the valley was printed in December, and four villages are missing on it.
"""


def titles(data: str, **lines: frozenset[int]) -> list[str]:
    return [draft.title for draft in read(data.encode(), "two.txt", **lines).drafts]


def test_an_intake_says_how_it_was_read() -> None:
    intake = read(TWO.encode(), "two.pdf")
    assert (intake.encoding, intake.media_type, intake.extension) == ("utf-8", "text/plain", "txt")
    assert intake.importer == IMPORTER == "text 8"


def test_a_boundary_says_why_in_words() -> None:
    first, second = read(TWO.encode(), "two.txt").drafts
    assert first.boundary == ""
    assert second.boundary.startswith("Line 11: ")
    assert "a byline below" in second.boundary


def test_a_person_can_forbid_a_cut() -> None:
    assert titles(TWO, join=frozenset({11})) == ["Why the Ferry Stopped Asking for Names"]


def test_a_person_can_ask_for_a_cut() -> None:
    found = read(TWO.encode(), "two.txt", split=frozenset({7})).drafts
    assert [draft.title for draft in found] == [
        "Why the Ferry Stopped Asking for Names",
        "What a clerk remembers",
        "The Map That Has No Villages",
    ]
    assert found[1].boundary == "Line 7: a person said so"


def test_a_cut_asked_for_at_a_blank_line_falls_on_the_next_text() -> None:
    assert titles(TWO, split=frozenset({6})) == titles(TWO, split=frozenset({7}))


def test_a_cut_asked_for_behind_the_end_changes_nothing() -> None:
    assert titles(TWO, split=frozenset({900})) == titles(TWO)


def test_a_near_miss_is_a_doubt() -> None:
    text = TWO.replace("By Oskar Lindqvale\n\n", "").replace(
        "The Map That Has No Villages", "The New Map of the Upper Valley and Its Villages"
    )
    intake = read(text.encode(), "two.txt")
    assert len(intake.drafts) == 1
    (doubt,) = intake.doubts
    assert (doubt.line, doubt.text) == (11, "The New Map of the Upper Valley and Its Villages")
    assert "title case" in doubt.reason


@pytest.mark.parametrize(
    ("data", "stage", "words"),
    [
        (b"", "decode", "empty"),
        (b" \n\t ", "decode", "empty"),
        (b"--- *** ---", "decode", "no words"),
        (b"{\\rtf1 Hello}", "sniff", "a rich text document (RTF)"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1....", "sniff", "an old Microsoft Office document"),
        (b"PK\x03\x04....xl/workbook.xml", "sniff", "a spreadsheet (XLSX)"),
        (b"\x1f\x8b\x08....", "sniff", "a compressed archive"),
        (b"PK\x03\x04....notes.txt", "sniff", "a ZIP archive"),
        (b"\x89PNG\r\n\x1a\n....", "sniff", "an image"),
        (b"\xff\xd8\xff\xe0 JFIF", "sniff", "an image"),
        (b'{"title": "x"}', "sniff", "JSON data"),
        (b"<?xml version='1.0'?><feed/>", "sniff", "XML data"),
        (b"\x00\x01\x02\x03" * 200, "decode", "NUL"),
        (b"\x07\x08\x03 a" * 200, "decode", "control characters"),
    ],
)
def test_what_is_no_text_page_is_refused_with_stage_and_reason(data: bytes, stage: str, words: str) -> None:
    with pytest.raises(ImportRefused) as refusal:
        read(data, "page.txt")
    assert refusal.value.stage == stage
    assert words in refusal.value.reason
    assert refusal.value.reason.endswith(".")


def test_more_than_the_limit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.importers.intake.MAX_BYTES", 1 << 20)
    with pytest.raises(ImportRefused, match="more than 1 MB") as refusal:
        read(b"a " * (1 << 20), "big.txt")
    assert refusal.value.stage == "read"
    assert decode.MAX_BYTES == 100 << 20


def test_a_text_on_one_line_of_five_megabytes_is_read() -> None:
    (draft,) = read(("The river rose again and nobody came. " * 140_000).encode(), "long.txt").drafts
    assert len(draft.blocks) == 1
    assert draft.title == "The river rose again and nobody came. The river rose again and …"


def test_a_line_of_spaces_and_a_pile_of_marks_are_read() -> None:
    assert read(("a" + " " * 2_000_000 + "b").encode(), "wide.txt").drafts
    assert len(read(("a" + "\u0301" * 500_000).encode(), "pile.txt").drafts[0].blocks[0].text) == 9


def test_a_heading_with_a_gap_of_a_million_spaces_is_read() -> None:
    text = "The lamp on the quay burns, and nobody in Mirhala knows who lit it or who pays for its oil."
    wide = "# Lamps on the quay" + " " * 1_000_000 + "of the town"
    (draft,) = read(f"Lamps of Mirhala\n\n{wide}\n\n{text}\n".encode(), "wide.md").drafts
    assert len(draft.blocks) == 3


@pytest.mark.parametrize("lines", ["Lamp Brief - 3 May 2019", "3 May 2019\n\nLamps go out on the quay"])
def test_twenty_thousand_days_are_read(lines: str) -> None:
    text = "The lamps of the quay burn. " * 50 + f"\n\n{lines}" * 20_000
    (draft,) = read(text.encode(), "days.txt").drafts
    assert len(draft.blocks) > 20_000


def test_two_hundred_thousand_short_lines_are_read() -> None:
    (draft,) = read(b"Ebb\n" * 200_000, "short.txt").drafts
    assert len(draft.blocks) == 200_000


def test_a_control_sequence_does_not_reach_the_text() -> None:
    (draft,) = read(b"The \x1b]0;x\x07 Lamp on the Quay\n\nA lamp burns on the quay.\n", "esc.txt").drafts
    assert "\x1b" not in draft.title
    assert all("\x1b" not in block.text and "\x07" not in block.text for block in draft.blocks)


def test_front_matter_kinds_stand_in_section_zero() -> None:
    first, _ = read(TWO.encode(), "two.txt").drafts
    assert [(block.kind, block.locator, block.section) for block in first.blocks] == [
        (BlockKind.TITLE, "", 0),
        (BlockKind.BYLINE, "", 0),
        (BlockKind.PARAGRAPH, "¶1", 0),
        (BlockKind.HEADING, "§1", 1),
        (BlockKind.PARAGRAPH, "¶2", 1),
    ]
