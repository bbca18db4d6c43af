"""One name for many spellings: what in an article means the same body, law, person or place."""

import re
from collections.abc import Iterable, Mapping
from functools import cache, lru_cache
from itertools import pairwise

from reader.extract.spans import Find
from reader.extract.wordlists.loader import Lists, load
from reader.model.findings import EntityType

_UNITED = re.compile(r"\b(?:u\.n\.|united nations)(?=\W|$)")
_WORD = re.compile(r"[\w']+")
_TOKEN = re.compile(r"[\w'.-]+")
_SMALL = frozenset(["the", "of", "for", "on", "and", "in", "at", "to", "by", "against", "de", "la"])
_IZE = re.compile(r"i[sz](e[drs]?|ing|ations?|ational)\b")
_DIPLOMATIC = frozenset({"mission", "embassy", "consulate", "delegation"})
_INQUIRY = frozenset({"un", "independent", "international", "the"})
_PAIRS = {
    "centre": "center",
    "centres": "centers",
    "labour": "labor",
    "defence": "defense",
    "programme": "program",
}


Names = dict[tuple[EntityType, str], str]
"""The canonical name by type and name as first found."""

LONGEST = 45
"""Names of more words are not looked into, so that the work stays in proportion to the text."""

_JOINED = frozenset({EntityType.ORG, EntityType.LAW, EntityType.EVENT})


@lru_cache(maxsize=4096)
def key(name: str) -> str:
    """A spelling-free form: equal for `Organisation for X` and `Organization for X`, `UN` and `U.N.`."""
    low = (
        _UNITED.sub("un", name.translate(_BENDS).lower()).replace("co-op", "coop").replace("co-ord", "coord")
    )
    low = _IZE.sub(r"iz\1", low)
    words = _WORD.findall(low)
    return " ".join(_PAIRS.get(w, w) for w in words if w not in _SMALL)


_BENDS = str.maketrans("’ʼ‘", "'''")


@cache
def listed_keys() -> dict[tuple[EntityType, str], str]:
    """The canonical names of all listed bodies and laws by the spelling-free form of each of their forms."""
    return {
        (entry.type, key(form)): entry.name
        for form, entry in load().names.items()
        if entry.type in _JOINED and " " in form
    }


@lru_cache(maxsize=4096)  # the articles of a page name the same bodies
def body_key(name: str, lists: Lists) -> str:
    """`key`, with countries by their first name, and without what commissions and missions add at will."""
    words = _TOKEN.findall(name)
    out: list[str] = []
    i = 0
    while i < len(words):
        for j in range(min(len(words), i + 5), i, -1):
            entry = lists.names.get(" ".join(words[i:j]))
            if entry is not None and entry.rule in {"country list", "nationality list"}:
                out.append(entry.countries[0] if entry.countries else entry.name)
                i = j
                break
        else:
            out.append(words[i])
            i += 1
    parts = key(" ".join(out)).split(" ")
    if "inquiry" in parts or "fact-finding" in parts or {"fact", "finding"} <= set(parts):
        return " ".join(sorted(set(parts) - _INQUIRY))
    if _DIPLOMATIC & set(parts):
        return " ".join(sorted(set(parts) - {"permanent", "un", "united", "nations"}))
    return " ".join(parts)


def bodies(finds: Iterable[Find], acronyms: Mapping[str, Find], lists: Lists) -> Names:
    """The canonical name for each name of a body, law or event of one article."""
    named = [find for find in finds if find.type in _JOINED]
    names: Names = {(find.type, find.name): find.name for find in named}
    listed = {find.name for find in named if find.listed}
    _by_key(names, listed, lists)
    _by_part(names, listed)
    _by_core(names, listed)
    _by_slip(names, listed)
    for acronym, long in acronyms.items():
        entry, at = lists.names.get(acronym), (long.type, long.name)
        if entry is None or entry.type is not long.type or long.name in listed or at not in names:
            continue
        if fits(acronym, entry.name, long.name):
            names[at] = entry.name
    return names


def fits(acronym: str, listed: str, printed: str) -> bool:
    """The listed body of that acronym and the printed one share most words (or the list has no long form)."""
    if listed == acronym:
        return True
    a, b = set(key(listed).split(" ")), set(key(printed).split(" "))
    return len(a & b) >= 0.6 * min(len(a), len(b))


