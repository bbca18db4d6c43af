"""Works cited within a text: a title above the line of its publisher, a quotation before its source."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.extract.date_scan import scan
from reader.extract.known import Known
from reader.extract.source_days import iso, undated
from reader.extract.source_marks import CALENDAR, EDGE, PERSON, PERSONS, Parts
from reader.extract.source_marks import VIA as HANDED
from reader.extract.source_names import KNOWN, may_name, names_body, weight
from reader.extract.source_placed import unnamed
from reader.extract.wordlists.loader import Lists, load
from reader.extract.written import Written
from reader.model.article import Article, BlockKind

_TITLES = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_BELOW = frozenset({BlockKind.HEADING, BlockKind.PARAGRAPH, BlockKind.META, BlockKind.SUBTITLE})
_HEADED = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.SUBTITLE})
_QUOTES = ("“", '"')
_BETWEEN = frozenset({BlockKind.FURNITURE, BlockKind.LINK})
_AUTHOR = re.compile(rf"{PERSONS},\s(?=[A-Z“‘\"])")
_ALONE = re.compile(rf"{PERSON}\.?")
_SENTENCE = re.compile(r"(?<=[.?!])(?<!\s[A-Z]\.)\s+(?=[A-Z\d“‘\"])")
_VOLUME = re.compile(r",?\s[Vv]ol(?:ume|\.)?\s\d.*$")
_QUOTED = re.compile(r"[“\"].{20,}[”\"][,.]?\s*[–—-]?\s*(?P<cite>[^“”\"]{12,400})")
_CLOSES = re.compile(r"\.?\)?\s*(?:$|\s[A-Z“\"‘])")
_YEAR = re.compile(r"(?:19|20)\d\d|/\d\d\b")
_NUMBER = re.compile(r"^\d{1,3}[.)]\s")
_MARKED = re.compile(r"\s?[|/–—-]\s(?P<name>[^|–—]{2,80})")
_NAME_FIRST = re.compile(r"(?P<name>[A-Z][^–—:.“”\"]{2,60}?)\s(?:[–—]|-{1,2})\s(?=[A-Z“\"])")
_PARTED = re.compile(r"\s?[|/]\s|\s[–—]\s|,\s")
_STOPS = re.compile(r"[.:,;]?(?:\s|$)")
_BY = re.compile(r"[Bb]y\s")
_NOTE = re.compile(r"\s\((?:press\srelease|blog|registration|subscription|satire)\)$")
_STATE = re.compile(r"[A-Z]{2}")
_NAMED = re.compile(r"\[(?P<name>[A-Z][^\[\]]{1,40})\]\s(?=[A-Z“\"‘])")
_HANDED = re.compile(r"\s\((?P<via>[A-Z][^()]{1,40})\)\s*$")
_FEWEST, _LONGEST_TITLE, _LONGEST_HEAD, _MOST_WORDS = 2, 200, 320, 12
_MOST_AUTHORED = 5
_LONGEST_LINE, _LONGEST = 160, 4_000


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
    dated = _may_cite(article)
    for read in (_below, _behind, _authored, _sentences, _under) if len(dated) >= _FEWEST else ():
        found = {}
        for number in dated:
            one = read(article, number, lists) if number not in out else None
            if one:
                found[number] = (one,)
        if sum(one.parts.sure for (one,) in found.values()) >= _FEWEST:
            out.update(found)
    return out


def of_page(article: Article, page: Sequence[Article]) -> list[tuple[int, Cited]]:
    """The works cited that only the whole page shows: credits below titles, and citations by author.

    A line of publisher and date below the title counts where the articles have different ones: else it
    may be the one that a site prints over all that it publishes.
    """
    if len(page) < _FEWEST:
        return []
    out: list[tuple[int, Cited]] = []
    own = _credit(Known(article))
    mine = _works(Known(article))
    if named := _bracketed(article, page):
        return named
    if own is None and not any(mine):
        return []
    every = [one for other in page if own and (one := _credit(Known(other)))]
    known = {one.parts.publisher for _, one in every if one.parts.sure}
    dated = own is not None and own[1].date is not None
    sure = len([one for _, one in every if one.parts.sure]) * 2 >= len(page)
    names = {one.parts.publisher for _, one in every}
    mixed = len(names) > _FEWEST and 5 * len(every) >= 4 * (len(page) - 1)
    lists = load()
    if own and len(known) >= _FEWEST and (sure if dated else mixed):
        out.append(own)
        for number in range(own[0] + 2, len(article.blocks) if not dated else 0):
            above = article.blocks[number - 1]
            if article.blocks[number].kind in _BELOW and above.kind in _TITLES | {BlockKind.CAPTION}:
                signed = _signed(article, number, lists) if not above.text.endswith(".") else None
                out += [(number, signed)] if signed and signed.parts.sure else []
    kinds = [_works(Known(other)) for other in page] if any(mine) else []
    for kind, works in enumerate(mine):
        if sum(len(other[kind]) for other in kinds) >= _FEWEST:
            out += works
    return out


def _bracketed(article: Article, page: Sequence[Article]) -> list[tuple[int, Cited]]:
    """`[Aldrun Post] What it says …` below each title of a page, perhaps with who passed it on behind it."""
    own, lists = _names_first(Known(article)), load()
    every = [_names_first(Known(other)) for other in page] if own else []
    names = {name for found in every for _, name, _ in found}
    known = sum(weight(name, lists) == KNOWN for name in names)
    if known < _FEWEST or 5 * sum(map(bool, every)) < 4 * len(page):
        return []
    often = Counter(via for found in every for _, _, via in found if via)
    out: list[tuple[int, Cited]] = []
    for number, name, via in own:
        text, title = article.blocks[number].text, article.blocks[number - 1].text
        handed = via if weight(via, lists) == KNOWN or often[via] > _FEWEST else ""
        sure = weight(name, lists) == KNOWN
        parts = Parts(name, title, "title above, publisher", sure, handed)
        out.append((number, Cited(0, len(text) if handed else len(name) + 2, parts, None)))
    return out


@lru_cache(maxsize=64)
def _names_first(known: Known) -> tuple[tuple[int, str, str], ...]:
    """The blocks below a title that begin with a name in brackets: number, name, who passed it on."""
    blocks = known.article.blocks
    out: list[tuple[int, str, str]] = []
    for number, block in enumerate(blocks[1:], 1):
        found = _NAMED.match(block.text) if block.text[:1] == "[" else None
        if found and blocks[number - 1].kind in _HEADED and weight(found["name"], load()):
            via = _HANDED.search(block.text)
            out.append((number, found["name"], via["via"] if via else ""))
    return tuple(out)


def _has_year(head: str) -> bool:
    return ("20" in head or "19" in head) and _YEAR.search(head) is not None


def _may_cite(article: Article) -> list[int]:
    """The numbers of the blocks with a year near their begin, and of quotations."""
    return [
        number
        for number, block in enumerate(article.blocks)
        if block.kind in _BELOW and (block.text[:1] in _QUOTES or _has_year(block.text[:_LONGEST_HEAD]))
    ]


@lru_cache(maxsize=64)
def _works(known: Known) -> tuple[tuple[tuple[int, Cited], ...], ...]:
    """What an article cites for certain, for each way to cite."""
    article, lists = known.article, load()
    dated = _may_cite(article)
    return tuple(
        tuple(
            (number, work) for number in dated if (work := read(article, number, lists)) and work.parts.sure
        )
        for read in (_behind, _authored, _under)
    )


@lru_cache(maxsize=64)
def _credit(known: Known) -> tuple[int, Cited] | None:
    article, lists = known.article, load()
    for number, block in enumerate(article.blocks[:-1]):
        if block.kind is BlockKind.TITLE:
            below = article.blocks[number + 1]
            if below.kind not in _BELOW and below.kind is not BlockKind.BYLINE:
                return None
            for read in (_below, _signed, _leading):
                if one := read(article, number + 1, lists):
                    return number + 1, one
            return None
    return None


def _leading(article: Article, number: int, lists: Lists) -> Cited | None:
    """`Title (3 May 2015)` and below it `Aldrun Post - What it says …`."""
    found = _NAME_FIRST.match(article.blocks[number].text)
    title, day = undated(article.blocks[number - 1].text)
    if found is None or day is None:
        return None
    name = found["name"].strip(EDGE)
    rank = weight(name, lists)
    if not rank and not may_name(name, lists):
        return None
    parts = Parts(name, title, "title above, publisher", rank == KNOWN)
    return Cited(0, found.end(), parts, iso(day))


def _signed(article: Article, number: int, lists: Lists) -> Cited | None:
    """`Title` and below it `Ana Bel / Aldrun Post (Velmar)`: no day."""
    text = article.blocks[number].text
    if len(text) > _LONGEST_LINE or text.endswith((".", ":", "?", "!")):
        return None
    pieces = [_NOTE.sub("", piece) for piece in _PARTED.split(text)]
    if undated(text)[1]:
        return None
    if len(pieces) > 1 and _STATE.fullmatch(pieces[-1].strip(EDGE)) and weight(pieces[-2], lists) == KNOWN:
        pieces.pop()  # `Aldrun Post, CA –`
    rank, name = max((weight(piece, lists), at, piece) for at, piece in enumerate(pieces))[::2]
    if not rank or (rank < KNOWN and len(pieces) > 1) or name.split()[0] in lists.given:
        return None
    if rank < KNOWN and all(word.casefold() in lists.words for word in name.split()):
        return None  # `Press Release`
    title = article.blocks[number - 1].text
    return Cited(0, len(text), Parts(name, title, "title above, publisher", rank == KNOWN), None)


def _below(article: Article, number: int, lists: Lists) -> Cited | None:
    """`Title` and below it `By Ana Bel, Aldrun Post, 3 May 2015. What it says …`."""
    above = article.blocks[number - 1] if number else None
    if above is None or above.kind not in _TITLES or len(above.text) > _LONGEST_TITLE:
        return None
    text = article.blocks[number].text
    if above.text.endswith((".", ":")) or above.text[:1] in {"[", "("} or undated(above.text)[1]:
        return None  # the last: a line of the same list
    day = _day(text)
    if day is None:
        return None
    if len(text) < _LONGEST_LINE and (marked := _MARKED.fullmatch(text, day.end)):
        name, end = marked["name"], len(text)
    elif _CLOSES.match(text, day.end):
        before = text[: day.start].rstrip(", |")
        *who, name = re.split(r", |\|\s?", before)
        if any(one.count(" ") >= _MOST_AUTHORED for one in who):
            return None  # the line has a title of its own
        end = day.end
    else:
        return None
    name = name.strip(EDGE)
    if not name or not (names_body(name, lists) or may_name(name, lists)):
        return None
    title = _NUMBER.sub("", above.text)
    parts = Parts(name, title, "title above, publisher, date", names_body(name, lists))
    return Cited(0, end, parts, iso(day))


def _under(article: Article, number: int, lists: Lists) -> Cited | None:
    """`Title`, what it says, and below that `Aldrun Post, 3 May 2015` alone."""
    text, body = article.blocks[number].text, number - 1
    if number < 2 or len(text) > _LONGEST_LINE or not _YEAR.search(text):
        return None
    while body > 1 and article.blocks[body].kind in _BETWEEN:
        body -= 1  # `Full story`
    if article.blocks[body].kind is not BlockKind.PARAGRAPH or article.blocks[body - 1].kind not in _HEADED:
        return None
    rest, day = undated(text)
    name = rest.strip(EDGE)
    above = article.blocks[body - 1].text
    title = unnamed(above, name)
    repeated = len(title) + 2 < len(above.strip(EDGE))
    if day is None or not (repeated or weight(name, lists) == KNOWN):
        return None
    return Cited(0, len(text), Parts(name, title, "title, text, publisher, date", sure=True), iso(day))


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
    return Cited(quoted.start("cite"), len(text), parts, iso(days[-1]))


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
    return Cited(0, day.end, parts, iso(day))


def _sentences(article: Article, number: int, lists: Lists) -> Cited | None:
    """`Title. Aldrun Post via Velmar Wire. By Ana Bel. 3 May 2015. What it says …`."""
    text = article.blocks[number].text
    title, *rest = _SENTENCE.split(text[:_LONGEST_HEAD], maxsplit=2)
    if len(rest) < _FEWEST or " " not in title or rest[0].count(" ") > _MOST_WORDS:
        return None
    name, *via = HANDED.split(rest[0].rstrip("., "), maxsplit=1)
    day = _day(text) if weight(name, lists) else None
    if day is None or not day.first or not day.first[2] or not _STOPS.match(text, day.end):
        return None
    between = [one.rstrip("., ") for one in _SENTENCE.split(rest[1].partition(text[day.start : day.end])[0])]
    if any(one and not _BY.match(one) and one.casefold() not in CALENDAR for one in between):
        return None
    parts = Parts(name, title.rstrip("."), "title, publisher, date", names_body(name, lists), "".join(via))
    return Cited(0, day.end, parts, iso(day))


def _day(text: str) -> Written | None:
    """The first date with a year near the begin of a text."""
    if not _YEAR.search(text, 0, _LONGEST_HEAD):
        return None
    for one in scan(text[:_LONGEST_HEAD], loose=False):
        if one.readings or (one.first and one.first[0] and not one.last):
            return one
    return None
