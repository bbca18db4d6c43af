"""What a line of a list must say to be a source, and what its brackets and address tell of it."""

import re

from reader.extract.source_entry import EDGE, Parts, names_body
from reader.extract.source_readings import KNOWN, weight
from reader.extract.wordlists.loader import Lists
from reader.model.findings import Source

_BRACKET = re.compile(
    r"(?P<title>\S+(?:\s\S+){2,}?)\s\((?P<name>[^(),]{2,60}),\s(?P<when>[^()]{0,30}\d[^()]{0,20})\)\.?"
)
"""`Title (Aldrun Post, 3 May 2015)`."""
_QUOTES = frozenset('“”"«»‘')
_FEWEST_WORDS = 4


def says(source: Source) -> bool:
    """Whether a line says enough: a publisher, a day, an address, or words that can be a title."""
    if source.publisher or source.date or source.url:
        return True
    title = source.title or ""
    if source.raw.rstrip().endswith(":"):
        return False  # the head of what follows
    return len(title.split()) >= _FEWEST_WORDS or (
        bool(title) and any(mark in _QUOTES for mark in source.raw)
    )


def bracketed(text: str, start: int, lists: Lists) -> Parts | None:
    """Title and publisher where the publisher stands in brackets with the day that begins at `start`."""
    found = _BRACKET.fullmatch(text) if text.rstrip(" .").endswith(")") else None
    if found is None or not found.start("when") <= start < found.end("when"):
        return None
    name = found["name"].strip(EDGE)
    rank = weight(name, lists)
    if not rank or (rank < KNOWN and name.split()[0] in lists.given):
        return None
    return Parts(
        name, found["title"].strip(EDGE), "title, publisher and day in brackets", names_body(name, lists)
    )
