"""What the candidates of a page have in common, and which one of a zone is the title."""

from collections import Counter
from collections.abc import Sequence

from reader.importers import listings
from reader.importers.dated_titles import dated_titles
from reader.importers.decks import with_decks
from reader.importers.excerpts import with_last_excerpts
from reader.importers.looks import BODY, Look
from reader.importers.openings import OPENS, with_openings
from reader.importers.placed import PLACE_BELOW, with_countries
from reader.importers.printed import is_dated, printed_date
from reader.importers.rated import Rated, best_of, raised, without
from reader.importers.signals import HEADLINE, NEEDED, plain
from reader.importers.teasers import FEW, IN_LIST, in_list, in_short_articles
from reader.importers.title_line import names_collection, names_its_house
from reader.importers.units import Unit, first_text
from reader.model.article import BlockKind

_GAP_TIMES = 2
"""So many titles with the same gap above them make it the gap between the articles of the page."""


def usual_gap(units: Sequence[Unit]) -> int:
    """How many blank lines usually stand between two units of body text."""
    gaps = Counter(unit.gap for unit in units if unit.look in BODY)
    return gaps.most_common(1)[0][0] if gaps else 1


_FACTS = frozenset(
    {
        "a byline below",
        "a date line below",
        "facts of an official document below",
        "a dateline in the text below",
        "a date line above",
        "an official masthead above",
    }
)
"""What an article has in its head, and then the others of the page have as well."""
_MARKS = _FACTS | {
    "the kind of text named above",
    "a place and a dash in the text below",
    OPENS,
    "the day of posting at its end",
    "a link to the rest of the text above",
    "the text above is cut short",
    "a sponsor's line above",
    "an organisation's name and a colon at its head",
    "a number of a resolution",
    "site navigation above",
    "site furniture above",
    "much site furniture above",
    "a source list above",
    "a list of references above",
    "a note of origin above",
    "an end mark above",
    "a closing byline above",
    "a dash rule above",
    "a wide gap above",
    "its words repeated below",
    "the title by its markup",
    "a heading of the highest rank by its markup",
    "a title of the highest rank in Markdown",
    "its title in the link below its text",
    "the same order of lines again on the page",
    "the same gap as above other titles",
    "its day beside it, as at other titles here",
    "below a link to the rest of a text, as other titles here",
    "the issue of a periodical named in it",
    "the name of a series and a day, as other titles here",
}
"""What divides two articles, besides the words of the title and the subject of the text."""
_BARE = "none of the facts that the first article has"


def has_facts(item: Rated | None) -> bool:
    """Whether a title has a byline, a day or other facts beside it."""
    return item is not None and not _FACTS.isdisjoint(item.score.reasons)


def first_has_facts(units: Sequence[Unit], item: Rated | None) -> bool:
    """The same of the first title; the day at the head of a site, above the name of a section, is none."""
    if item is None or not has_facts(item) or _heads_site(units, item.index):
        return False
    only_day = _FACTS & set(item.score.reasons) == {"a date line above"}
    if not only_day:
        return True
    over = units[item.index - 1]
    return over.look is not Look.SHORT and (over.look is not Look.META or is_dated(over.text))


def _heads_site(units: Sequence[Unit], index: int) -> bool:
    """Whether what leads through the site stands below a line and its day, above the text."""
    return any(unit.look is Look.NAVIGATION for unit in units[index : first_text(units, index)])


def is_issue(units: Sequence[Unit], best: Sequence[Rated | None]) -> bool:
    """Whether the first title is that of an issue of a periodical, whose day is of no one article.

    `best`: the best candidates of the page; where one of them has facts of its own, or names an issue too,
    the issue is one article of several.
    """
    first, *others = best
    return (
        first is not None
        and names_collection(units[first.index].text)
        and not any(item and (has_facts(item) or names_collection(units[item.index].text)) for item in others)
    )


def is_bare(item: Rated) -> bool:
    """Whether nothing but words and subject makes a line a title."""
    return _MARKS.isdisjoint(item.score.reasons)


def names_its_day(units: Sequence[Unit], item: Rated) -> bool:
    """Whether a line says the day below it once more, as `Harbour Brief, 3 May 2019`: that is of the page."""
    day, below = printed_date(units[item.index].text), units[item.index + 1 : item.index + 2]
    if day is None or not below or below[0].look is not Look.META:
        return False
    again = printed_date(below[0].text)
    return again is not None and again.value[:10] == day.value[:10]


