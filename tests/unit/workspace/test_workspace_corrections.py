from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.errors import NotFound, UsageError
from reader.library.corrections import CorrectionsFile
from reader.model.clean import SafeText
from reader.model.corrections import Change, DateSet, NameChange, PublisherSet
from reader.model.findings import EntityType
from reader.model.search import Query, SearchPage
from reader.workspace.showing import entities
from reader.workspace.workspace import Workspace


@pytest.fixture
def workspace(pages: Path) -> Iterator[Workspace]:
    """A workspace on a library of three articles."""
    workspace = Workspace.open(create=True)
    list(workspace.import_paths([pages]))
    yield workspace
    workspace.close()


def _names(workspace: Workspace) -> dict[str, str]:
    rows = entities(workspace.reading(row.id) for row in workspace.catalog())
    return {row["name"]: row["type"] for row in rows}


def _ids(workspace: Workspace, text: str) -> list[str]:
    page = workspace.search(Query(text))
    assert isinstance(page, SearchPage)
    return [hit.article_id for hit in page.hits]


def test_a_merged_name_is_found_under_the_new_one_everywhere(workspace: Workspace) -> None:
    assert "Port Velmar" in _names(workspace)
    assert _ids(workspace, 'place:"old harbour"') == []
    before = _ids(workspace, 'place:"port velmar"')
    mentions = workspace.correct(
        NameChange(Change.MERGE, SafeText("Port Velmar"), to=SafeText("Old Harbour"))
    )
    assert mentions > 0
    assert "Port Velmar" not in _names(workspace)
    assert _names(workspace)["Old Harbour"] == "PLACE"
    assert sorted(_ids(workspace, 'place:"old harbour"')) == sorted(before) != []


def test_a_correction_survives_a_new_import_and_a_deleted_cache(workspace: Workspace, pages: Path) -> None:
    workspace.correct(NameChange(Change.DROP, SafeText("Port Velmar")))
    workspace.close()
    for path in sorted(workspace.cache_folder.rglob("*"), reverse=True):
        path.unlink() if path.is_file() else path.rmdir()
    for path in (workspace.folder / "articles").glob("*.md"):
        path.unlink()
    again = Workspace.open()
    list(again.import_paths([pages]))
    assert "Port Velmar" not in _names(again)
    again.close()


def test_a_correction_can_be_taken_back(workspace: Workspace) -> None:
    before = _names(workspace)
    workspace.correct(NameChange(Change.RETYPE, SafeText("Port Velmar"), kind=EntityType.ORG))
    assert _names(workspace)["Port Velmar"] == "ORG"
    workspace.uncorrect()
    assert _names(workspace) == before


def test_a_correction_can_be_of_one_article_alone(workspace: Workspace) -> None:
    (key, *others) = dict.fromkeys(_ids(workspace, 'place:"port velmar"'))
    workspace.correct(NameChange(Change.DROP, SafeText("Port Velmar"), article=key))
    named = {
        row.id: {entity.name for entity in workspace.reading(row.id).findings.entities}
        for row in workspace.catalog()
    }
    assert "Port Velmar" not in named[key]
    assert all("Port Velmar" in named[other] for other in others)


def test_a_split_gives_one_spelling_a_name_of_its_own(workspace: Workspace) -> None:
    union = next(name for name in _names(workspace) if "Union" in name)
    change = NameChange(Change.SPLIT, SafeText(union), text=SafeText("SUA"), to=SafeText("Seamen's Aid"))
    assert workspace.correct(change) > 0
    assert {union, "Seamen's Aid"} <= set(_names(workspace))


def test_a_name_that_nothing_has_is_not_found(workspace: Workspace) -> None:
    with pytest.raises(NotFound, match="Nothing is named Nobody"):
        workspace.correct(NameChange(Change.DROP, SafeText("Nobody")))


def test_a_date_and_a_publisher_set_by_a_person_win(workspace: Workspace) -> None:
    row = next(row for row in workspace.catalog() if "Harbour" in row.title)
    date = workspace.reading(row.id).findings.dates[0]
    CorrectionsFile(workspace.folder).add(
        DateSet(row.id, date.text, "1999-01-01"),
        PublisherSet(row.id, SafeText("Harbour Watch"), "2019-05-09"),
    )
    reading = workspace.reading(row.id)
    assert reading.findings.dates[0].value == "1999-01-01"
    assert reading.findings.dates[0].rule == "a person's correction"
    assert reading.article.publisher == "Harbour Watch"
    after = next(each for each in workspace.catalog() if each.id == row.id)
    assert (after.publisher, after.published) == ("Harbour Watch", "2019-05-09")
    assert row.id in _ids(workspace, 'publisher:"harbour watch"')


def test_the_sample_takes_no_correction() -> None:
    with pytest.raises(UsageError):
        Workspace.open(sample=True).correct(NameChange(Change.DROP, SafeText("Syria")))


def test_every_correction_is_in_the_custody_log(workspace: Workspace) -> None:
    workspace.correct(NameChange(Change.DROP, SafeText("Port Velmar")))
    workspace.uncorrect()
    events = [entry.value["event"] for entry in workspace.shelf.library.custody.entries() if entry.value]
    assert events[-2:] == ["correction", "correction taken back"]
