"""What can be done with a name, as rows: those that fit what is typed. Pure functions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from textual.content import Content

from reader.model.clean import clean_line
from reader.model.corrections import Change
from reader.model.findings import EntityType
from reader.tui.kinds import ONE
from reader.tui.widgets.fitting import crop, spread, wrapped
from reader.tui.widgets.row_list import Row
from reader.tui.widgets.sidebar_rows import DIM, NameKey

MOST = 200
"""Names that are listed at once; typing finds the others."""


@dataclass(frozen=True, slots=True)
class Step:
    """What one row does to the name."""

    change: Change
    to: str = ""
    """The name to merge with."""
    kind: EntityType | None = None
    """The kind that the name is given; None leaves it."""


@dataclass(frozen=True, slots=True)
class Known:
    """A name that another one can be merged with."""

    key: NameKey
    mentions: int


def correction_rows(
    name: NameKey, here: Sequence[Known], elsewhere: Sequence[Known], typed: str, width: int
) -> list[Row]:
    """Not a name, another kind, the names of the article, those of the library, a name typed anew."""
    words = typed.casefold().split()
    rows = [_row("not a name", Step(Change.DROP), width)]
    rows += [
        _row(f"change kind to {ONE[kind]}", Step(Change.RETYPE, kind=kind), width)
        for kind in EntityType
        if kind is not name.type
    ]
    rows = [row for row in rows if _fits(words, row.lines[0].plain)]
    own = {known.key for known in here}
    for title, names in (
        ("Merge with a name of this article", here),
        ("Merge with a name of the library", [known for known in elsewhere if known.key not in own]),
    ):
        fitting = [known for known in names if known.key != name and _fits(words, known.key.name)]
        rows += _merging(title, name, fitting, width)
    fresh = clean_line(typed).strip()
    if fresh and fresh != name.name and not any(fresh == known.key.name for known in (*here, *elsewhere)):
        heading = Content.styled(crop("A name that stands nowhere yet", width), "bold $secondary")
        rows.append(Row((heading,), "fresh", False, "heading"))
        rows.append(_row(f"call it “{fresh}”", Step(Change.MERGE, fresh), width))
    return rows or [Row(wrapped("Nothing fits what is typed.", width, 2, style=DIM), "none", False, "quiet")]


def _row(words: str, step: Step, width: int) -> Row:
    return Row((Content(crop(f"  {words}", width)),), step, True, "step")


def _merging(title: str, name: NameKey, names: Sequence[Known], width: int) -> list[Row]:
    if not names:
        return []
    rows = [Row((Content.styled(crop(title, width), "bold $secondary"),), title, False, "heading")]
    for known in names[:MOST]:
        kind = known.key.type if known.key.type is not name.type else None
        step = Step(Change.MERGE, known.key.name, kind)
        line = spread(f"  {known.key.name}", f"{ONE[known.key.type]} {known.mentions}", width)
        rows.append(Row((Content(line),), step, True, "name"))
    if len(names) > MOST:
        more = Content.styled(crop(f"  and {len(names) - MOST:,} more: type part of the name", width), DIM)
        rows.append(Row((more,), ("more", title), False, "quiet"))
    return rows


def _fits(words: Sequence[str], text: str) -> bool:
    low = text.casefold()
    return all(word in low for word in words)


def known(counts: Iterable[tuple[NameKey, int]]) -> tuple[Known, ...]:
    """Names with their counts, the most mentioned first."""
    ordered = sorted(counts, key=lambda one: (-one[1], one[0].name.casefold(), one[0].type))
    return tuple(Known(key, count) for key, count in ordered)
