"""Names that the word lists hold, at the longest."""

from reader.extract.spans import Find, Words
from reader.extract.wordlists.loader import Entry, Lists
from reader.model.article import BlockKind
from reader.model.findings import EntityType

LARGE = 100
"""From so many thousand inhabitants on a city needs no other sign of the place."""

HARD, PERSON, SINGLE, SOFT = 0, 1, 2, 3
"""Ranks: names of several words, persons by full name, single words of lists, what may be a person."""


def match(words: Words, lists: Lists) -> list[Find]:
    """All longest matches from the left, those of ordinary words only beside a cue."""
    out: list[Find] = []
    behind, count = 0, len(words.word)
    longest, names, cities = lists.longest, lists.names, lists.cities
    for i, word in enumerate(words.word):
        if i < behind or not (word[0].isupper() or word in longest):
            continue
        first = word.replace("’", "'") if words.bent else word
        reach = longest.get(first, 1)
        j = i + 1
        if reach > 1 and j < count and words.word[j][0] in lists.seconds.get(first, ""):
            j = min(count, i + reach + 1)
        entry: Entry | None = None
        while j > i:
            form = words.slice(i, j)
            entry = names.get(form) or (lists.city(form) if form in cities else None)
            if entry is None and words.last[j - 1] + 2 <= words.end and words.text[words.last[j - 1]] == ".":
                entry = names.get(form + ".") if j == i + 1 and "." in form else None
            if entry is not None and _agrees(words, i, j, form, entry, lists):
                break
            entry = None
            j -= 1
        if entry is not None:
            out.append(_find(words, i, j, entry, lists))
            behind = j
    return _branches(words, _slashed(words, out), lists)


def _find(words: Words, i: int, j: int, entry: Entry, lists: Lists) -> Find:
    if j - i > 1 and not entry.personal:
        rank = HARD
    elif entry.personal or entry.thousands >= 0:
        rank = SOFT
    else:
        rank = SINGLE
    head = _head(words, i, j, lists) if j - i > 1 else ""
    return Find(i, j, entry.type, entry.name, entry.rule, True, rank, entry.countries, head, True)


def _head(words: Words, i: int, j: int, lists: Lists) -> str:
    """The head noun of words i to j in lower case: the last word, or the first such; empty without one."""
    heads, more = lists.cues["org_head"], lists.cues["law_head"]
    nouns = [k for k in range(i, j) if words.word[k] in heads or words.word[k] in more]
    if not nouns:
        return ""
    return words.low(nouns[-1] if nouns[-1] == j - 1 else nouns[0])


def _agrees(words: Words, i: int, j: int, form: str, entry: Entry, lists: Lists) -> bool:
    """Whether the place where a listed form stands lets it be that name."""
    if words.upper and form.isupper() and len(form) < 5 and entry.type is not EntityType.PLACE:
        return len(form) > 3
    if form in {"US", "IS", "CAR", "TAR", "OPT", "NAM", "RT", "DW", "ETA", "SCO", "CIS", "RSS"}:
        if words.upper:
            return False
        return form == "US" or not (words.initial[i] and words.title_case)
    first = words.low(i)
    if entry.type is EntityType.GROUP and i and words.gap[i] == "-" and words.low(i - 1) in _ARABIC:
        return False
    if form == "Amnesty" and (words.low(j) in {"for", "to", "law", "bill"} or words.title_case):
        return False
    if form in {"Reunion", "Jersey"} and words.title_case:
        return False
    if form.endswith(" Human Rights") and words.bare(j) and words.cap(j):
        return False
    if first == "the" and words.initial[i] and entry.type is EntityType.ORG:
        rest = [words.low(k) for k in range(i + 1, j)]
        plain = all(w in lists.words for w in rest) or words.word[i + 1] in lists.names
        return not plain or words.kind is BlockKind.SOURCE or words.low(j) in lists.cues["said"]
    if entry.thousands >= 0 and words.initial[i] and form.lower() in lists.words:
        return False
    if j < len(words.word) and words.gap[j] == "-" and entry.thousands >= 0 and words.cap(j):
        return False
    if entry.thousands >= 0 and j - i > 1 and words.spaced(i) and first in _ARABIC:
        return lists.given.isdisjoint(words.word[max(0, i - 2) : i])  # `Ana Odo Al Kem`
    return not (first == "united" and j == i + 1)


