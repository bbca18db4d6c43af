"""`corrections.yaml`: a person's corrections, kept as a person would write them.

    names:
    - merge: Khamis
      to: Christine Khamis
    - drop: Time
      type: ORG
      article: xinjiang-b864bd
    - retype: Aldrun
      kind: PLACE
    - split: Council
      text: the Council
      to: UN Human Rights Council
    dates:
    - article: bulletin-c087be
      text: 15 November
      value: '2016-11-15'
    publishers:
    - article: leaflet-01ab23
      publisher: Harbour Watch
      published: '2019-05-02'

Entries that cannot be understood are reported with their number, left in the file, and passed over.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from reader.errors import LibraryError
from reader.library import atomic, frontmatter
from reader.model.clean import SafeText, clean_line
from reader.model.corrections import Change, Corrections, DateSet, NameChange, PublisherSet
from reader.model.findings import EntityType

T = TypeVar("T")

FILE = "corrections.yaml"
HEAD = "# Your corrections: they win over every rule and survive a new import. See docs/file-formats.md.\n"


class CorrectionsFile:
    """The corrections of one library. The caller holds the library's lock while it writes."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self.problems: list[str] = []
        """What could not be understood at the last `read`, as sentences."""

    def stamp(self) -> str:
        """Changes when the file does; empty when there is none."""
        try:
            status = self.path.stat()
        except OSError:
            return ""
        return f"{status.st_size}-{status.st_mtime_ns}"

    def _load(self) -> dict[str, Any]:
        if not self.path.exists():
            return {}
        with atomic.as_library_error(f"read {FILE}"):
            data = self.path.read_bytes()
        try:
            return frontmatter.load_mapping(data.decode("utf-8"))
        except ValueError as error:
            raise LibraryError(f"The file {FILE} cannot be read: {error}") from None

    def read(self) -> Corrections:
        """All corrections. Raises LibraryError when the file is not YAML."""
        value = self._load()
        self.problems = []
        return Corrections(
            tuple(self._entries(value, "names", _name)),
            tuple(self._entries(value, "dates", _date)),
            tuple(self._entries(value, "publishers", _publisher)),
        )

    def _entries(
        self, value: dict[str, Any], part: str, make: Callable[[dict[str, Any]], T | None]
    ) -> Iterator[T]:
        """The entries of one list that can be understood; the others become problems."""
        rows = value.get(part) or []
        for number, row in enumerate(rows if isinstance(rows, list) else [rows], 1):
            made = make(row) if isinstance(row, dict) else None
            if made is None:
                self.problems.append(
                    f"Entry {number} of {part} in {FILE} cannot be understood; it is passed over."
                )
            else:
                yield made

    def add(self, *changes: NameChange | DateSet | PublisherSet) -> None:
        """Put corrections behind those that are there; unknown keys and entries stay.

        Raises LibraryError when the file cannot be read or written. A file with comments, which are not
        kept, is first copied to `corrections.yaml.before`.
        """
        value = self._load()
        for change in changes:
            part, row = _written(change)
            rows = value.get(part)
            kept = rows if isinstance(rows, list) else [] if rows is None else [rows]
            value[part] = [*kept, row]
        self._write(value)

    def take_back(self) -> bool:
        """Take the last correction of a name away again; False when there is none. Raises LibraryError."""
        value = self._load()
        rows = value.get("names")
        if not isinstance(rows, list) or not rows:
            return False
        value["names"] = rows[:-1]
        self._write(value)
        return True

    def take_back_publisher(self, article: str) -> bool:
        """Take away what was said last of an article's publisher and date; False when nothing was.

        Raises LibraryError.
        """
        value = self._load()
        rows = value.get("publishers")
        places = [
            place
            for place, row in enumerate(rows if isinstance(rows, list) else ())
            if isinstance(row, dict) and row.get("article") == article
        ]
        if not isinstance(rows, list) or not places:
            return False
        del rows[places[-1]]
        self._write(value)
        return True

    def _write(self, value: dict[str, Any]) -> None:
        with atomic.as_library_error(f"write {FILE}"):
            if self.path.exists() and b"#" in self.path.read_bytes().removeprefix(HEAD.encode()):
                # Comments are not kept in what is written: the file as a person left it is.
                atomic.write(self.path.with_suffix(".yaml.before"), self.path.read_bytes())
            atomic.write(self.path, (HEAD + frontmatter.dump_mapping(value)).encode())


def _text(row: dict[str, Any], key: str) -> SafeText | None:
    value = row.get(key)
    return clean_line(str(value)) if value not in (None, "") else None


def _type(row: dict[str, Any], key: str) -> EntityType | None:
    value = str(row.get(key) or "").upper()
    return EntityType(value) if value in EntityType.__members__ else None


def _name(row: dict[str, Any]) -> NameChange | None:
    change = next((change for change in Change if change in row), None)
    name = _text(row, str(change)) if change else None
    if change is None or name is None:
        return None
    made = NameChange(
        change,
        name,
        type=_type(row, "type"),
        to=_text(row, "to"),
        kind=_type(row, "kind"),
        text=_text(row, "text"),
        article=_text(row, "article"),
    )
    needs = {
        Change.MERGE: made.to,
        Change.SPLIT: made.to and made.text,
        Change.RETYPE: made.kind,
        Change.DROP: True,
    }
    unknown = any(row.get(key) and value is None for key, value in (("type", made.type), ("kind", made.kind)))
    return made if needs[change] and not unknown else None


def _date(row: dict[str, Any]) -> DateSet | None:
    article, text, value = _text(row, "article"), _text(row, "text"), _text(row, "value")
    return DateSet(article, text, value, _text(row, "locator") or "") if article and text and value else None


def _publisher(row: dict[str, Any]) -> PublisherSet | None:
    article, publisher, published = _text(row, "article"), _said(row, "publisher"), _said(row, "published")
    said = publisher is not None or published is not None
    return PublisherSet(article, publisher, published) if article and said else None


def _said(row: dict[str, Any], key: str) -> SafeText | None:
    """A text; empty where the key stands there with nothing behind it, None where it does not stand there."""
    return _text(row, key) or SafeText("") if key in row else None


def _written(change: NameChange | DateSet | PublisherSet) -> tuple[str, dict[str, str]]:
    """Which list of the file a correction belongs to, and how it is written there."""
    match change:
        case NameChange():
            row = {str(change.change): str(change.name)}
            more = {
                "type": change.type,
                "text": change.text,
                "to": change.to,
                "kind": change.kind,
                "article": change.article,
            }
            return "names", {**row, **{key: str(value) for key, value in more.items() if value}}
        case DateSet():
            row = {"article": change.article, "text": str(change.text), "value": change.value}
            return "dates", {**row, **({"locator": change.locator} if change.locator else {})}
        case PublisherSet():
            more = {"publisher": change.publisher, "published": change.published}
            return "publishers", {
                "article": change.article,
                **{key: str(value) for key, value in more.items() if value is not None},
            }


def describe(change: NameChange | DateSet | PublisherSet) -> dict[str, str]:
    """A correction as the file holds it."""
    return _written(change)[1]
