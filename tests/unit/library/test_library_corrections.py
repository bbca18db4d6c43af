from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.corrections import FILE, CorrectionsFile
from reader.model.clean import SafeText
from reader.model.corrections import Change, DateSet, NameChange, PublisherSet
from reader.model.findings import EntityType

MERGE = NameChange(Change.MERGE, SafeText("Marn"), to=SafeText("Ivo Marn"), type=EntityType.PERSON)
SPLIT = NameChange(Change.SPLIT, SafeText("Board"), to=SafeText("School Board"), text=SafeText("the Board"))
DROP = NameChange(Change.DROP, SafeText("Time"), article="a-1")
RETYPE = NameChange(Change.RETYPE, SafeText("Aldrun"), kind=EntityType.PLACE)
DATE = DateSet("a-1", SafeText("15 November"), "2016-11-15", "¶2")
PUBLISHER = PublisherSet("a-1", SafeText("Harbour Watch"), "2019-05-02")


def test_corrections_come_back_as_they_were_made(tmp_path: Path) -> None:
    file = CorrectionsFile(tmp_path)
    for change in (MERGE, DATE, SPLIT, PUBLISHER, DROP, RETYPE):
        file.add(change)
    read = file.read()
    assert read.names == (MERGE, SPLIT, DROP, RETYPE)
    assert read.dates == (DATE,)
    assert read.publishers == (PUBLISHER,)
    assert file.problems == []


def test_the_last_correction_of_a_name_can_be_taken_back(tmp_path: Path) -> None:
    file = CorrectionsFile(tmp_path)
    file.add(MERGE, DROP)
    file.take_back()
    assert file.read().names == (MERGE,)


def test_an_entry_that_cannot_be_understood_is_told_kept_and_passed_over(tmp_path: Path) -> None:
    file = CorrectionsFile(tmp_path)
    file.path.write_text(
        "names:\n- merge: A\n- drop: B\n- retype: C\n  kind: RIVER\n- 7\ndates:\n- text: x\nmine: kept\n"
    )
    assert [change.name for change in file.read().names] == ["B"]
    assert len(file.problems) == 4
    file.add(MERGE)
    assert "kind: RIVER" in file.path.read_text()
    assert "mine: kept" in file.path.read_text()


def test_a_file_that_is_not_yaml_is_a_sentence_and_is_not_overwritten(tmp_path: Path) -> None:
    file = CorrectionsFile(tmp_path)
    file.path.write_text("names: [\n")
    with pytest.raises(LibraryError, match=FILE):
        file.read()
    with pytest.raises(LibraryError):
        file.add(MERGE)
    assert file.path.read_text() == "names: [\n"


def test_its_stamp_changes_with_it(tmp_path: Path) -> None:
    file = CorrectionsFile(tmp_path)
    assert file.stamp() == ""
    file.add(MERGE)
    before = file.stamp()
    file.add(DROP)
    assert file.stamp() != before


def test_an_empty_publisher_or_day_is_not_known_and_a_missing_one_is_not_spoken_of(tmp_path: Path) -> None:
    file = CorrectionsFile(tmp_path)
    said = (
        PublisherSet("a-1", SafeText("")),
        PublisherSet("a-2", published=""),
        PublisherSet("a-1", SafeText("Harbour Watch")),
    )
    file.add(*said)
    assert file.read().publishers == said
    by_hand = "publishers:\n- {article: a-1, publisher: }\n- {article: a-1, other: x}\n"
    (tmp_path / FILE).write_text(by_hand, "utf-8")
    assert file.read().publishers == (PublisherSet("a-1", SafeText("")),)
    assert len(file.problems) == 1


def test_what_was_said_last_of_an_article_is_taken_back(tmp_path: Path) -> None:
    file = CorrectionsFile(tmp_path)
    first, second = PublisherSet("a-1", SafeText("River Post")), PublisherSet("a-2", SafeText("River Post"))
    file.add(first, second, PUBLISHER)
    assert file.take_back_publisher("a-1")
    assert file.read().publishers == (first, second)
    assert file.take_back_publisher("a-1")
    assert not file.take_back_publisher("a-1")
    assert file.read().publishers == (second,)
