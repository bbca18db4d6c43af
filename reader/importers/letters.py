"""Letters: below the address a line says what the letter is about."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.headlines import has_verb
from reader.importers.looks import BODY, Look
from reader.importers.units import Unit

_ABOUT = re.compile(
    r"^(?:re|subject|objet|asunto|betreff|betr\.?|oggetto|assunto)\s?:\s+\S+(?:\s+\S+){2}", re.I
)
_SALUTATION = re.compile(
    r"^(?:dear|your excellenc(?:y|ies)|excellenc(?:y|ies)|sir|madam|monsieur|madame|estimad[oa]s?|"
    r"sehr geehrte[rs]?|liebe[rs]?|caro|cara|prezad[oa]s?)\b.{0,90}[,:!]?$",
    re.I,
)
_LETTER = re.compile(r"\b(?:letter|lettre|carta|brief|lettera|statement|appeal)\b", re.I)
_NEAR = 2
"""So many lines stand at most between the subject and the salutation."""
_ADDRESS = 14
"""So many lines an address has at most."""
_PARAGRAPHS, _WORDS_ABOUT = 2, 500
"""So many paragraphs and characters between a title and the letter say only what that is."""
_TITLE = 12
"""So many words are no line of an address."""


def with_letters(units: Sequence[Unit]) -> list[Unit]:
    """The units; the subject of a letter can be its title where none stands above the address, and what
    stands below its salutation is text.
    """
    out = list(units)
    for index, unit in enumerate(out):
        if unit.look is not Look.META or not _ABOUT.match(unit.text) or not _is_greeted(out, index):
            continue
        first = index
        while first > max(0, index - _ADDRESS) and out[first - 1].look not in BODY:
            first -= 1
        above = out[first:index]
        if _is_announced(out, first):
            out[first:index] = [
                replace(item, look=Look.META) if item.look is Look.SHORT else item for item in above
            ]
            continue
        if any(item.look is Look.SHORT and _is_title(item.text) for item in above):
            continue
        out[first:index] = [
            replace(item, look=Look.META) if item.look is Look.SHORT else item for item in above
        ]
        out[index] = replace(unit, look=Look.SHORT)
    for index in range(1, len(out) - 2):
        here = out[index : index + 3]
        greets = here[0].text.endswith(":") and _SALUTATION.match(here[0].text)
        if greets and [item.look for item in here] == [Look.SHORT, Look.SHORT, Look.PROSE]:
            out[index : index + 2] = [
                item if item.hint else replace(item, look=Look.PROSE) for item in here[:2]
            ]
    return out


def _is_announced(units: Sequence[Unit], first: int) -> bool:
    """Whether a title names the letter, and a few words about it stand between that and the address."""
    begin = first
    while begin > 0 and first - begin < _PARAGRAPHS and units[begin - 1].look in BODY:
        begin -= 1
    words = units[begin:first]
    return (
        0 < begin < first
        and units[begin - 1].look is Look.SHORT
        and _LETTER.search(units[begin - 1].text) is not None
        and sum(len(unit.text) for unit in words) <= _WORDS_ABOUT
        and not any(_SALUTATION.match(unit.text) for unit in words)
    )


def _is_greeted(units: Sequence[Unit], index: int) -> bool:
    """Whether a salutation stands beside the line."""
    near = units[max(0, index - 1) : index + 1 + _NEAR]
    return any(len(unit.text) <= 110 and _SALUTATION.match(unit.text) for unit in near)


def _is_title(text: str) -> bool:
    return has_verb(text) or _LETTER.search(text) is not None or len(text.split()) >= _TITLE
