"""What the markup of one post says of it, on a page that shows several: its date, author and address."""

import re
from typing import Any

from reader.importers.extracted import Extracted
from reader.importers.html_body import tokens
from reader.importers.html_cells import one_line
from reader.importers.html_meta import PageMeta, date_of, persons_of, stamp_of, web_address
from reader.model.article import Published

Element = Any

_PUBLISHED = (
    ".//*[@itemprop='datePublished'][@datetime or @content or @title] | .//time[@pubdate][@datetime]",
    ".//time[@datetime][contains(concat(' ', @class, ' '), ' published ') or contains(@class, 'entry-date')]"
    " | .//abbr[contains(concat(' ', @class, ' '), ' published ')][@title]",
    ".//time[@datetime]",
)
_AUTHORS = (
    ".//a[@rel='author']",
    ".//*[@itemprop='author']",
    ".//*[contains(concat(' ', @class, ' '), ' author ')]//*[contains(concat(' ', @class, ' '), ' fn ')]",
    ".//*[contains(concat(' ', @class, ' '), ' fn ')]",
)
_ADDRESS = (
    ".//h1//a[@href] | .//h2//a[@href] | .//h3//a[@href]",
    ".//a[@rel='bookmark'][@href]",
)


def read_post(post: Element, page: PageMeta, importer: str) -> Extracted:
    """What holds for one post; what the page says of its site holds for all of its posts.

    A post with the title of the page is the page's own article: other posts were loaded below it.
    """
    own = page.is_article and _title(post) in {tokens(title) for title in page.titles}
    published = _published(post)
    return Extracted(
        (),
        "text/html",
        "html",
        importer,
        authors=_authors(post) or (page.authors if own else ()),
        publisher=page.publisher,
        publisher_rule=page.publisher_rule,
        published=page.published if own and page.published.value else published,
        url=page.url if own else _address(post, page) or page.url,
        language=page.language,
        rights=page.rights,
    )


def _title(post: Element) -> tuple[str, ...]:
    """The words of its first heading."""
    heading = next(post.iter("h1", "h2", "h3", "h4"), None)
    return () if heading is None else tokens(" ".join(heading.itertext()))


def _published(post: Element) -> Published:
    """The one day that its time elements name; the first kind of them that is there decides."""
    for path in _PUBLISHED:
        days = {stamp_of(element) for element in post.xpath(path)[:20]} - {""}
        if days:
            found = date_of(days.pop(), "time element of the post") if len(days) == 1 else None
            return found or Published()
    return Published()


def _authors(post: Element) -> tuple[str, ...]:
    for path in _AUTHORS:
        names = [one_line(" ".join(element.itertext())) for element in post.xpath(path)[:6]]
        found = persons_of([re.sub(r"^[Bb]y\s+", "", name) for name in names])
        if found:
            return tuple(found)
    return ()


def _address(post: Element, page: PageMeta) -> str | None:
    """Where its heading, or a link that calls itself permanent, leads."""
    for path in _ADDRESS:
        for element in post.xpath(path)[:3]:
            found = web_address(element.get("href") or element.get("content"), page.base)
            if found:
                return found
    return None
