"""A library folder: articles, originals, the custody log, and the lock that guards writing."""

import contextlib
import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from reader.errors import LibraryError, NotFound
from reader.library import articles, atomic
from reader.library.custody import CustodyLog
from reader.model.article import Article

LOCK_SECONDS = 10.0
"""How long a writer waits for another one."""


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """An article file as the folder lists it, unread."""

    id: str
    stamp: str
    """Size and time of change: another stamp means that the file may have changed."""


class Library:
    """One library on disk: the truth, of which the index is a cache."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.articles_folder = folder / "articles"
        self.originals_folder = folder / "originals"
        self.custody = CustodyLog(folder / "custody.jsonl")
        self._received: tuple[int, dict[str, Receipt]] = (-1, {})
        self._swept = False

    @property
    def exists(self) -> bool:
        """Whether there is a library in the folder."""
        return self.articles_folder.is_dir()

    def create(self) -> None:
        """Make the folders. Raises LibraryError when they cannot be made."""
        with atomic.as_library_error(f"create the library in {self.folder}"):
            for folder in (self.folder, self.articles_folder, self.originals_folder):
                folder.mkdir(parents=True, exist_ok=True)

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """Hold the library's lock. Raises LibraryError when another program holds it too long."""
        lock = FileLock(self.folder / ".lock", timeout=LOCK_SECONDS)
        with atomic.as_library_error(f"lock the library in {self.folder}"):
            try:
                lock.acquire()
            except Timeout:
                raise LibraryError(
                    f"Another program is writing to the library in {self.folder}; try again when it is done."
                ) from None
        try:
            if not self._swept:
                self._swept = True
                for folder in (self.articles_folder, self.originals_folder):
                    atomic.sweep(folder)
            yield
        finally:
            lock.release()

    def files(self) -> tuple[ArticleFile, ...]:
        """The article files by id. Raises LibraryError when the folder cannot be read."""
        found: list[ArticleFile] = []
        if not self.exists and not self.custody.path.exists():
            return ()  # nothing was ever imported here
        with atomic.as_library_error(f"read the library in {self.folder}"):
            for entry in os.scandir(self.articles_folder):
                if entry.name.endswith(".md") and not entry.name.startswith(".") and entry.is_file():
                    status = entry.stat()
                    found.append(ArticleFile(entry.name[:-3], f"{status.st_size}-{status.st_mtime_ns}"))
        return tuple(sorted(found, key=lambda file: file.id))

    def stamp(self, article_id: str) -> str:
        """Changes when the article's file does. Raises NotFound."""
        try:
            status = self._article_path(article_id).stat()
        except (OSError, ValueError):
            raise NotFound(f"There is no article {article_id} in this library.") from None
        return f"{status.st_size}-{status.st_mtime_ns}"

    def read(self, article_id: str) -> Article:
        """An article. Raises NotFound, or LibraryError when its file cannot be read."""
        path = self._article_path(article_id)
        if not path.is_file():
            raise NotFound(f"There is no article {article_id} in this library.")
        with atomic.as_library_error(f"read the article {article_id}"):
            data = path.read_bytes()
        return articles.from_text(data.decode("utf-8", "replace"), name=article_id)

    def write(self, article: Article) -> None:
        """Write an article's file whole. Raises LibraryError."""
        with atomic.as_library_error(f"write the article {article.id}"):
            atomic.write(self._article_path(article.id), articles.to_text(article).encode())

    def _article_path(self, article_id: str) -> Path:
        if "/" in article_id or "\\" in article_id or article_id.startswith("."):
            raise NotFound(f"There is no article {article_id} in this library.")
        return self.articles_folder / f"{article_id}.md"

    def original_path(self, sha256: str) -> Path | None:
        """Where the original of that hash lies; None when it is missing."""
        if not sha256.isalnum():
            return None
        return next(iter(sorted(self.originals_folder.glob(f"{sha256}.*"))), None)

    def original(self, sha256: str) -> bytes:
        """The bytes as received. Raises NotFound, and LibraryError when they are not what the hash says."""
        path = self.original_path(sha256)
        if path is None:
            raise NotFound(f"The original {sha256[:12]} is not in this library.")
        with atomic.as_library_error(f"read the original {path.name}"):
            data = path.read_bytes()
        if hashlib.sha256(data).hexdigest() != sha256:
            raise LibraryError(
                f"The original {path.name} was altered: its bytes do not have the hash of its name."
            )
        return data

    def is_whole(self, sha256: str) -> bool:
        """Whether the original of that hash is there with the bytes that the hash says."""
        try:
            self.original(sha256)
        except (LibraryError, NotFound):
            return False
        return True

    def keep_original(self, data: bytes, extension: str) -> str:
        """Keep the bytes, read-only, under their hash, which is returned. Raises LibraryError."""
        sha256 = hashlib.sha256(data).hexdigest()
        with atomic.as_library_error(f"keep the original {sha256[:12]}"):
            path = self.original_path(sha256)
            if path is None or hashlib.sha256(path.read_bytes()).hexdigest() != sha256:
                atomic.write(path or self.originals_folder / f"{sha256}.{extension}", data, mode=0o444)
        return sha256

    def has(self, article_id: str) -> bool:
        """Whether there is an article file of that id."""
        return self._article_path(article_id).is_file()

    def set_aside(self, article_id: str) -> None:
        """Move an article's file to `set-aside/`, under a name that is free there. Raises LibraryError."""
        folder = self.folder / "set-aside"
        with atomic.as_library_error(f"set the article {article_id} aside"):
            folder.mkdir(exist_ok=True)
            number = 1
            while (target := folder / f"{article_id}.{number}.md").exists():
                number += 1
            self._article_path(article_id).rename(target)
            atomic.sync_folder(folder)

    def received(self) -> dict[str, "Receipt"]:
        """The hashes of the originals whose import was finished, with what became of them last.

        The log is read again only when it has grown.
        """
        path = self.custody.path
        size = path.stat().st_size if path.exists() else 0
        if size == self._received[0]:
            return self._received[1]
        out: dict[str, Receipt] = {}
        for entry in self.custody.entries():
            value = entry.value or {}
            ids = value.get("articles")
            if value.get("event") in ("import", "cut") and isinstance(ids, list):
                out[str(value.get("sha256"))] = Receipt(
                    tuple(str(item) for item in ids), _lines(value.get("split")), _lines(value.get("join"))
                )
        self._received = (size, out)
        return out


@dataclass(frozen=True, slots=True)
class Receipt:
    """What the custody log says of one original."""

    ids: tuple[str, ...]
    """Of its articles, in the order of the page."""
    split: frozenset[int] = frozenset()
    """Lines where a person said that an article begins."""
    join: frozenset[int] = frozenset()
    """Lines where a person said that none does."""


def _lines(value: object) -> frozenset[int]:
    return (
        frozenset(item for item in value if isinstance(item, int)) if isinstance(value, list) else frozenset()
    )
