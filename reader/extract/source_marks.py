"""What the forms of lists, notes and running text share: numbers, marks, addresses, lines in one hand."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from reader.extract.bags import bag

EDGE = " \t\u00a0\u2009\u202f,;:.|·-–—"
YEAR = r"(?:19|20)\d\d"
NUMBER = r"(?:\[\d{1,3}\]|\(\d{1,3}\)|\d{1,3}[.)])"
"""The number of an entry: `[3]`, `(3)`, `3.`."""
PERSON = r"[A-Z][\w’'.-]+(?:\s(?:[a-z]{1,4}\s)?[A-Z][\w’'.-]*){1,3}"
PERSONS = rf"{PERSON}(?:(?:,|\s&|,?\sand)\s{PERSON}){{0,3}}"
CALENDAR = bag(
    "monday tuesday wednesday thursday friday saturday sunday today january february march april may june "
    "july august september october november december jan feb mar apr jun jul aug sept sep oct nov dec "
)
URL = re.compile(r"(?i)\b(?:https?://|www\.)[^\s<>\"“”]{3,2000}")
SEEN = r"\b(?:last\s)?(?:accessed|retrieved|visited|viewed|consulted|archived)\b"
"""When somebody looked at it."""
VIA = re.compile(r"(?i)\s+\(?(?:via|through|on behalf of|carried by)\s+")
RELEASE = re.compile(r"(?i)(?:^|,?\s)(?:news|press|media)\s(?:release|statement)(?:\s\d[\w/.-]*)?$")
"""Behind the name of who published it: `Open Seas Council news release`."""
WORK = (
    r"(?:reports?|articles?|stud(?:y|ies)|papers?|brief(?:ing)?s?|statements?|(?:press|news|media)\sreleases?|op-?eds?|editorials?|essays?"
    r"|surveys?|piece|story|stories|columns?|commentary|analysis|(?:blog\s?|web)?posts?|interviews?|investigations?|factsheets?"
    r"|publications?|bulletins?|dossier|submission|open\sletter|explainer|documents?|reviews?|guide|toolkit|headline|index)"
)
"""What a named work is called."""

ISSUES = r"(?:published|released|issued|launched|posted|produced)"

_OPENER, _CLOSER = re.compile(r"[“\"‘]|(?:^|\s)'"), re.compile(r"[”\"’'](?=\W|$)")
_OPENS, _CLOSES = frozenset("“\"‘'"), frozenset("”\"’'")
_ONE_FOR_ONE = str.maketrans({"−": "–", "―": "—", "‒": "–", "‐": "-", "‑": "-", "－": "-", "\u00a0": " "})
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_BLANKS = re.compile(r" {2,}")
_MARKER = re.compile(
    rf"^(?:\s*(?:(?:{NUMBER}|\d{{1,3}}(?=\s[A-Z‘“\"'])(?!\s{_MONTH})|\^(?:\s[a-z](?=\s))*|o)\s+|[·–—-]+\s*(?=\S)|[•●◦▪■►▸➤»*]\s*(?=\S)))+"
)
_LINKED = re.compile(r"\[(?P<label>[^\[\]]{1,200})\]\((?P<url>https?://[^\s()]{3,500})\)")


@dataclass(frozen=True, slots=True)
class Parts:
    """A line of a source list taken apart."""

    publisher: str | None
    title: str | None
    how: str
    sure: bool
    via: str = ""
    """Who passed it on; empty where nobody is named."""


def quoted(least: int, most: int, name: str = "title", *, stop: bool = True) -> str:
    """The pattern of a title in quotation marks; `stop`: without the comma or full stop inside of them."""
    return rf"[“\"](?P<{name}>[^“”\"]{{{least},{most}}}" + (r"?)[.,]?" if stop else ")") + r"[”\"]"


def host(address: str) -> str:
    """The host of an address in small letters; empty when it is none."""
    try:
        return urlsplit(address if "://" in address else f"http://{address}").hostname or ""
    except ValueError:
        return ""  # not an address after all: a bracket of an IPv6 host is missing


def unmarked(title: str) -> str:
    """The title without marks around all of it, or without a partner; those of a quotation within it stay."""
    inner = title[1:-1]
    opens, closes = title[:1] in _OPENS, title[-1:] in _CLOSES
    if opens and closes and not (_OPENER.search(inner) and _CLOSER.search(inner)):
        return inner.strip(EDGE)
    if opens and not _CLOSER.search(title, 1):
        title = title[1:]
    if closes and not _OPENER.search(title[:-1]):
        title = title[:-1]
    return title.strip(EDGE)


def even(text: str) -> str:
    """The line with the dashes, blanks and days that the forms know."""
    out = text.translate(_ONE_FOR_ONE) if not text.isascii() else text
    if "  " in out:
        out = _BLANKS.sub(" ", out)
    return out


def unnumbered(text: str) -> str:
    """The line without its bullet or number."""
    return _MARKER.sub("", text, count=1)


def unlinked(text: str) -> str:
    """The line with the label of each link of Markdown, and the address behind it all."""
    if "](" not in text:
        return text
    url = _LINKED.search(text)
    return f"{_LINKED.sub(_label, text)} {url['url']}" if url else text


def _label(one: re.Match[str]) -> str:
    return one["label"]
