"""First paint, opening, key to paint and scroll to paint beside other programs, in one run, as Markdown.

    python -m bench.peers --ptybench PATH [--rounds 5] [--presses 12] [--python PYTHON] [--inputs FOLDER]
                          [--texts FOLDER] [--only NAME]…

`--ptybench`: the harness, a script with the command `compare FILE --rounds N --json FILE`, that runs programs
interleaved in pseudo-terminals, and times what becomes visible in an emulated terminal. It needs pyte;
`--python` is an interpreter that has it (default: this one). What is measured is made anew, three texts of
generated prose (10 kB, 1 MB, 5 MB) as pages, feed, book, and in a fresh library (half a minute); with
`--inputs` it is kept in a folder and used again. `--texts`: a folder of text files to make them of.
Peers that are not on the PATH are left out, and named. `--only`: programs of these names and no others.

Goals: the live frame within 1.2 of bare Textual; something true on the screen before newsboat's first frame;
key to paint at most 33 ms in 90 of 100, a page in 5 MB as well; opening 5 MB within 1.2 of opening 10 kB.
"""

import argparse
import json
import os
import platform
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from bench.peer_inputs import SIZES, make
from bench.peer_programs import BARE, SLOW, Program, fill_newsboat, missing, programs

Taken = Mapping[str, "float | str | bool | None"]
"""What the harness noted of one start or one key: milliseconds, megabytes, bytes."""

ROWS, COLUMNS = 40, 120
KINDS = ("line", "page", "hit")


@dataclass
class Measured:
    """What was taken of each program, by its label."""

    starts: dict[str, list[Taken]] = field(default_factory=dict)
    keys: dict[str, list[Taken]] = field(default_factory=dict)

    def add(self, made: Mapping[str, Mapping[str, list[Taken]]]) -> None:
        """Take in the harness's file."""
        for name, taken in made["start"].items():
            self.starts.setdefault(name, []).extend(taken)
        for name, taken in made["keys"].items():
            self.keys.setdefault(name, []).extend(taken)

    def start(self, program: Program, what: str) -> float | None:
        """The median of a figure of its starts."""
        return middle(number(one, what) for one in self.starts.get(program.label, ()))

    def pressed(self, program: Program, kind: str, what: str) -> list[float]:
        """A figure of every key of one kind that was answered, in order."""
        keys = {key for key, meant in program.keys if meant == kind}
        taken = (number(one, what) for one in self.keys.get(program.label, ()) if one["key"] in keys)
        return sorted(one for one in taken if one is not None)


def number(taken: Taken, what: str) -> float | None:
    """A figure; None when it was not reached."""
    value = taken.get(what)
    return float(value) if isinstance(value, (int, float)) else None


def middle(values: Iterable[float | None]) -> float | None:
    """The median of those that there are."""
    there = [value for value in values if value is not None]
    return statistics.median(there) if there else None


