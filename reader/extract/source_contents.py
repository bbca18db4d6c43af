"""The contents of a digest: `Publisher: title`, also where the lines of the page were joined."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache

from reader.extract.bags import bag
from reader.extract.date_scan import scan
from reader.extract.known import Known
from reader.extract.source_heads import is_head
from reader.extract.source_houses import AGENCIES, is_house
from reader.extract.source_marks import NUMBER
from reader.extract.source_names import names_body
from reader.extract.wordlists.loader import Lists, load
from reader.model.article import Article, BlockKind
from reader.model.findings import EntityType

Entry = tuple[int, int, str, str, bool]
"""Start, end, publisher, title, and whether the publisher is known."""
_NO_CONTENTS = frozenset(
    {BlockKind.FURNITURE, BlockKind.DUPLICATE, BlockKind.SEPARATOR, BlockKind.SOURCE}
    | {BlockKind.QUOTE, BlockKind.CAPTION}
)
_WORD = r"[A-Z][\w’'&./-]*"
_LINKED = r"\s(?:(?:of|for|and|the|on|&|-)\s){0,2}"
_NAMED = rf"(?:[Tt]he\s)?{_WORD}(?:{_LINKED}{_WORD}){{0,7}}(?:\s\([A-Z][\w .]{{1,40}}\))?"
_FIRST = re.compile(rf"(?:(?P<number>{NUMBER})\s|[*•]?\s?|(?:from|then)\s)(?P<name>{_NAMED}):\s(?=\S)")
_INITIALS = re.compile(r"(?:\b[A-Z]\.){2,}$")
_NEXT = re.compile(rf"(?<=\s)(?P<mark>[*•]\s?|then\s)?(?P<name>{_NAMED}):\s(?=\S)")
_PUBLISH = bag(
    "news times post herald tribune journal television tv radio press daily telegraph gazette chronicle "
    "mirror star nation magazine bbc cnn guardian"
)
_NO_NAME = bag(
    "by author authors photo photos picture video audio update updated editor editors contact contacts "
    "source sources via tags tag date posted published note notes title where when who what why category "
    "categories topic topics theme location language credit report reports breaking opinion analysis "
    "exclusive interview watch read listen more related "
)
_LONGEST_TITLE, _LONGEST_NUMBERED, _FEWEST_KNOWN, _LONGEST_LINE = 260, 300, 3, 240
_QUOTES = ("“", '"')


def find(article: Article, articles: Sequence[Article]) -> dict[int, tuple[Entry, ...]]:
    """The entries of an article, where the page names three known publishers at least in that way."""
    several = len(articles) > 1
    if not (own := _of(Known(article), titles=several)):
        return {}
    found = [(one, _of(Known(one), titles=several)) for one in articles]
    known = {
        name for _, blocks in found for entries in blocks.values() for *_, name, _, sure in entries if sure
    }
    often = Counter(name for _, blocks in found for entries in blocks.values() for *_, name, _, _ in entries)
    if (
        several
        and known
        and max(often.values(), default=0) >= _FEWEST_KNOWN
        and any(
            is_head(block.text)
            for one in articles
            for block in one.blocks
            if len(block.text) < _LONGEST_TITLE
        )
    ):
        known_here = {name for name in often if name in known or often[name] >= _FEWEST_KNOWN}
        if chosen := {n: entries for n, entries in own.items() if {one[2] for one in entries} <= known_here}:
            return chosen
    heads = sum(bool(blocks) for _, blocks in found)
    fewest = _FEWEST_KNOWN - 1 if several and heads * 3 >= len(found) * 2 > 4 else _FEWEST_KNOWN
    if len(known) >= fewest and (not several or sum(map(publishes, known)) > 1):
        return own
    return {
        number: entries
        for number, entries in own.items()
        if len(entries) == 1
        and entries[0][4]
        and (publishes(entries[0][2]) or is_house(entries[0][2]))
        and _quoted(article, number)
    }


def publishes(name: str) -> bool:
    """Whether a name is that of a paper, a station or an agency, and of no body that is written about."""
    return name in AGENCIES or name.split()[-1].casefold() in _PUBLISH


def _quoted(article: Article, number: int) -> bool:
    """Whether what the entry says stands below it in quotation marks."""
    behind = (one for one in article.blocks[number + 1 :] if one.kind is not BlockKind.BYLINE)
    below = next(behind, None)
    return below is not None and below.text.startswith(_QUOTES) and below.kind is not BlockKind.SOURCE


@lru_cache(maxsize=64)
def _of(known: Known, *, titles: bool) -> dict[int, tuple[Entry, ...]]:
    article, lists = known.article, load()
    out: dict[int, tuple[Entry, ...]] = {}
    for number, block in enumerate(article.blocks):
        title = block.kind is BlockKind.TITLE
        if block.kind in _NO_CONTENTS or (title and len(block.text) > _LONGEST_LINE):
            continue
        entries = _lines(block.text, lists) if ": " in block.text and _FIRST.match(block.text) else ()
        if entries and (titles or not title or len(entries) > 1):  # lines that were taken for a title
            out[number] = entries
    return out


def _ends_line(words: list[str], lists: Lists) -> bool:
    """Whether the first word is the place with which the line above ended."""
    place, rest = lists.find(words[0]), lists.names.get(" ".join(words[1:]))
    return (
        place is not None
        and rest is not None
        and (place.type, rest.type) == (EntityType.PLACE, EntityType.ORG)
    )


def _is_date(words: str) -> bool:
    return any(one.start == 0 and one.end == len(words) for one in scan(words, loose=False))


def _lines(text: str, lists: Lists) -> tuple[Entry, ...]:
    """The entries of a block of contents; the lines of the page may have been joined in it."""
    first = _FIRST.match(text)
    if first is None:
        return ()
    starts = [(first.start("name"), first.end("name"), first.end())]
    for found in _NEXT.finditer(text, first.end()):
        at = found.start("name")
        if not found["mark"]:
            words = found["name"].split(" ")
            while words and not names_body(" ".join(words), lists):
                at += len(words.pop(0)) + 1
            if not words:
                continue
            if len(words) > 2 and _ends_line(words, lists):
                at += len(words[0]) + 1
        starts.append((at, found.end("name"), found.end()))
    out: list[Entry] = []
    for (at, close, begin), (end, _, _) in zip(starts, [*starts[1:], (len(text), 0, 0)], strict=True):
        title = text[begin:end].removesuffix("then ").strip("*• ").removesuffix(";")
        if (
            text[at:close].casefold() in _NO_NAME
            or not 1 < len(title) <= (_LONGEST_NUMBERED if first["number"] else _LONGEST_TITLE)
            or (title.endswith(".") and not _INITIALS.search(title))
            or _is_date(title)
        ):
            return ()
        name = text[at:close]
        bare = name.partition(" (")[0]
        sure = names_body(bare, lists) or ("/" in bare and all(names_body(x, lists) for x in bare.split("/")))
        stop = begin + len(text[begin:end].removesuffix("then ").rstrip("*• "))
        out.append((at, stop, name, title, sure))
    return tuple(out)
