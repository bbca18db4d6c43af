"""Keeps errors of the caller's own code apart from those of the index."""

from collections.abc import Iterable, Iterator

from reader.index.port import Entry


class Outside(Exception):
    """Carries an error of the caller's own code past what catches the errors of Whoosh."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


def from_outside(entries: Iterable[Entry]) -> Iterator[Entry]:
    """The entries; an error in making one comes as Outside."""
    try:
        yield from entries
    except Exception as error:  # the caller's code: handed back to the caller as it is
        raise Outside(error) from error
