"""A long article is on the screen before what was found in it has been read."""

import threading
from dataclasses import replace

import pytest

from reader.model.article import Article
from reader.model.findings import Findings
from reader.tui import opening
from reader.workspace.shelf import Reading
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import shell


class SlowWorkspace(FakeWorkspace):
    """Gives an article at once, and its findings when a test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.gate = threading.Event()
        self._slow: dict[str, Reading] = {}

    def reading(self, article_id: str) -> Reading:
        found = super().reading(article_id)
        return self._slow.setdefault(article_id, Reading(found.article, lambda: self._late(found)))

    def _late(self, found: Reading) -> Findings:
        assert self.gate.wait(10)
        return found.findings


async def test_the_text_comes_first_and_the_names_afterwards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(opening, "LONG", 10)
    workspace = SlowWorkspace()
    async with shell(workspace) as reader:
        await reader.shows("¶1")
        page = reader.main.pane.page
        assert page is not None
        assert not page.entities
        await reader.press("3")
        await reader.shows("reading …")
        workspace.gate.set()
        await reader.until(lambda: reader.main.pane.page and reader.main.pane.page.entities)
        assert reader.main.sidebar.list.rows[0].kind != "quiet"


async def test_a_page_is_laid_out_on_a_thread_and_again_for_another_width() -> None:
    async with shell() as reader:
        first = reader.article.id
        await reader.press("j")
        await reader.until(lambda: reader.article.id != first)
        page = reader.main.pane.page
        assert page is not None
        assert page.laid is reader.main.pane._layout
        before = reader.main.pane._layout
        await reader.pilot.resize_terminal(100, 30)
        await reader.until(lambda: reader.main.pane._layout is not before)
        rows = [reader.main.pane.render_line(y).cell_length for y in range(10)]
        assert set(rows) == {reader.main.pane.scrollable_size.width}


def test_a_reading_fetches_its_findings_once() -> None:
    found = FakeWorkspace().reading("draft-resolution")
    asked: list[Article] = []

    def fetch() -> Findings:
        asked.append(found.article)
        return replace(found.findings)

    reading = Reading(found.article, fetch)
    whole = [reading.is_whole]
    assert reading.findings == reading.findings == found.findings
    whole.append(reading.is_whole)
    assert whole == [False, True]
    assert len(asked) == 1
