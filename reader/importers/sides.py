"""On which side of the articles of a page their lines of facts stand: above the titles, or below the texts.

Between two articles both look the same. What tells them apart is the page as a whole: where its first
title has no such line above, though all others have, the line closes the text before it.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.cuts import SECTION, Cut
from reader.importers.looks import BODY, Look, is_closing_fact
from reader.importers.printed import is_dated, printed_date
from reader.importers.units import Unit, first_text

_SOURCE = re.compile(r"^(?:source|fuente|quelle|fonte)\s*[:：]", re.I)
_POSTED = re.compile(r"^(?:first |originally )?(?:published|posted|date|released?|issued)\b", re.I)
_STOPPED = re.compile(r"[.!?。！？؟।][\"'”’»)\]*_\d]*$")
_MOST = 0.75
"""So great a share of the articles must have a line of that kind above the title."""
_NEEDED = 1.5
_HEAD, _ONE, _TAIL, _WORDING, _LABEL, _GAP, _DAY = 2.0, 1.0, 1.0, 1.0, 0.5, 0.25, 3.0
_OPENING = 48
"""Characters at the head of a text in which its day is looked for."""
BELOW = "the line of facts above it closes the text before, as such lines do on the whole page"


def with_closing_facts(units: Sequence[Unit], cuts: Sequence[Cut], *, bannered: bool) -> list[Cut]:
    """The cuts, each behind the lines of facts that stand below the text of the article before.

    `bannered`: the first title may be the name of the page, of which nothing above it tells anything.
    """
    runs = [_run(units, item) for item in cuts[1:]]
    if not any(runs):
        return list(cuts)
    below = {
        kind: _stands_below(units, cuts, runs, kind, bannered=bannered)
        for kind in dict.fromkeys(_kind(units[index].text) for run in runs for index in run)
    }
    out = [cuts[0]]
    for item, run in zip(cuts[1:], runs, strict=True):
        first = item.first
        while first in run and below[_kind(units[first].text)]:
            first += 1
        out.append(item if first == item.first else _moved(out, item, first))
    behind = _behind_text(units, out[-1])
    if any(item.closing for item in out) and behind and behind[0].look is Look.META:
        closes = below.get(_kind(behind[0].text), False)
        out[-1] = replace(out[-1], closing=len(units) - len(behind)) if closes else out[-1]
    return out


def _moved(before: list[Cut], item: Cut, first: int) -> Cut:
    """The cut behind the lines that close the article before it, which is told of them."""
    before[-1] = replace(before[-1], closing=item.first)
    return replace(item, first=first, boundary=f"{item.boundary}; {BELOW}")


def _run(units: Sequence[Unit], item: Cut) -> range:
    """The lines of facts at the head of an article, directly behind the text of the one before."""
    stop = item.first
    if item.title is not None:
        while stop < item.title and units[stop].look is Look.META and units[stop].hint is None:
            stop += 1
    return range(item.first, stop)


def _kind(text: str) -> str:
    """What a line of facts tells: lines that tell the same stand on the same side."""
    if _SOURCE.match(text):
        return "source"
    if is_closing_fact(text):
        return "tags"
    return "day" if is_dated(text) else "fact"


def _has(units: Sequence[Unit], kind: str) -> bool:
    return any(unit.look is Look.META and _kind(unit.text) == kind for unit in units)


def _stands_below(
    units: Sequence[Unit], cuts: Sequence[Cut], runs: Sequence[range], kind: str, *, bannered: bool
) -> bool:
    """Whether lines of that kind belong to the text above them, by all that the page tells."""
    with_kind = [run for run in runs if _has(units[run.start : run.stop], kind)]
    if len(with_kind) < _MOST * len(runs):
        return False
    several = len(with_kind) > 1 and not bannered
    points = _of_head(units, cuts[0], kind, several=several, runs=with_kind)
    points += _of_titles(units, cuts, kind)
    points += _TAIL * _at_end(units, cuts[-1], kind)
    if kind in {"source", "tags"}:
        points += _WORDING
    elif any(_POSTED.match(units[index].text) for run in with_kind for index in run):
        points -= _LABEL
    nearer = sum(units[run.stop].gap - units[run.start].gap for run in with_kind)
    points += _GAP * ((nearer > 0) - (nearer < 0))
    same = sum(_same_day(units, run) for run in _day_runs(units, cuts, with_kind))
    points += _DAY * ((same > 0) - (same < 0))
    return points >= _NEEDED


def _of_head(units: Sequence[Unit], first: Cut, kind: str, *, several: bool, runs: Sequence[range]) -> float:
    """What the lines above the first title say."""
    if first.title is None:
        return 0.0
    text = max((n for n in range(first.title) if units[n].look in BODY), default=-1)
    head = units[text + 1 : first.title]
    if _has(head, kind):
        return 0.0 if text >= 0 else -_HEAD
    if len(units[first.title].text.split()) <= SECTION:
        several = False  # the name of a section, and a text that was torn
    kickers = {unit.text for unit in head if unit.look is Look.KICKER}
    if any(units[run.stop].text in kickers for run in runs):
        return _HEAD + _ONE  # what heads the first article heads the others, and below that line
    return _HEAD if several else _ONE


def _of_titles(units: Sequence[Unit], cuts: Sequence[Cut], kind: str) -> float:
    """Against it is a first title with such a line below, where the others have it above alone."""
    below = [_has(_head_below(units, item), kind) for item in cuts]
    return -_HEAD if below[0] and not any(below[1:]) else 0.0


def _head_below(units: Sequence[Unit], item: Cut) -> Sequence[Unit]:
    """What stands between a title and its text."""
    begin = item.first if item.title is None else item.title + 1
    return units[begin : first_text(units, begin)]


def _at_end(units: Sequence[Unit], last: Cut, kind: str) -> int:
    """1 if such a line stands below the last text, -1 if the page ends with that, untorn, else 0."""
    if _has(_behind_text(units, last), kind):
        return 1
    end = units[-1]
    return -1 if end.look in BODY and _STOPPED.search(end.text[-12:]) else 0


def _behind_text(units: Sequence[Unit], last: Cut) -> Sequence[Unit]:
    """The lines below the text of the last article."""
    text = max((n for n in range(last.first, len(units)) if units[n].look in BODY), default=len(units))
    return units[text + 1 :]


def _day_runs(units: Sequence[Unit], cuts: Sequence[Cut], runs: Sequence[range]) -> list[range]:
    """The same runs, and the one above the first title, or below a text at the head of the page."""
    title = cuts[0].title
    if title is None:
        title = next((n for n in range(1, cuts[1].first) if units[n].look is Look.META), 0)
        while units[title].look is Look.META:
            title += 1
    first = title
    while first and units[first - 1].look is Look.META:
        first -= 1
    return [range(first, title), *runs] if 0 < first < title else list(runs)


def _same_day(units: Sequence[Unit], run: range) -> int:
    """1 if the text above begins with the day of the run, -1 if the text below does, else 0."""
    days = {day.value[:10] for index in run if (day := printed_date(units[index].text)) is not None}
    above = run.start - 1
    while above > 0 and units[above].look in BODY and units[above - 1].look in BODY:
        above -= 1
    below = first_text(units, run.stop)
    over = units[above].look in BODY and _opening_day(units[above].text) in days
    under = below < len(units) and _opening_day(units[below].text) in days
    return over - under


def _opening_day(text: str) -> str | None:
    """The day with which a text begins."""
    day = printed_date(text[:_OPENING])
    return day.value[:10] if day is not None and day.precision != "month" and day.start <= 1 else None
