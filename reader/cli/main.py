"""Reading the command line, and the one place where errors become sentences and exit codes.

0 done or found · 1 nothing found · 2 wrong usage · 3 library, index or notes not reachable or busy ·
4 some inputs refused · 130 interrupted.
"""

from __future__ import annotations

import contextlib
import gc
import os
import sys
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING, cast

from reader import __version__
from reader.cli.output import Output, ready_streams
from reader.errors import ReaderError, UsageError

if TYPE_CHECKING:
    import argparse
    from collections.abc import Callable, Sequence

    from reader.first_frame import Start

FAULT = 70
"""Exit code of a fault of our own (EX_SOFTWARE of sysexits.h)."""
VALUED = frozenset({"--library", "--notes"})
"""Global options that take a value."""


def _with_command(arguments: Sequence[str]) -> list[str]:
    """The arguments with `open` put in where no sub-command is named."""
    at = 0
    while at < len(arguments):
        word = arguments[at]
        if word in ("-h", "--help", "--version"):
            return list(arguments)
        if not word.startswith("-") or word == "-":
            break
        at += 2 if word in VALUED else 1
    from reader.cli import parsers

    if at < len(arguments) and arguments[at] in parsers.COMMANDS:
        return list(arguments)
    return [*arguments[:at], "open", *arguments[at:]]


def _home(path: str) -> Path:
    """A path with `~` replaced. Raises UsageError when there is no such person."""
    try:
        return Path(path).expanduser()
    except RuntimeError:
        raise UsageError(f"The path {path} names nobody's home.") from None


def plainly_open(arguments: Sequence[str]) -> argparse.Namespace | None:
    """What the parser would make of opening a library and no more, 25 ms sooner; None: ask the parser."""
    folder = arguments[1] if len(arguments) == 2 and arguments[0] == "--library" else None
    sample = list(arguments) == ["--sample"]
    if (arguments and not sample and folder is None) or (folder or "").startswith("-"):
        return None
    plain = SimpleNamespace(
        library=folder,
        sample=sample,
        notes_file=None,
        no_color=False,
        plain=False,
        command="open",
        article=None,
    )
    return cast("argparse.Namespace", plain)  # as good as one, and argparse takes 4 ms to load


def _parsed(arguments: list[str]) -> argparse.Namespace:
    from reader.cli import parsers  # with all that they need

    return parsers.build(__version__).parse_args(_with_command(parsers.spelt_out(arguments)))


def _run(arguments: argparse.Namespace) -> int:
    run: Callable[[argparse.Namespace, Output], int]
    if arguments.command == "open":
        from reader.cli.opening import run
    else:
        gc.enable()  # switched off for the start; the reader switches it on behind its first frame
        from reader.cli import parsers

        run = parsers.COMMANDS[arguments.command].load()
    as_json = getattr(arguments, "json", False)
    return run(arguments, Output(as_json=as_json, color=not arguments.no_color, spoken=arguments.plain))


def _completion(arguments: Sequence[str]) -> str | None:
    """The completion script that is asked for; None where none is."""
    if not arguments or arguments[0] != "--print-completion":
        return None
    from reader.cli import parsers
    from reader.cli.completion import SHELLS, script  # rarely needed

    parser = parsers.build(__version__)
    shell = arguments[1] if len(arguments) == 2 else ""
    if shell not in SHELLS:
        raise UsageError(f"--print-completion needs one of {', '.join(SHELLS)}.")
    return script(parser, shell)


def main(argv: Sequence[str] | None = None, start: Start | None = None) -> int:
    """Run one command line and return its exit code. `start`: what may be on the screen already."""
    ready_streams()
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        completion = _completion(arguments)
        if completion is not None:
            sys.stdout.write(completion + "\n")
            return 0
        parsed = plainly_open(arguments) or _parsed(arguments)
        if parsed.library is not None:
            parsed.library = _home(parsed.library)
        parsed.start = start
        code = _run(parsed)
        sys.stdout.flush()
    except ReaderError as error:
        sentence, *marked = str(error).split("\n")
        Output().say(f"rights-reader: {sentence}")
        for line in marked:
            Output().say(line, indented=True)
        return error.exit_code
    except BrokenPipeError:
        # Whoever read our output has gone: nothing is left to say, and Python must not try at exit.
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except KeyboardInterrupt:
        return 130
    except OSError as error:
        if error.filename is not None:  # not a fault of writing what we have to say
            Output().say(f"rights-reader: {error.filename}: {error.strerror}.")
            return 3
        with contextlib.suppress(OSError):
            sys.stderr.write(f"rights-reader: The output cannot be written: {error.strerror}.\n")
        with contextlib.suppress(OSError):
            os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 3
    except Exception as error:  # noqa: BLE001 - a fault of ours: one sentence and a report without what was read
        from reader.settings.places import places
        from reader.workspace.crash import report

        Output().say(f"rights-reader: {report(error, places().cache)}")
        return FAULT
    return code
