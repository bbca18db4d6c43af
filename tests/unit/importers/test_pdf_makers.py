"""What PDF documents of common makers taught: leaders, accents, drawn marks of lists, chapters."""

import pytest

from reader.importers import pdf
from reader.importers.intake import read
from reader.importers.pdf_bullets import with_marks
from reader.importers.pdf_hyphens import join_lines, vocabulary
from reader.importers.pdf_lines import Word
from reader.importers.pdf_words import Glyph, split_words, with_accents
from reader.model.article import BlockKind
from tests.unit.importers.pdf_maker import Layout, show, write_pdf
from tests.unit.importers.pdf_maker import report as made_report


def glyphs(text: str, advance: float = 5.0, space: float = 3.0) -> list[Glyph]:
    """Letters of one line without spaces of the file: a space moves on, a dot stands five points apart."""
    out: list[Glyph] = []
    x = 100.0
    for letter in text:
        if letter == " ":
            x += space
            continue
        x += 5.0 if letter == "." and out and chr(out[-1].code) == "." else 0.0
        out.append(Glyph(ord(letter), x, 700.0, x + advance, 710.0, len(out), spaced=False, broken=False))
        x += advance
    return out


def words(found: list[Glyph]) -> list[str]:
    return ["".join(chr(glyph.code) for glyph in word) for word, _ in split_words(found)]


def test_leaders_do_not_hide_the_spaces_of_a_line_of_contents() -> None:
    dots = "." * 30
    assert words(glyphs(f"What the keepers said {dots} 12")) == ["What", "the", "keepers", "said", dots, "12"]


def test_letters_that_are_spaced_out_are_still_one_word() -> None:
    tracked = "".join(f"{letter} " for letter in "REPORT").strip()
    assert words(glyphs(tracked, space=2.0)) == ["REPORT"]


def test_spaces_narrower_than_usual_are_seen_beside_others() -> None:
    narrow = glyphs("some of", space=1.7)
    last = narrow[-1].x1 + 1.15
    follows = [
        Glyph(g.code, g.x0 - 100 + last, g.y0, g.x1 - 100 + last, g.y1, g.index, spaced=False, broken=False)
        for g in glyphs("them")
    ]
    assert words([*narrow, *follows]) == ["some", "of", "them"]


@pytest.mark.parametrize(
    ("drawn", "seen"),
    [("priv´e", "privé"), ("co¨ordinator", "coördinator"), ("se˜nor", "señor"), ("a`b", "a`b")],
)
def test_accents_drawn_over_a_letter_are_put_together_with_it(drawn: str, seen: str) -> None:
    out: list[Glyph] = []
    for glyph in glyphs(drawn):
        over = bool(out) and chr(out[-1].code) in "´¨˜"
        x = out[-1].x0 if over else glyph.x0
        out.append(Glyph(glyph.code, x, 700, x + 5, 710, glyph.index, spaced=False, broken=False))
    assert "".join(chr(glyph.code) for glyph in with_accents(out)) == seen


def disc(x: float, y: float) -> str:
    """A small filled square, as browsers draw the mark of an item."""
    return f"{x} {y} 3 3 re f"


ITEMS = (
    "The keepers have asked the council for the wages of the whole autumn, and for the book.",
    "The clerks have asked the keepers for the lamps of the outer reef, and for the oil too.",
    "The council has asked the clerks for the letters of the winter before, and for a reply.",
)


def test_items_with_a_drawn_mark_are_items_each() -> None:
    rows = [show(72, 700, 11, "What was asked for in the harbour of the town of Port Velmar in the winter:")]
    for n, item in enumerate(ITEMS):
        rows += [disc(80, 683.5 - 14 * n), show(96, 682 - 14 * n, 11, item)]
    lines = [line.text for line in pdf.extract(write_pdf(["\n".join(rows)])).lines]
    assert [line for line in lines if line.startswith("•")] == [f"• {item}" for item in ITEMS]


def test_shapes_within_a_line_and_drawings_are_no_marks() -> None:
    line = [Word("left", 72, 90, 700, 11), Word("right", 110, 130, 700, 11)]
    assert with_marks(line, [(95.0, 702.0, 98.0, 705.0)]) == line
    assert [word.text for word in with_marks(line, [(60.0, 702.0, 63.0, 705.0)])] == ["•", "left", "right"]
    dots = [disc(80 + n % 40 * 6, 300 + n // 40 * 6) for n in range(300)]
    text = show(96, 299, 11, "A line of text beside a drawing of the coast.")
    (found,) = pdf.extract(write_pdf(["\n".join([*dots, text])])).lines
    assert found.text == "A line of text beside a drawing of the coast."


def test_chapters_in_the_type_of_the_title_begin_no_articles() -> None:
    rows, y = [], 780.0
    for chapter in ("The Lamps of the Reef", "The Wages of the Keepers", "The Letters of the Clerks"):
        rows.append(show(72, y, 16, chapter, "B"))
        y -= 24
        for item in (*ITEMS, *ITEMS):
            rows.append(show(72, y, 10, item))
            y -= 22
        y -= 10
    drafts = read(write_pdf(["\n".join(rows)]), "report.pdf").drafts
    assert [draft.title for draft in drafts] == ["The Lamps of the Reef"]
    headings = [block.text for block in drafts[0].blocks if block.kind is BlockKind.HEADING]
    assert headings == ["The Wages of the Keepers", "The Letters of the Clerks"]


def test_lines_of_a_document_with_headings_belong_together() -> None:
    lines = pdf.extract(made_report(Layout(1)).pdf()).lines
    assert any(line.kind is BlockKind.HEADING and not line.within for line in lines)
    assert all(line.within for line in lines if line.kind is None)


@pytest.mark.parametrize(
    ("first", "second", "whole"),
    [
        ("the right to self-", "determinations of islands", "the right to self-determinations of islands"),
        ("an act so self-", "ish that nobody spoke", "an act so selfish that nobody spoke"),
        ("the right to self-de-", "termination of all", "the right to self-determination of all"),
    ],
)
def test_compounds_with_self_keep_their_hyphen(first: str, second: str, whole: str) -> None:
    known = vocabulary(["They spoke of self-determination on Tuesday.", first, second])
    assert join_lines([first, second], known) == whole


def test_a_remark_in_a_program_is_no_heading_of_markdown() -> None:
    rows = [show(72, 700 - 30 * n, 10, text) for n, text in enumerate(("# close the door", *ITEMS))]
    first = pdf.extract(write_pdf(["\n".join(rows)])).lines[0]
    assert (first.text, first.kind) == ("# close the door", BlockKind.PARAGRAPH)
