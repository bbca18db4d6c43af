"""Titles that look like paragraphs: of two sentences, or very long, but without a full stop at the end."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.looks import Look
from reader.importers.sentences import breaks_off, ends_in_preposition
from reader.importers.units import Unit

_END = re.compile(r"[.!?。！？؟।…:;,]['\"”’»)\]*_\d]*$")
_LEAST, _MOST = 40, 260
"""Characters of such a title."""
_QUOTED = tuple("“\"‘'«(")


def with_unstopped(units: Sequence[Unit]) -> list[Unit]:
    """The units; one line between two whole paragraphs that has no end is a title and no paragraph."""
    out = list(units)
    for index in range(1, len(out) - 1):
        if out[index].look is Look.PROSE and _is_title(*out[index - 1 : index + 2]):
            out[index] = replace(out[index], look=Look.SHORT)
    return out


def _is_title(over: Unit, unit: Unit, under: Unit) -> bool:
    text = unit.text
    return (
        unit.hint is None
        and unit.line == unit.last_line
        and _LEAST <= len(text) <= _MOST
        and over.look is under.look is Look.PROSE
        and min(unit.gap, under.gap) > 0
        and len(under.text) > len(text)
        and _END.search(over.text[-12:]) is not None
        and not text[0].islower()
        and not text.startswith(_QUOTED)
        and not under.text[0].islower()
        and _END.search(text[-12:]) is None
        and not breaks_off(text)
        and not ends_in_preposition(text)
    )
