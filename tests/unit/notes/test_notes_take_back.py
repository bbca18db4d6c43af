from pathlib import Path

import pytest

from reader.errors import NotesError
from reader.model.clean import SafeText
from reader.model.notes import Note, Passage
from reader.notes.notes_file import NotesFile


def _note(name: str) -> Note:
    passage = Passage("page-1", 0, 5, SafeText("Words"), SafeText(""), SafeText(""), SafeText("¶1"))
    known = (), "0" * 64, "1" * 64, "2020-01-01T10:00:00+00:00"
    return Note(name, passage, SafeText("Somebody, ¶1"), SafeText("why"), *known)


@pytest.mark.parametrize(
    "before", [None, b"", b"# Notes\n", b"mine, without an end", b"mine\r\n", b"half \xe2\x82"]
)
def test_the_file_is_byte_for_byte_as_before(tmp_path: Path, before: bytes | None) -> None:
    path = tmp_path / "notes.md"
    if before is not None:
        path.write_bytes(before)
    notes = NotesFile(path)
    notes.append(_note("a"))
    first = path.read_bytes()
    notes.append(_note("b"))
    assert notes.last == "b"
    notes.take_back()
    assert path.read_bytes() == first
    notes.take_back()
    assert path.read_bytes() == (before or b"")
    assert notes.read() == ()
    with pytest.raises(NotesError, match="No note was kept"):
        notes.take_back()


@pytest.mark.parametrize("change", [b"\n", b"More of mine.\n"])
def test_a_note_with_something_behind_it_stays(tmp_path: Path, change: bytes) -> None:
    path = tmp_path / "notes.md"
    notes = NotesFile(path)
    notes.append(_note("a"))
    with path.open("ab") as file:
        file.write(change)
    whole = path.read_bytes()
    with pytest.raises(NotesError, match="was changed since: the note stays as it is"):
        notes.take_back()
    assert path.read_bytes() == whole


def test_a_note_that_was_edited_stays(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    notes = NotesFile(path)
    notes.append(_note("a"))
    edited = path.read_bytes().replace(b"why", b"WHY")
    path.write_bytes(edited)
    with pytest.raises(NotesError, match="was changed since"):
        notes.take_back()
    assert path.read_bytes() == edited


def test_only_what_this_session_kept_can_be_taken_back(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    NotesFile(path).append(_note("a"))
    whole = path.read_bytes()
    with pytest.raises(NotesError, match="No note was kept"):
        NotesFile(path).take_back()
    assert path.read_bytes() == whole


def test_a_file_that_is_gone_is_a_sentence(tmp_path: Path) -> None:
    path = tmp_path / "notes.md"
    notes = NotesFile(path)
    notes.append(_note("a"))
    path.unlink()
    with pytest.raises(NotesError, match="cannot be written"):
        notes.take_back()
    assert not path.exists()
