"""A note as Markdown, and back.

A note is a block quote, a line with the citation, the person's remark and #tags, and one fenced YAML
block. The block is written one `key: "JSON string"` a line, which is YAML to everybody else, and read
back here in exactly that form: order and indentation do not matter, more keys are passed over. The
remark and the tags are read from the Markdown, so a person may edit them. `suffix` stands last: what
was cut off by a killed writer lacks it or its closing quotation mark, and is not taken for a note.
"""

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from reader.model.clean import SafeText, clean, clean_line
from reader.model.notes import Note, Passage
from reader.notes.markdown import (
    CITATION_MARK,
    citation_line,
    quotation,
    read_citation,
    read_remark,
    remark_lines,
    tag_line,
)

OPEN, CLOSE = "```yaml", "```"
_OPEN = re.compile(r"\s*`{3,}\s*ya?ml\s*")
_OPENING = re.compile(r"^[^\S\n]*`{3,}[^\S\n]*ya?ml[^\S\n]*$", re.MULTILINE)
_HALF_OPEN = re.compile(r"\s*`{3,}ya?m?")
_CLOSE = re.compile(r"\s*`{3,}\s*")
_PAIR = re.compile(r"\s*(?:-\s+)?(\w+)\s*:(?:\s+(.*))?")
_TEXTS = ("prefix", "exact", "suffix")
"""The keys whose text must stand in quotation marks; a YAML formatter may take them from the others."""
_WORDS = ("note", "article", "original_sha256", "text_sha256", "locator", "created", *_TEXTS)
_NUMBERS = ("start", "end")


@dataclass(frozen=True, slots=True)
class Trouble:
    """A place of the file that should have been a note and could not be read."""

    line: int
    """Counted from 1."""
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What a notes file holds."""

    notes: tuple[Note, ...]
    troubles: tuple[Trouble, ...]


@dataclass(frozen=True, slots=True)
class _Block:
    """A fenced YAML block: line indexes of its fences (`close` is behind the last line when it has none)."""

    open: int
    close: int
    closed: bool


class _Unreadable(Exception):
    """Why a block is not a note."""


def render(note: Note) -> str:
    """A note as Markdown that ends with a line break; no control character but line breaks is in it."""
    kept = note.passage
    remark, tags = remark_lines(note.remark), tag_line(note.tags)
    exact = clean(kept.exact)
    lines = [*quotation(exact), "", citation_line(note.citation), ""]
    lines += [*remark, ""] if remark else []
    lines += [tags, ""] if tags else []
    lines += [
        OPEN,
        f"note: {_word(note.id)}",
        f"article: {_word(kept.article_id)}",
        f"original_sha256: {_word(note.original_sha256)}",
        f"text_sha256: {_word(note.text_sha256)}",
        f"locator: {_word(kept.locator)}",
        f"created: {_word(note.created)}",
        "selector:",
        "  - type: TextPositionSelector",
        f"    start: {kept.start:d}",
        f"    end: {kept.end:d}",
        "  - type: TextQuoteSelector",
        f"    prefix: {_quoted(kept.prefix)}",
        f"    exact: {_quoted(exact)}",
        f"    suffix: {_quoted(kept.suffix)}",
        CLOSE,
    ]
    return "\n".join(lines) + "\n"


def read(text: str) -> Reading:
    """The notes of a file in their order; what cannot be read is named and passed over."""
    lines = text.split("\n")
    notes: list[Note] = []
    troubles: list[Trouble] = []
    floor = 0
    for block in _blocks(lines):
        body = lines[block.open + 1 : block.close]
        if not _ours(body):
            continue
        try:
            notes.append(_note(_pairs(body), lines[floor : block.open]))
        except _Unreadable as why:
            troubles.append(Trouble(block.open + 1, str(why)))
        floor = min(block.close + 1, len(lines))
    return Reading(tuple(notes), tuple(troubles))


def open_end(text: str) -> bool:
    """Whether a file ends within a YAML block, or within the first line of one: a killed writer's tail."""
    if _HALF_OPEN.fullmatch(text, text.rfind("\n") + 1):
        return True
    openings = list(_OPENING.finditer(text))
    return bool(openings) and not any(
        _CLOSE.fullmatch(line) for line in text[openings[-1].end() :].split("\n")
    )


def _word(text: str) -> str:
    return _quoted(clean_line(text))


def _quoted(text: str) -> str:
    return json.dumps(clean(text), ensure_ascii=False)


