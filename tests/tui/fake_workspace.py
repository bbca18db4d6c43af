"""A workspace in memory for the screen tests: three small articles, a search by plain words."""

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from reader.errors import NotesError, NotFound, UsageError
from reader.export.quotation import Form, quotation
from reader.model.article import Article, Block, BlockKind, Doubt, Original, Published
from reader.model.clean import SafeText, clean, clean_line
from reader.model.completion import Choice, Completion
from reader.model.corrections import Corrections, NameChange, PublisherSet
from reader.model.findings import (
    DateMention,
    EntityMention,
    EntityType,
    Figure,
    Findings,
    Source,
)
from reader.model.notes import Note, Passage
from reader.model.search import Facet, FacetPage, Hit, Problem, Query, SearchPage
from reader.settings.places import places
from reader.tui.desk import Counted
from reader.workspace.concordance import Concordance
from reader.workspace.importing import Progress, Refusal, Taken
from reader.workspace.notebook import NoteView
from reader.workspace.searches import SavedView, Searches
from reader.workspace.shelf import Reading
from reader.workspace.summarise import summarise
from reader.workspace.summary import Summary, newest_first
from reader.workspace.whereabouts import Whereabouts
from tests.tui.fake_across import FakeAcross

K = BlockKind
HARBOUR = (
    (K.TITLE, "", "Harbour workers of Port Velmar report a winter without wages"),
    (K.META, "", "Aldrun Monitor, 21 December 2016"),
    (
        K.PARAGRAPH,
        "¶1",
        "PORT VELMAR, Aldrun – The Dock Workers Union said on Monday that 40 of its members had not been "
        "paid since 3 October 2016. The harbour office did not answer questions. Wages were last paid "
        "in autumn.",
    ),
    (K.CAPTION, "fig 1", "Cranes at the harbour of Port Velmar. Photo: Aldrun Monitor"),
    (K.HEADING, "§1", "What the union says"),
    *(
        (
            K.PARAGRAPH,
            f"¶{n}",
            f"Statement {n}: the union asked the harbour office for the wages of its members. "
            "Mira Tolven, its secretary, said that letters had been sent. A meeting is planned.",
        )
        for n in range(2, 12)
    ),
    (K.HEADING, "§2", "What the harbour office says"),
    (K.QUOTE, "¶12", "Every wage will be paid, the office wrote in 2015 and again in spring."),
    (K.PARAGRAPH, "¶13", "The Council of Aldrun will hear both sides in January 2017."),
    (K.DUPLICATE, "", "Cranes at the harbour of Port Velmar."),
    (K.SOURCE, "source 1", "Velmar Post, “No wages at the docks”, 12 December 2016"),
)
RESOLUTION = (
    (K.TITLE, "", "Draft resolution of the Council of Aldrun on wages"),
    (K.PARAGRAPH, "¶1", "The Council of Aldrun published this draft."),
    (K.HEADING, "§1", "Draft"),
    (K.NUMBERED, "PP 1", "Recalling its earlier resolutions on wages,"),
    (K.NUMBERED, "PP 2", "Noting the report of the Dock Workers Union,"),
    (K.NUMBERED, "OP 1", "Calls upon the harbour office to pay all wages;"),
    (K.NUMBERED, "OP 2", "Decides to remain seized of the matter."),
)
HOSTILE = (
    (K.TITLE, "", "[/] [red]Bold claims[/red] and \x1b]0;a title\x07 of its own"),
    (
        K.PARAGRAPH,
        "¶1",
        "Nothing [link=http://x]here[/] is markup. 港口工人 lists \u202ewages\u202c and e" + "\u0301" * 30,
    ),
)


def _article(name: str, parts: Sequence[tuple[BlockKind, str, str]], **known: object) -> Article:
    blocks, at, section = [], 0, 0
    for kind, locator, raw in parts:
        if kind is K.HEADING:
            section += 1
        text = clean_line(raw)
        blocks.append(Block(kind, text, at, at + len(text), locator, section, 1 if kind is K.HEADING else 0))
        at += len(text) + 2
    original = Original("94358ba6" + "0" * 56, clean("page.txt"), "text/plain", 0, at)
    return Article(name, clean_line(parts[0][2]), tuple(blocks), original, **known)  # type: ignore[arg-type]


