"""How long the event loop waits in the first seconds behind the first frame: a key must be drawn at once.

    python -m bench.start_stalls --library DIR [--seconds 10] [--keys jjjj…] [--wait SECONDS] [--who]

The reader runs without a terminal, 120×40. From its first frame on, the loop asks to be called every
millisecond; printed is how much later than asked for it was called, at the median, in 99 of 100, and the
longest waits with their moment in seconds; then the same without the time in which a thread of this process
was ready to run and no processor was free for it (see `bench.loop_gaps`), and the same of an application
of Textual's that shows one line, which is what the machine and Textual do to everyone.

`--keys`: pressed from the first frame on, a tenth of a second apart (`/` opens the search); `--wait`: so many
seconds later, and only what comes behind it is counted. `--who`: what the threads were doing in each wait of
more than 16 ms. Cache and index must be there: `bench.make_library --prepare` leaves them. Goal: no wait over
16 ms.
"""

import argparse
import asyncio
import gc
import sys
import threading
import time
import traceback
from collections import Counter
from pathlib import Path

from textual import events
from textual.app import App, ComposeResult
from textual.widgets import Static

from bench.loop_gaps import waits
from reader.tui.app import ReaderApp
from reader.workspace.workspace import Workspace

TICK = 0.001
TOO_LONG = 0.016
BETWEEN = 0.1
"""Seconds between two keys."""


class Watch:
    """Ticks on the loop; a thread looks what all are doing while a tick is overdue."""

    def __init__(self) -> None:
        self.begun = time.perf_counter()
        self.since = 0.0
        """From which moment on waits are counted."""
        self.late: list[tuple[float, float]] = []
        self.free: list[tuple[float, float]] = []
        """The same, the time left out in which no processor was free."""
        self.doing: Counter[str] = Counter()
        self._asked = self.begun
        self._thread = threading.get_ident()
        self._over = False

    async def tick(self) -> None:
        """Measure until stopped; what the reader does at once is the first wait."""
        self.late.append((time.perf_counter() - self.begun, 0.0))
        before = waits()
        while not self._over:
            self._asked = time.perf_counter()
            await asyncio.sleep(TICK)
            late = time.perf_counter() - self._asked - TICK
            after = waits()
            waited = sum(each - before.get(name, 0) for name, each in after.items()) / 1e9
            self.late.append((late, self._asked - self.begun))
            self.free.append((max(0.0, late - waited), self._asked - self.begun))
            before = after

    def look(self) -> None:
        """On a thread of its own: every 4 ms, where the threads are if a tick is overdue."""
        while not self._over:
            time.sleep(0.004)
            if time.perf_counter() - self._asked > TOO_LONG:
                names = {each.ident: each.name for each in threading.enumerate()}
                for thread, frame in sys._current_frames().items():
                    calls = [f"{Path(one.filename).name}:{one.lineno} {one.name}" for one in _stack(frame)]
                    idle = calls[-1].split()[-1] in ("wait", "look", "select") and thread != self._thread
                    if not idle:
                        who = f"{self._asked - self.begun:.2f} s, {names.get(thread)}: "
                        self.doing[who + " > ".join(calls[-6:])] += 1

    def stop(self) -> None:
        """No more."""
        self._over = True


def _stack(frame: object) -> traceback.StackSummary:
    return traceback.extract_stack(frame)  # type: ignore[arg-type]  # the type of `_current_frames` is private


class Measured(ReaderApp):
    """The reader with a watch from its first frame on."""

    gauge: Watch | None = None
    who = False
    measuring: "asyncio.Task[None] | None" = None

    async def on_ready(self) -> None:
        """Begin to measure; the reader's own work behind the first frame begins now as well."""
        self.gauge = Watch()
        self.measuring = asyncio.create_task(self.gauge.tick())
        if self.who:
            threading.Thread(target=self.gauge.look, daemon=True).start()


async def _press(app: App[None], keys: str) -> None:
    for key in keys:
        await asyncio.sleep(BETWEEN)
        app.post_message(events.Key({"/": "slash", " ": "space"}.get(key, key), key))


async def measure(library: Path, seconds: float, keys: str, wait: float = 0, *, who: bool) -> Watch:
    """Open the reader for so many seconds behind the wait."""
    gc.disable()  # as the command line does until the first frame is there
    desk = Workspace.open(library=library)
    desk.search_apart()  # as the command line does
    app = Measured(desk)
    app.who = who
    async with app.run_test(size=(120, 40)):
        assert app.gauge is not None
        await asyncio.sleep(wait)
        app.gauge.since = wait
        end = app.gauge.begun + wait + seconds
        await _press(app, keys)
        await asyncio.sleep(max(0.0, end - time.perf_counter()))
        app.gauge.stop()
    desk.close()
    return app.gauge


class Bare(App[None]):
    """One line, and a watch."""

    gauge: Watch | None = None
    measuring: "asyncio.Task[None] | None" = None

    def compose(self) -> ComposeResult:
        """One line."""
        yield Static("bare")

    async def on_ready(self) -> None:
        """Begin to measure."""
        self.gauge = Watch()
        self.measuring = asyncio.create_task(self.gauge.tick())


async def measure_bare(seconds: float, keys: str) -> Watch:
    """The same with an application that does nothing."""
    app = Bare()
    async with app.run_test(size=(120, 40)):
        assert app.gauge is not None
        await _press(app, keys)
        await asyncio.sleep(max(0.0, app.gauge.begun + seconds - time.perf_counter()))
        app.gauge.stop()
    return app.gauge


def _told(name: str, ticks: list[tuple[float, float]], since: float = 0) -> None:
    ticks = [tick for tick in ticks if tick[1] >= since]
    late = sorted(lateness for lateness, _ in ticks)
    middle, most = late[len(late) // 2] * 1000, late[int(len(late) * 0.99)] * 1000
    over = sum(each > TOO_LONG for each in late)
    print(f"{name}: {len(late)} ticks, late by {middle:.1f} ms at the median, {most:.1f} ms in 99 of 100,")
    longest = ", ".join(f"{one * 1000:.0f} ms at {at:.2f} s" for one, at in sorted(ticks, reverse=True)[:8])
    print(f"  {over} over {TOO_LONG * 1000:.0f} ms; longest: {longest}")


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--library", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--keys", default="")
    parser.add_argument("--wait", type=float, default=0)
    parser.add_argument("--who", action="store_true")
    given = parser.parse_args()
    watch = asyncio.run(measure(given.library, given.seconds, given.keys, given.wait, who=given.who))
    _told("reader", watch.late, watch.since)
    _told("reader, processors free", watch.free, watch.since)
    bare = asyncio.run(measure_bare(given.seconds, given.keys))
    _told("bare Textual", bare.late)
    _told("bare Textual, processors free", bare.free)
    for line, times in sorted(watch.doing.items()):
        print(f"{times:3} × {line}")


if __name__ == "__main__":
    main()
