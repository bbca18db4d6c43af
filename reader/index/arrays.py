"""Arrays of numbers side by side in one file, with a directory at its end. Nothing in it can run anything.

magic, arrays (each begins at a multiple of 8), directory as JSON, its length as 8 bytes
directory: {name: [type, offset, count]}; types are numpy's, little-endian
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray

MAGIC = b"RRarrays"
_TYPES = frozenset(("|u1", "<u2", "<u4", "<i4", "<i8"))

Numbers = NDArray[Any]


class Damaged(ValueError):
    """A file that is not as it was written."""


def write(out: Callable[[Any], object], arrays: Iterable[tuple[str, Numbers]]) -> None:
    """Write arrays, one after the other."""
    out(MAGIC)
    at = len(MAGIC)
    directory: dict[str, tuple[str, int, int]] = {}
    for name, array in arrays:
        stored = np.ascontiguousarray(array, array.dtype.newbyteorder("<"))
        if stored.dtype.str not in _TYPES:
            raise TypeError(f"numbers of type {stored.dtype.str} are not kept")
        directory[name] = (stored.dtype.str, at, len(stored))
        padding = -stored.nbytes % 8
        out(stored.data)
        out(bytes(padding))
        at += stored.nbytes + padding
    told = json.dumps(directory).encode()
    out(told)
    out(len(told).to_bytes(8, "little"))


def read(buffer: memoryview) -> Mapping[str, Numbers]:
    """The arrays of a file, as views of it. Raises Damaged."""
    if bytes(buffer[: len(MAGIC)]) != MAGIC:
        raise Damaged("it does not begin as an index file does")
    end = len(buffer) - 8
    length = int.from_bytes(buffer[end:], "little")
    if not 0 < length <= end - len(MAGIC):
        raise Damaged("its directory is not there")
    found: dict[str, Numbers] = {}
    for name, (kind, at, count) in json.loads(bytes(buffer[end - length : end])).items():
        if kind not in _TYPES or at < len(MAGIC) or count < 0:
            raise Damaged(f"{name} is not described as it should be")
        found[name] = np.frombuffer(buffer[at : end - length], kind, count)
    return found


def smallest(array: Numbers) -> Numbers:
    """The same numbers, none negative, in as few bytes as they need."""
    most = int(array.max()) if len(array) else 0
    for kind in (np.uint8, np.uint16, np.uint32):
        if most <= np.iinfo(kind).max:
            return array.astype(kind)
    raise OverflowError(f"{most} is too much for an index")
