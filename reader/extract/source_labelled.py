"""Digests of news in which each paragraph begins or ends with who brought it: `Aldrun Post: What it says`.

Or a line above it does, below the title.
"""

import re
from collections.abc import Iterator, Sequence

from reader.extract.source_days import closing, day_first, figures, iso
from reader.extract.source_houses import is_house
from reader.extract.source_made import made
from reader.extract.source_names import KNOWN, weight
from reader.extract.wordlists.loader import load
from reader.model.article import Article, BlockKind
from reader.model.findings import Source

_LABEL = re.compile(r"(?P<name>\w[^:“”\".!?()\d]{1,40}):\s(?=[A-Z“\"])")
_TITLE = re.compile(r"(?P<title>[A-Z](?:[^“”\".]|\.(?=\S)){7,200}): [“\"]")
"""`Aldrun Post: Boats burn: “What it says.”`."""
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,\s"
_END = re.compile(rf"[.!?…”’\"']\s{{0,2}}[(\[](?:{_MONTH})?(?P<name>[A-Z][^()\[\];:\d]{{1,60}})[)\]]\.?$")
_HEADLINED = re.compile(r"(?:[A-Z][a-z]+:\s)?(?P<title>[A-Z][^.:;“”\"!?]{14,140}):\s(?=[A-Z“\"])")
_RUN_IN = re.compile(
    r"(?:^|(?<=[.!?”\"’]\s))(?P<title>[A-Z][^.:“”\"]{14,160}?),?\s(?P<day>\d{1,2}/\d{1,2}/(?:\d\d){1,2})\s"
    r"(?P<name>[A-Z][\w .&’'-]{1,40}):\s"
)
"""`Boats Burn In The North 3/5/15 Aldrun Post: …`, one behind the other in a block."""
_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})
_TITLES = frozenset({BlockKind.TITLE, BlockKind.HEADING, BlockKind.SUBTITLE, BlockKind.PARAGRAPH})
_PLACE = re.compile(r",\s[A-Z][\w.]{1,20}$|\s\([A-Z][\w. -]{1,20}\)$")
"""`Aldrun Post, Velmar`, `Velmar News Agency (VNA)`."""
_MOST_OF_TITLE = 25
_SLASHES, _CLOSERS = 4, frozenset({")", "]"})
_LONG, _FEWEST, _HOUSES, _REACH, _TAIL, _MOST_WORDS = 120, 3, 2, 44, 70, 5


def find(article: Article) -> Iterator[Source]:
    """The names before or behind paragraphs, where three have one and two houses are among them."""
    before: list[tuple[int, re.Match[str]]] = []
    behind: list[tuple[int, re.Match[str]]] = []
    headed: list[tuple[int, re.Match[str], str]] = []
    for block, base in zip(article.blocks, article.starts, strict=True):
        text = block.text
        if block.kind not in _READ or len(text) < _LONG:
            continue
        if ": " in text[:_REACH] and (one := _LABEL.match(text)) and one["name"].count(" ") < _MOST_WORDS:
            before.append((base, one))
        elif text[-2:].rstrip(".")[-1:] in _CLOSERS and (one := _END.search(text, len(text) - _TAIL)):
            behind.append((base, one))
            if (lead := _HEADLINED.match(text)) and lead["title"].count(" ") > 1:
                headed.append((base, one, lead["title"]))
        if text.count("/") >= _SLASHES:
            yield from _run_in(article, text, base)
    houses = any(weight(one["name"], load()) == KNOWN for _, one, _ in headed)
    for base, one, title in headed:
        if is_house(one["name"]) or (houses and len(headed) >= _FEWEST and weight(one["name"], load())):
            start, end = base + one.start("name") - 1, base + len(one.string)
            yield _titled(article, one["name"], title, None, start, end, "behind its text")
    yield from _above(article)
    yield from _named(before, "before")
    yield from _named([(base, one) for base, one in behind if weight(one["name"], load())], "behind")


def _above(article: Article) -> Iterator[Source]:
    """Houses in lines of their own between a title and its text, where the article has two of them."""
    found: list[tuple[int, str, str]] = []
    for number, block in enumerate(article.blocks[1:-1], 1):
        text, above, below = block.text, article.blocks[number - 1], article.blocks[number + 1]
        if len(text) > _TAIL or below.kind is not BlockKind.PARAGRAPH or len(below.text) < _LONG:
            continue
        if above.kind not in _TITLES or not 1 < above.text.count(" ") < _MOST_OF_TITLE:
            continue
        name = _PLACE.sub("", text)
        if weight(name, load()) == KNOWN:
            found.append((number, name, above.text))
    if len({name for _, name, _ in found if is_house(name)}) < _HOUSES:
        return
    for number, name, title in found:
        start, raw = article.starts[number], article.blocks[number].text
        yield made(start, raw, "origin note: publisher between title and text", name, title)


def _run_in(article: Article, text: str, base: int) -> Iterator[Source]:
    found = list(_RUN_IN.finditer(text))
    if len(found) < _HOUSES or not any(is_house(one["name"]) for one in found):
        return
    order = day_first(figures([text]))
    for one in found:
        day = closing(one["day"])
        date = iso(day)
        if day and day.readings and order is not None:
            date = day.readings[0 if order else 1]
        if weight(one["name"], load()):
            start, end = base + one.start(), base + one.end("name")
            yield _titled(article, one["name"], one["title"], date, start, end, "between title and text")


def _titled(
    article: Article, name: str, title: str, date: str | None, start: int, end: int, where: str
) -> Source:
    return made(start, article.text[start:end], f"origin note: publisher {where}", name, title, date)


def _named(found: Sequence[tuple[int, re.Match[str]]], where: str) -> Iterator[Source]:
    names = {one["name"] for _, one in found}
    houses = sum(map(is_house, names))
    if len(found) < _FEWEST or houses < _HOUSES or 2 * houses < len(names):
        return
    for base, one in found:
        name, title = one["name"], _TITLE.match(one.string, one.end()) if where == "before" else None
        start, end = one.span("name") if title is None else (one.start("name"), title.end("title"))
        told = title["title"] if title else None
        rule = f"origin note: publisher {where} its text"
        yield made(base + start, one.string[start:end], rule, name, told)
