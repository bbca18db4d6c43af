"""`aliases.yaml`: a person's own spellings, beside those that come with the program.

    Port Velmar: [Velmar Harbour, Puerto Velmar]
    Tidewire: TDW

A plain word finds all the spellings of its entry. Entries that cannot be understood are reported and
passed over; the file is never written by us.
"""

from pathlib import Path
from typing import Any

from reader.errors import LibraryError
from reader.library import atomic, frontmatter
from reader.model.clean import clean_line

FILE = "aliases.yaml"


class AliasesFile:
    """The spellings of one library."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / FILE
        self.problems: list[str] = []
        """What could not be understood at the last `read`, as sentences."""

    def stamp(self) -> str:
        """Changes when the file does; empty when there is none."""
        try:
            status = self.path.stat()
        except OSError:
            return ""
        return f"{status.st_size}-{status.st_mtime_ns}"

    def read(self) -> tuple[tuple[str, ...], ...]:
        """Groups of spellings of one name. Raises LibraryError when the file is not YAML."""
        self.problems = []
        if not self.path.exists():
            return ()
        with atomic.as_library_error(f"read {FILE}"):
            data = self.path.read_bytes()
        try:
            value = frontmatter.load_mapping(data.decode("utf-8"))
        except ValueError as error:
            raise LibraryError(f"The file {FILE} cannot be read: {error}") from None
        groups = [(str(name), self._others(str(name), others)) for name, others in value.items()]
        return tuple((clean_line(name), *others) for name, others in groups if others)

    def _others(self, name: str, value: Any) -> tuple[str, ...]:
        """The spellings beside a name; none when they cannot be understood."""
        listed = value if isinstance(value, list) else [value]
        others = tuple(
            clean_line(str(each)) for each in listed if isinstance(each, (str, int)) and str(each).strip()
        )
        if len(others) < len(listed) or not others:
            self.problems.append(
                f"The entry “{clean_line(name)}” of {FILE} is not a list of spellings; "
                + ("what is none is passed over." if others else "it is passed over.")
            )
        return others
