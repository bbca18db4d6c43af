"""A family name that two persons of an article share: whose it is where it stands alone."""

from collections.abc import Iterable, Mapping, Sequence

from reader.extract.spans import Find, Words
from reader.model.findings import EntityType

RULE = "the one of that name named last before"
_OF_ONE_SEX = frozenset(
    f"title “{title}” before" for title in ("Mr", "Mrs", "Ms", "Miss", "Mme", "Madame", "Monsieur")
)


def bearers(whole: Sequence[tuple[Words, Find]], person: Mapping[str, str]) -> dict[int, str]:
    """By its place in the row, the person meant by each family name that several persons bear.

    The nearest paragraph before it that names one of them, its own first, must name no second one.
    """
    shared = _shared(person)
    out: dict[int, str] = {}
    named: dict[str, set[str]] = {}
    """By family name, those named in full in the last paragraph that names any of them."""
    at: dict[str, int] = {}
    beside = _beside(whole, person, shared) if shared else {}
    for n, (words, find) in enumerate(whole):
        if find.type is not EntityType.PERSON:
            continue
        full = person.get(find.name, find.name)
        last = full.split(" ")[-1]
        if last not in shared:
            continue
        if " " in full:
            if at.get(last) != words.start:
                named[last], at[last] = set(), words.start
            named[last].add(full)
        elif find.rule in _OF_ONE_SEX:
            continue  # the one named last may be of the other
        elif len(named.get(last, ())) == 1 and beside.get((last, words.start), named[last]) == named[last]:
            out[n] = next(iter(named[last]))
    return out


def _shared(person: Mapping[str, str]) -> frozenset[str]:
    """The family names that several persons bear and that the article prints alone."""
    alone = {form for form, full in person.items() if " " not in form and form == full}
    full = {name for name in person.values() if " " in name}
    count: dict[str, int] = {}
    for name in full:
        last = name.split(" ")[-1]
        count[last] = count.get(last, 0) + 1
    return frozenset(name for name in alone if count.get(name, 0) > 1)


def _beside(
    whole: Iterable[tuple[Words, Find]], person: Mapping[str, str], shared: frozenset[str]
) -> dict[tuple[str, int], set[str]]:
    """By family name and paragraph, those of the name who are named there in full."""
    out: dict[tuple[str, int], set[str]] = {}
    for words, find in whole:
        full = person.get(find.name, find.name)
        if find.type is EntityType.PERSON and " " in full and full.split(" ")[-1] in shared:
            out.setdefault((full.split(" ")[-1], words.start), set()).add(full)
    return out
