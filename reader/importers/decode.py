"""Bytes to characters: byte-order mark, UTF-8, UTF-16, else what chardet thinks."""

import codecs
import re

import chardet

from reader.errors import ImportRefused

MAX_BYTES = 100 * 1024 * 1024
"""Larger inputs are refused: a page of text is never that long."""

_BOMS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SAMPLE = 1 << 16
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x7f\ufffe\uffff]")
_WORD = re.compile(r"\w")
_DAMAGED = 0.001
"""Share of damaged characters up to which a text still counts as UTF-8 (a file cut in mid-character, say)."""
_MAX_CONTROLS = 0.02
"""Share of control characters above which it is no text."""
_NOT_TEXT = "This is not text in any encoding known here: it is full of NUL bytes and control characters."


def decode(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding; a byte-order mark is no part of the text.

    `data.decode(encoding, errors="replace")` gives the same text again. Raises ImportRefused.
    """
    text, encoding = _decoded(data)
    sample = text[:_SAMPLE]
    controls = sum(1 for _ in _CONTROLS.finditer(sample))
    if controls > _MAX_CONTROLS * len(sample):
        raise ImportRefused("decode", _NOT_TEXT)
    if not _WORD.search(text):
        raise ImportRefused("decode", "There are no words in it.")
    return text, encoding


def _decoded(data: bytes) -> tuple[str, str]:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _strict(data, encoding), encoding
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        text = ""
    if "\0" in text[:_SAMPLE] or (not text and b"\0" in data[:_SAMPLE]):
        encoding = _wide(data)
        if not encoding and (not text or text[:_SAMPLE].count("\0") > _MAX_CONTROLS * len(text[:_SAMPLE])):
            raise ImportRefused("decode", _NOT_TEXT)
        if encoding:
            return _strict(data, encoding), encoding
    if text or not data:
        return text, "utf-8"
    return _guessed(data)


def _wide(data: bytes) -> str:
    """`utf-16-le` or `utf-16-be` when NUL bytes stand in every second place only; else empty."""
    sample = data[:_SAMPLE]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    half = len(sample) // 2
    if odd > half // 3 and even <= half // 100:
        return "utf-16-le"
    if even > half // 3 and odd <= half // 100:
        return "utf-16-be"
    return ""


def _strict(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if error.start >= len(data) - 4:
            return data.decode(encoding, errors="replace")
        raise ImportRefused(
            "decode", f"It says that it is {encoding.upper()}, but byte {error.start} does not fit."
        ) from error


def _guessed(data: bytes) -> tuple[str, str]:
    """Text that is not valid UTF-8."""
    damaged = data.decode("utf-8", errors="replace")
    wrong = damaged.count("\ufffd")
    if wrong <= max(1, _DAMAGED * len(damaged)) and len(damaged) + 2 * wrong < len(data):
        return damaged, "utf-8"
    encoding = chardet.detect(_telling(data)).get("encoding")
    for name in (encoding, "cp1252"):
        if not name:
            continue
        try:
            return data.decode(name), codecs.lookup(name).name
        except (UnicodeDecodeError, LookupError):
            continue
    raise ImportRefused("decode", "Its encoding is not known: no encoding tried fits all of its bytes.")


_HIGH = re.compile(rb"[\x80-\xff]")


def _telling(data: bytes) -> bytes:
    """At most 64 kB around the first byte that is not ASCII: what a guess can rest on."""
    found = _HIGH.search(data)
    first = max(0, found.start() - 4096) if found else 0
    return data[first : first + _SAMPLE]
