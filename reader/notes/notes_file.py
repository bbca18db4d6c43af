"""The notes file: a person's own Markdown, to which we only ever append.

Appending takes the lock `.NAME.lock` beside the file (or, where that folder takes no new file, one in
the user's cache), opens the file afresh, writes with O_APPEND, and returns when the bytes are on the
disk. A tail that a killed writer left is closed by what is appended; nothing is ever rewritten. Only what
was appended last by this very object, and stands at the end byte for byte as it was written, can be cut off
again (`take_back`).
"""

import errno
import hashlib
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import product
from pathlib import Path

from reader.errors import NotesError
from reader.model.clean import clean, clean_line
from reader.model.notes import Note
from reader.notes.note_format import CLOSE, Reading, open_end, read, render

HEADING = "# Notes\n"
"""Begins a notes file that we create."""
_NOTHING = Reading((), ())
_TRIES = 5
"""How often an append is repeated when an editor puts another file in place meanwhile."""

Stamp = tuple[int, int, int]
"""Inode, time of change in nanoseconds, size in bytes: equal as long as the file is the same."""


class NotesFile:
    """One notes file. It need not exist before the first note."""

    def __init__(self, path: Path, *, timeout: float = 10.0, locks: Path | None = None) -> None:
        """`timeout`: seconds to wait for another program. `locks`: the folder for the lock where the
        file's own folder takes none; the user's cache if None.
        """
        self.path = path
        self._timeout = timeout
        self._locks = locks
        self._stamp: Stamp | None = None
        self._reading = _NOTHING
        self._added: list[tuple[str, int, bytes]] = []  # this session's: note, size before, bytes

    def read(self) -> tuple[Note, ...]:
        """The notes in the order of the file; none when there is no file. Raises NotesError."""
        return self._read().notes

    def problems(self) -> tuple[str, ...]:
        """What in the file looks like a note and cannot be read, one sentence each. Raises NotesError."""
        return tuple(
            f"{clean_line(self.path.name)}, line {trouble.line}: "
            f"this note cannot be read ({trouble.reason}); it was left as it is."
            for trouble in self._read().troubles
        )

    def append(self, note: Note) -> None:
        """Add a note at the end; when this returns, it is on the disk. Raises NotesError.

        After an error nothing of the note is in the file, unless the sentence says otherwise.
        """
        with self._locked():
            for _ in range(_TRIES):
                if self._append_once(note):
                    return
        raise NotesError(
            f"{self._name} is replaced again and again by another program; the note was not kept."
        )

    @property
    def last(self) -> str | None:
        """The id of the note that was appended last, and not taken back; None when there is none."""
        return self._added[-1][0] if self._added else None

    def take_back(self) -> None:
        """Cut off the note that was appended last, if nothing was changed since. Raises NotesError."""
        with self._locked("nothing was taken back"):
            if not self._added:
                raise NotesError(f"No note was kept in {self._name[4:]} since it was opened.")
            _, size, added = self._added[-1]
            try:
                fd = os.open(self.path, os.O_RDWR | os.O_CLOEXEC | os.O_NONBLOCK)
            except OSError as error:
                raise NotesError(f"{self._name} cannot be written: {error.strerror}.") from error
            try:
                if not stat.S_ISREG(os.fstat(fd).st_mode) or _all_bytes(fd)[size:] != added:
                    raise NotesError(f"{self._name} was changed since: the note stays as it is.")
                os.ftruncate(fd, size)
                os.fsync(fd)
            except OSError as error:
                raise NotesError(f"{self._name} cannot be written: {_why(error)}.") from error
            finally:
                with suppress(OSError):
                    os.close(fd)
            self._added.pop()

    @property
    def _name(self) -> str:
        return f"The notes file {clean_line(str(self.path))}"

    def _read(self) -> Reading:
        try:
            if not stat.S_ISREG(self.path.stat().st_mode):  # opening a pipe would wait for ever
                raise NotesError(f"{self._name} is not a plain file.")
            with self.path.open("rb") as file:
                stamp = _stamp(os.fstat(file.fileno()))
                if stamp == self._stamp:
                    return self._reading
                data = file.read()
        except FileNotFoundError:
            return _NOTHING
        except OSError as error:
            raise NotesError(f"{self._name} cannot be read: {error.strerror}.") from error
        self._reading = read(self._decoded(data)[0])
        self._stamp = stamp
        return self._reading

    def _decoded(self, data: bytes) -> tuple[str, bytes]:
        """The text, and the bytes that complete a character which a killed writer left in half."""
        try:
            return data.decode(), b""
        except UnicodeDecodeError as error:
            if error.reason == "unexpected end of data":
                missing = _completion(data[error.start :])
                return (data + missing).decode(), missing
            raise NotesError(
                f"{self._name} is not UTF-8 text (byte {error.start}); it was left as it is."
            ) from error

    def _append_once(self, note: Note) -> bool:
        """Write a note; False when the file was replaced meanwhile, so that the note is not in it."""
        created = False
        try:
            fd, created = self._opened()
        except OSError as error:
            raise NotesError(f"{self._name} cannot be written: {error.strerror}.") from error
        try:
            own = os.fstat(fd)
            if not stat.S_ISREG(own.st_mode):
                raise NotesError(f"{self._name} is not a plain file; the note was not kept.")
            data = _all_bytes(fd)
            added = self._addition(data, note)
            self._write(fd, len(data), added, new_in=self.path.parent if created else None)
            in_place = self._in_place(own.st_ino)
            if in_place:
                self._added.append((note.id, len(data), added))
            return in_place
        except OSError as error:
            if created:
                self._remove_empty(fd)
            raise NotesError(
                f"{self._name} cannot be written: {_why(error)}; the note was not kept."
            ) from error
        finally:
            with suppress(OSError):  # the bytes are on the disk or taken back: closing adds nothing
                os.close(fd)

    def _in_place(self, inode: int) -> bool:
        """Whether the path still names the file that was written to; when nobody can say, it does."""
        try:
            return self.path.stat().st_ino == inode
        except FileNotFoundError:
            return False
        except OSError:
            return True

    def _opened(self) -> tuple[int, bool]:
        """The file open for appending, and whether it is new."""
        flags = os.O_RDWR | os.O_APPEND | os.O_CLOEXEC | os.O_NONBLOCK
        with suppress(FileNotFoundError):
            return os.open(self.path, flags), False
        return os.open(self.path, flags | os.O_CREAT, 0o600), True

    def _addition(self, data: bytes, note: Note) -> bytes:
        """What is appended: what closes the tail, an empty line, the note."""
        text, missing = self._decoded(data)
        lead = HEADING + "\n" if not text else ""
        if text and not text.endswith("\n"):
            lead = "\n"
        if text and open_end(text):
            lead += CLOSE + "\n\n"
        elif text and not (text + lead).endswith(("\n\n", "\n\r\n")):
            lead += "\n"
        added = lead + render(note)
        if data.endswith(b"\r\n"):
            added = added.replace("\n", "\r\n")
        return missing + added.encode()

    def _write(self, fd: int, size: int, added: bytes, *, new_in: Path | None) -> None:
        """Append bytes and bring them to the disk; after any failure the file is as long as before.

        `new_in`: the folder whose new entry the file is, None if it was there.
        """
        written = 0
        try:
            while written < len(added):
                written += os.write(fd, added[written:])
            os.fsync(fd)
            if new_in is not None:
                _sync_folder(new_in)
        except BaseException as error:
            self._take_back(fd, size, written, error)
            raise

    def _take_back(self, fd: int, size: int, written: int, error: BaseException) -> None:
        """Cut off what was written of a note, unless somebody else has written behind it."""
        if not written:
            return
        try:
            if os.fstat(fd).st_size != size + written:
                raise OSError(errno.EBUSY, "another program wrote behind it")
            os.ftruncate(fd, size)
        except OSError as second:
            raise NotesError(
                f"{self._name} cannot be written: {_why(error)}. "
                f"The beginning of a note may stand at its end ({_why(second)})."
            ) from error

    def _remove_empty(self, fd: int) -> None:
        """Remove the file that we created in vain."""
        with suppress(OSError):
            if os.fstat(fd).st_size == 0:
                self.path.unlink()

    @contextmanager
    def _locked(self, otherwise: str = "the note was not kept") -> Iterator[None]:
        """Hold the lock; the system lets go of it when the holder dies. `otherwise`: what an error means."""
        from filelock import FileLock, Timeout  # 40 ms to import: only when a note is written

        try:
            lock = self._lock_path()
            holder = FileLock(lock, timeout=self._timeout)
            holder.acquire()
        except Timeout as error:
            raise NotesError(
                f"{self._name} is held by another program (lock {clean_line(str(lock))}); {otherwise}."
            ) from error
        except OSError as error:
            raise NotesError(f"{self._name} cannot be locked: {_why(error)}; {otherwise}.") from error
        try:
            yield
        finally:
            with suppress(OSError):  # the system lets go of it at the end of the process at the latest
                holder.release()

    def _lock_path(self) -> Path:
        """The lock's file: beside the notes file (links followed), else in the user's cache."""
        path = self.path.resolve()
        _make_folder(path.parent)
        beside = path.with_name(f".{path.name}.lock")
        if beside.exists() or os.access(path.parent, os.W_OK):
            return beside
        folder = self._locks
        if folder is None:
            from platformdirs import user_cache_path  # only for folders that take no new file

            folder = user_cache_path("rights-reader") / "locks"
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return folder / f"{hashlib.sha256(os.fsencode(path)).hexdigest()[:16]}.lock"