def _by_key(names: Names, listed: set[str], lists: Lists) -> None:
    """Join names with one spelling-free form; a listed name wins, then the first."""
    best: Names = {}
    known = listed_keys()
    keys = {at: (at[0], body_key(at[1], lists)) for at in names}
    for at in names:
        if at[1] not in listed and (at[0], key(at[1])) in known:
            best.setdefault(keys[at], known[at[0], key(at[1])])
            listed.add(best[keys[at]])
    for at in names:
        if keys[at] not in best or (at[1] in listed and best[keys[at]] not in listed):
            best[keys[at]] = at[1]
    for at in names:
        names[at] = best[keys[at]]


def _by_part(names: Names, listed: set[str]) -> None:
    """Join a name of two words and more with the one longer name that ends with it, or begins so (three)."""
    parts = {at: tuple(key(at[1]).split(" ")) for at in names}
    longer: dict[tuple[EntityType, tuple[str, ...]], list[tuple[EntityType, str]]] = {}
    for at, words in parts.items():
        for n in range(2, min(len(words), LONGEST)):
            longer.setdefault((at[0], words[-n:]), []).append(at)
            if n > 2 and words[:n] != words[-n:]:
                longer.setdefault((at[0], words[:n]), []).append(at)
    for at, short in parts.items():
        if at[1] in listed and len(short) < 3 and at[0] is not EntityType.EVENT:
            continue
        others = longer.get((at[0], short), []) if len(short) > 1 else []
        others = [other for other in others if not _object(at[1], other[1])]
        targets = {names[other] for other in others}
        if len(targets) != 1:
            continue
        if at[1] not in listed:
            names[at] = targets.pop()
            continue
        for other in others:
            if other[1] not in listed:
                names[other] = at[1]


def _object(short: str, long: str) -> bool:
    """`Squad of the Velmar Police` is not the `Velmar Police`, which stands behind its `of`."""
    low, whole = short.lower(), long.lower()
    return any(whole.endswith(f"{link} {low}") for link in (" of", " of the", " to the", " by the"))


def _by_core(names: Names, listed: set[str]) -> None:
    """Join `Harbour Centre` with the one name `Global Harbour Centre for …` of which it is the core.

    The core ends where the longer name ends, or where `of`, `for` and the like go on.
    """
    longer: dict[tuple[EntityType, str], set[str]] = {}
    for kind, name in names:
        words = name.split(" ")
        if kind is not EntityType.ORG or len(words) > _LONG:
            continue
        ends = [n for n in range(2, len(words) + 1) if n == len(words) or words[n] in _GOES_ON]
        for end in ends:
            for begin in range(end - 1):
                if (begin, end) != (0, len(words)) and words[begin - 1] not in _OBJECT:
                    longer.setdefault((kind, " ".join(words[begin:end])), set()).add(names[kind, name])
    for at in names:
        targets = longer.get(at, set()) - {at[1]}
        if at[1] not in listed and names[at] == at[1] and len(targets) == 1:
            names[at] = targets.pop()


_LONG = 20
_GOES_ON = frozenset({"of", "for", "on", "to", "in", "against", "and"})
_OBJECT = _GOES_ON | {"the"}


def _by_slip(names: Names, listed: set[str]) -> None:
    """Join names of four words and more that differ by one letter of one long word (a slip)."""
    near: dict[tuple[EntityType, tuple[str, ...]], list[tuple[str, tuple[EntityType, str]]]] = {}
    for at in names:
        words = body_words(at[1])
        if len(at[1].split(" ")) < 4:
            continue
        for n, word in enumerate(words):
            if len(word) < 6:
                continue
            rest = (at[0], (*words[:n], *words[n + 1 :]))
            for other, to in near.get(rest, [])[:20]:
                if names[at] != names[to] and _slip(word, other):
                    keep, change = (at, to) if at[1] in listed and to[1] not in listed else (to, at)
                    names[change] = names[keep]
            near.setdefault(rest, []).append((word, at))


def body_words(name: str) -> list[str]:
    """The words that tell a body from others, sorted."""
    words = set(key(name).split(" "))
    if _DIPLOMATIC & words:
        words -= {"permanent", "un"}
    return sorted(words)


def _slip(a: str, b: str) -> bool:
    """One letter is left out of one of the two words."""
    short, long = sorted((a, b), key=len)
    return len(long) - len(short) == 1 and any(long[:k] + long[k + 1 :] == short for k in range(len(long)))


