"""What a number counts, and what was done to it: the words around a number of harm."""

import re
from dataclasses import dataclass

from reader.extract import counted_patterns as patterns
from reader.extract import harm_words as words


@dataclass(frozen=True, slots=True)
class Thing:
    """What a number counts."""

    end: int
    """Offset behind the counted noun, or behind the number where no noun is printed."""
    counts: str
    """As printed; empty where no noun is printed."""
    head: str
    """Its noun in small letters; empty where none is printed."""
    part: bool = False
    """It is a part of what was named before: `three of them`, `820 of these`."""


def thing(text: str, start: int, stop: int, *, single: bool) -> Thing | None:
    """The noun that a number ending at `start` counts; None when it measures time, money or length.

    `single` is for the number one, which counts a person or nothing.
    """
    at, first, seen, fallback = start, -1, 0, None
    if part := patterns.PART.match(text, at, stop):
        whole = None if single else thing(text, part.end(), stop, single=False)
        if whole and whole.head:
            return Thing(whole.end, whole.counts, whole.head, part=True)
        named = part.group().startswith(" of the ")  # `three of the wounded later died`
        return Thing(part.end() if named else start, "", "", part=True)
    if text.startswith(" of ", at):
        if single:
            return None
        at += 3
    while seen < patterns.MOST_WORDS:
        found = patterns.TOKEN.match(text, at, stop)
        if not found:
            break
        word = found[1].rstrip(".")
        low = word.casefold()
        owned = word in _OWNERS and text.startswith(" of ", start)
        if (owned or word in {"the", "other", "more", "further", "additional", "new", "of"}) and first < 0:
            at, seen = found.end(), seen + 1
            continue
        if low in words.UNITS:
            if text[start : found.start(1)] == " the ":
                break  # `up from 12 the year before`
            return None
        if low in {"and", "or"} and first >= 0 and _heads_on(text, found, stop, 2):
            at, seen = found.end(), seen + 1  # `local and foreign reporters`
            continue
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
            nxt = patterns.TOKEN.match(text, end, stop)
            follower = nxt[1].casefold().rstrip(".") if nxt else ""
            if follower in words.PEOPLE or (
                low in patterns.BEFORE_HEADS and follower.endswith("s") and follower not in words.STOPS
            ):
                at, seen = end, seen + 1
                continue
            return Thing(end, text[first:end], low)
        if low == "dead":
            if first < found.start(1):
                return Thing(end, text[first:end], low)
            break
        if word[0].isupper() and fallback is None:
            fallback = Thing(end, text[first:end], low)
        if word != found[1]:
            break
        at, seen = found.end(), seen + 1
    return fallback or Thing(start, "", "")


