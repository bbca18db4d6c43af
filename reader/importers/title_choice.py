"""Which of the lines at the head of a page is the title of its first article, and why."""

from collections.abc import Sequence
from dataclasses import replace

from reader.importers.cuts import Cut
from reader.importers.looks import BODY, Look
from reader.importers.title_line import is_candidate, plain
from reader.importers.title_reasons import BEGINS, POINTS, SUBTITLED, Head, reasons
from reader.importers.units import Unit
from reader.model.article import BlockKind

_MENU = 60
"""Characters; shorter entries of a list, with a line like a title between them and the text, are no text."""
_MENU_REACH = 12
_LINES = 40
"""More lines that could be the title are a list of contents, and no choice is made."""
_LONGER = 1.2
"""A subtitle is longer than the title above it, by so much."""
_OTHERS = 20
"""With so many other titles of the page a line is compared."""
_MARKED = frozenset({BlockKind.TITLE, BlockKind.HEADING})


def with_best_title(units: Sequence[Unit], cuts: list[Cut]) -> list[Cut]:
    """The cuts; the first title the line that has the most points among those above the same text.

    Where the file has markup for titles and headings, that has decided already.
    """
    first = cuts[0]
    if first.title is None:
        return cuts
    found = head(units, first.title, cuts[1].first if len(cuts) > 1 else len(units))
    if found is None:
        return cuts
    count = len(found.lines)
    titles = [item.title for item in cuts[1 : 1 + _OTHERS] if item.title is not None]
    found = _below_contents(replace(found, titles=titles))
    best, why, points = chosen(found, first.title)
    told = (
        f"The title is line {units[best].line}, of {count} above the text: "
        f"{', '.join(why) or 'less speaks against it than against the others'} ({points:.1f} points)"
    )
    return [replace(first, title=best, boundary=told), *cuts[1:]]


def _below_contents(found: Head) -> Head:
    """The head without the list of what is on the page: it ends with the title of another article."""
    others = {plain(found.units[index].text) for index in found.titles}
    listed = max((n for n in found.lines if plain(found.units[n].text) in others), default=-1)
    lines = [index for index in found.lines if index > listed]
    return replace(found, lines=lines) if lines else found


def chosen(found: Head, begins: int) -> tuple[int, list[str], float]:
    """The title, what speaks for it, and its points. `begins`: what looks most like the beginning."""
    below = found.below()
    best: tuple[float, int, list[str]] | None = None
    for index in found.lines:
        names = reasons(found, index, below)
        if index == begins:
            names.append(BEGINS)
            names += [SUBTITLED] if _is_subtitled(found, index) else []
        points = round(sum(POINTS[name] for name in names), 3)
        if best is None or points > best[0]:
            best = points, index, [name for name in names if POINTS[name] > 0]
    assert best is not None
    return best[1], best[2], best[0]


def _is_subtitled(found: Head, index: int) -> bool:
    """A longer line stands directly below."""
    if index + 1 not in found.lines:
        return False
    return len(found.units[index + 1].text) > _LONGER * len(found.units[index].text)


def head(units: Sequence[Unit], title: int, stop: int) -> Head | None:
    """The head of the article whose title stands at `title`, as it seems; None where there is no choice."""
    first = 0
    text = _text(units, first, stop)
    while text <= title:
        first = text + 1
        text = _text(units, first, stop)
    marked = any(unit.hint in _MARKED or unit.look is Look.MARKDOWN_HEAD for unit in units[first:text])
    lines = [n for n in range(first, text) if n == title or is_candidate(units[n])]
    return None if marked or not 1 < len(lines) <= _LINES else Head(units, first, text, lines)


def _text(units: Sequence[Unit], begin: int, stop: int) -> int:
    """The first unit of text from `begin` on; `stop` if there is none."""
    for index in range(begin, stop):
        if units[index].look in BODY and not _is_menu(units, index, stop):
            return index
    return stop


def _is_menu(units: Sequence[Unit], index: int, stop: int) -> bool:
    """An entry of a short list above the title: `• Wind`."""
    unit = units[index]
    if unit.look is not Look.LIST or unit.hint is not None or len(unit.text) >= _MENU:
        return False
    title = False
    for below in units[index + 1 : min(stop, index + 1 + _MENU_REACH)]:
        if below.look is Look.PROSE:
            return title
        title = title or is_candidate(below)
    return False