def _findings(article: Article) -> Findings:
    """Names, dates and a source, by plain patterns."""
    names = {
        "Mira Tolven": EntityType.PERSON,
        "Dock Workers Union": EntityType.ORG,
        "Council of Aldrun": EntityType.ORG,
        "Port Velmar": EntityType.PLACE,
    }
    text = article.text
    entities = [
        EntityMention(SafeText(found.group()), found.start(), found.end(), kind, SafeText(name), "list")
        for name, kind in names.items()
        for found in re.finditer(name, text)
    ]
    dates = [
        DateMention(
            SafeText(found.group()),
            found.start(),
            found.end(),
            value,
            "day",
            "day, month and year" if value else "unresolved: no year is printed",
            sure,
        )
        for words, value, sure in (
            ("21 December 2016", "2016-12-21", True),
            ("3 October 2016", "2016-10-03", True),
            ("in spring", None, False),
            ("2015", "2015", True),
        )
        for found in re.finditer(words, text)
    ]
    sources = [
        Source(clean("Velmar Post"), None, clean("No wages at the docks"), "2016-12-12", None, block.text,
               article.starts[number], article.starts[number] + len(block.text), "source list")
        for number, block in enumerate(article.blocks)
        if block.kind is K.SOURCE
    ]  # fmt: skip
    figures = [
        Figure(SafeText("40 of its members"), at, at + 17, "40", "exact", SafeText("members"), "unpaid", None,
               "reported", None, None, "number and noun")
        for at in [text.find("40 of its members")]
        if at >= 0
    ]  # fmt: skip
    return Findings(
        tuple(sources),
        tuple(sorted(dates, key=lambda date: date.start)),
        tuple(sorted(entities, key=lambda name: name.start)),
        tuple(figures),
    )


def articles() -> tuple[Article, ...]:
    return (
        _article(
            "harbour-workers",
            HARBOUR,
            publisher=clean("Aldrun Monitor"),
            authors=(clean("R. Quill"),),
            published=Published("2016-12-21", "day"),
        ),
        _article(
            "draft-resolution",
            RESOLUTION,
            publisher=clean("Council of Aldrun"),
            sponsor=clean("Harbour Fund"),
            published=Published(not_before="2016-12-14", rule="latest date in the text"),
        ),
        _article("hostile-title", HOSTILE),
    )


class FakeAsker:
    """Answers on a thread, at once, or when a test lets it."""

    def __init__(self, answer: Callable[[Query], SearchPage | Problem]) -> None:
        self._answer = answer
        self.held: list[Callable[[], None]] = []
        self.hold = False
        self.asked: list[Query] = []

    def ask(
        self, ticket: int, query: Query, reply: Callable[[int, SearchPage | Problem | str], None]
    ) -> None:
        self.asked.append(query)
        if self.hold:
            self.held.append(lambda: reply(ticket, self._answer(query)))
        else:
            threading.Thread(target=lambda: reply(ticket, self._answer(query)), daemon=True).start()


class FakeSearches(Searches):
    """A history in memory; nothing is saved."""

    def __init__(self) -> None:
        self.remembered: list[str] = []

    def history(self) -> tuple[str, ...]:
        return tuple(self.remembered)

    def views(self) -> tuple[SavedView, ...]:
        return ()

    @property
    def problems(self) -> tuple[str, ...]:
        return ()

    def remember(self, text: str) -> None:
        self.remembered.append(text)


