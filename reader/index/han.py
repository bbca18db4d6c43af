"""Chinese characters that are written in several ways: simplified, traditional, Taiwanese, Japanese."""

from collections.abc import Mapping
from functools import cache
from importlib import resources
from itertools import product
from types import MappingProxyType


@cache
def table() -> Mapping[str, str]:
    """For a character, the ways in which it is written elsewhere."""
    found: dict[str, str] = {}
    lines = resources.files("reader.index").joinpath("han.tsv").read_text(encoding="utf-8")
    for line in lines.splitlines()[1:]:
        letter, _, others = line.partition("\t")
        for other in others:
            found[letter] = found.get(letter, "") + other
            found[other] = found.get(other, "") + letter
    return MappingProxyType(found)


def ways(word: str) -> tuple[str, ...]:
    """A word in all the ways in which its characters are written, itself first."""
    if not any("\u4e00" <= letter <= "\u9fff" for letter in word):
        return (word,)
    others = table()
    return tuple(map("".join, product(*(letter + others.get(letter, "") for letter in word))))


def walks(pairs: list[frozenset[str]], most: int = 6) -> tuple[str, ...]:
    """The texts whose overlapping pairs of characters are among these, at most so many."""
    found = sorted(pairs[0])
    for following in pairs[1:]:
        found = [text + pair[1:] for text in found for pair in sorted(following) if text.endswith(pair[0])][
            : most * 4
        ]
    return tuple(found[:most])
