"""What the documents show is run."""

import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from reader.cli.main import main
from reader.cli.parsers import COMMANDS

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTS = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
COMMAND = re.compile(r"^\$ (rights-reader .*)$", re.M)


def _blocks() -> list[tuple[str, list[str]]]:
    return [
        (path.name, COMMAND.findall(block))
        for path in DOCUMENTS
        for block in re.findall(r"```console\n(.*?)```", path.read_text(encoding="utf-8"), re.S)
    ]


@pytest.mark.parametrize(("document", "lines"), _blocks())
def test_the_commands_that_are_shown_work_one_after_the_other(
    document: str,
    lines: list[str],
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "page.txt").write_text("A Page Is Kept\n\nby Ada Ferrow\nCoast Monitor Reporter\n\nWords.\n")
    monkeypatch.chdir(tmp_path)
    for line in lines:
        assert main(shlex.split(line)[1:]) == 0, f"{document}: {line}\n{capsys.readouterr().err}"


@pytest.mark.parametrize("document", DOCUMENTS, ids=lambda path: path.name)
def test_every_link_to_a_file_leads_to_one(document: Path) -> None:
    for target in re.findall(r"\]\((?!https?:|#)([^)#]+)", document.read_text(encoding="utf-8")):
        assert (document.parent / target).exists(), f"{document.name}: {target}"


def test_every_command_is_documented_and_has_help_with_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    text = "\n".join(path.read_text(encoding="utf-8") for path in DOCUMENTS)
    for name in COMMANDS:
        with pytest.raises(SystemExit) as left:
            main([name, "--help"])
        assert left.value.code == 0
        assert "Example: rights-reader" in capsys.readouterr().out
        assert f"`{name}`" in text or f"rights-reader {name}" in text or name == "open"


def test_the_page_of_keys_is_what_the_commands_say() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "make_docs.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_sample_library_is_what_its_pages_give() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "tools" / "make_sample.py", "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout + done.stderr