_SECTION = "a section by its markup, with no facts of its own"
_HEADED = frozenset({"a heading of the highest rank by its markup"})


def lowered_if_section(unit: Unit, item: Rated) -> Rated:
    """The candidate, with less points when it is a heading of a file with markup and nothing more.

    Documents have several headings of the highest rank; articles have a byline or a day beside them.
    """
    bare = (_MARKS - _HEADED).isdisjoint(item.score.reasons)
    return raised(item, [_SECTION]) if bare and unit.hint is BlockKind.HEADING else item


_UNMARKED = "no heading, on a page whose title is one"
_SIGNED = frozenset({"a byline below", "a dateline in the text below", "facts of an official document below"})


_REVIEWED = "an entry of a review of the press"


def lowered_if_entry(unit: Unit, title: Unit | None, item: Rated) -> Rated:
    """The candidate, with less points when it is an entry of the review of the press that the page is."""
    entry = title is not None and names_its_house(unit.text) and not names_its_house(title.text)
    return raised(item, [_REVIEWED]) if entry else item


def lowered_if_unmarked(unit: Unit, title: Unit | None, item: Rated) -> Rated:
    """The candidate, with less points when the markup has the page's title as such and it as nothing."""
    marked = title is not None and title.hint is BlockKind.TITLE
    unmarked = marked and unit.hint is None and _SIGNED.isdisjoint(item.score.reasons)
    return raised(item, [_UNMARKED]) if unmarked else item


_KIND = "the kind of text named above"
_SERIES = "the same order of lines again on the page"
_THEMED = frozenset({_KIND, _SERIES})


def lowered_if_bare(item: Rated, first: Rated | None) -> Rated:
    """The candidate, with less points when nothing but words and subject makes it a title.

    The kind of text, or the theme, above it makes none either where the `first` title has none above: a
    report may have its themes above its headings.
    """
    marks = _MARKS & set(item.score.reasons)
    if _KIND in marks and (first is None or _KIND not in first.score.reasons):
        marks -= _THEMED
    if marks <= _CLOSES and {"the length of a title", "title case"}.isdisjoint(item.score.reasons):
        return raised(item, [_BARE])
    return item if marks else raised(item, [_BARE])


_CLOSES = frozenset(
    {
        "site furniture above",
        "much site furniture above",
        "an end mark above",
        "a wide gap above",
        "a dash rule above",
    }
)
"""What closes the text above: behind the last one the site may speak of itself in a few words."""


_SEVERAL = "one of several headlines on the page"
_GAP = "the same gap as above other titles"
_PLACED = "one of several titles with a place at the head of the text"


def with_series(
    units: Sequence[Unit], zones: Sequence[tuple[int, int]], rated: Sequence[list[Rated]]
) -> list[list[Rated]]:
    """The candidates, those that stand in their zones as the titles of other zones do with more points."""
    rated = with_openings(units, zones, with_decks(units, zones, with_countries(units, zones, rated)))
    rated = _with_excerpts(units, zones, _with_linked(units, _with_dated(units, rated)))
    best = [best_of(zone) for zone in rated]
    shapes = [
        listings.shape(units, item.index, *zone) if item and item.score.points > 0 else None
        for item, zone in zip(best, zones, strict=True)
    ]
    out = []
    gaps = _gaps_of_titles(units, zones, best)
    likely = [item for item in best if item and item.score.points > 0]
    headlines = {item.index for item in likely if HEADLINE & set(item.score.reasons)}
    series = len(headlines) >= listings.AT_LEAST and len(headlines) >= 0.75 * len(likely)
    placed = {item.index for item in best if item and PLACE_BELOW in item.score.reasons}
    twice = sum(any(_TWICE in item.score.reasons for item in zone) for zone in rated) >= listings.AT_LEAST
    teasers = in_list(units, zones, rated, best)
    few = in_short_articles(units, zones, best) if not any(teasers) else [False] * len(best)
    for items, item, again, teaser, some, zone in zip(
        rated, best, listings.in_series(shapes), teasers, few, zones, strict=True
    ):
        more = [
            name
            for name, holds in (
                (IN_LIST, teaser and not again),
                (FEW, some and not again),
                (_SEVERAL, series and item is not None and item.index in headlines),
                (_SERIES, again),
                (_PLACED, len(placed) > 1 and item is not None and item.index in placed),
                (_GAP, item is not None and _gap_above(units, item.index, zone[0]) in gaps),
            )
            if holds and item
        ]
        out.append([raised(one, more) if one is item else one for one in items])
    out = _with_rest(units, zones, [_with_twice(zone) for zone in out] if twice else out)
    return with_last_excerpts(units, zones, out)


