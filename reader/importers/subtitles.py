"""Which of several candidates directly above one another is the title."""

import re
from collections.abc import Sequence

from reader.importers.looks import BODY, Look
from reader.importers.rated import Rated
from reader.importers.signals import HEADLINE, Score, plain
from reader.importers.units import Unit

_NOT_ABOVE = frozenset(
    {
        "a theme and nothing else",
        "a country and nothing else",
        "the name of an organisation alone",
        "a colon at its end",
        "a role below a name, as in a signature",
        "a lower-case beginning",
        "an address in it",
        "a day in it, above another line and the day of that",
    }
)
"""What speaks against a line being the title above a subtitle."""
_CONTENTS, _ENTRY = 2, 4
"""So many lines of so many words make a list of contents between a title and the same title again."""
_SITE_BEHIND = re.compile(r"\s+(?:[|»·]|[–—-])\s+[^|»·–—]{2,60}$")


def below_contents(units: Sequence[Unit], rated: Sequence[Rated]) -> Rated | None:
    """The best candidate; where a list of contents names it first, the one below the list."""
    best = max(rated, key=lambda item: (item.score.points, -item.index), default=None)
    if best is None:
        return None
    words = plain(units[best.index].text)
    heading = _SITE_BEHIND.sub("", units[best.index].text)
    if heading != units[best.index].text:  # what a browser shows in its tab, and then the title itself
        own = [item for item in rated if best.index < item.index <= best.index + 2]
        return next((item for item in own if plain(units[item.index].text) == plain(heading)), best)
    again = [item for item in rated if item.index > best.index + 1 and plain(units[item.index].text) == words]
    between = (
        again
        and sum(
            best.index < item.index < again[-1].index and len(units[item.index].text.split()) >= _ENTRY
            for item in rated
        )
        >= _CONTENTS
    )
    return again[-1] if between else best


_SUBTITLE = 3.0
"""So many points more may a line have than the title above it."""


def above_subtitle(units: Sequence[Unit], rated: Sequence[Rated], best: Rated | None) -> Rated | None:
    """The best candidate; the headline directly above it, where it is the second line of that."""
    over = next((item for item in rated if best and item.index == best.index - 1), None)
    if best is None or over is None:
        return best
    heads = _heads_page(units, over) and _OF_ISSUES.isdisjoint(best.score.reasons)
    if not {"a second headline below", *HEADLINE} & set(over.score.reasons) and not heads:
        return best
    unit, lower = units[over.index], units[best.index]
    long = "the length of a title" in over.score.reasons or unit.gap > lower.gap
    words = len(unit.text.split())
    if plain(unit.text).startswith(plain(lower.text)):  # what a browser shows in its tab
        return best
    if (unit.gap < lower.gap and over.index) or _NOT_ABOVE & set(over.score.reasons):
        return best
    alike = len(lower.text) <= _ALIKE * len(unit.text)
    opens = _OPENS in best.score.reasons and not HEADLINE.isdisjoint(best.score.reasons)
    if alike and opens and _names_part(over.score):
        return best
    more = best.score.points - over.score.points
    headed = words >= _TITLED and _is_headed(units, over.index) and len(lower.text) > len(unit.text)
    near = more <= _SUBTITLE and long and words >= 4
    leads = over.index == rated[0].index and words >= _FIRST_WORDS and len(lower.text) > len(unit.text)
    return over if near or ((headed or leads) and more <= 2 * _SUBTITLE) else best


_OF_ISSUES = frozenset({"the issue of a periodical named in it", "the kind of text named in it"})


def _heads_page(units: Sequence[Unit], over: Rated) -> bool:
    """The first line of a page, and long enough for a title."""
    above = units[: over.index]
    return len(units[over.index].text.split()) >= _FIRST_WORDS and not any(
        unit.look in BODY or unit.look is Look.SHORT for unit in above
    )


_OPENS = "its words in the text below and not above"


def _names_part(found: Score) -> bool:
    """A line without what headlines have, and of whose words the text below has none: a part of a site."""
    return HEADLINE.isdisjoint(found.reasons) and not {
        _OPENS,
        "its words in the text below alone",
        "a name and a colon at its head",
        "an organisation's name and a colon at its head",
    } & set(found.reasons)


_ALIKE = 1.6
"""A subtitle is longer, by more than this, than the title above it."""
_FIRST_WORDS = 4
_TITLED = 3
"""So many words are a title where the facts of the article stand directly above."""


def _is_headed(units: Sequence[Unit], index: int) -> bool:
    """Whether a line has the day, the symbol or the kind of text directly above, as a title has."""
    return index > 0 and units[index - 1].look in {Look.META, Look.MASTHEAD, Look.KICKER}