def ninth(values: Sequence[float]) -> float | None:
    """The value that 90 of 100 do not exceed, of sorted values."""
    return values[min(len(values) - 1, len(values) * 9 // 10)] if values else None


def shown(value: float | None, places: int = 0) -> str:
    """A figure in a cell."""
    return "–" if value is None else f"{value:,.{places}f}"


def ratio(value: float | None, base: float | None) -> str:
    """How many times as much."""
    return "–" if value is None or not base else f"{value / base:.2f}"


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Markdown."""
    rule = "|".join("---" for _ in head)
    return "\n".join((f"| {' | '.join(head)} |", f"|{rule}|", *(f"| {' | '.join(row)} |" for row in rows)))


def start_table(all_of_them: Sequence[Program], measured: Measured) -> str:
    """From the command to the first byte, and to the first true words."""
    rows = []
    some = [program for program in all_of_them if program.table == "start"]
    base = next((program for program in some if program.name == BARE), None)
    for program in some:
        until, cpu = measured.start(program, "until"), measured.start(program, "cpu_until")
        bare = (measured.start(base, "until"), measured.start(base, "cpu_until")) if base else (None, None)
        rows.append(
            (
                program.name,
                shown(measured.start(program, "first_byte")),
                f"{shown(until)} ({ratio(until, bare[0])})",
                f"{shown(cpu)} ({ratio(cpu, bare[1])})",
                shown(measured.start(program, "peak_mb")),
            )
        )
    head = (
        "start",
        "first byte ms",
        "first true words ms (to bare)",
        "processor ms until then (to bare)",
        "most MB",
    )
    return table(head, rows)


def open_table(all_of_them: Sequence[Program], measured: Measured) -> str:
    """From the command, or from Enter in a list, to an article's first words."""
    rows = []
    for name in dict.fromkeys(program.name for program in all_of_them if program.table == "keys"):
        if not any(program.table == "open" and program.name == name for program in all_of_them):
            these = _of(all_of_them, name, "keys")
            taken = {size: measured.start(one, "until") for size, one in these.items()}
            memory = [measured.start(one, "peak_mb") for one in these.values()]
            rows.append(_opened(name, "command", taken, memory[-1]))
    for name in dict.fromkeys(program.name for program in all_of_them if program.table == "open"):
        these = _of(all_of_them, name, "open")
        taken = {size: middle(measured.pressed(one, "open", "until")) for size, one in these.items()}
        rows.append(_opened(name.removesuffix(", from its list"), "key", taken, None))
    return table(
        ("open an article", "from", *(f"{size} ms" for size in SIZES), "5 MB to 10 kB", "most MB"), rows
    )


def _of(all_of_them: Sequence[Program], name: str, kind: str) -> dict[str, Program]:
    return {one.size: one for one in all_of_them if one.name == name and one.table == kind}


def _opened(
    name: str, source: str, taken: Mapping[str, float | None], memory: float | None
) -> tuple[str, ...]:
    cells = (shown(taken.get(size)) for size in SIZES)
    return name, source, *cells, ratio(taken.get("5 MB"), taken.get("10 kB")), shown(memory)


def key_table(all_of_them: Sequence[Program], measured: Measured) -> str:
    """From a key to the first cell that changes, and what a page costs."""
    rows = []
    for program in sorted(
        (one for one in all_of_them if one.table == "keys"), key=lambda one: list(SIZES).index(one.size)
    ):
        cells = []
        for kind in KINDS:
            painted = measured.pressed(program, kind, "painted")
            cells.append(f"{shown(middle(painted))} / {shown(ninth(painted))}" if painted else "–")
        page = [middle(measured.pressed(program, "page", what)) for what in ("settled", "cpu", "bytes")]
        rows.append((program.size, program.name, *cells, shown(page[0]), shown(page[1], 1), shown(page[2])))
    head = (
        "text",
        "key to paint, p50 / p90 ms",
        "line",
        "page",
        "next hit",
        "page settled ms",
        "processor ms a page",
        "bytes a page",
    )
    return table(head, rows)


def told(all_of_them: Sequence[Program], measured: Measured, rounds: int) -> str:
    """All three tables, with what has to be known to read them."""
    load = ", ".join(f"{one:.1f}" for one in os.getloadavg())
    away = ", ".join(missing())
    lines = (
        f"{COLUMNS}×{ROWS} cells, {rounds} interleaved rounds, {os.cpu_count()} processors, Python "
        f"{platform.python_version()}, load at the end {load}.",
        f"Not installed here: {away}." if away else "",
        start_table(all_of_them, measured),
        open_table(all_of_them, measured),
        key_table(all_of_them, measured),
    )
    return "\n\n".join(line for line in lines if line)


def compared(
    harness: Sequence[str], some: Sequence[Program], rounds: int, folder: Path
) -> Mapping[str, Mapping[str, list[Taken]]]:
    """Run some programs interleaved; what the harness has noted."""
    spec, out = folder / "peers.json", folder / "taken.json"
    spec.write_text(json.dumps({"programs": [program.entry() for program in some]}), encoding="utf-8")
    size = ["--rows", str(ROWS), "--cols", str(COLUMNS)]
    environment = dict(os.environ)
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # compiling anew at each start would take half the time
    subprocess.run(
        [*harness, "compare", str(spec), "--rounds", str(rounds), "--json", str(out), *size],
        check=True,
        env=environment,
        stdout=subprocess.DEVNULL,
    )
    made: Mapping[str, Mapping[str, list[Taken]]] = json.loads(out.read_text(encoding="utf-8"))
    return made


def main() -> None:
    """Measure all and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--ptybench", type=Path, required=True)
    parser.add_argument("--python", default=sys.executable)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--presses", type=int, default=12, help="keys a program and round")
    parser.add_argument("--inputs", type=Path)
    parser.add_argument("--texts", type=Path)
    parser.add_argument("--only", action="append", default=[])
    given = parser.parse_args()
    if subprocess.run([given.python, "-c", "import pyte"], capture_output=True).returncode:
        raise SystemExit(
            f"{given.python} has no pyte, which the harness draws with: pip install pyte into an environment"
            " of its own, and name its Python with --python."
        )
    harness = [given.python, str(given.ptybench)]
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.inputs or Path(scratch)
        folder.mkdir(exist_ok=True)
        inputs = make(folder.resolve(), given.texts)
        fill_newsboat(inputs)
        all_of_them = [
            program
            for program in programs(inputs, given.presses)
            if not given.only or program.name in given.only
        ]
        measured = Measured()
        quick = [program for program in all_of_them if program.name not in SLOW]
        slow = [program for program in all_of_them if program.name in SLOW]
        for some, rounds in ((quick, given.rounds), (slow, 1)):
            if some:
                measured.add(compared(harness, some, rounds, Path(scratch)))
    print(told(all_of_them, measured, given.rounds))


if __name__ == "__main__":
    main()
