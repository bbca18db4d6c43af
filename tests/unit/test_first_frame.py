import os
import sys
from pathlib import Path

import pytest

from reader import first_frame
from reader.first_frame import (
    LARGEST,
    MOST,
    Start,
    cache_folder,
    harmless,
    is_harmless,
    key_of,
    mark,
    read,
    write,
)
from reader.settings.places import places

KEY = key_of(["--sample"], {"TERM": "xterm"}, 80, 24)
LINE = "\x1b[1;38;2;1;2;3m Rights Reader \x1b[0m opening …"


@pytest.fixture
def kept(tmp_path: Path) -> tuple[Path, Path]:
    """A frame, and a file that it depends on."""
    file, path = tmp_path / "catalog", tmp_path / "frames" / "one.frame"
    file.write_text("rows", encoding="utf-8")
    assert write(str(path), KEY, [mark(str(file)), mark(str(tmp_path / "none"))], [LINE, "▸ A title"])
    return path, file


def test_a_frame_comes_back_as_it_was_and_is_for_its_owner_alone(kept: tuple[Path, Path]) -> None:
    assert read(str(kept[0]), KEY, 24) == [LINE, "▸ A title"]
    assert kept[0].stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("arguments", "environment", "columns", "rows"),
    [
        (["--sample"], {"TERM": "xterm"}, 81, 24),
        (["--sample"], {"TERM": "xterm"}, 80, 25),
        (["--sample"], {"TERM": "tmux"}, 80, 24),
        (["--sample"], {"TERM": "xterm", "NO_COLOR": "1"}, 80, 24),
        (["--library", "other"], {"TERM": "xterm"}, 80, 24),
        ([], {"TERM": "xterm"}, 80, 24),
    ],
)
def test_a_frame_is_only_for_the_same_start_in_the_same_terminal(
    kept: tuple[Path, Path], arguments: list[str], environment: dict[str, str], columns: int, rows: int
) -> None:
    other = key_of(arguments, environment, columns, rows)
    assert other
    assert read(str(kept[0]), other, 24) is None


@pytest.mark.parametrize(
    ("arguments", "environment", "columns"),
    [
        (["list"], {"TERM": "xterm"}, 80),
        (["--plain"], {"TERM": "xterm"}, 80),
        (["--library", "a", "list"], {"TERM": "xterm"}, 80),
        (["article"], {"TERM": "xterm"}, 80),
        ([], {"TERM": "dumb"}, 80),
        ([], {}, 80),
        ([], {"TERM": "xterm"}, 12),
    ],
)
def test_there_is_none_for_other_commands_and_poor_terminals(
    arguments: list[str], environment: dict[str, str], columns: int
) -> None:
    assert key_of(arguments, environment, columns, 24) == ""


def test_a_frame_is_stale_when_a_file_has_changed_come_or_gone(kept: tuple[Path, Path]) -> None:
    path, file = kept
    file.write_text("more rows", encoding="utf-8")
    assert read(str(path), KEY, 24) is None
    file.unlink()
    assert read(str(path), KEY, 24) is None


def test_a_file_that_was_not_there_and_is_now_makes_it_stale(kept: tuple[Path, Path]) -> None:
    (kept[1].parent / "none").touch()
    assert read(str(kept[0]), KEY, 24) is None


def test_more_lines_than_the_terminal_has_are_not_shown(kept: tuple[Path, Path]) -> None:
    assert read(str(kept[0]), KEY, 1) is None


HOSTILE = [
    "\x1b]0;a title\x07",
    "\x1b]52;c;ZXZpbA==\x07",
    "\x1b[2J",
    "\x1b[1;1H",
    "\x1b[31",
    "\x1b[>4;2m",
    "\x1b[?25m",
    "\x1b[" + "1;" * 40 + "m",
    "\x1bPq\x1b\\",
    "\x1b",
    "\x9b2J",
    "\x07",
    "a\rb",
    "a\tb",
    "\u202ea",
    "a\u200bb",
    "\x7f",
]


