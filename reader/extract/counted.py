"""What a number counts, and what was done to it: the words around a number of harm."""

import re
from dataclasses import dataclass

from reader.extract import harm_words as words
from reader.extract.bags import bag

_TOKEN = re.compile(r"[ \u00a0]([^\W_][\w'’./-]*)")
_BEFORE_HEADS = frozenset({"police", "civilian", "rights", "women", "sports", "news", "arms"})
"""`police officers`, `rights defenders`: the noun is still to come."""
_CASES = bag("cases incidents reports allegations instances acts counts episodes complaints")
_CASE_OF = re.compile(
    rf"(?i)\sof\s(?:[a-z-]+\s){{0,2}}?(?P<noun>{words.NOUNS}|ill-treatment|sexual violence)\b"
)
_NOT_PLURAL = re.compile(r"(?:ss|us|is|'s|’s|ous)$")
_MOST_WORDS = 6
_NEAR = 70
"""How many characters before a number a verb may begin that does harm to what it counts."""

_FILLER = (
    r"(?:\s(?:the|another|an?|a\sfurther|an\sadditional|some|all|only|as\smany\sas|an?\sestimated"
    r"|estimated|further|additional|a\s(?:group|total|crowd|number)\sof|up\sto|off|to\sdeath"
    r"|what\sit\scalled|himself\sand|herself\sand|themselves\sand|those|these|his|her|their|its|other|such)){0,3}\s?$"
)
_VERB_BEFORE = re.compile(
    rf"(?i)\b(?P<verb>{words.TRANSITIVE})(?:\s(?:and"
    rf"|or)\s(?:\w+ly\s)?(?P<verb2>{words.TRANSITIVE}))?[”\"’]?{_FILLER}"
)
_NOUN_BEFORE = re.compile(
    rf"(?i)\b(?P<noun>{words.NOUNS})(?:\s(?:and|or|and/or)\s(?:the\s)?(?P<noun2>{words.NOUNS}))?"
    rf"(?:\sin\s(?-i:[A-Z])\w+(?:\s\d{{4}}|\s(?-i:[A-Z])\w+)?)?\sof{_FILLER}"
)
_LIVES = re.compile(
    r"(?i)\b(?:loss\sof|claim|cost|took|taken|taking|takes|lost|los)(?:ed|ing|es|s|e)?\s(?:the\s)?$"
)
_TOLL_BEFORE = re.compile(
    r"(?i)\b(?:(?P<dead>death\stoll|toll|number\sof\s(?:dead|deaths|fatalities|(?:[\w-]+\s){1,4}killed"
    r"|those\skilled|victims))|(?P<hurt>number\sof\s(?:injured|wounded|injuries))|(?P<both>casualties"
    r"|number\sof\scasualties))[^.;:,\d]{0,40}\s(?:to|at|reached|is|was|of|exceeds|exceeded|passed"
    r"|topped)\s$"
)
_AMONG = re.compile(
    rf"(?i)\bamong\s(?:the\s|those\s)(?P<state>{words.STATES}|{words.TRANSITIVE}|victims)"
    rf"(?:\s[^.;:,]{{1,40}})?,?\s(?:were|was|are|is)(?:\salso)?{_FILLER}"
)
_NO_ACCESS = re.compile(
    r"(?i)\b(?:access|aid|deliver(?:y|ies)|assistance|supplies)\b[^.;\d]{0,60}\b(?:suspended|denied"
    r"|blocked|restricted|cut\soff"
    r"|halted|severed)\s(?:for|to)(?:\san?\sestimated)?\s$"
)

