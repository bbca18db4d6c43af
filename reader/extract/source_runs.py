"""Source lists without a head: lines that are known by their number and their common form."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from reader.extract.date_scan import scan
from reader.extract.source_entry import EDGE, Parts, names_body
from reader.extract.source_styles import written_for
from reader.extract.wordlists.loader import Lists, load
from reader.model.article import Article, BlockKind
from reader.model.findings import EntityType

_LINES = frozenset(
    {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM, BlockKind.SUBTITLE, BlockKind.LINK, BlockKind.HEADING}
)
_HEADS = _LINES | {BlockKind.TITLE}
_NO_CONTENTS = frozenset(
    {BlockKind.TITLE, BlockKind.FURNITURE, BlockKind.DUPLICATE, BlockKind.SEPARATOR, BlockKind.SOURCE}
    | {BlockKind.QUOTE, BlockKind.CAPTION}
)
_DASHED = re.compile(r"(?P<title>\S+(?:\s\S+){2,})\s?[–—-]\s(?P<name>[^–—]{2,60})")
_BARRED = re.compile(r"(?P<title>\S+(?:\s\S+){2,})\s\|\s(?P<name>[^|]{2,60})")
_LEADING = re.compile(r"(?P<name>[^–—|]{2,60}?)\s(?:[–—|]|-(?=\s))\s(?P<title>\S+(?:\s\S+){2,})")
_NUMBER = r"(?:\d{1,3}[.)]\s)?"
_BEFORE_TITLE = re.compile(
    rf"{_NUMBER}(?P<name>[^“”\"\[]{{2,60}}?)[.,:]?\s[“\"](?P<title>[^“”\"]{{4,200}}?)[.,]?[”\"]\S*"
)
_BEHIND_TITLE = re.compile(
    rf"{_NUMBER}[“\"](?P<title>[^“”\"]{{4,200}}?)[.,]?[”\"][.,]?\s(?:[–—-]\s)?(?P<name>[^“”\",]{{2,60}})"
    r"(?:,\s[^“”\",]{4,20}(?:,\s\d{4})?)?\.?"
)
_MARK = re.compile(r"[–—|“\"]|-\s")
_WORD = r"[A-Z][\w’'&./-]*"
_LINKED = r"\s(?:(?:of|for|and|the|on|&|-)\s){0,2}"
_NAMED = rf"(?:[Tt]he\s)?{_WORD}(?:{_LINKED}{_WORD}){{0,7}}(?:\s\([A-Z][\w .]{{1,20}}\))?"
_FIRST = re.compile(rf"[*•]?\s?(?P<name>{_NAMED}):\s(?=\S)")
_NEXT = re.compile(rf"(?<=\s)(?P<mark>[*•]\s?)?(?P<name>{_NAMED}):\s(?=\S)")
_DAY_BEHIND = re.compile(r"\s*\([^()]*(?:19|20)\d\d\)\.?\s*$")
_YEAR_LAST = re.compile(r"(?:19|20)\d\d\)?\.?$")
_LONGEST, _LONGEST_TITLE = 240, 200
_FEWEST, _FEWEST_KNOWN, _MOST_WORDS = 3, 3, 4


@dataclass(frozen=True, slots=True)
class Line:
    """An entry within a block."""

    start: int
    end: int
    parts: Parts


def find(article: Article) -> dict[int, tuple[Line, ...]]:
    """The entries of lists without a head, by the number of their block."""
    lists = load()
    short = [(number, block) for number, block in enumerate(article.blocks) if len(block.text) < _LONGEST]
    marked = {
        number: _undated(block.text)
        for number, block in short
        if block.kind in _LINES and _MARK.search(block.text)
    }
    by = {number: str(block.text) for number, block in short if block.kind in _HEADS and " by " in block.text}
    out: dict[int, tuple[Line, ...]] = {}
    for form in (_DASHED, _BARRED, _LEADING, _BEFORE_TITLE, _BEHIND_TITLE):
        out.update(_run(article, marked, partial(_split, form, lists=lists)))
    out.update(_run(article, by, _for))
    return out or _contents(article, lists)


def titled(article: Article, page: Sequence[Article]) -> tuple[int, Line] | None:
    """`Title | Publisher` as the title of an article, where others of its page have such titles too.

    Several publishers must stand in them: else it is the name of the site.
    """
    lists = load()
    own = _split(_BARRED, article.title, lists=lists) if " | " in article.title else None
    if own is None:
        return None
    others = [
        parts
        for other in page
        if " | " in other.title and (parts := _split(_BARRED, other.title, lists=lists)) and parts.sure
    ]
    if len(others) < _FEWEST or len({parts.publisher for parts in others}) < _FEWEST - 1:
        return None
    for number, block in enumerate(article.blocks):
        if block.kind is BlockKind.TITLE and block.text == article.title:
            return number, Line(0, len(block.text), own)
    return None


def _run(
    article: Article, lines: dict[int, str], read: Callable[[str], Parts | None]
) -> dict[int, tuple[Line, ...]]:
    """Blocks that are one entry each: three at least with a known publisher, then the others as well."""
    if len(lines) < _FEWEST:
        return {}
    found = {number: parts for number, text in lines.items() if (parts := read(text))}
    known = [parts.publisher for parts in found.values() if parts.sure]
    if len(known) < _FEWEST or len(set(known)) < _FEWEST - 1:
        return {}
    return {number: (Line(0, len(article.blocks[number].text), parts),) for number, parts in found.items()}


def _split(form: re.Pattern[str], text: str, *, lists: Lists) -> Parts | None:
    found = form.fullmatch(text)
    if found is None:
        return None
    name = found["name"].strip(EDGE)
    sure = names_body(name, lists)
    if not sure and not (
        len(name.split()) <= _MOST_WORDS and all(word[0].isupper() for word in name.split())
    ):
        return None
    return Parts(name, found["title"].strip(EDGE), "lines of one form", sure)


def _undated(text: str) -> str:
    """The line without the day that closes it."""
    days = scan(text, loose=False) if _YEAR_LAST.search(text) else ()
    if not days or re.search(r"\w", text[days[-1].end :]):
        return text
    return text[: days[-1].start].rstrip(EDGE + "(")


def _for(text: str) -> Parts | None:
    return written_for(_DAY_BEHIND.sub("", text))


def _contents(article: Article, lists: Lists) -> dict[int, tuple[Line, ...]]:
    """The contents of a digest: `Publisher: title`, of three known publishers at least."""
    out: dict[int, tuple[Line, ...]] = {}
    for number, block in enumerate(article.blocks):
        if block.kind not in _NO_CONTENTS and _FIRST.match(block.text):
            out[number] = _lines(block.text, lists)
    known = {str(line.parts.publisher) for lines in out.values() for line in lines if line.parts.sure}
    return {number: lines for number, lines in out.items() if lines} if len(known) >= _FEWEST_KNOWN else {}


def _ends_line(words: list[str], lists: Lists) -> bool:
    """Whether the first word is the place with which the line above ended."""
    place, rest = lists.find(words[0]), lists.names.get(" ".join(words[1:]))
    return (
        place is not None
        and rest is not None
        and (place.type, rest.type) == (EntityType.PLACE, EntityType.ORG)
    )


def _is_date(words: str) -> bool:
    return any(one.start == 0 and one.end == len(words) for one in scan(words, loose=False))


def _lines(text: str, lists: Lists) -> tuple[Line, ...]:
    """The entries of a block of contents; the lines of the page may have been joined in it."""
    first = _FIRST.match(text)
    if first is None:
        return ()
    starts = [(first.start("name"), first.end("name"), first.end())]
    for found in _NEXT.finditer(text, first.end()):
        at = found.start("name")
        if not found["mark"]:
            words = found["name"].split(" ")
            while words and not names_body(" ".join(words), lists):
                at += len(words.pop(0)) + 1
            if not words:
                continue
            if len(words) > 2 and _ends_line(words, lists):
                at += len(words[0]) + 1
        starts.append((at, found.end("name"), found.end()))
    out: list[Line] = []
    for (at, close, begin), (end, _, _) in zip(starts, [*starts[1:], (len(text), 0, 0)], strict=True):
        title = text[begin:end].strip("*• ")
        if not 1 < len(title) <= _LONGEST_TITLE or title.endswith(".") or _is_date(title):
            return ()
        name = text[at:close]
        sure = names_body(name.partition(" (")[0], lists)
        out.append(
            Line(
                at,
                end - (len(text[begin:end]) - len(text[begin:end].rstrip("*• "))),
                Parts(name, title, "publisher, colon, title", sure),
            )
        )
    return tuple(out)
