"""A crash tells where it happened and nothing of what was being read."""

import stat
from pathlib import Path

import pytest

from reader.workspace.crash import describe, report
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import shell

SECRET = "words of a witness"


def _fail() -> None:
    text = SECRET
    raise ValueError(f"cannot do this with {text}")


def _error() -> Exception:
    try:
        _fail()
    except ValueError as error:
        return error
    raise AssertionError("unreachable")


def test_the_report_names_kind_and_place_only() -> None:
    words = describe(_error())
    assert "ValueError" in words
    assert "test_app_crash.py" in words
    assert SECRET not in words


def test_the_report_is_readable_by_its_owner_alone(tmp_path: Path) -> None:
    sentence = report(_error(), tmp_path / "cache")
    path = tmp_path / "cache" / "crash.txt"
    assert str(path) in sentence
    assert SECRET not in sentence
    assert stat.S_IMODE(path.stat().st_mode) == 0o600


def test_a_folder_that_cannot_be_written_is_said(tmp_path: Path) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("x")
    assert "no report could be written" in report(_error(), blocked / "cache")


class Broken(FakeWorkspace):
    def cite(self, article_id: str, start: int, end: int, form: str = "cited") -> str:
        raise ValueError(self.reading(article_id).article.text)


async def test_an_error_of_ours_in_a_thread_ends_with_a_redacted_report(tmp_path: Path) -> None:
    apps = []

    async def press_copy() -> None:
        async with shell(Broken(), reports=tmp_path) as reader:
            apps.append(reader.app)
            await reader.press("y")
            await reader.until(lambda: reader.app.crash_report)

    with pytest.raises(ValueError, match="Harbour workers"):
        await press_copy()
    assert "ValueError" in apps[0].crash_report
    assert "Harbour" not in (tmp_path / "crash.txt").read_text()
    assert apps[0]._exit_renderables == []
