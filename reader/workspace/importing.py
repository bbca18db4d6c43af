"""Importing files and folders: the one road for both doors."""

import hashlib
import os
import stat
from collections.abc import Callable, Generator, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import ImportRefused, LibraryError
from reader.importers import child, intake
from reader.importers.decode import MAX_BYTES
from reader.library.store import Library
from reader.workspace.shelf import now
from reader.workspace.taking import OFTEN, Cuts, Steps, Taken, take

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
    within: str = ""
    """How far a long input is, in a few words (`article 14 of 40`); empty where that is not said."""


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
    todo = [top]  # a list and no recursion: folders can be nested deeper than Python calls can
    while todo:
        folder = todo.pop()
        try:
            names = sorted(item.name for item in folder.iterdir() if not item.name.startswith("."))
        except OSError as error:
            yield _unreadable(folder, error)
            continue
        inner = []
        for name in names:
            path = folder / name
            try:
                if path.is_symlink():
                    yield from _linked(path, root)
                elif path.is_dir():
                    inner.append(path)
                else:
                    yield path
            except (OSError, RuntimeError) as error:
                yield _unreadable(path, error)
        todo += reversed(inner)


def _linked(path: Path, root: Path) -> Iterator[Path | Refusal]:
    """A link in a folder: the file that it leads to, where that lies in the folder."""
    target = path.resolve(strict=True)
    if not target.is_relative_to(root):
        yield Refusal(str(path), "read", "This is a link that leads out of the folder.")
    elif target.is_file():
        yield path


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
        # Not to wait for a pipe that was put in the file's place, and not to trust the size that it tells.
        with os.fdopen(os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                raise ImportRefused("read", "This is neither a file nor a folder.")
            if os.fstat(file.fileno()).st_size > MAX_BYTES:
                raise ImportRefused("read", f"The file is larger than {MAX_BYTES >> 20} MB.")
            data = file.read(MAX_BYTES + 1)
        if len(data) > MAX_BYTES:
            raise ImportRefused("read", f"The file is larger than {MAX_BYTES >> 20} MB.")
        return data
    except OSError as error:
        reason = "There is no such file." if isinstance(error, FileNotFoundError) else error.strerror
        raise ImportRefused("read", f"The file cannot be read: {reason}") from None


def _taken(library: Library, path: Path, data: bytes, time: str, cuts: Cuts) -> Steps[Taken]:
    """Take one page in. It is parsed before the lock is held, so that nobody waits for a parser."""
    read: dict[Cuts, intake.Intake] = {}

    def parsed(wanted: Cuts) -> intake.Intake:
        if wanted not in read:
            read[wanted] = child.read_guarded(data, path.name, split=wanted.split, join=wanted.join)
        return read[wanted]

    known = library.received().get(hashlib.sha256(data).hexdigest())
    if known is None or cuts:
        if len(data) >= OFTEN:
            yield "reading"
        parsed(cuts.after(known))
    library.create()
    with library.writing():
        return (yield from take(library, path, data, time, cuts, parsed))


def _told(steps: Steps[Taken], begun: Progress) -> Generator[Progress, None, Taken]:
    """What the steps give, and how far they are on the way."""
    try:
        while True:
            yield replace(begun, within=next(steps))
    except StopIteration as ended:
        result: Taken = ended.value
        return result
    finally:
        steps.close()  # an import that is broken off lets go of the library's lock


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
        begun = Progress(done, len(inputs), str(path))
        yield begun
        try:
            data = _read(path, standard_input)
            result = yield from _told(_taken(library, path, data, clock(), cuts), begun)
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
