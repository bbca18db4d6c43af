from pathlib import Path

import pytest

from reader.library.frontmatter import load_mapping
from reader.settings.places import bundled, places
from reader.settings.settings import FILE, Settings, known, load, wrong_with


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
        ("measure: wide\n", "The setting measure in {} must be a whole number."),
        ("measure: 5\n", "The setting measure in {} must be a whole number from 20 to 400."),
        ("snippet: true\n", "The setting snippet in {} must be a whole number."),
        ("follow: 1\n", "The setting follow in {} must be true or false."),
        ("sidebar: up\n", "The setting sidebar in {} must be one of auto, open, folded."),
        ("theme: 7\n", "The setting theme in {} must be text."),
        ("keys: b\n", 'The setting keys in {} must be a list such as {bookmark: "b,ctrl+b"}.'),
        ("colour: red\n", "The settings file {} has an unknown key: colour."),
    ],
)
def test_a_mistake_is_a_sentence_and_the_default_holds(tmp_path: Path, text: str, said: str) -> None:
    path = tmp_path / FILE
    path.write_text(f"history: 7\n{text}")
    read = load(tmp_path, load_mapping)
    assert read.mistakes == (said.replace("{}", str(path), 1),)
    assert read == Settings(history=7, mistakes=read.mistakes)


@pytest.mark.parametrize("data", [b"theme: [\n", b"theme: \xff\n", b"- a list\n"])
def test_a_file_that_cannot_be_read_is_a_sentence(tmp_path: Path, data: bytes) -> None:
    (tmp_path / FILE).write_bytes(data)
    (said,) = load(tmp_path, load_mapping).mistakes
    assert said.startswith(f"The settings file {tmp_path / FILE} cannot be read: ")
    assert "Traceback" not in said
    assert "codec" not in said


def test_keys_may_be_written_as_digits(tmp_path: Path) -> None:
    (tmp_path / FILE).write_text('keys: {tab.sources: 7, bookmark: "b,ctrl+b"}\n')
    assert load(tmp_path, load_mapping).keys == {"tab.sources": "7", "bookmark": "b,ctrl+b"}


def test_every_default_can_be_taken() -> None:
    for key in known():
        assert wrong_with(key, getattr(Settings(), key) if key != "keys" else {}) == "", key


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
