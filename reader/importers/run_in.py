"""Bylines and datelines that run into the first paragraph, where the page lost its line breaks."""

import re
from dataclasses import dataclass

from reader.importers.bylines import read_byline
from reader.importers.credits import may_be_person
from reader.importers.dateline import dateline, sure_dateline
from reader.importers.names import CAPITAL, is_organisation, without_capitals, word_set
from reader.importers.printed import IN_WORDS

_WORD = rf"(?:(?:al|el|bin|van|von|de|del|da|dos|du|la|le)[ -])*{CAPITAL}[\w’'-]*\.?"
_SMALL = ("of", "for", "the", "and", "on")
_WHO = rf"(?P<who>(?:the )?{_WORD}(?: (?:{'|'.join(_SMALL)}|{_WORD})){{0,11}})"
"""A person, or a body with such words in its name."""
_BY = re.compile(rf"^(?:[Bb]y|BY)\s+(?P<who>{_WORD}(?: (?:(?:{'|'.join(_SMALL)}) )*{_WORD}){{0,11}})")
_OPENERS = word_set(
    "a after all although among an and another any are as at before behind both but by during each early "
    "editor’s even every few five following for four from he here his how i if in is it its just last late "
    "many more most much my no nobody not note nothing now of on once one only our over perhaps several she "
    "since so some still that the their there these they this those three though thousands to today two "
    "under until up very was we were what when where which while who why with within without yesterday you "
    "monday tuesday wednesday thursday friday saturday sunday dozens hundreds millions"
)
"""With these words sentences begin, and names do not go on."""
_GLUED = re.compile(rf"^(?P<last>{CAPITAL}[a-zß-öø-ÿ]{{2,}})(?P<first>{CAPITAL}[a-zß-öø-ÿ]*)$")
"""`HarrowToday`: the last word of a name, and the first one of the text."""
_PAPER_BEHIND = re.compile(r"^,? (?:[Ss]pecial (?:to|for)|for|of) (?:the )?[A-Z]")
_TEXT_BEHIND = re.compile(r":\s+[A-Z“\"‘]")
"""`By Ilka Harrow: The court`"""
_HEAD_DAY = re.compile(rf", {IN_WORDS}\.?\s+(?=[A-Z(“\"‘])")
"""The day behind the paper and the town, with the text behind it and nothing between the two."""
_WHO_BEFORE = re.compile(rf"(?:^|\s)by {_WHO}(?:, [^,]{{2,50}}){{0,4}}$")
_CREDITED = re.compile(
    r"(?:Photo|Photos|Images|Image|AFP|AP|Reuters|REUTERS|Press)\s+(?=\([A-Z][^()]{2,50}\)\s*[–—-])|"
    r"^\([^()]{2,16}\)(?=[A-Z])"
)
"""The credit of a picture, or a paper's letters, glued to the text."""
_READ = 420
"""So many characters of the first paragraph are read."""
_NAME_WORDS = 4
"""So many words has a person's name at most."""

_IN_TITLE = re.compile(rf"(?:[”\"’»]\s+by|\s[|–—-]\s+[Bb]y)\s+{_WHO}$")
"""`“The quay is closed” by Ilka Harrow`"""


@dataclass(frozen=True, slots=True)
class RunIn:
    """What stands before the first sentence, in the paragraph itself."""

    authors: tuple[str, ...]
    """Empty where nobody is named."""
    end: int
    """Where the text goes on, or its dateline stands."""


def run_in(text: str) -> RunIn | None:
    """The byline, or the paper, town and day, that the first paragraph begins with; None without any."""
    head = text[:_READ]
    return _signed(head) or _dated(head) or _by(head, text) or _credited(head) or _by_behind(head)


def _signed(head: str) -> RunIn | None:
    """`By Ilka Harrow, Coast Post MIRHALA, May 3 (ABC) – The`, `By Ilka Harrow (ABC) – The`: a byline up to
    the dateline or the dash.
    """
    if not _MARK.match(head):
        return _named_before(head)
    places = [
        found.end()
        for found in _WORDS_END.finditer(head[:_HEAD])
        if head[found.end() :][:1].isupper() and sure_dateline(head[found.end() :])
    ]
    for at in sorted(places, key=lambda at: not head[at : at + 3].isupper()):
        authors = _authors(head[:at])
        if authors:
            return RunIn(authors, at)
    for found in _DASH.finditer(head[:_HEAD]):
        authors = _authors(head[: found.start()])
        if authors and head[found.end() :][:1].isupper():
            return RunIn(authors, found.end())
    return None


