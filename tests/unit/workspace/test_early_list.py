"""The list does not wait until all articles were looked through, and shows nothing that was found before."""

import json
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.extract import extract
from reader.model.article import Article
from reader.model.findings import Findings
from reader.workspace import glance, looked, shelf, warming
from reader.workspace.catalog_file import NAME
from reader.workspace.summary import UNKNOWN, Summary
from reader.workspace.workspace import Workspace

Rows = tuple[Summary, ...]


@pytest.fixture(autouse=True)
def _small_is_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(shelf, "WORTH", 1)


@pytest.fixture
def updated(pages: Path) -> Iterator[Workspace]:
    """A library whose cache another version of the program has left."""
    before = Workspace.open(create=True)
    list(before.import_paths([pages]))
    before.catalog()
    before.close()
    cache = before.cache.folder
    for path in (cache / NAME, *cache.glob("articles/*.json"), *cache.glob("findings/*.json")):
        head, end, rest = path.read_text(encoding="utf-8").partition("\n")
        path.write_text(head.replace(before.cache.version, "2/0.0/0") + end + rest, encoding="utf-8")
    workspace = Workspace.open()
    yield workspace
    workspace.close()


def _early(workspace: Workspace) -> tuple[list[Rows], Rows]:
    told: list[Rows] = []
    return told, workspace.catalog(early=told.append)


def test_the_list_is_told_before_anything_was_looked_for(
    updated: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked_for: list[str] = []
    find = extract.extract

    def noted(article: Article, **more: tuple[Article, ...]) -> Findings:
        looked_for.append(article.id)
        return find(article, **more)

    monkeypatch.setattr(extract, "extract", noted)
    told: list[tuple[Rows, int]] = []
    rows = updated.catalog(early=lambda early: told.append((early, len(looked_for))))
    assert len(told) == 1
    early, found = told[0]
    assert found == 0
    assert [row.title for row in early] == [row.title for row in rows]
    assert len(looked_for) >= len(rows)


def test_a_number_of_sources_that_was_found_before_is_not_shown_as_one_of_now(updated: Workspace) -> None:
    beginning = updated.beginning(9)
    assert beginning is not None
    (early,), rows = _early(updated)
    assert {row.sources for row in (*beginning[0], *early)} == {UNKNOWN}
    assert all(row.sources >= 0 for row in rows)


def test_a_list_without_a_cache_comes_from_the_article_files(updated: Workspace) -> None:
    updated.cache.clear()
    (early,), rows = _early(updated)
    assert [(row.title, row.publisher, row.published, row.words) for row in early] == [
        (row.title, row.publisher, row.published, row.words) for row in rows
    ]


def test_the_row_of_an_article_that_was_changed_since_comes_from_its_file(updated: Workspace) -> None:
    path = next((updated.folder / "articles").glob("*.md"))
    title = next(line for line in path.read_text(encoding="utf-8").splitlines() if line.startswith("title:"))
    path.write_text(
        path.read_text(encoding="utf-8").replace(title, "title: A Title of Now"), encoding="utf-8"
    )
    (early,), _ = _early(updated)
    assert "A Title of Now" in [row.title for row in early]


def test_what_does_not_fit_into_the_time_for_it_comes_when_it_was_looked_through(
    updated: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    updated.cache.clear()
    monkeypatch.setattr(glance, "MOST", 0)
    monkeypatch.setattr(shelf, "KEEP_EVERY", 1)
    told, rows = _early(updated)
    assert [len(early) for early in told] == list(range(len(rows) + 1))


def test_a_former_catalog_in_another_format_is_not_used(updated: Workspace) -> None:
    path = updated.cache.folder / NAME
    head, _, rest = path.read_text(encoding="utf-8").partition("\n")
    path.write_text(json.dumps({**json.loads(head), "version": "1/0.0/0"}) + "\n" + rest, encoding="utf-8")
    assert updated.beginning(5) is None
    assert updated.cache.former() is None


def test_a_damaged_row_of_a_former_catalog_is_read_from_its_file(updated: Workspace) -> None:
    path = updated.cache.folder / NAME
    lines = path.read_text(encoding="utf-8").splitlines()
    lines[1] = json.dumps([json.loads(lines[1])[0], "cut short"])
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    (early,), rows = _early(updated)
    assert [row.title for row in early] == [row.title for row in rows]


def test_nothing_is_told_early_of_a_library_that_is_up_to_date(updated: Workspace) -> None:
    updated.catalog()
    told, rows = _early(updated)
    assert told == []
    assert rows


def test_an_article_is_read_while_another_one_is_looked_through(
    updated: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, let_go = threading.Event(), threading.Event()
    find = extract.extract

    def slow(article: Article, **more: tuple[Article, ...]) -> Findings:
        begun.set()
        assert let_go.wait(30)
        return find(article, **more)

    monkeypatch.setattr(extract, "extract", slow)
    thread = threading.Thread(target=updated.catalog)
    thread.start()
    assert begun.wait(30)
    readings = [updated.reading(path.stem) for path in (updated.folder / "articles").glob("*.md")]
    assert len(readings) > 1
    assert not any(reading.is_whole or reading.is_soon for reading in readings)
    let_go.set()
    thread.join(30)
    assert all(reading.findings == updated.reading(reading.article.id).findings for reading in readings)


def test_what_another_process_looks_through_in_a_long_article_is_not_looked_for_here(
    updated: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(looked, "LONG", 1)
    monkeypatch.setattr(warming, "LARGE", 1)
    monkeypatch.setattr(extract, "extract", None)
    key = next((updated.folder / "articles").glob("*.md")).stem
    found: list[Findings] = []
    threads: list[threading.Thread] = []

    def ask(_: Rows) -> None:
        reading = updated.reading(key)
        threads.append(threading.Thread(target=lambda: found.append(reading.findings)))

    def watch(done: int, _: int) -> None:
        if not done:
            threads[0].start()

    rows = updated.catalog(watch, ask)
    threads[0].join(30)
    assert found == [updated.reading(key).findings]
    assert len(rows) > 1
