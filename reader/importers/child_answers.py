"""What a child process says of a file, as JSON, and whether it can be believed.

The child has read a stranger's bytes with foreign parsers: each value is checked for kind, range and
cleanness, so that nothing it may have been made to say can do more than a badly read page.
"""

import json
from dataclasses import fields
from itertools import pairwise
from typing import Any

from reader.errors import ImportRefused
from reader.importers.intake import Intake
from reader.model.article import Block, BlockKind, Doubt, Draft, Published
from reader.model.clean import SafeText, Shifts, clean

MAX_ANSWER = 1 << 30
"""Bytes; a larger answer is not read."""

_STAGES = frozenset({"read", "sniff", "decode", "split", "parse", "write"})
_LONGEST_REASON = 500

Json = dict[str, Any]


def encode_refusal(stage: str, reason: str) -> bytes:
    """A refusal as bytes."""
    return _dump({"stage": stage, "reason": reason[:_LONGEST_REASON]})


def encode_intake(taken: Intake) -> bytes:
    """What became of a file as bytes; the text stands in them once, the blocks beside it."""
    return _dump(
        {
            "decoded": taken.decoded,
            "encoding": taken.encoding,
            "media_type": taken.media_type,
            "extension": taken.extension,
            "importer": taken.importer,
            "drafts": [_draft_row(draft) for draft in taken.drafts],
            "doubts": [[doubt.line, doubt.text, doubt.reason] for doubt in taken.doubts],
        }
    )


def _dump(values: Json) -> bytes:
    return json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "surrogatepass")


def _draft_row(draft: Draft) -> Json:
    row = {item.name: getattr(draft, item.name) for item in fields(Draft)}
    row["published"] = {item.name: getattr(draft.published, item.name) for item in fields(Published)}
    row["blocks"] = [[getattr(block, item.name) for item in fields(Block)] for block in draft.blocks]
    return row


def decode_answer(tag: bytes, body: bytes) -> Intake:
    """What a child's answer says. Raises ImportRefused when it refuses, ValueError when it makes no sense."""
    try:
        values = json.loads(body.decode("utf-8", "surrogatepass"))
        if tag == b"N":
            stage, reason = _text(values["stage"]), _safe(values["reason"][:_LONGEST_REASON])
            raise ImportRefused(stage if stage in _STAGES else "parse", reason)
        if tag != b"R":
            raise ValueError(tag)
        return _intake(values)
    except (KeyError, TypeError, IndexError, RecursionError, AttributeError) as error:
        raise ValueError(f"not an answer: {error}") from error


def _intake(values: Json) -> Intake:
    decoded = _text(values["decoded"])
    drafts = tuple(_draft(row, len(decoded)) for row in values["drafts"])
    if not drafts:
        raise ValueError("no drafts")
    doubts = tuple(
        Doubt(_number(line, 1, len(decoded) + 1), _safe(text), _text(reason))
        for line, text, reason in values["doubts"]
    )
    short = {name: _word(values[name]) for name in ("encoding", "media_type", "extension", "importer")}
    if "/" in short["extension"] or "." in short["extension"]:
        raise ValueError("extension")
    return Intake(decoded=decoded, drafts=drafts, doubts=doubts, **short)


def _draft(row: Json, length: int) -> Draft:
    start = _number(row["start"], 0, length)
    published = row["published"]
    return Draft(
        title=_safe(row["title"]),
        blocks=tuple(_block(values, length) for values in row["blocks"]),
        start=start,
        end=_number(row["end"], start, length),
        authors=tuple(_safe(author) for author in row["authors"]),
        role=_maybe_safe(row["role"]),
        publisher=_maybe_safe(row["publisher"]),
        publisher_rule=_maybe_safe(row["publisher_rule"]),
        sponsor=_maybe_safe(row["sponsor"]),
        published=Published(**{item.name: _maybe_safe(published[item.name]) for item in fields(Published)}),
        dateline=_maybe_safe(row["dateline"]),
        language=_maybe_safe(row["language"]),
        url=_maybe_safe(row["url"]),
        rights=_maybe_safe(row["rights"]),
        boundary=_safe(row["boundary"]),
    )


def _block(values: list[Any], length: int) -> Block:
    kind, text, start, end, locator, section, level, shifts = values
    first = _number(start, -1, length)
    return Block(
        kind=BlockKind(kind),
        text=_safe(text),
        start=first,
        end=_number(end, first, length),
        locator=_safe(locator),
        section=_number(section, 0, length + 1),
        level=_number(level, 0, 99),
        shifts=_shifts(shifts, len(text), length),
    )


def _shifts(values: list[list[int]], text: int, length: int) -> Shifts:
    out = tuple((_number(at, 0, text), _number(dropped, -length, length)) for at, dropped in values)
    if any(one[0] > other[0] for one, other in pairwise(out)):
        raise ValueError("shifts go back")
    return out


def _number(value: object, least: int, most: int) -> int:
    if type(value) is not int or not least <= value <= most:
        raise ValueError(f"not a number from {least} to {most}")
    return value


def _text(value: object) -> str:
    if not isinstance(value, str):
        raise ValueError("not a text")
    return value


def _word(value: object) -> str:
    text = _text(value)
    if len(text) > 100 or not text.isprintable():
        raise ValueError("not a word")
    return text


def _safe(value: object) -> SafeText:
    """A text of one line that the sanitiser leaves as it is."""
    text = _text(value)
    if "\n" in text or clean(text) != text:
        raise ValueError("not a clean text")
    return SafeText(text)


def _maybe_safe(value: object) -> SafeText | None:
    return None if value is None else _safe(value)
