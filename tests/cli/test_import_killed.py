"""An import that is killed or interrupted goes on where it stopped: everything is there, once."""

import collections
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

from reader.library.custody import CustodyLog
from reader.workspace.workspace import Workspace

FILES = int(os.environ.get("RIGHTS_READER_KILLED_FILES", "40"))
"""How many pages are imported; 300 take a minute."""
KILLS = max(3, FILES // 12)

PAGE = """\
Notice {number} of the Harbour Office of Port Velmar

by Ada Ferrow
Coast Monitor Reporter

PORT VELMAR, Aldrun — The harbour office said on 3 May 2019 that berth {number} was closed. About {number} \
sailors of the Sailors' Union of Aldrun were waiting.
"""


def _pages(folder: Path) -> Path:
    folder.mkdir()
    for number in range(FILES):
        (folder / f"{number:04}.txt").write_text(PAGE.format(number=number), encoding="utf-8")
    return folder


def _begin(library: Path, pages: Path) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "-m", "reader", "--library", str(library), "import", str(pages), "--json"]
    return subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(
            signal.SIGINT, signal.SIG_DFL
        ),  # ignored where tests run in background
    )


def _all_is_there_once(library: Path) -> None:
    workspace = Workspace.open(library=library)
    titles = collections.Counter(str(row.title) for row in workspace.catalog())
    assert titles == {f"Notice {number} of the Harbour Office of Port Velmar": 1 for number in range(FILES)}
    assert len(list((library / "originals").iterdir())) == FILES
    entries = list(CustodyLog(library / "custody.jsonl").entries())
    hashes = collections.Counter(entry.value["sha256"] for entry in entries if entry.value)
    assert len(hashes) == FILES
    assert set(hashes.values()) == {1}
    workspace.open_search()
    stats = workspace.finder.open().stats()
    assert stats.articles == FILES
    workspace.close()


def test_an_import_killed_at_any_moment_is_finished_by_the_next_run(tmp_path: Path) -> None:
    pages, library = _pages(tmp_path / "pages"), tmp_path / "library"
    chance = random.Random(2019)
    killed = 0
    for _ in range(KILLS):
        running = _begin(library, pages)
        time.sleep(chance.uniform(0.1, 0.2 + killed * 0.4))
        running.send_signal(signal.SIGKILL)
        killed += running.wait(60) == -signal.SIGKILL
        running.communicate()
    assert killed
    done, _ = _begin(library, pages).communicate(timeout=300)
    rows = [json.loads(line) for line in done.splitlines()]
    assert {row["status"] for row in rows} <= {"imported", "already"}
    assert len(rows) == FILES
    _all_is_there_once(library)


def test_an_interrupted_import_leaves_with_130_and_says_how_to_go_on(tmp_path: Path) -> None:
    pages, library = _pages(tmp_path / "pages"), tmp_path / "library"
    running = _begin(library, pages)
    assert running.stdout is not None
    first = running.stdout.readline()
    running.send_signal(signal.SIGINT)
    rest, said = running.communicate(timeout=60)
    assert running.returncode == 130
    assert b"goes on where it stopped" in said
    assert b"Traceback" not in said
    done = [json.loads(line) for line in [first, *rest.splitlines()]]
    assert 0 < len(done) < FILES
    there = {path.stem for path in (library / "articles").glob("*.md")}
    assert {row["id"] for row in done} <= there  # what was told to be imported stays
    rows, _ = _begin(library, pages).communicate(timeout=300)
    states = collections.Counter(json.loads(line)["status"] for line in rows.splitlines())
    assert states["already"] >= len(done)
    _all_is_there_once(library)
