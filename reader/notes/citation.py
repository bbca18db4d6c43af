"""How an article is cited: one plain line, with who published it, who paid for it, and its hash."""

from reader.model.article import Article, Published
from reader.model.clean import SafeText, clean_line

HASH_LENGTH = 12
"""So much of the SHA-256 is printed: enough to find the original by, short enough to read out."""


def cite(article: Article, locator: str) -> SafeText:
    """The citation of an article with its pinpoint (`¶14`, `OP 4`, `§2`; empty for the whole article).

    Publisher and sponsor are always named, also when nothing is known of them.
    """
    publisher = article.publisher or "publisher not named"
    parts = [
        _authors(article),
        f"“{article.title}”",
        f"{publisher} [sponsor: {article.sponsor or 'none named'}]",
        when(article.published),
        locator,
        f"original sha256 {article.original.sha256[:HASH_LENGTH]}",
        article.url or "",
    ]
    return clean_line(", ".join(part for part in parts if part))


def when(published: Published) -> str:
    """The date as the page prints it, or its bounds in words: `undated; not before 2016-12-14`."""
    if published.value:
        return published.value
    return "undated" if published.shown == "undated" else f"undated; {published.shown}"


def _authors(article: Article) -> str:
    names = " and ".join(
        part for part in (", ".join(article.authors[:-1]), "".join(article.authors[-1:])) if part
    )
    return f"{names} ({article.role})" if names and article.role else names
