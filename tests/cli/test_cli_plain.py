"""Linear text for screen readers and pipes: no drawing, places in words."""

import re
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.cli.spoken import kind, place, plain
from reader.model.article import BlockKind
from reader.workspace.workspace import Workspace

Captured = pytest.CaptureFixture[str]
DRAWN = re.compile("[\u2500-\u25ff\u2022¶§]|\x1b")


@pytest.fixture
def library(tmp_path: Path, pages: Path) -> str:
    folder = str(tmp_path / "library")
    workspace = Workspace.open(library=Path(folder), create=True)
    list(workspace.import_paths([pages]))
    workspace.close()
    return folder


@pytest.mark.parametrize(
    ("locator", "words"),
    [
        ("¶14", "paragraph 14"),
        ("OP 4(b)", "operative paragraph 4, b"),
        ("OP 4(b)(ii)", "operative paragraph 4, b, ii"),
        ("PP 2", "preambular paragraph 2"),
        ("§3", "section 3"),
        ("fig 1", "picture 1"),
        ("source 2", "source 2"),
        ("p. 3 ¶14", "page 3, paragraph 14"),
        ("p. 3", "page 3"),
        ("", ""),
    ],
)
def test_locators_are_said_in_words(locator: str, words: str) -> None:
    assert place(locator) == words


def test_kinds_and_texts_are_said_in_words() -> None:
    assert kind(BlockKind.HEADING, 2) == "heading, level 2"
    assert kind(BlockKind.PARAGRAPH, 0) == ""
    assert plain("• one │ two ━━ three → é") == "one two three → é"


def test_an_article_is_read_as_linear_text(library: str, capsys: Captured) -> None:
    assert main(["--library", library, "list", "--plain"]) == 0
    article_id = re.findall(r"^Id: (\S+)$", capsys.readouterr().out, re.MULTILINE)[0]
    assert main(["--library", library, "read", article_id, "--plain"]) == 0
    text = capsys.readouterr().out
    assert text.startswith("Publisher: ")
    assert re.search(r"^Sponsor: ", text, re.MULTILINE)
    assert re.search(r"^Title\. ", text, re.MULTILINE)
    assert re.search(r"^Paragraph 1\. ", text, re.MULTILINE)
    assert not DRAWN.search(text)


def test_reading_begins_at_a_locator_and_says_when_there_is_none(library: str, capsys: Captured) -> None:
    main(["--library", library, "list", "--plain"])
    article_id = re.findall(r"^Id: (\S+)$", capsys.readouterr().out, re.MULTILINE)[-1]
    assert main(["--library", library, "read", f"{article_id}#2", "--plain"]) == 0
    assert "Paragraph 1. " not in capsys.readouterr().out
    assert main(["--library", library, "read", f"{article_id}#999", "--plain"]) == 2
    assert "There is no 999 in this article." in capsys.readouterr().err


@pytest.mark.parametrize(
    "command", [["list"], ["search", "the"], ["entities"], ["sources"], ["timeline"], ["figures"], ["doctor"]]
)
def test_every_view_has_a_plain_form(library: str, capsys: Captured, command: list[str]) -> None:
    assert main(["--library", library, *command, "--plain"]) in (0, 1)
    text = capsys.readouterr().out
    assert not re.search("[\u2500-\u25ff\u2022\x1b]", text)
    assert all(re.match(r"[A-Z][a-z ]+: |ok$|look$|$", line) for line in text.splitlines()), text


def test_without_a_terminal_reading_is_plain_by_itself(library: str, capsys: Captured) -> None:
    main(["--library", library, "list", "--plain"])
    article_id = re.findall(r"^Id: (\S+)$", capsys.readouterr().out, re.MULTILINE)[0]
    assert main(["--library", library, "read", article_id]) == 0
    assert "Paragraph 1. " in capsys.readouterr().out
