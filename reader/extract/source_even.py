"""Lines of lists in one hand: the same dashes, quotation marks, days and markers, however printed."""

import re

from reader.extract.source_marks import NUMBER

_ONE_FOR_ONE = str.maketrans({"−": "–", "―": "—", "‒": "–", "‐": "-", "‑": "-", "－": "-", "\u00a0": " "})
_LOW_QUOTES = re.compile(r"„(?P<said>[^„“”]{2,400})[“”\"]|``(?P<ticks>[^`\"]{2,400}?)(?:''|``|\")")
_MONTH = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
_NAMED = rf"(?P<month>{_MONTH}(?:[a-z]{{1,2}}|uary|ruary|ch|il|ust|tember|ober|ember)?)"
_GLUED_DAY = re.compile(
    rf"(?<![\w/])(?P<day>[0-3]?\d)(?:st|nd|rd|th)?\s?{_NAMED}[.,]?\s?(?P<year>(?:19|20)\d\d)(?!\w)"
)
"""`3May 2011`, `28April2011`."""
_STOPPED_MAY = re.compile(r"\bMay\.(?=\s\d)")
_MARKER = re.compile(
    rf"^(?:\s*(?:(?:{NUMBER}|\d{{1,3}}(?=\s[A-Z‘“\"'])(?!\s{_MONTH})|\^(?:\s[a-z](?=\s))*|o)\s+|[·–—-]+\s*(?=\S)|[•●◦▪■►▸➤»*]\s*(?=\S)))+"
)
_LINKED = re.compile(r"\[(?P<label>[^\[\]]{1,200})\]\((?P<url>https?://[^\s()]{3,500})\)")


def even(text: str) -> str:
    """The line with the dashes, quotation marks and days that the forms know."""
    out = text.translate(_ONE_FOR_ONE) if not text.isascii() else text
    if "„" in out or "``" in out:
        out = _LOW_QUOTES.sub(lambda one: f"“{one['said'] or one['ticks']}”", out)
    if "May." in out:
        out = _STOPPED_MAY.sub("May", out)
    return _GLUED_DAY.sub(_spaced, out) if _digits_touch(out) else out


def unnumbered(text: str) -> str:
    """The line without its bullet or number."""
    return _MARKER.sub("", text, count=1)


def unlinked(text: str) -> str:
    """The line with the label of each link of Markdown, and the address behind it all."""
    if "](" not in text:
        return text
    url = _LINKED.search(text)
    return f"{_LINKED.sub(_label, text)} {url['url']}" if url else text


def _digits_touch(text: str) -> bool:
    return _TOUCHING.search(text) is not None


_TOUCHING = re.compile(rf"\d{_MONTH}|{_MONTH}[a-z]*(?:19|20)\d\d")


def _spaced(one: re.Match[str]) -> str:
    return f"{one['day']} {one['month']} {one['year']}"


def _label(one: re.Match[str]) -> str:
    return one["label"]
