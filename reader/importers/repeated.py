"""What comes again at each article of a list: the day beside its title, the link to the rest of its text."""

from collections.abc import Sequence

from reader.importers.listings import AT_LEAST, is_link_to_rest, leads_on
from reader.importers.looks import Look
from reader.importers.printed import is_dated, printed_date
from reader.importers.rated import Rated, best_of, raised, without
from reader.importers.signals import NEEDED
from reader.importers.title_line import is_candidate, is_headline
from reader.importers.units import Unit, first_text

Zone = tuple[int, int]

BESIDE_DAY = "its day beside it, as at other titles here"
BELOW_LINK = "below a link to the rest of a text, as other titles here"
_NOT_AGAINST = {
    BESIDE_DAY: frozenset(
        {"very short", "no text below", "the text below goes on", "a lower-case beginning"}
    ),
    BELOW_LINK: frozenset({"very short", "no text below"}),
}
"""What says nothing against a line that stands where the other titles do."""
_LINKS_AT_LEAST = 2
"""So many titles, the first of the page and those below a link, make it the habit of the page."""
_MOST = 0.6
"""So great a share of the lines in one place must be titles by what else speaks for them."""
_BETWEEN = frozenset({Look.BYLINE})
"""What may stand between a title and its day."""


def repeated_places(
    units: Sequence[Unit], rated: Sequence[Sequence[Rated]], dates_above: bool | None
) -> dict[int, str]:
    """The lines that stand where several titles of the page do, with the words for it."""
    sure = {item.index for item in map(best_of, rated) if item is not None and item.score.points >= NEEDED}
    out: dict[int, str] = {}
    links = _below_links(units)
    told = links - {max(links, default=0)} if _is_torn(units, links) else links
    first = bool(links) and any(map(is_candidate, units[: min(links)]))
    if len(links & sure) + first >= _LINKS_AT_LEAST and len(links & sure) >= _MOST * len(told):
        out.update(dict.fromkeys(links, BELOW_LINK))
    above, below = _beside_days(units)
    days = above if dates_above or (dates_above is None and len(above & sure) > len(below & sure)) else below
    if len(days & sure) >= AT_LEAST and len(days & sure) >= _MOST * len(days):
        out.update(dict.fromkeys(days, BESIDE_DAY))
    return out


def _is_torn(units: Sequence[Unit], links: set[int]) -> bool:
    """Whether the page ends between the last title below a link and its text."""
    return bool(links) and first_text(units, max(links)) == len(units)


def _below_links(units: Sequence[Unit]) -> set[int]:
    """The candidates that stand directly below a link to the rest of a text."""
    return {
        index
        for index in range(1, len(units))
        if is_candidate(units[index]) and units[index].hint is None and _is_link(units[index - 1])
    }


def _is_link(unit: Unit) -> bool:
    if unit.look is Look.LINK_TEXT:
        return is_link_to_rest(unit.text)
    return unit.look is Look.PROSE and leads_on(unit.text)


def _beside_days(units: Sequence[Unit]) -> tuple[set[int], set[int]]:
    """The candidates directly below a line with a day, and those directly above one."""
    above: set[int] = set()
    below: set[int] = set()
    for index, unit in enumerate(units):
        if unit.look is not Look.META or unit.hint is not None or not _is_day(unit):
            continue
        if index + 1 < len(units) and is_candidate(units[index + 1]):
            above.add(index + 1)
        title = index - 1
        while title > 0 and units[title].look in _BETWEEN:
            title -= 1
        if title >= 0 and is_candidate(units[title]):
            below.add(title)
    return above, below


def _is_day(unit: Unit) -> bool:
    day = printed_date(unit.text)
    return day.precision != "month" if day else is_dated(unit.text)


def _behind_its_text(units: Sequence[Unit], index: int, last: int) -> int | None:
    """Where the next article begins, when the text of this one does not look like a text."""
    text = index + 1
    if text >= last or is_candidate(units[text]) or len(units[text].text) < _TEXT:
        return None
    return text + 1 if any(is_candidate(unit) for unit in units[text + 1 : last]) else None


_TEXT = 100
"""Characters that are the first lines of an article, whatever else they look like."""


def divided(units: Sequence[Unit], zones: Sequence[Zone], places: dict[int, str]) -> list[Zone]:
    """The zones, each with one such place at most: an article of a list may have no text on the page."""
    out: list[Zone] = []
    for first, last in zones:
        found = [index for index in range(first, last) if index in places]
        begin = first
        for index in found[1:]:
            head = index
            while head > begin and units[head - 1].look in _HEADS:
                head -= 1
            if head > begin:
                out.append((begin, head))
                begin = head
        behind = _behind_its_text(units, found[-1], last) if found else None
        if behind is not None:
            out.append((begin, behind))
            begin = behind
        out.append((begin, last))
    return out


_HEADS = frozenset({Look.META, Look.KICKER})
"""What above a title belongs to it."""


def with_places(
    units: Sequence[Unit], rated: Sequence[list[Rated]], places: dict[int, str]
) -> list[list[Rated]]:
    """The candidates, those in such places with more points."""
    end = len(units) - 1

    def placed(item: Rated) -> Rated:
        name = places.get(item.index) if item.index < end else None
        behind = name == BELOW_LINK and first_text(units, item.index) > end
        if behind and not is_headline(units[item.index].text, item.score.reasons):
            return item  # a few words of the site, behind the last article
        return item if name is None else raised(without(item, _NOT_AGAINST[name]), [name])

    return [[placed(item) for item in zone] for zone in rated]
