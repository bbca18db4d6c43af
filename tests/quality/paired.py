"""Pages with their annotation: read from the folders, imported for real, each article beside its row."""

import re
import tempfile
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
import yaml

from reader.workspace.importing import Refusal
from reader.workspace.showing import article_row
from reader.workspace.workspace import Workspace

HERE = Path(__file__).parent
GOLD = HERE / "gold"
PAGES = (HERE.parents[1] / "corpus" / "pages", HERE / "pages")

Row = dict[str, Any]
Span = tuple[int, int]

_LEADING = re.compile(r"(?:the|Dr\.|Mr\.|Mrs\.|Ms\.|President|U|Daw)\s+", re.I)
_POSSESSIVE = re.compile(r"['’]s?$", re.I)
_QUOTES = str.maketrans("’‘“”", "''\"\"")


def norm(text: object) -> str:
    """A text as it is compared: one form of letters, quotation marks and spaces, without outer marks."""
    plain = unicodedata.normalize("NFKC", str(text) if text else "").translate(_QUOTES)
    return re.sub(r"\s+", " ", plain).strip().strip(".:;, ").casefold()


@dataclass(frozen=True)
class Page:
    """One page of text."""

    text: str
    starts: tuple[int, ...]
    """Offset of the first character of every line."""

    def line_of(self, offset: int) -> int:
        """The line, counted from 1, of the first character at or after `offset` that is not white space."""
        while offset < len(self.text) and self.text[offset].isspace():
            offset += 1
        return bisect_right(self.starts, offset)

    def trim(self, span: Span) -> Span:
        """A name without its article, its honorific and the possessive behind it."""
        start, end = span
        while found := _LEADING.match(self.text, start, end):
            start = found.end()
        if found := _POSSESSIVE.search(self.text[start:end]):
            end -= len(found[0])
        return start, end


@dataclass(frozen=True)
class Pair:
    """An annotated article, and the row of `show --json` that was found for it (None: not found)."""

    gold: Row
    row: Row | None
    page: Page

    @property
    def id(self) -> str:
        """Of the annotation."""
        return str(self.gold["id"])

    def get(self, key: str) -> Any:
        """A field of the row; None when there is no row."""
        return None if self.row is None else self.row.get(key)

    def found(self, key: str) -> list[Row]:
        """A list of the row; empty when there is no row."""
        return list(self.get(key) or ())

    def zone(self, offset: int) -> str:
        """What the annotation says that the line at an offset is."""
        line = bisect_right(self.page.starts, offset)
        return next((name for name, lines in self.gold["zones"].items() if line in lines), "body")

    def body_lines(self) -> Iterator[tuple[int, int, str]]:
        """The lines that no zone claims: number, offset, text."""
        special = {line for lines in self.gold["zones"].values() for line in lines}
        first, last = self.gold["lines"]
        for number, text in enumerate(self.page.text.split("\n"), 1):
            if first <= number <= last and number not in special:
                yield number, self.page.starts[number - 1], text


@dataclass(frozen=True)
class Scored:
    """All that is to be compared."""

    pairs: tuple[Pair, ...]
    rows: int
    """How many articles the import made of the pages."""


def load_page(path: Path) -> Page:
    """A page of UTF-8 text with its lines."""
    text = path.read_text(encoding="utf-8")
    return Page(text, (0, *(found.end() for found in re.finditer("\n", text))))


def imported(paths: Sequence[Path]) -> list[Row]:
    """Import pages into a library of their own and show every article. Raises AssertionError on a refusal."""
    with tempfile.TemporaryDirectory() as folder, pytest.MonkeyPatch.context() as patch:
        patch.setenv("RIGHTS_READER_HOME", folder)
        for name in ("LIBRARY", "NOTES"):
            patch.delenv(f"RIGHTS_READER_{name}", raising=False)
        workspace = Workspace.open(library=Path(folder, "library"), create=True)
        try:
            for outcome in workspace.import_paths(paths):
                assert not isinstance(outcome, Refusal), outcome
            return [article_row(workspace.reading(summary.id)) for summary in workspace.catalog()]
        finally:
            workspace.close()


def paired(gold: Path = GOLD, folders: Sequence[Path] = PAGES) -> Scored:
    """Every annotated article with its row; the annotation names the pages, the folders hold them."""
    wanted: list[Row] = []
    for file in sorted(gold.glob("*.yaml")):
        wanted += yaml.safe_load(file.read_text(encoding="utf-8"))["articles"]
    paths = {
        name: next(folder / name for folder in folders if (folder / name).is_file())
        for name in sorted({str(article["file"]) for article in wanted})
    }
    pages = {name: load_page(path) for name, path in paths.items()}
    rows = imported(list(paths.values()))
    by_start: dict[tuple[str, int], Row] = {}
    for row in rows:
        name = row["original"]["name"]
        by_start[name, pages[name].line_of(row["original"]["start"])] = row
    pairs = []
    for article in wanted:
        # The head of a page (sponsor, name of the site) may be counted into its first article or not.
        first = {article["lines"][0], *(article["zones"].get(zone, [0])[0] for zone in ("header", "title"))}
        found = [
            by_start[article["file"], line] for line in sorted(first) if (article["file"], line) in by_start
        ]
        pairs.append(Pair(article, found[0] if found else None, pages[article["file"]]))
    return Scored(tuple(pairs), len(rows))
