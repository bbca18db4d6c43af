"""What is said in so many words: quotations set apart with their speaker, questions and answers."""

import re
from collections.abc import Sequence
from dataclasses import replace

from reader.importers.listings import is_cut_short
from reader.importers.looks import BODY, Look
from reader.importers.names import PERSON
from reader.importers.printed import is_dated
from reader.importers.title_line import plain
from reader.importers.units import Unit
from reader.model.article import BlockKind

_QUOTED = re.compile(r"^[“\"«].*[”\"»]$", re.S)
_ENDED = re.compile(r"\.[”\"»]$")
_SPEAKER = re.compile(rf"^(?:[–—-]\s*)?{PERSON}(?P<role>\s?[,–—(|]\s?\S.{{2,140}})?$")
_WORDS, _COMPARED = 8, 12
"""So many words of a quotation make its repetition no accident; so many are compared."""
_NEAR = 40
"""So many lines above and below a quotation are searched for its words."""
_SAID = frozenset({Look.SHORT, Look.PROSE, Look.QUOTE})
_NAMED = frozenset({Look.SHORT, Look.BYLINE, Look.PROSE, Look.META})


def with_pull_quotes(units: Sequence[Unit]) -> list[Unit]:
    """The units; a quotation with its speaker and perhaps a day below, set in the text, begins no article.

    What the text says as well is the page's own doing, and no part of the text.
    """
    out = list(units)
    for index in range(1, len(out) - 1):
        quoted, speaker = out[index], out[index + 1]
        if not _is_quotation(quoted) or speaker.look not in _NAMED or speaker.hint is not None:
            continue
        found = _SPEAKER.match(speaker.text)
        stop = index + 2
        dated = stop < len(out) and out[stop].look is Look.META and is_dated(out[stop].text)
        if found is None or not (dated or found["role"]):
            continue
        again = _is_said_near(units, index)
        if not again and not _ENDED.search(quoted.text):
            continue
        look = Look.LINK_TEXT if again else Look.PROSE
        for n in range(index, stop + dated):
            out[n] = replace(out[n], look=look)
    return out


def _is_quotation(unit: Unit) -> bool:
    """One quotation and nothing else."""
    if unit.look not in _SAID or unit.hint is not None or not _QUOTED.match(unit.text):
        return False
    return not any(sign in unit.text[1:-1] for sign in "”»")


def _is_said_near(units: Sequence[Unit], index: int) -> bool:
    """Whether a text above or below has the words of a quotation as well."""
    words = plain(units[index].text).split()[:_COMPARED]
    said, first = " ".join(words), max(0, index - _NEAR)
    return len(words) >= _WORDS and any(
        unit.look in BODY and n != index and said in plain(unit.text)
        for n, unit in enumerate(units[first : index + _NEAR], first)
    )


_QUESTION = re.compile(r"\?[”\"’»)]*$")
_LABELLED = re.compile(r"^(?:Q|A|Question|Answer|Frage|Antwort)(?: ?\d{1,2})?\s?[:.]\s+\S")
_AT_LEAST, _MOST = 3, 0.6
"""So many lines alone between two texts, and so great a share of all that stand so, are questions."""


def with_questions(units: Sequence[Unit]) -> list[Unit]:
    """The units; what is asked in an interview, alone between two answers, is no title."""
    out = list(units)
    for index in (n for n, unit in enumerate(out) if _is_labelled(unit)):
        out[index] = replace(out[index], look=Look.PROSE)
    alone = [n for n in range(1, len(out) - 1) if _is_alone(out, n)]
    asked = [n for n in alone if _QUESTION.search(out[n].text)]
    if len(asked) < _AT_LEAST or len(asked) < _MOST * len(alone):
        return out
    for index in asked:
        if out[index].hint is None:
            out[index] = replace(out[index], look=Look.PROSE)
    return out


def _is_labelled(unit: Unit) -> bool:
    return unit.look is Look.SHORT and unit.hint is None and _LABELLED.match(unit.text) is not None


def _is_alone(units: Sequence[Unit], index: int) -> bool:
    """A line with a whole answer directly above, and the next one below."""
    over, unit, below = units[index - 1 : index + 2]
    return (
        unit.look is Look.SHORT
        and unit.hint is not BlockKind.TITLE
        and over.look in BODY
        and below.look in BODY
        and not is_cut_short(over.text)
    )
