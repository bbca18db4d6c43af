"""Names alone below titles: of authors without `By`, or of the houses that printed the texts."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.agencies import is_house
from reader.importers.bylines import bare_names, is_bare_name, name_of_account
from reader.importers.headlines import is_country, is_theme
from reader.importers.looks import BODY, Look
from reader.importers.title_line import is_candidate, plain
from reader.importers.units import Unit

_AT_LEAST = 2
"""So many names below titles make it the habit of the page."""
_TITLE_WORDS, _TEXT = 4, 60
"""Words of a title, and characters of the first lines of a text, at least."""
_OPENS = re.compile(r"(?:introduction|background|abstract|summary|overview|preface)\W*$", re.I)


def with_name_lines(units: Sequence[Unit]) -> list[Unit]:
    """The units; where several titles have a name alone below them, these as bylines, and what stands below
    as text, though it may have no full stop.
    """
    found = [index for index in range(1, len(units) - 1) if _is_name_line(units, index)]
    persons = [index for index in found if not is_house(units[index].text)]
    if len(found) < _AT_LEAST or not persons:
        return list(units)
    out = list(units)
    for index in found:
        out[index] = replace(out[index], look=Look.BYLINE)
        if out[index + 1].look is Look.SHORT and len(out[index + 1].text) >= _TEXT:
            out[index + 1] = replace(out[index + 1], look=Look.PROSE)
    return out


def _is_name_line(units: Sequence[Unit], index: int) -> bool:
    """A name between a title and a text, with no word of it in either."""
    title, unit, text = units[index - 1 : index + 2]
    if unit.look is not Look.SHORT or unit.hint is not None or not is_candidate(title):
        return False
    if len(title.text.split()) < _TITLE_WORDS or is_theme(unit.text) or is_country(unit.text):
        return False
    long = len(text.text) >= _TEXT and (text.look in BODY or text.look is Look.SHORT)
    if not long and not (text.look is Look.SHORT and _OPENS.match(text.text)):
        return False
    if is_house(unit.text):
        return True
    below = text.text if long else ""
    others = set(plain(f"{title.text} {below}").split())
    names = bare_names(unit.text)
    return bool(names) and all(
        is_bare_name(name_of_account(name), below) and others.isdisjoint(plain(name).split())
        for name in names
    )
