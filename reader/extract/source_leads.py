"""Who brought the text below: the lines between a title and its text, and the first words of a text.

`By Ana Bel, Aldrun Post, 3 May 2015`, `Ana Bel – Aldrun Post, 3 May 2015`, `(Aldrun Post, 3 May 2015) In …`,
`By Ana Bel / Aldrun Post In …`; and `Full story: Aldrun Post, 3 May 2015 – Boats burn` below it.
"""

import re
from collections.abc import Iterator

from reader.extract.date_scan import scan
from reader.extract.source_days import days, iso, undated
from reader.extract.source_grammar import fields
from reader.extract.source_houses import is_house
from reader.extract.source_made import made
from reader.extract.source_marks import EDGE, PERSONS, even
from reader.extract.source_names import KNOWN, is_other, named, weight
from reader.extract.source_origin import NAME, plain
from reader.extract.wordlists.loader import Lists, load
from reader.model.article import Article, Block, BlockKind
from reader.model.findings import Source

_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.SUBTITLE})
_LINES = frozenset(
    {BlockKind.BYLINE, BlockKind.META, BlockKind.SUBTITLE, BlockKind.PARAGRAPH, BlockKind.HEADING}
    | {BlockKind.LIST_ITEM}
)
_TEXTS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})
_BY = re.compile(r"[Bb](?:y|Y):?\s+")
_CUT = re.compile(r"(?:,|\s[–—|/-])\s")
_WHO = re.compile(rf"(?:{PERSONS}|[A-Z][\w’'.-]+(?:\s[A-Z][\w’'.-]+){{0,3}}|[Ss]taff.{{0,20}})")
_FRONT = re.compile(r"(?P<open>[(\[])?(?P<name>[A-Z][^()\[\]“”\";–—|\d]{1,60}?)[\s,:|–—-]+$")
_BEHIND = re.compile(r"[)\]]|\s?[–—:-]{1,2}\s")
_LED = re.compile(rf"[Bb]y\s(?:{PERSONS}\s/\s)?(?P<name>(?!the\s){NAME})")
_TEXT = re.compile(r"[.:]?\s[A-Z]")
_FULL = re.compile(
    r"(?:[Ff]ull|[Oo]riginal|[Cc]omplete|[Ww]hole)\s(?:story|article|text|report|post):\s(?P<what>.{8,300})"
)
_LONGEST, _REACH, _ABOVE, _MOST_WORDS = 140, 100, 3, 8


def find(article: Article) -> Iterator[Source]:
    """The lines and first words, in the order of the text."""
    lists, begun = load(), False
    lines = [
        (number, found)
        for number, block in enumerate(article.blocks)
        if block.kind in _LINES and len(block.text) < _LONGEST and (found := _signed(block.text, lists))
    ]
    for number, (name, date) in lines:
        title = _title(article, number) if len(lines) == 1 else None
        block = article.blocks[number]
        yield made(
            article.starts[number], block.text, "origin note: author, publisher, day", name, title, date
        )
    for number, block in enumerate(article.blocks):
        if block.kind in _TEXTS and not begun:
            begun = True
            yield from _first_words(article, number, block, lists)
        told = _FULL.fullmatch(block.text) if block.text[-1:] != ":" and ": " in block.text[:20] else None
        if told and (row := fields(told["what"])) and row.title and weight(row.publisher, lists) == KNOWN:
            rule = "origin note: full text"
            yield made(
                article.starts[number], block.text, rule, row.publisher, row.title, row.date, url=row.url
            )


def _signed(text: str, lists: Lists) -> tuple[str, str | None] | None:
    """Publisher and day of a line that names the author too."""
    rest, day = undated(even(_BY.sub("", text, count=1)).strip(EDGE))
    if day is None or not day.first or not day.first[2]:
        return None
    who, *more = _CUT.split(rest.strip(EDGE))
    if len(more) != 1 or is_other(more[0], lists) or not _WHO.fullmatch(who):
        return None
    name = more[0].strip(EDGE)
    person = _BY.match(text) is not None or who.split()[0].title() in lists.given
    sure = weight(name, lists) == KNOWN and name.count(" ") < _MOST_WORDS
    return (name, iso(day)) if sure and person and weight(who, lists) < KNOWN else None


def _first_words(article: Article, number: int, block: Block, lists: Lists) -> Iterator[Source]:
    """`(Aldrun Post, 3 May 2015) In …`, `Aldrun Post 3 May 2015 - In …`, `By Ana Bel / Aldrun Post In …`."""
    text, base = str(block.text), article.starts[number]
    begin = text[:_REACH]
    day = next(iter(days(even(begin))), None) if any(map(str.isdigit, begin)) else None
    front = _FRONT.match(even(begin)[: day.start]) if day else None
    if day and front and day.first and day.first[2]:
        name, behind = front["name"].strip(EDGE), even(begin)[day.end :]
        closed = _BEHIND.match(behind)
        if closed and (closed.group() in ")]") == (front["open"] is not None) and _house(name, lists):
            raw = text[: text.find(behind) + closed.end()]
            rule = "origin note: publisher and day before its text"
            yield made(base, raw, rule, name, _title(article, number), iso(day))
    elif (found := _LED.match(text)) and (house := named(plain(found["name"]), lists, first=True)):
        above = (undated(one.text)[0].strip(EDGE) for one in article.blocks[:number])
        end = text.index(house) + len(house)
        if " " in house and _TEXT.match(text, end) and not any(map(is_house, above)):
            rule = "origin note: by … before its text"
            yield made(base, text[:end], rule, house, _title(article, number))


def _house(name: str, lists: Lists) -> bool:
    return is_house(name) or ("." in name and " " not in name and weight(name, lists) == KNOWN)


def _title(article: Article, number: int) -> str | None:
    """The title above, over lines of day and author."""
    for at in range(number - 1, max(-1, number - 1 - _ABOVE), -1):
        block = article.blocks[at]
        if block.kind in _HEADS:
            return str(block.text) if not scan(block.text, loose=False) else None
        if block.kind in _TEXTS:
            return None
    return None
