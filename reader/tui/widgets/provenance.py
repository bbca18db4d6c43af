"""The strip above the text: where it comes from, before a word of it is read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.cells import cell_len
from textual.content import Content
from textual.reactive import reactive
from textual.widget import Widget

from reader.tui.widgets.fitting import crop

if TYPE_CHECKING:
    from textual.geometry import Size

    from reader.model.article import Article, Published

_SHORTER = (46, 40, 34, 28, 23, 18)
LOW = 16
"""In a terminal with fewer lines the text gets the room: the title, and a line for who published and paid."""
MOST = 3
"""Lines below the title."""


def published_words(published: Published) -> str:
    """The date as printed, or its bounds: a bound is not a date, and says so."""
    known = published.value or published.shown == "undated"
    return published.shown if known else f"undated, {published.shown}"


def parts(article: Article, longest: int, *, role: bool) -> list[str]:
    """Publisher, sponsor, author, date, hash: what is not known is said. Names are cut at `longest` cells."""
    authors = ", ".join(article.authors) or "author not named"
    if role and article.role and article.authors:
        authors = f"{authors} ({article.role})"
    return [
        crop(article.publisher or "publisher unknown", longest),
        crop(f"sponsor {article.sponsor or 'none'}", longest),
        crop(authors, longest),
        published_words(article.published),
        f"sha256 {article.original.sha256[:8]}",
    ]


def lines(article: Article, width: int, most: int) -> list[str]:
    """The parts in at most so many lines: names are shortened by and by, then the hash is left out."""
    ways = ((width, True), (width, False), *((longest, False) for longest in _SHORTER if longest < width))
    for kept in (5, 4):
        for longest, role in ways:
            out = _broken(parts(article, longest, role=role)[:kept], width)
            if len(out) <= most:
                return out
    return [*out[: most - 1], crop(" · ".join(out[most - 1 :]), width)]


def _broken(parts: list[str], width: int) -> list[str]:
    """The parts in lines, broken between parts."""
    out = [""]
    for part in parts:
        longer = f"{out[-1]} · {part}" if out[-1] else part
        if cell_len(longer) > width and out[-1]:
            out.append(part)
        else:
            out[-1] = longer
    return [crop(line, width) for line in out]


class Provenance(Widget):
    """Title in bold, publisher · sponsor · author · date or its bounds · hash, and the section being read."""

    article: reactive[Article | None] = reactive(None, layout=True)
    heads: reactive[tuple[str, ...]] = reactive(())
    """The headings over what is read, the highest first: they stay in view while the text goes by."""

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """The title and two lines; one more rather than a name that pays and is cut, and one for headings."""
        if viewport.height < LOW:
            return 2
        if self.article is None:
            return 3
        return 1 + max(2, len(lines(self.article, width, MOST)) + (len(self.article.sections) > 1))

    def render(self) -> Content:
        """The title, and what there is to say in as many lines as that needs."""
        width = self.size.width
        if self.article is None or not width:
            return Content("")
        title = Content.styled(crop(self.article.title or "(no title)", width), "bold $primary")
        is_low = self.app.size.height < LOW
        most = 1 if is_low else MOST
        rest = [Content.styled(line, "$muted") for line in lines(self.article, width, most)]
        if self.heads and not is_low:
            rest.append(Content.styled(_path(self.heads, width), "bold $foreground"))
        return Content("\n").join([title, *rest])


def _path(heads: tuple[str, ...], width: int) -> str:
    """The headings in one line; the lowest one is cut last."""
    for first in range(len(heads)):
        words = " › ".join(heads[first:])
        if cell_len(words) <= width:
            return words
    return crop(heads[-1], width)
