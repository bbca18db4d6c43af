"""Importing files and folders: the one road for both doors."""

import hashlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from reader.errors import ImportRefused, LibraryError
from reader.importers import child, intake
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
        try:
            if str(path) == "-" or not path.is_dir():
                yield path
            else:
                yield from _walk_folder(path)
        except (OSError, RuntimeError, ValueError) as error:
            yield _unreadable(path, error)


def _walk_folder(top: Path) -> Iterator[Path | Refusal]:
    root = top.resolve()
    failed: list[OSError] = []
    for folder, folders, names in os.walk(top, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for name in [*folders, *sorted(name for name in names if not name.startswith("."))]:
            path = Path(folder, name)
            if not path.is_symlink():
                if name not in folders:
                    yield path
                continue
            try:
                target = path.resolve(strict=True)
            except (OSError, RuntimeError) as error:
                yield _unreadable(path, error)
                continue
            if not target.is_relative_to(root):
                yield Refusal(str(path), "read", "This is a link that leads out of the folder.")
            elif target.is_file():
                yield path
    for failure in failed:
        yield _unreadable(Path(failure.filename or top), failure)


def _unreadable(path: Path, error: Exception) -> Refusal:
    why = error.strerror if isinstance(error, OSError) and error.strerror else "the path leads nowhere"
    return Refusal(str(path), "read", f"It cannot be read: {why}.")


def _read(path: Path, standard_input: Callable[[int], bytes] | None) -> bytes:
    """The bytes of an input. Raises ImportRefused."""
    if str(path) == "-":
        if standard_input is None:
            raise ImportRefused("read", "There is no standard input to read from.")
        data = standard_input(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise ImportRefused("read", f"It is longer than {MAX_BYTES >> 20} MB.")
        return data
    try:
        if path.exists() and not path.is_file():
            raise ImportRefused("read", "This is neither a file nor a folder.")
        if path.stat().st_size > MAX_BYTES:
            raise ImportRefused("read", f"The file is larger than {MAX_BYTES >> 20} MB.")
        return path.read_bytes()
    except OSError as error:
        reason = "There is no such file." if isinstance(error, FileNotFoundError) else error.strerror
        raise ImportRefused("read", f"The file cannot be read: {reason}") from None


def _taken(library: Library, path: Path, data: bytes, time: str, cuts: Cuts) -> Taken:
    """Take one page in. It is parsed before the lock is held, so that nobody waits for a parser."""
    read: dict[Cuts, intake.Intake] = {}

    def parsed(wanted: Cuts) -> intake.Intake:
        if wanted not in read:
            read[wanted] = child.read_guarded(data, path.name, split=wanted.split, join=wanted.join)
        return read[wanted]

    known = library.received().get(hashlib.sha256(data).hexdigest())
    if known is None or cuts:
        parsed(cuts.after(known))
    library.create()
    with library.writing():
        return take(library, path, data, time, cuts, parsed)


def import_paths(
    library: Library,
    paths: Sequence[Path],
    standard_input: Callable[[int], bytes] | None = None,
    *,
    cuts: Cuts = NO_CUTS,
    clock: Callable[[], str] = now,
) -> Iterator[Taken | Refusal | Progress]:
    """Import files and folders; one input's failure leaves the others alone. `cuts` holds for every input.

    Raises LibraryError when the library cannot be written at all.
    """
    try:
        yield from _import(library, list(walk(paths)), standard_input, cuts, clock)
    finally:
        child.close()


def _import(
    library: Library,
    inputs: list[Path | Refusal],
    standard_input: Callable[[int], bytes] | None,
    cuts: Cuts,
    clock: Callable[[], str],
) -> Iterator[Taken | Refusal | Progress]:
    """The batch itself; the children that read foreign formats are ended by the caller."""
    for done, path in enumerate(inputs):
        if isinstance(path, Refusal):
            yield path
            continue
        yield Progress(done, len(inputs), str(path))
        try:
            data = _read(path, standard_input)
            result = _taken(library, path, data, clock(), cuts)
        except ImportRefused as refused:
            yield Refusal(str(path), refused.stage, refused.reason)
        except LibraryError as error:
            if not library.exists:
                raise
            yield Refusal(str(path), "write", str(error))
        except Exception as error:  # noqa: BLE001 - a stranger's page reached a fault of ours: the batch goes on
            yield Refusal(str(path), "parse", f"The page could not be taken apart ({type(error).__name__}).")
        else:
            yield result
    yield Progress(len(inputs), len(inputs), "")
