"""Entries of which several stand in one block: lines that a page joined, or a list behind its head."""

import re
from collections.abc import Iterator
from itertools import pairwise

from reader.extract.date_scan import scan
from reader.extract.needles import holds
from reader.extract.source_grammar import fields
from reader.extract.source_heads import is_head
from reader.extract.source_marks import YEAR, even

_NUMBERED = re.compile(
    r"(?<=[.,;)\d\w])\s(?=\[\d{1,3}\]\s[A-Z“‘\"'])|(?<=[.!?])\s[-–•*]\s(?=[A-Z][\w’'-]+,\s[A-Z])"
)
"""Where the next entry begins by its number or bullet."""
_BEHIND_DAY = re.compile(r"[.;,)\]”\"]*\s+(?:(?:[•●▪*|/–—-]|o|and)\s+)?(?=[\w“\"‘'(\[])")
_LEAD = re.compile(r"[^:–—]{3,80}:\s+(?=\S)")
_YEAR = re.compile(rf"\b{YEAR}\b")
_MARKS = ("–", "—", "- ", " -", " | ", "“", '"', "„")
_LONGEST_LEAD, _LONGEST, _LONGEST_TITLE, _LONGEST_BLOCK, _FEWEST = 84, 1_200, 160, 6_000, 2


def parts(text: str) -> list[tuple[int, int]]:
    """Where each entry of a block begins and ends; the head before them is left out."""
    begin = behind_head(text)
    numbered = [begin, *(cut.end() for cut in _NUMBERED.finditer(text, begin)), len(text)]
    out: list[tuple[int, int]] = []
    for start, end in pairwise(numbered):
        out += [
            (start + a, start + len(text[start : start + b].rstrip())) for a, b in _by_days(text[start:end])
        ]
    return out


def several(text: str) -> bool:
    """Whether a text is nothing but dated entries, two at least: no prose with its sources in brackets."""
    if len(text) > _LONGEST or text.count("20") + text.count("19") < _FEWEST or not holds(text, _MARKS):
        return False
    if len(_YEAR.findall(text)) < _FEWEST:
        return False
    found = [text[start:end] for start, end in parts(text)]
    return len(found) >= _FEWEST and all(map(_is_row, found))


def _is_row(text: str) -> bool:
    row = fields(even(text))
    if row is None or not row.title or not row.sure:
        return False
    return len(row.title) < _LONGEST_TITLE and even(text).lstrip("“\"'‘").startswith(
        (row.title, row.publisher)
    )


def behind_head(text: str) -> int:
    """Where the list begins that stands behind its head in one block; 0 without a head."""
    lead = _LEAD.match(text) if ":" in text[:_LONGEST_LEAD] else None
    return lead.end() if lead and is_head(lead.group().rstrip()) else 0


def _by_days(text: str) -> Iterator[tuple[int, int]]:
    """The entries that each end with a day; all of it where one part of it is no entry."""
    if len(text) > _LONGEST_BLOCK:
        yield 0, len(text)
        return
    days = [one for one in scan(text, loose=False) if one.first and one.first[0] and one.first[1]]
    cuts = [0]
    for day in days[:-1]:
        found = _BEHIND_DAY.match(text, day.end)
        if found and _is_entry(text[cuts[-1] : found.start()]):
            cuts.append(found.end())
    if len(cuts) > 1 and not _is_entry(text[cuts[-1] :]):
        cuts.pop()
    yield from pairwise([*cuts, len(text)])


def _is_entry(text: str) -> bool:
    row = fields(even(text))
    return row is not None and bool(row.title) and row.date is not None