_ARABIC = frozenset({"al", "el", "an", "ar", "as", "ash", "at", "ad", "az"})
"""Articles that with a hyphen make a family name of a people's name (`al-Masri`)."""


def _slashed(words: Words, finds: list[Find]) -> list[Find]:
    """Join `Burma/Myanmar`: two names of one place with a slash between."""
    out: list[Find] = []
    for find in finds:
        before = out[-1] if out else None
        if (
            before is not None
            and before.j == find.i
            and words.gap[find.i].strip() == "/"
            and before.type is find.type is EntityType.PLACE
            and (before.name == find.name or (before.countries and before.countries == find.countries))
        ):
            rule = f"{find.rule}, two names with a slash"
            out[-1] = Find(before.i, find.j, find.type, find.name, rule, True, HARD, find.countries, "", True)
        else:
            out.append(find)
    return out


def _branches(words: Words, finds: list[Find], lists: Lists) -> list[Find]:
    """`FVRC-ED`: a listed acronym and letters of its own behind a hyphen name another body."""
    out = []
    for find in finds:
        k = find.j
        if (
            find.type is EntityType.ORG
            and find.j == find.i + 1
            and k < len(words.word)
            and words.gap[k] == "-"
        ):
            word = words.word[k]
            own = word.isupper() and len(word) < _BRANCH and word.isalpha() and lists.find(word) is None
            if own and words.word[find.i].isupper() and word not in lists.cues["not_org"]:
                name = words.slice(find.i, k + 1)
                find = Find(find.i, k + 1, find.type, name, "listed acronym and a branch", True, SINGLE)
        out.append(find)
    return out


_BRANCH = 5


def ordinary(words: Words, lists: Lists) -> list[Find]:
    """News outlets whose name is an ordinary word, where a credit or a source line names them."""
    out: list[Find] = []
    if lists.ordinary.keys().isdisjoint(words.bag):
        return out
    for i, word in enumerate(words.word):
        entry = lists.ordinary.get(word)
        if entry is None:
            continue
        before, two = words.low(i - 1), words.low(i - 2)
        last = two if before == "the" else before
        three = words.low(i - 3) if before == "the" else two
        credit = last in _CREDITS or (last == "of" and three == "courtesy")
        credit = credit or (last == "by" and words.kind is BlockKind.CAPTION)
        ends = i + 1 == len(words.word) or words.gap[i + 1].strip()[:1] in {")", "—", "–", "-", ",", "."}
        opens = words.kind is BlockKind.SOURCE and i == 0 and words.gap[1].strip()[:1] in {"—", "–", "-", ","}
        behind = words.low(i + 1) if words.gap[i + 1] == " " else ""
        told = (
            last in {"told", "by"}
            and (two != "told" or behind == "that")
            and words.gap[i] == " "
            and words.word[i] not in _TOO_PLAIN
        )
        told = told or (last == "to" and two == "according") or behind in _PAPER
        if (credit and ends) or opens or (told and not words.title_case and not words.upper):
            out.append(
                Find(i, i + 1, entry.type, entry.name, "news outlet in a credit", True, HARD, (), "", True)
            )
    return out


_PAPER = frozenset({"newspaper", "magazine", "daily", "weekly"})
_TOO_PLAIN = frozenset({"Time", "Metro", "Apple", "Shell", "Memorial"})
_CREDITS = frozenset({"via", "courtesy", "credit", "photo", "photograph"})
