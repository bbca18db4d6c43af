import errno
import os
import signal
import subprocess
import sys
import textwrap
from dataclasses import replace
from itertools import product
from pathlib import Path

import pytest

from reader.errors import NotesError
from reader.model.article import Article
from reader.model.clean import SafeText
from reader.model.notes import Note
from reader.notes import notes_file
from reader.notes.compose import compose
from reader.notes.note_format import render
from reader.notes.notes_file import NotesFile

TYPED = "# Mine\n\nTyped – with ümlauts.\r\nAnd no line break at the end"

CHILD = textwrap.dedent(
    """
    import os, signal, sys
    from pathlib import Path
    from reader.model.article import Article, Block, BlockKind, Original
    from reader.model.clean import clean, clean_line
    from reader.notes.compose import compose
    from reader.notes.notes_file import NotesFile

    def article(name):
        words = "The convoy left Port Velmar at dawn – it came back. " * 40
        return Article(
            name, clean_line(name), (Block(BlockKind.PARAGRAPH, clean(words.strip()), -1, -1, "¶1"),),
            Original("0" * 64, clean_line(name), "text/plain", 0, 0),
        )
    """
)


def child(code: str, *arguments: str) -> "subprocess.Popen[bytes]":
    return subprocess.Popen(
        [sys.executable, "-c", CHILD + textwrap.dedent(code), *arguments],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


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


@pytest.mark.parametrize("written", [0, 1, 100, 10**6])
@pytest.mark.parametrize("there", [None, b"", TYPED.encode()])
def test_on_a_full_disk_the_file_is_as_before_and_the_person_is_told(
    path: Path, note: Note, monkeypatch: pytest.MonkeyPatch, written: int, there: bytes | None
) -> None:
    if there is not None:
        path.write_bytes(there)
    real, real_sync = os.write, os.fsync
    left = [written]

    def write(fd: int, data: bytes) -> int:
        part = data[: left[0]]
        left[0] -= len(part)
        if part:
            return real(fd, part)
        raise OSError(errno.ENOSPC, "No space left on device")

    def sync(fd: int) -> None:
        real_sync(fd)
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", write)
    monkeypatch.setattr(os, "fsync", sync)
    with pytest.raises(NotesError, match="the disk is full; the note was not kept"):
        NotesFile(path).append(note)
    monkeypatch.undo()
    assert (path.read_bytes() if path.exists() else None) == there
    NotesFile(path).append(note)
    assert NotesFile(path).read() == (note,)


def test_when_the_beginning_of_a_note_cannot_be_taken_back_the_person_is_told(
    path: Path, note: Note, second: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("Typed.\n")
    real = os.write

    def failing(*_: object) -> None:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, data[:80]))
    monkeypatch.setattr(os, "fsync", failing)
    monkeypatch.setattr(os, "ftruncate", failing)
    with pytest.raises(NotesError, match="The beginning of a note may stand at its end"):
        NotesFile(path).append(note)
    monkeypatch.undo()
    NotesFile(path).append(second)
    assert second in NotesFile(path).read()


