"""What the word at the cursor of a query can become: a field, a value of a field, a word of the index."""

import re
from collections.abc import Iterable, Mapping
from typing import Protocol

from reader.index import has, languages
from reader.index.analysis import fold, terms
from reader.index.facets import NO_PUBLISHER, NO_SPONSOR
from reader.index.fields import ALIASES, ASKED, CHOSEN, DATES, FACETS
from reader.model.clean import clean_line
from reader.model.completion import Choice, Completion

_QUOTES = '"“”„«»'
_VALUE = re.compile(
    rf"(?:^|[\s(|-])(?P<field>[^\W\d_]+):(?P<value>=?[{_QUOTES}][^{_QUOTES}]*|=?[^\s()|{_QUOTES}]*)$"
)
_WORD = re.compile(rf"(?:^|[\s(|])[-=]?(?P<word>[^\s()|:{_QUOTES}]+)$")
_MARKS = {
    **{name.removeprefix("facet_"): name for name in FACETS if name.removeprefix("facet_") in ASKED},
    "published": "facet_year",
    "date": "facet_mentioned",
    "source": "",
}
"""The fields whose whole values are known. Of `source:` the kinds are, not the names."""
_NO_VALUES = frozenset((NO_PUBLISHER, NO_SPONSOR))
_LISTED = re.compile(r"[\d.<>=/-]+")


class Known(Protocol):
    """What an index holds."""

    def marked(self, field: str) -> Mapping[str, int]:
        """The whole values of a field of MARKS, and how many sections have each."""

    def noted(self, field: str) -> Mapping[str, int]:
        """What a person's notes say, as `port.Noted`, and how many sections answer to each value."""

    def beginning(self, field: str | None, prefix: str, limit: int) -> Iterable[tuple[str, int]]:
        """The most frequent words that begin so, in one field or in all, with their number of sections."""


def complete(text: str, cursor: int, known: Known, limit: int = 12) -> Completion:
    """The choices for what stands before the cursor; none where nothing can be completed."""
    before = text[:cursor]
    found = _VALUE.search(before)
    if found:
        name = found.group("field").casefold()
        field = ALIASES.get(name, name)
        if field in ASKED:
            choices = _values(field, found.group("value"), known, limit)
            return _cut(found.start("value"), cursor, choices, limit)
    word = _WORD.search(before)
    if word is None:
        return Completion(cursor, cursor)
    typed = word.group("word")
    fields = [
        Choice(clean_line(f"{name}:"), 0) for name in sorted(ASKED) if name.startswith(typed.casefold())
    ]
    words = [
        Choice(clean_line(each), count)
        for each, count in (known.beginning(None, fold(typed), limit) if terms(typed) else ())
    ]
    return _cut(word.start("word"), cursor, [*fields, *words], limit)


def _cut(start: int, end: int, choices: list[Choice], limit: int) -> Completion:
    return Completion(start, end, tuple(choices[:limit]), max(0, len(choices) - limit))


def _values(field: str, typed: str, known: Known, limit: int) -> list[Choice]:
    """The values of a field that what was typed can become."""
    bare = typed.lstrip("=" + _QUOTES)
    sign = ""
    if field in DATES:
        _, dots, last = bare.rpartition("..")
        sign = bare[: len(bare) - len(last)] if dots else "".join(re.findall(r"^[<>]=?", bare))
        bare = bare[len(sign) :]
    asked = " ".join(terms(bare))
    mark = _MARKS.get(field, "")
    if field in CHOSEN:
        return _chosen(field, asked, known)
    if not mark:
        return [Choice(clean_line(word), count) for word, count in known.beginning(field, asked, limit)]
    rows = []
    for value, count in known.marked(mark).items():
        if value in _NO_VALUES or (field in DATES and not _LISTED.fullmatch(value)):
            continue
        folded = " ".join(terms(value))
        if folded.startswith(asked):
            rows.append((0, -count, value))
        elif f" {asked}" in folded:
            rows.append((1, -count, value))
    return [Choice(clean_line(sign + _quoted(value)), -count) for _, count, value in sorted(rows) if count]


def _chosen(field: str, asked: str, known: Known) -> list[Choice]:
    if field == "lang":
        meant = languages.meant(asked, begun=True) if asked else None
        rows = [
            (languages.name(code), count)
            for code, count in known.marked("lang").items()
            if code == languages.primary(code) and (meant is None or code in meant)
        ]
    elif field == "has":
        there = {**known.marked("has"), **known.noted("noted")}
        rows = [(value, there.get(value, 0)) for value in has.meant(asked, begun=True) if there.get(value)]
    else:
        rows = [
            (tag, count)
            for tag, count in known.noted("tag").items()
            if " ".join(terms(tag)).startswith(asked)
        ]
    rows.sort(key=lambda row: (-row[1], row[0]))
    return [Choice(clean_line(_quoted(value)), count) for value, count in rows]


def _quoted(value: str) -> str:
    """A value as it can stand behind a colon."""
    if re.fullmatch(r"[\w.'’-]+", value):
        return value
    return f'"{value.replace(chr(34), "")}"'
