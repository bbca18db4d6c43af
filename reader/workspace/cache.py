"""The cache of one library: findings and catalog as JSON. It may be deleted at any time.

CACHE/catalog.jsonl           what each article file was when it was read, and its row in the lists
CACHE/articles/<id>.json      one article: a line of JSON, and behind it the text of its blocks
CACHE/findings/<id>.json      what was found in it, apart because a page is painted before it is needed
CACHE/index/                  the search index (the index room's own)
"""

import contextlib
import json
import os
import shutil
import tempfile
from pathlib import Path
from typing import Any

from reader.workspace import catalog_file
from reader.workspace.catalog_file import Catalog
from reader.workspace.summary import rows_newest_first, unlooked

FORMAT = 2
ARTICLES, FINDINGS = PARTS = ("articles", "findings")
"""The folders that hold a file for each article."""


def _private(folder: Path) -> None:
    """Make the folder, for its owner alone. Raises OSError when it cannot be written or is someone else's."""
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    status = folder.stat()
    if hasattr(os, "getuid") and status.st_uid != os.getuid():
        raise PermissionError(13, "it belongs to another user")
    if status.st_mode & 0o022:
        raise PermissionError(13, "others may write to it")
    with tempfile.TemporaryFile(dir=folder):
        pass


class Cache:
    """A cache folder; a temporary one, with a notice, when the proper one cannot be written."""

    def __init__(self, folder: Path, version: str) -> None:
        self.version = version
        self.notice = ""
        self._temporary = False
        try:
            _private(folder)
            for part in PARTS:
                _private(folder / part)
        except OSError as error:
            reason = error.strerror or str(error)
            self.notice = (
                f"The cache {folder} cannot be used ({reason}); a temporary one is used for this session."
            )
            folder = Path(tempfile.mkdtemp(prefix="rights-reader-"))
            for part in PARTS:
                (folder / part).mkdir(mode=0o700)
            self._temporary = True
        self.folder = folder

    def close(self) -> None:
        """Remove the folder if it is a temporary one."""
        if self._temporary:
            shutil.rmtree(self.folder, ignore_errors=True)

    def _read(self, path: Path) -> dict[str, Any] | None:
        """A JSON file of the cache; None when it is missing, unreadable or of another version."""
        return self._read_parts(path)[0]

    def _read_parts(self, path: Path) -> tuple[dict[str, Any] | None, memoryview]:
        """The first line of a file of the cache as JSON, and the bytes behind it."""
        try:
            data = path.read_bytes()
            end = data.find(b"\n")
            value = json.loads(data[:end] if end >= 0 else data)
        except (OSError, ValueError, RecursionError):
            return None, memoryview(b"")
        known = isinstance(value, dict) and value.get("version") == self.version
        return value if known else None, memoryview(data)[end + 1 if end >= 0 else len(data) :]

    def _write(self, path: Path, value: dict[str, Any], text: str | None = None) -> None:
        """Write a JSON file whole, or leave it: a cache that cannot be written is only slower.

        `text`: what is to stand behind the JSON, as it is.
        """
        data = json.dumps({"version": self.version, **value}, ensure_ascii=False, separators=(",", ":"))
        data += "" if text is None else f"\n{text}"
        with contextlib.suppress(OSError):
            handle, name = tempfile.mkstemp(dir=path.parent, prefix=".", suffix=".tmp")
            with os.fdopen(handle, "w", encoding="utf-8", errors="replace", newline="") as file:
                file.write(data)
            Path(name).replace(path)

    def catalog(self) -> Catalog | None:
        """The catalog; None when there is none that can be used."""
        return catalog_file.read(self.folder, self.version)

    def former(self) -> Catalog | None:
        """The catalog of another version of the program. Nothing of it but rows of unchanged files may be
        used; None when there is none that can be read.
        """
        return catalog_file.read(self.folder, self.version, other=True)

    def beginning(self, most: int) -> tuple[list[list[Any]], int] | None:
        """The newest rows, at most so many, and how many there are; None when there is no usable catalog.

        Of a catalog of another version, what rests on findings is left out.
        """
        found = catalog_file.beginning(self.folder, self.version, most)
        if found is None:
            former = catalog_file.beginning(self.folder, self.version, most, other=True)
            with contextlib.suppress(ValueError):
                found = former and ([unlooked(row) for row in former[0]], former[1])
        return found

    def keep_catalog(self, catalog: Catalog) -> None:
        """Keep the catalog."""
        catalog_file.write(self.folder, catalog, self.version, rows_newest_first(catalog.rows.values()))

    def article(self, article_id: str, stamp: str) -> tuple[dict[str, Any], memoryview] | None:
        """An article as packed when its file had that stamp, and its text; None when it is not there."""
        value, text = self._read_parts(self.folder / ARTICLES / f"{article_id}.json")
        return (value, text) if value and value.get("stamp") == stamp else None

    def findings(self, article_id: str, stamp: str) -> dict[str, Any] | None:
        """What was found in an article, as packed when its file had that stamp; None when it is not there."""
        value = self._read(self.folder / FINDINGS / f"{article_id}.json")
        return value if value and value.get("stamp") == stamp else None

    def keep_article(
        self, article_id: str, stamp: str, article: dict[str, Any], findings: dict[str, Any]
    ) -> None:
        """Keep an article with its findings. The article comes last: when it is there, both are."""
        self._write(self.folder / FINDINGS / f"{article_id}.json", {"stamp": stamp, **findings})
        from reader.workspace.packing import parted  # the first frame reads the catalog alone

        head, text = parted(article)
        self._write(self.folder / ARTICLES / f"{article_id}.json", {"stamp": stamp, **head}, text)

    def drop_article(self, article_id: str) -> None:
        """Forget an article."""
        for part in PARTS:
            with contextlib.suppress(OSError):
                (self.folder / part / f"{article_id}.json").unlink(missing_ok=True)

    def clear(self) -> None:
        """Forget everything but the folder."""
        with contextlib.suppress(OSError):
            (self.folder / catalog_file.NAME).unlink(missing_ok=True)
        shutil.rmtree(self.folder / "index", ignore_errors=True)
        for part in PARTS:
            shutil.rmtree(self.folder / part, ignore_errors=True)
            with contextlib.suppress(OSError):
                (self.folder / part).mkdir(mode=0o700, exist_ok=True)
