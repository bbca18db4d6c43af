import os
from dataclasses import replace
from pathlib import Path

import pytest
from filelock import FileLock
from hypothesis import given, settings
from hypothesis import strategies as st

from reader.errors import NotesError
from reader.model.article import Article
from reader.model.clean import SafeText, clean_line
from reader.model.notes import Note, Passage
from reader.notes import notes_file
from reader.notes.compose import compose
from reader.notes.markdown import tidy_remark
from reader.notes.note_format import render
from reader.notes.notes_file import NotesFile

TYPED = "# Mine\n\nTyped – with ümlauts.\r\nAnd no line break at the end"


@pytest.fixture
def note(article: Article) -> Note:
    start = article.starts[3]
    return compose(article, start, start + 61, "Ask again.", ["aid"], "2026-11-21T19:04:11+01:00")


@pytest.fixture
def second(article: Article) -> Note:
    return compose(article, 0, 30, "The second – with a dash.", [], "2026-11-21T19:05:00+01:00")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "notes.md"


def test_no_file_has_no_notes(path: Path) -> None:
    assert NotesFile(path).read() == ()
    assert NotesFile(path).problems() == ()
    assert list(path.parent.iterdir()) == []


def test_the_first_note_makes_the_file_for_its_owner_alone(path: Path, note: Note) -> None:
    NotesFile(path / "deep" / "notes.md").append(note)
    made = path / "deep" / "notes.md"
    assert made.read_text() == "# Notes\n\n" + render(note)
    assert made.stat().st_mode & 0o777 == 0o600
    assert NotesFile(made).read() == (note,)


def test_notes_are_read_in_their_order(path: Path, note: Note, second: Note) -> None:
    kept = NotesFile(path)
    kept.append(note)
    assert kept.read() == (note,)
    kept.append(second)
    assert kept.read() == (note, second)


def test_what_a_person_typed_stays_byte_for_byte(path: Path, note: Note, second: Note) -> None:
    path.write_bytes(TYPED.encode())
    kept = NotesFile(path)
    kept.append(note)
    first = path.read_bytes()
    assert first == TYPED.encode() + b"\n\n" + render(note).encode()
    path.write_bytes(first + b"more\x00\x1b[0m\n")
    kept.append(second)
    assert path.read_bytes() == first + b"more\x00\x1b[0m\n\n" + render(second).encode()
    assert kept.read() == (note, second)


def test_a_file_with_other_line_ends_is_continued_in_its_manner(path: Path, note: Note, second: Note) -> None:
    path.write_bytes(b"Typed.\r\n")
    kept = NotesFile(path)
    kept.append(note)
    kept.append(second)
    assert path.read_bytes().count(b"\n") == path.read_bytes().count(b"\r\n")
    assert kept.read() == (note, second)


def test_the_mode_of_a_file_that_was_there_stays(path: Path, note: Note) -> None:
    path.write_text("")
    path.chmod(0o664)
    NotesFile(path).append(note)
    assert path.stat().st_mode & 0o777 == 0o664


def test_a_linked_file_stays_a_link_and_both_names_share_one_lock(
    tmp_path: Path, note: Note, second: Note
) -> None:
    (tmp_path / "real").mkdir()
    real, link = tmp_path / "real" / "kept.md", tmp_path / "notes.md"
    link.symlink_to(real)
    NotesFile(link).append(note)
    NotesFile(real).append(second)
    assert link.is_symlink()
    assert NotesFile(link).read() == (note, second)
    assert [found.name for found in tmp_path.iterdir() if found.name.endswith(".lock")] == []


