"""What a web page says of itself in its head: JSON-LD, OpenGraph, meta tags, `<time>`, canonical address."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import unescape
from itertools import islice
from typing import Any
from urllib.parse import urljoin, urlsplit

from reader.importers.html_cells import one_line
from reader.importers.printed import printed_date
from reader.model.article import Published

Element = Any

_ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|PressRelease|Statement)$")
_ONE_ARTICLE = re.compile(
    r"(?:^|\s)(?:single(?:-post|-format-\w+)?|page-node-type-(?:article|news|press|story|blog)[\w-]*|"
    r"node-type-(?:article|news|press|story|blog)[\w-]*|item-view)(?:$|\s)",
    re.I,
)
_MOST_JSON = 1 << 19
_MOST_NODES = 3000
_NO_AUTHOR = re.compile(
    r"^(?:admin\w*|administrator|root|user\d*|web ?(?:master|admin|editor)|editor|author|unknown|none|"
    r"n/?a|staff)$|https?:|www\.|@|[<>{}]|\b(?:gmbh|ltd|llc|inc|s\.a|s\.r\.l|e\.v)\b",
    re.I,
)
_SAVED_FROM = re.compile(r"<!--\s*saved from url=\(\d{1,6}\)(https?://[^\s<>]{3,2000})\s*-->", re.I)
_DATES = (
    "article:published_time",
    "datepublished",
    "dcterms.issued",
    "dc.date.issued",
    "dcterms.created",
    "dc.date.created",
    "dcterms.date",
    "dc.date",
    "date",
    "pubdate",
    "publishdate",
    "publish-date",
    "publish_date",
    "publication_date",
    "publication-date",
    "citation_publication_date",
    "parsely-pub-date",
    "sailthru.date",
    "article.published",
    "og:published_time",
    "og:article:published_time",
)
_AUTHORS = (
    "author",
    "article:author",
    "dcterms.creator",
    "dc.creator",
    "citation_author",
    "parsely-author",
    "sailthru.author",
    "byl",
)
_SITES = ("og:site_name", "dcterms.publisher", "dc.publisher", "citation_publisher", "application-name")
_TITLES = ("og:title", "twitter:title", "dcterms.title", "dc.title", "citation_title", "title")
_RIGHTS = ("dcterms.rights", "dc.rights", "copyright", "rights")


_TIMES = (
    "//*[@itemprop='datePublished'][@datetime or @content or @title] | //time[@pubdate][@datetime]",
    "//time[@datetime]"
    "[contains(concat(' ', @class, ' '), ' published ') or contains(@class, 'entry-date')]"
    " | //abbr[contains(concat(' ', @class, ' '), ' published ')][@title]",
    "//time[@datetime]",
)
"""Where the markup of a page's body gives its date, best first."""
_NEAR_TITLE = 8
"""So many elements around the main heading are looked through for its date."""
_POST_DATE = re.compile(
    r"(?:^|\s)(?:(?:entry|post|article|news|publish(?:ed)?|publication|pub)[-_]?date|"
    r"date[-_]?(?:published|posted)|posted[-_]on)(?:$|\s)",
    re.I,
)


@dataclass(slots=True)
class PageMeta:
    """What the markup of one page says of it."""

    titles: list[str] = field(default_factory=list)
    """Of the article, best first; without the title of the browser's tab."""
    tab: str = ""
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    publisher_rule: str | None = None
    published: Published = field(default_factory=Published)
    url: str | None = None
    base: str | None = None
    """What relative links start from."""
    language: str | None = None
    rights: str | None = None
    is_article: bool = False
    """Whether it says that it is one article."""


