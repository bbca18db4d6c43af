"""What stands above the first article of a page, and belongs to it: greeting, introduction, contents."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.cuts import SECTION, Cut
from reader.importers.frames import is_frame
from reader.importers.looks import BODY, Look
from reader.importers.units import Unit

_INTRODUCTION, _PARAGRAPHS = 600, 3
"""Characters and paragraphs of text above the first title that may present the site, or sum the first
article up."""
_GREETING, _GREETED = 1_500, 6
"""The same of a letter to the readers of the page."""
_READERS = re.compile(
    r"^(?:dear|hello|hi|greetings),? (?:[\w’'-]+ ){0,4}?(?:readers?|subscribers?|members?|friends?|"
    r"supporters?|colleagues?|followers?|partners?|all)\b[^.!?]{0,40}$",
    re.I,
)
_SUMMARY = re.compile(
    r"^(?:(?:executive|weekly|daily|editorial) )?(?:summary|overview|introduction|highlights|at a glance)\b",
    re.I,
)
_CLOSING = frozenset({Look.SOURCE, Look.END, Look.ORIGIN, Look.NOTE})
"""What an introduction does not have, and the end of an article may have."""
_ENTRIES = 2
"""So many entries make a list of contents."""
_FRAMED = 3
"""So many of its lines, each above some words, may look like titles."""
_WORD = 24
"""Fewer characters of text make no article; a title with none at all may be an entry of a list."""
_END = re.compile(r"[.;:,][\"'”’»)\]]*$")


def with_page_head(units: Sequence[Unit], cuts: list[Cut], *, bannered: bool) -> list[Cut]:
    """The cuts; what was taken for the first article, and is only the head of the page, heads the next one.

    `bannered`: its title is the name of the page.
    """
    if len(cuts) < _ENTRIES:
        return cuts
    above = units[: cuts[1].first]
    if any(unit.begins for unit in units[1 : (cuts[1].title or cuts[1].first) + 1]):
        return cuts  # by the markup of the file two articles
    untitled = _heads_list(units, cuts[0]) or bannered
    greets = _greets(above)
    begin = _below_frame(units, cuts)
    empty = 0 < sum(len(unit.text) for unit in above if unit.look in BODY) < _WORD
    if not (empty or greets or (untitled and _introduces(above)) or _is_contents(above) or begin):
        return cuts
    rest = cuts[begin or 1 :]
    if greets and len(rest) > 1 and _sums_up(units, rest[0]):
        rest = rest[1:]
    return [replace(rest[0], first=0, boundary=""), *rest[1:]]


def _below_frame(units: Sequence[Unit], cuts: Sequence[Cut]) -> int:
    """The number of the first cut above which nothing stands but the site's own lines; 0 if there is none."""
    stops = [*(item.first for item in cuts[2:]), len(units)]
    for number, (item, stop) in enumerate(zip(cuts[1:], stops, strict=True), 1):
        if number > _FRAMED or any(unit.look is Look.BYLINE for unit in units[: item.first]):
            return 0
        if item.title is not None and is_frame(units, item.title, stop):
            return number
    return 0


def _sums_up(units: Sequence[Unit], item: Cut) -> bool:
    """Whether a title below a greeting only heads the summary of what follows."""
    return item.title is not None and _SUMMARY.match(units[item.title].text) is not None


def _heads_list(units: Sequence[Unit], first: Cut) -> bool:
    """Whether a page begins without a title, or with the name of a section and its count of articles."""
    if first.title is None:
        return True
    title = units[first.title]
    return units[first.title + 1].look is Look.NAVIGATION and len(title.text.split()) <= SECTION


def _introduces(units: Sequence[Unit]) -> bool:
    """A few sentences without a title at the head of a page, with nothing that closes an article."""
    text = [n for n, unit in enumerate(units) if unit.look in BODY]
    closed = any(unit.look in _CLOSING for unit in units) or units[-1].look is Look.FURNITURE
    if closed or (text and any(unit.look is Look.BYLINE for unit in units[text[0] :])):
        return False
    return len(text) <= _PARAGRAPHS and sum(len(units[n].text) for n in text) <= _INTRODUCTION


def _greets(units: Sequence[Unit]) -> bool:
    """A letter to the readers of the page: above its salutation stands no text."""
    first = next((n for n, unit in enumerate(units) if _READERS.match(unit.text)), None)
    if first is None or any(unit.look in BODY for unit in units[:first]):
        return False
    text = [unit for unit in units if unit.look in BODY]
    return len(text) <= _GREETED and sum(len(unit.text) for unit in text) <= _GREETING


def _is_contents(units: Sequence[Unit]) -> bool:
    """A numbered list of titles, and nothing else that could be the text of an article."""
    text = [unit for unit in units if unit.look in BODY]
    return len(text) >= _ENTRIES and all(
        unit.look is Look.LIST
        and unit.hint is None
        and unit.text.lstrip("(").startswith(str(number))
        and _END.search(unit.text) is None
        for number, unit in enumerate(text, 1)
    )
