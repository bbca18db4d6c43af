import dataclasses
import json
from pathlib import Path

import pytest

from reader.errors import NotFound
from reader.model.article import Published
from reader.model.search import Problem, Query, SearchPage
from reader.workspace import cache as cache_room
from reader.workspace.summary import DATING
from reader.workspace.workspace import Workspace


@pytest.fixture
def filled(pages: Path) -> Path:
    """The default library with three articles, and its cache built."""
    workspace = Workspace.open(create=True)
    list(workspace.import_paths([pages]))
    workspace.open_search()
    workspace.close()
    return workspace.cache_folder


def _found(workspace: Workspace, text: str) -> list[str]:
    page = workspace.search(Query(text))
    assert isinstance(page, SearchPage)
    return [hit.article_id for hit in page.hits]


def _ask_again(text: str = "boats") -> tuple[list[str], list[str]]:
    """What a fresh workspace finds, and what it says."""
    workspace = Workspace.open()
    try:
        workspace.catalog()
        return _found(workspace, text), workspace.notices
    finally:
        workspace.close()


def test_a_deleted_cache_is_built_again_and_finds_the_same(filled: Path) -> None:
    before, _ = _ask_again()
    for path in sorted(filled.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    after, _ = _ask_again()
    assert before == after != []


def test_every_file_of_the_cache_may_be_cut_short(filled: Path) -> None:
    before, _ = _ask_again()
    for path in [path for path in filled.rglob("*") if path.is_file()]:
        if not path.exists() or path.name == ".lock":
            continue
        data = path.read_bytes()
        path.write_bytes(data[: len(data) // 2])
        after, _ = _ask_again()
        assert after == before, path


def test_an_index_cut_short_is_told(filled: Path) -> None:
    victim = max(
        (path for path in (filled / "index").rglob("*") if path.is_file()), key=lambda p: p.stat().st_size
    )
    victim.write_bytes(victim.read_bytes()[:10])
    found, notices = _ask_again()
    assert found
    assert any("built again" in notice for notice in notices)


def test_a_cache_that_cannot_be_used_is_replaced_for_the_session_and_told(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before, _ = _ask_again()

    def refuse(_folder: Path) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(cache_room, "_private", refuse)
    after, notices = _ask_again()
    assert after == before
    assert any("cannot be used (Permission denied)" in notice for notice in notices)


def test_a_cache_that_others_may_write_to_is_not_used(filled: Path) -> None:
    filled.chmod(0o777)
    found, notices = _ask_again()
    assert found
    assert any("others may write" in notice for notice in notices)


def test_a_cache_of_another_version_is_built_again(filled: Path) -> None:
    path = filled / "catalog.jsonl"
    head, _, rest = path.read_text().partition("\n")
    path.write_text(json.dumps({**json.loads(head), "version": "0/0"}) + "\n" + rest)
    assert Workspace.open().quick_catalog() is None
    assert Workspace.open().beginning(5) is None
    assert _ask_again()[0]


def test_a_changed_article_is_found_by_its_new_words_and_a_removed_one_no_more(filled: Path) -> None:
    workspace = Workspace.open()
    (key,) = _found(workspace, "radios")
    path = workspace.folder / "articles" / f"{key}.md"
    text = path.read_text(encoding="utf-8")
    path.with_suffix(".new").write_text(text.replace("radios", "lanterns"), encoding="utf-8")
    path.with_suffix(".new").replace(path)
    assert _found(workspace, "lanterns") == [key]
    assert _found(workspace, "radios") == []
    path.unlink()
    assert _found(workspace, "lanterns") == []
    with pytest.raises(NotFound):
        workspace.reading(key)
    workspace.close()


def test_an_article_imported_by_another_process_is_found_at_the_next_search(
    filled: Path, tmp_path: Path
) -> None:
    workspace = Workspace.open()
    assert _found(workspace, "lighthouse") == []
    page = tmp_path / "new.txt"
    page.write_text(
        "A Lighthouse Is Lit Again\n\nby Ada Ferrow\nCoast Monitor Reporter\n\nThe lighthouse burns.\n"
    )
    other = Workspace.open()
    list(other.import_paths([page]))
    other.close()
    assert len(_found(workspace, "lighthouse")) == 1
    workspace.close()


def test_an_article_file_that_cannot_be_read_is_told_and_the_others_stay(filled: Path) -> None:
    workspace = Workspace.open()
    key = workspace.catalog()[0].id
    (workspace.folder / "articles" / f"{key}.md").write_text("---\ntitle: [\n---\n", encoding="utf-8")
    workspace = Workspace.open()
    assert len(workspace.catalog()) == 2
    assert any("cannot be read" in notice for notice in workspace.notices)
    workspace.close()


def test_the_quick_catalog_is_the_catalog(filled: Path) -> None:
    workspace = Workspace.open()
    assert workspace.quick_catalog() == workspace.catalog()
    workspace.close()


def test_the_beginning_of_the_catalog_is_that_of_the_list(filled: Path) -> None:
    workspace = Workspace.open()
    assert workspace.beginning(2) == (workspace.catalog()[:2], 3)
    assert workspace.beginning(9) == (workspace.catalog(), 3)
    workspace.close()


def test_a_row_that_has_not_changed_stays_the_same_summary(filled: Path) -> None:
    workspace = Workspace.open()
    before = workspace.catalog()
    assert all(one is other for one, other in zip(before, workspace.catalog(), strict=True))
    workspace.close()


def test_a_reading_comes_back_from_the_cache_as_it_was(filled: Path) -> None:
    first = Workspace.open()
    key = first.catalog()[0].id
    path = filled / "articles" / f"{key}.json"
    path.unlink()
    fresh = first.reading(key)
    assert fresh.findings.entities
    first.close()
    second = Workspace.open()
    assert path.exists()
    again = second.reading(key)
    assert (again.article, again.findings) == (fresh.article, fresh.findings)
    second.close()


def test_a_beginning_of_an_id_is_enough_when_it_is_the_only_one(filled: Path) -> None:
    workspace = Workspace.open()
    keys = [row.id for row in workspace.catalog()]
    assert workspace.find_id(keys[0][:7]) == keys[0]
    with pytest.raises(NotFound, match="no article nothing"):
        workspace.find_id("nothing")
    workspace.close()


def test_a_query_lights_its_places_in_an_article(filled: Path) -> None:
    workspace = Workspace.open()
    (key,) = _found(workspace, "radios")
    article = workspace.reading(key).article
    spans = workspace.matches(Query('radios OR "two boats"'), article)
    assert {article.text[start:end].lower() for start, end in spans} == {"two boats", "radios"}
    assert workspace.matches(Query("publisher:("), article) == ()
    workspace.close()


def test_a_wrong_query_is_a_problem_with_a_place(filled: Path) -> None:
    workspace = Workspace.open()
    answer = workspace.search(Query("boats colour:red"))
    assert isinstance(answer, Problem)
    assert answer.position == 6
    workspace.close()


def test_a_row_keeps_every_field_of_a_date_of_publication() -> None:
    assert tuple(field.name for field in dataclasses.fields(Published)) == DATING
