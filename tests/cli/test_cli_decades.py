"""A decade reads as words for a person and as EDTF for a program, in the lines and in the sidebar."""

import json
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.tui.widgets.sidebar_rows import date_rows
from reader.workspace.workspace import Workspace

Captured = pytest.CaptureFixture[str]
PAGE = """The Salt Road of Aldrun

By Mira Holt

The salt road was laid in the 1880s. It was closed in summer 1931.
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    page = tmp_path / "salt.txt"
    page.write_text(PAGE, encoding="utf-8")
    assert main(["--library", str(tmp_path / "library"), "import", str(page)]) == 0
    return tmp_path / "library"


def test_lines_show_words_and_json_edtf(library: Path, capsys: Captured) -> None:
    capsys.readouterr()
    assert main(["--library", str(library), "timeline"]) == 0
    text = capsys.readouterr().out
    assert "1880s" in text
    assert "summer 1931?" in text
    assert "188X" not in text
    assert main(["--library", str(library), "timeline", "--json"]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["date"] for row in rows] == ["188X", "1931-22"]


def test_the_sidebar_shows_words(library: Path) -> None:
    workspace = Workspace.open(library=library)
    reading = workspace.reading(workspace.catalog()[0].id)
    rows = date_rows(reading.findings.dates, reading.article, 60, by_date=True)
    heads = [row.lines[0].plain for row in rows]
    assert heads[0].startswith("1880s ")
    assert heads[1].startswith("? summer 1931 ")
    workspace.close()
