"""Where a page that holds several articles is cut, and why."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import islice

from reader.importers import listings
from reader.importers.cohesion import opens_subject, shared_names
from reader.importers.company import with_company
from reader.importers.cuts import ABOVE_TITLE, HEAD_REACH, Cut, forced_units, with_begun, with_forced
from reader.importers.first_title import First, first_of_page, is_banner, with_first_like_others
from reader.importers.issues import with_issue_title
from reader.importers.looks import BODY, Look, is_closing_fact
from reader.importers.page_heads import with_page_head
from reader.importers.printed import is_dated
from reader.importers.rated import Rated
from reader.importers.repeated import divided, repeated_places, with_places
from reader.importers.series import (
    is_bare,
    lowered_if_bare,
    lowered_if_entry,
    lowered_if_section,
    lowered_if_unmarked,
    usual_gap,
    with_series,
)
from reader.importers.sides import with_closing_facts
from reader.importers.signals import CHANGE, DOUBTFUL, HEADLINE, NEEDED, Score, is_candidate, score
from reader.importers.subtitles import above_subtitle, below_contents
from reader.importers.teasers import is_entry
from reader.importers.title_above import is_again, repeats_title
from reader.importers.title_choice import with_best_title
from reader.importers.title_line import REPEATED, plain
from reader.importers.units import Unit, first_text
from reader.model.article import Doubt

_CLOSED = frozenset({Look.LINK_TEXT, Look.FURNITURE, Look.NAVIGATION, Look.RULE, Look.META, Look.KICKER})
"""What divides a picture above a title from the text above."""
_SEVERAL = 3
"""Of so many articles a page says how its titles stand, and that short ones may be among them."""
_BELOW = 12
"""How many lines below a candidate are asked."""
_REPEAT = 8
"""How many lines above a zone are searched for the headline that a line of it repeats."""
_NEAR, _LIST = 4, 200
"""And so many lines below it; so many lines between a title and its repetition are a list of names."""
_ABOVE = 60
"""How many lines above a candidate are asked."""


def cut(
    units: Sequence[Unit], *, split: frozenset[int] = frozenset(), join: frozenset[int] = frozenset()
) -> tuple[list[Cut], list[Doubt]]:
    """The articles of a page, in its order, and the places where the page was nearly cut.

    `split` and `join`: line numbers at which a person says that an article begins, or does not.
    """
    usual = usual_gap(units)
    forced = forced_units(units, split)
    zones = _zones(units)
    dates_above = listings.dates_stand_above(units, zones)
    zones, rated_zones = _rated_zones(units, zones, usual, dates_above)
    best_ones = [_best(units, rated) for rated in rated_zones]
    first = first_of_page(units, rated_zones, best_ones)
    in_company = best_ones if first.has_facts else with_company(units, zones, best_ones)
    cuts = [Cut(0, first.title, "")]
    title = None if first.title is None else units[first.title]
    closed = not _has_tags_above(units, cuts[0])
    doubts: list[Doubt] = []
    open_lines: list[Doubt] = []
    others: list[Rated] = []
    further = islice(zip(zones, rated_zones, best_ones, in_company, strict=True), 1, None)
    for (zone_first, _), rated, alone, best in further:
        if alone is not None and _is_last_title(units, cuts[-1], alone.index):
            alone = best = _best(units, [item for item in rated if item.index != alone.index])
        if alone is None or best is None or _goes_on(units, cuts[-1], zone_first, alone.index):
            continue
        open_to_doubt = best.score.points >= DOUBTFUL or alone.score.may_be_title() or is_entry(alone)
        if first.has_facts and not _heads_others(rated, best):
            best = lowered_if_bare(best, first.best)
        best = lowered_if_section(units[best.index], best)
        best = lowered_if_unmarked(units[best.index], title, best)
        best = lowered_if_entry(units[best.index], title, best)
        if best.score.points >= NEEDED:
            begin = _first_of(units, best.index, zone_first, closed=closed)
            if not any(units[begin].line <= line <= units[best.index].last_line for line in join):
                cuts.append(Cut(begin, best.index, _because(units[best.index], best.score)))
                others.append(best)
        elif open_to_doubt:
            doubts.append(_doubt(units[best.index], best.score))
        elif len(rated) == 1 and alone.score.may_be_one_of_several():
            open_lines.append(_doubt(units[best.index], best.score))
    if len(others) == 1 and (but := _against_only_cut(units, others[0], cuts)):
        doubts.append(_doubt(units[others[0].index], others[0].score, but))
        cuts.pop()
    if len(cuts) >= _SEVERAL:
        doubts.extend(open_lines)
        cuts = with_first_like_others(units, cuts, rated_zones[0])
    cuts = with_issue_title(units, with_best_title(units, _with_head(units, cuts, first, others)))
    if _bylines_above(units, cuts[0]):
        cuts = _with_bylines(units, cuts)
    begun = [n for n, unit in enumerate(units) if unit.begins and n and join.isdisjoint(_lines(unit))]
    cuts = with_forced(units, with_begun(units, cuts, begun), forced)
    return cuts, sorted(doubts, key=lambda doubt: doubt.line)


_SURE = 3.0
"""So many points more than needed are enough for the only cut of a long page."""
_LONG = 25
"""So many paragraphs make a page long."""
_LONE = "the only one on a long page, with nothing else that divides articles"
_BOXED = "with a byline and no day, below an article with a day and no byline: likely a box in it"


def _best(units: Sequence[Unit], rated: Sequence[Rated]) -> Rated | None:
    """The one of the candidates of a zone that is the title, if any is."""
    return above_subtitle(units, rated, below_contents(units, rated))


def _against_only_cut(units: Sequence[Unit], only: Rated, cuts: Sequence[Cut]) -> str:
    """What speaks against the only cut of a page; empty where nothing does."""
    if _is_alone(units, only):
        return _LONE
    return _BOXED if _is_box(units, only, cuts) else ""


def _is_alone(units: Sequence[Unit], only: Rated) -> bool:
    """Whether the only cut of a page is a line like a title in so long a text that it is likely a heading."""
    return (
        is_bare(only)
        and only.score.points < NEEDED + _SURE
        and sum(unit.look in BODY for unit in units) >= _LONG
    )


_DATED = frozenset({"a date line below", "a date line above", "a dateline in the text below"})
_IN_BOX = re.compile(r"\b(?:correspondent|editor|reporter|analyst|bureau chief)s?\b", re.I)


def _is_box(units: Sequence[Unit], only: Rated, cuts: Sequence[Cut]) -> bool:
    """Whether the only cut is a correspondent's box: with a byline and no day, where the article has a day
    and no byline.
    """
    reasons = set(only.score.reasons)
    head = units[: first_text(units, (cuts[0].title or 0) + 1)]
    signed = units[only.index : first_text(units, only.index)]
    return (
        "a byline below" in reasons
        and not reasons & _DATED
        and all(unit.look is not Look.BYLINE for unit in head)
        and any(unit.look is Look.META and is_dated(unit.text) for unit in head)
        and any(unit.look is Look.BYLINE and _IN_BOX.search(unit.text) for unit in signed)
    )


def _with_head(units: Sequence[Unit], cuts: list[Cut], first: First, others: Sequence[Rated]) -> list[Cut]:
    """The cuts, as the head of the page and the lines of facts between its articles have them.

    `others`: the titles of the further articles.
    """
    bannered = first.best is not None and not first.has_facts and is_banner(units, first.best, others, cuts)
    sided = with_closing_facts(units, cuts, bannered=bannered)
    bannered = bannered and sided == cuts
    if first.is_issue and cuts[0].title == first.title:
        bannered = bannered or len(cuts) > _SEVERAL
    cuts = with_page_head(units, sided, bannered=bannered)
    if any(item.closing for item in cuts):
        return cuts
    return with_closing_facts(units, cuts, bannered=False)  # what heads the page is known only now


def _is_last_title(units: Sequence[Unit], last: Cut, index: int) -> bool:
    """Whether a line is the title of the article above once more, as below its first sentence."""
    title = last.title
    return title is not None and index - title <= _REPEAT and is_again(units[index], units[title])


def _heads_others(rated: Sequence[Rated], best: Rated) -> bool:
    """A headline of a new subject with other lines like titles below it: a heading stands alone."""
    below = any(item.index > best.index and not HEADLINE.isdisjoint(item.score.reasons) for item in rated)
    return below and not HEADLINE.isdisjoint(best.score.reasons) and len(CHANGE & set(best.score.reasons)) > 1


def _goes_on(units: Sequence[Unit], last: Cut, first: int, index: int) -> bool:
    """Whether the title of the article above stands near a line once more, with no sentence between."""
    if last.title is None or first - last.title > _LIST:
        return False
    if any(unit.look is Look.PROSE for unit in units[last.title : first]):
        return False
    own = plain(units[last.title].text)
    again = (plain(unit.text) for unit in units[first : index + _NEAR] if unit.look not in BODY)
    return any(len(text) > REPEATED and own.endswith(text) for text in again)


def _bylines_above(units: Sequence[Unit], item: Cut) -> bool:
    """Whether the first title of a page has its byline above, and none below: so have the others."""
    if item.title is None:
        return False
    above = {unit.look for unit in units[: item.title]}
    text = first_text(units, item.title)
    below = {unit.look for unit in units[item.title : text]}
    return Look.BYLINE in above and not above & BODY and Look.BYLINE not in below


def _with_bylines(units: Sequence[Unit], cuts: Sequence[Cut]) -> list[Cut]:
    """The cuts, each before the byline that stands directly above it."""
    out = [cuts[0]]
    for item in cuts[1:]:
        above = units[item.first - 1]
        out.append(replace(item, first=item.first - 1) if above.look is Look.BYLINE else item)
    return out


def _lines(unit: Unit) -> range:
    """The numbers of its lines."""
    return range(unit.line, unit.last_line + 1)


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


def _rated_zones(
    units: Sequence[Unit], zones: list[tuple[int, int]], usual: int, dates_above: bool | None
) -> tuple[list[tuple[int, int]], list[list[Rated]]]:
    """The zones, divided where a list of articles divides them, and their candidates with their scores."""
    rated = with_series(
        units, zones, [_rate(units, first, last, usual, dates_above) for first, last in zones]
    )
    places = repeated_places(units, rated, dates_above)
    if not places:
        return zones, rated
    parts = divided(units, zones, places)
    if len(parts) > len(zones):
        rated = with_series(
            units, parts, [_rate(units, first, last, usual, dates_above) for first, last in parts]
        )
    return parts, with_places(units, rated, places)


def _rate(
    units: Sequence[Unit], first: int, last: int, usual: int, dates_above: bool | None = None
) -> list[Rated]:
    """The candidates of a zone with their scores."""
    out: list[Rated] = []
    before = units[first - 1] if first else None
    shared = shared_names(units, first, last)
    for index in range(first, last):
        if not is_candidate(units[index]) or (index > first + _ABOVE and index < last - _ABOVE):
            continue
        if index > first and is_again(units[index], units[index - 1]):
            continue
        above = units[max(first, index - _ABOVE) : index]
        below = units[index + 1 : min(last, index + 1 + _BELOW)]
        if index + 1 + _BELOW > last and last < len(units):
            below = [*below, units[last]]
        found = score(
            above,
            units[index],
            below,
            before=before,
            usual_gap=usual,
            dates_above=dates_above,
            shared=shared,
            opens=opens_subject(units, index, first, last),
            second=units[last + 1] if last + 1 < len(units) else None,
        )
        if first and repeats_title(units[index], units[max(0, first - _REPEAT) : first]):
            continue
        out.append(Rated(index, found))
    return out


def _has_tags_above(units: Sequence[Unit], first: Cut) -> bool:
    """Whether the first title of a page has above it what stands below a text elsewhere: `Posted in News`."""
    above = units[: first.title or 0]
    return any(unit.look is Look.META and is_closing_fact(unit.text) for unit in above)


def _first_of(units: Sequence[Unit], title: int, zone_first: int, *, closed: bool) -> int:
    """The first unit of the article with that title: site navigation and facts above it count in.

    `closed`: what an article is filed under stands below its text.
    """
    first = title
    passed = False
    for index in range(title - 1, max(zone_first, title - HEAD_REACH) - 1, -1):
        kind = units[index].look
        passed = passed or kind in {Look.FURNITURE, Look.LINK_TEXT}
        if closed and kind is Look.META and index == zone_first > 0 and is_closing_fact(units[index].text):
            break
        if kind is Look.META and passed:
            continue  # a date above the links that close an article is still its own
        if kind is Look.CAPTION and index > zone_first and units[index - 1].look in _CLOSED:
            first = index  # the picture of this article, behind the last line of the one above
            continue
        if kind in {Look.SOURCE, Look.SOURCES_HEAD, Look.ORIGIN, Look.END, Look.CAPTION, Look.NOTE}:
            break
        if kind in ABOVE_TITLE:
            first = index
    return first


def _because(unit: Unit, found: Score) -> str:
    return f"Line {unit.line}: {found.words()} ({found.points:.1f} points, {NEEDED:.1f} needed)"


def _doubt(unit: Unit, found: Score, but: str = "") -> Doubt:
    missing = but or f"{found.points:.1f} points, {NEEDED:.1f} needed"
    return Doubt(
        unit.line, unit.text, f"It could be the title of a new article: {found.words()} ({missing})."
    )