def read_meta(tree: Element, page: str) -> PageMeta:
    """Read the head of a page. `page` is its source text."""
    tags = dict(_meta_tags(tree))
    nodes = list(_json_nodes(tree))
    article = _the_article(nodes)
    meta = PageMeta()
    headline = _text(article.get("headline")) or _text(article.get("name"))
    meta.titles = [title for title in (headline, *(tags.get(name, "") for name in _TITLES)) if title]
    title = next(tree.iter("title"), None)
    meta.tab = one_line("".join(title.itertext()))[:500] if title is not None else ""
    meta.is_article = tags.get("og:type", "").lower() == "article" or _is_article(article) or _is_view(tree)
    meta.publisher, meta.publisher_rule = _publisher(tags, article)
    meta.authors = tuple(name for name in _authors(tree, tags, article) if name != meta.publisher)
    meta.published = _published(tree, tags, article)
    _addresses(meta, tree, tags, article, page)
    root = tree.getroottree().getroot()
    language = (root.get("lang") or root.get("xml:lang") or tags.get("content-language") or "").strip()
    meta.language = language if re.fullmatch(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*", language) else None
    meta.rights = next((tags[name] for name in _RIGHTS if tags.get(name)), None)
    return meta


def _meta_tags(tree: Element) -> Iterator[tuple[str, str]]:
    """Names and contents of meta tags, later ones first: a dictionary then keeps the first."""
    found = [element for element in tree.iter("meta") if element.get("content")][:400]
    for element in reversed(found):
        content = one_line(element.get("content")[:2000])
        for key in ("name", "property", "itemprop", "http-equiv"):
            if element.get(key) and content:
                yield element.get(key).strip().lower(), content


def _json_nodes(tree: Element) -> Iterator[dict[str, Any]]:
    """All objects in the page's JSON-LD; what is no JSON is passed over."""
    left, size = _MOST_NODES, 0
    for script in tree.iter("script"):
        if "ld+json" not in (script.get("type") or ""):
            continue
        text = (script.text or "").strip()
        size += len(text)
        if size > _MOST_JSON:
            return
        try:
            todo: list[Any] = [json.loads(text, strict=False)]
        except (ValueError, RecursionError):
            continue
        while todo and left:
            left -= 1
            item = todo.pop()
            if isinstance(item, list):
                todo.extend(reversed(item))
            elif isinstance(item, dict):
                yield item
                todo.extend(
                    item[key] for key in ("@graph", "mainEntity", "itemListElement", "item") if key in item
                )


def _types(node: dict[str, Any]) -> list[str]:
    kinds = node.get("@type")
    return [kind for kind in (kinds if isinstance(kinds, list) else [kinds]) if isinstance(kind, str)]


def _is_article(node: dict[str, Any]) -> bool:
    return any(_ARTICLE.search(kind) for kind in _types(node))


def _is_view(tree: Element) -> bool:
    """Whether the page's maker marks it as the view of one article (WordPress, Drupal, Blogger)."""
    body = next(tree.iter("body"), None)
    return body is not None and _ONE_ARTICLE.search(body.get("class") or "") is not None


def _the_article(nodes: list[dict[str, Any]]) -> dict[str, Any]:
    """The one article that the JSON-LD describes, else its page; empty when there are several articles."""
    articles = [node for node in nodes if _is_article(node)]
    headlines = {_text(node.get("headline")) or _text(node.get("name")) for node in articles}
    if articles:
        return articles[0] if len(headlines) == 1 else {}
    pages = [node for node in nodes if "WebPage" in _types(node)]
    return pages[0] if len(pages) == 1 else {}


def _text(value: Any) -> str:
    """A string of JSON-LD, or the name of an object; empty for anything else. No parser unescapes it."""
    if isinstance(value, list) and value:
        value = value[0]
    if isinstance(value, dict):
        value = value.get("name") or value.get("@value")
    if not isinstance(value, str):
        return ""
    return one_line(re.sub(r"<[^>]{0,200}>", "", unescape(value[:2000])))


def _publisher(tags: dict[str, str], article: dict[str, Any]) -> tuple[str | None, str | None]:
    site = tags.get("og:site_name")
    if site:
        return site, "meta tag og:site_name"
    name = _text(article.get("publisher"))
    if name:
        return name, "JSON-LD publisher"
    found = next((name for name in _SITES if tags.get(name)), None)
    return (tags[found], f"meta tag {found}") if found else (None, None)


def _authors(tree: Element, tags: dict[str, str], article: dict[str, Any]) -> list[str]:
    """The names of the authors; no addresses, and no names of accounts such as `admin`."""
    written = article.get("author") or article.get("creator")
    names = [_text(item) for item in (written if isinstance(written, list) else [written])]
    names = persons_of(names)
    if names:
        return names
    for tag in _AUTHORS:
        names = persons_of(re.split(r"\s*;\s*|\s+and\s+", re.sub(r"^[Bb]y\s+", "", tags.get(tag, ""))))
        if names:
            return names
    linked = tree.xpath("//a[@rel='author'] | //*[@itemprop='author']")[:6]
    return persons_of([re.sub(r"^[Bb]y\s+", "", one_line(" ".join(item.itertext()))) for item in linked])


def persons_of(names: list[str]) -> list[str]:
    """Names that may be an author's, each once; none that only leads to another one (`All posts by …`)."""
    kept = [name for name in names if 2 < len(name) <= 90 and not _NO_AUTHOR.search(name)]
    kept = list(dict.fromkeys(kept))
    return [name for name in kept if not any(name != short and name.endswith(short) for short in kept)][:12]


def _published(tree: Element, tags: dict[str, str], article: dict[str, Any]) -> Published:
    """The date of publication that the markup names; never one of a change."""
    found = date_of(_text(article.get("datePublished")), "JSON-LD datePublished")
    for tag in () if found else _DATES:
        found = found or date_of(tags.get(tag, ""), f"meta tag {tag}")
    if found is not None:
        return found
    for path in _TIMES:
        days = {stamp_of(element) for element in tree.xpath(path)[:50]} - {""}
        if days:
            break
    if len(days) == 1:
        found = date_of(days.pop(), "time element")
    elif days:
        found = _beside_title(tree)
    return found or _labelled(tree) or Published()


def stamp_of(element: Element) -> str:
    """What the attribute of an element that names a time says; empty when none does."""
    written = element.get("datetime") or element.get("content") or element.get("title") or ""
    return str(written.strip()[:40])


def _beside_title(tree: Element) -> Published | None:
    """The one date among the time elements in what holds the page's only main heading."""
    headings = list(tree.iter("h1"))
    if len(headings) != 1:
        return None
    for above in islice(headings[0].iterancestors(), _NEAR_TITLE):
        if above.tag in {"body", "html"}:
            break
        days = {stamp_of(element) for element in above.iter("time")} - {""}
        if days:
            return date_of(days.pop(), "time element beside the title") if len(days) == 1 else None
    return None


def _labelled(tree: Element) -> Published | None:
    """The day printed in an element whose class calls it its date; None where there are several."""
    found = {}
    for element in tree.xpath("//*[contains(@class, 'date')]")[:200]:
        if not _POST_DATE.search(element.get("class")[:500]):
            continue
        text = one_line(" ".join(islice(element.itertext(), 12))[:200])
        if len(text) <= 60:
            date = date_of(text, "element of class post-date")
            if date is not None:
                found[date.value] = date
    return next(iter(found.values())) if len(found) == 1 else None


def date_of(written: str, rule: str) -> Published | None:
    """A date of the markup; `rule` says where it stands. None for what is no date."""
    if re.fullmatch(r"(?:19|20)\d\d-(?:0[1-9]|1[0-2])", written):
        return Published(written, "month", written, written, f"page metadata: {rule}")
    found = printed_date(written[:60]) if written else None
    if found is None or found.start > 12:
        return None
    day = found.value[:10]
    return Published(found.value, found.precision, day, day, f"page metadata: {rule}")


def web_address(written: str | None, base: str | None = None) -> str | None:
    """An address of http or https in full; None for any other."""
    if not written or len(written) > 2000:
        return None
    try:
        joined = urljoin(base or "", written.strip())
        parts = urlsplit(joined)
        fine = parts.scheme in {"http", "https"} and parts.hostname
    except ValueError:
        return None
    return (
        joined
        if fine and not re.search(r"[\s<>\"\x00-\x20\x7f-\x9f\u2028-\u202e\u2066-\u2069]", joined)
        else None
    )


def _addresses(
    meta: PageMeta, tree: Element, tags: dict[str, str], article: dict[str, Any], page: str
) -> None:
    canonical = next((link.get("href") for link in tree.iter("link") if _rel(link) == "canonical"), None)
    saved = _SAVED_FROM.search(page[:4096])
    kept = web_address(saved[1]) if saved else None
    named = web_address(canonical, kept) or web_address(tags.get("og:url"), kept)
    meta.url = named or web_address(_text(article.get("url"))) or kept
    base = next((element.get("href") for element in tree.iter("base") if element.get("href")), None)
    meta.base = web_address(base, meta.url) or meta.url


def _rel(link: Element) -> str:
    return (link.get("rel") or "").strip().lower()
