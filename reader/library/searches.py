"""`searches.yaml`: the searches that a person keeps, as a person would write them.

    searches:
    - name: sarin in the spring
      query: sarin date:2016-03..2016-05
      order: newest
      only:
      - publisher: Harbour Watch
      without:
      - place: Port Velmar
      saved: '2016-12-21T10:00:00+00:00'

What came out when a search was last run lies beside it in `searches-seen/`, one file for each, and
what was searched for in `search-history.yaml`. Entries that cannot be understood are reported with
their number, left in the file, and passed over; unknown keys stay.
"""

import contextlib
import hashlib
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from filelock import FileLock, Timeout

from reader.errors import LibraryError, NotFound, UsageError
from reader.library import atomic, frontmatter
from reader.library.saved_search import KNOWN, Saved, Seen, asked, from_row, numbers_of, ranges, to_row
from reader.model.clean import clean_line

FILE = "searches.yaml"
HISTORY = "search-history.yaml"
SEEN = "searches-seen"
HEAD = "# Your saved searches. See docs/file-formats.md.\n"
LOCK_SECONDS = 10.0
"""How long a writer waits for another one."""
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")


class SearchesFile:
    """The saved searches and the history of one library. Safe for several processes that write."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.path = folder / FILE
        self.problems: list[str] = []
        """What could not be understood at the last reading, in sentences."""

    # Saved searches

    def read(self) -> tuple[Saved, ...]:
        """All saved searches, in the order of the file. Raises LibraryError when it is not YAML."""
        self.problems = []
        out = []
        for number, row in enumerate(_rows(self._load(self.path)), 1):
            made = from_row(row)
            if made is None:
                self.problems.append(f"Entry {number} in {FILE} cannot be understood; it is passed over.")
            else:
                out.append(made)
        return tuple(out)

    def find(self, name: str) -> Saved:
        """The saved search of a name, or of the one name that begins so. Raises NotFound."""
        saved = self.read()
        exact = [one for one in saved if _same(one.name, name)]
        near = exact or [one for one in saved if name and one.name.casefold().startswith(name.casefold())]
        if len(near) == 1 or exact:
            return near[0]
        if near:
            raise NotFound(f"{name} may be {', '.join(one.name for one in near)}: write more of the name.")
        raise NotFound(f"No saved search is named {name}; `rights-reader searches list` shows their names.")

    def save(self, saved: Saved, *, replace: bool = True) -> bool:
        """Keep a search in the place of the one with the same name; whether there was one.

        Unknown keys of that entry stay. What it found last is forgotten when it asks something else now.
        Raises LibraryError, and UsageError when it does and `replace` is False.
        """
        with self._writing():
            value = self._load(self.path)
            rows = _rows(value)
            row = to_row(saved)
            at = next((n for n, old in enumerate(rows) if _named(old, saved.name)), None)
            if at is None:
                rows.append(row)
            else:
                before = from_row(rows[at])
                if before is None or asked(before) != asked(saved):
                    if not replace:
                        raise UsageError(
                            f"There is a saved search “{saved.name}” that asks something else: "
                            "take another name, or remove that one first."
                        )
                    self._seen_path(saved.name).unlink(missing_ok=True)
                strange = {key: told for key, told in rows[at].items() if key not in KNOWN}
                rows[at] = {**row, **strange}
            self._write(self.path, {**value, "searches": rows}, HEAD)
            return at is not None

    def remove(self, name: str) -> None:
        """Forget a saved search and what it found. Raises NotFound and LibraryError."""
        with self._writing():
            value = self._load(self.path)
            rows = _rows(value)
            kept = [row for row in rows if not _named(row, name)]
            if len(kept) == len(rows):
                raise NotFound(f"No saved search is named {name}.")
            self._write(self.path, {**value, "searches": kept}, HEAD)
            with atomic.as_library_error(f"forget what {name} found"):
                self._seen_path(name).unlink(missing_ok=True)

    # What they found

    def seen(self, name: str) -> Seen | None:
        """What a search found when it was last run; None when it never was, or that cannot be read."""
        with contextlib.suppress(LibraryError):
            value = self._load(self._seen_path(name))
            found = value.get("found")
            if isinstance(value.get("time"), str) and isinstance(found, dict):
                return Seen(
                    clean_line(value["time"]),
                    {str(key): numbers_of(str(told)) for key, told in found.items()},
                )
        return None

    def keep_seen(self, name: str, seen: Seen) -> None:
        """Keep what a search has found. Raises LibraryError."""
        told = {key: ranges(numbers) for key, numbers in sorted(seen.sections.items())}
        sections = sum(len(numbers) for numbers in seen.sections.values())
        value = {
            "name": name,
            "time": seen.time,
            "articles": len(told),
            "sections": sections,
            "found": told,
        }
        with self._writing():
            with atomic.as_library_error(f"keep what {name} found"):
                self._seen_path(name).parent.mkdir(exist_ok=True)
            self._write(self._seen_path(name), value, "")

    def _seen_path(self, name: str) -> Path:
        """A file name that a person recognises, and that is different for every search."""
        key = " ".join(name.split()).casefold()
        words = "-".join(re.findall(r"\w+", key))[:40]
        return self.folder / SEEN / f"{words}-{hashlib.sha256(key.encode()).hexdigest()[:8]}.yaml"

    # History

    def history(self) -> tuple[str, ...]:
        """What was searched for, the newest last. Raises LibraryError when the file is not YAML."""
        rows = self._load(self.folder / HISTORY).get("history")
        return tuple(clean_line(str(row)) for row in rows if row) if isinstance(rows, list) else ()

    def remember(self, query: str, most: int) -> None:
        """Put a query at the end of the history, which holds `most`; one that is in it moves there.

        Raises LibraryError.
        """
        with self._writing():
            path = self.folder / HISTORY
            value = self._load(path)
            rows = value.get("history")
            old = [str(row) for row in rows if str(row) != query] if isinstance(rows, list) else []
            self._write(path, {**value, "history": [*old, query][-most:] if most > 0 else []}, "")

    def forget(self) -> None:
        """Empty the history. Raises LibraryError."""
        with self._writing(), atomic.as_library_error("forget the history"):
            (self.folder / HISTORY).unlink(missing_ok=True)

    # Files

    @contextlib.contextmanager
    def _writing(self) -> Iterator[None]:
        """Hold the lock of these files: theirs alone, so that nobody waits for an import."""
        with atomic.as_library_error(f"lock {FILE}"):
            self.folder.mkdir(parents=True, exist_ok=True)
            lock = FileLock(self.folder / ".searches.lock", timeout=LOCK_SECONDS)
            try:
                lock.acquire()
            except Timeout:
                raise LibraryError(f"Another program is writing {FILE}; try again when it is done.") from None
        try:
            yield
        finally:
            lock.release()

    @staticmethod
    def _load(path: Path) -> dict[str, Any]:
        if not path.exists():
            return {}
        with atomic.as_library_error(f"read {path.name}"):
            data = path.read_bytes()
        try:
            return frontmatter.load_mapping(data.decode("utf-8"))
        except ValueError as error:
            raise LibraryError(f"The file {path.name} cannot be read: {error}") from None

    @staticmethod
    def _write(path: Path, value: dict[str, Any], head: str) -> None:
        with atomic.as_library_error(f"write {path.name}"):
            if (
                head
                and path.exists()
                and _has_comments(path.read_text("utf-8", "replace").removeprefix(head))
            ):
                # Comments are not kept in what is written: the file as a person left it is.
                atomic.write(path.with_suffix(".yaml.before"), path.read_bytes(), mode=0o600)
            atomic.write(path, (head + frontmatter.dump_mapping(value)).encode(), mode=0o600)


def _rows(value: dict[str, Any]) -> list[Any]:
    rows = value.get("searches")
    return list(rows) if isinstance(rows, list) else [] if rows is None else [rows]


def _same(one: str, other: str) -> bool:
    return " ".join(one.split()).casefold() == " ".join(other.split()).casefold()


def _named(row: object, name: str) -> bool:
    return isinstance(row, dict) and _same(str(row.get("name", "")), name)


def _has_comments(text: str) -> bool:
    return any(re.search(r"(?:^|\s)#", _QUOTED.sub("", line)) for line in text.splitlines())