def test_writing_in_small_parts_makes_the_same_file(
    path: Path, note: Note, second: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.write
    monkeypatch.setattr(os, "write", lambda fd, data: real(fd, data[:7]))
    kept = NotesFile(path)
    kept.append(note)
    kept.append(second)
    assert path.read_text() == "# Notes\n\n" + render(note) + "\n" + render(second)


def test_an_interrupted_writer_takes_back_what_it_wrote(
    path: Path, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_bytes(TYPED.encode())
    real = os.write
    calls: list[int] = []

    def interrupted(fd: int, data: bytes) -> int:
        calls.append(fd)
        if len(calls) > 1:
            raise KeyboardInterrupt
        return real(fd, data[:30])

    monkeypatch.setattr(os, "write", interrupted)
    with pytest.raises(KeyboardInterrupt):
        NotesFile(path).append(note)
    assert path.read_bytes() == TYPED.encode()


def test_a_tail_torn_at_any_byte_is_kept_and_hurts_no_note(path: Path, note: Note, second: Note) -> None:
    kept = NotesFile(path)
    path.write_bytes(TYPED.encode())
    kept.append(note)
    sound = path.read_bytes()
    added = b"\n" + render(replace(note, id="deadbeef", remark=SafeText("Half – 𝒳 written."))).encode()
    for length in range(len(added) + 1):
        torn = sound + added[:length]
        path.write_bytes(torn)
        assert [found.id for found in kept.read()] in ([note.id], [note.id, "deadbeef"])
        kept.append(second)
        assert path.read_bytes().startswith(torn)
        path.read_bytes().decode()
        found = kept.read()
        assert (found[0], found[-1]) == (note, second)
        assert len(found) <= 3


def test_half_a_character_of_any_kind_can_be_completed() -> None:
    firsts = [bytes([lead]) for lead in range(0xC2, 0xF5)]
    halves = firsts + [first + bytes([rest]) for first, rest in product(firsts, range(0x80, 0xC0))]
    halves += [bytes([lead, rest, 0x9F]) for lead, rest in product(range(0xF0, 0xF5), range(0x80, 0xC0))]
    tried = 0
    for half in halves:
        try:
            half.decode()
        except UnicodeDecodeError as error:
            if error.reason == "unexpected end of data" and error.start == 0:
                tried += 1
                assert len((half + notes_file._completion(half)).decode()) == 1
    assert tried > 1500


@pytest.mark.parametrize("before", [0, 1, 200, 1500])
def test_a_writer_killed_in_the_middle_leaves_a_file_that_goes_on(
    path: Path, note: Note, before: int
) -> None:
    path.write_bytes(TYPED.encode())
    NotesFile(path).append(note)
    sound = path.read_bytes()
    killed = child(
        """
        real = os.write
        def write(fd, data):
            real(fd, data[: int(sys.argv[2])])
            os.kill(os.getpid(), signal.SIGKILL)
        os.write = write
        NotesFile(Path(sys.argv[1])).append(compose(article("a"), 0, 900))
        """,
        str(path),
        str(before),
    )
    killed.communicate()
    assert killed.returncode == -signal.SIGKILL
    assert path.read_bytes()[: len(sound)] == sound
    assert len(path.read_bytes()) == len(sound) + before
    assert NotesFile(path).read() == (note,)
    NotesFile(path, timeout=1).append(replace(note, id="00000002"))
    assert [found.id for found in NotesFile(path).read()] == [note.id, "00000002"]


def test_two_programs_that_write_at_once_lose_nothing(path: Path) -> None:
    path.write_bytes(TYPED.encode())
    code = """
        kept, text = NotesFile(Path(sys.argv[1])), article(sys.argv[2])
        print("ready", flush=True)
        sys.stdin.readline()
        for number in range(100):
            kept.append(compose(text, number, number + 40, f"Remark {number}"))
        """
    writers = [
        subprocess.Popen(
            [sys.executable, "-c", CHILD + textwrap.dedent(code), str(path), name],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        for name in ("a", "b")
    ]
    for writer in writers:
        assert writer.stdout is not None
        writer.stdout.readline()
    for writer in writers:
        assert writer.stdin is not None
        writer.stdin.write(b"go\n")
        writer.stdin.flush()
    for writer in writers:
        writer.communicate()
        assert writer.returncode == 0
    found = NotesFile(path).read()
    assert path.read_bytes().startswith(TYPED.encode())
    for name in ("a", "b"):
        own = [note.remark for note in found if note.passage.article_id == name]
        assert own == [f"Remark {number}" for number in range(100)]
    assert len(found) == 200


def test_what_another_program_wrote_behind_half_a_note_is_not_cut_off(
    path: Path, note: Note, monkeypatch: pytest.MonkeyPatch
) -> None:
    path.write_text("Typed.\n")
    real = os.write

    def write(fd: int, data: bytes) -> int:
        monkeypatch.setattr(os, "write", real)
        done = real(fd, data[:20])
        with path.open("a") as other:
            other.write("typed behind")
        monkeypatch.setattr(os, "fsync", full)
        return done

    def full(_: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(os, "write", write)
    with pytest.raises(NotesError, match="another program wrote behind it"):
        NotesFile(path).append(note)
    assert "typed behind" in path.read_text()
