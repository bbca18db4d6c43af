"""Lists of articles with the first lines of each: a headline and one paragraph, again and again."""

from collections.abc import Sequence

from reader.importers import listings
from reader.importers.rated import Rated
from reader.importers.signals import is_headline
from reader.importers.units import Unit

_HEADLINE = frozenset({"a verb, as in a headline", "a country at its head"})
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
    if not (sure or headed >= enough) or _alone_headed(best):
        return [False] * len(alike)
    return [
        one and item is not None and (_is_long(item) or (sure and _is_below_excerpt(item)))
        for item, one in zip(best, alike, strict=True)
    ]


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
    return not ({"the length of a title", *_HEADLINE}).isdisjoint(item.score.reasons)


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
