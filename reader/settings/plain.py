"""Reads a settings file without YAML, where it is as plain as most are: YAML takes 15 ms to load.

Read is `key: value` in the first column, comments, and one level of `name: value` under `keys:`. A value is
a word without anything that YAML would read in another way, a number, true, false, or text in quotation
marks without a backslash. Everything else is left to YAML, which is asked to read the whole file.
"""

import re
from typing import Any

_LINE = re.compile(r"(?P<in> *)(?P<key>[a-z][a-z0-9_.-]*):(?: +(?P<value>[^ #].*?))?(?: +#.*)? *\Z")
_WORD = re.compile(r"(?:[A-Za-z~/.][\w./~+-]*)\Z", re.ASCII)
_NUMBER = re.compile(r"(?:0|[1-9][0-9]{0,8})\Z")
_QUOTED = re.compile(r"\"[^\"\\\x00-\x1f\x7f-\xa0\ud800-\udfff\ufeff\u2028\u2029]*\"\Z")
_OTHER_WORDS = frozenset({"true", "false", "yes", "no", "on", "off", "null", "~"})
"""What YAML may read as something else than text."""


def read(text: str) -> dict[str, Any] | None:
    """The mapping in a plain settings file; None when YAML has to be asked."""
    out: dict[str, Any] = {}
    inner: dict[str, Any] | None = None
    depth = 0
    for line in text.split("\n"):
        if not line.strip(" ") or line.startswith("#"):
            continue
        found = _LINE.match(line)
        if found is None:
            return None
        value = found["value"]
        indent = len(found["in"])
        if indent:
            if inner is None or value is None or (depth and indent != depth) or found["key"] in inner:
                return None
            depth, target = indent, inner
        else:
            if found["key"] in out or inner == {}:
                return None
            inner, depth, target = None, 0, out
            if value is None:
                if found["key"] != "keys":
                    return None
                inner = out["keys"] = {}
                continue
        known, target[found["key"]] = _value(value)
        if not known:
            return None
    return None if inner == {} else out


def _value(value: str) -> tuple[bool, str | int | bool]:
    """Whether a value is plain, and what it is."""
    if value in ("true", "false"):
        return True, value == "true"
    if _NUMBER.match(value):
        return True, int(value)
    if _QUOTED.match(value):
        return True, value[1:-1]
    plain = _WORD.match(value) is not None and value.lower() not in _OTHER_WORDS and not value.startswith(".")
    return plain, value
