"""Where a page that holds several articles is cut, and why."""

from collections.abc import Sequence
from dataclasses import replace

from reader.importers import listings, signals
from reader.importers.banners import below_banner
from reader.importers.cohesion import opens_subject, shared_names
from reader.importers.company import with_company
from reader.importers.cuts import ABOVE_TITLE, HEAD_REACH, Cut, forced_units, with_begun, with_forced
from reader.importers.first_title import is_banner, with_first_like_others
from reader.importers.looks import BODY, Look, is_closing_fact
from reader.importers.page_heads import with_page_head
from reader.importers.rated import Rated
from reader.importers.repeated import divided, repeated_places, with_places
from reader.importers.series import (
    first_has_facts,
    has_facts,
    is_bare,
    is_issue,
    lowered_if_bare,
    lowered_if_section,
    names_its_day,
    usual_gap,
    with_series,
)
from reader.importers.sides import with_closing_facts
from reader.importers.signals import DOUBTFUL, NEEDED, Score, is_candidate, score
from reader.importers.subtitles import above_subtitle, below_contents
from reader.importers.teasers import is_entry
from reader.importers.title_above import is_again, repeats_title
from reader.importers.title_choice import with_best_title
from reader.importers.units import Unit
from reader.model.article import Doubt

_CLOSED = frozenset({Look.LINK_TEXT, Look.FURNITURE, Look.NAVIGATION, Look.RULE, Look.META, Look.KICKER})
"""What divides a picture above a title from the text above."""
_SEVERAL = 3
"""Of so many articles a page says how its titles stand, and that short ones may be among them."""
_BELOW = 12
"""How many lines below a candidate are asked."""
_REPEAT = 8
"""How many lines above a zone are searched for the headline that a line of it repeats."""
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
    cuts: list[Cut] = []
    doubts: list[Doubt] = []
    open_lines: list[Doubt] = []
    bare: Rated | None = None
    facts = issue = False
    first_best: Rated | None = None
    named: Rated | None = None
    others: list[Rated] = []
    zones = _zones(units)
    dates_above = listings.dates_stand_above(units, zones)
    zones, rated_zones = _rated_zones(units, zones, usual, dates_above)
    best_ones = [_best(units, rated) for rated in rated_zones]
    in_company = best_ones
    for place, ((zone_first, _), rated) in enumerate(zip(zones, rated_zones, strict=True)):
        alone, best = best_ones[place], in_company[place]
        if cuts and alone is not None and _is_last_title(units, cuts[-1], alone.index):
            alone = best = _best(units, [item for item in rated if item.index != alone.index])
        if not cuts:
            named, best = best, below_banner(units, rated, best, rated_zones[1:])
        open_to_doubt = best is not None and best.score.points >= DOUBTFUL
        open_to_doubt = open_to_doubt or (alone is not None and alone.score.may_be_title())
        if cuts and best is not None:
            best = lowered_if_section(units[best.index], lowered_if_bare(best) if facts else best)
        if not cuts:
            issue = named is best and is_issue(units, [best, *best_ones[1:]])
            facts = first_has_facts(units, best) and not issue
            if named is not None and named is not best and not names_its_day(units, named):
                facts = facts or has_facts(named)
            first_best = best
            if not facts:
                in_company = with_company(units, zones, best_ones)
            title = best.index if best and best.score.points > signals.WEIGHTS["no text below"] / 2 else None
            cuts.append(Cut(0, title, ""))
        elif best is not None and best.score.points >= NEEDED:
            first = _first_of(units, best.index, zone_first, closed=not _has_tags_above(units, cuts[0]))
            if not any(units[first].line <= line <= units[best.index].last_line for line in join):
                cuts.append(Cut(first, best.index, _because(units[best.index], best.score)))
                bare = best if is_bare(best) else None
                others.append(best)
        elif best is not None and alone is not None and (open_to_doubt or is_entry(alone)):
            doubts.append(_doubt(units[best.index], best.score))
        elif (
            len(rated) == 1 and best is not None and alone is not None and alone.score.may_be_one_of_several()
        ):
            open_lines.append(_doubt(units[best.index], best.score))
    if not cuts:
        cuts.append(Cut(0, None, ""))
    if len(cuts) == _PAIR and bare is not None and _is_long(units) and bare.score.points < NEEDED + _SURE:
        doubts = sorted([*doubts, _doubt(units[bare.index], bare.score, _LONE)], key=lambda doubt: doubt.line)
        cuts.pop()
    if len(cuts) >= _SEVERAL:
        doubts = sorted([*doubts, *open_lines], key=lambda doubt: doubt.line)
        cuts = with_first_like_others(units, cuts, rated_zones[0])
    bannered = first_best is not None and not facts and is_banner(units, first_best, others, cuts)
    sided = with_closing_facts(units, cuts, bannered=bannered)
    bannered = bannered and sided == cuts
    if issue and first_best is not None and cuts[0].title == first_best.index:
        bannered = bannered or len(cuts) > _SEVERAL
    cuts = with_page_head(units, sided, bannered=bannered)
    if not any(item.closing for item in cuts):  # what heads the page is known only now
        cuts = with_closing_facts(units, cuts, bannered=False)
    cuts = with_best_title(units, cuts)
    if _bylines_above(units, cuts[0]):
        cuts = _with_bylines(units, cuts)
    begun = [n for n, unit in enumerate(units) if unit.begins and n and join.isdisjoint(_lines(unit))]
    return with_forced(units, with_begun(units, cuts, begun), forced), doubts


_PAIR = 2
_SURE = 3.0
"""So many points more than needed are enough for the only cut of a long page."""
_LONG = 25
"""So many paragraphs make a page long."""
_LONE = "the only one on a long page, with nothing else that divides articles"


def _best(units: Sequence[Unit], rated: Sequence[Rated]) -> Rated | None:
    """The one of the candidates of a zone that is the title, if any is."""
    return above_subtitle(units, rated, below_contents(units, rated))


def _is_long(units: Sequence[Unit]) -> bool:
    """So long that it is likely one text, if nothing divides it but a line like a title."""
    return sum(unit.look in BODY for unit in units) >= _LONG


def _is_last_title(units: Sequence[Unit], last: Cut, index: int) -> bool:
    """Whether a line is the title of the article above once more, as below its first sentence."""
    title = last.title
    return title is not None and index - title <= _REPEAT and is_again(units[index], units[title])


def _bylines_above(units: Sequence[Unit], item: Cut) -> bool:
    """Whether the first title of a page has its byline above, and none below: so have the others."""
    if item.title is None:
        return False
    above = {unit.look for unit in units[: item.title]}
    text = next((n for n in range(item.title, len(units)) if units[n].look in BODY), len(units))
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
        passed = passed or kind is Look.FURNITURE
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