_ASIDE = r"(?:,\s[^,.;:“”]{1,60},|\s\([^()]{1,60}\)|\s[–—-]\s[^–—.;:]{1,60}\s[–—-])?"
_WHERE = (
    r"(?:\s(?:from|in|of|at|near|inside|across|on|within|throughout|under|aged|with|between|around"
    r"|outside|including)\s[^,.;:“”]{1,50}?)?"
)
_AUX = (
    r"(?P<aux>(?:\s(?:who|that|which|whom|have|has|had|having|were|was|are|is|be|been|being|still|also"
    r"|both|either|may|might|could|would|will|remain(?:s|ed)?|got|already|now|later|then|left|feared"
    r"|believed|presumed|confirmed|found|to|since|all|not|there|reported|either|or|and|[a-z]+ly))*?)"
)
_AFTER = re.compile(
    rf"(?i)(?:\sof\s(?:whom|them|which|those))?{_ASIDE}{_WHERE}{_ASIDE}"
    rf"(?:,(?=\s(?:who|which|most|many|some|all)\s))?{_AUX}\s(?P<verb>{words.TRANSITIVE}|{words.INTRANSITIVE}|{words.STATES})\b"
    rf"(?:,?\s(?:and|or|and/or)\s(?:\w+ly\s)?(?P<verb2>{words.TRANSITIVE}|{words.STATES})\b)?"
)
_LISTED = re.compile(
    rf",\s(?=[A-Z])[^.;:“”]{{1,240}}?\s(?:were|was|have\sbeen|had\sbeen)(?:\s\w+ly)?\s(?P<verb>{words.TRANSITIVE})\b"
)
_PASSIVE = re.compile(
    r"(?i)\b(?:were|was|are|is|be|been|being|got|left|feared|believed|presumed|confirmed|found|reported"
    r"|remain\w*)\b"
)
_ACTIVE_HAVE = re.compile(r"(?i)\b(?:have|has|had|who|that|which|will|would|may|might|could|to)\b")
_OBJECT_BEHIND = re.compile(
    r"(?i)\s(?:the|an?|at\sleast|more\sthan|over|some|several|many|his|her|their|its|our|dozens|hundreds"
    r"|thousands|scores|\d|one|two|three|four|five|six|seven|eight|nine|ten|civilians|people|[a-z]+\sof"
    r"|up\sto|about|around|nearly|almost)\b"
)
_INTRANSITIVE = re.compile(rf"(?i)(?:{words.INTRANSITIVE}|{words.STATES})")
_HARM_NOUN = re.compile(rf"(?i)(?:{words.NOUNS})")
_OF_THEM = re.compile(r"(?i)\sof\s(?:whom|them|which|those)\b")
_STATUS = re.compile(rf"(?i)(?:{words.STATUS})")
_BARE = 40
"""So long may a verb and the words before it be that a number without a noun is the subject of."""
_ENDS_BARE = re.compile(
    r"(?i)(?:\s(?:more|others)\b|[.,;:)”\"!?]|$|\s(?:in|on|and|or|during|after|at|by|when|since|near|as|over|with|of\s(?:them"
    r"|whom)))"
)


@dataclass(frozen=True, slots=True)
class Thing:
    """What a number counts."""

    end: int
    """Offset behind the counted noun, or behind the number where no noun is printed."""
    counts: str
    """As printed; empty where no noun is printed."""
    head: str
    """Its noun in small letters; empty where none is printed."""


def thing(text: str, start: int, stop: int, *, single: bool) -> Thing | None:
    """The noun that a number ending at `start` counts; None when it measures time, money or length.

    `single` is for the number one, which counts a person or nothing.
    """
    at, first, seen, fallback = start, -1, 0, None
    if text.startswith(" of ", at):
        if single:
            return None
        at += 3
    while seen < _MOST_WORDS:
        found = _TOKEN.match(text, at, stop)
        if not found:
            break
        word = found[1].rstrip(".")
        low = word.casefold()
        if low in {"the", "other", "more", "further", "additional", "new", "of"} and first < 0:
            at, seen = found.end(), seen + 1
            continue
        if low in words.UNITS:
            return None
        if (
            low in words.STOPS
            or low in {"flee", "fled", "die", "dies", "perish"}
            or low.endswith(("'s", "’s"))
            or (
                first < 0
                and words.label(low) in _DONE
                and low.endswith("ed")
                and not _heads_on(text, found, stop)
            )
        ):
            break
        first = found.start(1) if first < 0 else first
        end = found.start(1) + len(word)
        if _is_head(word, low, single=single):
            nxt = _TOKEN.match(text, end, stop)
            follower = nxt[1].casefold().rstrip(".") if nxt else ""
            if low in _BEFORE_HEADS and follower.endswith("s") and follower not in words.STOPS:
                at, seen = end, seen + 1
                continue
            return Thing(end, text[first:end], low)
        if low in {"dead"}:
            break
        if word[0].isupper() and fallback is None:
            fallback = Thing(end, text[first:end], low)
        if word != found[1]:
            break
        at, seen = found.end(), seen + 1
    return fallback or Thing(start, "", "")


