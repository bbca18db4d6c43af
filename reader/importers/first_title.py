"""The first title of a page with several articles: it stands as the others do, and is not the site's line."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.cuts import Cut
from reader.importers.looks import Look
from reader.importers.series import Rated
from reader.importers.units import Unit

Place = tuple[int, Look, int]

_OTHERS = 2
"""So many other titles have to stand in the same way before it says anything."""
_MOST = 0.6
"""So great a share of them."""


def with_first_like_others(units: Sequence[Unit], cuts: Sequence[Cut], rated: Sequence[Rated]) -> list[Cut]:
    """The cuts; the first title another candidate where that alone stands as the other titles do.

    Above the first article stand the name of the site, of the section, or the words on its banner, which
    may look more like a title than the title.
    """
    out = list(cuts)
    others = Counter(
        _place(units, item.title)
        for item in out[1:]
        if item.title is not None and item.title + 1 < len(units)
    )
    if not others or out[0].title is None:
        return out
    usual, times = others.most_common(1)[0]
    if times < max(_OTHERS, _MOST * others.total()) or _place(units, out[0].title) == usual:
        return out
    alike = [
        item.index
        for item in rated
        if item.score.points > 0 and item.index + 1 < len(units) and _place(units, item.index) == usual
    ]
    if len(alike) == 1 and alike[0] > out[0].title:
        out[0] = replace(out[0], title=alike[0])
    return out


def _place(units: Sequence[Unit], title: int) -> Place:
    """The gap above a title, and what stands below it, and how far."""
    below = units[title + 1]
    return units[title].gap, below.look, below.gap
