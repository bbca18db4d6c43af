"""Works cited within a text: a title above the line of its publisher, a quotation before its source."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract.date_scan import scan
from reader.extract.edtf import show
from reader.extract.source_entry import EDGE, Parts, names_body
from reader.extract.wordlists.loader import Lists, load
from reader.extract.written import Written
from reader.model.article import Article, BlockKind

_TITLES = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_BELOW = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.META, BlockKind.SUBTITLE})
_BY = re.compile(r"(?:[Bb]y\s)")
_WEEKDAY = re.compile(r",?\s(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day$")
_PERSON = r"[A-Z][\w’'.-]+(?:\s(?:[a-z]{1,4}\s)?[A-Z][\w’'.-]*){1,3}"
_AUTHOR = re.compile(rf"{_PERSON}(?:(?:,|,?\sand|\s&)\s{_PERSON}){{0,3}},\s(?=[A-Z“‘\"])")
_ALONE = re.compile(rf"{_PERSON}\.?")
_SENTENCE = re.compile(r"(?<=[.?!])(?<!\s[A-Z]\.)\s+(?=[A-Z\d“‘\"])")
_VOLUME = re.compile(r",?\s[Vv]ol(?:ume|\.)?\s\d.*$")
_QUOTED = re.compile(r"[“\"].{20,}[”\"][,.]?\s*[–—-]?\s*(?P<cite>[^“”\"]{12,400})")
_CLOSES = re.compile(r"\.?\)?\s*(?:$|\s[A-Z“\"‘])")
_YEAR = re.compile(r"(?:19|20)\d\d|/\d\d\b")
_NUMBER = re.compile(r"^\d{1,3}[.)]\s")
_MARKED = re.compile(r"\s?[|/–—-]\s(?P<name>[^|–—]{2,80})")
_FEWEST, _LONGEST_TITLE, _LONGEST_HEAD, _MOST_WORDS = 2, 200, 320, 12
_LONGEST_LINE, _SMALL, _LONGEST = 160, 4, 4_000


@dataclass(frozen=True, slots=True)
class Cited:
    """A work cited within a block."""

    start: int
    end: int
    parts: Parts
    date: str | None


def find(article: Article) -> dict[int, tuple[Cited, ...]]:
    """The works cited, by the number of the block that names the publisher."""
    lists = load()
    out: dict[int, tuple[Cited, ...]] = {}
    for read in (_below, _behind, _authored):
        found = {}
        for number, block in enumerate(article.blocks):
            one = read(article, number, lists) if block.kind in _BELOW and number not in out else None
            if one:
                found[number] = (one,)
        if sum(one.parts.sure for (one,) in found.values()) >= _FEWEST:
            out.update(found)
    return out


def credited(article: Article, page: Sequence[Article]) -> tuple[int, Cited] | None:
    """The line of publisher and date below the title, on a page whose articles have different ones.

    Else the line may be the one that a site prints over all that it publishes.
    """
    own = _credit(article)
    if own is None or len(page) < _FEWEST:
        return None
    known = [one for other in page if (one := _credit(other)) and one[1].parts.sure]
    names = {one.parts.publisher for _, one in known}
    return own if len(names) >= _FEWEST and len(known) * 2 >= len(page) else None


def _credit(article: Article) -> tuple[int, Cited] | None:
    for number, block in enumerate(article.blocks[:-1]):
        if block.kind is BlockKind.TITLE:
            below = article.blocks[number + 1]
            one = _below(article, number + 1, load()) if below.kind in _BELOW else None
            return (number + 1, one) if one else None
    return None


def _below(article: Article, number: int, lists: Lists) -> Cited | None:
    """`Title` and below it `By Ana Bel, Aldrun Post, 3 May 2015. What it says …`."""
    above = article.blocks[number - 1] if number else None
    if above is None or above.kind not in _TITLES or len(above.text) > _LONGEST_TITLE:
        return None
    text = article.blocks[number].text
    if above.text.endswith((".", ":")) or above.text[:1] in {"[", "("}:
        return None
    day = _day(text)
    if day is None:
        return None
    if len(text) < _LONGEST_LINE and (marked := _MARKED.fullmatch(text, day.end)):
        name, end = marked["name"], len(text)
    elif _CLOSES.match(text, day.end):
        before = _WEEKDAY.sub("", text[: day.start].rstrip(", |"))
        start = by.end() if (by := _BY.match(before)) else 0
        name, end = re.split(r", |\|\s?", before[start:])[-1], day.end
    else:
        return None
    name = name.strip(EDGE)
    if not name or not (names_body(name, lists) or _capital(name, lists)):
        return None
    title = _NUMBER.sub("", above.text)
    parts = Parts(name, title, "title above, publisher, date", names_body(name, lists))
    return Cited(0, end, parts, _iso(day))


def _capital(name: str, lists: Lists) -> bool:
    """Whether an unknown name may be a publisher: all in capitals, and no place or person."""
    words = name.split()
    return (
        len(words) <= _MOST_WORDS
        and all(word[0].isupper() or len(word) < _SMALL for word in words)
        and words[0][0].isupper()
        and words[0] not in lists.given
        and lists.find(name) is None
    )


def _behind(article: Article, number: int, lists: Lists) -> Cited | None:
    """`“What it says.” Title. Ana Bel. Aldrun Post. 3 May 2015.`."""
    text = article.blocks[number].text
    quoted = _QUOTED.fullmatch(text) if text[0] in '“"' else None
    if quoted is None:
        return None
    cite = quoted["cite"]
    days = [one for one in scan(cite, loose=False) if one.first and one.first[0] and not one.last]
    if not days or re.search(r"\w", cite[days[-1].end :]):
        return None
    pieces = _SENTENCE.split(_VOLUME.sub("", cite[: days[-1].start].strip(EDGE)))
    name = pieces.pop().strip(EDGE)
    if not pieces or not 0 < len(name.split()) <= _MOST_WORDS or not name[0].isupper():
        return None
    if len(pieces) > 1 and _ALONE.fullmatch(pieces[-1]):
        pieces.pop()
    title = " ".join(pieces).strip(EDGE)
    parts = Parts(name, title, "quotation, title, publisher, date", names_body(name, lists))
    return Cited(quoted.start("cite"), len(text), parts, _iso(days[-1]))


def _authored(article: Article, number: int, lists: Lists) -> Cited | None:
    """`Ana Bel, Title. Aldrun Post, 3 May 2015. “What it says …”`."""
    text = article.blocks[number].text
    author = _AUTHOR.match(text)
    day = _day(text) if author else None
    if author is None or day is None or not day.first or not day.first[2] or not _CLOSES.match(text, day.end):
        return None
    pieces = _SENTENCE.split(text[author.end() : day.start].rstrip(", "))
    name = pieces.pop().strip(EDGE)
    title = " ".join(pieces)
    if not title or not names_body(name, lists):
        return None
    parts = Parts(name, title.strip().rstrip("."), "author, title, publisher, date", sure=True)
    return Cited(0, day.end, parts, _iso(day))


def _day(text: str) -> Written | None:
    """The first date with a year near the begin of a text."""
    if not _YEAR.search(text, 0, _LONGEST_HEAD):
        return None
    for one in scan(text[:_LONGEST_HEAD], loose=False):
        if one.readings or (one.first and one.first[0] and not one.last):
            return one
    return None


def _iso(day: Written) -> str | None:
    return show(day.first) if day.first else None