def test_an_edited_file_is_read_afresh_and_an_unchanged_one_is_not(
    path: Path, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = NotesFile(path)
    kept.append(note)
    assert kept.read() == (note,)
    path.write_text(path.read_text().replace("Ask again.", "Asked."))
    assert kept.read()[0].remark == "Asked."
    monkeypatch.setattr(notes_file, "read", None)
    assert kept.read()[0].remark == "Asked."


def test_a_file_that_an_editor_put_in_place_of_the_old_one_gets_the_note(
    path: Path, note: Note, second: Note
) -> None:
    kept = NotesFile(path)
    kept.append(note)
    (path.parent / "new").write_text("Saved by an editor.\n")
    (path.parent / "new").replace(path)
    kept.append(second)
    assert path.read_text() == "Saved by an editor.\n\n" + render(second)


def test_a_file_replaced_in_the_middle_of_writing_gets_the_note_too(
    path: Path, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("Old.\n")
    real = os.fsync

    def replaced(fd: int) -> None:
        monkeypatch.setattr(os, "fsync", real)
        (path.parent / "new").write_text("Saved by an editor.\n")
        (path.parent / "new").replace(path)
        real(fd)

    monkeypatch.setattr(os, "fsync", replaced)
    NotesFile(path).append(note)
    assert path.read_text() == "Saved by an editor.\n\n" + render(note)


def test_what_cannot_be_read_is_named_and_left(path: Path, note: Note, second: Note) -> None:
    kept = NotesFile(path)
    kept.append(note)
    path.write_text(path.read_text().replace("    start: ", "    start: x"))
    before = path.read_bytes()
    kept.append(second)
    assert kept.read() == (second,)
    assert kept.problems() == (
        "notes.md, line 11: this note cannot be read (`start` is not a number); it was left as it is.",
    )
    assert path.read_bytes().startswith(before)


@pytest.mark.parametrize("data", [b"caf\xe9 latin\n", b"\xff\xfeN\x00", b"ok \xc3\x28 bad"])
def test_a_file_in_another_encoding_is_refused_and_never_changed(path: Path, note: Note, data: bytes) -> None:
    path.write_bytes(data)
    kept = NotesFile(path)
    for act in (kept.read, kept.problems, lambda: kept.append(note)):
        with pytest.raises(NotesError, match="is not UTF-8 text"):
            act()
    assert path.read_bytes() == data


def test_a_folder_or_a_pipe_in_place_of_the_file_is_refused(tmp_path: Path, note: Note) -> None:
    os.mkfifo(tmp_path / "pipe")
    for name in ("", "pipe"):
        kept = NotesFile(tmp_path / name)
        for act in (kept.read, lambda kept=kept: kept.append(note)):
            with pytest.raises(NotesError):
                act()


def test_a_lock_that_another_program_holds_is_an_error_with_a_clear_sentence(path: Path, note: Note) -> None:
    with (
        FileLock(path.parent / ".notes.md.lock"),
        pytest.raises(NotesError, match="is held by another program"),
    ):
        NotesFile(path, timeout=0.01).append(note)
    assert not path.exists()


def test_the_lock_goes_elsewhere_when_the_folder_takes_no_new_file(
    tmp_path: Path, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "notes.md"
    path.write_text("")
    monkeypatch.setattr(os, "access", lambda *_: False)
    NotesFile(path, locks=tmp_path / "cache" / "locks").append(note)
    assert NotesFile(path).read() == (note,)
    assert {found.name for found in tmp_path.iterdir()} == {"notes.md", "cache"}


NOTE = Note(
    "0",
    Passage("a", 0, 9, clean_line("the words"), SafeText(""), SafeText(""), "¶1"),
    clean_line("cited"),
    SafeText(""),
    (),
    "0" * 64,
    "1" * 64,
    "2026-11-21T19:04:11+01:00",
)
typed = st.lists(
    st.one_of(
        st.sampled_from(["```", "```yaml", "note: 1", 'article: "x"', "> q", "— c", "#t", ""]),
        st.text(max_size=9),
    ),
    max_size=5,
).map("\n".join)


@given(st.lists(st.tuples(typed, typed, st.integers(0, 150), st.integers(1, 99)), min_size=1, max_size=4))
@settings(max_examples=40, deadline=None)
def test_whatever_is_typed_and_noted_in_turn_all_is_there(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, str, int, int]]
) -> None:
    path = tmp_path_factory.mktemp("notes") / "notes.md"
    kept = NotesFile(path)
    made: list[Note] = []
    for words, remark, start, length in steps:
        with path.open("ab") as file:
            file.write(words.encode())
        before = path.read_bytes()
        made.append(
            replace(
                NOTE,
                id=f"{len(made):08x}",
                passage=replace(NOTE.passage, start=start, end=start + length),
                remark=tidy_remark(remark),
            )
        )
        kept.append(made[-1])
        assert path.read_bytes().startswith(before)
    assert kept.read() == tuple(made)
