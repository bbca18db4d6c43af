"""Lists of rows: what is drawn, how the cursor moves, and what is told."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, overload

from rich.style import Style
from textual.content import Content

from reader.tui.widgets.row_list import Row, RowList

if TYPE_CHECKING:
    from tests.tui.widgets.conftest import Bench


def rows(count: int, height: int = 1) -> list[Row]:
    return [Row(tuple(Content(f"row {n} line {i}") for i in range(height)), n) for n in range(count)]


def grouped() -> list[Row]:
    """Two headings of one line, with rows of one and two lines."""
    return [
        Row((Content("North"),), "north", selectable=False, kind="heading"),
        Row((Content("first"), Content("more")), 1),
        Row((Content("second"),), 2),
        Row((Content("South"),), "south", selectable=False, kind="heading"),
        Row((Content("third"),), 3),
        Row((Content("end"),), "end", selectable=False, kind="quiet"),
    ]


def shown(widget: RowList) -> list[str]:
    return [widget.render_line(y).text.rstrip() for y in range(widget.size.height)]


class Counting(Sequence[Row]):
    """A long sequence that makes rows on demand and counts them."""

    def __init__(self, length: int) -> None:
        self.length = length
        self.made = 0

    def __len__(self) -> int:
        return self.length

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Row]: ...
    def __getitem__(self, index: int | slice) -> Row | Sequence[Row]:
        assert isinstance(index, int)
        if not 0 <= index < self.length:
            raise IndexError
        self.made += 1
        return Row((Content(f"row {index}"),), index)


async def test_rows_of_all_heights_are_drawn_with_a_pointer(bench: type[Bench]) -> None:
    widget = RowList()
    async with bench(widget).run_test(size=(30, 8)):
        widget.set_rows(grouped())
        assert shown(widget) == [
            "  North",
            "▸ first",
            "  more",
            "  second",
            "  South",
            "  third",
            "  end",
            "",
        ]


async def test_keys_pass_over_headings(bench: type[Bench]) -> None:
    widget = RowList()
    app = bench(widget)
    async with app.run_test(size=(30, 8)) as pilot:
        widget.set_rows(grouped())
        seen = [widget.cursor]
        for key in ("j", "down", "j", "k", "g", "up", "G", "home", "end"):
            await pilot.press(key)
            seen.append(widget.cursor)
        assert seen == [1, 2, 4, 4, 2, 1, 1, 4, 1, 4]
        told = [one.row.key for one in app.posted if isinstance(one, RowList.Highlighted)]
        assert told == [1, 2, 3, 2, 1, 3, 1, 3]


async def test_enter_and_click_open_a_row(bench: type[Bench]) -> None:
    widget = RowList()
    app = bench(widget)
    async with app.run_test(size=(30, 8)) as pilot:
        widget.set_rows(grouped())
        await pilot.press("enter")
        await pilot.click(widget, offset=(5, 5))
        await pilot.click(widget, offset=(5, 4))
        await pilot.click(widget, offset=(5, 7))
        opened = [one.row.key for one in app.posted if isinstance(one, RowList.Opened)]
        assert opened == [1, 3]
        assert widget.cursor == 4


async def test_the_cursor_and_the_heading_above_it_stay_in_view(bench: type[Bench]) -> None:
    widget = RowList()
    async with bench(widget).run_test(size=(30, 3)) as pilot:
        widget.set_rows(grouped())
        await pilot.press("G")
        assert shown(widget) == ["  second", "  South", "▸ third"]
        await pilot.press("g")
        assert shown(widget) == ["  North", "▸ first", "  more"]


async def test_pages_move_by_the_height_of_the_list(bench: type[Bench]) -> None:
    widget = RowList()
    async with bench(widget).run_test(size=(30, 11)) as pilot:
        widget.set_rows(rows(100, 2))
        await pilot.press("pagedown")
        assert widget.cursor == 5
        await pilot.press("pagedown", "pageup", "pageup", "pageup")
        assert widget.cursor == 0
        await pilot.press("G", "pagedown")
        assert widget.cursor == 99


async def test_new_rows_keep_the_cursor_on_its_key(bench: type[Bench]) -> None:
    widget = RowList()
    app = bench(widget)
    async with app.run_test(size=(30, 5)) as pilot:
        widget.set_rows(rows(20))
        widget.cursor = 12
        widget.set_rows(list(reversed(rows(20))), keep=12)
        assert widget.cursor == 7
        assert any("▸ row 12" in line for line in shown(widget))
        widget.set_rows(rows(5), keep=12)
        assert widget.cursor == 0
        await pilot.pause()
        told = [one.row.key for one in app.posted if isinstance(one, RowList.Highlighted)]
        assert told == [0, 12, 0]


async def test_a_list_without_rows_to_choose_has_no_cursor(bench: type[Bench]) -> None:
    widget = RowList()
    async with bench(widget).run_test(size=(30, 5)) as pilot:
        widget.set_rows([])
        await pilot.press("j", "G", "pagedown", "enter", "g")
        assert (widget.cursor, widget.cursor_row) == (-1, None)
        widget.set_rows(grouped()[:1])
        await pilot.press("j", "k", "G", "enter")
        assert widget.cursor == -1
        assert shown(widget)[0] == "  North"


async def test_a_hundred_thousand_rows_are_made_only_when_seen(bench: type[Bench]) -> None:
    widget = RowList()
    lazy = Counting(100_000)
    async with bench(widget).run_test(size=(30, 10)) as pilot:
        widget.set_rows(lazy, height=1)
        await pilot.press("G")
        assert shown(widget)[-1] == "▸ row 99999"
        assert lazy.made < 200


async def test_long_lines_are_cut_with_an_ellipsis(bench: type[Bench]) -> None:
    widget = RowList()
    async with bench(widget).run_test(size=(12, 3)):
        widget.set_rows([Row((Content("a rather long title"), Content("漢字漢字漢字漢字")), 1)])
        assert all(widget.render_line(y).cell_length == widget.scrollable_size.width for y in range(3))
        assert shown(widget)[0] == "▸ a rather…"


async def test_markup_in_a_row_is_shown_as_it_stands(bench: type[Bench]) -> None:
    widget = RowList()
    async with bench(widget).run_test(size=(40, 3)):
        widget.set_rows([Row((Content("[bold]x[/] [/"),), 1)])
        assert shown(widget)[0] == "▸ [bold]x[/] [/"


async def test_the_cursor_is_quieter_without_focus_and_keeps_its_pointer(bench: type[Bench]) -> None:
    widget = RowList()
    async with bench(widget).run_test(size=(40, 3)) as pilot:
        widget.set_rows(rows(2))
        strong = [segment.style for segment in widget.render_line(0)]
        pilot.app.set_focus(None)
        await pilot.pause()
        quiet = [segment.style for segment in widget.render_line(0)]
        other = [segment.style for segment in widget.render_line(1)]
        assert strong[-1] != quiet[-1] != other[-1]
        assert shown(widget)[0].startswith("▸")


async def test_spans_may_name_theme_variables_and_component_classes(bench: type[Bench]) -> None:
    widget = RowList()
    async with bench(widget).run_test(size=(40, 3)):
        line = Content.assemble(("a", "$error"), ("b", ".row-list--quiet"), ("c", "bold"))
        widget.set_rows([*rows(1), Row((line,), "styled")])
        drawn = {segment.text: segment.style or Style() for segment in widget.render_line(1)}
        assert drawn["c"].bold
        assert len({drawn[letter].color for letter in "abc"}) == 3
