"""Saved searches that are run again, the look at the library's files, and an index that follows them."""

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import UsageError
from reader.model.search import Facet, Filter, Order, Query, SearchPage
from reader.workspace import finder
from reader.workspace.searches import Ran
from reader.workspace.sight import Sight
from reader.workspace.workspace import Workspace

BRIDGE = (
    "A Bridge Opens\n\nby Ada Ferrow\nCoast Monitor Reporter\n\nTESSEN, Aldrun — A bridge opened in Tessen.\n"
)


@pytest.fixture
def workspace(tmp_path: Path, pages: Path) -> Iterator[Workspace]:
    made = Workspace.open(library=tmp_path / "library", create=True)
    list(made.import_paths([pages]))
    yield made
    made.close()


def _import(workspace: Workspace, folder: Path, name: str, text: str) -> None:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    list(workspace.import_paths([path]))


def _run(workspace: Workspace, name: str, *, keep: bool = True) -> Ran:
    ran = workspace.searches.run(name, keep=keep)
    assert isinstance(ran, Ran)
    return ran


def test_a_search_that_is_run_again_says_what_is_new(workspace: Workspace, tmp_path: Path) -> None:
    workspace.searches.save("Tessen", Query("tessen"))
    first = _run(workspace, "tessen")
    assert first.new == {}
    assert "for the first time" in first.told
    assert _run(workspace, "tessen").told.startswith("Nothing new since ")
    _import(workspace, tmp_path, "bridge.txt", BRIDGE)
    (key,) = [row.id for row in workspace.catalog() if row.title == "A Bridge Opens"]
    ran = _run(workspace, "tessen")
    assert dict(ran.new) == {key: frozenset({0})}
    assert ran.told.startswith("New since ")
    assert ": 1 section in 1 article." in ran.told
    assert ran.page.notices[0] == ran.told
    assert _run(workspace, "tessen").new == {}


def test_a_run_that_is_not_kept_leaves_what_is_new_new(workspace: Workspace, tmp_path: Path) -> None:
    workspace.searches.save("Tessen", Query("tessen"))
    _run(workspace, "Tessen")
    _import(workspace, tmp_path, "bridge.txt", BRIDGE)
    assert len(_run(workspace, "Tessen", keep=False).new) == 1
    assert len(_run(workspace, "Tessen").new) == 1


def test_what_is_no_longer_found_is_counted(workspace: Workspace) -> None:
    workspace.searches.save("Tessen", Query("tessen"))
    _run(workspace, "Tessen")
    key = next(row.id for row in workspace.catalog() if "Library" in row.title)
    (workspace.folder / "articles" / f"{key}.md").unlink()
    ran = _run(workspace, "Tessen")
    assert ran.gone > 0
    assert "no longer found" in ran.told


def test_filters_and_order_are_saved_with_the_words(workspace: Workspace) -> None:
    only = Filter(Facet.PUBLISHER, "Coast Monitor")
    workspace.searches.save("Coast", Query("port velmar", Order.OLDEST, filters=(only,)))
    ran = _run(workspace, "Coast")
    assert ran.page.query.order is Order.OLDEST
    assert {hit.publisher for hit in ran.page.hits} == {"Coast Monitor"}


def test_a_search_needs_a_name_and_a_question(workspace: Workspace) -> None:
    with pytest.raises(UsageError, match="name"):
        workspace.searches.save("  ", Query("tessen"))
    with pytest.raises(UsageError, match="no search"):
        workspace.searches.save("nothing", Query("  "))


def test_a_name_that_is_taken_is_not_taken_over_unasked(workspace: Workspace) -> None:
    workspace.searches.save("Tessen", Query("tessen"))
    with pytest.raises(UsageError, match="asks something else"):
        workspace.searches.save("tessen", Query("velmar"))
    assert workspace.searches.save(
        "tessen", Query("tessen", Order.OLDEST)
    )  # the same question in another order
    assert workspace.searches.save("tessen", Query("velmar"), replace=True)
    assert [view.saved.query for view in workspace.searches.views()] == ["velmar"]


def test_what_is_kept_for_the_sample_lies_with_the_persons_data(home: Path) -> None:
    sample = Workspace.open(sample=True)
    sample.searches.save("Sarin", Query("sarin"))
    sample.searches.remember("sarin")
    sample.close()
    assert (home / "data" / "sample" / "searches.yaml").is_file()
    assert Workspace.open(sample=True).searches.history() == ("sarin",)


def test_sight_tells_every_change_of_the_files_once(workspace: Workspace, tmp_path: Path) -> None:
    sight = Sight(workspace.folder)
    assert not sight.changed()
    assert not sight.changed()
    _import(workspace, tmp_path, "bridge.txt", BRIDGE)
    assert sight.changed()
    assert not sight.changed()
    path = next((workspace.folder / "articles").glob("*.md"))
    sight._next = 0.0  # an editor that writes into a file as it stands is found by the look at every file
    os.utime(path, ns=(1, 1))
    assert sight.changed()
    (workspace.folder / "corrections.yaml").write_text("names: []\n", encoding="utf-8")
    assert sight.changed()


def test_a_library_that_is_not_there_does_not_change(tmp_path: Path) -> None:
    sight = Sight(tmp_path / "none")
    assert not sight.changed()
    assert not sight.changed()


def test_many_articles_are_indexed_behind_a_search_that_answers_without_them(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finder, "AT_ONCE", 0)
    workspace.open_search()
    let_go = threading.Event()
    shelf_refresh = workspace.shelf.refresh

    def slow(*arguments: object) -> object:
        if threading.current_thread().name == "sync":
            assert let_go.wait(10)
        return shelf_refresh(*arguments)  # type: ignore[arg-type]

    other = Workspace.open(library=workspace.folder)
    _import(other, tmp_path, "bridge.txt", BRIDGE)
    other.close()
    monkeypatch.setattr(workspace.shelf, "refresh", slow)
    page = workspace.search(Query("bridge"))
    assert isinstance(page, SearchPage)
    assert page.sections == 0
    assert finder.BEHIND in page.notices
    let_go.set()
    behind = workspace.finder._behind
    assert behind is not None
    behind.join(10)
    page = workspace.search(Query("bridge"))
    assert isinstance(page, SearchPage)
    assert page.sections > 0
    assert finder.BEHIND not in page.notices


def test_an_article_can_be_read_while_many_others_are_taken_in(
    workspace: Workspace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    keys = [row.id for row in workspace.catalog()]
    begun, let_go = threading.Event(), threading.Event()
    take_in = workspace.shelf._take_in

    def slow(*arguments: object, **more: object) -> object:
        if threading.current_thread().name == "refresh" and not begun.is_set():
            begun.set()
            assert let_go.wait(10)
        return take_in(*arguments, **more)  # type: ignore[arg-type]

    other = Workspace.open(library=workspace.folder)
    _import(other, tmp_path, "bridge.txt", BRIDGE)
    other.close()
    monkeypatch.setattr(workspace.shelf, "_take_in", slow)
    thread = threading.Thread(target=workspace.shelf.refresh, name="refresh")
    thread.start()
    assert begun.wait(10)
    assert workspace.reading(keys[0]).article.id == keys[0]
    new = next(path.stem for path in (workspace.folder / "articles").glob("a-bridge*.md"))
    assert workspace.shelf.reading(new).article.title == "A Bridge Opens"
    let_go.set()
    thread.join(10)
    assert not thread.is_alive()
