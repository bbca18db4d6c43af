"""The card under the names: what kind of name it is, how it is spelt, and by what rule it was found."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from reader.tui.kinds import ONE
from reader.tui.widgets.fitting import crop, wrapped

if TYPE_CHECKING:
    from textual.geometry import Size

    from reader.model.article import Article
    from reader.model.findings import EntityMention
    from reader.workspace.shelf import Reading

DIM = "$muted"
HINT = "enter next place · c correct"


def same(mention: EntityMention, reading: Reading) -> list[EntityMention]:
    """All mentions of this name in the article, in the order of the text."""
    return [
        other
        for other in reading.findings.entities
        if other.name == mention.name and other.type is mention.type
    ]


def spellings(mentions: list[EntityMention]) -> str:
    """The words that stand in the text for a name, the most frequent first."""
    counts = Counter(mention.text for mention in mentions)
    return ", ".join(f"{words} ×{count}" if count > 1 else words for words, count in counts.most_common())


def card_lines(mention: EntityMention, reading: Reading, width: int) -> tuple[Content, ...]:
    """Name and kind; its spellings here; this mention, its place, its rule and how sure it is."""
    here = same(mention, reading)
    at = next((n for n, other in enumerate(here, 1) if other.start == mention.start), 1)
    lines = list(wrapped(mention.name, width, 2, style="bold"))
    lines.append(Content.styled(crop(f"{ONE[mention.type]} · {_counted(len(here))} here", width), DIM))
    if {other.text for other in here} != {mention.name}:
        lines += wrapped(f"spelt {spellings(here)}", width, 3, indent="  ")
    lines += wrapped(f"{_place(mention, reading.article)} · {at} of {len(here)}", width, 2, indent="  ")
    sure = "certain" if mention.certain else "not certain"
    lines += wrapped(f"by {mention.rule}, {sure}", width, 3, style=DIM, indent="  ")
    lines.append(Content.styled(crop(HINT, width), DIM))
    return tuple(lines)


def _counted(places: int) -> str:
    return f"{places} place{'s' if places != 1 else ''}"


def _place(mention: EntityMention, article: Article) -> str:
    locator = article.blocks[article.block_at(mention.start)].locator
    return f"{locator} “{mention.text}”".strip()


class NameCard(Widget):
    """Shows one mention; as high as that needs."""

    shown: reactive[tuple[EntityMention, Reading] | None] = reactive(None, layout=True)
    """The mention and the article in which it stands; None shows nothing."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many lines as there are."""
        return len(card_lines(*self.shown, width)) if self.shown is not None and width else 0

    def render(self) -> Content:
        """The lines."""
        if self.shown is None or not self.size.width:
            return Content("")
        return Content("\n").join(card_lines(*self.shown, self.size.width))
