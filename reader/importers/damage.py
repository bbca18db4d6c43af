"""Characters that were spoilt before the page came here: told at import, kept as they are."""

import re

from reader.model.clean import clean_line

_FEW = 3
"""Below so many places, letters that only look spoilt may well be meant."""
_RUN = re.compile(r"[^\x00-\x7f]{2,64}")
_LONGEST = 1 << 20
"""Characters that are looked at: spoilt text is spoilt from its beginning."""


def damage(text: str) -> tuple[str, ...]:
    """A sentence for each kind of damage in a decoded page; none as a rule."""
    said: list[str] = []
    lost = text.count("\ufffd")
    if lost:
        what = "1 character" if lost == 1 else f"{lost:,} characters"
        said.append(f"{what} could not be decoded, here or before: “\ufffd” stands for each.")
    twice = [run for run in _RUN.findall(text[:_LONGEST]) if _once(run) != run]
    if len(twice) >= _FEW:
        shown, meant = clean_line(twice[0]), clean_line(_once(twice[0]))
        said.append(
            f"In {len(twice):,} places UTF-8 was read in a wrong encoding before the page came here "
            f"(“{shown}” for “{meant}”). The text is kept as it came: search for it as it stands."
        )
    return tuple(said)


def _once(run: str) -> str:
    """Characters beyond ASCII, decoded once where they are UTF-8 that was read as Windows-1252."""
    try:
        return b"".join(map(_byte, run)).decode("utf-8")
    except UnicodeError:
        return run


def _byte(character: str) -> bytes:
    """The byte that Windows-1252 reads as this character; its five gaps are read as control characters."""
    return character.encode("latin-1" if "\x80" <= character <= "\x9f" else "cp1252")
