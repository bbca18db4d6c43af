"""What tells a title or a heading from a paragraph of one line."""

import re

from reader.importers.dateline import dateline
from reader.importers.headlines import country_prefix
from reader.importers.names import is_caseless, is_organisation, title_case_share

_STOP = re.compile(r"[.!?。！？؟।։។၊။…;；,，]['\"”’»)\]*_]*$")
_INITIAL_STOP = re.compile(r"\b(?:[A-Z]\.){1,5}$|\b(?:Inc|Ltd|Jr|Sr|No|etc|al)\.$")
_SENTENCE_INSIDE = re.compile(
    r"[a-zß-öø-ÿ\d](?!\. (?:Januar|Februar|März|April|Mai|Juni|Juli|August|September|Oktober|November|"
    r"Dezember|Jahr|Sitzung|Tagung|Runde))(?<!\bv)(?<!\bvs)(?<!\bDr)(?<!\bMr)(?<!\bMs)(?<!\bNo)[.!?][”’\")]?\s+[“‘\"(]?[^\W\d_a-z]"
)
_NUMBER_AT_HEAD = re.compile(r"^(?:\d{1,3} ?/ ?\d{1,3}|[\d/.]{1,9}|[IVXLC]{1,6}|[A-Z])[.)]\s+")
SHORT_LIMIT = 160
_CALL = 90
"""Characters; `Stop the evictions! Free the fishers!` is a title, a longer text two sentences."""
_LEAD_IN = 10
"""Words; a sentence of so many that ends in a colon leads to what is quoted below."""
_KIND_AND_TITLE = re.compile(
    r"^(?:(?:joint |public |press |media |news )?(?:statement|release|advisory)|urgent action|"
    r"action alert)\s*[:–—-]\s*\S|"
    r"^(?:newsletter|bulletin|press release|statement|report|update|opinion|interview)\.\s+\S",
    re.I,
)
"""`PRESS RELEASE: …`, before a title of any length."""


_OPEN_WORD = re.compile(
    r"(?:^|\s)(?:the|a|an|of|and|or|nor|but|its|their|his|my|our|your|whose|which|that|these|those|into|upon|between|"
    r"among|amongst|concerning|regarding|including|as|than|because|although|whether|if|"
    r"der|des|dem|den|und|oder|le|la|les|du|de|et|ou|el|los|las|del|y|da|do|das|dos)$"
)
"""The last word of a line that is no end: another word has to follow."""


def breaks_off(text: str) -> bool:
    """Whether a line ends where no sentence and no title can: behind `of the`, with a hyphen."""
    return _OPEN_WORD.search(text[-24:]) is not None or (text[-1:] == "-" and text[-2:-1].isalpha())


_PREPOSITION = re.compile(
    r"\s(?:in|on|at|to|for|with|by|from|under|about|after|before|against|during|without|toward|towards)$"
)


def ends_in_preposition(text: str) -> bool:
    """Whether a line ends where few titles do."""
    return _PREPOSITION.search(text[-12:]) is not None


_OPENING = re.compile(
    r"(?:I|we|our|my|it is|this is|these|that is|there (?:is|are)|nor|moreover|furthermore|therefore|thus|"
    r"however|in (?:this|that|conclusion|addition|keeping|pursuit|order|view|light|accordance)|"
    r"with (?:regard|respect)|to conclude|as (?:regards|for|we|I)|first(?:ly)?,|second(?:ly)?,|third(?:ly)?,|"
    r"finally,|on behalf|allow me|at the (?:outset|same time)|but|and|also)\b",
    re.I,
)
_LONG = 7
"""So many words have a line that may be the beginning of a sentence."""


def opens_sentence(text: str) -> bool:
    """Whether a line begins as sentences of speeches do, and headlines seldom: `In this regard we …`."""
    return (
        _OPENING.match(text) is not None and len(text.split()) >= _LONG and title_case_share(text) < _SPOKEN
    )


_SPOKEN = 0.6
"""So great a share of its words has capitals in a title in title case."""


def opens_report(text: str) -> bool:
    """The first line of a wrapped report: `DAKAR (3 May 2019) – The Two Councils of`."""
    found = dateline(text)
    if found is None or not found.sure:
        return False
    if is_organisation(text[found.end :]):
        return False  # `HRC – Harbour Rights Centre`
    words = text[found.end :].split()
    speaks = any(word.islower() and len(word) > 1 for word in words)
    return len(words) >= 3 and (speaks or not any(ch.isdigit() for word in words for ch in word))


def _is_titled_sentence(text: str) -> bool:
    """`Who Will Speak for the Fishers? Not the Council.`: a title with a full stop."""
    return 3 <= len(text.split()) <= _TITLED and text.count(". ") <= 1 and title_case_share(text) >= _CASED


_TITLED, _CASED = 12, 0.99
"""Words and share of capitals of a title that ends in a full stop."""


_ENDS_QUOTED = re.compile(r"^[^.!?“\"]{8,90}[:–—,]\s[“\"][^.!?]{8,90}[.][”\"]$")
"""`The trial, day 3: “All that was taken from us.”`: a title with somebody's words behind it."""
_ASKS_AND_SAYS = re.compile(r"^[^.!?]{6,70}[?!]\s+[“\"‘']?[^\W\d_a-z][^.!?]{8,80}\w!?[”\"’']?$")
"""`Who closed the quay? The council will not say`: a question and no full stop."""
_ASKED = 130
_LONG_TITLE = 260
"""Characters of a title with a country at its head, at most."""


def is_short(text: str) -> bool:
    """Whether a line is too short, or too much like a title, for a paragraph."""
    if len(text) > 320:
        return False
    caseless = is_caseless(text)
    if caseless:
        wide = sum(ch >= "\u2e80" for ch in text) * 2 > len(text)
        return len(text) <= (50 if wide else 120) and not _STOP.search(text)
    if _KIND_AND_TITLE.match(text) and len(text) <= 2 * SHORT_LIMIT and not _STOP.search(text):
        return True
    if len(text) > SHORT_LIMIT and title_case_share(text) < 0.6:
        return len(text) <= _LONG_TITLE and country_prefix(text) and not _STOP.search(text)
    stop = _STOP.search(text)
    if stop and stop.group()[0] == "." and (_is_titled_sentence(text) or _ENDS_QUOTED.match(text)):
        return True
    if (stop is None or stop.group()[0] == "!") and len(text) <= _ASKED and _ASKS_AND_SAYS.match(text):
        return True
    if stop and not _INITIAL_STOP.search(text):
        inside = _SENTENCE_INSIDE.search(text)
        calls = inside is not None and len(text) <= _CALL and "." not in text and "," not in text
        return stop.group()[0] in "?!…" and len(text) <= 140 and (inside is None or calls)
    leads = text.endswith(":") and len(text.split()) >= _LEAD_IN
    if leads and (title_case_share(text) < 0.6 or " following " in text):
        return False
    if opens_report(text):
        return False
    return not _SENTENCE_INSIDE.search(_NUMBER_AT_HEAD.sub("", text)) or title_case_share(text) >= 0.7
