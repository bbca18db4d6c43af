"""The text of a web page's bytes: byte-order mark, UTF-8, what the page says of itself, else a guess."""

import codecs
import re

from reader.errors import ImportRefused
from reader.importers.decode import decode

_META = re.compile(
    rb"<meta\b[^>]{0,400}?\bcharset\s*=\s*[\"']?\s*([\w.:-]{2,40})|<\?xml\b[^>]{0,200}?\bencoding\s*=\s*[\"']([\w.:-]{2,40})",
    re.I,
)
_LOOKED_AT = 1 << 16
_STAND_INS = {
    "ascii": "cp1252",
    "iso8859-1": "cp1252",
    "iso8859-9": "cp1254",
    "iso8859-11": "cp874",
    "tis-620": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "shift_jis": "cp932",
    "euc_kr": "cp949",
    "big5": "big5hkscs",
}
"""What browsers take for encodings that pages name, by Python's name of them."""
_WIDE = ("utf-16", "utf-32", "utf-7")
_NO_TEXT = frozenset({"rot13", "unicode_escape", "raw_unicode_escape", "idna", "punycode", "undefined"})


def decode_page(data: bytes) -> tuple[str, str]:
    """The text and the name of its encoding. Raises ImportRefused.

    What is valid UTF-8 is read as that, whatever the page says: no other text of some length is.
    """
    if not data.startswith((b"\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff")) and b"\0" not in data[:_LOOKED_AT]:
        try:
            return data.decode("utf-8"), "utf-8"
        except UnicodeDecodeError:
            named = _named(data)
        if named is not None:
            text = data.decode(named, errors="replace")
            if text.count("\ufffd") * 500 <= len(text):
                return text, named
    try:
        return decode(data)
    except ImportRefused:
        named = _named(data)
        if named is None and data[:_LOOKED_AT].count(b"\0") * 50 > len(data[:_LOOKED_AT]):
            raise
    return data.decode(named or "utf-8", errors="replace"), named or "utf-8"


def _named(data: bytes) -> str | None:
    """The encoding that the page names, as Python calls it; None when it is unknown or cannot be."""
    found = _META.search(data[:_LOOKED_AT])
    if found is None:
        return None
    label = (found[1] or found[2]).decode("ascii").lower()
    try:
        name = codecs.lookup(
            {"x-sjis": "cp932", "windows-874": "cp874", "utf8": "utf-8"}.get(label, label)
        ).name
    except LookupError:
        return None
    if name in _NO_TEXT or name.startswith(_WIDE) or not _is_text(name):
        return None
    return _STAND_INS.get(name, name)


def _is_text(name: str) -> bool:
    """Whether an encoding turns bytes to characters (`base64` and `zip` do not)."""
    try:
        return isinstance(b"a".decode(name), str)
    except (LookupError, UnicodeError, ValueError):
        return False
