"""Where sentences begin and end, so that a passage can be chosen by sentence."""

import re

# A stop, what closes behind it (brackets, quotation marks, footnote numbers), and what follows: white
# space or the end; scripts that write no spaces need neither.
_STOP = re.compile(
    r"""(?P<stop>[.!?…‽]+|[؟۔।॥።၊။។՞։]+|(?P<wide>[。！？｡．]+))
        (?P<close>(?:[)\]}»”’"'」』】）〉》]|\[\d{1,3}\]|[⁰¹²³⁴-⁹])*)
        (?(wide)|(?=\s|$|[\u4e00-\u9fff\u3040-\u30ff]))""",
    re.VERBOSE,
)
_OPENING = "\"'“‘«‹([{„¿¡—–-*•「『（"
_WORD_BEFORE = re.compile(r"[\w.&'’-]+$")
_BEFORE = 24
"""How far back the word before a stop is looked for."""


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_NEVER_LAST = _words(
    "dr mr mrs ms prof rev fr gen lt col maj capt cpl sgt adm cmdr brig sen rep gov pres amb hon st mt ft "
    "mme mlle messrs sra srta vs cf ca viz e.g i.e"
)
"""Short forms that something always follows."""
_BEFORE_NUMBER = _words(
    "jan feb mar apr jun jul aug sep sept oct nov dec no nos art arts para paras fig figs sec ch vol pp p "
    "ed eds op res doc docs nr"
)
"""Short forms, and words that look like them, that go on when a number follows."""
_MAYBE_LAST = _words("inc ltd co corp bros jr sr al etc a.m p.m approx est dept univ assn ibid abs ser")
"""Short forms that may end a sentence: they do where a word follows that begins sentences."""
_STARTERS = _words(
    "the a an in on at by for from of to with as but and or nor so yet it its he she his her they their we "
    "our i you your this that these those there here when where while who what why how if after before since "
    "until according however meanwhile although though more most many some all both each no not one two under"
)
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")


def sentences(text: str) -> tuple[tuple[int, int], ...]:
    """The sentences as offsets, end excluded, without the white space around; together all of the words.

    A line break always ends one. A stop does not after a title (`Dr.`), an initial, a dotted
    abbreviation in mid-sentence (`U.N.`), a short month with its day, or before a small letter.
    """
    out: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]+", text):
        start = line.start()
        for stop in _STOP.finditer(text, line.start(), line.end()):
            if _ends(text, start, stop, line.end()):
                _add(out, text, start, stop.end())
                start = stop.end()
        _add(out, text, start, line.end())
    return tuple(out)


def _add(out: list[tuple[int, int]], text: str, start: int, end: int) -> None:
    words = text[start:end]
    if words.strip():
        start += len(words) - len(words.lstrip())
        out.append((start, start + len(words.strip())))


def _ends(text: str, start: int, stop: re.Match[str], limit: int) -> bool:
    """Whether a stop ends the sentence that began at `start`."""
    behind = text[stop.end() : min(limit, stop.end() + 40)].lstrip()
    bare = behind.lstrip(_OPENING + " ")
    if not behind or stop["wide"]:
        return True
    if bare[:1].islower():
        return False
    if stop["stop"] != ".":
        return stop["stop"][0] not in ".…" or bool(bare)
    return stop["close"].strip("\"'”’") != "" or not _short_form(text, start, stop.start(), bare)


def _short_form(text: str, start: int, stop: int, bare: str) -> bool:
    """Whether the full stop at `stop` belongs to an abbreviation, and the sentence goes on."""
    before = _WORD_BEFORE.search(text, max(start, stop - _BEFORE), stop)
    if before is None:
        return False
    word = before.group().strip("'’-").casefold()
    if word in _NEVER_LAST:
        return True
    if word in _BEFORE_NUMBER or word.isdigit():
        # `Dec. 21`; and the number of a list entry, `1. The`.
        return (
            bare[:1].isdigit() if word in _BEFORE_NUMBER else before.start() == start + _indent(text, start)
        )
    if word in _MAYBE_LAST or _INITIALS.fullmatch(word):
        return _first_word(bare) not in _STARTERS
    return False


def _indent(text: str, start: int) -> int:
    words = text[start : start + 80]
    return len(words) - len(words.lstrip())


def _first_word(text: str) -> str:
    found = re.match(r"\w+", text)
    return found.group().casefold() if found else ""
