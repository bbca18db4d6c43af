"""What `rights-reader import` draws on a terminal while a long input is read."""

import io
import sys
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.tui.import_words import in_words
from reader.workspace.importing import Progress
from reader.workspace.taking import OFTEN


class Terminal(io.StringIO):
    """A standard error that is a terminal."""

    def isatty(self) -> bool:
        return True


@pytest.fixture
def long_page(tmp_path: Path, pages: Path) -> Path:
    text = (pages / "both.txt").read_text(encoding="utf-8")
    path = tmp_path / "long.txt"
    path.write_text("\n\n\n".join([text] * (1 + 3 * OFTEN // len(text))), encoding="utf-8")
    return path


def test_a_terminal_shows_which_article_is_at_work(
    tmp_path: Path, long_page: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    drawn = Terminal()
    monkeypatch.setattr(sys, "stderr", drawn)
    assert main(["--library", str(tmp_path / "library"), "import", str(long_page)]) == 0
    lines = drawn.getvalue().split("\r\x1b[K")
    assert "0/1 long.txt (reading)" in lines
    assert any(line.startswith("0/1 long.txt (article ") for line in lines)
    assert any(line.endswith(" articles looked through") for line in lines)
    assert any(line.endswith(" articles made searchable") for line in lines)
    assert not drawn.getvalue().rpartition("\r\x1b[K")[2].startswith("0/1")  # the last line is cleared again


def test_no_terminal_no_drawing(tmp_path: Path, pages: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--library", str(tmp_path / "library"), "import", str(pages / "both.txt")]) == 0
    assert "0/1" not in capsys.readouterr().err


def test_the_reader_says_the_same_in_words() -> None:
    assert in_words(Progress(0, 2, "long.txt", "article 3 of 40")) == ("0 of 2: long.txt (article 3 of 40)",)
    assert in_words(Progress(1, 2, "note.txt")) == ("1 of 2: note.txt",)
