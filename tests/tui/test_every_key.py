"""Every key of the help is pressed in every pane where the footer offers it, and its command has run."""

import pytest

from reader.tui.commands import COMMANDS
from reader.tui.commands.base import BROWSING, Command, Pane
from tests.tui.fake_workspace import FakeWorkspace
from tests.tui.shell import Shell, shell

SIZES = pytest.mark.parametrize("size", [(80, 24), (160, 48)], ids=["80x24", "160x48"])
WAYS: dict[Pane, tuple[str, ...]] = {
    Pane.RESULTS: (),
    Pane.READING: ("enter",),
    Pane.SIDEBAR: ("3",),
    Pane.CHOICE: ("enter", "v"),
    Pane.SEARCH: ("slash",),
    Pane.FIND: ("ctrl+f",),
    Pane.FILTER: ("f",),
}
OWN = {
    Pane.SEARCH: {"enter", "tab", "shift+tab", "up", "down"},
    Pane.FIND: {"enter", "up", "down"},
    Pane.FILTER: {"ctrl+x", "enter", "up", "down"},
}
"""Keys that a line to type in takes for itself, in ways that have tests of their own."""


def _pressed(command: Command, pane: Pane) -> list[str]:
    """The keys of a command that a person can press there for it."""
    if pane not in (Pane.SEARCH, Pane.FIND, Pane.FILTER):
        return list(command.keys)
    long = [
        key for key in command.keys if "+" in key or (len(key) > 1 and key[0] == "f" and key[1:].isdigit())
    ]
    return [key for key in (*long, *(k for k in command.keys if k == "escape")) if key not in OWN[pane]]


async def _go(reader: Shell, pane: Pane) -> None:
    """Go to a pane, unless one is there: each way to it and back restyles the whole screen (0.1 s)."""
    if reader.main.where is pane:
        return
    for key in WAYS[pane]:
        reader.app.simulate_key(key)
    await reader.until(lambda: reader.main.where is pane)


class Spy:
    """Notes which commands have run."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.ran: list[str] = []
        for command in COMMANDS:
            run = command.run
            monkeypatch.setattr(command, "run", self._told(command.id, run), raising=True)

    def _told(self, name: str, run: object) -> object:
        def told(screen: object) -> None:
            self.ran.append(name)
            run(screen)  # type: ignore[operator]

        return told


def _is_pressed(command: Command, pane: Pane) -> bool:
    """Whether to press it there: everything in results and text; elsewhere what differs from these."""
    if pane in (Pane.SIDEBAR, Pane.CHOICE):
        return bool(command.rank) or command.where != BROWSING
    return True


def _done_by_the_pane(command: Command) -> bool:
    """Panes move, widen and open by bindings of their own, for which the command stands in the help."""
    from reader.tui.keymap import BELOW

    return command.id in BELOW or command.id in ("widen", "palette")


@pytest.mark.slow
@pytest.mark.parametrize("pane", WAYS, ids=lambda pane: pane.value)
async def test_every_key_of_the_help_runs_its_command(pane: Pane, monkeypatch: pytest.MonkeyPatch) -> None:
    """The keys do not depend on the size; a sidebar that comes and goes costs time, so it gets its room."""
    size = (132, 24) if pane is Pane.SIDEBAR else (80, 24)
    spy = Spy(monkeypatch)
    wanted = [
        (command, key)
        for command in COMMANDS
        if pane in command.where and command.id != "quit" and _is_pressed(command, pane)
        for key in _pressed(command, pane)
    ]
    assert wanted
    async with shell(FakeWorkspace(), size=size) as reader:
        await reader.search("wages")
        await reader.shows("17 hits")
        for command, key in wanted:
            await _go(reader, pane)
            spy.ran.clear()
            reader.app.simulate_key(key)
            if not _done_by_the_pane(command):
                await reader.until(lambda: spy.ran)
            await reader.pilot.pause(0.01)
            assert reader.app.is_running, (command.id, key)
            if not _done_by_the_pane(command):
                assert spy.ran == [command.id], f"{key} in {pane} ran {spy.ran}, not {command.id}"
            await _back(reader, pane)


async def _back(reader: Shell, pane: Pane) -> None:
    """Leave whatever the key has opened; in the pane in which it was pressed one stays."""
    main = reader.main
    while reader.app.screen is not main:
        await reader.app.pop_screen()
    main.end_tour()
    main.remove_class("-alone")
    if main.where is not pane:
        main.pane.end_choice()
        main.column.close_find()
        main.close_filters()
        main.go(main.results)
    await reader.pilot.pause(0.01)
    if main.box.text != "wages":
        await reader.search("wages")
        await reader.shows("17 hits")


def test_every_command_is_offered_somewhere() -> None:
    assert [command.id for command in COMMANDS if not command.where & set(WAYS)] == []


@SIZES
async def test_keys_that_panes_take_themselves_do_what_the_help_says(size: tuple[int, int]) -> None:
    async with shell(size=size) as reader:
        main, rows = reader.main, reader.main.results
        for key, row in (
            ("j", 1),
            ("down", 2),
            ("k", 1),
            ("up", 0),
            ("G", 2),
            ("g", 0),
            ("end", 2),
            ("home", 0),
        ):
            await reader.press(key)
            assert rows.cursor == row, key
        for key, row in (("pagedown", 2), ("pageup", 0), ("space", 2)):
            await reader.press(key)
            assert rows.cursor == row, key
        await reader.press("home", "enter")
        pane = main.pane
        await reader.until(lambda: reader.article.id == "harbour-workers" and main.where is Pane.READING)
        await reader.press("home")
        for key, on in (("j", 1), ("down", 1), ("k", -1), ("up", -1), ("space", 1), ("pageup", -1), ("G", 1)):
            at = pane.scroll_y, pane.offset_at_top()
            await reader.press(key)
            now = pane.scroll_y, pane.offset_at_top()
            assert now[0] != at[0] or pane.max_scroll_y in (at[0], 0), key
            if now[0] != at[0]:
                assert (now[0] > at[0]) == (on > 0), key
        await reader.press("g", "v")
        chosen = pane.choice
        for key in ("right", "left", "shift+right", "shift+left"):
            await reader.press(key)
            assert pane.choice is not None, key
        assert pane.choice == chosen
        await reader.press("escape")
        assert pane.choice is None
        await reader.press("ctrl+p")
        await reader.shows("Search for commands")


async def test_q_leaves_from_every_pane_where_it_is_offered() -> None:
    for pane in (Pane.RESULTS, Pane.READING, Pane.SIDEBAR):
        async with shell() as reader:
            await _go(reader, pane)
            await reader.press("q")
            assert reader.app.return_code == 0
