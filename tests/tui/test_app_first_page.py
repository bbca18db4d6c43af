"""Of a long article the first page is there before the rest is laid out, and nothing goes wrong meanwhile."""

import asyncio
import threading
from collections.abc import Callable

import pytest

from reader.model.article import Article, BlockKind
from reader.model.findings import Findings
from reader.tui import opening
from reader.tui.widgets import layout
from reader.tui.widgets.layout import Layout, Shape
from reader.workspace.shelf import Reading
from tests.tui.fake_workspace import FakeWorkspace, _article
from tests.tui.shell import Shell, shell

PARTS = (
    (BlockKind.TITLE, "", "The log of the pilot station"),
    *(
        part
        for n in range(1, 301)
        for part in (
            *([(BlockKind.HEADING, f"§{n // 50}", f"Winter {n // 50}")] if n % 50 == 0 else []),
            (
                BlockKind.PARAGRAPH,
                f"¶{n}",
                f"Entry {n} of the station. " + "No ship came. " * (n % 7) + "Lantern lit." * (n % 20 == 0),
            ),
        )
    ),
)


class Gate:
    """Holds up what lays out a whole article, until a test lets it go on."""

    def __init__(self) -> None:
        self.free = threading.Event()
        self.begun = 0

    def laid_out(self, article: Article, shape: Shape, pace: Callable[[], object] | None = None) -> Layout:
        self.begun += 1
        assert self.free.wait(20)
        return LAID_OUT(article, shape, pace)


LAID_OUT = layout.laid_out


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Gate:
    made = Gate()
    monkeypatch.setattr(opening, "LONG", 10)
    monkeypatch.setattr(layout, "laid_out", made.laid_out)
    return made


@pytest.fixture
def library() -> FakeWorkspace:
    """With two long articles."""
    made = FakeWorkspace()
    for name in ("pilot-station", "second-station"):
        made.put(Reading(_article(name, PARTS), Findings()))
    return made


def text_of(reader: Shell) -> list[str]:
    """The rows of the reading pane, without its scroll bar."""
    pane = reader.main.pane
    return [pane.render_line(y).text for y in range(pane.scrollable_size.height)]


async def begun(reader: Shell, gate: Gate, which: str = "pilot-station") -> None:
    """Wait for the first page, and until the rest would be laid out."""
    await reader.until(lambda: reader.article.id == which and gate.begun)
    assert not reader.main.pane.is_whole


async def whole(reader: Shell) -> None:
    """Wait until the rest is there, and shown."""
    await reader.until(lambda: reader.main.pane.is_whole)
    await reader.pilot.pause()


@pytest.mark.parametrize("place", ["", "#¶2", "#¶150", "#¶299", "#¶300"])
async def test_the_page_is_shown_and_stays_as_it_is_when_the_rest_has_come(
    gate: Gate, library: FakeWorkspace, place: str
) -> None:
    async with shell(library, size=(120, 30), open_at=f"pilot-station{place}") as reader:
        await begun(reader, gate)
        pane = reader.main.pane
        before, where = text_of(reader), reader.main.column.where_words()
        assert any(f"Entry {place[2:] or 1} of" in row for row in before)
        bars = [pane.show_vertical_scrollbar]
        gate.free.set()
        await whole(reader)
        bars.append(pane.show_vertical_scrollbar)
        assert bars == [False, True]
        assert text_of(reader) == before
        assert reader.main.column.where_words() == where
        assert pane.virtual_size.height == LAID_OUT(reader.article, pane.shape).height


async def test_the_end_is_reached_and_the_keys_behind_keep_their_order(
    gate: Gate, library: FakeWorkspace
) -> None:
    async with shell(library, size=(120, 30), open_at="pilot-station") as reader:
        await begun(reader, gate)
        await reader.until(lambda: reader.main.focused is reader.main.pane)
        before = text_of(reader)
        for key in ("G", "k", "pageup"):
            reader.app.simulate_key(key)
        await asyncio.sleep(0.05)
        assert text_of(reader) == before
        gate.free.set()
        pane = reader.main.pane
        height = pane.scrollable_size.height
        bottom = LAID_OUT(reader.article, pane.shape).height - height
        await reader.until(lambda: round(pane.scroll_y) == bottom - 1 - (height - 1))


