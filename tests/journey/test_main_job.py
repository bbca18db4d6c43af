"""The main job from end to end: import pages, search, read, keep a passage, come back to it."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.workspace.workspace import Workspace
from tests.tui.shell import shell


@pytest.fixture
def library(tmp_path: Path, pages: Path) -> Path:
    """A library with the articles of two pages."""
    folder = tmp_path / "library"
    workspace = Workspace.open(library=folder, create=True)
    list(workspace.import_paths([pages]))
    workspace.close()
    return folder


@pytest.fixture
def workspace(library: Path) -> Iterator[Workspace]:
    opened = Workspace.open(library=library)
    opened.search_apart()
    yield opened
    opened.close()


async def test_search_read_and_keep_a_passage(workspace: Workspace) -> None:
    async with shell(workspace) as reader:
        await reader.shows("Harbour Inquiry Hears")
        await reader.search("radios")
        await reader.shows("1 hit · 1 article")
        await reader.until(lambda: "hit 1 of 1" in reader.footer())
        assert reader.article.title.startswith("Harbour Inquiry")
        await reader.press("enter", "v", "right", "b")
        await reader.shows("Keep this passage")
        await reader.type("check with the board")
        await reader.press("tab")
        await reader.type("#radios")
        await reader.press("enter")
        await reader.until(lambda: "kept ¶" in reader.footer())
    text = workspace.notes_path.read_text(encoding="utf-8")
    assert "The SUA said that radios had failed. The board denied it." in text
    assert "check with the board" in text
    assert "#radios" in text


async def test_a_note_is_found_again_after_a_restart_and_an_edit_of_the_file(library: Path) -> None:
    first = Workspace.open(library=library)
    async with shell(first) as reader:
        await reader.search("books")
        await reader.until(lambda: "hit 1 of 1" in reader.footer())
        await reader.press("b")
        await reader.shows("Keep this passage")
        await reader.press("enter")
        await reader.until(lambda: "kept ¶" in reader.footer())
    first.close()
    notes = first.notes_path
    notes.write_text("My own words before.\n\n" + notes.read_text(encoding="utf-8"), encoding="utf-8")
    second = Workspace.open(library=library)
    async with shell(second) as reader:
        await reader.press("B")
        await reader.shows("books were still missing")
        await reader.shows("in its place")
        await reader.press("enter")
        await reader.until(lambda: reader.marked)
        assert "books were still missing" in reader.marked
    second.close()
    assert notes.read_text(encoding="utf-8").startswith("My own words before.\n")


async def test_pages_are_imported_from_within(tmp_path: Path, pages: Path) -> None:
    workspace = Workspace.open(library=tmp_path / "new", create=True)
    async with shell(workspace, empty=True) as reader:
        await reader.shows("No articles yet")
        await reader.press("i")
        await reader.shows("Import into the library")
        await reader.type(str(pages))
        await reader.press("enter")
        await reader.shows("Done: ")
        await reader.press("escape")
        await reader.shows("Harbour Inquiry Hears")
        await reader.search("flood")
        await reader.shows("1 article")
    workspace.close()


async def test_from_the_sample_pages_go_into_a_library_of_ones_own(pages: Path, home: Path) -> None:
    workspace = Workspace.open()
    async with shell(workspace) as reader:
        assert "Sample corpus" in reader.lines()[0]
        await reader.press("i")
        await reader.shows("Import into your own library")
        await reader.type(str(pages))
        await reader.press("enter")
        await reader.shows("enter open your library")
        assert (home / "data" / "library" / "custody.jsonl").exists()
        await reader.press("enter")
        await reader.until(lambda: "Sample corpus" not in reader.lines()[0])
        await reader.shows("Harbour Inquiry Hears")
        searching = reader.app._desk
    reader.app.close_libraries()
    assert isinstance(searching, Workspace)
    assert searching.apart.process_id is None
    assert not Workspace.open().is_sample


@pytest.mark.parametrize(
    "query",
    [
        'uighur publisher:"impunity watch"',
        '"chemical weapons" OR sarin',
        "terror*",
        'sponsor:"china society"',
    ],
)
async def test_searches_of_the_sample_find_and_light_something(query: str) -> None:
    workspace = Workspace.open(sample=True)
    async with shell(workspace, size=(80, 24)) as reader:
        await reader.press("slash")
        reader.main.box.input.value = query
        await reader.press("enter")
        await reader.until(lambda: reader.main.searching.page is not None)
        await reader.until(lambda: "article" in reader.main.box.totals)
        await reader.until(lambda: reader.main.column.reading is not None)
        assert reader.main.box.totals != "nothing found"
        await reader.until(
            lambda: reader.result is not None and reader.article.id == reader.result.article_id
        )
    workspace.close()
