"""What goes through the pipes between the reader and the process that searches for it.

A frame is the length of its body, the number of the request that it belongs to, and the body: a pickle.
Both ends are ours and nobody else holds the pipe. What a library says is data in it; the reader's end makes
nothing but values of this package out of it. Long lists are packed, because making 10,000 tuples from a
pickle takes 2 ms in which no other thread runs.
"""

import io
import pickle
from array import array
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter
from typing import IO, Any, overload

from reader.model.search import Problem, SearchPage

HEAD = 12
_BETWEEN = "\0"
"""Between two article ids: they are names of files."""

DONE, REFUSED, FAILED, ON_THE_WAY = "done", "refused", "failed", "on the way"
"""What an answer is: a value, the name and sentence of a ReaderError, the name of another error, how far."""

STOP = "stop"
"""A request about a request: it is to go no further."""


class _Ours(pickle.Unpickler):
    """Makes values of this package alone."""

    def find_class(self, module: str, name: str) -> Any:
        if not module.startswith("reader."):
            raise pickle.UnpicklingError(f"{module}.{name} is not expected")
        return super().find_class(module, name)


def pack(value: object) -> bytes:
    """A value as the body of a frame."""
    return pickle.dumps(value, pickle.HIGHEST_PROTOCOL)


def unpack(body: bytes) -> Any:
    """The value of a body. Raises one of a dozen errors when it is none of ours."""
    return _Ours(io.BytesIO(body)).load()


def send(sink: IO[bytes], number: int, body: bytes) -> None:
    """Write a frame. Raises OSError and ValueError when the pipe is gone."""
    sink.write(len(body).to_bytes(8) + number.to_bytes(HEAD - 8))
    sink.write(body)
    sink.flush()


def receive(source: IO[bytes]) -> tuple[int, bytes] | None:
    """The next frame; None when the pipe has ended, if need be in the middle of one."""
    head = source.read(HEAD)
    if len(head) < HEAD:
        return None
    size = int.from_bytes(head[:8])
    body = source.read(size)
    return (int.from_bytes(head[8:]), body) if len(body) == size else None


@dataclass(frozen=True, slots=True)
class Ids:
    """Article ids, each with some numbers."""

    ids: str
    lengths: bytes
    """How many numbers each has; empty when each has one."""
    numbers: bytes

    @classmethod
    def of(cls, held: Mapping[str, Sequence[int]]) -> "Ids":
        """Pack them."""
        numbers = array("q", (number for each in held.values() for number in each))
        lengths = array("q", map(len, held.values()))
        return cls(_BETWEEN.join(held), lengths.tobytes(), numbers.tobytes())

    def whole(self) -> dict[str, tuple[int, ...]]:
        """Unpack them; other threads come in meanwhile."""
        numbers, at, out = _integers(self.numbers), 0, {}
        for name, length in zip(names(self.ids), _integers(self.lengths), strict=True):
            out[name] = tuple(numbers[at : at + length])
            at += length
        return out


def _integers(packed: bytes) -> "array[int]":
    out = array("q")
    out.frombytes(packed)
    return out


def joined(ids: Iterable[str]) -> str:
    """Article ids as one string."""
    return _BETWEEN.join(ids)


def names(ids: str) -> list[str]:
    """The article ids of such a string."""
    return ids.split(_BETWEEN) if ids else []


def pack_ranges(ranges: Iterable[tuple[int, int]]) -> bytes:
    """Text offsets as bytes."""
    return array("q", (offset for pair in ranges for offset in pair)).tobytes()


def whole_ranges(packed: bytes) -> tuple[tuple[int, int], ...]:
    """The offsets of such bytes."""
    flat = iter(_integers(packed))
    return tuple((start, end) for start, end in zip(flat, flat, strict=True))


class Counted(Sequence[tuple[str, int]]):
    """Article ids, each with a number; unpacked when they are looked at."""

    __slots__ = ("_ids", "_numbers")

    def __init__(self, pairs: Iterable[tuple[str, int]]) -> None:
        held = tuple(pairs)
        self._ids = joined(map(itemgetter(0), held))
        self._numbers = array("q", map(itemgetter(1), held)).tobytes()

    def __len__(self) -> int:
        return len(self._numbers) // array("q").itemsize

    def __iter__(self) -> Iterator[tuple[str, int]]:
        return zip(names(self._ids), _integers(self._numbers), strict=True)

    @overload
    def __getitem__(self, at: int) -> tuple[str, int]: ...

    @overload
    def __getitem__(self, at: slice) -> tuple[tuple[str, int], ...]: ...

    def __getitem__(self, at: int | slice) -> tuple[str, int] | tuple[tuple[str, int], ...]:
        return tuple(self)[at]

    def __eq__(self, other: object) -> bool:
        return tuple(self) == (tuple(other) if isinstance(other, Counted) else other)

    def __hash__(self) -> int:
        return hash(tuple(self))


def packed(page: SearchPage | Problem) -> SearchPage | Problem:
    """The same page, quick to take out of a pipe: the list of its articles may have 10,000 entries."""
    if isinstance(page, Problem):
        return page
    return replace(page, per_article=Counted(page.per_article))
