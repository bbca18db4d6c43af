"""Forms in which a line or the end of a block names a work: `Title (Guardian, link)`, `via Title | Post`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.extract.needles import holds
from reader.extract.source_contents import publishes
from reader.extract.source_houses import is_house
from reader.extract.source_marks import quoted
from reader.extract.source_names import KNOWN, POSSIBLE, weight
from reader.extract.wordlists.loader import Lists, load

_LINKED = re.compile(r"\s\((?P<name>[^\W\d_][^(),]{1,39})(?P<link>,\s(?:link|pdf|video|audio))?\)")
"""`Title (Guardian, link)`."""
_LEAD = re.compile(
    r"(?i)^[\s,;.]*(?:and\s)?(?P<see>(?:see\salso|see(?:\s(?:the\s)?(?:full\s)?\w+)?|full\s(?:story|article|text|report)|source|read\smore):\s)?"
)
_LINKS = (", link)", ", pdf)", ", video)", ", audio)")
_SEE = ("See", "see", "And", "Ful", "ful", "Sou", "Rea")
_NO_CAPITAL = re.compile(r"[a-z]{6,}")
_PASSED_ON = re.compile(
    r"(?:[Vv]ia|VIA)\s(?P<title>[A-Z“‘].{2,240}?)\s(?:\||[–—]|-)\s(?P<name>[^|–—]{2,90}?)\.?"
)
"""`via Title | Aldrun Post.`"""
_TITLE_LINE = re.compile(
    rf"(?:[^“”\":]{{2,30}}:\s)?{quoted(8, 200, stop=False)}\s(?P<by>by\s)?(?P<name>[A-Z][\w .]{{1,40}})"
)
"""An article of which the title is that of what it is about: `World News: “Title” CNN`."""
ENDS = re.compile(r"(?<=[a-z\d)”\"’][.?!])\s+(?=[A-Z“\"(])|(?<=[.?!][”\"])\s+(?=[A-Z“])")
_WORDS = re.compile(r"[^\W\d_][\w’'-]*")
VIA = frozenset({"via ", "Via ", "VIA "})
LONGEST_LINE, _LONGEST, _SHORTEST, _SHORT = 400, 300, 14, 8
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
    if found is None:
        return
    by = found["by"] is not None and is_house(found["name"])
    if by or (not found["by"] and publishes(found["name"]) and is_headline(found["title"])):
        yield Found(0, len(text), found["name"], found["title"], "quoted title, publisher")


def handed_on(text: str) -> Found | None:
    """The work of a line that begins with `via`."""
    via = _PASSED_ON.fullmatch(text) if len(text) < LONGEST_LINE else None
    if via is None:
        return None
    first = weight(via["title"], load()) == KNOWN > weight(via["name"], load())
    name, title = (via["title"], via["name"]) if first else (via["name"], via["title"])
    return Found(0, len(text), name, title, "via") if " " in title.strip() and len(title) > _SHORT else None


def linked(text: str, lists: Lists) -> Iterator[Found]:
    """Titles with publisher and `link` in brackets behind them; without `link` where one is told to see."""
    if not (holds(text, _LINKS) or (text[:3] in _SEE and text.endswith(")"))):
        return
    begin = 0
    for found in _LINKED.finditer(text):
        name, at = found["name"], found.start()
        lead = _LEAD.match(text[begin:at])
        start, begin = begin + (lead.end() if lead else 0), found.end()
        if not found["link"] and not (lead and lead["see"] and begin == len(text)):
            continue
        unknown = _NO_CAPITAL.fullmatch(name) is not None and name not in lists.words
        if not unknown and weight(name, lists) < (POSSIBLE if found["link"] else KNOWN):
            continue
        colon = text.find(": ", start, at) if text[at - 1] == "." else -1
        if colon < 0:
            start = max((one.end() for one in ENDS.finditer(text, start, at - 1)), default=start)
        end = colon if colon > 0 else at  # `Title: What it says. (Aldrun Post, link)`
        if _SHORTEST <= end - start < _LONGEST:
            yield Found(start, begin, name, text[start:end], "title, publisher, link")


def is_headline(title: str) -> bool:
    """Whether most longer words of a title have capitals."""
    words = [word for word in _WORDS.findall(title) if len(word) >= _SMALL_WORD]
    return (
        bool(words)
        and " " in title.strip()
        and sum(word[0].isupper() for word in words) >= _SHARE * len(words)
    )
