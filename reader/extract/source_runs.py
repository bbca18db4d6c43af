"""Lines that are known for sources by their number and their common form, over all articles of a page."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.extract import source_contents, source_heads
from reader.extract.known import Known
from reader.extract.needles import holds
from reader.extract.source_days import day_first, figures, iso, undated
from reader.extract.source_houses import AGENCIES, is_house
from reader.extract.source_marks import Parts
from reader.extract.source_names import KNOWN
from reader.extract.source_readings import (
    DASHES,
    LONGEST,
    YEAR_SECOND,
    Reading,
    commented,
    may_be_read,
    readings,
)
from reader.extract.wordlists.loader import load
from reader.model.article import Article, BlockKind

_LINES = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.SUBTITLE, BlockKind.LINK, BlockKind.HEADING}
    | {BlockKind.TITLE, BlockKind.CAPTION, BlockKind.META}
)
_HEADINGS = frozenset({BlockKind.HEADING, BlockKind.TITLE, BlockKind.SUBTITLE})
_FEWEST, _FEWEST_SURE, _RECURS = 3, 2, 3
_SURE = frozenset(
    {"title, comma, publisher, date", "title, publisher in square brackets"}
    | {"title, dash, publisher, dash, text", "publisher, colon, title, day", YEAR_SECOND}
)
"""Forms that prose and headlines do not take: two lines are enough."""

_ALONE = frozenset({"quoted title, publisher", "publisher, quoted title"})
"""Forms that need no second line where the publisher is known and a day closes the line."""
_ALONE_BY_NAME = frozenset(
    {"publisher, dash, title", "publisher, bar, title", "title, dash, publisher", "title, bar, publisher"}
    | {"title, publisher in brackets", "title, publisher in square brackets"}
    | {"title, comma, publisher, date"}
)
"""The same, where the publisher is known by its name."""
_IN_HEADS = frozenset({"publisher, dash, title", "title, comma, publisher, date"})
"""Forms that the lines of day, author and section in the head of an article do not take."""
_BY_ITSELF = _ALONE | _ALONE_BY_NAME


@dataclass(frozen=True, slots=True)
class Line:
    """An entry within a block."""

    start: int
    end: int
    parts: Parts
    date: str | None = None


@dataclass(frozen=True, slots=True)
class _Candidate:
    place: tuple[int, int]
    """The number of the article on its page, the number of the block in it."""
    kind: BlockKind
    headed: bool
    reading: Reading


def find(article: Article, page: Sequence[Article] = ()) -> dict[int, tuple[Line, ...]]:
    """The entries of lists, by the number of their block; `page` are the article and its neighbours."""
    articles = list(page) or [article]
    if not _readings(Known(article)):
        return _contents(article, articles)
    own = next((n for n, one in enumerate(articles) if one is article), 0)
    candidates = [
        _Candidate((at, number), one.blocks[number].kind, below, reading)
        for at, one in enumerate(articles)
        for number, below, reading in _readings(Known(one))
        if (one.blocks[number].kind is not BlockKind.META or reading.form in _IN_HEADS)
        and (one.blocks[number].kind is not BlockKind.CAPTION or reading.title)
        and (
            one.blocks[number].kind is not BlockKind.TITLE or len(articles) > 1 or reading.form in _BY_ITSELF
        )
    ]
    best: dict[int, tuple[tuple[bool, int, int], Reading]] = {}
    for taken in _accepted(candidates, articles):
        known = sum(one.reading.weight for one in taken)
        for one in taken:
            if one.place[0] == own:
                dated = one.reading.date is not None or one.reading.either is not None
                rank = (dated, one.reading.weight, known)
                if one.place[1] not in best or rank > best[one.place[1]][0]:
                    best[one.place[1]] = (rank, one.reading)
    order = (
        day_first(
            figures(block.text for one in articles for block in one.blocks if len(block.text) < LONGEST)
        )
        if any(reading.either for _, reading in best.values())
        else None
    )
    out = {number: (_line(article, number, reading, order),) for number, (_, reading) in best.items()}
    return {**_contents(article, articles), **out} if out else _contents(article, articles)


def _line(article: Article, number: int, reading: Reading, order: bool | None) -> Line:
    how = reading.form if reading.form in _SURE else "lines of one form"
    parts = Parts(reading.publisher, reading.title, how, reading.weight == KNOWN)
    date = reading.date
    if reading.either and order is not None:
        date = reading.either[0] if order else reading.either[1]
    end = reading.end if reading.end is not None else len(article.blocks[number].text)
    return Line(0, end, parts, date)


def _contents(article: Article, articles: Sequence[Article]) -> dict[int, tuple[Line, ...]]:
    return {
        number: tuple(
            Line(start, end, Parts(name, bare, "publisher, colon, title", sure), date)
            for start, end, name, title, sure in entries
            for bare, date in (_dated_title(title),)
        )
        for number, entries in source_contents.find(article, articles).items()
    }


def _dated_title(title: str) -> tuple[str, str | None]:
    """The title of `Boats burn (3 May 2015)`, and the day."""
    rest, day = undated(title) if title.endswith(")") else (title, None)
    if day is None or not day.first or not rest or not title.startswith(rest):
        return title, None
    return rest, iso(day)


def _accepted(candidates: Sequence[_Candidate], page: Sequence[Article]) -> list[list[_Candidate]]:
    """The groups of lines of one form that show by their publishers what they are."""
    articles = len(page)
    groups: defaultdict[str, list[_Candidate]] = defaultdict(list)
    for one in candidates:
        groups[one.reading.form].append(one)
    out: list[list[_Candidate]] = []
    for form, every in groups.items():
        group = every
        titles = sum(one.kind is BlockKind.TITLE for one in group)
        if 2 * titles < articles:  # a headline or two that look so
            group = [one for one in every if one.kind is not BlockKind.TITLE]
        known = [one.reading.publisher for one in group if one.reading.weight == KNOWN]
        nearly_all = articles > 1 and titles * 5 >= articles * 4
        enough = _FEWEST_SURE if form in _SURE or nearly_all else _FEWEST
        if (len(set(known)) > 1 and len(known) >= enough) or (known and nearly_all and form in _SURE):
            out.append(group)
            continue
        below = [one for one in group if one.headed]
        often = Counter(one.reading.publisher for one in below)
        if any(one.reading.weight == KNOWN for one in below) or max(often.values(), default=0) >= _RECURS:
            out.append(below)
        elif form in _SURE and below:
            out.append([one for one in below if one.reading.date])
        elif form == "cited from the web":
            out.append(group)
        elif form in _ALONE:
            out.append([one for one in every if one.reading.weight == KNOWN and _dated(one.reading)])
        elif form in _ALONE_BY_NAME:
            out.append([one for one in every if _sure_alone(one) and not _twice(one, page)])
    return out


def _twice(one: _Candidate, page: Sequence[Article]) -> bool:
    """Whether the page prints the line once more: below a picture, and as what describes it."""
    text = page[one.place[0]].blocks[one.place[1]].text
    return sum(block.text == text for article in page for block in article.blocks) > 1


def _sure_alone(one: _Candidate) -> bool:
    """Whether a line by itself is an entry: a house of the list, and a day or the place of a headline."""
    reading = one.reading
    if not is_house(reading.publisher) or not reading.title:
        return False
    headline = reading.form.endswith("brackets") and one.kind in _HEADINGS
    return _dated(reading) or (headline and reading.publisher not in AGENCIES)


def _dated(reading: Reading) -> bool:
    return reading.date is not None and len(reading.date) >= len("2016-12")


def _may_cite(text: str) -> bool:
    """Whether a line of the head may be an entry, and no day or author."""
    return holds(text, DASHES) or text.count(", ") > 1


@lru_cache(maxsize=64)
def _readings(known: Known) -> tuple[tuple[int, bool, Reading], ...]:
    """Every reading of every line of an article, with the number of its block and whether a head is above."""
    article, lists = known.article, load()
    out: list[tuple[int, bool, Reading]] = []
    below: frozenset[int] | None = None
    for number, block in enumerate(article.blocks):
        if block.kind not in _LINES or (block.kind is BlockKind.META and not _may_cite(block.text)):
            continue
        found = list(readings(block.text, lists)) if may_be_read(block.text) else []
        if holds(block.text, DASHES):
            found += commented(block.text, lists)
        if found and below is None:
            below = source_heads.headed(article)
        out += [(number, number in (below or ()), one) for one in found]
    return tuple(out)
