"""Lines that say where an article is from by their place: below its title, within it, or above the title.

`Aldrun Post / Ana Bel` below a title, `Aldrun Post - Boats burn` where a line says `Read more: Aldrun Post`,
`Article from Aldrun Post by Ana Bel, 3 May 2015 (VELMAR)` above the title of what it wrote.
"""

import re
from collections.abc import Iterator

from reader.extract.date_scan import scan
from reader.extract.needles import holds
from reader.extract.source_days import iso
from reader.extract.source_houses import is_house
from reader.extract.source_made import made
from reader.extract.source_marks import EDGE, PERSON, PERSONS
from reader.extract.source_names import KNOWN, named, weight
from reader.extract.source_origin import NAME, plain
from reader.extract.wordlists.loader import load
from reader.model.article import Article, BlockKind
from reader.model.findings import Source

_HOUSE_AND_AUTHOR = re.compile(rf"(?P<name>[A-Z][^/|–—]{{2,50}}?)\s?[/|]\s?(?:[Bb]y\s)?{PERSONS}")
_ARTICLE_FROM = re.compile(
    rf"(?:(?:[Tt]he\s|[Aa]n?\s)?(?:[Aa]rticle|[Ss]tory|[Rr]eport|[Nn]ews|[Ii]tem|[Ee]ditorial))\s(?:is\s)?(?:from|by)\s(?:the\s)?(?P<name>{NAME})"
    r"(?P<rest>[^“”\"!?]{0,100}):?"
)
_WITHOUT = re.compile(rf"\([A-Z][\w\s,.]{{1,30}}\)|\bby\s{PERSONS}")
_HOUSE_TITLE = re.compile(r"(?P<name>[A-Z][^–—|:“”\"]{2,50}?)(?:\s[–—|]|\s-|:)\s(?P<title>\S+(?:\s\S+){3,})")
_WRITES = re.compile(
    rf"(?:{PERSON}\s(?:writes|wrote)|\b(?:writes|wrote)\s{PERSON}|\bI\s(?:wrote|have\swritten)"
    rf"|\bwritten\sby\s[^.“”;]{{3,90}}?\spublished)\s(?:(?:yesterday|today)\s)?(?:for|in|at)\s(?:the\s)?(?:[A-Z][a-z]+\s\d{{1,2}}\s)?(?P<name>{NAME})(?=\s?[.,:])"
)
"""`Ana Bel writes for the Aldrun Post`, `a piece that I wrote for the Aldrun Post`."""
_WRITTEN, _REACH = ("writes", "wrote", "written"), 500
_TEXTS = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM})
_MORE = re.compile(
    r"(?i)(?:read|see|full|continue|more|source|via|original)\b[^:]{0,40}?(?::|\bat|\bon|\bin|\bfrom)\s(?:the\s)?(?P<name>[^:]{2,50}?)[.…»→>]*"
)
_HEADS = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.SUBTITLE})
_LINES = _HEADS | {BlockKind.META, BlockKind.PARAGRAPH, BlockKind.BYLINE}
_FROM = frozenset(
    {"Art", "art", "Sto", "sto", "Rep", "rep", "New", "Ite", "Edi", "edi", "The", "the", "An ", "A s", "A r"}
)
_LONGEST, _LONGEST_TITLE, _TAIL = 140, 240, 4


def find(article: Article) -> Iterator[Source]:
    """The lines, in the order of the text."""
    begun = False
    for number, block in enumerate(article.blocks):
        text = block.text
        if (block.kind in _TEXTS and not begun) or (text[-1:] == ":" and len(text) < _LONGEST):
            begun = begun or block.kind in _TEXTS
            if holds(text[:_REACH], _WRITTEN):
                yield from _written(article, number)
        if len(text) > _LONGEST or block.kind not in _LINES:
            continue
        if text[:3] in _FROM and (found := _ARTICLE_FROM.fullmatch(text)):
            yield from _article_from(article, number, found)
        again = _HOUSE_TITLE.fullmatch(text) if number and article.title in text else None
        if again and weight(again["name"], load()) and _bare(again["title"]) == _bare(article.title):
            yield _source(article, number, again["name"], again["title"], None, "house, and the title again")
        above = article.blocks[number - 1] if number else None
        if above and above.kind is BlockKind.TITLE and ("/" in text or "|" in text):
            found = _HOUSE_AND_AUTHOR.fullmatch(text)
            if found and is_house(found["name"]):
                yield _source(article, number, found["name"], str(above.text), None, "house and author below")
    yield from _headed(article)


def _written(article: Article, number: int) -> Iterator[Source]:
    """For which house somebody wrote what follows, or what an article is about, by its first words."""
    found = _WRITES.search(article.blocks[number].text, 0, _REACH)
    name = plain(found["name"]).replace("’", "'").partition("'s ")[0] if found else ""
    house = next((one for one in (name, named(name, load(), first=True)) if is_house(one)), None)
    if found and house:
        start = article.starts[number] + found.start()
        yield made(start, found.group(), "origin note: written for", house)


def _article_from(article: Article, number: int, found: re.Match[str]) -> Iterator[Source]:
    """`Article from Aldrun Post by Ana Bel`: nothing else stands in the line but a day and a place."""
    text, lists = str(article.blocks[number].text), load()
    name = named(plain(found["name"]), lists, first=True)
    if not name or not (is_house(name) or weight(name, lists) == KNOWN):
        return
    rest = text[found.start("name") + len(name) :]
    days = [one for one in scan(rest, loose=False) if one.first and one.first[0]]
    for one in reversed(days):
        rest = rest[: one.start] + rest[one.end :]
    if re.search(r"\w", _WITHOUT.sub("", rest)):
        return
    day = iso(days[0]) if days else None
    below = article.blocks[number + 1 : number + 2]
    title = str(below[0].text) if below and below[0].kind in _HEADS else None
    yield _source(article, number, name, title, day, "article from")


def _headed(article: Article) -> Iterator[Source]:
    """A title that begins with a house, where the last lines send the reader there too."""
    number = next((n for n, block in enumerate(article.blocks) if block.kind is BlockKind.TITLE), None)
    found = _HOUSE_TITLE.fullmatch(article.blocks[number].text) if number is not None else None
    if number is None or found is None or not is_house(found["name"]):
        return
    for block in article.blocks[number + 1 :][-_TAIL:]:
        more = _MORE.fullmatch(block.text) if len(block.text) < _LONGEST else None
        if more and _bare(more["name"]) == _bare(found["name"]):
            yield _source(article, number, found["name"], found["title"], None, "house before its title")
            return


def _bare(name: str) -> str:
    return name.casefold().removeprefix("the ").strip(EDGE)


def _source(
    article: Article, number: int, name: str, title: str | None, date: str | None, how: str
) -> Source:
    bare = title if title and len(title) < _LONGEST_TITLE else None
    text = article.blocks[number].text
    return made(article.starts[number], text, f"origin note: {how}", name, bare, date)
