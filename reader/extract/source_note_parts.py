"""One source of a note: `Publisher, “Title,” 2015`, `Publisher, Title`, `Publisher | Title`."""

import re
from collections.abc import Iterator

from reader.extract.date_scan import scan
from reader.extract.edtf import show
from reader.extract.source_marks import EDGE, YEAR, quoted
from reader.extract.source_names import KNOWN, POSSIBLE, names_body, weight
from reader.extract.source_readings import readings
from reader.extract.wordlists.loader import Lists
from reader.model.findings import EntityType

_QUOTED = re.compile(
    rf"(?P<name>[A-Z][^“”\"]{{1,80}}?)[,:]\s{quoted(4, 250)}[.,]?\s?(?P<when>[^“”\"]{{0,40}})"
)
_ENUMERATES = re.compile(r"[\w’'-]+(?:\sand\s|\s&\s)[\w’'-]+")
"""`Ministry of Health, Labour and Welfare` is one name."""
_WORDY = re.compile(r"[^\W\d_]{3}")
_YEAR = re.compile(YEAR)
_READ = frozenset({"publisher, bar, title", "title, bar, publisher"})
_PERSON, _MOST_WORDS = 2, 8


def split(inside: str) -> Iterator[str]:
    """The sources of a note: parted by semicolons that stand outside of quotation marks."""
    begin, within = 0, False
    for at, mark in enumerate(inside):
        if mark in '“”"':
            within = mark == "“" or (mark == '"' and not within)
        elif mark == ";" and not within:
            yield inside[begin:at]
            begin = at + 1
    yield inside[begin:]


def more_than_date(words: str) -> bool:
    """Whether words that begin with a date go on: `2015 Velmar riots` is a title."""
    dates = scan(words, loose=False)
    return bool(dates) and _WORDY.search(words, dates[0].end) is not None


def parts(part: str, lists: Lists) -> tuple[str, str | None, str | None] | None:
    """Publisher, title and date of a source with a title; None for one without."""
    if found := _QUOTED.fullmatch(part):
        name = found["name"].strip(EDGE)
        known = weight(name, lists) or any(names_body(one, lists) for one in name.split(", "))
        year = _YEAR.search(found["when"])
        days = [one.first for one in scan(found["when"], loose=False) if one.first and one.first[0]]
        if known and len(name.split()) <= _MOST_WORDS:
            value = show(days[0]) if days else year.group() if year else None
            return name, found["title"], value
        return None
    if " | " in part:
        return next(
            (
                (one.publisher, one.title, one.date)
                for one in readings(part, lists)
                if one.form in _READ and one.weight == KNOWN
            ),
            None,
        )
    return _by_comma(part, lists)


def _by_comma(part: str, lists: Lists) -> tuple[str, str | None, str | None] | None:
    """`Wikipedia, 2015 Velmar riots`: a publisher of one word or a known one, and what begins anew."""
    name, comma, rest = part.partition(", ")
    if (
        not comma
        or ", " in rest
        or names_body(part, lists)
        or names_body(rest, lists)
        or _ENUMERATES.fullmatch(rest)
    ):
        return None
    rank = weight(name, lists)
    if rank < POSSIBLE or (rank < KNOWN and " " in name) or not (rest[0].isupper() or rest[0].isdigit()):
        return None
    if rest[0].isdigit() and not more_than_date(rest):
        return None
    words = rest.split()
    if lists.find(rest) is not None or (len(words) <= _PERSON and not rest[0].isdigit()):
        found = lists.find(rest)
        place = found is not None and found.type is EntityType.PLACE
        return (name, None, None) if rank == KNOWN and (place or words[0] in lists.given) else None
    return name, rest, None
