"""A view learns its size however it came to the screen."""

import asyncio

from textual.app import App, ComposeResult
from textual.content import Content
from textual.widgets import Static

from reader.tui.widgets.row_list import Row, RowList


class Learner(RowList):
    """Notes how often it was told its size."""

    told: tuple[int, ...] = ()

    def on_resize(self) -> None:
        self.told = (*self.told, self.size.width)


class Bare(App[None]):
    def compose(self) -> ComposeResult:
        yield Static("there from the beginning")


async def test_a_view_that_the_layout_takes_for_an_old_one_is_told_its_size() -> None:
    app = Bare()
    async with app.run_test(size=(40, 10)) as pilot:
        view = Learner()
        compositor = app.screen._compositor
        app.mount(view)
        while view not in compositor.full_map:  # somebody asks where a widget is
            compositor._full_map_invalidated = True  # as a scroll leaves it
            await asyncio.sleep(0)
        await pilot.pause()
        await pilot.pause()
        assert view.told == (40,)
        view.set_rows([Row((Content("a row"),), 1)])
        assert view.virtual_size.width == view.scrollable_size.width


async def test_a_view_that_is_told_is_told_once() -> None:
    app = Bare()
    async with app.run_test(size=(40, 10)) as pilot:
        view = Learner()
        await app.mount(view)
        await pilot.pause()
        await pilot.resize_terminal(50, 10)
        await pilot.pause()
        assert view.told == (40, 50)
