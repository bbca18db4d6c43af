"""The stamp of an index folder: what made it, and the size and hash of every file in it."""

import hashlib
import json
import os
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from reader.errors import IndexUnavailable

NAME = "stamp.json"
LOCK = "writing.lock"


@dataclass(frozen=True, slots=True)
class FileMark:
    """One file as it was when it was written."""

    size: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Stamp:
    """What an index folder says of itself."""

    made_by: str
    """Versions of format, analysis and library, and the caller's own part."""
    files: Mapping[str, FileMark]


def prepare(folder: Path) -> None:
    """Make the folder, for its owner alone, or check that nobody else can write to it."""
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        state = folder.stat()
    except OSError as error:
        raise IndexUnavailable(f"The index folder {folder} cannot be made: {error.strerror}.") from error
    if state.st_uid != os.geteuid():
        raise IndexUnavailable(f"The index folder {folder} belongs to another user.")
    if state.st_mode & 0o022:
        raise IndexUnavailable(f"Other users can write to the index folder {folder}.")
    if not os.access(folder, os.W_OK | os.X_OK):
        raise IndexUnavailable(f"The index folder {folder} cannot be written to.")


def belongs(name: str) -> bool:
    """Whether a file of this name is part of an index."""
    return name.startswith(("MAIN_", "_MAIN_", "MAIN.")) and not name.endswith("_WRITELOCK")


def read(folder: Path) -> Stamp | None:
    """The stamp of a folder; None when there is none that can be read."""
    try:
        told = json.loads((folder / NAME).read_bytes())
        files = {
            str(name): FileMark(int(each["size"]), str(each["sha256"]))
            for name, each in told["files"].items()
        }
        return Stamp(str(told["made_by"]), files)
    except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return None


def write(folder: Path, made_by: str, before: Stamp | None) -> Stamp:
    """Stamp the folder as it is now, after everything in it has reached the disk.

    Files that `before` has with the same size are taken as unchanged: Whoosh never writes a file again.
    """
    files: dict[str, FileMark] = {}
    for path in sorted(folder.iterdir()):
        if not belongs(path.name) or not path.is_file():
            continue
        known = before.files.get(path.name) if before else None
        size = path.stat().st_size
        files[path.name] = known if known and known.size == size else FileMark(size, _settled(path))
    told = {"made_by": made_by, "files": {n: {"size": f.size, "sha256": f.sha256} for n, f in files.items()}}
    new = folder / (NAME + ".new")
    with new.open("w", encoding="utf-8") as file:
        json.dump(told, file, indent=1)
        file.flush()
        os.fsync(file.fileno())
    new.replace(folder / NAME)
    _settle_folder(folder)
    return Stamp(made_by, files)


def _settled(path: Path) -> str:
    """The hash of a file that has been written through to the disk."""
    with path.open("rb") as file:
        os.fsync(file.fileno())
        return hashlib.file_digest(file, "sha256").hexdigest()


def _settle_folder(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def differs(folder: Path, stamp: Stamp, *, thoroughly: bool) -> str:
    """What is wrong with the files of a folder, as a clause; empty when they are as stamped.

    Sizes are compared, and the hash of the small table of contents; all hashes when `thoroughly`.
    """
    contents = {name for name in _names(folder) if name.endswith(".toc")}
    stamped = {name for name in stamp.files if name.endswith(".toc")}
    if contents != stamped:
        return "its last change was not finished"
    for name, mark in stamp.files.items():
        path = folder / name
        try:
            if path.is_symlink() or path.stat().st_size != mark.size:
                return f"{name} is not as it was written"
            if (thoroughly or name.endswith(".toc")) and _hash(path) != mark.sha256:
                return f"{name} is damaged"
        except OSError:
            return f"{name} is missing"
    return ""


def _hash(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _names(folder: Path) -> list[str]:
    return [path.name for path in folder.iterdir() if belongs(path.name)]


def empty(folder: Path) -> None:
    """Take away what belongs to an index, and nothing else."""
    (folder / NAME).unlink(missing_ok=True)
    for path in folder.iterdir():
        if not belongs(path.name):
            continue
        if path.is_dir() and not path.is_symlink():
            for inner in path.iterdir():
                with suppress(OSError):
                    inner.unlink()
            path.rmdir()
        else:
            path.unlink()
