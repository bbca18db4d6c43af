"""The rows of figures of harm: who said what; figures of the same harm stand one below the other."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from rich.cells import cell_len
from textual.content import Content

from reader.model.article import Article
from reader.model.date_words import date_in_words
from reader.model.findings import Figure
from reader.tui.widgets.fitting import spread, wrapped
from reader.tui.widgets.row_list import Row
from reader.tui.widgets.sidebar_rows import DIM, KIND, Spot, nothing


@dataclass(slots=True)
class Same:
    """Figures that may speak of the same: of one harm, with no place or date that excludes another."""

    figures: list[Figure]
    place: str | None
    date: str | None

    def admits(self, figure: Figure) -> bool:
        """Whether neither place nor date of a figure is another one."""
        return (figure.place is None or self.place in (None, figure.place)) and (
            figure.date is None or self.date in (None, figure.date)
        )

    def add(self, figure: Figure) -> None:
        """Take a figure in."""
        self.figures.append(figure)
        self.place = self.place or figure.place
        self.date = self.date or figure.date


def alike(figures: Sequence[Figure]) -> list[Same]:
    """Figures in groups: harm by harm in the order of the text, and in each harm by place and date."""
    groups: dict[str, list[Same]] = {}
    for figure in figures:
        of_harm = groups.setdefault(figure.harm, [])
        same = next((one for one in of_harm if one.admits(figure)), None)
        if same is None:
            same = Same([], None, None)
            of_harm.append(same)
        same.add(figure)
    return [same for of_harm in groups.values() for same in of_harm]


def amount(figure: Figure) -> str:
    """`at least 12`, `20 to 30`, `hundreds`."""
    value = figure.value
    if figure.bound == "range":
        value = " to ".join(value.split("/"))
    elif value.isdigit():
        value = f"{int(value):,}"
    return value if figure.bound in ("exact", "range", "vague") else f"{figure.bound} {value}"


def voice(figure: Figure) -> str:
    """Who says it, and how."""
    if figure.said_by:
        return f"{figure.mode} · {figure.said_by}"
    return "in the article’s own voice" if figure.mode == "own voice" else f"{figure.mode} · nobody is named"


def figure_rows(figures: Sequence[Figure], article: Article, width: int) -> list[Row]:
    """A heading with all amounts side by side, then each with who said it; `?` marks an uncertain one."""
    rows: list[Row] = []
    for number, same in enumerate(alike(figures)):
        first = same.figures[0]
        about = ", ".join(
            part for part in (first.harm, same.place, date_in_words(same.date) if same.date else "") if part
        )
        amounts = list(dict.fromkeys(amount(figure) for figure in same.figures))
        side = f": {' | '.join(amounts)}" if len(amounts) > 1 else ""
        rows.append(
            Row(
                wrapped(f"{about}{side}", width, 3, style=KIND, indent="  "),
                ("harm", number),
                False,
                "heading",
            )
        )
        rows += (_row(figure, article, width) for figure in same.figures)
    return rows or nothing("No figure of harm stands in this article.", width)


def _at_both_ends(words: str, where: str, width: int) -> tuple[Content, ...]:
    """Words with their place at the end of the first line; what has no room before it comes below."""
    first, *rest = wrapped(words, max(1, width - cell_len(where) - 1), 2, indent="    ")
    lines = (spread(first.plain, where, width), *(line.plain for line in rest))
    return tuple(Content.styled(line, "bold") for line in lines)


def _row(figure: Figure, article: Article, width: int) -> Row:
    mark = "" if figure.certain else "? "
    where = article.blocks[article.block_at(figure.start)].locator
    # “hundreds of civilians”: what counts without a digit is not taken apart
    said = figure.text if figure.bound == "vague" else f"{amount(figure)} {figure.counts}"
    lines = list(_at_both_ends(f"  {mark}{said}", where, width))
    lines += wrapped(f"    {voice(figure)}", width, 2, indent="    ")
    setting = " · ".join(
        part
        for part in (figure.place, date_in_words(figure.date) if figure.date else "", figure.rule)
        if part
    )
    lines += wrapped(f"    {setting}", width, 3, style=DIM, indent="    ")
    return Row(tuple(lines), Spot(figure.start, figure.end), True, "figure")
