"""The blocks of an article as its cache file has them: one text and columns; each is made when asked for.

To make the 7,500 blocks of 5 MB takes 25 ms, and the first page shows ten of them. The columns are such that
reading them makes few objects: 2 ms.
"""

from __future__ import annotations

from itertools import accumulate, chain, groupby, repeat
from typing import TYPE_CHECKING, Any, overload

from reader.model.article import BETWEEN, Block, BlockKind, Blocks
from reader.model.clean import SafeText, clean

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

Columns = dict[str, Any]

_LETTERS = "abcdefghijklmnopqrstuvwxyz"
_KINDS = {kind.value: kind for kind in BlockKind}
UNREADABLE = "\ufffd"
"""Stands for every character of a text that the cache cannot have from us."""


def columns_of(
    kinds: Sequence[str],
    texts: Sequence[str],
    starts: Sequence[int],
    ends: Sequence[int],
    locators: Sequence[str],
    sections: Sequence[int],
    levels: Sequence[int],
    shifts: Sequence[Sequence[Sequence[int]]],
) -> Columns:
    """The fields of some blocks, their texts apart, as JSON can hold them."""
    encoded = [len(text.encode("utf-8", "replace")) for text in texts]
    letters = dict(zip(dict.fromkeys(kinds), _LETTERS, strict=False))
    return {
        "letters": {letter: kind for kind, letter in letters.items()},
        "kinds": "".join(letters[kind] for kind in kinds),
        "at": _begins(map(len, texts)),
        "bytes": _begins(encoded) if encoded != list(map(len, texts)) else None,
        "starts": list(starts),
        "ends": list(ends),
        "locators": "\n".join(locators),
        "sections": [[value, len(list(run))] for value, run in groupby(sections)],
        "levels": [[value, len(list(run))] for value, run in groupby(levels)],
        "shifts": {str(number): pairs for number, pairs in enumerate(shifts) if pairs},
    }


class LateBlocks(Blocks):
    """Safe to use from several threads: two of them may make the same block, which is then equal."""

    def __init__(self, text: memoryview, columns: Mapping[str, Any]) -> None:
        """`text`: of all blocks, with `BETWEEN` between them, in UTF-8; to decode all of it would take
        as long as all else. `columns`: as `columns_of` makes them.

        Raises KeyError, TypeError or ValueError when they are not what they should be.
        """
        self._text, self._at = text, columns["at"]
        self._bytes_at = self._at if columns["bytes"] is None else columns["bytes"]
        self._places = columns["starts"], columns["ends"]
        if any(set(map(type, cells)) - {int} for cells in (self._at, self._bytes_at, *self._places)):
            raise TypeError("not a number")
        count = len(self._at) - 1
        letters = {letter: _KINDS[kind] for letter, kind in dict(columns["letters"]).items()}
        self.kinds = [letters[letter] for letter in columns["kinds"]]
        self.locators = _cleaned(columns["locators"], count)
        self.sections = _unrolled(columns["sections"], count)
        self._levels = _unrolled(columns["levels"], count)
        self._shifts = {
            int(number): tuple((int(a), int(b)) for a, b in pairs)
            for number, pairs in dict(columns["shifts"]).items()
        }
        every = (*self._places, self.kinds, self.locators, self.sections, self._levels)
        if {len(cells) for cells in every} != {count} or len(self._bytes_at) != count + 1:
            raise ValueError("columns of different lengths")
        if any(cells != sorted(cells) for cells in (self._at, self._bytes_at)):
            raise ValueError("blocks out of order")
        if (self._bytes_at[-1] - len(BETWEEN) if count else 0) != len(text):
            raise ValueError("a text of another length")
        self.starts = tuple(self._at[:-1])
        self._made: list[Block | None] = [None] * count

    def __len__(self) -> int:
        """How many there are."""
        return len(self._made)

    @overload
    def __getitem__(self, which: int) -> Block: ...

    @overload
    def __getitem__(self, which: slice) -> tuple[Block, ...]: ...

    def __getitem__(self, which: int | slice) -> Block | tuple[Block, ...]:
        """One block, or several as a tuple."""
        if isinstance(which, slice):
            return tuple(self[number] for number in range(*which.indices(len(self))))
        return self._made[which] or self._make(which % len(self))

    def __iter__(self) -> Iterator[Block]:
        """All blocks in their order."""
        for number, made in enumerate(self._made):
            yield made or self._make(number)

    def __eq__(self, other: object) -> bool:
        """Whether another sequence holds the same blocks."""
        if not isinstance(other, (tuple, Blocks)):
            return NotImplemented
        return len(self) == len(other) and all(one == its for one, its in zip(self, other, strict=True))

    __hash__ = None  # type: ignore[assignment]  # as of everything that is compared by a long content

    def _make(self, number: int) -> Block:
        length = max(0, self._at[number + 1] - len(BETWEEN) - self._at[number])
        low, high = self._bytes_at[number], self._bytes_at[number + 1] - len(BETWEEN)
        text = clean(str(self._text[low:high], "utf-8", "replace"))
        if len(text) != length:  # a file that somebody has changed: every offset must stay what it is
            text = SafeText(UNREADABLE * length)
        begin, end = self._places
        made = self._made[number] = Block(
            self.kinds[number],
            text,
            begin[number],
            end[number],
            self.locators[number],
            self.sections[number],
            self._levels[number],
            self._shifts.get(number, ()),
        )
        return made


def _begins(lengths: Iterable[int]) -> list[int]:
    """Where texts of these lengths begin, and where one more would."""
    return list(accumulate((length + len(BETWEEN) for length in lengths), initial=0))


def _unrolled(runs: Sequence[Sequence[int]], count: int) -> list[int]:
    """A column of runs, so many rows in all: of each the number, and how often it comes."""
    if sum(often for _, often in runs) != count or any(often < 0 for _, often in runs):
        raise ValueError("a column of another length")
    return list(chain.from_iterable(repeat(int(value), often) for value, often in runs))


def _cleaned(joined: str, count: int) -> list[str]:
    """So many texts, cleaned in one go."""
    if not isinstance(joined, str):
        raise TypeError("not a text")
    return clean(joined).split("\n") if count else []
