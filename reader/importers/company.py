"""What the other lines of a page that could be titles are like tells of one with nothing else to go by.

A headline alone between two texts looks like a heading. On a page of short articles the lines that stand
so are as long as headlines, and their words stand in the texts below them; in a report they are short, and
what they name is spoken of above as well.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from reader.importers.cohesion import newness
from reader.importers.names import is_caseless
from reader.importers.rated import Rated, raised
from reader.importers.series import has_facts, is_bare
from reader.importers.signals import NEEDED
from reader.importers.units import Unit

_NO_TITLES = frozenset({"no text below", "a verb of saying and a colon at its end"})
"""A line torn off at the end of a page, or above somebody's words: no company makes it a title."""
_AGAINST = -3.0
"""A line with so few points is no would-be title, and tells nothing of the others."""
_WORDS = 20
"""More words than this count as so many."""
_LONG, _SHORT = 8.0, 5.5
"""Words on average."""
_FEW = 6
_OTHERS_NEW, _OTHERS_OLD = 0.3, 0.1
_NEW, _OLD = 0.4, 0.0
"""By so great a share more of the words of a line stand in the text below than in that above."""


@dataclass(frozen=True, slots=True)
class Line:
    """A line that could be a title."""

    words: int
    newness: float | None
    """None where it cannot be told."""
    sure: bool
    """Whether it is a title by what stands beside it."""
    has_facts: bool
    """Whether that is a byline, a day or the like."""


@dataclass(frozen=True, slots=True)
class Company:
    """Some lines, summed up: a page may have thousands, each asked about all others."""

    count: int
    words: int
    newness: float
    sure: int
    with_facts: int
    """How many of the sure ones."""

    def without(self, line: Line) -> "Company":
        """The others."""
        one = company([line])
        return Company(
            self.count - one.count,
            self.words - one.words,
            self.newness - one.newness,
            self.sure - one.sure,
            self.with_facts - one.with_facts,
        )


def company(lines: Sequence[Line]) -> Company:
    """All the lines."""
    return Company(
        len(lines),
        sum(min(line.words, _WORDS) for line in lines),
        sum(line.newness or 0.0 for line in lines),
        sum(line.sure for line in lines),
        sum(line.sure and line.has_facts for line in lines),
    )


def of_others(line: Line, others: Company) -> list[str]:
    """Signals of the other would-be titles of the page."""
    if not others.count:
        alone = "no line like it on the page"
        return [alone if line.words > _FEW else f"a few words, and {alone}"]
    words, new = others.words / others.count, round(others.newness / others.count, 6)
    out = []
    if words >= _LONG:
        out.append("other lines like it as long as headlines")
    elif words >= _SHORT:
        out.append("other lines like it of some length")
    else:
        out.append("other lines like it of a few words")
    if new >= _OTHERS_NEW:
        out.append("the words of lines like it in the texts below them")
    elif new >= _OTHERS_OLD:
        out.append("some words of lines like it in the texts below them")
    else:
        out.append("the words of lines like it not in the texts below them alone")
    if others.sure and not others.with_facts:
        out.append("other titles without a byline or day on the page")
    return out


def of_own(line: Line, reasons: Sequence[str]) -> list[str]:
    """Signals of the line itself, beside those that all lines have."""
    out = ["more than a few words"] if line.words > _FEW else []
    if line.newness is not None and line.newness >= _NEW:
        out.append("more of its words in the text below than above")
    elif line.newness is not None and line.newness <= _OLD:
        out.append("no more of its words in the text below than above")
    if "title case" in reasons:
        out.append("title case, as headings have as well")
    return out


def with_company(
    units: Sequence[Unit], zones: Sequence[tuple[int, int]], best: Sequence[Rated | None]
) -> list[Rated | None]:
    """The best candidates of the zones; those with nothing beside them get what their company is worth.

    The first zone is left alone: there an article begins in any case.
    """
    out = list(best)
    if not any(item is not None and item.score.points > _AGAINST and is_bare(item) for item in best[1:]):
        return out
    lines = {
        n: _line(units, item, zone)
        for n, (item, zone) in enumerate(zip(best, zones, strict=True))
        if n and item is not None and not _is_unspaced(units[item.index].text)
    }
    likely = {n for n in lines if (item := best[n]) is not None and item.score.points > _AGAINST}
    all_likely = company([lines[n] for n in sorted(likely)])
    for n, line in lines.items():
        item = best[n]
        if item is not None and is_bare(item) and _NO_TITLES.isdisjoint(item.score.reasons):
            others = all_likely.without(line) if n in likely else all_likely
            out[n] = raised(item, [*of_others(line, others), *of_own(line, item.score.reasons)])
    return out


def _is_unspaced(text: str) -> bool:
    """Whether it is of a script without spaces, whose words are not counted so easily."""
    return is_caseless(text) and " " not in text


def _line(units: Sequence[Unit], item: Rated, zone: tuple[int, int]) -> Line:
    text = units[item.index].text
    sure = item.score.points >= NEEDED and not is_bare(item)
    return Line(len(text.split()), newness(units, item.index, *zone), sure, has_facts(item))
