"""Where a page that holds several articles is cut, and why."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from reader.importers import signals
from reader.importers.looks import BODY, Look
from reader.importers.signals import DOUBTFUL, NEEDED, Score, is_candidate, plain, score
from reader.importers.units import Unit
from reader.model.article import Doubt

_HEAD = frozenset({Look.NAVIGATION, Look.KICKER, Look.META, Look.MASTHEAD, Look.SPONSOR})
"""What stands above a title and belongs to its article."""
_HEAD_REACH = 40
"""How many lines above its title an article may begin."""
_BELOW = 8
"""How many lines below a candidate are asked."""
_ABOVE = 60
"""How many lines above a candidate are asked."""
_SITE_BEHIND = re.compile(r"\s+(?:[|»·]|[–—-])\s+[^|»·–—]{2,60}$")
_BY_HAND = "a person said so"


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
    for zone_first, zone_last in _zones(units):
        rated = _rate(units, zone_first, zone_last, usual)
        best = _below_contents(units, rated)
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
    return _with_forced(units, cuts, forced), doubts


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


def _rate(units: Sequence[Unit], first: int, last: int, usual: int) -> list[_Rated]:
    """The candidates of a zone with their scores."""
    out: list[_Rated] = []
    before = units[first - 1] if first else None
    for index in range(first, last):
        if not is_candidate(units[index]) or (index > first + _ABOVE and index < last - _ABOVE):
            continue
        above = units[max(first, index - _ABOVE) : index]
        below = units[index + 1 : min(last, index + 1 + _BELOW)]
        if index + 1 + _BELOW > last and last < len(units):
            below = [*below, units[last]]
        out.append(_Rated(index, score(above, units[index], below, before=before, usual_gap=usual)))
    return out


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


def _first_of(units: Sequence[Unit], title: int, zone_first: int) -> int:
    """The first unit of the article with that title: site navigation and facts above it count in."""
    first = title
    for index in range(title - 1, max(zone_first, title - _HEAD_REACH) - 1, -1):
        kind = units[index].look
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
