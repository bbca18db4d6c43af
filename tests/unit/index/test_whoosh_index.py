import errno
import json
import os
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from reader.errors import IndexUnavailable
from reader.index import stamp, whoosh_index, whoosh_making
from reader.index.port import Entry
from reader.index.whoosh_index import WhooshIndex, open_index
from reader.model.article import Article
from reader.model.findings import Findings
from reader.model.search import Query, SearchPage

Make = Callable[..., Article]


class Shelf:
    """A library of three articles in a folder's index."""

    def __init__(self, folder: Path, make: Make) -> None:
        self.folder = folder
        self.articles = {
            each: make(each, f"Title {each}", ("", f"lantern {each}"), ("Second", "candle here"))
            for each in ("one", "two", "three")
        }

    def open(self, caller: str = "ours") -> tuple[WhooshIndex, bool]:
        index, new = open_index(self.folder, stamp=caller, fetch=self.articles.__getitem__)
        assert isinstance(index, WhooshIndex)
        return index, new

    def filled(self) -> WhooshIndex:
        index, new = self.open()
        assert new
        index.add(Entry(each, Findings()) for each in self.articles.values())
        return index

    def files(self) -> list[Path]:
        return sorted(path for path in self.folder.iterdir() if stamp.belongs(path.name))


@pytest.fixture
def shelf(tmp_path: Path, make_article: Make) -> Shelf:
    return Shelf(tmp_path / "cache" / "index", make_article)


def sections(index: WhooshIndex, text: str) -> int:
    page = index.search(Query(text))
    assert isinstance(page, SearchPage)
    return page.sections


def test_an_index_is_found_again_as_it_was(shelf: Shelf) -> None:
    shelf.filled().close()
    index, new = shelf.open()
    assert not new
    assert index.why == ""
    assert sections(index, "lantern") == 3
    assert index.stats().bytes > 0
    assert index.verify() == ""


def test_the_folder_is_made_for_its_owner_alone(shelf: Shelf) -> None:
    shelf.filled().close()
    assert shelf.folder.stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda s: (s.folder / stamp.NAME).unlink(), "no search index yet"),
        (lambda s: (s.folder / stamp.NAME).write_bytes(b'{"made_by": '), "could not be read"),
        (lambda s: (s.folder / stamp.NAME).write_bytes(b'{"made_by": 3, "files": []}'), "could not be read"),
        (lambda s: s.files()[0].unlink(), "damaged"),
        (lambda s: os.truncate(s.files()[0], 20), "damaged"),
        (lambda s: os.truncate(s.files()[-1], 5), "damaged"),
        (lambda s: (s.folder / "_MAIN_9.toc").write_bytes(b"new"), "was not finished"),
        (lambda s: [path.unlink() for path in s.files()], "damaged"),
    ],
)
def test_what_is_missing_or_damaged_is_made_anew_with_a_reason(
    shelf: Shelf, spoil: Callable[[Shelf], object], why: str
) -> None:
    shelf.filled().close()
    spoil(shelf)
    index, new = shelf.open()
    assert new
    assert why in index.why
    assert sections(index, "lantern") == 0
    index.add(Entry(each, Findings()) for each in shelf.articles.values())
    assert sections(index, "lantern") == 3


def test_another_stamp_of_the_caller_makes_a_new_index(shelf: Shelf) -> None:
    shelf.filled().close()
    index, new = shelf.open("theirs")
    assert new
    assert "another library" in index.why


