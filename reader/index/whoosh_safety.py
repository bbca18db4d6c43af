"""Nothing that lies in an index folder can run code.

Whoosh keeps its table of contents, list of segments, column headers and postings as pickles, and a pickle
can call anything. Here every place where the pinned distribution unpickles what it reads from a file
gets an unpickler that knows five classes, all of them plain containers, and refuses all other names.
`whoosh_api.py` calls `guard` before anything else; the names are replaced for the whole process, as
nothing else here uses Whoosh. `tests/hostile/test_index_pickles.py` looks through the distribution for
places that are new.
"""

import io
import pickle
from collections.abc import Iterable
from types import SimpleNamespace
from typing import Any, BinaryIO

import whoosh.codec.whoosh3
import whoosh.columns
import whoosh.externalsort
import whoosh.filedb.structfile
import whoosh.formats
import whoosh.index
import whoosh.legacy
import whoosh.util.loading

ALLOWED = frozenset(
    {
        ("whoosh.codec.whoosh3", "W3Segment"),
        ("reader.index.whoosh_codec", "ArrayCodec"),
        ("builtins", "set"),
    }
)
"""What the list of segments is made of. Everything else in an index is numbers, text, bytes and tuples."""


class Refused(pickle.UnpicklingError):
    """A file asks for something that an index has no need of."""


class Guarded(pickle.Unpickler):
    """Reads plain values and the allowed classes."""

    def find_class(self, module_name: str, global_name: str, /) -> Any:
        """The class of that name if it is allowed; raises Refused otherwise."""
        if (module_name, global_name) not in ALLOWED:
            raise Refused(f"the index asks for {module_name}.{global_name}")
        return super().find_class(module_name, global_name)


def loads(data: bytes, /, *_: object, **__: object) -> Any:
    """In place of `pickle.loads`."""
    return Guarded(io.BytesIO(data)).load()


def load(file: BinaryIO, /, *_: object, **__: object) -> Any:
    """In place of `pickle.load`."""
    return Guarded(file).load()


def dumps(value: object, _protocol: int = 3, /) -> bytes:
    """In place of `pickle.dumps` for postings: Whoosh's protocol 2 writes bytes as a call to a function."""
    return pickle.dumps(value, 3)


def dump(value: object, file: BinaryIO, _protocol: int = 3, /) -> None:
    """In place of `pickle.dump` for the runs of a large batch, for the same reason."""
    pickle.dump(value, file, 3)


def _never(*_: object, **__: object) -> Any:
    raise Refused("the index is of a format that was given up long ago")


def guard() -> None:
    """Put the guarded functions in place. A second call changes nothing."""
    only = SimpleNamespace(loads=loads, dumps=pickle.dumps, PicklingError=pickle.PicklingError)
    replaced: Iterable[tuple[object, str, object]] = (
        (whoosh.index, "pickle", only),
        (whoosh.filedb.structfile, "load", load),
        (whoosh.codec.whoosh3, "loads", loads),
        (whoosh.codec.whoosh3, "dumps", dumps),
        (whoosh.columns, "loads", loads),
        (whoosh.externalsort, "load", load),
        (whoosh.externalsort, "dump", dump),
        (whoosh.formats, "loads", loads),
        (whoosh.legacy, "RenamingUnpickler", _never),
        (whoosh.util.loading, "RenamingUnpickler", _never),
    )
    for module, name, safe in replaced:
        if not hasattr(module, name):
            raise ImportError(
                f"this distribution of Whoosh is not the one that was examined: no {module}.{name}"
            )
        setattr(module, name, safe)
    whoosh.legacy.toc_loaders.clear()