def _named_before(head: str) -> RunIn | None:
    """`Ilka Harrow – MIRHALA, May 3 (ABC) – The court`"""
    found = _DASH.search(head[:_HEAD])
    if found is None or not sure_dateline(head[found.end() :]) or not may_be_person(head[: found.start()]):
        return None
    return RunIn((head[: found.start()],), found.end())


def _authors(byline: str) -> tuple[str, ...]:
    """Whom a byline names; nobody where a word of it opens sentences."""
    if any(map(_opens_text, byline.split()[1:])):
        return ()
    return read_byline(byline.strip(" ,|–—-")).authors


_MARK = re.compile(r"\(?(?:[Bb]y|BY)\s")
_WORDS_END = re.compile(r"[\w.)’'](?:,| \||)\s|[)|]\s?")
_DASH = re.compile(r"\s*—\s*|\s[–-]{1,2}\s+")
_HEAD = 140
"""Within so many characters the byline ends."""


def _dated(head: str) -> RunIn | None:
    """`The quay is closed by Ilka Harrow, Coast Post, Velmar, May 3, 2019 MIRHALA (ABC) — The court`."""
    found = _HEAD_DAY.search(head)
    if found is None or dateline(head) is not None:
        return None
    who = _WHO_BEFORE.search(head[: found.start()])
    named = who["who"] if who else None
    if named is None and sure_dateline(head[found.end() :]) is None:
        return None
    return RunIn((named,) if named else (), found.end())


def _credited(head: str) -> RunIn | None:
    for found in _CREDITED.finditer(head):
        if sure_dateline(head[found.end() :]):
            return RunIn((), found.end())
    return None


def _by(head: str, text: str) -> RunIn | None:
    """`By Ilka Harrow The court`, `By Ilka HarrowThe court`, `By Ilka Harrow, Special to ABCD Many`."""
    found = _BY.match(head)
    if found is None:
        return None
    words = found["who"].split()
    for count in range(1, min(len(words), _NAME_WORDS + 1)):
        glued = _GLUED.match(words[count])
        if glued and glued["first"].casefold() in _OPENERS:
            return _named([*words[:count], glued["last"]], found)
    behind = head[found.end() :]
    named = _PAPER_BEHIND.match(behind) or (_TEXT_BEHIND.match(behind) and not any(map(_opens_text, words)))
    if named and 2 <= len(words) <= _NAME_WORDS:
        return _named(words, found)
    stop = next((n for n, word in enumerate(words) if n > 1 and _opens_text(word)), None)
    last = re.compile(rf"\b{re.escape(words[-1].casefold())}\b")
    if stop is None and re.match(r" [^\W\d_A-Z]", behind) and last.search(text, found.end()):
        stop = len(words) - 1  # a word that the text has with a small letter as well
    return None if stop is None else _named(words[:stop], found)


_BY_BEHIND = re.compile(rf"[.!?”\d]\s+by (?P<who>{_WORD}(?: {_WORD}){{1,5}})(?P<behind>.?.?)")
"""`The quay is closed again. by Ilka Harrow Mirhala has`: the byline behind what sums the report up."""


def _by_behind(head: str) -> RunIn | None:
    found = _BY_BEHIND.search(head)
    if found is None:
        return None
    words = found["who"].split()
    upper = next((n for n, word in enumerate(words) if not word.isupper()), len(words))
    stop = upper if upper > 1 else next((n for n, word in enumerate(words) if n > 1 and _opens_text(word)), 0)
    if not stop and found["behind"][1:].islower():
        stop = len(words) - 1  # the last word begins the sentence that goes on behind it
    name = " ".join(words[:stop])
    person = may_be_person(without_capitals(name))
    return RunIn((name,), found.start("who") + len(name)) if person else None


def _opens_text(word: str) -> bool:
    return word[0].isupper() and word.casefold().strip("’'.") in _OPENERS


def _named(words: list[str], found: re.Match[str]) -> RunIn | None:
    """The name, and where it ends; None for what is too short or too long for one."""
    name = " ".join(words)
    if not is_organisation(name):
        small = next((n for n, word in enumerate(words) if word in _SMALL), len(words))
        name = " ".join(words[:small])
        if not 2 <= len(name.split()) <= _NAME_WORDS:
            return None
    return RunIn((name,), found.start("who") + len(name))


def author_in_title(title: str) -> str | None:
    """Who is named behind the closing mark of a title in quotation marks, or behind a dash or bar."""
    found = _IN_TITLE.search(title)
    return found["who"] if found else None
