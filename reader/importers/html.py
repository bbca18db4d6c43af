"""Saved web pages: all of their text in order, the article's body told from the site's furniture."""

import logging
import re
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from reader.errors import ImportRefused
from reader.importers.extracted import Extracted, Part
from reader.importers.html_body import in_body, stands_apart
from reader.importers.html_bytes import decode_page
from reader.importers.html_lines import Raw, linearise
from reader.importers.html_meta import PageMeta, read_meta
from reader.importers.html_post_meta import read_post
from reader.importers.html_posts import find_posts
from reader.importers.html_roles import Roles, lines_of

IMPORTER = "html 2"

Element = Any

_MOST_TEXT = 4_000_000
"""Characters of source; the body of larger pages is told by the markup alone, since that is quick."""
_MOST_ELEMENTS, _MOST_ATTRIBUTES = 30_000, 300
_DEEPEST = 250
"""Levels of nesting up to which trafilatura is asked: it works recursively."""
_FEW_WORDS = 25
_DEPTH = re.compile(r"excessive depth", re.I)
_INLINE = re.compile(r"</?(?:font|b|i|u|em|strong|span|small|big|center|tt|div)\b[^<>]*>", re.I)
_LONG_TAG = re.compile(r"<[a-zA-Z][^<>]{20000,}")
_ATTRIBUTE = re.compile(r"\s[\w:-]{1,40}\s?=")
_MOST_IN_A_TAG = 2000
"""Attributes: the parser compares each with all others of its tag."""
_TOO_MANY = "One of its tags has thousands of attributes, as in no honest page."
_TOO_DEEP = "Its markup is nested thousands of levels deep, as no honest page is."
_NO_TEXT = (
    "This page holds no text: what it shows is put there by a script. Save it from a browser as a complete "
    "page, or as a PDF document."
)


def extract(data: bytes) -> Extracted:
    """Read a saved page. Raises ImportRefused."""
    page, encoding = decode_page(data)
    return replace(extract_text(page), encoding=encoding)


def extract_text(page: str) -> Extracted:
    """Read the source text of a page. Raises ImportRefused."""
    tree = _parse(page)
    meta = read_meta(tree, page)
    total = sum(len(text) for text in tree.itertext())
    chunks = _body(tree, len(page))  # before the walk, which leaves marks in the tree
    posts = find_posts(tree, meta) if total <= _MOST_TEXT else {}
    if stands_apart(["".join(post.itertext()) for post in posts], chunks):
        posts = {}  # what looks like posts are teasers of other pages around this one's article
    said = [read_post(post, meta, IMPORTER) for post in posts]
    raws = _lines(tree, total, posts)
    if not any(character.isalnum() for raw in raws for character in raw.text):
        raise ImportRefused("parse", _NO_TEXT)
    if posts:
        articles = [_post(raws, number, meta) for number in range(1, len(posts) + 1)]
    else:
        articles = [Roles(raws, _unquoted(raws, _body_lines(raws, chunks)), meta, 0, len(raws))]
    firsts = [min(roles.kinds, default=-1) for roles in articles] if posts else []
    held = [(first, of) for first, of in zip(firsts, said, strict=True) if first >= 0]
    # The first one begins with the page: what stands above it is the site's own.
    parts = tuple(Part(first if number else 0, of) for number, (first, of) in enumerate(held))
    lines = lines_of(raws, [roles for roles in articles if roles.kinds], single=meta.is_article)
    return Extracted(
        tuple(lines),
        "text/html",
        "html",
        IMPORTER,
        title=next(iter(meta.titles), None) or meta.tab or None,
        authors=meta.authors,
        publisher=meta.publisher,
        publisher_rule=meta.publisher_rule,
        published=meta.published,
        url=meta.url,
        language=meta.language,
        rights=meta.rights,
        parts=parts,
    )


def _parse(page: str) -> Element:
    """The tree of a page. Raises ImportRefused when it is nested too deep, even without inline tags."""
    if any(len(_ATTRIBUTE.findall(tag.group())) > _MOST_IN_A_TAG for tag in _LONG_TAG.finditer(page)):
        raise ImportRefused("parse", _TOO_MANY)
    tree, deep = _parsed(page)
    if deep:
        tree, deep = _parsed(_INLINE.sub(" ", page))
    if deep:
        raise ImportRefused("parse", _TOO_DEEP)
    if tree is None:
        raise ImportRefused("parse", _NO_TEXT)
    return tree


