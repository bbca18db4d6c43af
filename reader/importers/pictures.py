"""Which lines are what a picture shows, by the credit below them or by being said once more."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.captions import MAX_CAPTION
from reader.importers.dateline import dateline
from reader.importers.furniture import is_rights
from reader.importers.looks import BODY, Look
from reader.importers.names import PERSON
from reader.importers.units import Unit

_REPEATED = 20
"""So many characters of a line make its repetition no accident."""


def with_pictures(units: Sequence[Unit]) -> list[Unit]:
    """The units, with the line above a bare credit as what is to be seen in the picture."""
    out = list(units)
    for index in range(len(out) - 1):
        if _LABEL.match(out[index].text) and out[index].hint is None and out[index + 1].look in _MAYBE_SEEN:
            out[index] = replace(out[index], look=Look.LINK_TEXT)
            out[index + 1] = replace(out[index + 1], look=Look.CAPTION)
    for index in range(len(out)):
        if out[index].look in _MAYBE_SEEN and out[index].hint is None and _is_seen_again(out, index):
            out[index] = replace(out[index], look=Look.CAPTION)
    for index in range(1, len(out)):
        over, unit = out[index - 1], out[index]
        credited = unit.look is Look.CAPTION and unit.gap == 0 and _BARE_CREDIT.match(unit.text)
        if credited and over.look is Look.SHORT and over.hint is None and index < len(out) - 1:
            below = out[index + 1]
            titled = index < 2 or out[index - 2].look in BODY
            if over.gap and below.gap and not (titled and len(over.text.split()) >= _HEADLINE_WORDS):
                out[index - 1] = replace(over, look=Look.CAPTION)
        if index + 1 < len(out) and _is_seen_above(over, unit, out[index + 1]):
            out[index - 1 : index + 1] = [replace(over, look=Look.CAPTION), replace(unit, look=Look.CAPTION)]
    return out


def _is_seen_above(over: Unit, credit: Unit, below: Unit) -> bool:
    """Whether a paragraph is what a picture shows: directly above its owner, apart from the text."""
    if over.look is not Look.PROSE or over.hint is not None or len(over.text) > MAX_CAPTION:
        return False
    credited = credit.look is Look.CAPTION and _BARE_CREDIT.match(credit.text)
    credited = credited or (credit.look is Look.SHORT and _NAME_AND_OWNER.fullmatch(credit.text))
    owned = credit.look is Look.FURNITURE and is_rights(credit.text) and credit.hint is None
    text = below.look in BODY or below.look is Look.LINK_TEXT
    apart = credit.gap == 0 and over.gap > 0 and below.gap > 0 and text
    return apart and bool(credited or owned) and dateline(over.text) is None


def _is_seen_again(units: Sequence[Unit], index: int) -> bool:
    """What a picture shows, as the page says it once more, with the credit, some lines below."""
    text = units[index].text
    return len(text) > _REPEATED and any(
        item.look is Look.CAPTION and item.text.startswith(text)
        for item in units[index + 1 : index + 1 + _AGAIN_IN]
    )


_AGAIN_IN = 6
"""So many lines below."""
_LABEL = re.compile(r"^(?:media|image|video|picture|photo) (?:caption|source|copyright)[,:]?$", re.I)
"""`Media caption,` in a line of its own, and below it what is to be seen, or whose picture it is."""
_MAYBE_SEEN = frozenset({Look.SHORT, Look.PROSE})
_BARE_CREDIT = re.compile(
    r"^(?:(?:photo|image|picture)s?\s*)?(?:credits?|courtesy|source|by)?\s*[:©]\s*\S", re.I
)
_NAME_AND_OWNER = re.compile(rf"\(?{PERSON} \| [^\W\d_a-z][\w.&’ -]{{1,30}}\)?")
"""`Ilka Harrow | Coast Post`: who took a picture, and whose it is."""
_HEADLINE_WORDS = 5
"""So many words directly below a text are rather the title above a picture than its caption."""