_DATED = "the name of a series and a day, as other titles here"


def _with_dated(units: Sequence[Unit], rated: Sequence[list[Rated]]) -> list[list[Rated]]:
    """The candidates; those that name the same series with another day each, with more points."""
    dated = dated_titles(units)
    if not dated:
        return list(rated)
    return [[raised(item, [_DATED]) if item.index in dated else item for item in zone] for zone in rated]


_LINKED = "its title in the link below its text"
_FAR = 60
"""So many lines below its title stands such a link at most."""


def _with_linked(units: Sequence[Unit], rated: Sequence[list[Rated]]) -> list[list[Rated]]:
    """The candidates; one that the link below its text names, with more points."""
    links = listings.linked_titles(units)
    if not links:
        return list(rated)

    def named(item: Rated) -> bool:
        link = links.get(plain(units[item.index].text), -1)
        near = 1 if link >= 0 and units[link].look is Look.PROSE else 2
        return near <= link - item.index <= _FAR

    return [[raised(item, [_LINKED]) if named(item) else item for item in zone] for zone in rated]


_TWICE = "its words once more directly below"
_TWICE_HERE = "one of several titles that stand twice"
_TORN = frozenset({"the text above breaks off"})


def _with_twice(rated: Sequence[Rated]) -> list[Rated]:
    """The candidates; one that stands twice, as other titles here do, with more points."""
    return [
        raised(without(item, _TORN), [_TWICE_HERE]) if _TWICE in item.score.reasons else item
        for item in rated
    ]


def _with_excerpts(
    units: Sequence[Unit], zones: Sequence[tuple[int, int]], rated: Sequence[list[Rated]]
) -> list[list[Rated]]:
    """The candidates; on a page of excerpts no text has an end, and that says nothing of the line below."""
    torn = [
        {
            item.index
            for item in items
            if not _TORN.isdisjoint(item.score.reasons) and listings.is_teaser(units, item.index, last)
        }
        for items, (_, last) in zip(rated, zones, strict=True)
    ]
    others = sum(bool(items) and last < len(units) for items, (_, last) in zip(rated, zones, strict=True)) - 1
    if sum(map(bool, torn)) < min(listings.AT_LEAST, max(others, _GAP_TIMES)):
        return list(rated)
    return [
        [without(item, _TORN) if item.index in found else item for item in items]
        for items, found in zip(rated, torn, strict=True)
    ]


_REST = "one of several paragraphs with a title each"


def _with_rest(
    units: Sequence[Unit], zones: Sequence[tuple[int, int]], rated: Sequence[list[Rated]]
) -> list[list[Rated]]:
    """The candidates; where nearly all paragraphs of a page have their title, the others with more points."""
    best = [best_of(zone) for zone in rated]
    alike = [
        item is not None and listings.is_teaser(units, item.index, last)
        for item, (_, last) in zip(best, zones, strict=True)
    ]
    sure = sum(
        one and item is not None and item.score.points >= NEEDED
        for one, item in zip(alike, best, strict=True)
    )
    some = sum(item is not None and item.score.points > 0 for item in best)
    if sure < listings.AT_LEAST or sure < 0.6 * (some - 1):
        return list(rated)
    return [
        [
            raised(one, [_REST]) if one is item and teaser and one.score.points < NEEDED else one
            for one in items
        ]
        for items, item, teaser in zip(rated, best, alike, strict=True)
    ]


def _gap_above(units: Sequence[Unit], title: int, zone_first: int) -> int:
    """The widest gap between the body text above and a title."""
    return max(unit.gap for unit in units[zone_first : title + 1])


def _gaps_of_titles(
    units: Sequence[Unit], zones: Sequence[tuple[int, int]], best: Sequence[Rated | None]
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
    usual = usual_gap(units)
    good = gap > usual and times >= _GAP_TIMES and times >= 0.7 * counts.total() and others <= times
    return frozenset({gap}) if good else frozenset()
