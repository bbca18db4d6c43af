"""Works that running text names with their house, in words of its own: `Bel’s “Boats burn” (Aldrun Post)`."""

import re
from collections.abc import Iterator

from reader.extract.needles import holds
from reader.extract.source_forms import Found, is_headline
from reader.extract.source_houses import is_house
from reader.extract.source_marks import PERSON, WORK
from reader.extract.source_names import KNOWN, named, weight
from reader.extract.source_origin import NAME, plain
from reader.extract.wordlists.loader import Lists

_TITLE = r"[“\"](?P<title>[^“”\"]{6,250})(?:[”\"]|(?<=\S)“(?=[\s.,;:)]|$))"
"""A title between marks, of which the closing one may be an opening one."""
_WHEN = (
    r"(?:(?:this\s(?:morning|week|month|Sunday)|yesterday|today|(?:last\s)?(?:week|month)"
    r"|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)['’]s\s)?"
)
_OWNED = re.compile(
    rf"(?P<who>{PERSON})['’]s?\s{_TITLE},?\s(?:\((?P<bracket>[A-Z][^()]{{2,50}})\)"
    rf"|(?:in|from|at|on|for)\s(?:the\s)?{_WHEN}(?P<name>{NAME}))"
)
"""`Ana Bel’s “Boats burn” in this morning’s Aldrun Post`."""
_WORD = r"[A-Z\d][\w’'-]*"
_CAPITALS = rf"{_WORD}(?:[:,]?\s(?:(?:of|and|the|in|for|on|to|a|from|with|or|at|by)\s){{0,3}}{_WORD}){{1,12}}"
_ADVICE_WORDS = r"\b(?:[Dd]on['’]t\smiss|[Cc]heck\sout|[Rr]ead|[Ss]ee(?:\salso)?)"
_ADVISED = re.compile(
    rf"{_ADVICE_WORDS}\s(?P<title>{_CAPITALS}?)"
    rf"\s(?:(?P<year>\((?:19|20)\d\d\)),?(?:\sby)?|in|at|from)\s(?:the\s)?(?P<name>{NAME})"
)
"""`Don’t miss The Price of Nets in the Aldrun Post.`"""
_DATED_WORK = re.compile(
    rf"{_ADVICE_WORDS}\s(?P<title>{_CAPITALS})\s(?P<year>\((?:19|20)\d\d\)),?\s(?:by\s)?(?:the\s)?(?P<name>{NAME})"
)
_FROM_AUTHOR = re.compile(
    rf"\bfrom\s(?P<who>{PERSON})\s(?:in|at|of)\s(?:the\s)?(?P<name>{NAME}),\s(?P<title>[A-Z][^“”\",.;:]{{8,120}}?)(?=\s?[“\"])"
)
"""`from Ana Bel in the Aldrun Post, Boats in flames “…`."""
_LEAD = re.compile(rf"(?P<name>{NAME})\s(?:{WORK}|article):$")
_FIRST = re.compile(rf"{_TITLE},?")
_OF = re.compile(r"(?P<name>.{3,40})\sof\s[A-Z][a-z]+$")
_OWNS = ("’s “", "'s “", "'s \"", '’s "', "s’ “", "s' \"")
_ADVICE = (" miss ", "heck out ", " read ", "Read ", " see ", "See ")


def find(text: str, above: str, lists: Lists) -> Iterator[Found]:
    """The works of a block; `above` is the block above it."""
    if "“" in text or '"' in text:
        yield from _quoted(text, lists)
        if above.endswith(":") and text[0] in '“"' and (lead := _LEAD.search(above)):
            name, found = _house(lead["name"], lists), _FIRST.match(text)
            if name and found and is_headline(found["title"]):
                yield Found(0, found.end(), name, found["title"], "named above its title")
    if holds(text, _ADVICE):
        for found in _ADVISED.finditer(text):
            yield from _advised(found, lists)
            if found["year"] is None and (dated := _DATED_WORK.match(text, found.start())):
                yield from _advised(dated, lists)


def _advised(found: re.Match[str], lists: Lists) -> Iterator[Found]:
    name = _house(found["name"], lists)
    if name and (found["year"] or is_house(name)):
        year = found["year"].strip("()") if found["year"] else None
        begin, end = found.start("title"), found.end()
        yield Found(begin, end, name, found["title"], "reading advice", None, year)


def _quoted(text: str, lists: Lists) -> Iterator[Found]:
    if "from " in text:
        for found in _FROM_AUTHOR.finditer(text):
            name = _house(found["name"], lists)
            if name and " " in found["title"]:
                yield Found(found.start("name"), found.end(), name, found["title"], "from its author")
    if holds(text, _OWNS):
        for found in _OWNED.finditer(text):
            name = _house(found["bracket"] or found["name"], lists)
            if name and _is_title(found["title"]):
                yield Found(found.start("who"), found.end(), name, found["title"], "title of an author")


def _house(words: str, lists: Lists) -> str:
    """The name that the words begin with; empty where they begin with no known one."""
    words = plain(words)
    city = _OF.fullmatch(words)
    if city and is_house(city["name"]):
        return words
    name = named(words, lists, first=True)
    return name if name and (is_house(name) or weight(name, lists) == KNOWN) else ""


def _is_title(title: str) -> bool:
    return title[0].isupper() and " " in title and title[-1] not in ".;!"
