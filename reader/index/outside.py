"""Keeps errors of the caller's own code apart from those of the index."""

from collections.abc import Callable, Iterable, Iterator

from reader.errors import ReaderError
from reader.index.port import Entry, Fetch


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


def still_there(fetch: Fetch) -> Callable[[str], bool]:
    """Tells whether the library has an article by asking for it."""

    def there(article_id: str) -> bool:
        try:
            fetch(article_id)
        except ReaderError:
            return False
        return True

    return there