def _stamp(found: os.stat_result) -> Stamp:
    return found.st_ino, found.st_mtime_ns, found.st_size


def _all_bytes(fd: int) -> bytes:
    parts: list[bytes] = []
    at = 0
    while part := os.pread(fd, 1 << 20, at):
        parts.append(part)
        at += len(part)
    return b"".join(parts)


def _make_folder(folder: Path) -> None:
    """Make a folder and those above it, each brought to the disk."""
    if not folder.exists():
        _make_folder(folder.parent)
        folder.mkdir(mode=0o700, exist_ok=True)
        _sync_folder(folder.parent)


def _sync_folder(folder: Path) -> None:
    """Bring a new name to the disk."""
    fd = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(fd)
    except OSError as error:
        if error.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network file systems: it needs none
            raise
    finally:
        os.close(fd)


def _completion(half: bytes) -> bytes:
    """The bytes that make a character of its first bytes: adding keeps what stands, cutting would not.

    A character that is harmless, where the first bytes leave the choice.
    """
    found = b""
    for rest in (
        bytes(rest) for count in (1, 2, 3) for rest in product((0xBE, 0x8E, 0x9E, 0xAE), repeat=count)
    ):
        with suppress(UnicodeDecodeError):
            letter = (half + rest).decode()
            if clean(letter) == letter:
                return rest
            found = found or rest
    return found


def _why(error: BaseException) -> str:
    if isinstance(error, OSError):
        return "the disk is full" if error.errno in (errno.ENOSPC, errno.EDQUOT) else str(error.strerror)
    return "it was interrupted"
