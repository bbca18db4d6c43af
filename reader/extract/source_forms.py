"""Forms in which a line or the end of a block names a work: `Title (Guardian, link)`, `via Title | Post`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.extract.source_contents import publishes
from reader.extract.source_marks import quoted
from reader.extract.source_names import KNOWN, weight
from reader.extract.wordlists.loader import Lists

_LINKED = re.compile(
    r"(?:^|(?<=[.!?]\s)|(?<=:\s))(?P<title>[A-Z“‘\"'](?:(?!\. )[^()]){14,300}?)\s"
    r"\((?P<name>[^(),]{2,40}),\s(?:link|pdf|video|audio)\)"
)
"""`Title (Guardian, link)`."""
_LEAD = re.compile(
    r"(?i)^(?:see\salso|see\s(?:the\s)?(?:full\s)?\w+|full\s(?:story|article|text|report)|source|read\smore):\s"
)
_PASSED_ON = re.compile(
    r"(?:[Vv]ia|VIA)\s(?P<title>[A-Z“‘].{8,240}?)\s(?:\||[–—]|-)\s(?P<name>[^|–—]{2,90}?)\.?"
)
"""`via Title | Aldrun Post.`"""
_TITLE_LINE = re.compile(
    rf"(?:[^“”\":]{{2,30}}:\s)?{quoted(8, 200, stop=False)}\s(?P<name>[A-Z][\w .]{{1,40}})"
)
"""An article of which the title is that of what it is about: `World News: “Title” CNN`."""
ENDS = re.compile(r"(?<=[a-z\d)”\"’][.?!])\s+(?=[A-Z“\"(])|(?<=[.?!][”\"])\s+(?=[A-Z“])")
_CREDITED = re.compile(r"[.!?][”\"]\s(?P<name>[A-Z][^“”\":.]{1,60}):\s(?P<title>[A-Z][^“”\"]{10,200})$")
_WORDS = re.compile(r"[^\W\d_][\w’'-]*")
VIA = frozenset({"via ", "Via ", "VIA "})
LONGEST_LINE = 400
_SMALL_WORD, _SHARE = 4, 0.6


@dataclass(frozen=True, slots=True)
class Found:
    """A work named in a block."""

    start: int
    end: int
    publisher: str | None
    title: str
    how: str
    via: str | None = None
    date: str | None = None


def title_line(text: str) -> Iterator[Found]:
    """The work that a title names with its publisher."""
    found = _TITLE_LINE.fullmatch(text)
    if found and publishes(found["name"]) and is_headline(found["title"]):
        yield Found(0, len(text), found["name"], found["title"], "quoted title, publisher")


def handed_on(text: str) -> Found | None:
    """The work of a line that begins with `via`."""
    via = _PASSED_ON.fullmatch(text) if len(text) < LONGEST_LINE else None
    return Found(0, len(text), via["name"], via["title"], "via") if via else None


def linked(text: str, lists: Lists) -> Iterator[Found]:
    """Titles with publisher and `link` in brackets behind them."""
    for found in _LINKED.finditer(text):
        lead = _LEAD.match(found["title"])
        if weight(found["name"], lists) == KNOWN:
            begin = found.start("title") + (lead.end() if lead else 0)
            yield Found(
                begin, found.end(), found["name"], text[begin : found.end("title")], "title, publisher, link"
            )


def credited(text: str, lists: Lists) -> Iterator[Found]:
    """`“What somebody says.” NPR: Title Of The Report` at the end of a block."""
    found = _CREDITED.search(text) if ": " in text else None
    if (
        found
        and weight(found["name"], lists) == KNOWN
        and is_headline(found["title"])
        and not ENDS.search(found["title"])
    ):
        yield Found(found.start("name"), found.end(), found["name"], found["title"], "publisher: title")


def is_headline(title: str) -> bool:
    """Whether most longer words of a title have capitals."""
    words = [word for word in _WORDS.findall(title) if len(word) >= _SMALL_WORD]
    return (
        bool(words)
        and " " in title.strip()
        and sum(word[0].isupper() for word in words) >= _SHARE * len(words)
    )
