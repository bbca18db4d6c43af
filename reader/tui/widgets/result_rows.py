"""The rows of the left pane: the library, or an answer grouped by article. Pure functions."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType
from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content

from reader.tui.trail import Place, group
from reader.tui.widgets.fitting import around, crop, wrapped
from reader.tui.widgets.row_list import Row

if TYPE_CHECKING:
    from reader.model.search import Hit, SearchPage
    from reader.tui.trail import Group
    from reader.workspace.summary import Summary

New = Mapping[str, Collection[int]]
"""Article id → indexes into `Article.sections`."""
NOTHING_NEW: New = MappingProxyType({})
DIM = "$muted"
TITLE = "bold"
COUNT = "bold $primary"
SNIPPET = 3
"""Lines that a hit has at most, when nothing else is wanted."""


def article_row(summary: Summary, width: int) -> Row:
    """An article of the library: title, publisher and sponsor, date and length."""
    lines = list(wrapped(summary.title or "(no title)", width, 2, style=TITLE))
    lines += origin_lines(summary.publisher, summary.sponsor, width)
    lines += _beside(*two_facts(summary), width)
    return Row(tuple(lines), Place(summary.id), True, "article")


def two_facts(summary: Summary) -> tuple[str, str]:
    """What the last line of an article's row says: when, and how long."""
    return summary.published, f"{summary.words:,} words"


def empty_rows(width: int, *, read: bool) -> list[Row]:
    """What stands in an empty list; `read` is False while it is not known yet what the library holds."""
    empty = "No articles yet: i imports a file or a folder." if read else "Reading the library …"
    return [_quiet(empty, width)]


def answer_rows(page: SearchPage, width: int, new: New = NOTHING_NEW, snippet: int = SNIPPET) -> list[Row]:
    """An answer: each article with its number of hits, then its sections with the words lit.

    `new`: sections, by article, that were not found when a saved search was last run. `snippet`: lines
    that a hit has at most.
    """
    rows = []
    for found in group(page):
        first = found.hits[0]
        count = f"{found.places} hit{'s' if found.places != 1 else ''}"
        if not found.whole or not found.places:
            count = f"{found.sections} section{'s' if found.sections != 1 else ''}"
        lines = list(wrapped(first.title or "(no title)", width, 2, style=TITLE))
        lines += origin_lines(first.publisher, first.sponsor, width)
        when = _beside(count, first.published, width)
        lines += [when[0].stylize(COUNT, 0, len(count)), *when[1:]]
        rows.append(Row(tuple(lines), Place(found.article_id), True, "article"))
        fresh = new.get(found.article_id, ())
        rows += [_hit_row(hit, width, snippet, new=hit.section in fresh) for hit in found.hits]
        rows += _more(found, width)
    return rows or [_quiet("Nothing found. esc brings the library back.", width)]


def _quiet(words: str, width: int) -> Row:
    return Row(wrapped(words, width, 3, style=DIM), ("quiet",), False, "quiet")


def origin_lines(publisher: str | None, sponsor: str | None, width: int) -> tuple[Content, ...]:
    """Who published and who paid, in every list, because a reader should never have to ask.

    A sponsor's name is not cut to make room for a publisher's; that there is no sponsor gives way to the
    publisher's name, and is said above the text.
    """
    by, paid = publisher or "publisher unknown", f"sponsor {sponsor or 'none'}"
    both = wrapped(f"{by} · {paid}", width, 3, style=DIM)
    if len(both) == 1:
        return both
    names, paying = wrapped(by, width, 2, style=DIM), wrapped(paid, width, 2, style=DIM)
    if sponsor is None and len(names) > 1:
        return both if len(both) == 2 else names
    return *(names if len(paying) == 1 else (Content.styled(crop(by, width), DIM),)), *paying


def _beside(first: str, second: str, width: int) -> tuple[Content, ...]:
    """Two facts in one line, or each in its own when there is no room."""
    apart = cell_len(f"{first} · {second}") > width >= max(cell_len(first), cell_len(second))
    words = (first, second) if apart else (f"{first} · {second}",)
    return tuple(line for part in words for line in wrapped(part, width, 2, style=DIM))


def _hit_row(hit: Hit, width: int, most: int, *, new: bool) -> Row:
    section = f"§{hit.section} " if hit.section and not hit.locator.startswith("§") else ""
    where = f"  {'new ' if new else ''}{section}{hit.locator}".rstrip() + " "
    if hit.heading and not hit.snippet:
        return Row((Content(crop(where + hit.heading, width)),), Place(hit.article_id, hit.at), True, "hit")
    shift = len(where)
    where += matched(hit.where)
    snippet, lit = around(hit.snippet, hit.spans, max(8, width - len(where)))
    moved = [(start + len(where), end + len(where)) for start, end in lit]
    lines = wrapped(where + snippet, width, most, indent="  ", lit=moved)
    return Row(
        (lines[0].stylize("$primary", 0, shift), *lines[1:]), Place(hit.article_id, hit.at), True, "hit"
    )


def matched(where: Sequence[str]) -> str:
    """Why a section is here in whose text no word is lit: `in the title · `."""
    told = (f"in the {each}" if each in ("title", "heading") else f"by {each}" for each in where)
    return "".join(f"{each} · " for each in told)


def _more(found: Group, width: int) -> list[Row]:
    """What is not shown is said."""
    missing = found.sections - len(found.hits)
    if missing <= 0:
        return []
    words = crop(f"  and {missing} more section{'s' if missing != 1 else ''}", width)
    return [Row((Content.styled(words, DIM),), ("more", found.article_id), False, "quiet")]


def counted(page: SearchPage) -> str:
    """The totals for the end of the search box: `44 hits · 3 articles`."""
    articles = f"{page.articles} article{'s' if page.articles != 1 else ''}"
    if not page.sections:
        return "nothing found"
    hits = sum(hit.hits for hit in page.hits)
    if hits and page.sections <= len(page.hits):
        return f"{hits} hit{'s' if hits != 1 else ''} · {articles}"
    return f"{page.sections} section{'s' if page.sections != 1 else ''} · {articles}"
