"""How long the event loop waits while a person types and each key is searched for.

    python -m bench.loop_gaps --index FOLDER --folder TEXTS [--sections 100000] [--facets]

`--index`: what `bench.search_speed --keep` has left (its `ours`). A loop asks to be called every
millisecond while the mixed queries are answered one after the other, 50 ms apart as keys are: by turns
(20 queries each) on a thread of the same process, through `FinderApart` by a process of its own, and for
as long without any work. Printed: how much later than asked for the loop
was called, at the median, in 99 and 99.9 of 100, and at most; and how long each answer took from question
to finished page, median and 95 of 100. `--facets`: each query is followed by its facets and by a
completion, as with the filter pane open. Goal: at most 16 ms late.

Other programs on the same machine make the loop late as well. So every line says too how late it was when
the time is left out in which a thread of this process was ready to run and no processor was free for it
(Linux: /proc/self/task/*/schedstat). That is what threads of one process do to each other.
"""

import argparse
import asyncio
import gc
import sys
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from bench import mixed_queries, prose
from bench.seeker_on_index import never
from reader.index.port import SearchIndex
from reader.index.whoosh_index import open_index
from reader.model.search import Query
from reader.workspace.apart import FinderApart
from reader.workspace.processes import command

TICK = 0.001
BETWEEN = 0.05
"""Seconds between two keys of a quick hand."""
TURN = 20
"""Queries that are asked one way before it is the other way's turn."""
OVER = 0.016
"""Seconds; a frame."""


def waits() -> dict[str, int]:
    """Nanoseconds that each thread of this process has waited for a processor."""
    out = {}
    with suppress(OSError):
        for task in Path("/proc/self/task").iterdir():
            with suppress(OSError), (task / "schedstat").open("rb") as file:
                out[task.name] = int(file.read().split()[1])
    return out


async def gaps(work: Callable[[], None] | None, seconds: float) -> list[tuple[float, float]]:
    """How late the loop was called, in seconds, until the work is done, or for so long without work.

    With each how much of it was not waiting for a processor.
    """
    thread = threading.Thread(target=work) if work else None
    if thread:
        thread.start()
    late: list[tuple[float, float]] = []
    end = time.perf_counter() + seconds
    before = waits()
    while thread.is_alive() if thread else time.perf_counter() < end:
        asked = time.perf_counter()
        await asyncio.sleep(TICK)
        gap = time.perf_counter() - asked - TICK
        after = waits()
        waited = sum(each - before.get(name, 0) for name, each in after.items()) / 1e9
        late.append((gap, max(0.0, gap - waited)))
        before = after
    return late


def _share(times: list[float], part: float) -> float:
    return sorted(times)[min(len(times) - 1, int(len(times) * part))] * 1000


class Way:
    """One way to answer, with what was measured of it."""

    def __init__(self, name: str, engine: "SearchIndex | FinderApart | None", facets: bool) -> None:
        self.name = name
        self.late: list[tuple[float, float]] = []
        self.took: list[float] = []
        self._engine = engine
        self._facets = facets

    def turn(self, asked: list[mixed_queries.Asked], seconds: float) -> float:
        """Answer some queries, or do nothing for so long; how long it took."""
        begun = time.perf_counter()
        engine = self._engine

        def work() -> None:
            assert engine is not None
            for each in asked:
                query = Query(each.ours, limit=25, typing=each.typing)
                moment = time.perf_counter()
                engine.search(query)
                self.took.append(time.perf_counter() - moment)
                if self._facets:
                    engine.facets(query, limit=100)
                    engine.complete(each.ours, len(each.ours))
                time.sleep(BETWEEN)

        self.late += asyncio.run(gaps(work if engine else None, seconds))
        return time.perf_counter() - begun

    def told(self) -> str:
        """Figures."""
        lines = [self.name]
        for number, name in enumerate(("late", "late, processors free")):
            late = [each[number] for each in self.late]
            shown = " / ".join(f"{_share(late, part):.1f}" for part in (0.5, 0.99, 0.999, 1))
            over = sum(each > OVER for each in late)
            lines.append(f"  {shown} ms {name}: {over} of {len(late):,} over {OVER * 1000:.0f} ms")
        if self.took:
            lines.append(f"  answers {_share(self.took, 0.5):.1f} / {_share(self.took, 0.95):.1f} ms")
        return "\n".join(lines)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--sections", type=int, default=100_000)
    parser.add_argument("--facets", action="store_true")
    parser.add_argument("--apart", action="store_true", help="leave the thread out")
    parser.add_argument("--interval", type=float, help="seconds after which a thread gives way to another")
    arguments = parser.parse_args()
    index, new = open_index(arguments.index, stamp="bench", fetch=never, there=lambda _: True)
    if new:
        raise SystemExit(f"{arguments.index} holds no index of this version.")
    asked = mixed_queries.mixed(list(prose.sections(arguments.sections, arguments.folder)))
    if arguments.interval:
        sys.setswitchinterval(arguments.interval)

    def in_no_way() -> None:
        raise SystemExit("The process that searches ended.")

    apart = FinderApart(
        lambda: command("bench.seeker_on_index", str(arguments.index)),
        in_no_way,  # type: ignore[arg-type]  # it is never answered by
        [],
    )
    # As the reader does when its first frame is painted: the collector passes over what is there already.
    gc.freeze()
    for name in ("first time", "again"):
        nothing, thread = Way("no work", None, False), Way("on a thread", index, arguments.facets)
        own = Way("in its own process", apart, arguments.facets)
        for at in range(0, len(asked), TURN):
            seconds = own.turn(asked[at : at + TURN], 0)
            if not arguments.apart:
                thread.turn(asked[at : at + TURN], 0)
            nothing.turn([], seconds)
        print(f"\n{name}")
        for way in (nothing, thread, own):
            if way.late:
                print(way.told(), flush=True)
    apart.close()
    index.close()


if __name__ == "__main__":
    main()