_OWNERS = frozenset({"its", "their", "his", "her", "our", "my"})
"""`two of its schools`."""
_SHOTS = frozenset({"shootings", "shooting", "stabbings", "beatings"})
_DONE = frozenset(
    {
        "killed",
        "injured",
        "wounded",
        "arrested",
        "abducted",
        "murdered",
        "imprisoned",
        "jailed",
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


_TO_DEATH = {"shot": "killed", "tortured": "killed", "detained": "executed"}


def _heads_on(text: str, found: re.Match[str], stop: int, within: int = 1) -> bool:
    """Whether the counted people stand behind the word: `displaced persons`, `wounded children`."""
    behind: re.Match[str] | None = found
    for _ in range(within):
        behind = behind and patterns.TOKEN.match(text, behind.end(), stop)
        low = behind[1].casefold().rstrip(".") if behind else ""
        if low in words.PEOPLE or (within > 1 and low.endswith(("ers", "ists"))):
            return True
    return False


def _is_head(word: str, low: str, *, single: bool) -> bool:
    if single:
        return low in words.ONE_PERSON
    if low in words.PEOPLE or low in words.PLACES:
        return True
    if len(low) > 5 and low.endswith("men"):
        return True
    return len(low) > 3 and low.endswith("s") and not patterns.NOT_PLURAL.search(low)


@dataclass(frozen=True, slots=True)
class Harm:
    """What was done to what a number counts, and by which words that is known."""

    label: str
    rule: str


def harm(text: str, start: int, number: tuple[int, int], counted: Thing, stop: int) -> Harm | None:
    """The harm that the sentence from `start` to `stop` tells of a number; None when it tells of none."""
    head = counted.head
    if head == "dead":
        return Harm("killed", "the noun says it")
    if head in _SHOTS and patterns.DEADLY.match(counted.counts):
        return Harm("killed", "counts a noun of harm")
    if head and patterns.HARM_NOUN.fullmatch(head) and words.label(head):
        return Harm(words.label(head), "counts a noun of harm")
    if head in patterns.CASES and (case := patterns.CASE_OF.match(text, counted.end, stop)):
        label = words.label(case["plain"] or case["state"]) or "violation"
        if label != "ill" or " " not in counted.counts:
            return Harm(label, "counts cases of harm")
    if head in patterns.CASES and (label := _kind_of_case(counted.counts)):
        return Harm(label, "counts cases of harm")
    if head == "cases" and patterns.FOUND_ILL.match(text, counted.end, stop):
        ill = words.DISEASE.search(text, max(0, number[0] - patterns.SPOKEN_OF), stop)
        return Harm("ill", "cases of the disease spoken of") if ill else None
    if head == "lives":
        before = text[max(start, number[0] - patterns.NEAR) : number[0]]
        lost = patterns.LIVES.search(before) or patterns.LOST.match(text, counted.end)
        return Harm("killed", "lives lost") if lost else None
    bodies = head == "bodies" and (
        patterns.OFFICES.fullmatch(counted.counts) or patterns.OFFICES_OF.match(text, counted.end)
    )
    if head in words.ABSTRACT or bodies:
        return None
    state = counted.counts.split(" ")[0].casefold()
    done = state in _DONE or (head in words.PEOPLE and state.endswith("ed"))
    if done and (label := words.label(state)):
        return Harm(label, "the word before the noun says it")
    found = _told_before(text, start, number, counted, stop) or _told_behind(text, counted, stop)
    if found is None and head:
        found = _told_far_behind(text, counted, stop)
    if counted.counts[:1].isdigit():
        return found  # `six of the 20 hostages`: what the noun says of the twenty
    status = patterns.STATUS.search(counted.counts)
    if found is None and status and words.label(status.group()):
        return Harm(words.label(status.group()), "the noun says it")
    return found


def _told_before(text: str, start: int, number: tuple[int, int], counted: Thing, stop: int) -> Harm | None:
    """The harm that the words before a number tell."""
    before = text[max(start, number[0] - patterns.NEAR) : number[0]]
    bare = not counted.head
    which = patterns.OF_WHICH.search(before)
    if which and (label := words.label(which["noun"])):
        return Harm(label, "a part of the harm before")
    if not bare or patterns.ENDS_BARE.match(text, number[1]):
        for pattern, one, two, rule in (
            (patterns.VERB_BEFORE, "verb", "verb2", "object of a verb of harm"),
            (patterns.NOUN_BEFORE, "noun", "noun2", "behind a noun of harm"),
        ):
            found = pattern.search(before)
            if found and (label := words.both(words.label(found[one]), words.label(found[two] or ""))):
                if label == "attack" and patterns.NATURE.search(before):
                    continue
                if found.groupdict().get("beside") and not patterns.BESIDE_ENDS.match(text, counted.end):
                    continue
                if label in _TO_DEATH and patterns.TO_DEATH.match(text, counted.end):
                    label = _TO_DEATH[label]
                return Harm(label, rule)
        among = patterns.AMONG.search(before)
        if among and (label := words.label(among["state"])):
            return Harm(label, "named among those harmed")
        toll = patterns.TOLL_BEFORE.search(text, max(start, number[0] - 140), number[0])
        if toll and (label := _toll(toll)):
            return Harm(label, "a toll")
        if (dead := patterns.THE_DEAD.search(before)) and (label := words.label(dead["state"])):
            return Harm(label, "tells who those harmed were")
    if bare:
        return None
    if patterns.DRIVEN.search(before) and patterns.AWAY.match(text, counted.end, stop):
        return Harm("displaced", "driven away")
    took = patterns.TOOK.search(before) if counted.head in words.PEOPLE else None
    if took and ("away" in took.group() or patterns.TAKEN_AWAY.match(text, counted.end, stop)):
        return Harm("kidnapped", "taken away")
    if patterns.DAMAGE_TO.search(before):
        return Harm("damaged", "behind a noun of harm")
    if counted.head not in words.ABSTRACT and patterns.REMAINS.search(before):
        return Harm("killed", "found dead")
    if counted.head in words.PEOPLE and patterns.BURIED.search(before):
        return Harm("killed", "buried by those who tell it")
    if patterns.NO_ACCESS.search(text, max(start, number[0] - 120), number[0]):
        return Harm("in need of aid", "access or aid is cut off for them")
    return None


def _told_behind(text: str, counted: Thing, stop: int) -> Harm | None:
    """The harm that a verb right behind the counted noun tells."""
    bare = not counted.head
    among = patterns.AMONG_THOSE.match(text, counted.end, stop)
    if among and (label := words.label(among["state"])):
        return Harm(label, "named among those harmed")
    dashed = patterns.DASHED.match(text, counted.end, min(stop, counted.end + 300)) if not bare else None
    if dashed and (label := words.label(dashed["verb"])):
        return Harm(label, "subject of a verb of harm, named between dashes")
    behind = counted.end + len(" more") * (bare and text.startswith(" more ", counted.end))
    found = patterns.AFTER.match(text, behind, min(stop, behind + 160))
    reduced = found is not None and not found["aux"] and counted.counts[:1].isdigit()
    head = counted.head or "people"
    travels = found is not None and words.LEAVES.match(found["verb"]) and head not in words.FOLK
    if found and found["verb"].casefold() == "crossed into":
        travels = travels or not text[found.end() + 1 : found.end() + 2].isupper()
    if found and not reduced and not travels and _suffers(text, found, bare=bare):
        label = words.both(words.label(found["verb"]), words.label(found["verb2"] or ""))
        if label:
            return Harm(label, "subject of a verb of harm")
    return None


def _told_far_behind(text: str, counted: Thing, stop: int) -> Harm | None:
    """The harm that a relative clause tells, or the verb of a subject that runs on."""
    end = min(stop, counted.end + 200)
    found = patterns.RELATIVE.match(text, counted.end, end)
    if found and (label := words.label(found["verb"])):
        return Harm(label, "object of a verb of harm behind it")
    found = patterns.WHO_DID.match(text, counted.end, end)
    if found and not patterns.WHO_SAW.search(found["clause"]) and (label := words.label(found["verb"])):
        return Harm(label, "subject of a verb of harm behind a clause of its own")
    found = patterns.LONG_SUBJECT.match(text, counted.end, end)
    if found and not patterns.OTHER_CLAUSE.search(text, counted.end, found.start("aux")):
        label = words.label(found["verb"])
        return Harm(label, "subject of a verb of harm") if label else None
    return None


def _kind_of_case(counts: str) -> str:
    """The harm in `shooting incidents`, `kidnapping cases`; in `suspected cholera cases` none is sure."""
    before = counts.casefold().split()[:-1]
    label = (words.label(before[-1]) or words.label(f"{before[-1]}s")) if before else ""
    return label if label != "ill" else ""


def _toll(found: re.Match[str]) -> str:
    if found["kind"]:
        return words.label(found["kind"])
    return "killed" if found["dead"] else "injured" if found["hurt"] else "killed or injured"


def _suffers(text: str, found: re.Match[str], *, bare: bool) -> bool:
    """Whether the counted ones suffer the verb and do not do it."""
    if (
        bare
        and found.start("aux") - found.start() > patterns.BARE
        and not patterns.OF_THEM.match(found.group())
    ):
        return False
    if patterns.INTRANSITIVE.fullmatch(found["verb"]):
        return True
    if patterns.PASSIVE.search(found["aux"]):
        return True
    verb = found["verb"].casefold()
    if patterns.ACTIVE_HAVE.search(found["aux"]) or not verb.endswith(("d", "n", "t")) or verb == "shoot":
        return False
    return not patterns.OBJECT_BEHIND.match(text, found.end())
