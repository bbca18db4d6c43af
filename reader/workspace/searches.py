"""Saved searches and the history: kept with the library, run again with what is new since last time."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from reader.errors import UsageError
from reader.library.saved_search import Saved, Seen
from reader.library.searches import SearchesFile
from reader.model.clean import clean_line
from reader.model.search import Problem, Query, SearchPage
from reader.workspace.searching import Searching
from reader.workspace.shelf import now

__all__ = ["Ran", "Saved", "SavedView", "Searches"]


@dataclass(frozen=True, slots=True)
class SavedView:
    """A saved search, and what it found when it was last run."""

    saved: Saved
    run: str
    """ISO 8601 time with zone; empty when it was never run."""
    sections: int
    articles: int


@dataclass(frozen=True, slots=True)
class Ran:
    """A saved search that was run again.

    A section counts as new when it, by its article and its number in it, is not among those that the
    search found when it was last run. So it does not matter whether an article came in, was corrected,
    or was only now found by other spellings.
    """

    saved: Saved
    page: SearchPage
    since: str
    """When it was last run; empty when it never was."""
    new: Mapping[str, frozenset[int]]
    """Article id → indexes into `Article.sections`. Empty at the first run."""
    gone: int
    """How many sections were found then and are not now."""

    @property
    def told(self) -> str:
        """What is new, in one sentence."""
        if not self.since:
            return f"“{self.saved.name}” was run for the first time: next time it says what is new."
        since = self.since[:16].replace("T", " ")
        if self.new:
            sections = _count(sum(map(len, self.new.values())), "section")
            told = f"New since {since}: {sections} in {_count(len(self.new), 'article')}"
        else:
            told = f"Nothing new since {since}"
        return f"{told}; {_count(self.gone, 'section')} no longer found." if self.gone else f"{told}."


class Searches:
    """The saved searches and the history of one library."""

    def __init__(self, folder: Path, finder: Searching, most: int) -> None:
        """`most`: how many queries the history holds."""
        self.file = SearchesFile(folder)
        self._finder = finder
        self._most = most

    def views(self) -> tuple[SavedView, ...]:
        """All saved searches, in the order of their file. Raises LibraryError."""
        out = []
        for saved in self.file.read():
            seen = self.file.seen(saved.name)
            sections = sum(map(len, seen.sections.values())) if seen else 0
            out.append(
                SavedView(saved, seen.time if seen else "", sections, len(seen.sections) if seen else 0)
            )
        return tuple(out)

    @property
    def problems(self) -> tuple[str, ...]:
        """What could not be understood when the file was last read, in sentences."""
        return tuple(self.file.problems)

    def save(self, name: str, query: Query, *, replace: bool = False) -> bool:
        """Keep a query under a name; whether it takes the place of another one.

        Raises UsageError when there is no name, nothing is asked, or the name is taken by another question
        and `replace` is False; LibraryError.
        """
        name = clean_line(" ".join(name.split()))
        if not name:
            raise UsageError("A saved search needs a name.")
        if not query.text.strip() and not query.filters:
            raise UsageError("There is no search to save: type one first.")
        saved = Saved(name, clean_line(query.text), query.order, query.filters, now())
        return self.file.save(saved, replace=replace)

    def remove(self, name: str) -> None:
        """Forget a saved search. Raises NotFound and LibraryError."""
        self.file.remove(self.file.find(name).name)

    def run(self, name: str, *, limit: int = 50, keep: bool = True) -> Ran | Problem:
        """Run a saved search, and remember what it found unless `keep` is False.

        Raises NotFound, LibraryError and IndexUnavailable.
        """
        saved = self.file.find(name)
        query = Query(saved.query, saved.order, limit=limit, filters=saved.filters)
        page = self._finder.search(query)
        if isinstance(page, Problem):
            return page
        answering = self._finder.answering(query)
        if isinstance(answering, Problem):
            return answering
        found = {key: frozenset(sections) for key, sections in answering.items()}
        seen = self.file.seen(saved.name)
        if keep:
            self.file.keep_seen(saved.name, Seen(now(), found))
        if seen is None:
            ran = Ran(saved, page, "", {}, 0)
        else:
            ran = Ran(saved, page, seen.time, _less(found, seen.sections), _size(_less(seen.sections, found)))
        return replace(ran, page=replace(page, notices=(ran.told, *page.notices)))

    def history(self) -> tuple[str, ...]:
        """What was searched for, the newest last. Raises LibraryError."""
        return self.file.history()[-self._most :] if self._most > 0 else ()

    def remember(self, text: str) -> None:
        """Put what was searched for into the history. Raises LibraryError."""
        if text.strip() and self._most > 0:
            self.file.remember(clean_line(text), self._most)

    def forget(self) -> None:
        """Empty the history. Raises LibraryError."""
        self.file.forget()


def _less(
    sections: Mapping[str, frozenset[int]], known: Mapping[str, frozenset[int]]
) -> dict[str, frozenset[int]]:
    """The sections that are not among the known ones."""
    left = {key: numbers - known.get(key, frozenset()) for key, numbers in sections.items()}
    return {key: numbers for key, numbers in left.items() if numbers}


def _size(sections: Mapping[str, frozenset[int]]) -> int:
    return sum(map(len, sections.values()))


def _count(number: int, thing: str) -> str:
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
