"""What the markup of a file says, joined with what its text says."""

import sys
from types import ModuleType

import pytest

from reader.errors import ImportRefused
from reader.importers.extracted import Extracted, Line
from reader.importers.intake import Intake, read
from reader.model.article import BlockKind, Published

FIRST = "For a whole winter the ferry wrote down the names of all who crossed. Then the book was full."
SECOND = "A clerk says that the order was never lifted, only forgotten in a drawer of the office."

Kinds = list[tuple[BlockKind, str]]


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> "Made":
    return Made(monkeypatch)


class Made:
    """Reads what a stand-in for the PDF reader extracted."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.monkeypatch = monkeypatch

    def __call__(self, *lines: Line, split: frozenset[int] = frozenset(), **fields: object) -> Intake:
        extracted = Extracted(lines, "application/pdf", "pdf", "pdf 9", **fields)  # type: ignore[arg-type]  # as given
        module = ModuleType("reader.importers.pdf")
        module.__dict__["extract"] = lambda data: extracted
        self.monkeypatch.setitem(sys.modules, "reader.importers.pdf", module)
        return read(b"%PDF-1.7", "a.pdf", split=split)


def kinds(intake: Intake) -> Kinds:
    return [(block.kind, block.text) for draft in intake.drafts for block in draft.blocks]


def heading(text: str, level: int, *, begins: bool = False) -> Line:
    return Line(text, BlockKind.HEADING, level, begins=begins)


def test_an_intake_says_what_was_read(made: Made) -> None:
    intake = made(heading("A Lamp", 1), Line(FIRST), encoding="")
    assert (intake.media_type, intake.extension, intake.importer, intake.encoding) == (
        "application/pdf",
        "pdf",
        "pdf 9",
        "",
    )
    assert intake.decoded == f"A Lamp\n\n{FIRST}"


def test_every_character_has_its_place(made: Made) -> None:
    intake = made(Line("  A Lamp "), Line(""), Line("\u200b"), Line(f" {FIRST}\u200b"), Line(SECOND))
    for block in intake.drafts[0].blocks:
        for offset, character in enumerate(block.text):
            assert intake.decoded[block.to_original(offset)] == character
    ranges = [(block.start, block.end) for block in intake.drafts[0].blocks]
    assert "".join(intake.decoded[a:b] for a, b in ranges) == "".join(
        intake.decoded.split("\n\n")
    ).strip().replace(" \u200b ", "\u200b")


def test_a_heading_of_the_markup_is_the_title_and_its_rank_is_kept(made: Made) -> None:
    found = kinds(made(heading("a lamp", 1), Line(FIRST), heading("What a clerk says.", 3), Line(SECOND)))
    assert found == [
        (BlockKind.TITLE, "a lamp"),
        (BlockKind.PARAGRAPH, FIRST),
        (BlockKind.HEADING, "What a clerk says."),
        (BlockKind.PARAGRAPH, SECOND),
    ]
    blocks = made(heading("a", 1), Line(FIRST), heading("b", 3), Line(SECOND)).drafts[0].blocks
    assert blocks[2].level == 2


def test_a_paragraph_of_the_markup_is_no_title(made: Made) -> None:
    intake = made(
        heading("A Lamp on the Quay", 1),
        Line(FIRST, BlockKind.PARAGRAPH),
        Line("The Map That Has No Villages", BlockKind.PARAGRAPH),
        Line("By Oskar Lindqvale"),
        Line(SECOND, BlockKind.PARAGRAPH),
    )
    assert len(intake.drafts) == 1
    assert (BlockKind.PARAGRAPH, "The Map That Has No Villages") in kinds(intake)


def test_an_article_begins_where_the_markup_says_so(made: Made) -> None:
    intake = made(
        Line("Contents of the book", BlockKind.FURNITURE),
        heading("a lamp", 1, begins=True),
        Line(FIRST, BlockKind.PARAGRAPH),
        Line("3 May 2019", begins=True),
        heading("a map", 1),
        Line(SECOND, BlockKind.PARAGRAPH),
        Line(FIRST, BlockKind.PARAGRAPH, begins=True),
    )
    assert [draft.title for draft in intake.drafts][:2] == ["a lamp", "a map"]
    assert len(intake.drafts) == 3
    assert intake.drafts[1].published.value == "2019-05-03"
    assert intake.drafts[1].boundary == "Line 7: the markup of the file says that an article begins here"
    assert not any(block.kind is BlockKind.TITLE for block in intake.drafts[2].blocks)


def test_a_person_can_cut_and_join_a_marked_up_file(made: Made) -> None:
    lines = (heading("a lamp", 1), Line(FIRST, BlockKind.PARAGRAPH), Line(SECOND, BlockKind.PARAGRAPH))
    assert len(made(*lines, split=frozenset({5})).drafts) == 2


def test_pages_are_part_of_the_places_of_paragraphs(made: Made) -> None:
    intake = made(
        Line("A Lamp", BlockKind.HEADING, 1, page="1"),
        Line(FIRST, page="1"),
        Line("What a clerk says", BlockKind.HEADING, 2, page="ii"),
        Line(SECOND, page="ii"),
        Line("an item", BlockKind.LIST_ITEM, 1, page="ii"),
    )
    assert [block.locator for block in intake.drafts[0].blocks] == [
        "",
        "p. 1 ¶1",
        "§1",
        "p. ii ¶2",
        "p. ii ¶3",
    ]
    assert intake.drafts[0].blocks[-1].level == 1


@pytest.mark.parametrize(
    "kind",
    [
        BlockKind.FURNITURE,
        BlockKind.CAPTION,
        BlockKind.QUOTE,
        BlockKind.META,
        BlockKind.NOTE,
        BlockKind.DUPLICATE,
    ],
)
def test_the_word_of_the_markup_is_enough(made: Made, kind: BlockKind) -> None:
    intake = made(heading("A Lamp", 1), Line(FIRST), Line("Something of the Kind", kind), Line(SECOND))
    assert (kind, "Something of the Kind") in kinds(intake)


def test_a_source_keeps_its_look_behind_its_address(made: Made) -> None:
    line = "Velmar Courier — Council Says Keepers Are Well — 4 February 2019 <https://courier.example/1>"
    intake = made(heading("A Lamp", 1), Line(FIRST), Line("Sources:"), Line(line))
    assert kinds(intake)[-1] == (BlockKind.SOURCE, line)


def test_markup_fills_what_the_text_does_not_print(made: Made) -> None:
    published = Published("2019-05-03", "day", "2019-05-03", "2019-05-03", "page metadata: x")
    (draft,) = made(
        Line(FIRST, BlockKind.PARAGRAPH),
        title="The\x1b Book",
        authors=("Mira Tellander", " "),
        publisher="Harbour Watch",
        publisher_rule="x",
        published=published,
        url="https://a.example/",
        rights="© 2019",
    ).drafts
    assert draft.title == "The␛ Book"
    assert draft.authors == ("Mira Tellander",)
    assert (draft.publisher, draft.publisher_rule, draft.published) == ("Harbour Watch", "x", published)
    assert (draft.url, draft.rights) == ("https://a.example/", "© 2019")


def test_the_text_wins_where_it_prints(made: Made) -> None:
    (draft,) = made(
        heading("A Lamp on the Quay", 1),
        Line("By Oskar Lindqvale"),
        Line("3 May 2019"),
        Line(FIRST),
        title="Something Else",
        authors=("Admin of the Site",),
        published=Published("2020-01-01", "day", None, None, "x"),
    ).drafts
    assert (draft.title, draft.authors) == ("A Lamp on the Quay", ("Oskar Lindqvale",))
    assert draft.published.value == "2019-05-03"


def test_what_is_known_of_a_file_is_not_given_to_each_of_its_articles(made: Made) -> None:
    intake = made(
        heading("a lamp", 1),
        Line(FIRST, BlockKind.PARAGRAPH),
        heading("a map", 1, begins=True),
        Line(SECOND, BlockKind.PARAGRAPH),
        authors=("Mira Tellander",),
        published=Published("2020-01-01", "day", None, None, "x"),
        publisher="Harbour Watch",
    )
    assert [draft.authors for draft in intake.drafts] == [(), ()]
    assert [draft.published.value for draft in intake.drafts] == [None, None]
    assert [draft.publisher for draft in intake.drafts] == ["Harbour Watch", "Harbour Watch"]


def test_a_file_without_words_is_refused(made: Made) -> None:
    with pytest.raises(ImportRefused, match="no words"):
        made(Line("—"), Line(" "))
