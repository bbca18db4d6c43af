"""How long the event loop waits in the first seconds behind the first frame: a key must be drawn at once.

    python -m bench.start_stalls --library DIR [--seconds 10] [--keys jjjj…] [--who]

The reader runs without a terminal, 120×40. From its first frame on, the loop asks to be called every
millisecond; printed is how much later than asked for it was called, at the median, in 99 of 100, and the
longest waits with their moment in seconds. `--keys`: pressed from the first frame on, a tenth of a second
apart (`/` opens the search). `--who`: what the threads were doing in each wait of more than 16 ms.
Cache and index must be there: `bench.make_library --prepare` leaves them. Goal: no wait over 16 ms.
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
        self.late: list[tuple[float, float]] = []
        self.doing: Counter[str] = Counter()
        self._asked = self.begun
        self._thread = threading.get_ident()
        self._over = False

    async def tick(self) -> None:
        """Measure until stopped; what the reader does at once is the first wait."""
        self.late.append((time.perf_counter() - self.begun, 0.0))
        while not self._over:
            self._asked = time.perf_counter()
            await asyncio.sleep(TICK)
            now = time.perf_counter()
            self.late.append((now - self._asked - TICK, self._asked - self.begun))

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


async def measure(library: Path, seconds: float, keys: str, *, who: bool) -> Watch:
    """Open the reader for so many seconds."""
    gc.disable()  # as the command line does until the first frame is there
    desk = Workspace.open(library=library)
    app = Measured(desk)
    app.who = who
    async with app.run_test(size=(120, 40)):
        assert app.gauge is not None
        end = app.gauge.begun + seconds
        for key in keys:
            await asyncio.sleep(BETWEEN)
            app.simulate_key({"/": "slash", " ": "space"}.get(key, key))
        await asyncio.sleep(max(0.0, end - time.perf_counter()))
        app.gauge.stop()
    desk.close()
    return app.gauge


def main() -> None:
    """Measure, and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--library", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=10)
    parser.add_argument("--keys", default="")
    parser.add_argument("--who", action="store_true")
    given = parser.parse_args()
    watch = asyncio.run(measure(given.library, given.seconds, given.keys, who=given.who))
    late = sorted(lateness for lateness, _ in watch.late)
    middle, most = late[len(late) // 2] * 1000, late[int(len(late) * 0.99)] * 1000
    print(f"{len(late)} ticks, late by {middle:.1f} ms at the median, {most:.1f} ms in 99 of 100")
    longest = sorted(watch.late, reverse=True)[:12]
    print("longest: " + ", ".join(f"{one * 1000:.0f} ms at {when:.2f} s" for one, when in longest))
    for line, times in sorted(watch.doing.items()):
        print(f"{times:3} × {line}")


if __name__ == "__main__":
    main()