class FakeWorkspace:
    """Does what the real one does, in memory."""

    def __init__(self, is_sample: bool = False) -> None:
        self.is_sample = is_sample
        self.name = "Sample corpus" if is_sample else "Velmar papers"
        self.notices: list[str] = []
        self.asker = FakeAsker(self.search)
        self.closed = False
        self.quick = True
        self.bookmark_error: str | None = None
        self.imported: list[Path] = []
        self.folder = Path("velmar")
        self.notes_path = Path("velmar/notes.md")
        self.changes: list[NameChange] = []
        self.said: list[PublisherSet] = []
        self._readings = {a.id: Reading(a, _findings(a)) for a in articles()}
        self._notes: list[NoteView] = []
        self._searches = FakeSearches()
        self.whereabouts = Whereabouts(places().data / "reading" / "velmar.json")
        self.across = FakeAcross(lambda: [self.reading(key) for key in self._readings])

    def quick_catalog(self) -> tuple[Summary, ...] | None:
        return self.catalog() if self.quick else None

    def beginning(self, most: int) -> tuple[tuple[Summary, ...], int] | None:
        rows = self.quick_catalog()
        return (rows[:most], len(rows)) if rows else None

    def catalog(
        self,
        progress: Callable[[int, int], None] | None = None,
        early: Callable[[tuple[Summary, ...]], None] | None = None,
    ) -> tuple[Summary, ...]:
        if progress:
            progress(1, 3)
        return tuple(newest_first([summarise(r.article, r.findings) for r in self._readings.values()]))

    def warm_search(self) -> None:
        """There is nothing to warm."""

    def open_search(self, progress: Callable[[int, int], None] | None = None) -> None:
        if progress:
            progress(3, 3)

    def reading(self, article_id: str) -> Reading:
        if article_id not in self._readings:
            raise NotFound(f"There is no article {article_id} in this library.")
        found = self._readings[article_id]
        if not self.changes and not self.said:
            return found
        corrections = Corrections(names=tuple(self.changes), publishers=tuple(self.said))
        return Reading(
            corrections.on_article(found.article), corrections.on_findings(found.article, found.findings)
        )

    def put(self, reading: Reading) -> None:
        self._readings[reading.article.id] = reading

    def correct(self, change: NameChange) -> int:
        if self.is_sample:
            raise UsageError("The sample corpus cannot be changed.")
        readings = [self.reading(key) for key in self._readings if change.article in (None, key)]
        met = [e for r in readings for e in r.findings.entities if change.meets(e, r.article.id)]
        if not met:
            raise NotFound(f"Nothing is named {change.name} there.")
        self.changes.append(change)
        return len(met)

    def last_correction(self) -> NameChange | None:
        return self.changes[-1] if self.changes else None

    def uncorrect(self) -> None:
        self.changes.pop()

    def say_publisher(self, said: PublisherSet) -> None:
        if self.is_sample:
            raise UsageError("The sample corpus cannot be changed.")
        self.said.append(said)

    def unsay_publisher(self, article_id: str) -> None:
        assert self.said.pop().article == article_id

    def matches(self, query: Query, article: Article) -> tuple[tuple[int, int], ...]:
        pattern = _pattern(query)
        return tuple(found.span() for found in pattern.finditer(article.text)) if pattern else ()

    def complete(self, text: str, cursor: int) -> Completion:
        start = text.rfind(" ", 0, cursor) + 1
        typed = text[start:cursor]
        known = ("publisher:", "published:", '"Aldrun Monitor"', "place:")
        choices = tuple(Choice(clean_line(each), 0) for each in known if each.startswith(typed))
        return Completion(start, cursor, choices)

    def hits(self, query: Query, article: Article) -> tuple[tuple[int, int], ...]:
        return self.matches(query, article)

    def facets(
        self, query: Query, *, facets: Sequence[Facet] = (), limit: int = 10, narrow: str = ""
    ) -> FacetPage | Problem:
        page = self.search(query)
        if isinstance(page, Problem):
            return page
        return FacetPage(query, page.understood, page.sections, page.articles, ())

    def concordance(
        self, query: Query, article_id: str | None = None, width: int | None = None
    ) -> Concordance | Problem:
        ids = [key for key in self._readings if article_id in (None, key)]
        return Concordance(
            ids, lambda key: self.reading(key).article, lambda: lambda article: self.hits(query, article)
        )

    @property
    def searches(self) -> Searches:
        return self._searches

    def changed(self) -> bool:
        return False

    def catch_up(self) -> tuple[Summary, ...]:
        return self.catalog()

    def search(self, query: Query) -> SearchPage | Problem:
        if query.text.count('"') % 2 and not query.typing:
            return Problem("This quotation mark is never closed.", query.text.rindex('"'))
        if query.text == "boom":
            return Problem("A field needs a value.", 2)
        hits: list[Hit] = []
        counts: list[tuple[str, int]] = []
        for reading in self._readings.values():
            article = reading.article
            found = [self._hit(article, number, query) for number in range(len(article.sections))]
            here = [hit for hit in found if hit is not None]
            hits += here
            if here:
                counts.append((article.id, len(here)))
        added = ("harbor",) if "harbour" in query.text else ()
        words = " AND ".join(query.text.split())
        return SearchPage(query, words, added, tuple(hits), len(hits), len(counts), tuple(counts))

    def _hit(self, article: Article, section: int, query: Query) -> Hit | None:
        part = article.sections[section]
        spots = [
            (start, end)
            for start, end in self.matches(query, article)
            if part.first <= article.block_at(start) < part.last
        ]
        if not spots:
            return None
        block = article.block_at(spots[0][0])
        base = article.starts[block]
        lit = [(s - base, e - base) for s, e in spots if article.block_at(s) == block]
        return Hit(
            article.id, article.title, article.publisher, article.sponsor, "2016-12-21", part.index,
            part.heading, article.blocks[block].locator, 1.0, len(spots), article.blocks[block].text,
            tuple(lit), spots[0][0],
        )  # fmt: skip

    def notes(self) -> tuple[NoteView, ...]:
        return tuple(self._notes)

    def add_note(self, view: NoteView) -> None:
        self._notes.append(view)

    def bookmark(
        self, article_id: str, start: int, end: int, remark: str = "", tags: Sequence[str] = ()
    ) -> NoteView:
        if self.bookmark_error:
            raise NotesError(self.bookmark_error)
        article = self.reading(article_id).article
        locator = article.blocks[article.block_at(start)].locator
        passage = Passage(
            article_id, start, end, SafeText(article.text[start:end]), SafeText(""), SafeText(""), locator
        )
        note = Note(
            f"n{len(self._notes) + 1}", passage, clean(f"{article.publisher}, {locator}"), clean(remark),
            tuple(clean(tag) for tag in tags), article.original.sha256, article.text_sha256,
            "2016-12-30T10:00:00+00:00",
        )  # fmt: skip
        view = NoteView(note, "exact", start, end, article.title)
        self._notes.append(view)
        return view

    def unkeep(self, note_id: str) -> None:
        if self.bookmark_error:
            raise NotesError(self.bookmark_error)
        assert self._notes[-1].note.id == note_id
        self._notes.pop()

    def cite(self, article_id: str, start: int, end: int, form: str = "cited") -> str:
        article = self.reading(article_id).article
        locator = article.blocks[article.block_at(start)].locator
        return quotation(Form(form), article, article.text[start:end], locator, str(article.publisher))

    def import_paths(
        self, paths: Sequence[Path], *, watch: Counted | None = None
    ) -> Iterator[Taken | Refusal | Progress]:
        for number, path in enumerate(paths):
            self.imported.append(path)
            yield Progress(number, len(paths), str(path))
            if path.suffix == ".bad":
                yield Refusal(str(path), "sniff", "This is not a page of text.")
            elif path.suffix == ".doubt":
                doubt = Doubt(44, clean("A Possible Title"), "title case after an empty line")
                yield Taken(str(path), "imported", ("harbour-workers",), (doubt,))
            else:
                yield Taken(str(path), "imported", ("harbour-workers",))

    def close(self) -> None:
        self.closed = True


def _pattern(query: Query) -> re.Pattern[str] | None:
    words = [word for word in re.findall(r"\w+", query.text) if word not in ("AND", "OR")]
    if not words:
        return None
    end = "" if query.typing else r"\b"
    return re.compile("|".join(rf"\b{re.escape(word)}{end}" for word in words), re.IGNORECASE)
