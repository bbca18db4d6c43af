"""Importing files and folders: the one road for both doors."""

import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.errors import ImportRefused, LibraryError
from reader.importers import child
from reader.importers.decode import MAX_BYTES
from reader.library.store import Library
from reader.workspace.shelf import now
from reader.workspace.taking import Cuts, Taken, take

__all__ = ["Cuts", "Progress", "Refusal", "Taken", "import_paths", "walk"]

NO_CUTS = Cuts()


@dataclass(frozen=True, slots=True)
class Refusal:
    """One input that was not taken, and why."""

    path: str
    stage: str
    reason: str


@dataclass(frozen=True, slots=True)
class Progress:
    """How far an import is: `done` of `total` inputs, and the one that comes next."""

    done: int
    total: int
    path: str


def walk(paths: Sequence[Path]) -> Iterator[Path | Refusal]:
    """The files to import: folders in order of names, without hidden ones and without links that lead out."""
    for path in paths:
        if str(path) == "-" or not path.is_dir():
            yield path
            continue
        root = path.resolve()
        for folder, folders, names in os.walk(path):
            folders[:] = sorted(name for name in folders if not name.startswith("."))
            for name in sorted(names):
                file = Path(folder, name)
                if name.startswith("."):
                    continue
                if file.is_symlink() and not file.resolve().is_relative_to(root):
                    yield Refusal(str(file), "read", "This is a link that leads out of the folder.")
                else:
                    yield file


def _read(path: Path, standard_input: Callable[[], bytes] | None) -> bytes:
    """The bytes of an input. Raises ImportRefused."""
    if str(path) == "-":
        if standard_input is None:
            raise ImportRefused("read", "There is no standard input to read from.")
        return standard_input()
    if path.exists() and not path.is_file():
        raise ImportRefused("read", "This is neither a file nor a folder.")
    try:
        if path.stat().st_size > MAX_BYTES:
            raise ImportRefused("read", f"The file is larger than {MAX_BYTES >> 20} MB.")
        return path.read_bytes()
    except OSError as error:
        reason = "There is no such file." if isinstance(error, FileNotFoundError) else error.strerror
        raise ImportRefused("read", f"The file cannot be read: {reason}") from None


def import_paths(
    library: Library,
    paths: Sequence[Path],
    standard_input: Callable[[], bytes] | None = None,
    *,
    cuts: Cuts = NO_CUTS,
    clock: Callable[[], str] = now,
) -> Iterator[Taken | Refusal | Progress]:
    """Import files and folders; one input's failure leaves the others alone. `cuts` holds for every input.

    Raises LibraryError when the library cannot be written at all.
    """
    library.create()
    try:
        yield from _import(library, list(walk(paths)), standard_input, cuts, clock)
    finally:
        child.close()


def _import(
    library: Library,
    inputs: list[Path | Refusal],
    standard_input: Callable[[], bytes] | None,
    cuts: Cuts,
    clock: Callable[[], str],
) -> Iterator[Taken | Refusal | Progress]:
    """The batch itself; the children that read foreign formats are ended by the caller."""
    received = library.received()
    for done, path in enumerate(inputs):
        if isinstance(path, Refusal):
            yield path
            continue
        yield Progress(done, len(inputs), str(path))
        try:
            data = _read(path, standard_input)
            with library.writing():
                result = take(library, path, received, data, clock(), cuts)
        except ImportRefused as refused:
            yield Refusal(str(path), refused.stage, refused.reason)
        except LibraryError:
            raise
        except Exception as error:  # noqa: BLE001 - a stranger's page reached a fault of ours: the batch goes on
            yield Refusal(str(path), "parse", f"The page could not be taken apart ({type(error).__name__}).")
        else:
            yield result
    yield Progress(len(inputs), len(inputs), "")
