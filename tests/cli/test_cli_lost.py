"""What could not be looked for is said wherever a person would take an empty list for "there is none"."""

import json
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.extract import neighbours
from reader.tui.import_words import in_words
from reader.workspace.importing import Taken
from reader.workspace.workspace import Workspace

Captured = pytest.CaptureFixture[str]
TOLD = "could not be looked for (ZeroDivisionError): none are listed."


@pytest.fixture
def broken(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(neighbours, "dates_of", fail)


@pytest.mark.usefixtures("broken")
def test_import_and_show_say_which_list_is_lost(tmp_path: Path, pages: Path, capsys: Captured) -> None:
    library = ["--library", str(tmp_path / "library")]
    assert main([*library, "import", "--json", str(pages / "both.txt")]) == 0
    out, err = capsys.readouterr()
    ids = [json.loads(line)["id"] for line in out.splitlines()]
    assert [f"The dates of {key} {TOLD}" in err for key in ids] == [True, True]
    assert "Traceback" not in err
    assert main([*library, "show", "--json", ids[0]]) == 0
    out, err = capsys.readouterr()
    shown = json.loads(out)
    assert shown["dates"] == []
    assert shown["lost"] == [
        {"finder": "dates", "error": "ZeroDivisionError", "told": f"The dates of {ids[0]} {TOLD}"}
    ]
    assert err.count(f"The dates of {ids[0]} {TOLD}") == 1


@pytest.mark.usefixtures("broken")
def test_the_reader_is_told_once(tmp_path: Path, pages: Path) -> None:
    workspace = Workspace.open(library=tmp_path / "library", create=True)
    taken = [step for step in workspace.import_paths([pages / "both.txt"]) if isinstance(step, Taken)]
    assert TOLD in "\n".join(in_words(taken[0]))
    for _ in range(2):
        workspace.reading(taken[0].ids[0])
    assert [notice for notice in workspace.notices if taken[0].ids[0] in notice] == [
        f"The dates of {taken[0].ids[0]} {TOLD}"
    ]
    workspace.close()


def test_where_nothing_is_lost_nothing_is_said(tmp_path: Path, pages: Path, capsys: Captured) -> None:
    library = ["--library", str(tmp_path / "library")]
    assert main([*library, "import", str(pages / "both.txt")]) == 0
    assert "could not be looked for" not in capsys.readouterr().err


def test_spoilt_characters_are_told_at_import_and_kept(tmp_path: Path, capsys: Captured) -> None:
    page = tmp_path / "page.txt"
    page.write_text("Wells Closed\n\nJosÃ© and RenÃ© and ZoÃ© said on 3 May that no water came.\n", "utf-8")
    library = ["--library", str(tmp_path / "library")]
    assert main([*library, "import", str(page)]) == 0
    assert f"{page}: In 3 places UTF-8 was read in a wrong encoding" in capsys.readouterr().err
    assert main([*library, "search", "JosÃ©"]) == 0
    assert "*JosÃ*©" in capsys.readouterr().out
    workspace = Workspace.open(library=tmp_path / "other", create=True)
    (taken,) = (step for step in workspace.import_paths([page]) if isinstance(step, Taken))
    assert "In 3 places" in "\n".join(in_words(taken))
    workspace.close()
