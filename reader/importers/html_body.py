"""Which lines of a page stand in the article's body that was found in it."""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from reader.importers.html_lines import Raw

_TOKEN = re.compile(
    r"[\u2e80-\u9fff\uf900-\ufaff\uac00-\ud7af]|[^\W\u2e80-\u9fff\uf900-\ufaff\uac00-\ud7af]+"
)
_RUN = 4
"""Words of a run that is compared."""
_SHORT = 8
"""Shorter lines have to be a paragraph, an item or a cell of the body as they are."""
_SHARE = 0.6
"""Share of a line's runs that have to stand in the body."""
_GAP = 1
"""So many lines that are not in the body may stand between the short ones at its end."""


def tokens(text: str) -> tuple[str, ...]:
    """The words of a text for comparing: without case; each character of Chinese is one."""
    return tuple(_TOKEN.findall(text.casefold()))


def in_body(raws: Sequence[Raw], chunks: Sequence[str]) -> list[bool]:
    """For each line, whether it is in the body whose paragraphs, items and cells are `chunks`."""
    words = [tokens(chunk) for chunk in chunks]
    whole = Counter(words)
    stream = [word for chunk in words for word in chunk]
    runs = set(zip(*(stream[n:] for n in range(_RUN)), strict=False))
    keys = [tokens(raw.text) for raw in raws]
    long = [len(key) >= _SHORT and _covered(key, runs) for key in keys]
    first = next((n for n, found in enumerate(long) if found), 0)
    last = next((n for n in range(len(long) - 1, -1, -1) if long[n]), len(long))
    short = [0 < len(key) < _SHORT and key in whole for key in keys]
    last = _end(short, last)
    out = [found or (short[n] and first - 1 <= n <= last) for n, found in enumerate(long)]
    _once(raws, keys, whole, out)
    return out


def _end(short: Sequence[bool], last: int) -> int:
    """The last of the short lines of the body that go on below its last long one."""
    gap = 0
    for at in range(last + 1, len(short)):
        gap = 0 if short[at] else gap + 1
        if gap > _GAP:
            break
        last = at if short[at] else last
    return last


def stands_apart(posts: Sequence[str], chunks: Sequence[str]) -> bool:
    """Whether the body with those paragraphs is longer than all posts of the page and is none of them."""
    body = [word for chunk in chunks for word in tokens(chunk)]
    words = [tokens(post) for post in posts]
    if len(body) < max(_SHORT, sum(map(len, words))):
        return False
    runs = {run for key in words for run in zip(*(key[n:] for n in range(_RUN)), strict=False)}
    return not _covered(tuple(body), runs)


def _covered(key: tuple[str, ...], runs: set[tuple[str, ...]]) -> bool:
    count = len(key) - _RUN + 1
    found = sum(key[n : n + _RUN] in runs for n in range(count))
    return found >= _SHARE * count


def _once(
    raws: Sequence[Raw], keys: Sequence[tuple[str, ...]], whole: Counter[tuple[str, ...]], out: list[bool]
) -> None:
    """Of lines with the same words, leave as many in the body as it has, those among the body's others."""
    same: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for n, found in enumerate(out):
        if found:
            same[keys[n]].append(n)
    for key, places in same.items():
        allowed = max(1, whole.get(key, 1))
        if len(places) <= allowed:
            continue

        def rank(n: int) -> tuple[bool, int, int]:
            near = sum(out[max(0, n - 2) : n]) + sum(out[n + 1 : n + 3])
            return raws[n].aside or raws[n].hidden, -near, n

        for n in sorted(places, key=rank)[allowed:]:
            out[n] = False
