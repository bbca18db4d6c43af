"""Lines of day and publisher below the titles of a page, in any order: `3/5/15 By Ana Bel, Aldrun Post`.

One such line can say who published the page itself. Different publishers below several titles of a page
are where its articles are from; so is a house of the list below one of several titles.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from reader.extract.known import Known
from reader.extract.source_days import iso, undated
from reader.extract.source_houses import is_house
from reader.extract.source_marks import EDGE, unmarked
from reader.extract.source_names import KNOWN, unsigned, weight
from reader.extract.wordlists.loader import load
from reader.model.article import Article, BlockKind

_BELOW = frozenset(
    {BlockKind.META, BlockKind.BYLINE, BlockKind.SUBTITLE, BlockKind.PARAGRAPH, BlockKind.HEADING}
)
_DIGITS = re.compile(r"\d[\d/.-]*\d")
_BY = re.compile(r"[Bb]y\s")
_DISPATCH = re.compile(
    r"(?P<via>[A-Z][\w ]{1,40}?)\s(?:dispatch|report|story|article|item)\s(?:in|on|for)\s(?:the\s)?"
    r"(?P<name>[A-Z][\w .’'&-]{1,50})"
)
"""`Velmar Wire dispatch in the Aldrun Post`."""
_LONGEST, _REACH, _FEWEST = 120, 3, 2


@dataclass(frozen=True, slots=True)
class Credit:
    """A line of day and publisher; the title is the one above it."""

    number: int
    publisher: str
    title: str | None
    date: str | None
    via: str = ""
    sure: bool = True


def of_page(article: Article, page: Sequence[Article]) -> Credit | None:
    """The credit of an article, where another article of the page has that of a different publisher."""
    own = _credit(Known(article)) if len(page) >= _FEWEST else None
    if own is None:
        return None
    every = [_credit(Known(other)) for other in page]
    if not own.sure:  # `Netwatch, 3 May 2015` among such lines of houses
        lines = [one for one in every if one]
        houses = any(is_house(one.publisher) for one in lines)
        return own if houses and len(lines) > _FEWEST and 2 * len(lines) > len(page) else None
    credits = [one if one and one.sure else None for one in every]
    names = {one.publisher for one in credits if one}
    if len(names) >= _FEWEST:
        return own
    alone = None in credits and own.title is not None and own.date is not None
    return own if alone and is_house(own.publisher.removesuffix(" Online")) else None


@lru_cache(maxsize=64)
def _credit(known: Known) -> Credit | None:
    blocks, lists = known.article.blocks, load()
    at = next((n for n, block in enumerate(blocks) if block.kind is BlockKind.TITLE), None)
    if at is None:
        return None
    for number in range(at, min(len(blocks), at + _REACH)):
        text = blocks[number].text
        if number > at and blocks[number].kind not in _BELOW:
            return None
        if len(text) >= _LONGEST or not _DIGITS.search(text):
            continue
        rest, day = undated(text)
        if day is None:
            continue
        bare = rest.strip(EDGE)
        name = unsigned(_BY.sub("", bare, count=1) if _BY.match(bare) else bare, lists)
        handed = _DISPATCH.fullmatch(name)
        via = handed["via"] if handed and is_house(handed["via"]) else ""
        name = handed["name"] if handed and via else name
        if weight(name, lists) == KNOWN and (number > at or is_house(name)):
            above = blocks[at] if blocks[number - 1].kind is BlockKind.BYLINE else blocks[number - 1]
            title = unmarked(str(above.text).strip()) if number > at else None
            return Credit(number, name, title, iso(day), via)
        if (
            number > at
            and weight(name, lists)
            and text.startswith(f"{name}, ")
            and name.split()[0] not in lists.given
        ):
            return Credit(number, name, unmarked(str(blocks[number - 1].text)), iso(day), sure=False)
        return None
    return None
