"""Whether there is a library in a folder."""

from pathlib import Path

from reader.errors import LibraryError


def is_library(folder: Path) -> bool:
    """Whether a library is in the folder. Raises LibraryError when that cannot be told."""
    try:
        return bool((folder / "articles").is_dir())
    except OSError as error:
        raise LibraryError(f"The library {folder} cannot be read: {error.strerror}.") from error
