"""Lists of excerpts: where nearly every line between two texts cut short is a title, the others are too."""

from collections.abc import Sequence

from reader.importers.listings import is_cut_short, leads_on
from reader.importers.looks import Look
from reader.importers.rated import Rated, raised, without
from reader.importers.signals import NEEDED, WEIGHTS
from reader.importers.units import Unit

EXCERPT = "alone between two texts cut short, as other titles here"
_NOT_AGAINST = frozenset(
    {"very short", "the same names in the text below", "the name of an organisation alone"}
)
"""What says nothing against a line that stands as the other titles do."""
_SURE, _MOST = 3, 0.75
"""So many other titles, and so great a share of the lines that stand so."""


def with_last_excerpts(
    units: Sequence[Unit], zones: Sequence[tuple[int, int]], rated: Sequence[list[Rated]]
) -> list[list[Rated]]:
    """The candidates; those without enough points, where all but a few that stand so have them."""
    alone = [
        n for n, (items, zone) in enumerate(zip(rated, zones, strict=True)) if _is_entry(units, items, *zone)
    ]
    open_ones = {n for n in alone if rated[n][0].score.points < NEEDED}
    sure = len(alone) - len(open_ones)
    if not open_ones or sure < _SURE or sure < _MOST * len(alone):
        return list(rated)
    raisable = {n for n in open_ones if _may_be_raised(rated[n][0])}
    return [
        [raised(without(items[0], _NOT_AGAINST), [EXCERPT])] if n in raisable else items
        for n, items in enumerate(rated)
    ]


def _is_entry(units: Sequence[Unit], items: Sequence[Rated], first: int, last: int) -> bool:
    """One line and nothing else between two paragraphs, both cut short."""
    if len(items) != 1 or last - first != 1 or not 0 < first < last < len(units):
        return False
    return all(map(_is_excerpt, (units[first - 1], units[last])))


def _is_excerpt(unit: Unit) -> bool:
    return unit.look is Look.PROSE and (is_cut_short(unit.text) or leads_on(unit.text))


def _may_be_raised(item: Rated) -> bool:
    against = {name for name in item.score.reasons if WEIGHTS[name] < 0}
    return against <= _NOT_AGAINST