def test_another_version_makes_a_new_index(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    shelf.filled().close()
    monkeypatch.setattr(whoosh_index, "VERSIONS", "format 0")
    index, new = shelf.open()
    assert new
    assert "another version" in index.why


def test_only_files_of_the_index_are_taken_away(shelf: Shelf) -> None:
    shelf.filled().close()
    (shelf.folder / "remark.txt").write_text("mine", encoding="utf-8")
    (shelf.folder / "MAIN.tmp").mkdir()
    (shelf.folder / "MAIN.tmp" / "abc.run").write_bytes(b"left behind")
    shelf.open("theirs")
    assert (shelf.folder / "remark.txt").read_text(encoding="utf-8") == "mine"
    assert not (shelf.folder / "MAIN.tmp").exists()


def test_damage_that_sizes_do_not_show_is_found_by_the_hashes(shelf: Shelf) -> None:
    index = shelf.filled()
    segment = next(path for path in shelf.files() if path.suffix == ".words")
    data = bytearray(segment.read_bytes())
    data[len(data) // 2] ^= 0xFF
    segment.write_bytes(data)
    assert "is damaged" in index.verify()


def test_every_flipped_byte_ends_in_an_answer_or_in_a_new_index(shelf: Shelf) -> None:
    shelf.filled().close()
    good = {path: path.read_bytes() for path in shelf.folder.iterdir()}
    segment = next(path for path in good if path.suffix == ".words")
    size = len(good[segment])
    for at in range(0, size, max(1, size // 150)):
        data = bytearray(good[segment])
        data[at] ^= 0xFF
        segment.write_bytes(data)
        index, new = shelf.open()
        if not new:
            try:
                index.search(Query('lan* OR "candle here" OR lantern~1 -three'))
            except IndexUnavailable:
                index.close()
                index, new = shelf.open()
                assert new, "after damage was met, the next opening makes a new index"
        index.close()
        for path in shelf.files():
            path.unlink()
        for path, content in good.items():
            path.write_bytes(content)


def test_a_folder_that_others_can_write_to_is_refused(shelf: Shelf) -> None:
    shelf.folder.mkdir(parents=True)
    shelf.folder.chmod(0o770)
    with pytest.raises(IndexUnavailable, match="Other users can write"):
        shelf.open()


def test_a_folder_of_somebody_else_is_refused(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    me = os.geteuid()
    monkeypatch.setattr(os, "geteuid", lambda: me + 1)
    with pytest.raises(IndexUnavailable, match="belongs to another user"):
        shelf.open()


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path, make_article: Make) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    with pytest.raises(IndexUnavailable, match="cannot be made"):
        Shelf(tmp_path / "file" / "index", make_article).open()


def test_two_open_indexes_see_what_the_other_commits(shelf: Shelf) -> None:
    first = shelf.filled()
    second, new = shelf.open()
    assert not new
    assert sections(second, "lantern") == 3
    first.remove(["one"])
    assert sections(second, "lantern") == 2
    second.add([Entry(shelf.articles["one"], Findings())])
    assert sections(first, "lantern") == 3


def test_many_small_commits_are_merged_and_nothing_is_lost(shelf: Shelf, make_article: Make) -> None:
    index = shelf.filled()
    for number in range(30):
        article = make_article(f"n{number}", "Added", ("", f"lantern number{number}"))
        shelf.articles[article.id] = article
        index.add([Entry(article, Findings())])
    assert sections(index, "lantern") == 33
    assert sections(index, "number17") == 1
    assert len([path for path in shelf.files() if path.suffix == ".words"]) <= 10
    assert index.verify() == ""


def test_a_batch_that_is_too_much_for_one_segment_becomes_several(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(whoosh_making, "WORDS", 1)
    index = shelf.filled()
    assert len([path for path in shelf.files() if path.suffix == ".words"]) == 3
    assert sections(index, "lantern") == 3
    assert sections(index, '"candle here"') == 3
    assert shelf.open()[1] is False


def test_searches_and_commits_may_run_side_by_side(shelf: Shelf, make_article: Make) -> None:
    index = shelf.filled()
    other, _ = shelf.open()
    failures: list[Exception] = []
    done = threading.Event()

    def search(which: WhooshIndex) -> None:
        try:
            while not done.wait(0.001):
                assert sections(which, "lantern") >= 3
        except (AssertionError, IndexUnavailable) as error:
            failures.append(error)

    threads = [threading.Thread(target=search, args=(which,)) for which in (index, other)]
    for thread in threads:
        thread.start()
    for number in range(12):
        article = make_article(f"n{number}", "Added", ("", "lantern"))
        shelf.articles[article.id] = article
        index.add([Entry(article, Findings())])
    done.set()
    for thread in threads:
        thread.join()
    assert failures == []
    assert sections(other, "lantern") == 15


def test_a_failed_batch_leaves_what_was_there(shelf: Shelf) -> None:
    index = shelf.filled()

    def broken() -> Iterator[Entry]:
        yield Entry(shelf.articles["one"], Findings())
        raise RuntimeError("interrupted")

    with pytest.raises(RuntimeError, match="interrupted"):
        index.add(broken())
    assert sections(index, "lantern") == 3
    index.add([Entry(shelf.articles["one"], Findings())])
    assert shelf.open()[1] is False


def no_space(*_: object, **__: object) -> None:
    raise OSError(errno.ENOSPC, "No space left on device")


def test_a_commit_that_was_never_stamped_makes_a_new_index(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = shelf.filled()
    with monkeypatch.context() as patch:
        patch.setattr(stamp, "write", no_space)
        with pytest.raises(IndexUnavailable, match="No space left"):
            index.remove(["one"])
    other, new = shelf.open()
    assert new
    assert "was not finished" in other.why


def test_a_writer_goes_on_from_a_commit_that_was_never_stamped(
    shelf: Shelf, make_article: Make, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = shelf.filled()
    changed = make_article("one", "Changed", *[("", f"wick {number}") for number in range(5)])
    with monkeypatch.context() as patch:
        patch.setattr(stamp, "write", no_space)
        with pytest.raises(IndexUnavailable):
            index.add([Entry(changed, Findings())])
    index.add([Entry(changed, Findings())])
    assert set(index.contents()) == {"one", "two", "three"}
    assert sections(index, "lantern") == 2
    assert index.stats().sections == 4 + len(changed.sections)


def test_a_disk_that_is_full_while_writing_loses_nothing(
    shelf: Shelf, monkeypatch: pytest.MonkeyPatch
) -> None:
    index = shelf.filled()
    with monkeypatch.context() as patch:
        patch.setattr("reader.index.whoosh_writer.SegmentWriter.commit", no_space)
        with pytest.raises(IndexUnavailable, match="No space left"):
            index.remove(["one"])
    assert sections(index, "lantern") == 3
    assert shelf.open()[1] is False
    index.remove(["one"])
    assert sections(index, "lantern") == 2


def test_a_busy_index_is_told(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    index = shelf.filled()
    other, _ = shelf.open()
    monkeypatch.setattr(whoosh_index, "WAIT", 0.01)
    with index._exclusive(), pytest.raises(IndexUnavailable, match="Another program"):
        other.remove(["one"])


def test_the_stamp_names_every_file_with_its_hash(shelf: Shelf) -> None:
    shelf.filled()
    told = json.loads((shelf.folder / stamp.NAME).read_text(encoding="utf-8"))
    assert sorted(told["files"]) == [path.name for path in shelf.files()]
    assert all(len(each["sha256"]) == 64 for each in told["files"].values())


def test_importing_the_index_warns_of_nothing() -> None:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", "import reader.index.whoosh_index"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")


def test_the_query_language_needs_no_whoosh() -> None:
    code = "import sys, reader.index.querylang; sys.exit('whoosh' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
