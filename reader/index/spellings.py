"""Spellings that are one word to a reader: names written in several ways, British and American."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from types import MappingProxyType

from reader.index.analysis import terms
from reader.index.port import Spellings

_OUR = (
    "arbour|ardour|armour|behaviour|candour|clamour|clangour|colour|demeanour|enamour|endeavour|favour|fervour"
    "|flavour|glamour|harbour|honour|humour|labour|misbehaviour|misdemeanour|neighbour|odour|parlour|rancour"
    "|rigour|rumour|saviour|savour|splendour|succour|tumour|valour|vapour|vigour"
)
_OR = _OUR.replace("our|", "or|").removesuffix("our") + "or"
_RULES = tuple(
    (re.compile(pattern), put)
    for pattern, put in (
        (r"^(.{3,})is(e[drs]?|ers|ing|ation|ations|ational|able)$", r"\1iz\2"),
        (r"^(.{3,})iz(e[drs]?|ers|ing|ation|ations|ational|able)$", r"\1is\2"),
        (r"^(.{3,})ys(e[drs]?|ing)$", r"\1yz\2"),
        (r"^(.{3,})yz(e[drs]?|ing)$", r"\1ys\2"),
        (rf"^((?:dis|re)?(?:{_OUR}))(.*)$", lambda m: m[1][:-2] + "r" + m[2]),
        (rf"^((?:dis|re)?(?:{_OR}))(?!u)(.*)$", lambda m: m[1][:-1] + "ur" + m[2]),
        (r"^(.{2,}[aeiou])ll(ed|ing|er|ers)$", r"\1l\2"),
        (r"^(.{2,}[aeiou])l(ed|ing|er|ers)$", r"\1ll\2"),
    )
)


def respelt(word: str) -> Iterator[str]:
    """The other spellings that a word would have by rule; most are no words, which an index shows."""
    for pattern, put in _RULES:
        other = pattern.sub(put, word)
        if other != word:
            yield other


def families(lines: Iterable[str]) -> Spellings:
    """Spellings from lines of one family each, parted by tabs; `#` begins a remark."""
    found: dict[str, tuple[str, ...]] = {}
    for line in lines:
        family = [" ".join(terms(part)) for part in line.split("#")[0].split("\t")]
        family = list(dict.fromkeys(part for part in family if part))
        for member in family:
            others = tuple(part for part in family if part != member)
            found[member] = tuple(dict.fromkeys(found.get(member, ()) + others))
    return MappingProxyType(found)


@cache
def built_in() -> Spellings:
    """The families that come with the program."""
    table = resources.files("reader.index").joinpath("spellings.tsv").read_text(encoding="utf-8")
    return families(table.splitlines())
