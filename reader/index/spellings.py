"""Spellings that are one word to a reader: names written in several ways, British and American."""

import re
from collections.abc import Iterable, Iterator
from functools import cache
from importlib import resources
from types import MappingProxyType

from reader.index.analysis import terms
from reader.index.port import Spellings
from reader.index.whoosh_stem import stem

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


_SPELT_OUT = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue", "å": "aa", "ø": "oe"})
_MET = re.compile("ae|oe|ue|aa")


def umlauts(word: str, text: str) -> Iterator[tuple[str, bool]]:
    """A word with its umlauts written as two letters, or the other way round; whether that is doubtful.

    `word` is folded and so has lost its umlauts, `text` is as it was typed.
    """
    written = text.casefold().translate(_SPELT_OUT)
    if written != text.casefold():
        for other in terms(written):
            yield other, False
    if len(word) > 4:
        for found in _MET.finditer(word):
            first = {"aa": "a"}.get(found.group(), found.group()[0])
            yield word[: found.start()] + first + word[found.end() :], True


class Families:
    """Spellings, found by their words or by the stem of the last one."""

    def __init__(self, spellings: Spellings) -> None:
        self._found = {_stemmed(tuple(own.split(" "))): others for own, others in spellings.items()}
        self._found.update(spellings)

    def of(self, words: tuple[str, ...]) -> tuple[str, ...]:
        """The other spellings of some words."""
        return self._found.get(" ".join(words)) or self._found.get(_stemmed(words)) or ()


def _stemmed(words: tuple[str, ...]) -> str:
    return " ".join((*words[:-1], stem(words[-1])))


@cache
def _built_in_families() -> Families:
    return Families(built_in())


def by_stem(spellings: Spellings | None) -> Families:
    """Given spellings, or those that come with the program."""
    return _built_in_families() if spellings is None else Families(spellings)


def with_own(groups: Iterable[Iterable[str]]) -> Spellings:
    """The spellings that come with the program and a person's own ones, in groups of one name each."""
    return families([*_table(), *("\t".join(each.replace("\t", " ") for each in group) for group in groups)])


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


def _table() -> list[str]:
    table = resources.files("reader.index").joinpath("spellings.tsv").read_text(encoding="utf-8")
    return table.splitlines()


@cache
def built_in() -> Spellings:
    """The families that come with the program."""
    return families(_table())
