"""Characters that were spoilt before the page came here: told at import, kept as they are."""

import re

from reader.model.clean import clean_line

_FEW = 3
"""Below so many places, letters that only look spoilt may well be meant."""
_LATER = "".join(
    {chr(byte) for byte in range(0x80, 0xC0)} | set(bytes(range(0x80, 0xC0)).decode("cp1252", "ignore"))
)
"""What a later byte of UTF-8 is read as in Windows-1252, whose five gaps are read as control characters."""
_SPOILT = re.compile(
    f"(?:[\xc2-\xdb][{_LATER}]|[\xe0-\xef][{_LATER}]{{2}}|[\xf0-\xf4][{_LATER}]{{3}}){{1,16}}"
)
"""UTF-8 read as Windows-1252. First bytes go from Latin to Arabic, but for “ß”, which may stand before “."""
_LONGEST = 1 << 20
"""Characters that are looked at: spoilt text is spoilt from its beginning."""


def damage(text: str) -> tuple[str, ...]:
    """A sentence for each kind of damage in a decoded page; none as a rule."""
    said: list[str] = []
    lost = text.count("\ufffd")
    if lost:
        what = "1 character" if lost == 1 else f"{lost:,} characters"
        said.append(f"{what} could not be decoded, here or before: “\ufffd” stands for each.")
    spoilt = [run for run in _SPOILT.findall(text[:_LONGEST]) if _once(run) != run]
    if len(spoilt) >= _FEW:
        shown, meant = clean_line(spoilt[0]), clean_line(_once(spoilt[0]))
        said.append(
            f"In {len(spoilt):,} places UTF-8 was read in a wrong encoding before the page came here "
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
