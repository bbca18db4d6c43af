"""What a person's own files add to a search: tags of notes, spellings of one's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.model.search import Query, SearchPage
from reader.workspace.workspace import Workspace


@pytest.fixture
def workspace(pages: Path) -> Iterator[Workspace]:
    made = Workspace.open(create=True)
    list(made.import_paths([pages]))
    yield made
    made.close()


def ask(workspace: Workspace, text: str) -> SearchPage:
    page = workspace.search(Query(text))
    assert isinstance(page, SearchPage), page
    return page


def ids(workspace: Workspace, text: str) -> list[str]:
    return [hit.article_id for hit in ask(workspace, text).hits]


def bookmark(workspace: Workspace, words: str, *tags: str) -> str:
    (key,) = dict.fromkeys(ids(workspace, words))
    text = workspace.reading(key).article.text
    start = text.index(words)
    workspace.bookmark(key, start, start + len(words), tags=tags)
    return key


def test_a_bookmark_and_its_tags_are_found_at_once(workspace: Workspace) -> None:
    assert ids(workspace, "has:note") == []
    key = bookmark(workspace, "radios had failed", "radio", "to-check")
    assert ids(workspace, "has:note") == [key]
    assert ids(workspace, "tag:radio") == [key]
    assert ids(workspace, 'tag:"to check"') == [key]
    assert ids(workspace, "tag:nothing") == []
    assert ids(workspace, "has:note -tag:radio") == []
    assert ask(workspace, "tag:radio").hits[0].where == ("tag radio",)


def test_a_tag_that_an_editor_puts_into_the_notes_file_is_found(workspace: Workspace) -> None:
    key = bookmark(workspace, "radios had failed", "radio")
    path = workspace.notes_path
    path.write_text(path.read_text(encoding="utf-8").replace("radio", "wireless"), encoding="utf-8")
    assert ids(workspace, "tag:wireless") == [key]
    assert ids(workspace, "tag:radio") == []


def test_tags_are_completed_with_their_counts(workspace: Workspace) -> None:
    bookmark(workspace, "radios had failed", "radio")
    bookmark(workspace, "books were still missing", "radio", "books")
    told = [(each.text, each.count) for each in workspace.complete("tag:", 4).choices]
    assert told == [("radio", 2), ("books", 1)]


def test_a_notes_file_that_cannot_be_read_is_told_and_hides_nothing_else(workspace: Workspace) -> None:
    workspace.notes_path.mkdir()
    assert ids(workspace, "tag:radio") == []
    assert len(workspace.notices) == 1
    assert ids(workspace, "radios")


def test_own_spellings_are_used_named_and_followed_when_they_change(workspace: Workspace) -> None:
    assert ids(workspace, "COB") == []
    aliases = workspace.folder / "aliases.yaml"
    aliases.write_text("Coast Guard Board: [COB]\n", encoding="utf-8")
    page = ask(workspace, "COB")
    assert page.sections == 1
    assert page.added == ("coast guard board",)
    article = workspace.reading(page.hits[0].article_id).article
    assert [article.text[a:b] for a, b in workspace.matches(Query("COB"), article)] == ["Coast Guard Board"]
    aliases.write_text("Coast Guard Board: [CGB]\n", encoding="utf-8")
    assert ids(workspace, "COB") == []
    assert len(ids(workspace, "CGB")) == 1


def test_an_aliases_file_that_is_no_yaml_is_told_and_the_search_goes_on(workspace: Workspace) -> None:
    (workspace.folder / "aliases.yaml").write_text("a: [b\n", encoding="utf-8")
    assert ids(workspace, "radios")
    assert any("aliases.yaml" in notice for notice in workspace.notices)
