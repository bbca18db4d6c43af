"""Where a page that holds several articles is cut, and why."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.importers import listings, signals
from reader.importers.cohesion import shared_names
from reader.importers.looks import BODY, Look
from reader.importers.signals import DOUBTFUL, NEEDED, Score, is_candidate, is_headline, plain, score
from reader.importers.units import Unit
from reader.model.article import Doubt

_HEAD = frozenset({Look.NAVIGATION, Look.KICKER, Look.META, Look.MASTHEAD, Look.SPONSOR})
"""What stands above a title and belongs to its article."""
_CLOSED = frozenset({Look.LINK_TEXT, Look.FURNITURE, Look.NAVIGATION, Look.RULE, Look.META, Look.KICKER})
"""What divides a picture above a title from the text above."""
_HEAD_REACH = 40
"""How many lines above its title an article may begin."""
_NOT_ABOVE = frozenset(
    {"the name of an organisation alone", "a colon at its end", "a role below a name, as in a signature"}
)
"""What speaks against a line being the title above a subtitle."""
_GAP_TIMES = 2
"""So many titles with the same gap above them make it the gap between the articles of the page."""
_BELOW = 12
"""How many lines below a candidate are asked."""
_ABOVE = 60
"""How many lines above a candidate are asked."""
_SITE_BEHIND = re.compile(r"\s+(?:[|»·]|[–—-])\s+[^|»·–—]{2,60}$")
_BY_HAND = "a person said so"
_BY_MARKUP = "the markup of the file says that an article begins here"


@dataclass(frozen=True, slots=True)
class Cut:
    """One article of a page, as indexes of its units."""

    first: int
    """Of its first unit."""
    title: int | None
    """Of its title; None when it has none."""
    boundary: str
    """Why it begins here; empty for the first one."""


@dataclass(frozen=True, slots=True)
class _Rated:
    """A candidate and what it scored."""

    index: int
    score: Score


def cut(
    units: Sequence[Unit], *, split: frozenset[int] = frozenset(), join: frozenset[int] = frozenset()
) -> tuple[list[Cut], list[Doubt]]:
    """The articles of a page, in its order, and the places where the page was nearly cut.

    `split` and `join`: line numbers at which a person says that an article begins, or does not.
    """
    usual = _usual_gap(units)
    forced = _forced(units, split)
    cuts: list[Cut] = []
    doubts: list[Doubt] = []
    zones = _zones(units)
    dates_above = listings.dates_stand_above(units, zones)
    rated_zones = [_rate(units, first, last, usual, dates_above) for first, last in zones]
    for (zone_first, _), rated in zip(zones, _with_series(units, zones, rated_zones), strict=True):
        best = _above_subtitle(units, rated, _below_contents(units, rated))
        if not cuts:
            title = best.index if best and best.score.points > signals.WEIGHTS["no text below"] / 2 else None
            cuts.append(Cut(0, title, ""))
        elif best is not None and best.score.points >= NEEDED:
            first = _first_of(units, best.index, zone_first)
            if not any(units[first].line <= line <= units[best.index].last_line for line in join):
                cuts.append(Cut(first, best.index, _because(units[best.index], best.score)))
        elif best is not None and best.score.points >= DOUBTFUL:
            doubts.append(_doubt(units[best.index], best.score))
    if not cuts:
        cuts.append(Cut(0, None, ""))
    begun = [n for n, unit in enumerate(units) if unit.begins and n and join.isdisjoint(_lines(unit))]
    return _with_forced(units, _with_begun(units, cuts, begun), forced), doubts


def _lines(unit: Unit) -> range:
    """The numbers of its lines."""
    return range(unit.line, unit.last_line + 1)


def _usual_gap(units: Sequence[Unit]) -> int:
    """How many blank lines usually stand between two units of body text."""
    gaps = Counter(unit.gap for unit in units if unit.look in BODY)
    return gaps.most_common(1)[0][0] if gaps else 1


def _zones(units: Sequence[Unit]) -> list[tuple[int, int]]:
    """The runs of units between two stretches of body text (end excluded), the first one even if empty."""
    out: list[tuple[int, int]] = []
    first = 0
    for index, unit in enumerate(units):
        if unit.look in BODY:
            if index > first or not out:
                out.append((first, index))
            first = index + 1
    if first < len(units):
        out.append((first, len(units)))
    return out


def _rate(
    units: Sequence[Unit], first: int, last: int, usual: int, dates_above: bool | None = None
) -> list[_Rated]:
    """The candidates of a zone with their scores."""
    out: list[_Rated] = []
    before = units[first - 1] if first else None
    shared = shared_names(units, first, last)
    for index in range(first, last):
        if not is_candidate(units[index]) or (index > first + _ABOVE and index < last - _ABOVE):
            continue
        above = units[max(first, index - _ABOVE) : index]
        below = units[index + 1 : min(last, index + 1 + _BELOW)]
        if index + 1 + _BELOW > last and last < len(units):
            below = [*below, units[last]]
        found = score(
            above, units[index], below, before=before, usual_gap=usual, dates_above=dates_above, shared=shared
        )
        out.append(_Rated(index, found))
    return out


_SEVERAL = "one of several headlines on the page"
_TEASER = "one of several headlines with a paragraph each"
_HEADLINE = frozenset({"a verb, as in a headline", "a country at its head"})
_SERIES = "the same order of lines again on the page"
_GAP = "the same gap as above other titles"


def _with_series(
    units: Sequence[Unit], zones: Sequence[tuple[int, int]], rated: Sequence[list[_Rated]]
) -> list[list[_Rated]]:
    """The candidates, those that stand in their zones as the titles of other zones do with more points."""
    best = [max(zone, key=lambda item: item.score.points, default=None) for zone in rated]
    shapes = [
        listings.shape(units, item.index, *zone) if item and item.score.points > 0 else None
        for item, zone in zip(best, zones, strict=True)
    ]
    out = []
    gaps = _gaps_of_titles(units, zones, best)
    likely = [item for item in best if item and item.score.points > 0]
    headlines = [item for item in likely if _HEADLINE & set(item.score.reasons)]
    series = len(headlines) >= listings.AT_LEAST and len(headlines) >= 0.75 * len(likely)
    teasers = [
        item is not None
        and is_headline(units[item.index].text, item.score.reasons)
        and listings.is_teaser(units, item.index, last)
        for item, (_, last) in zip(best, zones, strict=True)
    ]
    listed = sum(teasers) >= listings.AT_LEAST and sum(teasers) >= 0.75 * len(likely)
    for items, item, again, teaser, zone in zip(
        rated, best, listings.in_series(shapes), teasers, zones, strict=True
    ):
        more = [
            name
            for name, holds in (
                (_TEASER, listed and teaser and not again),
                (_SEVERAL, series and item in headlines),
                (_SERIES, again),
                (_GAP, item is not None and _gap_above(units, item.index, zone[0]) in gaps),
            )
            if holds and item
        ]
        out.append([_raised(one, more) if one is item else one for one in items])
    return out


def _gap_above(units: Sequence[Unit], title: int, zone_first: int) -> int:
    """The widest gap between the body text above and a title."""
    return max(unit.gap for unit in units[zone_first : title + 1])


def _gaps_of_titles(
    units: Sequence[Unit], zones: Sequence[tuple[int, int]], best: Sequence[_Rated | None]
) -> frozenset[int]:
    """The gap that most titles of the page have above them, and no more than a few other lines."""
    rated = [
        (_gap_above(units, item.index, zone[0]), item.score.points >= NEEDED)
        for item, zone in zip(best[1:], zones[1:], strict=True)
        if item is not None
    ]
    counts = Counter(gap for gap, title in rated if title)
    if not counts:
        return frozenset()
    gap, times = counts.most_common(1)[0]
    others = sum(other == gap and not title for other, title in rated)
    usual = _usual_gap(units)
    good = gap > usual and times >= _GAP_TIMES and times >= 0.7 * counts.total() and others <= times
    return frozenset({gap}) if good else frozenset()


def _raised(item: _Rated, more: Sequence[str]) -> _Rated:
    """The candidate with the points of further signals."""
    points = item.score.points + sum(signals.WEIGHTS[name] for name in more)
    return replace(item, score=Score(round(points, 3), (*item.score.reasons, *more)))


def _below_contents(units: Sequence[Unit], rated: Sequence[_Rated]) -> _Rated | None:
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
    between = again and any(best.index < item.index < again[-1].index for item in rated)
    return again[-1] if between else best


_SUBTITLE = 3.0
"""So many points more may a line have than the title above it."""


def _above_subtitle(units: Sequence[Unit], rated: Sequence[_Rated], best: _Rated | None) -> _Rated | None:
    """The best candidate; the headline directly above it, where it is the second line of that."""
    over = next((item for item in rated if best and item.index == best.index - 1), None)
    if best is None or over is None or "a second headline below" not in over.score.reasons:
        return best
    unit, lower = units[over.index], units[best.index]
    long = "the length of a title" in over.score.reasons or unit.gap > lower.gap
    near = best.score.points - over.score.points <= _SUBTITLE and unit.gap >= lower.gap
    plain_title = len(unit.text.split()) >= 4 and not _NOT_ABOVE & set(over.score.reasons)
    return over if long and near and plain_title else best


def _first_of(units: Sequence[Unit], title: int, zone_first: int) -> int:
    """The first unit of the article with that title: site navigation and facts above it count in."""
    first = title
    passed = False
    for index in range(title - 1, max(zone_first, title - _HEAD_REACH) - 1, -1):
        kind = units[index].look
        passed = passed or kind is Look.FURNITURE
        if kind is Look.META and passed:
            continue  # a date above the links that close an article is still its own
        if kind is Look.CAPTION and index > zone_first and units[index - 1].look in _CLOSED:
            first = index  # the picture of this article, behind the last line of the one above
            continue
        if kind in {Look.SOURCE, Look.SOURCES_HEAD, Look.ORIGIN, Look.END, Look.CAPTION, Look.NOTE}:
            break
        if kind in _HEAD:
            first = index
    return first


def _because(unit: Unit, found: Score) -> str:
    return f"Line {unit.line}: {found.words()} ({found.points:.1f} points, {NEEDED:.1f} needed)"


def _doubt(unit: Unit, found: Score) -> Doubt:
    missing = f"{found.points:.1f} points, {NEEDED:.1f} needed"
    return Doubt(
        unit.line, unit.text, f"It could be the title of a new article: {found.words()} ({missing})."
    )


def _with_begun(units: Sequence[Unit], cuts: list[Cut], begun: Sequence[int]) -> list[Cut]:
    """The cuts with those that the markup asks for, which outrank what was found close to them."""
    text = next((n for n, unit in enumerate(units) if unit.look in BODY), len(units))
    for index, stop in pairwise([*begun, len(units)]):
        title = _headline(units, index, stop)
        reach = index if title is None else title
        if index <= text:  # only the site's own lines stand above: they belong to the first article
            later = [item for item in cuts if item.first > reach]
            cuts = [Cut(0, cuts[0].title if title is None else title, ""), *later]
            continue
        far = [item for item in cuts if item.first > reach or (item.title or item.first) < index]
        cuts = [*far, Cut(index, title, f"Line {units[index].line}: {_BY_MARKUP}")]
    return sorted(cuts, key=lambda item: item.first)


def _headline(units: Sequence[Unit], index: int, stop: int) -> int | None:
    """The first heading of an article that begins at `index`, above its text."""
    for at in range(index, min(stop, index + _HEAD_REACH)):
        if units[at].look in BODY:
            return None
        if is_candidate(units[at]):
            return at
    return None


def _forced(units: Sequence[Unit], split: frozenset[int]) -> list[int]:
    """The units that hold, or first follow, the lines where a person wants a cut."""
    out = set()
    for line in split:
        index = next((n for n, unit in enumerate(units) if unit.last_line >= line), None)
        if index:
            out.add(index)
    return sorted(out)


def _with_forced(units: Sequence[Unit], cuts: list[Cut], forced: Sequence[int]) -> list[Cut]:
    """The cuts with those that a person asked for."""
    firsts = {item.first for item in cuts}
    for index in forced:
        if index in firsts:
            continue
        inside = next(
            (n for n, item in enumerate(cuts) if item.title is not None and item.first < index <= item.title),
            None,
        )
        reason = f"Line {units[index].line}: {_BY_HAND}"
        if inside is not None:
            moved = cuts[inside]
            if moved.first == 0:
                cuts.append(Cut(index, moved.title, reason))
                cuts[inside] = Cut(0, None, "")
            else:
                cuts[inside] = Cut(index, moved.title, reason)
            continue
        title = index
        while title < len(units) - 1 and units[title].look in _HEAD:
            title += 1
        cuts.append(Cut(index, title if len(units[title].text) <= 320 else None, reason))
    return sorted(cuts, key=lambda item: item.first)
