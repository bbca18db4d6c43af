"""A screen that draws in turns: the same frame as at once, and keys between the turns."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest
from textual.app import App, ComposeResult
from textual.events import Resize
from textual.geometry import Region, Size
from textual.screen import ModalScreen, Screen
from textual.strip import Strip
from textual.widget import Widget

from reader.tui.screens.main_screen import MainScreen
from reader.tui.screens.painted_screen import AT_ONCE, PaintedScreen, _bands
from tests.tui.shell import shell

HEIGHT = 40


class Lines(Widget):
    """As many lines as there is room for; each says how often all were changed."""

    DEFAULT_CSS = "Lines { height: 1fr; }"

    def __init__(self, *, breaks_at: int = -1) -> None:
        super().__init__()
        self.times = 0
        self.drawn: list[int] = []
        self.breaks_at = breaks_at
        self.on_line: Callable[[int], None] = lambda y: None

    def render_line(self, y: int) -> Strip:
        """One line."""
        if y == self.breaks_at and self.times:
            raise LookupError("a line that cannot be drawn")
        self.drawn.append(y)
        self.on_line(y)
        return (
            Strip.blank(self.size.width) if y % 2 else Strip.join([_text(f"line {y} of time {self.times}")])
        )

    def change(self) -> None:
        """Have every line drawn anew."""
        self.times += 1
        self.refresh()


def _text(words: str) -> Strip:
    from rich.segment import Segment

    return Strip([Segment(words)])


class Shown(PaintedScreen[None]):
    """One widget that fills it."""

    def __init__(self, lines: Lines) -> None:
        super().__init__()
        self.lines = lines

    def compose(self) -> ComposeResult:
        """The widget."""
        yield self.lines


class Showing(App[None]):
    """The screen, and what was written of it."""

    def __init__(self, lines: Lines, kind: type[Shown] = Shown) -> None:
        super().__init__()
        self.lines = lines
        self.kind = kind
        self.written: list[str] = []
        self.writers: list[tuple[Screen[object], Screen[object]]] = []
        """Whose lines were written, and which screen was uppermost then."""

    def get_default_screen(self) -> Screen[None]:
        """The screen."""
        return self.kind(self.lines)

    def _display(self, screen: Screen[object], renderable: object) -> None:
        if renderable is not None and hasattr(renderable, "render_segments"):
            self.written.append(renderable.render_segments(self.console))
            self.writers.append((screen, self.screen))
        super()._display(screen, renderable)  # type: ignore[arg-type]


async def _until(condition: Callable[[], bool]) -> None:
    async with asyncio.timeout(10):
        while not condition():
            await asyncio.sleep(0.005)


async def test_all_that_has_changed_is_written_at_once() -> None:
    lines = Lines()
    app = Showing(lines)
    async with app.run_test(size=(60, HEIGHT)):
        app.written.clear()
        lines.change()
        await _until(lambda: any("of time 1" in text for text in app.written))
        frame = next(text for text in app.written if "of time 1" in text)
        assert [y for y in range(0, HEIGHT, 2) if f"line {y} of time 1" not in frame] == []


async def test_others_have_their_turn_before_all_lines_are_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.tui.screens.painted_screen.TURN", 0.0)
    lines = Lines()
    app = Showing(lines)
    async with app.run_test(size=(60, HEIGHT)):
        drawn_at: list[int] = []

        def key() -> None:
            drawn_at.append(len(lines.drawn))

        def once(y: int) -> None:
            if y == 2:
                asyncio.get_running_loop().call_soon(key)

        lines.drawn.clear()
        lines.on_line = once
        lines.change()
        await _until(lambda: any("of time 1" in text for text in app.written))
        assert 0 < drawn_at[0] < HEIGHT


async def test_few_lines_are_drawn_without_a_turn_between() -> None:
    lines = Lines()
    app = Showing(lines)
    async with app.run_test(size=(60, AT_ONCE // 2)):
        screen = app.screen
        assert isinstance(screen, Shown)
        await _until(lambda: bool(lines.drawn) and screen._turns is None and not screen._dirty_widgets)
        in_turns: list[bool] = []
        lines.on_line = lambda y: in_turns.append(screen._turns is not None)
        lines.change()
        await _until(lambda: any("of time 1" in text for text in app.written))
        assert not any(in_turns)


async def test_what_changes_between_two_turns_follows(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.tui.screens.painted_screen.TURN", 0.0)
    lines = Lines()
    app = Showing(lines)
    async with app.run_test(size=(60, HEIGHT)):

        def once(y: int) -> None:
            if lines.times == 1 and y == 10:
                lines.change()

        lines.on_line = once
        lines.change()
        await _until(lambda: any(f"line {HEIGHT - 2} of time 2" in text for text in app.written))
        last = "".join(app.written).rsplit("line 0 of time ", 1)[1]
        assert last.startswith("2")


async def test_work_for_behind_the_frame_waits_for_it() -> None:
    lines = Lines()
    app = Showing(lines)
    async with app.run_test(size=(60, HEIGHT)):
        seen: list[bool] = []
        lines.change()
        lines.call_after_refresh(lambda: seen.append(any("of time 1" in text for text in app.written)))
        await _until(lambda: bool(seen))
        assert seen == [True]


async def test_another_size_between_two_turns_is_painted_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("reader.tui.screens.painted_screen.TURN", 0.0)
    lines = Lines()
    app = Showing(lines)
    async with app.run_test(size=(60, HEIGHT)) as pilot:
        lines.change()
        await pilot.resize_terminal(50, 30)
        await _until(lambda: lines.size == (50, 30))
        lines.change()
        await _until(lambda: any("line 28 of time 2" in text for text in app.written))


@pytest.mark.parametrize("at", [-1, 2, HEIGHT - 2])
async def test_what_is_drawn_below_a_dialog_is_not_written_over_it(
    monkeypatch: pytest.MonkeyPatch, at: int
) -> None:
    monkeypatch.setattr("reader.tui.screens.painted_screen.TURN", 0.0)
    lines = Lines()
    app = Showing(lines)
    async with app.run_test(size=(60, HEIGHT)):
        dialog: ModalScreen[None] = ModalScreen()

        def once(y: int) -> None:
            if y == at:
                app.push_screen(dialog)
                lines.on_line = lambda y: None

        if at < 0:
            await app.push_screen(dialog)
        app.written.clear()
        app.writers.clear()
        lines.on_line = once
        lines.change()
        await _until(lambda: any(f"line {HEIGHT - 2} of time 1" in text for text in app.written))
        await _until(lambda: any(writer is dialog for writer, _ in app.writers))
        assert all(writer is uppermost for writer, uppermost in app.writers)


class ChangedLate(Shown):
    """Its lines change once more when all of it was put together."""

    async def _put_together(self) -> str | None:
        text = await super()._put_together()
        if self.lines.times == 1:
            self.lines.change()
            self._compositor.update_widgets({self.lines})
        return text


async def test_a_frame_that_follows_another_one_is_drawn_in_turns_as_well() -> None:
    lines = Lines()
    app = Showing(lines, ChangedLate)
    async with app.run_test(size=(60, HEIGHT)):
        screen = app.screen
        assert isinstance(screen, ChangedLate)
        await _until(lambda: bool(lines.drawn) and screen._turns is None and not screen._dirty_widgets)
        in_turns: list[bool] = []
        lines.on_line = lambda y: in_turns.append(screen._turns is not None)
        lines.change()
        await _until(lambda: any(f"line {HEIGHT - 2} of time 2" in text for text in app.written))
        assert all(in_turns)


async def _break_while_drawing() -> None:
    lines = Lines(breaks_at=20)
    app = Showing(lines)
    async with app.run_test(size=(60, HEIGHT)):
        lines.change()
        await _until(lambda: app._exception is not None)


async def test_a_fault_of_a_widget_ends_the_application_and_is_told() -> None:
    with pytest.raises(LookupError, match="cannot be drawn"):
        await _break_while_drawing()


def test_parts_far_apart_are_painted_apart() -> None:
    top, below, footer = Region(0, 0, 9, 1), Region(0, 2, 9, 2), Region(0, 39, 9, 1)
    assert _bands({footer, below, top}) == [[top, below], [footer]]
    assert _bands(()) == []


async def test_two_sizes_on_their_way_do_not_chase_each_other(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    laid: list[Size | None] = []
    before = MainScreen._refresh_layout

    def counted(screen: MainScreen, size: Size | None = None) -> None:
        laid.append(size)
        before(screen, size)

    async with shell(size=(80, 24)) as reader:
        monkeypatch.setattr(MainScreen, "_refresh_layout", counted)
        for rows in (25, 24):
            reader.main.post_message(Resize(Size(80, rows), Size(80, rows)))
        for _ in range(30):
            await reader.handled()
        assert laid
        assert len(laid) < 10
        assert reader.main.size == Size(80, 24)
