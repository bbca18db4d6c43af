from pathlib import Path

import pytest

from reader.errors import LibraryError
from reader.library.aliases import FILE, AliasesFile


def test_without_a_file_there_are_no_spellings(tmp_path: Path) -> None:
    file = AliasesFile(tmp_path)
    assert file.read() == ()
    assert file.stamp() == ""


def test_entries_are_lists_or_single_spellings(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("Port Velmar: [Velmar Harbour, PVM]\nTidewire: TDW\n", encoding="utf-8")
    file = AliasesFile(tmp_path)
    assert file.read() == (("Port Velmar", "Velmar Harbour", "PVM"), ("Tidewire", "TDW"))
    assert file.problems == []
    assert file.stamp()


def test_what_is_no_list_of_spellings_is_told_and_the_rest_is_used(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("Aldrun:\nVelmar: {a: b}\nTidewire: [TDW, [x]]\n", encoding="utf-8")
    file = AliasesFile(tmp_path)
    assert file.read() == (("Tidewire", "TDW"),)
    assert len(file.problems) == 3
    assert "“Aldrun”" in file.problems[0]


def test_a_file_that_is_no_yaml_is_an_error_with_its_name(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text("a: [b\n", encoding="utf-8")
    with pytest.raises(LibraryError, match=FILE):
        AliasesFile(tmp_path).read()
