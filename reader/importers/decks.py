"""Pages on which each title has a second, longer one below it, that sums the text up."""

from collections.abc import Sequence

from reader.importers.looks import Look
from reader.importers.rated import Rated, raised, without
from reader.importers.units import Unit

_DECKED = "a line below it, as at other titles here"
_DECK = "below a title, as such lines stand here"
_AT_LEAST = 3
"""So many texts must have two lines of words directly above them."""
_MOST = 0.75
"""So great a share of all texts."""
_WORDS, _TITLE_WORDS = 5, 3.5
"""So many words have such a line and the title above it, on the average."""


def with_decks(
    units: Sequence[Unit], zones: Sequence[tuple[int, int]], rated: Sequence[list[Rated]]
) -> list[list[Rated]]:
    """The candidates; where nearly all texts have a line below their title, the titles with more points."""
    texts = [last for first, last in zones if last > first and last < len(units)]
    decks = {last - 1 for first, last in zones if _is_decked(units, first, last)}
    words = sum(len(units[index].text.split()) for index in decks)
    titles = sum(len(units[index - 1].text.split()) for index in decks)
    enough = len(decks) >= max(_AT_LEAST, _MOST * len(texts))
    if not enough or words < _WORDS * len(decks) or not _TITLE_WORDS * len(decks) <= titles < words:
        return list(rated)
    return [
        [
            raised(item, [_DECK])
            if item.index in decks
            else raised(without(item, _AGAINST), [_DECKED])
            if item.index + 1 in decks
            else item
            for item in zone
        ]
        for zone in rated
    ]


_AGAINST = frozenset({"very short"})


def _is_decked(units: Sequence[Unit], first: int, last: int) -> bool:
    """Two lines of words directly above a paragraph, and not three."""
    if last - first < 2 or last >= len(units) or units[last].look is not Look.PROSE:
        return False
    title, deck = units[last - 2 : last]
    if title.look is not Look.SHORT or deck.look is not Look.SHORT or title.hint or deck.hint:
        return False
    if last - 3 < first or units[last - 3].look is not Look.SHORT:
        return title.gap >= deck.gap or first == last - 2 == 0
    return len(units[last - 3].text.split()) < _WORDS and first == last - 3
