"""Agencies and papers in a closing line: `Based on reporting by …`, `… contributed to this report`."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.extract.needles import holds
from reader.extract.source_marks import EDGE
from reader.extract.source_names import KNOWN, names_body, weight
from reader.extract.source_origin import NAME
from reader.extract.wordlists.loader import load
from reader.model.article import Article, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import Source

_BETWEEN = re.compile(r",\s(?:and\s)?|\s(?:and|&|\+)\s|;\s|\s?/\s?")
_REPORTING = re.compile(
    r"[(\[*_]*(?:(?:[Bb]ased|[Cc]ompiled)\s(?:[a-z]+\s){0,2}?(?:on|from)|[Ww]ith|[Aa]dditional)\s(?:[a-z]+\s){0,2}?"
    r"(?P<how>report(?:s|ing)?|inputs?|material|information|files|contributions)\s(?:by|from|of)\s(?P<names>[^.()]{2,160}?)[.)\]*_]*"
)
_CONTRIBUTED = re.compile(
    r"[(\[*_]*(?P<names>[^.()]{2,160}?)\s(?:has\s|have\s|also\s)*(?P<how>contributed)\s(?:reporting\s)?to\sthis\s"
    r"(?:report|article|story|piece|post)[.)\]*_]*"
)
_TRANSLATED = re.compile(
    rf"[(\[*_]*[Tt]ranslated\s(?:[^.]{{0,60}}?\s)?(?P<how>from)\s(?:(?:the|an?)\s[^.]{{0,40}}?\s(?:in|of|by|at|on)\s)?"
    rf"(?P<names>{NAME})(?=[.)\]*_]*$|,|\sby\s).*"
)
_SIGNED = re.compile(r"[.!?”\"’]\s?(?P<how>[–—]|--)\s?(?P<names>[^–—.,:]{2,40})\.?$")
"""`… were glad. – Reuters`."""
_WORDS = ("eport", "nput", "aterial", "nformation", "files", "ontribut", "ranslated")
_LINES = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.NOTE, BlockKind.META, BlockKind.BYLINE}
    | {BlockKind.SUBTITLE, BlockKind.HEADING, BlockKind.FURNITURE, BlockKind.TITLE}
)
_LONGEST, _TAIL, _LAST = 240, 60, 16


def find(article: Article) -> Iterator[Source]:
    """The names, each once, in the order of the text."""
    first = max(0, len(article.blocks) - _LAST)
    closing = list(enumerate(zip(article.blocks[first:], article.starts[first:], strict=True)))
    last = max((n for n, (one, _) in closing if one.kind is BlockKind.PARAGRAPH), default=-1)
    for number, (block, base) in closing:
        text = block.text
        if block.kind in _LINES and len(text) < _LONGEST and holds(text, _WORDS):
            for form in (_REPORTING, _CONTRIBUTED, _TRANSLATED):
                if found := form.fullmatch(text):
                    yield from _each(found, base)
                    break
        if number == last and (found := _SIGNED.search(text, max(0, len(text) - _TAIL))):
            name = found["names"].strip(EDGE)
            if weight(name, load()) == KNOWN:
                begin = found.start("how")
                yield _source(name, base + begin, text[begin : found.end()], "signed")


def _each(found: re.Match[str], base: int) -> Iterator[Source]:
    """Every name of a list of names; none where one of them is no publisher."""
    lists, (start, end) = load(), found.span("names")
    cuts = [(start, start), *(cut.span() for cut in _BETWEEN.finditer(found.string, start, end)), (end, end)]
    names = [(at, found.string[at:to]) for (_, at), (to, _) in pairwise(cuts)]
    if not all(names_body(name, lists) for _, name in names):
        names = [(start, found["names"])]
    if all(names_body(name, lists) for _, name in names):
        for at, name in names:
            bare = name.removeprefix("the ")
            yield _source(bare, base + at + len(name) - len(bare), bare, found["how"])


def _source(name: str, start: int, raw: str, how: str) -> Source:
    rule, end = f"origin note: {how}", start + len(raw)
    return Source(SafeText(name), None, None, None, None, SafeText(raw), start, end, rule, False)
