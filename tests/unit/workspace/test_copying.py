"""Copying: which program is given the text, and what happens without one."""

import stat
from pathlib import Path

import pytest

from reader.workspace import copying
from reader.workspace.copying import Copied, copy

TEXT = "“Wages were last paid in autumn.”\n— Aldrun Monitor, ¶1\n"


@pytest.fixture
def programs(tmp_path: Path) -> Path:
    folder = tmp_path / "bin"
    folder.mkdir()
    return folder


def program(folder: Path, name: str, body: str = "") -> Path:
    """A program that writes down its arguments and what it is given; the path is that of its record."""
    record = folder / f"{name}.taken"
    path = folder / name
    path.write_text(f'#!/bin/sh\n{body}\necho "$*" > {record}.arguments\nexec /bin/cat > {record}\n')
    path.chmod(0o755)
    return record


def arguments(record: Path) -> str:
    return Path(f"{record}.arguments").read_text().strip()


def test_inside_tmux_the_text_goes_to_its_buffer_and_on_to_the_clipboard(programs: Path) -> None:
    tmux, xclip = program(programs, "tmux"), program(programs, "xclip")
    assert copy(TEXT, programs / "cache", {"PATH": str(programs), "TMUX": "/tmp/t,1,0"}) == Copied("tmux")
    assert tmux.read_text() == TEXT
    assert arguments(tmux) == "load-buffer -w -"
    assert not xclip.exists()


def test_a_tmux_that_does_not_know_w_is_asked_without_it(programs: Path) -> None:
    tmux = program(programs, "tmux", '[ "$2" = "-w" ] && exit 1')
    assert copy(TEXT, programs, {"PATH": str(programs), "TMUX": "x"}) == Copied("tmux")
    assert arguments(tmux) == "load-buffer -"


def test_outside_tmux_it_is_not_asked(programs: Path) -> None:
    tmux = program(programs, "tmux")
    assert copy(TEXT, programs / "cache", {"PATH": str(programs)}).by == ""
    assert not tmux.exists()


@pytest.mark.parametrize(
    ("name", "wanted"), [("wl-copy", ""), ("xclip", "-selection clipboard"), ("pbcopy", "")]
)
def test_each_program_is_given_the_text_on_its_standard_input(programs: Path, name: str, wanted: str) -> None:
    record = program(programs, name)
    assert copy(TEXT, programs / "cache", {"PATH": str(programs)}) == Copied(name)
    assert record.read_text() == TEXT
    assert arguments(record) == wanted
    assert not (programs / "cache").exists()


def test_a_program_that_fails_gives_way_to_the_next(programs: Path) -> None:
    program(programs, "wl-copy", "exit 1")
    record = program(programs, "xclip")
    assert copy(TEXT, programs, {"PATH": str(programs)}) == Copied("xclip")
    assert record.read_text() == TEXT


def test_a_program_that_hangs_is_left(programs: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(copying, "SECONDS", 0.05)
    program(programs, "xclip", "exec /bin/sleep 60")
    assert copy(TEXT, programs / "cache", {"PATH": str(programs)}).by == ""


def test_text_is_no_command(programs: Path) -> None:
    record = program(programs, "xclip")
    words = "$(touch /tmp/no) `id`; rm -rf ~ \x00 -rf 港口"
    copy(words, programs, {"PATH": str(programs)})
    assert record.read_text() == words
    assert arguments(record) == "-selection clipboard"


def test_without_a_program_a_file_of_ones_own_holds_the_last_copy(programs: Path) -> None:
    cache = programs / "cache"
    copy("an earlier one", cache, {"PATH": str(programs)})
    assert copy(TEXT, cache, {"PATH": str(programs)}) == Copied("", cache / "copied.txt")
    assert (cache / "copied.txt").read_text() == TEXT
    assert stat.S_IMODE((cache / "copied.txt").stat().st_mode) == 0o600


def test_a_link_in_the_place_of_the_file_is_not_written_through(programs: Path) -> None:
    victim = programs / "victim"
    victim.write_text("mine")
    (programs / "copied.txt").symlink_to(victim)
    copy(TEXT, programs, {"PATH": str(programs)})
    assert victim.read_text() == "mine"


def test_a_folder_that_cannot_be_written_is_no_error(programs: Path) -> None:
    (programs / "file").write_text("")
    assert copy(TEXT, programs / "file" / "cache", {"PATH": str(programs)}) == Copied("")