def _parsed(page: str) -> tuple[Element, bool]:
    from lxml import etree, html  # type: ignore[import-untyped]  # lxml has no types

    parser = html.HTMLParser(
        encoding="utf-8",
        huge_tree=True,
        remove_comments=True,
        remove_pis=True,
        collect_ids=False,
        default_doctype=False,
        no_network=True,
    )
    source = page.replace("\0", "\ufffd").encode("utf-8", "replace")
    try:
        tree = html.document_fromstring(source, parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        tree = None
    return tree, any(_DEPTH.search(entry.message) for entry in parser.error_log)


def _lines(tree: Element, total: int, posts: Mapping[Element, int]) -> list[Raw]:
    from lxml import etree

    return linearise(etree.iterwalk(tree, events=("start", "end")), total, posts)


def _body(tree: Element, size: int) -> list[str]:
    """The paragraphs, items and cells of the article's body; none when no body was found."""
    if size > _MOST_TEXT or _unfit(tree):
        return []
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").setLevel(logging.CRITICAL)  # a page without a body is no error here
    try:
        found = bare_extraction(tree, favor_precision=True, include_comments=False, with_metadata=False)
    except (RecursionError, ValueError, TypeError, AttributeError, IndexError, KeyError):
        return []  # a page that trips trafilatura up is still read, by its markup
    body = getattr(found, "body", None)
    if body is None:
        return []
    return _chunks(body)


_WITHIN = frozenset({"hi", "ref", "del", "graphic"})
"""Elements of trafilatura's body that do not divide a paragraph."""


def _chunks(body: Element) -> list[str]:
    """The texts of a body's paragraphs, items and cells."""
    from lxml import etree

    chunks, parts = [], [""]
    for event, element in etree.iterwalk(body, events=("start", "end")):
        if element.tag not in _WITHIN:
            chunks.append("".join(parts))
            parts = []
        parts.append((element.text if event == "start" else element.tail) or "")
    return [chunk for chunk in (*chunks, "".join(parts)) if chunk.strip()]


def _unfit(tree: Element) -> bool:
    """Whether a page is too deep or too large for trafilatura, or holds elements no honest page has."""
    from lxml import etree

    depth = count = 0
    for event, element in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        count += event == "start"
        if depth > _DEEPEST or count > _MOST_ELEMENTS or len(element.attrib) > _MOST_ATTRIBUTES:
            return True
    return False


def _body_lines(raws: list[Raw], chunks: list[str]) -> list[bool]:
    """For each line whether it is in the body; by the markup where no body was found."""
    apart = [not raw.aside and not raw.hidden for raw in raws]
    words = sum(len(chunk.split()) for chunk in chunks)
    rest = sum(len(raw.text.split()) for raw, kept in zip(raws, apart, strict=True) if kept)
    if words < _FEW_WORDS and words < rest:
        return apart if any(apart) else [not raw.hidden for raw in raws]
    return in_body(raws, chunks)


def _unquoted(raws: list[Raw], body: list[bool]) -> list[bool]:
    """The body as it is; a page that is one quotation is taken for indented, not for quoted."""
    quoted = sum(len(raw.text) for raw, kept in zip(raws, body, strict=True) if kept and raw.quoted)
    if 2 * quoted > sum(len(raw.text) for raw, kept in zip(raws, body, strict=True) if kept):
        for raw in raws:
            raw.quoted = False
    return body


def _post(raws: list[Raw], number: int, meta: PageMeta) -> Roles:
    """The lines of one post of a page that shows several."""
    places = [n for n, raw in enumerate(raws) if raw.post == number]
    first, stop = (places[0], places[-1] + 1) if places else (0, 0)
    body = [raw.post == number and not raw.aside and not raw.hidden for raw in raws]
    heads = [raw for raw in raws[first:stop] if raw.level and raw.tag[0] == "h" and not raw.aside]
    titles = [min(heads[:3], key=lambda raw: raw.level).text] if heads else []
    return Roles(raws, body, PageMeta(base=meta.base, titles=titles), first, stop)
