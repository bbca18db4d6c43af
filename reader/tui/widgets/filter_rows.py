"""The values of facets as rows, with what a search would find with each. Pure functions."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content, Span

from reader.model.filters import NAMES
from reader.model.search import Facet, FacetCounts, FacetPage, FacetValue
from reader.tui.widgets.fitting import crop
from reader.tui.widgets.row_list import Row

FEW = 6
"""How many values of a facet are shown before one asks for more."""
NUMBER = 9
"""Cells of each of the two columns of numbers."""
EXCLUDE = " −"
"""At the end of each row: a place to click that excludes the value."""

_MARKS = {None: "  ", False: "✓ ", True: "− "}
_STYLES = {None: "", False: "bold $success", True: "bold $error"}


@dataclass(frozen=True, slots=True)
class ValueKey:
    """A row that stands for a value."""

    facet: Facet
    value: str


@dataclass(frozen=True, slots=True)
class MoreKey:
    """A row that unfolds the other values of a facet."""

    facet: Facet


def filter_rows(page: FacetPage, width: int, unfolded: Collection[Facet], narrowed: bool) -> list[Row]:
    """The facets of a query. `narrowed`: values are shown by what is typed, so as many as there are."""
    rows: list[Row] = []
    for counts in page.facets:
        if not counts.values:
            continue
        few = None if narrowed or counts.facet in unfolded else FEW + _chosen(counts)
        shown = counts.values[:few]
        rows.append(_heading(counts.facet, width))
        rows += [_row(counts.facet, value, width) for value in shown]
        more = counts.different - len(shown)
        if more > 0:
            rows.append(_more(counts, more, width, unfolded))
    if not rows:
        words = (
            "No value has a word that begins so."
            if narrowed
            else "Nothing is found: there is nothing to count."
        )
        rows.append(Row((Content.styled(crop(words, width), "$muted"),), ("quiet",), False, "quiet"))
    return rows


def _chosen(counts: FacetCounts) -> int:
    return sum(value.excluded is not None for value in counts.values)


def _heading(facet: Facet, width: int) -> Row:
    name = NAMES[facet].capitalize()
    numbers = "sections".rjust(NUMBER) + "articles".rjust(NUMBER) + " " * len(EXCLUDE)
    room = max(4, width - len(numbers))
    text = crop(name, room)
    text += " " * (room - cell_len(text))
    return Row(
        (Content(text + numbers, [Span(len(text), len(text + numbers), "$muted")]),), facet, False, "heading"
    )


def _row(facet: Facet, value: FacetValue, width: int) -> Row:
    numbers = f"{value.sections:,}".rjust(NUMBER) + f"{value.articles:,}".rjust(NUMBER)
    mark = _MARKS[value.excluded]
    room = max(4, width - len(numbers) - len(EXCLUDE) - len(mark))
    name = crop(value.value, room)
    text = mark + name + " " * (room - cell_len(name)) + numbers + EXCLUDE
    spans = [Span(len(text) - len(EXCLUDE), len(text), "$muted")]
    if value.excluded is not None:
        spans.append(Span(0, len(mark) + len(name), _STYLES[value.excluded]))
    return Row((Content(text, spans),), ValueKey(facet, value.value), True, "value")


def _more(counts: FacetCounts, more: int, width: int, unfolded: Collection[Facet]) -> Row:
    values = f"{more:,} more value{'' if more == 1 else 's'}"
    if counts.facet in unfolded:
        words = f"  and {values}: type a few letters"
        return Row((Content.styled(crop(words, width), "$muted"),), ("left", counts.facet), False, "quiet")
    return Row(
        (Content.styled(crop(f"  {values} …", width), "$primary"),), MoreKey(counts.facet), True, "more"
    )
