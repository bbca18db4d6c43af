"""Writing files so that a kill at any moment leaves the old one or the new one, never a torn one."""

import contextlib
import os
import tempfile
from collections.abc import Iterator
from pathlib import Path

from reader.errors import LibraryError


def sync_folder(folder: Path) -> None:
    """Make renames and new names in `folder` survive a power cut, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _mode(path: Path, mode: int) -> int:
    """The mode of the file that is there; for a new one `mode` less what the umask takes away."""
    try:
        return path.stat().st_mode & 0o777
    except OSError:
        umask = os.umask(0o077)
        os.umask(umask)
        return mode & ~umask


def write(path: Path, data: bytes, *, mode: int = 0o644) -> None:
    """Replace `path` by `data`: temporary file, flush, fsync, rename, fsync of the folder.

    Raises OSError; the old file is then untouched.
    """
    handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".tmp", dir=path.parent)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(_mode(path, mode))
        Path(name).replace(path)
    except BaseException:
        with contextlib.suppress(OSError):
            Path(name).unlink()
        raise
    sync_folder(path.parent)


def sweep(folder: Path) -> None:
    """Take away what `write` left in a folder when it was killed. Nobody else may be writing there."""
    with contextlib.suppress(OSError):
        for path in folder.iterdir():
            if path.name.startswith(".") and path.name.endswith(".tmp"):
                with contextlib.suppress(OSError):
                    path.unlink()


@contextlib.contextmanager
def as_library_error(doing: str) -> Iterator[None]:
    """Turn an OSError into a LibraryError that says what was being done."""
    try:
        yield
    except OSError as error:
        raise LibraryError(f"Could not {doing}: {error.strerror or error}.") from error
