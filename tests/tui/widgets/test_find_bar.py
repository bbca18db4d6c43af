"""What the line says that finds in the article."""

from collections.abc import Callable

import pytest
from textual.app import App, ComposeResult
from textual.widgets import Static

from reader.tui.theme import defaults
from reader.tui.widgets.find_bar import FindBar


class Bar(App[None]):
    def __init__(self) -> None:
        super().__init__()
        self.bar = FindBar()

    def get_css_variables(self) -> dict[str, str]:
        return {**super().get_css_variables(), **defaults(dark=True, ansi=False)}

    def compose(self) -> ComposeResult:
        yield self.bar


async def test_a_count_of_the_same_length_costs_no_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    app = Bar()
    async with app.run_test() as pilot:
        app.bar.input.value = "boats"
        await pilot.pause()
        said: list[tuple[str, bool]] = []
        update: Callable[..., None] = Static.update

        def noted(self: Static, content: object = "", *, layout: bool = True) -> None:
            said.append((str(content), layout))
            update(self, content, layout=layout)

        monkeypatch.setattr(Static, "update", noted)
        app.bar.count(0, 30, "")
        app.bar.count(1, 30, "")
        app.bar.count(1, 30, "")
        app.bar.count(9, 30, "")
        app.bar.count(9, 30, "the bracket is not closed")
        assert said == [
            (" 1 of 30 ", True),
            (" 2 of 30 ", False),
            (" 10 of 30 ", True),
            (" the bracket is not closed ", True),
        ]