async def test_the_next_hits_are_gone_to_one_after_the_other(gate: Gate, library: FakeWorkspace) -> None:
    async with shell(library, size=(120, 30)) as reader:
        gate.free.set()
        await reader.search("lantern")
        await reader.until(lambda: reader.main.column.reading and reader.main.column.lit)
        gate.free.clear()
        gate.begun = 0
        other = "second-station" if reader.article.id == "pilot-station" else "pilot-station"
        reader.main.open_place(other, opening.FIRST)
        await begun(reader, gate, other)
        assert reader.marked == "Lantern"
        for _ in range(3):
            reader.app.simulate_key("n")
        gate.free.set()
        await reader.shows("hit 4 of 15")
        assert "Entry 80 of" in reader.text()


async def test_a_place_that_is_asked_for_meanwhile_is_gone_to_afterwards(
    gate: Gate, library: FakeWorkspace
) -> None:
    async with shell(library, size=(120, 30), open_at="pilot-station") as reader:
        await begun(reader, gate)
        article, pane = reader.article, reader.main.pane
        block = article.locate("¶222")
        assert block is not None
        pane.go_to(article.starts[block], flash_end=article.starts[block] + 9)
        assert "Entry 1 of" in "".join(text_of(reader))
        gate.free.set()
        await reader.until(lambda: pane.is_whole)
        assert reader.marked == "Entry 222"
        assert "Entry 222 of" in "".join(text_of(reader))


async def test_another_article_may_be_opened_meanwhile(gate: Gate, library: FakeWorkspace) -> None:
    async with shell(library, size=(120, 30), open_at="pilot-station#¶120") as reader:
        await begun(reader, gate)
        reader.app.simulate_key("G")
        reader.main.open_place("second-station", opening.FIRST)
        await reader.until(lambda: reader.article.id == "second-station")
        gate.free.set()
        pane = reader.main.pane
        await reader.until(lambda: pane.is_whole and pane.is_at_end())
        assert pane._layout.blocks is reader.article.blocks


@pytest.mark.parametrize(("size", "waits"), [((120, 22), True), ((120, 44), True), ((90, 30), False)])
async def test_the_place_stays_in_another_size(
    gate: Gate, library: FakeWorkspace, size: tuple[int, int], *, waits: bool
) -> None:
    async with shell(library, size=(120, 30), open_at="pilot-station#¶150") as reader:
        await begun(reader, gate)
        await reader.pilot.resize_terminal(*size)
        await reader.pilot.pause()
        before = text_of(reader)
        assert any("Entry 150 of" in row for row in before)
        assert reader.main.pane.is_whole is not waits
        gate.free.set()
        await whole(reader)
        assert text_of(reader) == before
        await reader.press("end")
        assert "Entry 300 of" in "".join(text_of(reader))


async def test_the_wheel_waits(gate: Gate, library: FakeWorkspace) -> None:
    async with shell(library, size=(120, 30), open_at="pilot-station") as reader:
        await begun(reader, gate)
        pane = reader.main.pane
        handled = threading.Event()

        async def turn() -> None:
            await pane.on_mouse_scroll_down()
            handled.set()

        pane.call_later(turn)
        await asyncio.sleep(0.05)
        assert not handled.is_set()
        gate.free.set()
        await reader.until(handled.is_set)
        assert pane.is_whole


async def test_a_key_waits_no_longer_than_for_a_while(
    gate: Gate, library: FakeWorkspace, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.tui.widgets import page_places

    monkeypatch.setattr(page_places, "PATIENCE", 0.01)
    async with shell(library, size=(120, 30), open_at="pilot-station") as reader:
        await begun(reader, gate)
        await reader.until(lambda: reader.main.focused is reader.main.pane)
        reader.app.simulate_key("G")
        await reader.until(lambda: "Entry 300 of" in "".join(text_of(reader)))
        gate.free.set()


async def test_an_article_that_was_laid_out_is_not_laid_out_again(gate: Gate, library: FakeWorkspace) -> None:
    gate.free.set()
    async with shell(library, size=(120, 30), open_at="pilot-station") as reader:
        pane = reader.main.pane
        await reader.until(lambda: gate.begun and pane.is_whole)
        laid = pane._layout
        reader.main.open_place("pilot-station", 400)
        await reader.handled()
        await reader.until(lambda: not reader.main.work._opening._newest._errand)
        assert pane._layout is laid
        assert gate.begun == 1


async def test_an_article_opened_twice_at_once_is_whole_soon(gate: Gate, library: FakeWorkspace) -> None:
    async with shell(library, size=(120, 30), open_at="pilot-station") as reader:
        await begun(reader, gate)
        reader.main.open_place("pilot-station", 400)
        reader.main.open_place("pilot-station", 800)
        gate.free.set()
        await whole(reader)
        await reader.handled()
        assert reader.main.pane.is_whole
        assert gate.begun == 1
