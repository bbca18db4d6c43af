"""The index, the cache and the library stay in step, whoever was killed or changed what."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from reader.model.article import Published
from reader.model.search import Query, SearchPage
from reader.workspace.finder import Finder
from reader.workspace.importing import Refusal, Taken
from reader.workspace.workspace import Workspace


@pytest.fixture
def key(pages: Path) -> str:
    """The id of an article about boats, in the default library, indexed."""
    workspace = Workspace.open(create=True)
    list(workspace.import_paths([pages]))
    (key,) = dict.fromkeys(_found(workspace, "radios"))
    workspace.close()
    return key


def _found(workspace: Workspace, text: str) -> list[str]:
    page = workspace.search(Query(text))
    assert isinstance(page, SearchPage)
    return [hit.article_id for hit in page.hits]


def test_a_rebuild_that_was_killed_after_emptying_is_made_good(
    key: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def kill(*_: object) -> None:
        raise KeyboardInterrupt

    workspace = Workspace.open()
    with monkeypatch.context() as patch:
        patch.setattr(Finder, "_catch_up", kill)
        with pytest.raises(KeyboardInterrupt):
            workspace.finder.rebuild()
    workspace.close()
    again = Workspace.open()
    assert again.finder.stale()
    assert _found(again, "radios") == [key]
    assert not again.finder.stale()
    again.close()


def test_an_index_emptied_by_another_process_is_filled_again_at_the_next_search(key: str) -> None:
    mine, other = Workspace.open(), Workspace.open()
    assert _found(mine, "radios") == [key]
    other.finder.open().clear()
    other.close()
    assert _found(mine, "radios") == [key]
    mine.close()


def test_an_article_deleted_while_the_catalog_was_lost_leaves_no_ghost(key: str) -> None:
    workspace = Workspace.open()
    workspace.close()
    (workspace.cache_folder / "catalog.jsonl").unlink()
    (workspace.folder / "articles" / f"{key}.md").unlink()
    again = Workspace.open()
    assert _found(again, "radios") == []
    assert again.finder.open().stats().articles == 2
    again.close()


def test_an_edit_in_place_is_read_at_once_and_found_soon(key: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.workspace.finder.LOOK_SECONDS", 0.0)
    workspace = Workspace.open()
    assert _found(workspace, "lanterns") == []
    path = workspace.folder / "articles" / f"{key}.md"
    with path.open("a", encoding="utf-8") as file:
        file.write("\nThere were lanterns.\n")
    assert "lanterns" in workspace.reading(key).article.text
    workspace.finder._looked = (0.0, "")
    assert _found(workspace, "lanterns") == [key]
    workspace.close()


def test_an_article_that_could_not_be_read_comes_back_by_itself(key: str) -> None:
    workspace = Workspace.open()
    path = workspace.folder / "articles" / f"{key}.md"
    text = path.read_bytes()
    path.write_bytes(b"---\ntitle: [\n---\n")
    assert key not in {row.id for row in workspace.catalog()}
    path.write_bytes(text)
    assert key in {row.id for row in workspace.catalog()}
    assert _found(workspace, "radios") == [key]
    workspace.close()


def test_a_year_from_a_neighbour_goes_when_the_neighbour_changes(tmp_path: Path) -> None:
    page = tmp_path / "page.txt"
    page.write_text(
        "Harbour Inquiry Hears of Two Sinkings\n\nby Ada Ferrow\nCoast Monitor Reporter\n\n"
        "On 7 June the board met. It met again on 9 June, and nobody came to hear it.\n\n\n"
        "Valley Schools Reopen After the Long Flood\n\nby Ivo Marn\nCoast Monitor Reporter\n\n"
        "The schools opened on 2 May 2016. The books had come on 1 May 2016 by boat.\n"
    )
    workspace = Workspace.open(create=True)
    taken = next(event for event in workspace.import_paths([page]) if isinstance(event, Taken))
    assert len(taken.ids) == 2
    library = workspace.shelf.library
    library.write(replace(library.read(taken.ids[0]), published=Published()))
    workspace.catalog()
    before = [date.value for date in workspace.reading(taken.ids[0]).findings.dates]
    assert "2016-06-07" in before
    path = workspace.folder / "articles" / f"{taken.ids[1]}.md"
    path.write_text(path.read_text(encoding="utf-8").replace("2016", "2014"), encoding="utf-8")
    workspace.catalog()
    after = [date.value for date in workspace.reading(taken.ids[0]).findings.dates]
    shutil.rmtree(workspace.cache_folder)
    workspace.close()
    fresh = Workspace.open()
    assert after == [date.value for date in fresh.reading(taken.ids[0]).findings.dates] != before
    fresh.close()


def test_two_pages_whose_articles_would_share_an_id_are_both_kept(
    tmp_path: Path, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.workspace.taking.article_id", lambda *_: "article-000000")
    workspace = Workspace.open(create=True)
    for number in (1, 2):
        (tmp_path / f"{number}.txt").write_text(f"A Page of Its Own\n\nNumber {number} holds other words.\n")
    paths = [tmp_path / "1.txt", tmp_path / "2.txt"]
    first = [event.ids for event in workspace.import_paths(paths) if isinstance(event, Taken)]
    assert len(workspace.catalog()) == 2
    again = [event for event in workspace.import_paths(paths) if isinstance(event, Taken)]
    assert [event.status for event in again] == ["already", "already"]
    assert [event.ids for event in again] == first
    workspace.close()


def test_a_missing_original_is_put_back_by_the_next_import(pages: Path, key: str) -> None:
    workspace = Workspace.open()
    for path in (workspace.folder / "originals").iterdir():
        path.unlink()
    list(workspace.import_paths([pages]))
    assert workspace.original(key) == (pages / "both.txt").read_bytes()
    workspace.close()


def test_a_cut_leaves_what_a_person_changed_in_the_articles_it_does_not_touch(pages: Path, key: str) -> None:
    workspace = Workspace.open()
    path = workspace.folder / "articles" / f"{key}.md"
    path.write_text(path.read_text(encoding="utf-8").replace("radios", "lanterns"), encoding="utf-8")
    lines = (pages / "both.txt").read_text(encoding="utf-8").split("\n")
    line = next(number for number, text in enumerate(lines, 1) if text.startswith("Teachers told"))
    events = list(workspace.import_paths([pages / "both.txt"], split=frozenset({line})))
    (taken,) = [event for event in events if isinstance(event, Taken)]
    assert len(taken.ids) == 3
    assert len(taken.aside) == 1
    assert "lanterns" in path.read_text(encoding="utf-8")
    workspace.close()


def test_a_line_outside_the_page_is_refused(pages: Path, key: str) -> None:
    workspace = Workspace.open()
    events = list(workspace.import_paths([pages / "both.txt"], split=frozenset({9999})))
    (refused,) = [event for event in events if isinstance(event, Refusal)]
    assert "There is no line 9999" in refused.reason
    workspace.close()


def test_a_folder_that_cannot_be_walked_is_refused_and_the_rest_goes_on(tmp_path: Path, pages: Path) -> None:
    (pages / "loop").symlink_to(pages / "loop")
    (pages / "away").symlink_to(tmp_path)
    workspace = Workspace.open(create=True)
    events = list(workspace.import_paths([pages, Path("x" * 300)]))
    refused = {Path(event.path).name[:4] for event in events if isinstance(event, Refusal)}
    assert refused == {"loop", "away", "xxxx"}
    assert sum(isinstance(event, Taken) for event in events) == 2
    workspace.close()


def test_an_import_of_nothing_makes_no_library(tmp_path: Path) -> None:
    workspace = Workspace.open(create=True)
    list(workspace.import_paths([tmp_path / "missing.txt"]))
    workspace.close()
    assert Workspace.open().is_sample


@pytest.mark.parametrize(
    "line", ["x: !!bool maybe", "x: &a [1]\ny: *a", "spans: " + "9" * 5000 + "-1", "x: !!int ''"]
)
def test_one_odd_article_file_leaves_the_others_alone(key: str, line: str) -> None:
    workspace = Workspace.open()
    path = workspace.folder / "articles" / f"{key}.md"
    path.write_text(f"---\n{line}\n---\n\nWords.\n", encoding="utf-8")
    assert len(workspace.catalog()) >= 2
    workspace.close()


def test_corrections_that_cannot_be_understood_are_told(key: str) -> None:
    workspace = Workspace.open()
    (workspace.folder / "corrections.yaml").write_text("names:\n- merg: x\n")
    workspace.catalog()
    assert any("corrections.yaml" in notice for notice in workspace.notices)
    workspace.close()
