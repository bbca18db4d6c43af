"""One writer at a time, and damage told as what it is."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from filelock import FileLock, Timeout

from reader.errors import IndexUnavailable, ReaderError
from reader.index.outside import Outside


@contextmanager
def exclusive(lock_file: Path, seconds: float) -> Iterator[None]:
    """Keep the writers of other processes away, or say that one has been at it for so long."""
    lock = FileLock(lock_file, timeout=seconds)
    try:
        lock.acquire()
    except Timeout as error:
        raise IndexUnavailable("Another program has been writing the index for a long time.") from error
    except OSError as error:
        raise IndexUnavailable(f"The index folder cannot be written to: {error.strerror}.") from error
    try:
        yield
    finally:
        lock.release()


@contextmanager
def sound(condemn: Callable[[], None]) -> Iterator[None]:
    """Turn whatever goes wrong in reading or writing into IndexUnavailable; `condemn` what is damaged."""
    try:
        yield
    except ReaderError:
        raise
    except Outside as error:
        raise error.error from None
    except OSError as error:
        if isinstance(error, FileNotFoundError):
            condemn()
        raise IndexUnavailable(f"The index cannot be read or written: {error.strerror or error}.") from error
    except Exception as error:  # damaged bytes are read without many checks: anything can be raised
        condemn()
        raise IndexUnavailable(f"The index is damaged ({type(error).__name__}: {error}).") from error
