"""What heads a page: the title of its first article, which stands as the others do, or the name of a site."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from reader.importers.banners import below_banner
from reader.importers.cuts import Cut
from reader.importers.looks import BODY, Look
from reader.importers.rated import Rated
from reader.importers.series import first_has_facts, has_facts, is_issue, names_its_day
from reader.importers.signals import HEADLINE, WEIGHTS
from reader.importers.units import Unit

Place = tuple[int, Look, int]

_OTHERS = 2
"""So many other titles have to stand in the same way before it says anything."""
_MOST = 0.6
"""So great a share of them."""


@dataclass(frozen=True, slots=True)
class First:
    """What heads a page: the title of its first article, or the name of the page."""

    best: Rated | None
    """None where no line above the first text could be a title."""
    has_facts: bool
    """Whether a byline, a day or other facts stand beside it: then they do at other articles as well."""
    is_issue: bool
    """Whether it is the issue of a periodical, whose day is of no one article."""

    @property
    def title(self) -> int | None:
        """Its unit; None where it has too few points for the title of an article."""
        if self.best is None or self.best.score.points <= WEIGHTS["no text below"] / 2:
            return None
        return self.best.index


def first_of_page(
    units: Sequence[Unit], rated: Sequence[Sequence[Rated]], best: Sequence[Rated | None]
) -> First:
    """What heads a page. `rated`: the candidates between its texts; `best`: the best ones of them."""
    if not best:
        return First(None, has_facts=False, is_issue=False)
    named = best[0]
    if named is None and len(best) > 1 and (below := best[1]) is not None and has_facts(below):
        over = sum(len(unit.text) for unit in units[: below.index] if unit.look in BODY)
        return First(None, has_facts=over <= _GREETING, is_issue=False)
    chosen = below_banner(units, rated[0], named, rated[1:])
    issue = chosen is named and is_issue(units, best)
    facts = first_has_facts(units, chosen) and not issue
    if named is not None and named is not chosen and not names_its_day(units, named):
        facts = facts or has_facts(named)
    return First(chosen, facts, issue)


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
    own = place(units, out[0].title)
    own = own if out[0].title else (usual[0], *own[1:])  # above the first line of a page nothing stands
    if times < max(_OTHERS, _MOST * others.total()) or own == usual:
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
    return headed and HEADLINE.isdisjoint(first.score.reasons) and all(map(has_facts, others))


def _place(units: Sequence[Unit], title: int) -> Place:
    """The gap above a title, and what stands below it, and how far."""
    below = units[title + 1]
    return units[title].gap, below.look, below.gap


def _place_below(units: Sequence[Unit], title: int) -> Place:
    """The same without the gaps, for pages that have no rule for them."""
    return 0, units[title + 1].look, 0
