"""What the first frame shows stays as it is when the rest comes behind it."""

import asyncio

import pytest

from reader.settings.settings import Settings
from reader.tui.app import ReaderApp
from reader.tui.widgets.search_box import SearchBox
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import Shell

Cell = tuple[str, object, object, object, object]


def _row(app: ReaderApp, row: int) -> list[Cell]:
    """The letters of a row, and how they are drawn."""
    strip = app.screen._compositor.render_strips()[row]
    return [
        (letter, style.color, style.bgcolor, style.bold, style.dim)
        for text, style, _ in strip
        if style is not None
        for letter in text
        if not letter.isspace()
    ]


@pytest.mark.parametrize("theme", ["dark", "light", "ansi"])
async def test_the_search_box_looks_as_its_parts_will(theme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    let, furnish = asyncio.Event(), SearchBox.furnish

    async def held_up(box: SearchBox) -> None:
        await let.wait()
        await furnish(box)

    monkeypatch.setattr(SearchBox, "furnish", held_up)
    app = ReaderApp(FakeWorkspace(), Settings(theme=theme, tour_seen=True))
    async with app.run_test(size=(100, 24)) as pilot:
        reader = Shell(app, pilot)
        await reader.until(lambda: bool(app.main.box.size))
        before = _row(app, 1)
        assert not app.main.box.children
        let.set()
        await reader.until(lambda: app.main.is_furnished)
        assert _row(app, 1) == before
        assert "".join(letter for letter, *_ in before).startswith('/words"aphrase"')


async def test_what_is_blank_has_nothing_that_would_be_left_out() -> None:
    app = ReaderApp(FakeWorkspace(), Settings(theme="dark", tour_seen=True))
    async with app.run_test(size=(100, 24)) as pilot:
        await Shell(app, pilot).until(lambda: app.main.is_furnished)
        for widget in (app.main, app.main.body):
            assert widget.BLANK
            assert not any(widget.styles.gutter)
            assert not widget.styles.has_rule("hatch")
