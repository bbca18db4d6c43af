"""How long the event loop waits while a thread searches: a person types, and each key must be drawn.

    python -m bench.loop_gaps --index FOLDER --folder TEXTS [--sections 100000]

`--index`: what `bench.search_speed --keep` has left (its `ours`). A loop asks to be called every
millisecond while a thread answers the mixed queries one after the other, 50 ms apart as keys are. Printed:
how much later than asked for it was called, at the median, in 99 and 99.9 of 100, and at most; in the same
run without the thread, for comparison. Goal: at most 16 ms.
"""

import argparse
import asyncio
import gc
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from bench import mixed_queries, prose
from reader.index.whoosh_index import open_index
from reader.model.search import Query

TICK = 0.001
BETWEEN = 0.05
"""Seconds between two keys of a quick hand."""


async def gaps(work: Callable[[], None] | None, seconds: float) -> list[float]:
    """How late the loop was called, in seconds, until the work is done, or for so long without work."""
    thread = threading.Thread(target=work) if work else None
    if thread:
        thread.start()
    late: list[float] = []
    end = time.perf_counter() + seconds
    while thread.is_alive() if thread else time.perf_counter() < end:
        asked = time.perf_counter()
        await asyncio.sleep(TICK)
        late.append(time.perf_counter() - asked - TICK)
    return late


def told(name: str, late: list[float]) -> None:
    """One line of figures."""
    late.sort()
    parts = [late[min(len(late) - 1, int(len(late) * share))] * 1000 for share in (0.5, 0.99, 0.999)]
    print(f"{name:16} " + " / ".join(f"{part:.1f}" for part in (*parts, late[-1] * 1000)) + " ms late")


def _never(article_id: str) -> Any:
    raise AssertionError(f"{article_id} was asked for: rows come from the index")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--index", type=Path, required=True)
    parser.add_argument("--folder", type=Path)
    parser.add_argument("--sections", type=int, default=100_000)
    arguments = parser.parse_args()
    index, new = open_index(arguments.index, stamp="bench", fetch=_never, there=lambda _: True)
    if new:
        raise SystemExit(f"{arguments.index} holds no index of this version.")
    asked = mixed_queries.mixed(list(prose.sections(arguments.sections, arguments.folder)))

    # As the reader does when its first frame is painted: the collector passes over what is there already.
    gc.freeze()

    def work() -> None:
        for each in asked:
            index.search(Query(each.ours, limit=25, typing=each.typing))
            time.sleep(BETWEEN)

    told("without a thread", asyncio.run(gaps(None, 5)))
    told("first time", asyncio.run(gaps(work, 0)))
    told("again", asyncio.run(gaps(work, 0)))
    index.close()


if __name__ == "__main__":
    main()
