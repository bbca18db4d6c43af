"""Papers, stations, agencies and bodies that reported it or were told it: `The Post reported that …`."""

import re
from collections.abc import Iterator

from reader.extract.bags import bag
from reader.extract.needles import holds
from reader.extract.source_names import names_publisher
from reader.extract.wordlists.loader import Lists, load
from reader.model.clean import SafeText
from reader.model.findings import Source

_VERB = re.compile(
    r"\b(?:(?P<does>report(?:s|ed)"
    r"|(?P<strong>carr(?:ied|ies)|ran|runs|publishe[ds]|aired|broadcast)(?=\san?\s(?:[a-z-]+\s)?(?:story|article|report|interview|piece)\b))"
    r"|(?P<told>told(?:\sto)?|citing|(?:quoted|cited)\sby|(?:interview|comments|remarks|statements?)\s(?:with|to)"
    r"|speaking\s(?:to|with)))\s"
)
_NEEDLES = (
    *("report", "told ", "citing ", "quoted by ", "cited by ", "interview ", "comments ", "remarks "),
    *("statement", "speaking ", "carrie", " ran a", " runs a", "publishe", "aired a", "broadcast a"),
)
"""One of these stands wherever the verb does: a look for them takes a fraction of its time."""
_WORD = r"[A-Z][\w'’&-]*(?:\.[\w-]+)*"
_LINKED = rf"(?:\s(?:(?:of|for|and|the|&)\s){{0,2}}{_WORD}){{0,6}}"
_BEHIND = re.compile(rf"(?:the\s|The\s)?(?P<name>{_WORD}{_LINKED})")
_BEFORE = re.compile(
    rf"(?:^|[\s(“\"])(?P<name>{_WORD}{_LINKED})(?P<medium>\s(?:news\s)?(?:portal|agency|website|newspaper|magazine|daily|service))?"
    r"(?:\s(?:has|have|had|also|later|further))?,?\s$"
)
_REACH = 80
_FEW = 3
_ADDRESSED = bag(
    "council congress parliament senate assembly court tribunal committee commission government cabinet "
    "police army ministry party union"
)
"""Bodies before which somebody speaks: `told Parliament` names no source."""


def find(text: str, base: int) -> Iterator[Source]:
    """The attributions of a block by verbs of reporting and telling, each to a name that may publish."""
    if not holds(text, _NEEDLES):
        return
    lists = load()
    for found in _VERB.finditer(text):
        if found["told"] or (found["does"] == "reports" and _ends(text, found.start())):
            behind = _BEHIND.match(text, found.end())
            if behind is None:
                continue
            at = behind.start("name")
            name = _publisher(behind["name"], lists, first=True)
            if name and name.split()[-1].casefold() not in _ADDRESSED:
                yield _source(text, base, (at, at + len(name)), found)
            continue
        before = _BEFORE.search(text, max(0, found.start() - _REACH), found.start())
        if before is None or text[before.end("name") : before.end("name") + 1] == ",":
            continue
        name = _publisher(before["name"], lists, first=False)
        words = before["name"].split()
        if (
            not name
            and (found["strong"] or before["medium"])
            and len(words) <= _FEW
            and words[0] not in lists.given
        ):
            name = before["name"]
        if name:
            yield _source(text, base, (before.end("name") - len(name), before.end("name")), found)


def _ends(text: str, offset: int) -> bool:
    """`…,” reports The Post`: a quotation or a comma closes before the verb."""
    return text[max(0, offset - 2) : offset].strip()[-1:] in {",", "”", '"'}


def _publisher(name: str, lists: Lists, *, first: bool) -> str:
    """The longest part of the words, from their begin or up to their end, that names a publisher."""
    words = name.split()
    if not first:
        if "the" in words[:-1]:
            words = words[len(words) - words[::-1].index("the") :]
        cues = lists.cues
        while len(words) > 1 and (words[0].lower() in cues["function"] or words[0] in cues["calendar"]):
            words = words[1:]
    for size in range(len(words), 0, -1):
        part = " ".join(words[:size] if first else words[-size:])
        if names_publisher(part, lists) and part[0].isupper():
            return part
    return ""


def _source(text: str, base: int, name: tuple[int, int], verb: re.Match[str]) -> Source:
    start, end = min(name[0], verb.start()), max(name[1], verb.end() - 1)
    how = " ".join(verb.group().casefold().split())
    return Source(
        SafeText(text[name[0] : name[1]]),
        None,
        None,
        None,
        None,
        SafeText(text[start:end]),
        base + start,
        base + end,
        f"attribution: {how}",
        False,
    )
