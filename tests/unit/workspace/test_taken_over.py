"""What one process has found in articles is not looked for again by another one."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.model.search import Query, SearchPage
from reader.workspace import finder, taken_over
from reader.workspace.finder import BEHIND
from reader.workspace.looking import Looking
from reader.workspace.workspace import Workspace


@pytest.fixture
def two(pages: Path) -> Iterator[tuple[Workspace, Workspace]]:
    """Two programs on one library that has no articles yet; the second has seen it so."""
    first, second = Workspace.open(create=True), Workspace.open(create=True)
    (first.folder / "articles").mkdir(parents=True)
    assert second.catalog() == ()
    list(first.import_paths([pages]))
    yield first, second
    first.close()
    second.close()


def _no_looking(monkeypatch: pytest.MonkeyPatch) -> None:
    def found(*_: object) -> None:
        raise AssertionError("it was looked for again")

    monkeypatch.setattr(Looking, "findings", found)


def test_many_changed_articles_are_taken_over(
    two: tuple[Workspace, Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two
    monkeypatch.setattr(taken_over, "MANY", 2)
    monkeypatch.setattr("reader.workspace.shelf.Shelf._take_in", None)
    _no_looking(monkeypatch)
    assert second.catalog() == first.catalog() != ()
    for row in first.catalog():
        assert second.reading(row.id).findings == first.reading(row.id).findings
        assert second.shelf.index_stamp(row.id) == first.shelf.index_stamp(row.id)


def test_an_article_that_changed_since_is_looked_through(
    two: tuple[Workspace, Workspace], monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two
    monkeypatch.setattr(taken_over, "MANY", 2)
    key = next(row.id for row in first.catalog() if "Harbour" in row.title)
    path = first.folder / "articles" / f"{key}.md"
    path.write_text(path.read_text(encoding="utf-8").replace("radios", "lanterns"), encoding="utf-8")
    second.catalog()
    assert "lanterns" in second.reading(key).article.text
    assert second.shelf.index_stamp(key) != first.shelf.index_stamp(key)
    assert len(second.catalog()) == len(first.catalog())


def test_while_another_process_takes_articles_in_a_search_answers_without_them(
    two: tuple[Workspace, Workspace], pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = two
    second.open_search()
    monkeypatch.setattr(finder, "AT_ONCE", 0)
    (pages / "late.txt").write_text(
        "A Bridge Is Built in Tessen\n\nBy Ivo Marn\n\nThe bridge will open in 2020.\n", encoding="utf-8"
    )
    list(first.import_paths([pages / "late.txt"]))
    second.finder.busy_elsewhere = True
    for _ in range(2):
        page = second.search(Query("bridge"))
        assert isinstance(page, SearchPage)
        assert page.sections == 0
        assert BEHIND in page.notices
        assert second.finder._behind is None
    second.finder.busy_elsewhere = False
    page = second.search(Query("bridge"))
    behind = second.finder._behind
    assert behind is not None
    behind.join(10)
    page = second.search(Query("bridge"))
    assert isinstance(page, SearchPage)
    assert page.sections == 1
    assert BEHIND not in page.notices
