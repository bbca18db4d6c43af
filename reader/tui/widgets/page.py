"""What the reading pane shows: an article, what was found in it, and what is marked on it."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING

from reader.model.findings import EntityType
from reader.tui.widgets.spans import Range, Spans

if TYPE_CHECKING:
    from reader.model.article import Article
    from reader.model.findings import DateMention, EntityMention, Figure
    from reader.tui.widgets.layout import Layout
    from reader.workspace.shelf import Reading

ENTITY_STYLES = {
    EntityType.PERSON: "person",
    EntityType.ORG: "org",
    EntityType.PLACE: "place",
    EntityType.GROUP: "group",
    EntityType.LAW: "law",
    EntityType.EVENT: "event",
}


@dataclass(frozen=True)
class Page:
    """An article and what was found in it; all places are text offsets."""

    article: Article
    entities: tuple[EntityMention, ...] = ()
    dates: tuple[DateMention, ...] = ()
    figures: tuple[Figure, ...] = ()
    laid: Layout | None = None
    """The article in rows, when it was laid out for a pane beforehand."""

    @cached_property
    def name_spans(self) -> Spans:
        """Where the names stand."""
        return Spans([(one.start, one.end) for one in self.entities])

    @cached_property
    def date_spans(self) -> Spans:
        """Where the dates stand."""
        return Spans([(one.start, one.end) for one in self.dates])

    @cached_property
    def figure_spans(self) -> Spans:
        """Where the figures stand."""
        return Spans([(one.start, one.end) for one in self.figures])

    def ready(self) -> Page:
        """The page itself, with all that takes time for a long article done: on a thread."""
        _ = self.name_spans, self.date_spans, self.figure_spans
        return self


def page_of(reading: Reading, laid: Layout | None = None) -> Page:
    """The page of a reading; its findings only when they are there without waiting."""
    if not reading.is_whole:
        return Page(reading.article, laid=laid)
    found = reading.findings
    return Page(reading.article, found.entities, found.dates, found.figures, laid)


@dataclass
class Marks:
    """All ranges of a page that are drawn in another way than plain text."""

    page: Page | None = None
    hits: Spans = field(default_factory=Spans)
    current_hit: Range | None = None
    notes: Spans = field(default_factory=Spans)
    choice: Range | None = None
    flash: Range | None = None

    def __post_init__(self) -> None:
        page = self.page
        self._names = page.name_spans if page else Spans()
        self._dates = page.date_spans if page else Spans()
        self._figures = page.figure_spans if page else Spans()

    def layers(self, start: int, end: int) -> list[tuple[int, int, str]]:
        """The styles that lie over a stretch of text, lowest first."""
        found: list[tuple[int, int, str]] = []
        found += ((low, high, "figure") for low, high, _ in self._figures.touching(start, end))
        found += ((low, high, "date") for low, high, _ in self._dates.touching(start, end))
        if self.page is not None:
            names = self.page.entities
            for low, high, number in self._names.touching(start, end):
                found.append((low, high, ENTITY_STYLES[names[number].type]))
        found += ((low, high, "note") for low, high, _ in self.notes.touching(start, end))
        if self.flash and self.flash[1] > start and self.flash[0] < end:
            found.append((*self.flash, "flash"))
        found += ((low, high, "hit") for low, high, _ in self.hits.touching(start, end))
        if self.current_hit:
            found.append((*self.current_hit, "current-hit"))
        if self.choice:
            found.append((*self.choice, "choice"))
        return found

    def entity_at(self, offset: int) -> EntityMention | None:
        """The shortest name at a text offset."""
        if self.page is None:
            return None
        found = min(self._names.touching(offset, offset + 1), key=lambda one: one[1] - one[0], default=None)
        return None if found is None else self.page.entities[found[2]]
