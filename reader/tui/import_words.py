"""How an import is put into words, and what a person typed into paths."""

from __future__ import annotations

import shlex
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from reader.workspace.importing import Progress, Refusal, Taken


def paths(typed: str) -> list[Path]:
    """The paths that were typed: split as a shell does, or taken as one path when quotes do not match."""
    try:
        parts = shlex.split(typed)
    except ValueError:
        parts = [typed]
    if len(parts) > 1 and Path(typed).expanduser().exists():
        parts = [typed]
    return [Path(part).expanduser() for part in parts]


def is_passing(step: Taken | Refusal | Progress) -> bool:
    """Whether a step says only how far the import is."""
    from reader.workspace.importing import Progress  # loads the importers, as the import itself does

    return isinstance(step, Progress)


@dataclass(slots=True)
class Tally:
    """How many pages an import took in."""

    new: int = 0
    before: int = 0
    """Pages that were in the library already."""

    def add(self, step: Taken | Refusal | Progress) -> None:
        """Count a step, if it is a page that is in the library now."""
        from reader.workspace.importing import Taken  # as above

        if isinstance(step, Taken) and step.status == "already":
            self.before += 1
        elif isinstance(step, Taken):
            self.new += 1

    @property
    def is_filled(self) -> bool:
        """Whether any page is in the library."""
        return bool(self.new or self.before)

    def __str__(self) -> str:
        """As `3 pages taken in, 1 was there before`."""
        taken = f"{_count(self.new, 'page')} taken in" if self.new or not self.before else ""
        before = f"{_count(self.before, 'page')} {'was' if self.before == 1 else 'were'} there before"
        return ", ".join(part for part in (taken, before if self.before else "") if part)


def in_words(step: Taken | Refusal | Progress) -> tuple[str, ...]:
    """One step of an import in lines; doubts that a person should look at follow their page."""
    from reader.workspace.importing import Refusal, Taken  # as above

    if isinstance(step, Refusal):
        return (f"refused at {step.stage}: {step.path}: {step.reason}",)
    if not isinstance(step, Taken):
        within = f" ({step.within})" if step.within else ""
        return (f"{step.done} of {step.total}: {step.path}".rstrip(": ") + within,)
    if step.status == "already":
        return (f"already in the library: {step.path} ({_count(len(step.ids), 'article')})",)
    lines = [f"imported: {step.path} ({_count(len(step.ids), 'article')})"]
    lines += [f"  {one.told}" for one in step.lost]
    lines += [f"  {sentence}" for sentence in step.damage]
    if step.doubts:
        possible = _count(len(step.doubts), "possible boundary", "possible boundaries")
        lines.append(f"  {possible} not cut; `rights-reader import --split LINE` cuts:")
        lines += [f"  line {doubt.line}: {doubt.text} ({doubt.reason})" for doubt in step.doubts]
    return tuple(lines)


def _count(number: int, one: str, many: str = "") -> str:
    return f"{number:,} {one if number == 1 else many or one + 's'}"
