"""Speakers in the words of the text, where they are no known name, and where a quotation begins."""

import re
from dataclasses import dataclass

from reader.extract import speaker_patterns as patterns

FAR = 4_000
"""So many characters back a pronoun may reach for its name, and a quotation for its beginning."""


@dataclass(frozen=True, slots=True)
class Said:
    """Who says something."""

    name: str | None
    """The canonical name, or the words printed; None for the article's own voice."""
    mode: str
    rule: str
    certain: bool = True


def open_quote(text: str, offset: int) -> int:
    """Where the quotation begins in which an offset stands; -1 outside of quotations."""
    first = max(0, offset - FAR)
    opened = text.rfind("“", first, offset)
    if opened >= 0 and text.rfind("”", first, offset) < opened:
        return opened
    if text.count('"', 0, offset) % 2 and text.find('"', offset) >= 0:
        return text.rfind('"', 0, offset)
    return -1


def printed(text: str, start: int, stop: int) -> Said | None:
    """The words of a noun phrase that is no known name: `Local health authorities`."""
    end = start
    for count, found in enumerate(patterns.WORDS.finditer(text, start, min(stop, start + 90))):
        word = found.group()
        if count and text[end : found.start()] != " ":
            break
        low = word.casefold()
        if low in patterns.LINKS and count and text[found.end() : found.end() + 2].strip()[:1].isupper():
            end = found.end()
            continue
        if low in patterns.FUNCTION or (low.endswith("ly") and count) or count > 6:
            break
        end = found.end()
    return _described(text[start:end].rstrip("."))


_RELATIVE = re.compile(r",?\s(?:which|who|that)\s")


def subject_words(text: str, start: int, verb: int) -> Said | None:
    """The words printed as the subject of the verb at `verb`, if all before it is one noun phrase."""
    region = text[start:verb].rstrip()
    region = patterns.CLOSING.sub("", f" {region}").strip()
    region = _RELATIVE.split(region)[0].removesuffix(", however,")
    head, comma, rest = region.partition(", ")
    if comma and rest.endswith(","):  # "the coroner, a former judge, said"
        region = head
    article = patterns.ARTICLE.match(region)
    words = region[article.end() :] if article else region
    plain = [word.casefold() for word in words.split()]
    if not 1 <= len(plain) <= 8 or any(mark in words for mark in ',;:()“”"'):
        return None
    if plain[0] in patterns.OPENING_WORDS or any(word in patterns.VERBS for word in plain):
        return None
    return _described(words)


def _described(words: str) -> Said | None:
    """A speaker in the words of the text; a text or a pronoun is none."""
    plain = words.casefold().split()
    if not plain or words.casefold() in patterns.NOBODY or not any(char.isalpha() for char in words):
        return None
    if plain[-1] in patterns.PAPERS or plain[0] in patterns.NOBODY:
        return None
    return Said(words, "reported", "the words printed as subject of", certain=False)
