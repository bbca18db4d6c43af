from pathlib import Path

import pytest

from reader.errors import UsageError
from reader.library.frontmatter import load_mapping
from reader.settings.places import bundled, places
from reader.settings.settings import FILE, Settings, load


def test_without_a_file_nothing_is_parsed(tmp_path: Path) -> None:
    def never(_text: str) -> dict[str, object]:
        raise AssertionError

    assert load(tmp_path, never) == Settings()


def test_the_file_and_then_the_environment_win(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / FILE).write_text("library: ~/one\nmeasure: 60\ntheme: light\n")
    monkeypatch.setenv("RIGHTS_READER_THEME", "dark")
    assert load(tmp_path, load_mapping) == Settings(library="~/one", measure=60, theme="dark")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("measure: wide\n", "whole number"),
        ("colour: red\n", "unknown key: colour"),
        ("theme: [\n", "cannot be read"),
    ],
)
def test_a_mistake_in_the_file_is_a_sentence(tmp_path: Path, text: str, said: str) -> None:
    (tmp_path / FILE).write_text(text)
    with pytest.raises(UsageError, match=said):
        load(tmp_path, load_mapping)


def test_one_variable_puts_every_place_under_one_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("RIGHTS_READER_HOME", str(tmp_path))
    where = places()
    assert where.library == tmp_path / "data" / "library"
    assert where.cache_of(tmp_path / "a") != where.cache_of(tmp_path / "b")


def test_the_folders_that_come_with_the_program_are_found() -> None:
    assert bundled("styles").is_dir()
    assert bundled("corpus").is_dir()
