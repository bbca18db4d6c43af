"""Words that were divided at the end of a line: put together again, real hyphens kept when in doubt."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass


def _words(text: str) -> list[str]:
    """A word list written as a text, since a list of strings would fill pages."""
    return text.split()


_HYPHEN = re.compile(r"([^\W\d_]+)([-\u2010\u00ad])$")
_COMPOUND = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)+(?=-$)")
_WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
_HEAD = re.compile(r"[^\W\d_]+")
_KEEPING = frozenset(
    _words(
        "all anti co cross counter ex far half high ill judge least less long low mid multi near neo non"
        " north part post pre pro quasi self semi short single so south third three two ultra vice well west"
        " east one four five six seven eight nine ten twenty thirty forty fifty sixty seventy eighty ninety"
        " first second many much state government court community family world year war gender cease"
    )
)
"""First halves that a hyphen of their own often follows: with a whole word behind it the hyphen stays."""
_CLOSED = frozenset(_words("de dis fore in inter mis off on out over re sub super trans un under up"))
"""First halves that are seldom written with a hyphen, whole words though they may be."""
_LINKING = frozenset(_words("and as at by de for in la of on or than the to von"))
"""What links the parts of a compound of three."""
_WHOLE = frozenset(
    _words(
        "about after again against air and any back based be been before being born by called can case come"
        " day do down driven each ever every far fire for fore force from full general go good ground half"
        " hand he head held her here high him his home hour how human if in into it its king land large law"
        " led less life like line long made make man may members men more most must near never new no not now"
        " of off old on one only or other our out over owned part people per place range rate right round run"
        " scale self set she side sided some state still such ten term than that the their them then there"
        " these they this through time to treatment two under up use way well were what when where which who"
        " will with east west north south work year years level known paid day backed related led"
    )
)
"""Common words, for documents too short to teach them."""
_ONE = frozenset(
    _words(
        "without within into onto upon cannot another anyone someone everyone nobody however whatever"
        " therefore today outside inside throughout themselves himself herself itself whether together"
        " otherwise overall further undertake understand overcome outcome update herein hereby hereafter"
        " forward toward nowhere somewhere anything something nothing everything always already although"
        " almost also altogether because become between beyond below before behind belong being homeland"
        " income maybe overthrow landmark background groundwork statement landlord"
    )
)
"""Words of two words that are written as one."""


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a document writes within its lines."""

    words: Counter[str]
    hyphened: frozenset[str]

    def whole(self, word: str) -> bool:
        """Whether it is a word by itself."""
        return word in _WHOLE or self.words[word] > 0


def vocabulary(lines: Iterable[str]) -> Vocabulary:
    """The words of a document; what is divided at the end of a line or may be its second half is left out."""
    words: Counter[str] = Counter()
    hyphened: set[str] = set()
    divided = False
    for line in lines:
        found = [word.casefold().replace("\u2010", "-") for word in _WORD.findall(line)]
        if divided:
            del found[:1]
        divided = _HYPHEN.search(line) is not None
        if divided:
            del found[-1:]
        for word in found:
            if "-" in word:
                hyphened.add(word)
            else:
                words[word] += 1
    return Vocabulary(words, frozenset(hyphened))


def join_lines(lines: Sequence[str], known: Vocabulary) -> str:
    """Lines of one paragraph as one line."""
    out = ""
    for line in lines:
        if not out:
            out = line
            continue
        cut = _HYPHEN.search(out)
        behind = _HEAD.match(line)
        if cut is None or behind is None:
            glue = (
                ""
                if out.endswith(("-", "\u2010", "/", "\u00ad")) and line[:1].isalnum() and out[-2:-1] != " "
                else " "
            )
            out = f"{out}{glue}{line}"
        else:
            keeps = _keeps(out, cut, behind.group(), line, known)
            out = (out if keeps else out[:-1]) + line
    return out


def _keeps(out: str, cut: re.Match[str], behind: str, line: str, known: Vocabulary) -> bool:
    """Whether a hyphen at the end of a line belongs to the word."""
    if cut[2] == "\u00ad":
        return False
    before, after = cut[1].casefold(), behind.casefold()
    compound = _COMPOUND.search(out)
    if compound and compound.group().casefold() + after in known.hyphened:
        return False  # `self-de-` and `termination`, where the document has `self-determination`
    if before == "self" and not after.startswith(("ish", "less", "hood", "same", "ed")):
        return True
    if before + after in _ONE or known.words[before + after]:
        return False
    if before in _LINKING or after in _LINKING:
        return out[: cut.start()].endswith("-") or line[len(behind) :].startswith("-")  # `commander-in-chief`
    if f"{before}-{after}" in known.hyphened or not behind[0].islower():
        return True
    if before in _CLOSED:
        return before[-1] == "e" and after[0] == "e"
    if len(before) == 1:
        return True
    if before in _KEEPING and known.whole(after):
        return True
    return known.whole(before) and known.whole(after) and len(before) > 2 and len(after) > 2
