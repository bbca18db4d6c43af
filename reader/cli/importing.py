"""`rights-reader import`."""

import argparse
import sys
from pathlib import Path

from reader.cli.output import Output, count
from reader.cli.session import opened
from reader.errors import ReaderError, UsageError
from reader.workspace.importing import Progress, Refusal, Taken
from reader.workspace.shelf import Watch


def run(arguments: argparse.Namespace, out: Output) -> int:
    """Import, and say of every input what became of it as soon as it is known; 4 when some were refused."""
    if any(not path.strip() for path in arguments.paths):
        raise UsageError("One of the paths is empty.")
    if (arguments.split or arguments.join) and len(arguments.paths) != 1:
        raise UsageError("--split and --join speak of the lines of one file: name one file.")
    split, join = frozenset(arguments.split), frozenset(arguments.join)
    refused = taken = 0
    with opened(arguments, create=True) as workspace:
        paths = [Path(path) for path in arguments.paths]
        try:
            events = workspace.import_paths(
                paths, _standard_input, split=split, join=join, watch=_shows("articles looked through")
            )
            for event in events:
                match event:
                    case Progress():
                        _show_progress(event)
                    case Refusal():
                        refused += 1
                        _show_refusal(event, out)
                    case Taken():
                        taken += 1
                        _show_taken(event, out)
        except KeyboardInterrupt:
            out.say(f"Interrupted: {count(taken, 'input')} done; the same command goes on where it stopped.")
            raise
        if taken:
            try:
                workspace.open_search(_shows("articles made searchable"))
                _clear()
            except ReaderError as error:
                _clear()
                out.say(f"The pages are in the library, but not yet in the index: {error}")
    return 4 if refused else 0


def _standard_input(most: int) -> bytes:
    """What is on standard input, up to so many bytes."""
    return sys.stdin.buffer.read(most) if sys.stdin is not None else b""


def _show_progress(event: Progress) -> None:
    if sys.stderr is not None and sys.stderr.isatty():
        what = Path(event.path).name[:40] if event.done < event.total else ""
        line = f"{event.done}/{event.total} {what.encode('ascii', 'replace').decode()}" if what else ""
        _draw(f"{line} ({event.within})" if line and event.within else line)


def _shows(what: str) -> Watch:
    """Draws on a terminal how many of how many articles are done."""

    def draw(done: int, total: int) -> None:
        if sys.stderr is not None and sys.stderr.isatty():
            _draw(f"{done}/{total} {what}" if done < total else "")

    return draw


def _draw(line: str) -> None:
    sys.stderr.write(f"\r\x1b[K{line}")
    sys.stderr.flush()


def _row(path: str, status: str, **facts: object) -> dict[str, object]:
    """One JSON object of the contract: every key is always there."""
    keys = ("path", "status", "id", "title", "sections", "stage", "reason")
    return {key: {"path": path, "status": status, **facts}.get(key) for key in keys}


def _clear() -> None:
    if sys.stderr is not None and sys.stderr.isatty():
        sys.stderr.write("\r\x1b[K")


def _show_refusal(refusal: Refusal, out: Output) -> None:
    _clear()
    if out.as_json:
        out.json(_row(refusal.path, "refused", stage=refusal.stage, reason=refusal.reason))
    else:
        out.say(f"refused   {refusal.path}: {refusal.reason} (stage: {refusal.stage})")


def _show_taken(page: Taken, out: Output) -> None:
    _clear()
    for key, title, sections in zip(page.ids, page.titles, page.sections, strict=True):
        if out.as_json:
            out.json(_row(page.path, page.status, id=key, title=title, sections=sections))
        else:
            out.line(f"{page.status:9} {key}  {title}")
    for key in page.aside:
        out.say(f"set aside {key}: the new cut replaces it, and the file lies in set-aside/ of the library.")
    for one in page.lost:
        out.say(one.told)
    for sentence in page.damage:
        out.say(f"{page.path}: {sentence}")
    if page.doubts:
        possible = count(len(page.doubts), "possible boundary", "possible boundaries")
        out.say(f"{possible} not cut in {page.path} (--split LINE cuts):")
        for doubt in page.doubts:
            out.say(f"  line {doubt.line}: {doubt.text} ({doubt.reason})")
