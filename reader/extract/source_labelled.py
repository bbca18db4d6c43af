"""Digests of news in which each paragraph begins or ends with who brought it: `Aldrun Post: What it says`."""

import re
from collections.abc import Iterator, Sequence

from reader.extract.source_houses import is_house
from reader.extract.source_names import weight
from reader.extract.wordlists.loader import load
from reader.model.article import Article, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import Source

_LABEL = re.compile(r"(?P<name>\w[^:“”\".!?()\d]{1,40}):\s(?=[A-Z“\"])")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\.?,\s"
_END = re.compile(rf"[.!?…”’\"']\s{{0,2}}[(\[](?:{_MONTH})?(?P<name>[A-Z][^()\[\];:\d]{{1,60}})[)\]]$")
_READ = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE})
_LONG, _FEWEST, _KNOWN, _REACH, _TAIL, _MOST_WORDS = 120, 3, 2, 44, 70, 5


def find(article: Article) -> Iterator[Source]:
    """The names before or behind paragraphs, where three have one and two houses are among them."""
    before: list[tuple[int, re.Match[str]]] = []
    behind: list[tuple[int, re.Match[str]]] = []
    for block, base in zip(article.blocks, article.starts, strict=True):
        text = block.text
        if block.kind not in _READ or len(text) < _LONG:
            continue
        if ": " in text[:_REACH] and (one := _LABEL.match(text)) and one["name"].count(" ") < _MOST_WORDS:
            before.append((base, one))
        elif text[-1] in ")]" and (one := _END.search(text, len(text) - _TAIL)):
            behind.append((base, one))
    yield from _named(before, "before")
    yield from _named([(base, one) for base, one in behind if weight(one["name"], load())], "behind")


def _named(found: Sequence[tuple[int, re.Match[str]]], where: str) -> Iterator[Source]:
    names = {one["name"] for _, one in found}
    houses = sum(map(is_house, names))
    if len(found) < _FEWEST or houses < _KNOWN or 2 * houses < len(names):
        return
    for base, one in found:
        name = SafeText(one["name"])
        start, end = base + one.start("name"), base + one.end("name")
        rule = f"origin note: publisher {where} its text"
        yield Source(name, None, None, None, None, name, start, end, rule, False)