def persons(finds: Iterable[Find]) -> dict[str, str]:
    """The fullest name for each form of a person's name in one article."""
    forms = list(dict.fromkeys(f.name for f in finds if f.type is EntityType.PERSON))
    by_word: dict[str, list[str]] = {}
    for form in sorted((f for f in forms if " " in f), key=lambda f: (-len(f), f)):
        for word in set(form.split(" ")):
            by_word.setdefault(word, []).append(form)
    out = {form: form for form in forms}
    longer: dict[tuple[str, ...], list[str]] = {}
    for form in forms:
        parts = form.split(" ")
        for n in range(2, min(len(parts), LONGEST)):
            longer.setdefault(tuple(parts[:n]), []).append(form)
    for form in forms:
        parts = form.split(" ")
        fits = [f for f in by_word.get(parts[-1], [])[:50] if f != form and _within(parts, f.split(" "))]
        if len(parts) == 1 and len({out[f] for f in fits}) > 1:
            fits = [f for f in fits if f.split(" ")[-1] == form]  # the family name of one of them
        if fits and (len(parts) > 1 or len({out[f] for f in fits}) == 1):
            out[form] = fits[0]
        elif not fits and len(whole := longer.get(tuple(parts), [])) == 1:
            out[form] = whole[0]  # `Sami Odo` of `Sami Odo Kem`
    return {form: out.get(full, full) for form, full in out.items()}


def _within(short: list[str], long: list[str]) -> bool:
    """The words of a shorter name stand in a longer one in the same order, initials allowed."""
    if len(short) >= len(long):
        return False
    at = 0
    for word in short:
        while at < len(long) and not (long[at] == word or (len(word) == 1 and long[at][0] == word)):
            at += 1
        if at == len(long):
            return False
        at += 1
    return short[-1] == long[-1] or len(short) == 1


def slips(finds: Iterable[Find]) -> dict[str, str]:
    """The country for which a place is printed by a slip of one letter (`Aldrum` beside `Aldrun`)."""
    finds = list(finds)
    lands = [f for f in finds if f.type is EntityType.PLACE]
    at_home = {  # `Aldrum, Velmar`
        one.name
        for one, land in pairwise(finds)
        if one.j == land.i and one.type is land.type and not set(one.countries).isdisjoint(land.countries)
    }
    states = {f.name for f in lands if f.rule == "country list" and len(f.name) >= _SLIPPING}
    out: dict[str, str] = {}
    for name in {f.name for f in lands if f.rule not in {"country list", "region list"}} - states:
        meant = [one for one in states if _slip(name, one) or _letter(name, one)]
        if len(name) < _SLIPPING or len(meant) != 1:
            continue
        if name not in at_home:
            out[name] = meant[0]
    return out


_SLIPPING = 7
"""Shorter names differ by one letter too often."""


def _letter(a: str, b: str) -> bool:
    """One letter within the two words is another."""
    return len(a) == len(b) and a[0] == b[0] and sum(x != y for x, y in zip(a, b, strict=True)) == 1


def places(finds: Iterable[Find], lists: Lists) -> dict[str, str]:
    """The name without `State`, `Province` and the like, where the article has both."""
    finds = [f for f in finds if f.type is EntityType.PLACE]
    names = {f.name for f in finds}
    out: dict[str, str] = {}
    spelt: dict[str, list[str]] = {}
    for name in sorted(names):
        spelt.setdefault(name.upper(), []).append(name)
    for name in sorted(names):
        base, _, last = name.rpartition(" ")
        if base and last in lists.cues["place_head"]:
            entry = lists.names.get(base)
            if last == "City" and entry is not None and entry.rule == "country list":
                continue  # the capital, not the country
            if base in names:
                out[name] = base
            elif entry is not None and entry.type is EntityType.PLACE:
                out[name] = entry.name
            elif len(twin := [n for n in spelt.get(base.upper(), ()) if n != name]) == 1:
                out[name] = twin[0]
        if name.isupper() and name not in out:
            forms = {name, name.removesuffix(" CITY")}
            twins = [n for form in sorted(forms) for n in spelt.get(form, ()) if n != name]
            if len(twins) == 1:
                out[name] = out.get(twins[0], twins[0])
    if _DRC in names and _CONGO in names and not any(f.j - f.i > 1 for f in finds if f.name == _CONGO):
        out[_CONGO] = _DRC
    return out


_DRC, _CONGO = "Democratic Republic of the Congo", "Republic of the Congo"
