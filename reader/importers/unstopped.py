"""Titles that look like paragraphs: of two sentences, very long, or with a full stop; their places tell."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from reader.importers.listings import is_cut_short, is_link_to_rest
from reader.importers.looks import Look
from reader.importers.names import title_case_share
from reader.importers.printed import is_dated
from reader.importers.sentences import SHORT_LIMIT, breaks_off, ends_in_preposition
from reader.importers.units import Unit

_END = re.compile(r"[.!?。！？؟।…:;,]['\"”’»)\]*_\d]*$")
_STOP = re.compile(r"[.!?…][\"”’')\]]*(?:\s|$)")
_LEAST, _MOST = 40, 260
"""Characters of such a title."""
_QUOTED = tuple("“\"‘'«(")


def with_unstopped(units: Sequence[Unit]) -> list[Unit]:
    """The units; one line between two texts that has no end is a title and no paragraph; so is a sentence
    in title case where other headlines stand so, and what stands alone above a text cut short.
    """
    out = list(units)
    cased = _is_cased(out)
    excerpted = _above_excerpts(out)
    for index in range(1, len(out) - 1):
        unit, under = out[index : index + 2]
        if unit.look is not Look.PROSE or unit.hint is not None or unit.line != unit.last_line:
            continue
        sentence = cased and _cased(out, index) and _is_sentence(unit, under)
        if sentence or _is_title(out, index):
            out[index] = replace(unit, look=Look.SHORT)
    for index in excerpted:
        out[index] = replace(out[index], look=Look.SHORT)
    return out


_TITLED, _CASED, _WORDS = 3, 0.65, 6
"""So many headlines in title case, each between two paragraphs; such a share of capitals, so many words."""


def _cased(units: Sequence[Unit], index: int) -> bool:
    """A line in title case between two paragraphs."""
    over, unit, under = units[index - 1 : index + 2]
    return (
        over.look is under.look is Look.PROSE
        and min(unit.gap, under.gap) > 0
        and len(unit.text.split()) >= _WORDS
        and title_case_share(unit.text) >= _CASED
    )


def _is_cased(units: Sequence[Unit]) -> bool:
    """Whether several lines between paragraphs are headlines in title case."""
    short = (n for n in range(1, len(units) - 1) if units[n].look is Look.SHORT)
    return sum(_cased(units, n) for n in short) >= _TITLED - 1


_AROUND = frozenset({Look.META, Look.BYLINE, Look.LINK_TEXT, Look.FURNITURE, Look.CAPTION, Look.RULE})


def _above_excerpts(units: Sequence[Unit]) -> list[int]:
    """The lines that stand alone above texts cut short, where all those of the page have one line above."""
    ends = [n for n, unit in enumerate(units) if unit.look is Look.PROSE and is_cut_short(unit.text)]
    if len(ends) < _TITLED:
        return []
    last = len(units) - 1
    if units[last].look is Look.PROSE and ends[-1] < last:
        ends.append(last)  # where the page was torn
    found: list[int] = []
    for above, below in pairwise([-1, *ends]):
        lines = [n for n in range(above + 1, below) if units[n].look not in _AROUND]
        if len(lines) != 1 or units[lines[0]].look not in {Look.SHORT, Look.PROSE}:
            return []
        found += lines
    titled = any(units[n].look is Look.SHORT for n in found)
    fitting = all(len(units[n].text) <= _LONGEST and units[n].hint is None for n in found)
    return found if titled and fitting else []


_LONGEST = 320
"""Characters of such a line."""


def _is_sentence(unit: Unit, under: Unit) -> bool:
    """One sentence, no longer than a title, above a longer text."""
    text = unit.text
    return len(text) <= SHORT_LIMIT and len(text) < len(under.text) and not _STOP.search(text[:-1])


def _is_title(units: Sequence[Unit], index: int) -> bool:
    unit = units[index]
    text = unit.text
    return (
        _LEAST <= len(text) <= _MOST
        and _is_below_text(units, index)
        and _is_above_text(units, index)
        and not text[0].islower()
        and not text.startswith(_QUOTED)
        and _END.search(text[-12:]) is None
        and not breaks_off(text)
        and not ends_in_preposition(text)
    )


def _is_below_text(units: Sequence[Unit], index: int) -> bool:
    """A whole paragraph, a link to the rest of one, or the day below it; or what leads through the site."""
    over = units[index - 1]
    if over.look is Look.NAVIGATION:
        return True
    if over.look is Look.PROSE:
        return _END.search(over.text[-12:]) is not None
    if over.look is Look.META:
        return index > 1 and units[index - 2].look is Look.PROSE
    return over.look is Look.LINK_TEXT and is_link_to_rest(over.text)


def _is_above_text(units: Sequence[Unit], index: int) -> bool:
    """A longer paragraph apart from the line; or the day, and in front of that perhaps a name."""
    unit, under = units[index : index + 2]
    if under.look is Look.PROSE:
        apart = min(unit.gap, under.gap) > 0
        return apart and len(under.text) > len(unit.text) and not under.text[0].islower()
    below = units[index + 1 : index + 3]
    if len(below) > 1 and under.look is Look.SHORT and len(under.text.split()) <= _NAME:
        below = below[1:]
    return below[0].look is Look.META and is_dated(below[0].text)


_NAME = 4
"""Words of the name of a paper at most."""
