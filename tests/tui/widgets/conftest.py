"""An article in our own words, and an application that shows one pane or one list."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from textual.app import App, ComposeResult
from textual.message import Message

import reader
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import clean_line
from reader.model.findings import EntityMention, EntityType
from reader.tui.theme import defaults
from reader.tui.widgets.reading_pane import Page, ReadingPane
from reader.tui.widgets.row_list import RowList

MakeArticle = Callable[..., Article]
STYLES = Path(reader.__file__).parent.parent / "styles"

BLOCKS = (
    (BlockKind.TITLE, "", "Harbour of Port Velmar to be searched again"),
    (BlockKind.BYLINE, "", "by Ada Ferrow"),
    (BlockKind.META, "", "Coast Monitor Reporter, Northern Sea"),
    (
        BlockKind.PARAGRAPH,
        "¶1",
        "The council of Port Velmar said that two boats are missing. It named no crew. "
        "The Sailors' Union of Aldrun asked for an answer.",
    ),
    (BlockKind.CAPTION, "fig 1", "The harbour in May, seen from the old wall of the town"),
    (BlockKind.DUPLICATE, "", "The harbour in May, seen from the old wall of the town"),
    (BlockKind.FURNITURE, "", "Share this page"),
    (BlockKind.HEADING, "§1", "What the union says"),
    (BlockKind.PARAGRAPH, "¶2", "Radios had failed for a week. The board denied it."),
    (BlockKind.QUOTE, "¶3", "We have asked three times, and nobody has told us where the boats were going."),
    (BlockKind.LIST_ITEM, "¶4", "the first boat"),
    (BlockKind.LIST_ITEM, "¶5", "- the second boat"),
    (BlockKind.NUMBERED, "OP 4(b)", "Asks the board to publish its log;"),
    (BlockKind.HEADING, "§2", "What comes next"),
    *(
        (BlockKind.PARAGRAPH, f"¶{n}", f"Day {n} of the search brought nothing new. " * 4)
        for n in range(6, 30)
    ),
    (BlockKind.HEADING, "§3", "Further reading"),
    (BlockKind.SOURCE, "source 1", "Velmar Gazette – Two Boats Missing – 2 May 2019"),
    (BlockKind.SOURCE, "source 2", "Coast Courier – Board Opens Inquiry – 4 May 2019"),
)


def make_article(blocks: Sequence[tuple[BlockKind, str, str]] = BLOCKS) -> Article:
    """An article of these kinds, locators and texts."""
    made: list[Block] = []
    section = 0
    for kind, locator, text in blocks:
        section += kind is BlockKind.HEADING
        level = 1 if kind is BlockKind.HEADING else 0
        made.append(Block(kind, clean_line(text), 0, 0, locator, section, level))
    return Article(
        "velmar", clean_line("t"), tuple(made), Original("0" * 64, clean_line("x"), "text/plain", 0, 0)
    )


class Bench(App[None]):
    """Shows one widget and keeps the messages that it posts."""

    CSS_PATH = [STYLES / "reading_pane.tcss", STYLES / "row_list.tcss"]  # noqa: RUF012 - as Textual has it

    def __init__(self, widget: ReadingPane | RowList, page: Page | None = None) -> None:
        super().__init__()
        self.widget = widget
        self.first_page = page
        self.posted: list[Message] = []

    def get_theme_variable_defaults(self) -> dict[str, str]:
        """What the reader gives to all themes."""
        return defaults(dark=True, ansi=False)

    def compose(self) -> ComposeResult:
        """The widget alone."""
        yield self.widget

    def on_mount(self) -> None:
        """Show the page."""
        if isinstance(self.widget, ReadingPane):
            self.widget.page = self.first_page
        self.widget.focus()

    def on_reading_pane_entity_clicked(self, message: ReadingPane.EntityClicked) -> None:
        """Keep it."""
        self.posted.append(message)

    def on_reading_pane_note_clicked(self, message: ReadingPane.NoteClicked) -> None:
        """Keep it."""
        self.posted.append(message)

    def on_reading_pane_moved(self, message: ReadingPane.Moved) -> None:
        """Keep it."""
        self.posted.append(message)

    def on_reading_pane_choice_changed(self, message: ReadingPane.ChoiceChanged) -> None:
        """Keep it."""
        self.posted.append(message)

    def on_row_list_highlighted(self, message: RowList.Highlighted) -> None:
        """Keep it."""
        self.posted.append(message)

    def on_row_list_opened(self, message: RowList.Opened) -> None:
        """Keep it."""
        self.posted.append(message)


@pytest.fixture
def bench() -> type[Bench]:
    """The application for one widget."""
    return Bench


@pytest.fixture
def make() -> MakeArticle:
    """Makes articles."""
    return make_article


@pytest.fixture
def page() -> Page:
    """The article about Port Velmar with three names in it."""
    article = make_article()
    found = (("Port Velmar", EntityType.PLACE), ("Sailors' Union of Aldrun", EntityType.ORG))
    mentions = [
        EntityMention(clean_line(name), at, at + len(name), kind, clean_line(name), "test")
        for name, kind in found
        for at in range(len(article.text))
        if article.text.startswith(name, at)
    ]
    return Page(article, tuple(sorted(mentions, key=lambda one: one.start)))
