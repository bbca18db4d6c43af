"""What tags, classes and roles of a web page's elements say: furniture, captions, headings, hidden parts."""

import re
from typing import Any

from reader.importers.names import word_set

Element = Any

BLOCKS = word_set(
    "address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption "
    "figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol p pre section "
    "summary table tbody td tfoot th thead tr ul caption frameset",
    " ",
)
DROPPED = word_set(
    "script style noscript template svg head iframe object embed canvas audio video map input link meta "
    "base param source track noframes colgroup applet",
    " ",
)
FURNITURE_TAGS = frozenset({"nav", "aside", "footer", "form", "button", "select", "dialog", "menu"})
_FURNITURE = re.compile(
    r"(?:^|[\s_-])(?:shar(?:e|ing)|sharedaddy|addtoany|addthis|social|related|recommend(?:ed|ations)|"
    r"comments?|commentlist|comment-list|respond|disqus|sidebar|widgets?|newsletter|subscri(?:be|ption)|"
    r"sign-?up|breadcrumbs?|cookies?|consent|gdpr|nav|navbar|navigation|menu|footer|advert(?:s|isements?)?|"
    r"ads?|promo|popup|modal|paginat(?:ion|e)|pager|trending|most-(?:read|popular)|skip-?links?|tag-?cloud|"
    r"post-tags|entry-tags|toolbar|donate|login|searchform|search-form|read-?next|more-(?:news|stories)|"
    r"site-header|topbar|top-bar)(?:$|[\s_-])",
    re.I,
)
_ROLES = frozenset({"navigation", "search", "banner", "contentinfo", "complementary", "menu", "dialog"})
CAPTION = re.compile(
    r"(?:^|\s)(?:wp-caption-text|caption|(?:image|photo|img|media|figure|picture|gallery)[-_]{1,2}"
    r"(?:caption|credit)(?:[-_]text)?|field--name-field-caption)(?:$|\s)",
    re.I,
)
_HIDDEN = re.compile(r"(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\b", re.I)


def furniture_class(element: Element) -> bool:
    """Whether its class, id or role names a part of the site and not of the article."""
    if element.get("role") in _ROLES:
        return True
    words = f"{element.get('class') or ''} {element.get('id') or ''}"
    return len(words) > 1 and _FURNITURE.search(words[:1000]) is not None


_NOTES = re.compile(
    r"(?:^|\s)(?:footnotes?|endnotes?|footnotes-\S+|reflist|mw-references-wrap)(?:$|\s)", re.I
)
_NOTE_ROLES = frozenset({"doc-endnotes", "doc-endnote", "doc-footnote"})
_BACK = re.compile(r"(?:^|\s)(?:footnote-?back(?:ref|link)?|reversefootnote)(?:$|\s)", re.I)


def is_notes(element: Element) -> bool:
    """Whether it holds the notes below a text."""
    if element.get("role") in _NOTE_ROLES:
        return True
    names = element.get("class")
    return bool(names) and element.tag not in {"a", "sup", "span"} and _NOTES.search(names[:1000]) is not None


def is_way_back(link: Element) -> bool:
    """Whether a link is the arrow that leads from a note back to its mark."""
    if link.get("role") == "doc-backlink":
        return True
    names = link.get("class")
    return bool(names) and _BACK.search(names[:1000]) is not None


def heading_level(element: Element) -> int:
    """The level that the role of an element gives it; 0 when it is no heading by its role."""
    if element.get("role") != "heading":
        return 0
    level = element.get("aria-level") or "2"
    return int(level) if re.fullmatch("[1-6]", level) else 2


def is_hidden(element: Element) -> bool:
    """Whether a browser does not show it."""
    if element.get("hidden") is not None:
        return True
    style = element.get("style")
    return style is not None and _HIDDEN.search(style) is not None
