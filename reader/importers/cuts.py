"""Articles of a page, and the places where a person or the markup of the file has it cut."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from reader.importers.looks import BODY, Look
from reader.importers.title_line import is_candidate
from reader.importers.units import Unit, first_text
from reader.model.article import BlockKind

ABOVE_TITLE = frozenset({Look.NAVIGATION, Look.KICKER, Look.META, Look.MASTHEAD, Look.SPONSOR})
"""What stands above a title and belongs to its article."""
HEAD_REACH = 40
"""How many lines above its title an article may begin."""
SECTION = 3
"""So many words the name of a section has at most."""
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
    """Why it begins here; for the first one, why its title was chosen, if there was a choice."""
    closing: int | None = None
    """The first of the lines of facts below its text, where the page has them there."""


def with_begun(units: Sequence[Unit], cuts: list[Cut], begun: Sequence[int]) -> list[Cut]:
    """The cuts with those that the markup asks for, which outrank what was found close to them."""
    text = first_text(units)
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
    """The title of an article that begins at `index`: the markup's, else the first heading above its text."""
    first = None
    for at in range(index, min(stop, index + HEAD_REACH)):
        if units[at].look in BODY:
            break
        if is_candidate(units[at]):
            if units[at].hint is BlockKind.TITLE:
                return at
            first = at if first is None else first
    return first


def forced_units(units: Sequence[Unit], split: frozenset[int]) -> list[int]:
    """The units that hold, or first follow, the lines where a person wants a cut."""
    out = set()
    for line in split:
        index = next((n for n, unit in enumerate(units) if unit.last_line >= line), None)
        if index:
            out.add(index)
    return sorted(out)


def with_forced(units: Sequence[Unit], cuts: list[Cut], forced: Sequence[int]) -> list[Cut]:
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
        while title < len(units) - 1 and units[title].look in ABOVE_TITLE:
            title += 1
        behind = next((n for n, item in enumerate(cuts) if index < item.first <= title), None)
        if behind is not None:  # only lines of facts between: the article below begins with them
            cuts[behind] = replace(cuts[behind], first=index, boundary=reason)
            continue
        cuts.append(Cut(index, title if len(units[title].text) <= 320 else None, reason))
    return sorted(cuts, key=lambda item: item.first)
