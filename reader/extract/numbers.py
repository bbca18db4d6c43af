"""Numbers as news prose writes them: `1,250`, `two hundred`, `1.5 million`, `20 to 30`, `dozens`."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from reader.extract.where import matches

_UNITS = (
    "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen"
    "|eighteen|nineteen"
)
_TENS = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety"
_SMALL = {word: number for number, word in enumerate(_UNITS.split("|"), start=1)} | {
    word: 10 * number for number, word in enumerate(_TENS.split("|"), start=2)
}
_SCALES = {
    "dozen": 12,
    "score": 20,
    "hundred": 100,
    "thousand": 1_000,
    "million": 1_000_000,
    "billion": 1_000_000_000,
}
# The long words first: `six` must not win over `sixteen`.
_UNIT = "|".join(sorted(_UNITS.split("|"), key=len, reverse=True))
_SMALL_WORD = rf"(?:(?:{_TENS})(?:[-\s](?:one|two|three|four|five|six|seven|eight|nine))?|{_UNIT})"
_WORDS = (
    rf"(?:(?:(?:half\san?|{_SMALL_WORD}|an?)\s)?(?:dozen|hundred|thousand|million)(?:\s(?:thousand|million))?"
    rf"(?:\s(?:and\s)?{_SMALL_WORD}(?!\s(?:of|million|thousand)))?|{_SMALL_WORD})"
)
_DIGITS = r"\d{1,3}(?:[,\u00a0\u202f]\d{3}){1,4}|\d{1,9}(?:\.\d{1,2})?"
_EXACT = rf"(?:(?:{_DIGITS})(?:\s(?:hundred|thousand|million|billion))?|{_WORDS})"
_VAGUE = (
    r"(?:(?:tens|dozens|scores|hundreds|thousands|millions)(?:\sof\s(?:thousands|millions))?"
    r"|(?:several|a\sfew|many)\s(?:dozens?|hundreds?|thousands?|millions?)(?:\sthousand)?)"
)

_BOUNDS = {
    "at least": (
        r"at\sleast|no\s(?:fewer|less)\sthan|not\s(?:fewer|less)\sthan|a\sminimum\sof|a\stotal\sof\sat\sleast|least"
    ),
    "over": r"(?:more|greater|higher)\sthan|over|upwards\sof|in\sexcess\sof|well\sover|exceeding|above",
    "at most": r"up\sto|as\smany\sas|fewer\sthan|less\sthan|no\smore\sthan|at\smost|under|a\smaximum\sof",
    "about": (
        r"about|around|approximately|roughly|some|nearly|almost|close\sto|an?\sestimated|estimated|circa"
    ),
}
_BOUND = "|".join(_BOUNDS.values())

NUMBER = re.compile(
    rf"(?i)(?<![\w$€£¥.,:/#+§-])(?:(?P<bound>{_BOUND})\s)?"
    rf"(?:between\s(?P<low>{_EXACT})\sand\s(?P<high>{_EXACT})"
    rf"|(?P<vague>{_VAGUE})|(?P<first>{_EXACT})(?:(?:[-–]|\s?[-–]\s?(?=\d)|\sto\s|\sor\s)(?P<second>{_EXACT}))?)"
    r"(?![\w%°]|[.,:/]\d|-\w|\s?(?:%|percent\b|per\scent\b))"
)
"""A number as prose writes it, with the words before it that bound it."""

_CORE = re.compile(
    r"\W(?:\d|[Oo](?i:ne)|[Tt](?i:wo|h[rio]|[ew]e|en)|[Ff](?i:ou?r|i[vf]|ew\s)|[Ssſ](?i:ix|ev|co)|[Ee](?i:i|le)|[Nn](?i:in)"
    r"|[Dd](?i:oz)|[Hh](?i:un)|[Mm](?i:il))"
)
"""How a number in figures and the first word of every number in words begin, behind another word's end."""
_AHEAD = 48
"""So many characters before that its bound begins, at most."""
_BEGIN = re.compile(r"\b\w")
_WORD = re.compile(r"\w+")
_LEADS = frozenset({*re.findall(r"([a-z]+)\??(?=[|)]|$)", _BOUND.replace(r"\s", " ")), "between", "a", "an"})
"""With one of these ends what stands before a number and belongs to it."""
_LEAD = 16
"""So far before a number the word before it is looked for."""


def find(text: str) -> Iterator[re.Match[str]]:
    """All matches of `NUMBER`, which is asked only where a number can begin."""
    places: list[int] = []
    behind = 0
    for core in _CORE.finditer(" " + text):  # the space is what the first word stands behind
        at = core.start()
        lead = _WORD.findall(text, max(0, at - _LEAD), at)[-1:]
        if not lead or lead[0].casefold() not in _LEADS:
            places.append(at)
        else:
            places += [word.start() for word in _BEGIN.finditer(text, max(behind, at - _AHEAD), at + 1)]
        behind = at + 1
    return matches(NUMBER, text, places)


@dataclass(frozen=True, slots=True)
class Number:
    """A number where it stands in a text."""

    start: int
    """Offset of its bound (`at least`) or of itself; an `estimated` before it is left out."""
    end: int
    value: str
    """Digits without separators, `20/30`, or the vague word printed."""
    bound: str
    """`exact`, `at least`, `over`, `at most`, `about`, `range`, `vague`."""
    digits: bool
    """Whether it is printed in figures."""


def value_of(words: str) -> float | None:
    """The value of `1,250`, `1.5 million`, `two hundred and fifty`; None when it is not a number."""
    total = part = 0.0
    for word in re.split(
        r"[\s-]+", re.sub(r"(?<=\d)[,\s\u00a0\u202f](?=\d{3})", "", words.casefold().strip())
    ):
        if word == "half":
            part = 0.5
        elif word in {"and", "a", "an"}:
            part = part or (1 if word != "and" else 0)
        elif word in _SMALL:
            part = (part if part > 1 or total else 0) + _SMALL[word]
        elif word in _SCALES:
            scale = _SCALES[word]
            if scale >= 1_000:
                total += (part or 1) * scale
                part = 0
            else:
                part = (part or 1) * scale
        else:
            try:
                part += float(word)
            except ValueError:
                return None
    return total + part


def _shown(words: str) -> str | None:
    value = value_of(words)
    if value is None:
        return None
    return str(int(value)) if value == int(value) else f"{value:g}"


def read(found: re.Match[str]) -> Number | None:
    """What a match of `NUMBER` says; None when it is no number after all."""
    words = (found["bound"] or "").casefold()
    words = " ".join(words.split())
    bound = (
        next((name for name, form in _BOUNDS.items() if re.fullmatch(form, words)), "exact")
        if words
        else "exact"
    )
    start = found.start()
    if words.endswith("estimated"):
        start = found.end("bound") + 1
    digits = any(char.isdigit() for char in found.group())
    if found["vague"]:
        return Number(start, found.end(), " ".join(found["vague"].casefold().split()), "vague", digits)
    if found["low"] or found["second"]:
        one, two = _shown(found["low"] or found["first"]), _shown(found["high"] or found["second"])
        if one is None or two is None or float(one) >= float(two):
            return None
        return Number(start, found.end(), f"{one}/{two}", "range", digits)
    value = _shown(found["first"])
    return Number(start, found.end(), value, bound, digits) if value is not None else None
