"""Other processes look through articles; whatever becomes of them, all articles are looked through."""

import os
import signal
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from reader.workspace import warming
from reader.workspace.cache import Cache
from reader.workspace.warming import PORTION, warmed
from reader.workspace.workspace import Workspace

COUNT = 80


@pytest.fixture
def filled(tmp_path: Path) -> Iterator[Workspace]:
    """A library of many articles whose cache is empty."""
    pages = tmp_path / "in"
    pages.mkdir()
    for number in range(COUNT):
        (pages / f"{number}.txt").write_text(
            f"Boat {number} Is Missing off Port Velmar\n\nBy Ada Ferrow\n\n"
            f"The Aldrun Relief Union asked on {number % 28 + 1} March 2019 where boat {number} is.\n",
            encoding="utf-8",
        )
    opened = Workspace.open(library=tmp_path / "library", create=True)
    list(opened.import_paths([pages]))
    opened.cache.clear()
    yield opened
    opened.close()


def _ids(workspace: Workspace) -> list[str]:
    return [file.id for file in workspace.shelf.library.files()]


def test_other_processes_fill_the_cache(filled: Workspace) -> None:
    keys = _ids(filled)
    library = filled.shelf.library
    done = list(warmed(keys, library.stamp, library.folder, filled.cache, 2))
    assert sorted(done) == sorted(keys)
    assert all(filled.cache.article(key, library.stamp(key)) for key in keys)
    assert all(filled.cache.findings(key, library.stamp(key)) for key in keys)


def test_what_they_found_is_what_this_process_finds(filled: Workspace) -> None:
    key = _ids(filled)[0]
    own = filled.reading(key).findings
    filled.cache.clear()
    library = filled.shelf.library
    list(warmed(_ids(filled), library.stamp, library.folder, filled.cache, 2))
    again = Workspace.open(library=filled.folder)
    assert again.reading(key).findings == own
    again.close()


def test_killed_processes_leave_nothing_out(filled: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[str]] = []

    def doomed(library: Path, cache: Cache) -> subprocess.Popen[str]:
        process = start(library, cache)
        started.append(process)
        return process

    start = warming._started
    monkeypatch.setattr(warming, "_started", doomed)
    keys = _ids(filled)
    library = filled.shelf.library
    done = []
    for number, key in enumerate(warmed(keys, library.stamp, library.folder, filled.cache, 2)):
        done.append(key)
        if number == 3:
            for process in started:
                os.kill(process.pid, signal.SIGKILL)
    assert sorted(done) == sorted(keys)


def test_an_interrupted_asker_leaves_no_process_behind(
    filled: Workspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    started: list[subprocess.Popen[str]] = []
    start = warming._started

    def noted(library: Path, cache: Cache) -> subprocess.Popen[str]:
        started.append(start(library, cache))
        return started[-1]

    monkeypatch.setattr(warming, "_started", noted)
    library = filled.shelf.library
    with closing(warmed(_ids(filled), library.stamp, library.folder, filled.cache, 2)) as ready:
        next(ready)
    assert len(started) == 2
    assert all(process.returncode is not None for process in started)


def test_few_articles_start_no_process(filled: Workspace, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(warming, "_started", lambda library, cache: pytest.fail("a process was started"))
    library = filled.shelf.library
    few = _ids(filled)[:PORTION]
    assert list(warmed(few, library.stamp, library.folder, filled.cache, 2)) == few
