"""The first title of a page with several articles: it stands as the others do, and is not the site's line."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.cuts import Cut
from reader.importers.looks import BODY, Look
from reader.importers.rated import Rated
from reader.importers.series import has_facts
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
    place = _place
    if others.most_common(1)[0][1] < max(_OTHERS, _MOST * others.total()):
        place = _place_below
        others = Counter((0, look, 0) for _, look, _ in others.elements())
    usual, times = others.most_common(1)[0]
    if times < max(_OTHERS, _MOST * others.total()) or place(units, out[0].title) == usual:
        return out
    alike = [
        item.index
        for item in rated
        if item.score.points > 0 and item.index + 1 < len(units) and place(units, item.index) == usual
    ]
    if len(alike) == 1 and alike[0] > out[0].title:
        out[0] = replace(out[0], title=alike[0])
    return out


_GREETING = 200
"""Characters of the text below the name of a page; a longer one is an article."""
_HEADLINE = frozenset({"a verb, as in a headline", "a country at its head"})


def is_banner(units: Sequence[Unit], first: Rated, others: Sequence[Rated], cuts: Sequence[Cut]) -> bool:
    """Whether the first title, which has no facts beside it, is the name of the page: the articles follow.

    `others`: the titles of the further articles.
    """
    if len(others) < _OTHERS or "the issue of a periodical named in it" in first.score.reasons:
        return False
    if "very short" in first.score.reasons:
        text = (unit.text for unit in units[first.index : cuts[1].first] if unit.look in BODY)
        return sum(map(len, text)) <= _GREETING
    headed = units[cuts[1].first].look in {Look.META, Look.KICKER}
    return headed and _HEADLINE.isdisjoint(first.score.reasons) and all(map(has_facts, others))


def _place(units: Sequence[Unit], title: int) -> Place:
    """The gap above a title, and what stands below it, and how far."""
    below = units[title + 1]
    return units[title].gap, below.look, below.gap


def _place_below(units: Sequence[Unit], title: int) -> Place:
    """The same without the gaps, for pages that have no rule for them."""
    return 0, units[title + 1].look, 0
