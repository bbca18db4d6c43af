"""Speakers in the words of the text, where they are no known name, and where a quotation begins."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from reader.extract import speaker_patterns as patterns
from reader.model.article import Block, BlockKind

_MARKS = re.compile(r"[^“”]+")
_PROSE = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTE})
_LONG_QUOTE = 16
"""Over so many blocks a quotation may run."""
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


def unpaired(text: str) -> str:
    """The quotation marks of a text whose partners stand elsewhere."""
    out: list[str] = []
    for mark in _MARKS.sub("", text):
        if mark == "”" and out and out[-1] == "“":
            out.pop()
        else:
            out.append(mark)
    return "".join(out)


def quote_begins(blocks: Sequence[Block], number: int) -> int:
    """The block in which the quotation begins that runs on into block `number`; -1 when none does."""
    for block in blocks[number : number + _LONG_QUOTE]:
        marks, opens = unpaired(block.text), block.text.startswith("“")
        if block.kind not in _PROSE or (marks[:1] == "“" and not opens):
            return -1
        if marks[:1] == "”" or (opens and not marks):
            break
    else:
        return -1
    begun = -1
    for at in range(number - 1, max(-1, number - _LONG_QUOTE), -1):
        marks, opens = unpaired(blocks[at].text), blocks[at].text.startswith("“")
        if blocks[at].kind not in _PROSE or "”" in marks or (opens and not marks):
            break
        if marks:
            begun = at
            if not opens:
                break
    return begun


def printed(text: str, start: int, stop: int) -> Said | None:
    """The words of a noun phrase that is no known name: `Local health authorities`."""
    end = start
    for count, found in enumerate(patterns.WORDS.finditer(text, start, min(stop, start + 90))):
        word = found.group()
        if count and text[end : found.start()] != " ":
            break
        low = word.casefold()
        named = text[found.end() : found.end() + 2].strip()[:1].isupper()
        if low in patterns.LINKS and count and named and not _DAY.match(text, found.end()):
            end = found.end()
            continue
        if low == "and" and count and _AND_SOURCES.match(text, found.end()):
            end = found.end()
            continue
        if low in patterns.FUNCTION or word[0].isdigit() or (low.endswith("ly") and count) or count > 6:
            break
        end = found.end()
    return _described(text[start:end].rstrip("."))


_DAY = re.compile(
    r"\s(?:[A-Z][a-z]+day|January|February|March|April|May|June|July|August|(?:Sept|Octo|Nov|Dec)[a-z]+)\b"
)
"""`the ministry on Friday`."""
_AND_SOURCES = re.compile(
    r"\s[a-z]+\s(?:sources|officials|authorities|witnesses|activists|media|reports|workers|leaders|officers)\b"
)
"""`local and medical sources`."""
_RELATIVE = re.compile(r",?\s(?:which|who|that|quoted|cited|interviewed|contacted|battling)\s")
_TAIL = re.compile(
    r"(?i)\s(?:in|on|at|via|through|during|by)\s(?:an?|the|its|his|her|their)\s(?:[\w-]+\s){0,3}?(?:statement|report|post|tweet|letter|e-?mail"
    r"|interview|briefing|conference|message|release|speech|communiqu[eé]|video|update|bulletin|address|call|phone)\b"
    r"(?:\s(?:on\s|late\s|early\s|released\s|issued\s|published\s|posted\s)*[\w’' ,]{3,30})?$"
)
"""`in a statement on Thursday`, between a speaker and the verb."""
_ACRONYM = re.compile(r"\s\([A-Z][\w.&-]{1,11}\)$")
_INNER = re.compile(
    r"(?<!\sof)(?<!\sfor)(?<!\sin)(?<!\sat)(?<!\sfrom)(?<!\sby)(?<!\sto)(?<!\swith)(?<!\sand)(?<!\son)\sthe\s"
)
"""`more than once the council`: what stands before is no part of the subject."""
_LONGEST = 8
_AT_LEAST = re.compile(
    r"(?i)(?:(?:at\sleast|more\sthan|some|about|several|many|a\sfew|other|one|two|three|four|five|six|seven|eight|nine|ten|\d+)"
    r"\s){1,2}(?=\w)"
)


def without_tail(text: str, start: int, verb: int) -> int:
    """Where a subject ends that a `in a statement on Thursday` stands behind."""
    region = text[start:verb].rstrip()
    found = _TAIL.search(region)
    return start + found.start() + 1 if found and found.start() else verb


def subject_words(text: str, start: int, verb: int) -> Said | None:
    """The words printed as the subject of the verb at `verb`, if all before it is one noun phrase."""
    region = text[start:verb].rstrip()
    if region.endswith(" and"):
        return None
    region = _ACRONYM.sub("", region if ", " in region else region.rstrip(","))
    region = patterns.CLOSING.sub("", f" {region}").strip()
    region = _RELATIVE.split(region)[0].removesuffix(", however,")
    head, comma, rest = region.partition(", ")
    if comma and rest.endswith(","):  # "the coroner, a former judge, said"
        region = head
    article = patterns.ARTICLE.match(region)
    words = region[article.end() :] if article else region
    counted = _AT_LEAST.match(words)
    words = words[counted.end() :] if counted else words
    plain = [word.casefold() for word in words.split()]
    if not 1 <= len(plain) <= _LONGEST or any(mark in words for mark in ',;:()“”"'):
        return None
    if _INNER.search(words):
        return None
    named = article is not None and words[0].isupper()
    if (plain[0] in patterns.OPENING_WORDS and not named) or any(word in patterns.VERBS for word in plain):
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