@pytest.mark.parametrize("hostile", HOSTILE)
def test_nothing_but_characters_and_colours_comes_out_of_a_file(
    kept: tuple[Path, Path], hostile: str
) -> None:
    path = kept[0]
    path.write_bytes(path.read_bytes() + hostile.encode())
    assert not is_harmless(hostile)
    assert read(str(path), KEY, 24) is None


@pytest.mark.parametrize("hostile", HOSTILE)
def test_what_is_kept_was_made_harmless(tmp_path: Path, hostile: str) -> None:
    assert is_harmless(harmless(f"{LINE}{hostile}▸ more"))
    assert not write(str(tmp_path / "frame"), KEY, [mark(str(tmp_path))], [hostile])


def test_a_link_is_kept_as_its_words() -> None:
    assert (
        harmless("a \x1b]8;id=1;https://example.org/m\x1b\\word\x1b]8;;\x1b\\ \x1b[1mb\x1b[0m")
        == "a word \x1b[1mb\x1b[0m"
    )


def test_every_damage_is_no_frame(kept: tuple[Path, Path]) -> None:
    path = kept[0]
    data = path.read_bytes()
    marks = data.index(LINE.encode())
    for end in range(marks):
        path.write_bytes(data[:end])
        assert read(str(path), KEY, 24) is None
    for at in range(0, len(data), 3):
        path.write_bytes(data[:at] + b"\x1b" + data[at + 1 :])
        assert all(map(is_harmless, read(str(path), KEY, 24) or []))
    path.write_bytes(b"\xff" * LARGEST)
    assert read(str(path), KEY, 24) is None


def test_a_frame_that_others_can_read_or_that_is_a_link_is_not_shown(kept: tuple[Path, Path]) -> None:
    path = kept[0]
    link = path.with_name("link")
    link.symlink_to(path)
    assert read(str(link), KEY, 24) is None
    assert read(str(path.parent), KEY, 24) is None
    path.chmod(0o644)
    assert read(str(path), KEY, 24) is None


def test_one_that_is_too_large_is_not_kept(tmp_path: Path) -> None:
    assert not write(str(tmp_path / "frame"), KEY, [mark(str(tmp_path))], ["a" * LARGEST])


def test_only_the_newest_frames_stay(tmp_path: Path) -> None:
    for number in range(MOST + 5):
        assert write(str(tmp_path / f"{number}.frame"), KEY, [mark(str(tmp_path.parent))], [LINE])
    assert len(list(tmp_path.iterdir())) == MOST


def test_nothing_is_shown_where_there_is_no_terminal(tmp_path: Path) -> None:
    start = Start(["--sample"], {"TERM": "xterm", "RIGHTS_READER_HOME": str(tmp_path)})
    assert not start.show()
    assert not start.keep([LINE])
    start.leave()
    assert not list(tmp_path.iterdir())


def test_the_cache_folder_is_the_one_of_everything_else_or_untold(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    is_linux = sys.platform == "linux"
    for name, value in (
        ("RIGHTS_READER_HOME", str(tmp_path)),
        ("XDG_CACHE_HOME", str(tmp_path / "c")),
        ("", ""),
    ):
        monkeypatch.delenv("RIGHTS_READER_HOME", raising=False)
        monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
        if name:
            monkeypatch.setenv(name, value)
        told = is_linux or name == "RIGHTS_READER_HOME"
        assert cache_folder(os.environ) == (str(places().cache) if told else "")


def test_off_linux_only_a_home_of_its_own_tells_the_cache_folder(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr(sys, "platform", "darwin")
    assert cache_folder({"XDG_CACHE_HOME": str(tmp_path)}) == ""
    assert cache_folder({"RIGHTS_READER_HOME": str(tmp_path)}) == str(tmp_path / "cache")


def test_it_costs_no_import() -> None:
    source = Path(first_frame.__file__).read_text(encoding="utf-8")
    heavy = ("pathlib", "json", "re", "typing", "hashlib", "tempfile", "dataclasses")
    top = [line for line in source.splitlines() if line.startswith(("import ", "from "))]
    assert not [line for line in top for name in heavy if line.split()[1] == name]