_DONE = frozenset(
    {
        "killed",
        "injured",
        "destroyed",
        "damaged",
        "detained",
        "displaced",
        "missing",
        "kidnapped",
        "executed",
        "tortured",
        "raped",
        "deported",
        "evicted",
        "besieged",
        "attack",
        "recruited",
    }
)


def _heads_on(text: str, found: re.Match[str], stop: int) -> bool:
    """Whether the counted people stand behind the word: `displaced persons`, `wounded children`."""
    behind = _TOKEN.match(text, found.end(), stop)
    return behind is not None and behind[1].casefold().rstrip(".") in words.PEOPLE


def _is_head(word: str, low: str, *, single: bool) -> bool:
    if single:
        return low in words.ONE_PERSON
    if low in words.PEOPLE or low in words.PLACES:
        return True
    if len(low) > 5 and low.endswith("men"):
        return True
    return len(low) > 3 and low.endswith("s") and not _NOT_PLURAL.search(low)


@dataclass(frozen=True, slots=True)
class Harm:
    """What was done to what a number counts, and by which words that is known."""

    label: str
    rule: str


def harm(text: str, start: int, number: tuple[int, int], counted: Thing, stop: int) -> Harm | None:
    """The harm that the sentence from `start` to `stop` tells of a number; None when it tells of none."""
    head = counted.head
    if head and _HARM_NOUN.fullmatch(head) and words.label(head):
        return Harm(words.label(head), "counts a noun of harm")
    if head in _CASES and (case := _CASE_OF.match(text, counted.end, stop)):
        return Harm(words.label(case["noun"]) or "violation", "counts cases of harm")
    before = text[max(start, number[0] - _NEAR) : number[0]]
    if head == "lives":
        return Harm("killed", "lives lost") if _LIVES.search(before) else None
    if head in words.ABSTRACT:
        return None
    state = counted.counts.split(" ")[0].casefold()
    if state in _DONE and (label := words.label(state)):
        return Harm(label, "the word before the noun says it")
    bare = not head
    if not bare or _ENDS_BARE.match(text, number[1]):
        for pattern, one, two, rule in (
            (_VERB_BEFORE, "verb", "verb2", "object of a verb of harm"),
            (_NOUN_BEFORE, "noun", "noun2", "behind a noun of harm"),
        ):
            found = pattern.search(before)
            if found and (label := words.both(words.label(found[one]), words.label(found[two] or ""))):
                return Harm(label, rule)
        among = _AMONG.search(before)
        if among and (label := words.label(among["state"])):
            return Harm(label, "named among those harmed")
        toll = _TOLL_BEFORE.search(text, max(start, number[0] - 120), number[0])
        if toll:
            return Harm(
                "killed" if toll["dead"] else "injured" if toll["hurt"] else "killed or injured", "a toll"
            )
    if not bare and _NO_ACCESS.search(text, max(start, number[0] - 120), number[0]):
        return Harm("in need of aid", "access or aid is cut off for them")
    listed = _LISTED.match(text, counted.end, min(stop, counted.end + 300))
    if listed and not bare and (label := words.label(listed["verb"])):
        return Harm(label, "named one by one, and then a verb of harm")
    behind = counted.end + len(" more") * (bare and text.startswith(" more ", counted.end))
    found = _AFTER.match(text, behind, min(stop, behind + 160))
    if found and _suffers(text, found, bare=bare):
        label = words.both(words.label(found["verb"]), words.label(found["verb2"] or ""))
        if label:
            return Harm(label, "subject of a verb of harm")
    status = _STATUS.search(counted.counts)
    if status and words.label(status.group()):
        return Harm(words.label(status.group()), "the noun says it")
    return None


def _suffers(text: str, found: re.Match[str], *, bare: bool) -> bool:
    """Whether the counted ones suffer the verb and do not do it."""
    if bare and len(found.group()) - len(found["aux"]) > _BARE and not _OF_THEM.match(found.group()):
        return False
    if _INTRANSITIVE.fullmatch(found["verb"]):
        return True
    if _PASSIVE.search(found["aux"]):
        return True
    if _ACTIVE_HAVE.search(found["aux"]) or not found["verb"].casefold().endswith(("d", "n", "t")):
        return False
    return not _OBJECT_BEHIND.match(text, found.end())
