"""Lists of articles with the first lines of each: a headline and one paragraph, again and again."""

from collections.abc import Sequence

from reader.importers import listings
from reader.importers.rated import Rated
from reader.importers.signals import CHANGE, HEADLINE, is_headline
from reader.importers.units import Unit

_MOST = 0.75
"""So great a share of the headlines of a page must have one paragraph each."""


def in_list(
    units: Sequence[Unit],
    zones: Sequence[tuple[int, int]],
    rated: Sequence[list[Rated]],
    best: Sequence[Rated | None],
) -> list[bool]:
    """For the best candidate of each zone, whether it is one of the headlines of such a list."""
    alike = [
        item is not None and listings.is_teaser(units, item.index, last)
        for item, (_, last) in zip(best, zones, strict=True)
    ]
    likely = [item for item in best if item and item.score.points > 0]
    enough = max(listings.AT_LEAST, _MOST * len(likely))
    headed = sum(
        one and item is not None and is_headline(units[item.index].text, item.score.reasons)
        for item, one in zip(best, alike, strict=True)
    )
    excerpts = any(map(_is_below_excerpt, likely)) or _heads_section(rated, best)
    sure = excerpts and 2 * headed >= sum(alike) >= enough
    sure = sure or _are_many(units, best, alike, enough)
    if not (sure or headed >= enough) or _alone_headed(best):
        return [False] * len(alike)
    return [
        one and item is not None and (_is_long(item) or (sure and _is_below_excerpt(item)))
        for item, one in zip(best, alike, strict=True)
    ]


_MANY, _MANY_WORDS = 5, 6
"""So many titles of so many words, with one paragraph each, are a list in any language, below the links
of a site."""


def _are_many(
    units: Sequence[Unit], best: Sequence[Rated | None], alike: Sequence[bool], enough: float
) -> bool:
    words = [
        len(units[item.index].text.split()) for item, one in zip(best, alike, strict=True) if one and item
    ]
    led = any(item and "site navigation above" in item.score.reasons for item in best[:2])
    return led and len(words) >= max(_MANY, enough) and sum(words) >= _MANY_WORDS * len(words)


IN_LIST = "one of several headlines with a paragraph each"


def is_entry(item: Rated) -> bool:
    """Whether a line stands as the headlines of such a list do, though too little else speaks for it."""
    return IN_LIST in item.score.reasons and item.score.points > 0


def _alone_headed(best: Sequence[Rated | None]) -> bool:
    """Whether the first title alone has a byline or a day below: what follows are headings of its text."""
    first, *others = best
    below = {"a byline below", "a date line below"}
    return (
        first is not None
        and not below.isdisjoint(first.score.reasons)
        and all(item is None or below.isdisjoint(item.score.reasons) for item in others)
    )


def _is_long(item: Rated) -> bool:
    """As long as a title, or with what only headlines have."""
    return not ({"the length of a title", *HEADLINE}).isdisjoint(item.score.reasons)


_EXCERPTS = frozenset({"a link to the rest of the text above", "the text above is cut short"})
"""Below a text that is cut short a page is a list of excerpts."""


def _is_below_excerpt(item: Rated) -> bool:
    return not _EXCERPTS.isdisjoint(item.score.reasons)


_SECTION_NAMES = frozenset({"very short", "a theme and nothing else", "a country and nothing else"})


def _heads_section(rated: Sequence[list[Rated]], best: Sequence[Rated | None]) -> bool:
    """Whether the page begins with the name of a section, and the first headline stands below it."""
    first = best[0] if best else None
    return first is not None and any(
        item.index == first.index - 1 and not _SECTION_NAMES.isdisjoint(item.score.reasons)
        for item in rated[0]
    )


FEW = "one of several headlines with a few paragraphs each"
_FEW_PARAGRAPHS = 3


def in_short_articles(
    units: Sequence[Unit],
    zones: Sequence[tuple[int, int]],
    best: Sequence[Rated | None],
) -> list[bool]:
    """The same where each article has two or three paragraphs: all must be long, and most open a subject."""
    likely = [item for item in best if item and item.score.points > 0]
    alike = [
        item is not None
        and item.score.points > 0
        and listings.is_teaser(units, item.index, last, _FEW_PARAGRAPHS)
        for item, (_, last) in zip(best, zones, strict=True)
    ]
    long = sum(_is_long(item) for item in likely)
    opened = sum(not CHANGE.isdisjoint(item.score.reasons) or _has_place(item) for item in likely)
    enough = len(likely) >= listings.AT_LEAST and long == len(likely) and sum(alike) == len(likely)
    if not enough or 3 * opened < 2 * len(likely) or _alone_headed(best):
        return [False] * len(alike)
    return alike


def _has_place(item: Rated) -> bool:
    """Whether the text below begins as a report does."""
    return any("in the text below" in name and "date" in name for name in item.score.reasons)
