import hashlib
import json
from pathlib import Path

import pytest
from filelock import FileLock

from reader.errors import LibraryError, NotFound
from reader.library import atomic, store
from reader.library.custody import FIRST, CustodyLog
from reader.library.store import Library, Receipt
from reader.model.article import Article, Block, BlockKind, Original
from reader.model.clean import SafeText


def _library(tmp_path: Path) -> Library:
    library = Library(tmp_path / "library")
    library.create()
    return library


def _article(key: str) -> Article:
    block = Block(BlockKind.TITLE, SafeText("A title"), 0, 7)
    return Article(
        key, SafeText("A title"), (block,), Original("0" * 64, SafeText("a.txt"), "text/plain", 0, 7)
    )


def test_an_original_is_kept_read_only_under_its_hash(tmp_path: Path) -> None:
    library = _library(tmp_path)
    sha256 = library.keep_original(b"bytes\x00as received", "txt")
    path = library.original_path(sha256)
    assert path is not None
    assert path.name == f"{hashlib.sha256(b'bytes' + bytes(1) + b'as received').hexdigest()}.txt"
    assert path.stat().st_mode & 0o777 == 0o444
    assert library.original(sha256) == b"bytes\x00as received"


def test_an_altered_original_is_told(tmp_path: Path) -> None:
    library = _library(tmp_path)
    path = library.original_path(library.keep_original(b"as received", "txt"))
    assert path is not None
    path.chmod(0o644)
    path.write_bytes(b"as changed")
    with pytest.raises(LibraryError, match="altered"):
        library.original(path.stem)


def test_an_original_cut_short_by_a_kill_is_written_again(tmp_path: Path) -> None:
    library = _library(tmp_path)
    data = b"all the bytes"
    sha256 = hashlib.sha256(data).hexdigest()
    (library.originals_folder / f"{sha256}.txt").write_bytes(data[:5])
    assert library.original(library.keep_original(data, "txt")) == data


def test_articles_are_listed_with_a_stamp_that_changes_with_the_file(tmp_path: Path) -> None:
    library = _library(tmp_path)
    library.write(_article("b"))
    library.write(_article("a"))
    before = library.files()
    assert [file.id for file in before] == ["a", "b"]
    path = library.articles_folder / "a.md"
    path.write_text(path.read_text() + "\nMore.\n")
    after = library.files()
    assert after[0].stamp != before[0].stamp
    assert after[1] == before[1]


@pytest.mark.parametrize("key", ["../secret", "..", ".hidden", "missing"])
def test_an_id_never_leads_out_of_the_folder(tmp_path: Path, key: str) -> None:
    with pytest.raises(NotFound):
        _library(tmp_path).read(key)


def test_two_writers_take_turns_or_say_so(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    library = _library(tmp_path)
    monkeypatch.setattr(store, "LOCK_SECONDS", 0.05)
    with (
        FileLock(library.folder / ".lock"),
        pytest.raises(LibraryError, match="Another program"),
        library.writing(),
    ):
        pass
    with library.writing():
        pass


def test_a_failed_write_leaves_the_old_file_and_no_litter(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "file"
    path.write_bytes(b"old")

    def no_space(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", no_space)
    with pytest.raises(OSError, match="No space"):
        atomic.write(path, b"new")
    assert path.read_bytes() == b"old"
    assert [entry.name for entry in tmp_path.iterdir()] == ["file"]


def test_each_custody_line_holds_the_hash_of_the_line_before(tmp_path: Path) -> None:
    log = CustodyLog(tmp_path / "custody.jsonl")
    log.append("import", "2026-01-01T00:00:00+00:00", sha256="aa", articles=["x"])
    log.append("import", "2026-01-02T00:00:00+00:00", sha256="bb", articles=["y"])
    first, second = log.path.read_bytes().splitlines()
    assert json.loads(first)["previous"] == FIRST
    assert json.loads(second)["previous"] == hashlib.sha256(first).hexdigest()
    assert all(entry.linked for entry in log.entries())


def test_a_changed_line_breaks_the_chain_behind_it(tmp_path: Path) -> None:
    log = CustodyLog(tmp_path / "custody.jsonl")
    for number in range(3):
        log.append("import", "2026-01-01T00:00:00+00:00", sha256=str(number))
    log.path.write_bytes(log.path.read_bytes().replace(b'"sha256": "1"', b'"sha256": "7"'))
    assert [entry.linked for entry in log.entries()] == [True, True, False]


def test_a_line_cut_short_stays_and_the_chain_goes_on(tmp_path: Path) -> None:
    log = CustodyLog(tmp_path / "custody.jsonl")
    log.append("import", "2026-01-01T00:00:00+00:00", sha256="aa")
    with log.path.open("ab") as file:
        file.write(b'{"event": "imp')
    log.append("import", "2026-01-02T00:00:00+00:00", sha256="bb")
    entries = list(log.entries())
    assert [entry.value is not None for entry in entries] == [True, False, True]
    assert entries[2].linked


def test_only_finished_imports_count_as_received(tmp_path: Path) -> None:
    library = _library(tmp_path)
    library.custody.append("import", "2026-01-01T00:00:00+00:00", sha256="aa", articles=["x", "y"])
    with library.custody.path.open("ab") as file:
        file.write(b'{"event": "import", "sha256": "bb"')
    assert library.received() == {"aa": Receipt(("x", "y"))}


def test_the_chain_holds_over_lines_longer_than_one_look_back(tmp_path: Path) -> None:
    log = CustodyLog(tmp_path / "custody.jsonl")
    for number in range(4):
        log.append("import", "2026-01-01T00:00:00+00:00", articles=[f"{number}" * 40_000])
    assert all(entry.linked for entry in log.entries())


def test_what_a_killed_write_left_is_swept_by_the_next_writer(tmp_path: Path) -> None:
    library = Library(tmp_path / "library")
    library.create()
    left = library.originals_folder / ".0a1b.txt.x7y8z9.tmp"
    left.write_bytes(b"half")
    kept = library.originals_folder / ".keep"
    kept.write_bytes(b"")
    with library.writing():
        pass
    assert not left.exists()
    assert kept.exists()