def _blocks(lines: Sequence[str]) -> Iterator[_Block]:
    """The YAML blocks. One that is not closed ends where the next begins, or with the file."""
    start = -1
    for number, line in enumerate(lines):
        if _OPEN.fullmatch(line):
            if start >= 0:
                yield _Block(start, number - 1, closed=False)
            start = number
        elif start >= 0 and _CLOSE.fullmatch(line):
            yield _Block(start, number, closed=True)
            start = -1
    if start >= 0:
        yield _Block(start, len(lines), closed=False)


def _ours(body: Sequence[str]) -> bool:
    """Whether a block means to be a note, and is not a person's own YAML."""
    keys = {pair[1] for line in body if (pair := _PAIR.fullmatch(line.rstrip()))}
    return "note" in keys and bool(keys & {"article", "selector", "exact"})


def _pairs(body: Sequence[str]) -> dict[str, str | int]:
    """The keys and values of a block."""
    out: dict[str, str | int] = {}
    for line in body:
        pair = _PAIR.fullmatch(line.rstrip())
        if pair is None or (pair[1] not in _WORDS and pair[1] not in _NUMBERS):
            continue
        key, value = pair[1], (pair[2] or "").strip()
        if key in out:
            raise _Unreadable(f"`{key}` stands twice")
        if key in _WORDS:
            out[key] = _string(key, value)
        elif re.fullmatch(r"\d{1,12}", value):
            out[key] = int(value)
        else:
            raise _Unreadable(f"`{key}` is not a number")
    for key in (*_WORDS, *_NUMBERS):
        if key not in out:
            raise _Unreadable(f"`{key}` is missing")
    return out


def _string(key: str, value: str) -> str:
    """A JSON string; also a plain or single-quoted word, as a YAML formatter may leave it."""
    if value.startswith('"'):
        try:
            found, end = json.JSONDecoder(strict=True).raw_decode(value)
        except ValueError:
            raise _Unreadable(f"`{key}` is not a whole quoted text") from None
        if value[end:].strip() and not value[end:].lstrip().startswith("#"):
            raise _Unreadable(f"something stands behind the text of `{key}`")
        return clean(str(found))
    if len(value) > 1 and value[0] == value[-1] == "'":
        return clean(value[1:-1].replace("''", "'"))
    if key in _TEXTS or value[:1] in tuple("'{[|>&*!%@`"):
        raise _Unreadable(f"`{key}` is not a quoted text")
    return clean(value)


def _note(pairs: dict[str, str | int], above: Sequence[str]) -> Note:
    """A note from the pairs of its block and the lines between it and the block before."""
    words = {key: SafeText(str(pairs[key])) for key in _WORDS}
    start, end = int(pairs["start"]), int(pairs["end"])
    if not words["note"] or not words["article"] or not words["exact"]:
        raise _Unreadable("`note`, `article` and `exact` must not be empty")
    if end < start:
        raise _Unreadable("`end` lies before `start`")
    citation, below = _written(above, words["exact"])
    remark, tags = read_remark(below)
    return Note(
        id=words["note"],
        passage=Passage(
            article_id=words["article"],
            start=start,
            end=end,
            exact=words["exact"],
            prefix=words["prefix"],
            suffix=words["suffix"],
            locator=words["locator"],
        ),
        citation=citation,
        remark=remark,
        tags=tags,
        original_sha256=words["original_sha256"],
        text_sha256=words["text_sha256"],
        created=words["created"],
    )


def _written(above: Sequence[str], exact: str) -> tuple[SafeText, Sequence[str]]:
    """The citation, and the lines below it, of the note whose block stands below `above`.

    The quotation is looked for as we wrote it, from below; failing that (a person edited it) a quotation
    with a citation under it. What a person typed above it belongs to nobody's remark.
    """
    wanted = [line.strip() for line in quotation(exact)]
    bare = [line.strip() for line in above]
    uncited: Sequence[str] = ()
    for start in range(len(bare) - len(wanted), -1, -1):
        if bare[start] != wanted[0] or bare[start : start + len(wanted)] != wanted:
            continue
        at = _next_words(bare, start + len(wanted))
        if at < len(bare) and bare[at].startswith(CITATION_MARK):
            return read_citation(bare[at]), above[at + 1 :]
        uncited = uncited or above[start + len(wanted) :]
    for at in range(len(bare) - 1, 0, -1):
        if bare[at].startswith(CITATION_MARK) and _words_before(bare, at).startswith(">"):
            return read_citation(bare[at]), above[at + 1 :]
    return SafeText(""), uncited


def _next_words(lines: Sequence[str], at: int) -> int:
    while at < len(lines) and not lines[at]:
        at += 1
    return at


def _words_before(lines: Sequence[str], at: int) -> str:
    return next((line for line in reversed(lines[:at]) if line), "")
