"""Names, dates and sources across a library."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from reader.model.clean import clean_line
from reader.model.corrections import Change, NameChange
from reader.model.findings import EntityType, Source
from reader.workspace.across import Across
from reader.workspace.workspace import Workspace

ONE = """The Council of Port Velmar Meets

by Ada Ferrow
Harbour Watch Reporter, Northern Sea

PORT VELMAR – The Aldrun Relief Union (ARU) met on 12 March 2019. The ARU spoke of the harbour.

For more information, please see:

Coast Courier – Two Boats Are Missing – 2 March 2019
"""
TWO = """Two Boats Are Missing

by Nela Orin
Coast Courier Reporter, Northern Sea

PORT VELMAR – The Aldrun Relief Union asked on 2 March 2019 where the boats are, and again in the 1980s.

For more information, please see:

Velmar Gazette – The Log of the Board – 1 March 2019
"""
THREE = """The Board Answers the Union

by Ada Ferrow
Harbour Watch Reporter, Northern Sea

PORT VELMAR – The Aldrun Relief Union had its answer on 20 March 2019.

For more information, please see:

Coast Courier – Two Boats are missing – 2 March 2019
"""


@pytest.fixture
def workspace(tmp_path: Path) -> Iterator[Workspace]:
    pages = tmp_path / "in"
    pages.mkdir()
    for name, text in (("one", ONE), ("two", TWO), ("three", THREE)):
        (pages / f"{name}.txt").write_text(text, encoding="utf-8")
    opened = Workspace.open(library=tmp_path / "library", create=True)
    list(opened.import_paths([pages]))
    yield opened
    opened.close()


@pytest.fixture
def across(workspace: Workspace, tmp_path: Path) -> Iterator[Across]:
    asked = Across(workspace.shelf, tmp_path / "across.sqlite")
    yield asked
    asked.close()


def test_a_card_tells_of_a_name_through_the_whole_library(across: Across) -> None:
    card = across.card("Aldrun Relief Union", EntityType.ORG)
    assert card is not None
    assert card.mentions == 5
    assert len(card.articles) == 3
    assert dict(card.spellings) == {"Aldrun Relief Union": 3, "ARU": 2}
    assert "Velmar Gazette" in [beside.name for beside in card.beside]
    found = list(across.mentions(card))
    assert len(found) == 5
    assert {line.hit for line in found} == {"Aldrun Relief Union", "ARU"}
    assert all(line.origin.publisher for line in found)
    assert across.card("Nobody", EntityType.PERSON) is None


def test_a_correction_is_seen_at_once(workspace: Workspace, across: Across) -> None:
    assert across.card("Aldrun Relief Union", EntityType.ORG) is not None
    workspace.correct(NameChange(Change.DROP, clean_line("Aldrun Relief Union")))
    assert across.card("Aldrun Relief Union", EntityType.ORG) is None
    workspace.uncorrect()
    assert across.card("Aldrun Relief Union", EntityType.ORG) is not None


def test_dates_stand_in_their_order_with_their_rule(workspace: Workspace, across: Across) -> None:
    days = across.days()
    values = [day.value for day in days if day.value]
    assert values.index("198X") < values.index("2019-03-02") < values.index("2019-03-12")
    assert all(day.rule and day.words for day in days)
    assert any("asked on 2 March 2019 where" in day.words for day in days)
    (key,) = [row.id for row in workspace.catalog() if row.title == "The Board Answers the Union"]
    assert {day.article_id for day in across.days([key])} == {key}


def test_sources_say_who_else_cites_them_and_what_is_held(workspace: Workspace, across: Across) -> None:
    ids = {str(row.title): row.id for row in workspace.catalog()}
    source = next(
        found
        for found in workspace.reading(ids["The Council of Port Velmar Meets"]).findings.sources
        if found.publisher == "Coast Courier"
    )
    assert set(across.citing(source)) == {
        ids["The Council of Port Velmar Meets"],
        ids["The Board Answers the Union"],
    }
    assert across.held(source) == (ids["Two Boats Are Missing"],)
    unknown = Source(None, None, None, None, None, source.raw, -1, -1, "attribution")
    assert across.citing(unknown) == across.held(unknown) == ()


def test_what_articles_say_of_a_name_comes_one_article_after_the_other(across: Across) -> None:
    card = across.card("Aldrun Relief Union", EntityType.ORG)
    assert card is not None
    told = list(across.told(card, 10))
    assert [each.article_id for each in told] == [key for key, _ in card.articles]
    assert sum(len(each.lines) for each in told) == card.mentions
    assert all(len(line.before) <= 10 for each in told for line in each.lines)


def test_an_article_is_not_related_to_itself(workspace: Workspace, across: Across) -> None:
    ids = {str(row.title): row.id for row in workspace.catalog()}
    own = ids["The Council of Port Velmar Meets"]
    across.sync()
    (related,) = [
        found
        for source, found in zip(
            workspace.reading(own).findings.sources,
            across.related(own, workspace.reading(own).findings.sources),
            strict=True,
        )
        if source.publisher == "Coast Courier"
    ]
    assert related.citing == (ids["The Board Answers the Union"],)
    assert related.held == (ids["Two Boats Are Missing"],)


def test_what_is_gone_from_the_library_is_gone_here(workspace: Workspace, across: Across) -> None:
    before = {day.article_id for day in across.days()}
    gone = sorted(before)[0]
    (workspace.folder / "articles" / f"{gone}.md").unlink()
    assert {day.article_id for day in across.days()} == before - {gone}


@pytest.mark.parametrize("damage", [b"", b"not a database at all, but longer than a header" * 99])
def test_a_damaged_file_is_made_anew(workspace: Workspace, tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "across.sqlite"
    path.write_bytes(damage)
    across = Across(workspace.shelf, path)
    assert across.days()
    across.close()


def test_a_folder_that_cannot_be_written_is_no_error(workspace: Workspace, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    across = Across(workspace.shelf, tmp_path / "file" / "across.sqlite")
    assert across.names(EntityType.ORG)[0][0] == "Aldrun Relief Union"
    across.close()
