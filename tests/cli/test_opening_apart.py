"""The reader searches in a process of its own; a command that ends with its answer does not."""

import sys

import pytest

from reader.cli import main as door
from reader.tui.own import own_library
from reader.workspace.apart import FinderApart
from reader.workspace.finder import Finder
from reader.workspace.workspace import Workspace


def test_the_reader_searches_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[Workspace] = []

    def run(workspace: Workspace, *_: object, **__: object) -> int:
        opened.append(workspace)
        return 0

    monkeypatch.setattr("reader.tui.app.run", run)
    monkeypatch.setattr(sys.stdin, "isatty", lambda: True)
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert door.main(["--sample"]) == 0
    (workspace,) = opened
    assert isinstance(workspace.searching, FinderApart)
    workspace.close()
    own = own_library()
    assert isinstance(own, Workspace)
    assert isinstance(own.searching, FinderApart)
    own.close()


def test_a_command_searches_in_its_own_process() -> None:
    workspace = Workspace.open(sample=True)
    assert isinstance(workspace.searching, Finder)
    workspace.warm_search()
    assert isinstance(workspace.searching, Finder)
    workspace.close()
