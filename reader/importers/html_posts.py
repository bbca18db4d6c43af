"""The posts of a page that shows several, by its markup."""

import re
from typing import Any

from reader.importers.html_meta import PageMeta

Element = Any

_CLASSES = ("hentry", "h-entry", "post", "blog-post", "blogpost", "type-post")
_POSTS = " | ".join(
    (
        "//article",
        "//*[contains(@itemtype, 'BlogPosting') or contains(@itemtype, 'NewsArticle')]",
        *(f"//*[contains(concat(' ', @class, ' '), ' {name} ')]" for name in _CLASSES),
    )
)
_HEADINGS = ("h1", "h2", "h3", "h4")
_ASIDE = frozenset({"nav", "aside", "footer"})
_COMMENT = re.compile(r"comment|related|sidebar|widget", re.I)
_MOST = 200
"""More candidates than any page of posts has."""
_WORDS = 40
"""A post has at least as many words."""
_MAIN_SHARE, _TEASER = 0.6, 80
"""One article with that share of the words, and others shorter than that, is a page with teasers."""


def find_posts(tree: Element, meta: PageMeta) -> dict[Element, int]:
    """The elements that hold a post each, numbered from 1 in the page's order; empty for fewer than two."""
    candidates = tree.xpath(_POSTS)
    if not 2 <= len(candidates) <= _MOST:
        return {}
    words: dict[Element, int] = {}
    for element in candidates:
        if next(element.iter(*_HEADINGS), None) is not None and not _in_margin(element):
            count = sum(len(text.split()) for text in element.itertext())
            if count >= _WORDS:
                words[element] = count
    posts = _outermost(words)
    if len(posts) < 2:
        return {}
    counts = sorted((words[post] for post in posts), reverse=True)
    if counts[0] > _MAIN_SHARE * sum(counts) and (counts[1] < _TEASER or meta.is_article):
        return {}
    heads = {" ".join("".join(next(post.iter(*_HEADINGS)).itertext()).split()).casefold() for post in posts}
    if len(heads) < 2:
        return {}
    return {post: number for number, post in enumerate(posts, 1)}


def _in_margin(element: Element) -> bool:
    """Whether it stands in a sidebar, or is a comment or a teaser of a related article."""
    for node in (element, *element.iterancestors()):
        if node.tag == "body":
            return False
        names = f"{node.get('class') or ''} {node.get('id') or ''}"
        if node.tag in _ASIDE or (node.tag != "article" and _COMMENT.search(names)):
            return True
        if node is element and re.search(r"(?:^|\s)comment", names):
            return True
    return False


def _outermost(words: dict[Element, int]) -> list[Element]:
    """One element for each post: what holds several posts is none, and the parts of one are none."""
    inner: dict[Element, list[Element]] = {element: [] for element in words}
    for element in words:
        above = next((node for node in element.iterancestors() if node in words), None)
        if above is not None:
            inner[above].append(element)
    dropped = {element for element, parts in inner.items() if len(parts) >= 2}
    out = []
    for element in words:
        if element in dropped:
            continue
        if any(node in words and node not in dropped for node in element.iterancestors()):
            continue
        out.append(element)
    return out
