"""The command-line contract: exit codes, what goes where, and the keys of each JSON object."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from reader.cli.main import main
from reader.workspace.workspace import Workspace

LIST_KEYS = "id title authors publisher sponsor published sections words sources sha256"
SEARCH_KEYS = "id title publisher sponsor published section heading locator score hits snippet spans"

Captured = pytest.CaptureFixture[str]


def _json(capsys: Captured, *arguments: str, code: int = 0) -> list[dict[str, Any]]:
    capsys.readouterr()
    assert main(list(arguments)) == code
    return [json.loads(line) for line in capsys.readouterr().out.splitlines()]


@pytest.fixture
def library(tmp_path: Path, pages: Path) -> str:
    """A library with three articles, as `--library` names it."""
    folder = str(tmp_path / "library")
    workspace = Workspace.open(library=Path(folder), create=True)
    list(workspace.import_paths([pages]))
    workspace.close()
    return folder


def test_import_says_of_every_article_what_became_of_it(
    tmp_path: Path, pages: Path, capsys: Captured
) -> None:
    folder = str(tmp_path / "library")
    (pages / "picture.png").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(40))
    rows = _json(capsys, "--library", folder, "import", str(pages), "--json", code=4)
    assert all(list(row) == ["path", "status", "id", "title", "sections", "stage", "reason"] for row in rows)
    assert sorted(row["status"] for row in rows) == ["imported", "imported", "imported", "refused"]
    refused = next(row for row in rows if row["status"] == "refused")
    assert refused["stage"]
    assert refused["reason"]
    (pages / "picture.png").unlink()
    rows = _json(capsys, "--library", folder, "import", str(pages), "--json")
    assert {row["status"] for row in rows} == {"already"}


def test_list_has_the_keys_of_the_contract(library: str, capsys: Captured) -> None:
    rows = _json(capsys, "--library", library, "list", "--json")
    assert list(rows[0]) == LIST_KEYS.split()
    assert rows[0]["published"]["value"] == "2020-01-05T10:00:00"
    assert rows[1]["published"]["value"] is None
    assert rows[1]["published"]["not_before"]


def test_show_gives_offsets_into_the_original(library: str, pages: Path, capsys: Captured) -> None:
    text = (pages / "both.txt").read_text(encoding="utf-8")
    key = next(
        row["id"]
        for row in _json(capsys, "--library", library, "list", "--json")
        if "Harbour" in row["title"]
    )
    (shown,) = _json(capsys, "--library", library, "show", key, "--json")
    assert all(text[block["start"] : block["end"]] == block["text"] for block in shown["blocks"])
    assert shown["entities"]
    for part in ("sources", "dates", "entities", "figures"):
        for row in shown[part]:
            piece = row.get("text") or row["raw"]
            assert text[row["start"] : row["end"]] == piece, part


def test_the_article_and_its_original_can_be_had_back(
    library: str, pages: Path, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    workspace = Workspace.open(library=Path(library))
    key = workspace.catalog()[0].id
    workspace.close()
    assert main(["--library", library, "show", key, "--original"]) == 0
    assert capfdbinary.readouterr().out == (pages / "note.txt").read_bytes()
    assert main(["--library", library, "show", key, "--markdown"]) == 0
    assert capfdbinary.readouterr().out.startswith(b"---\nid: ")
    assert main(["--library", library, "show", key]) == 0
    assert "¶1".encode() in capfdbinary.readouterr().out


def test_search_has_the_keys_of_the_contract_and_talks_on_stderr(library: str, capsys: Captured) -> None:
    assert main(["--library", library, "search", "radios", "failed", "--json"]) == 0
    done = capsys.readouterr()
    (row,) = [json.loads(line) for line in done.out.splitlines()]
    assert list(row) == SEARCH_KEYS.split()
    assert [row["snippet"][start:end] for start, end in row["spans"]] == ["radios", "failed"]
    assert "understood as: radios AND failed" in done.err


@pytest.mark.parametrize(
    ("command", "keys"),
    [
        ("entities", {"name", "type", "aliases", "mentions", "articles"}),
        ("sources", {"publisher", "via", "title", "date", "url", "cited_by"}),
        ("timeline", {"date", "precision", "text", "id", "locator", "rule", "certain"}),
        ("figures", {"value", "counts", "harm", "said_by", "mode", "id", "locator", "text"}),
    ],
)
def test_what_articles_hold_together(library: str, capsys: Captured, command: str, keys: set[str]) -> None:
    rows = _json(capsys, "--library", library, command, "--json")
    assert rows
    assert all(keys <= set(row) for row in rows)
    key = _json(capsys, "--library", library, "list", "--json")[1]["id"]
    assert 0 < len(_json(capsys, "--library", library, command, key, "--json")) <= len(rows)
    assert main(["--library", library, command]) == 0


def test_a_note_is_added_by_quotation_or_locator_and_listed(
    library: str, tmp_path: Path, capsys: Captured
) -> None:
    notes = tmp_path / "my-notes.md"
    named = ["--library", library, "--notes", str(notes), "notes"]
    added = ["add", "harbour", "--quote", "radios had failed", "--remark", "ask the board", "--tag", "radio"]
    (row,) = _json(capsys, *named, *added, "--json")
    assert {"id", "quote", "locator", "citation", "state"} <= set(row)
    assert (row["quote"], row["locator"], row["state"], row["tags"]) == (
        "radios had failed",
        "¶2",
        "exact",
        ["radio"],
    )
    assert "Coast Monitor" in row["citation"]
    assert main([*named, "add", "harbour", "--at", "¶1"]) == 0
    rows = _json(capsys, *named, "list", "--json")
    assert [entry["locator"] for entry in rows] == ["¶2", "¶1"]
    assert "ask the board" in notes.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (["search", "zzzqqq"], 1, "0 sections"),
        (["show", "nothing-like-it"], 1, "no article nothing-like-it"),
        (["search", "colour:red"], 2, "colour"),
        (["notes", "add", "harbour"], 2, "--quote TEXT or --at"),
        (["notes", "add", "harbour", "--quote", "never said"], 1, "do not stand"),
        (["notes", "list"], 1, ""),
    ],
)
def test_mistakes_are_sentences_with_the_codes_of_the_contract(
    library: str, capsys: Captured, arguments: list[str], code: int, said: str
) -> None:
    assert main(["--library", library, *arguments]) == code
    done = capsys.readouterr()
    assert said in done.err
    assert "Traceback" not in done.err
    assert done.out == ""


def test_a_library_that_is_not_there_is_3(tmp_path: Path, capsys: Captured) -> None:
    assert main(["--library", str(tmp_path / "none"), "list"]) == 3
    assert "There is no library" in capsys.readouterr().err


def test_a_notes_file_that_cannot_be_reached_is_3(library: str, tmp_path: Path, capsys: Captured) -> None:
    assert main(["--library", library, "--notes", str(tmp_path), "notes", "add", "harbour", "--at", "1"]) == 3
    assert "Traceback" not in capsys.readouterr().err


def test_wrong_usage_is_2(capsys: Captured) -> None:
    with pytest.raises(SystemExit) as left:
        main(["show"])
    assert left.value.code == 2
    assert main(["--sample", "search"]) == 2
    assert main(["--print-completion", "elvish"]) == 2
    assert main(["--sample", "import", "x"]) == 2


def test_without_a_terminal_the_reader_says_what_it_needs(capsys: Captured) -> None:
    assert main([]) == 2
    assert "needs a terminal" in capsys.readouterr().err


def test_the_index_tells_how_it_is_and_is_built_again(library: str, capsys: Captured) -> None:
    (row,) = _json(capsys, "--library", library, "index", "--json")
    assert list(row) == ["articles", "sections", "bytes", "seconds", "stale"]
    assert row["articles"] == 3
    (status,) = _json(capsys, "--library", library, "index", "--status", "--json")
    assert (status["articles"], status["stale"]) == (3, False)
    (again,) = _json(capsys, "--library", library, "index", "--rebuild", "--json")
    assert again["sections"] == row["sections"]
    assert main(["--library", library, "index"]) == 0


def test_the_status_of_an_index_that_is_not_there_makes_none(library: str, capsys: Captured) -> None:
    for _ in range(2):
        (status,) = _json(capsys, "--library", library, "index", "--status", "--json")
        assert (status["articles"], status["stale"]) == (0, True)


def test_the_doctor_names_versions_places_and_the_library(library: str, capsys: Captured) -> None:
    rows = _json(capsys, "--library", library, "doctor", "--json")
    names = {row["name"] for row in rows}
    assert {"python", "textual", "whoosh3", "terminal", "cache folder", "library", "custody log"} <= names
    assert main(["--library", library, "doctor"]) == 0


def test_no_escape_sequence_goes_into_a_pipe(library: str, capsys: Captured) -> None:
    for arguments in (
        ["list"],
        ["search", "boats"],
        ["show", "harbour"],
        ["entities"],
        ["--no-color", "list"],
    ):
        assert main(["--library", library, *arguments]) == 0
        assert "\x1b" not in capsys.readouterr().out


def test_a_broken_pipe_is_quiet(library: str) -> None:
    command = f"{sys.executable} -m reader --library {library} show harbour --json | head -c 10"
    done = subprocess.run(
        ["bash", "-c", f"set -o pipefail; {command}"], capture_output=True, text=True, check=False
    )
    assert done.stderr == ""


def test_completion_scripts_are_printed(capsys: Captured) -> None:
    assert main(["--print-completion", "bash"]) == 0
    assert "rights-reader" in capsys.readouterr().out


def test_a_fault_of_ours_is_a_sentence_and_a_report_without_what_was_read(
    library: str, home: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fault(_self: Workspace) -> None:
        raise ZeroDivisionError("words that were being read")

    monkeypatch.setattr(Workspace, "catalog", fault)
    assert main(["--library", library, "list"]) == 70
    said = capsys.readouterr().err
    assert "ZeroDivisionError" in said
    assert "Traceback" not in said
    report = (home / "cache" / "crash.txt").read_text(encoding="utf-8")
    assert "words that were being read" not in report
    assert "in fault" in report
