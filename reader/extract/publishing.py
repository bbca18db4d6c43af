"""Who published a page, where the page says so outside of its text, and only by names of the list of houses.

A line between title and text that is nothing but a house (above the title with the day or printed twice: else
it can be a topic or the credit of a picture), the line below the label `Source` there, the line of contact
behind the text, a summary of what a spokesperson of a house said. Nobody is taken for the
publisher because the text quotes or names him; where two houses compete there is none.
"""

import re
from collections.abc import Iterator

from reader.extract.source_days import undated
from reader.extract.source_houses import is_house
from reader.extract.source_marks import EDGE
from reader.extract.source_names import names_publisher
from reader.extract.source_origin import NAME, plain
from reader.extract.wordlists.loader import Lists, load
from reader.model.article import Article, Block, BlockKind
from reader.model.findings import EntityType

_HEAD = frozenset({BlockKind.META, BlockKind.BYLINE, BlockKind.SUBTITLE})
_TEXT = frozenset({BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.QUOTE, BlockKind.NUMBERED})
_OWN = frozenset({BlockKind.META, BlockKind.PARAGRAPH, BlockKind.FURNITURE, BlockKind.HEADING})
_SUMMARY = re.compile(
    rf"This\sis\sa\ssummary\sof\swhat\swas\ssaid\sby\s(?:the\s)?(?P<name>{NAME})\sspokes(?:person|man|woman)\b"
)
_CONTACT = re.compile(
    r"(?i)\b(?:press\s(?:office|officer|contact|desk)|media\s(?:office|officer|contact|relations|enquiries|inquiries)"
    r"|contact\b.{0,80}\b(?:spokes(?:person|man|woman)|press|media|public\saffairs|communications))\b"
)
_DIRECTLY = re.compile(
    r"@|\d{3}|\b(?:by\s(?:tele)?phone|by\se-?mail|telephone|e-?mail|tel\b|contact\b)", re.I
)
_NAMES = re.compile(NAME)
_LABEL, _FEWEST_WORDS, _REACH, _TAIL, _LONGEST, _TWICE, _LEAST_BEFORE = "source", 3, 14, 8, 320, 2, 2


def publisher_of(article: Article) -> tuple[str, str] | None:
    """The name as printed and the rule in words; None where the page does not say it, or says it twice."""
    found = [*_above(article), *_summary(article), *_contact(article)]
    names = {_key(name) for name, _ in found}
    return found[0] if len(names) == 1 else None


def _above(article: Article) -> Iterator[tuple[str, str]]:
    """Lines between the begin of the article and its text."""
    lists = load()
    title = next((n for n, one in enumerate(article.blocks) if one.kind is BlockKind.TITLE), _REACH)
    for number, block in enumerate(article.blocks[:_REACH]):
        if block.kind in _TEXT:
            return
        if block.kind not in _HEAD:
            continue
        line = str(block.text)
        bare, day = undated(line)
        name = bare.strip(EDGE + "/")
        before = article.blocks[number - 1].text if number else ""
        where = "above" if number < title else "below"
        if before.strip(EDGE).casefold() == _LABEL and is_house(name):
            yield name, "line below the label “Source”"
        elif is_house(name) and (day or number > title):
            yield name, f"line of publisher{' and day' if day else ''} {where} the title"
        elif not day and number < title and _is_body(name, lists) and _stands_alone(article, name):
            yield name, "line of publisher above the title, printed twice"  # once, it can be a topic


def _is_body(name: str, lists: Lists) -> bool:
    """Whether a name is that of a house, or plainly that of an office, a ministry or the like."""
    return is_house(name) or (name.count(" ") >= _FEWEST_WORDS - 1 and names_publisher(name, lists))


def _stands_alone(article: Article, name: str) -> bool:
    """Whether the page prints the name twice as a line of its own."""
    return sum(block.text.strip() == name for block in article.blocks if block.kind in _OWN) >= _TWICE


def _summary(article: Article) -> Iterator[tuple[str, str]]:
    for block in article.blocks[:_REACH]:
        found = _SUMMARY.match(block.text)
        if found and is_house(plain(found["name"])):
            yield plain(found["name"]), f"summary of what its spokesperson said{_place(block)}"


def _contact(article: Article) -> Iterator[tuple[str, str]]:
    """A line behind the text that names the press office of one house, and how to reach it."""
    lists = load()
    for block in article.blocks[_LEAST_BEFORE:][-_TAIL:]:
        text = str(block.text)
        if len(text) > _LONGEST or not (_CONTACT.search(text) and _DIRECTLY.search(text)):
            continue
        names = {name for one in _NAMES.finditer(text) for name in _houses(plain(one.group()), lists)}
        if len(names) == 1:
            yield names.pop(), f"line of contact behind the text{_place(block)}"


def _place(block: Block) -> str:
    return f" ({block.locator})" if block.locator else ""


def _houses(words: str, lists: Lists) -> Iterator[str]:
    """The houses within the words, each as long as it can be."""
    parts, first = words.split(), 0
    while first < len(parts):
        for last in range(len(parts), first, -1):
            name = " ".join(parts[first:last])
            if is_house(name) or (last - first >= _FEWEST_WORDS and _is_listed(name, lists)):
                yield name
                first = last - 1
                break
        first += 1


def _is_listed(name: str, lists: Lists) -> bool:
    entry = lists.names.get(name)
    return entry is not None and entry.type is EntityType.ORG


def _key(name: str) -> str:
    return name.casefold().removeprefix("the ")
