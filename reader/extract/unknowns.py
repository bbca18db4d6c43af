"""Names that no list and no single rule shows: what all their places in the article say together."""

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from reader.extract.chunks import Block
from reader.extract.listed import PERSON
from reader.extract.signs import MADE, votes
from reader.extract.spans import Find
from reader.model.article import BlockKind
from reader.model.findings import EntityType

LONGEST = 3
_LISTED = "given name list"
RULE = "unknown name, by the words around"
CAMEL = "capital letter within the word"

_CAMEL = re.compile(r"[A-ZÀ-Ý]+[a-zà-ÿ]+[A-ZÀ-Ý][a-zà-ÿA-Z]*$|[A-Z]{2,}[a-z]{3,}$")
_PEOPLES = frozenset({"indigenous", "Indigenous", "tribe", "tribes", "tribal", "ethnic"})
_NO_BODY = re.compile(r"(?:[MDB][A-Z]?Phil|[A-Z]+s)$")
_PREFIXED = re.compile(r"(?:Mc|Mac|De|Di|La|Le|Al|El|Fitz|Du|Da|Van|Von|Abu|Ben|Bin|Ould|Abd)[A-ZÀ-Ý]")


def retyped(blocks: Sequence[Block], sure: Sequence[list[Find]]) -> list[list[Find]]:
    """The finds, persons that are only guessed given the kind for which more words of the article speak."""
    tally: dict[str, Counter[EntityType]] = {}
    rules = {f.name: f.rule for finds in sure for f in finds if _weak(f)}
    short: dict[str, list[str]] = {}
    for name in rules:
        for part in {name, name.split(" ")[0], name.split(" ")[-1]}:
            short.setdefault(part, []).append(name)
    firsts = {form.split(" ")[0].split("-")[0] for form in short}
    for block, finds in zip(blocks, sure, strict=True):
        if not short:
            break
        over = _over(finds)
        for i, j, form in () if block.words.bag.isdisjoint(firsts) else _runs(block, over):
            for name in short.get(form, ()):
                tally.setdefault(name, Counter()).update(votes(block, i, j, over, rows=False))
        for find in finds:
            if _weak(find):
                tally.setdefault(find.name, Counter()).update(votes(block, find.i, find.j, over, rows=False))
    turned = {
        name: kind for name, all_of in tally.items() if (kind := _other(all_of, rules[name])) is not None
    }
    if not turned:
        return list(sure)
    return [
        [
            replace(f, type=turned[f.name], rule=RULE, certain=False)
            if f.type is EntityType.PERSON and f.name in turned
            else f
            for f in finds
        ]
        for finds in sure
    ]


def _weak(find: Find) -> bool:
    guessed = not find.certain or find.rule == _LISTED
    return guessed and find.type is EntityType.PERSON and " " in find.name


def _other(tally: Mapping[EntityType, int], rule: str) -> EntityType | None:
    """The kind that at least two votes more speak for than for a person (four, where the given name does)."""
    person = tally.get(EntityType.PERSON, 0)
    most = 3 if rule == _LISTED else 2
    best = max(tally, key=lambda kind: tally[kind], default=EntityType.PERSON)
    return best if best is not EntityType.PERSON and tally[best] >= person + most else None


def find(blocks: Sequence[Block], found: Sequence[list[Find]]) -> list[list[Find]]:
    """The finds, and the unknown names that stand in a sentence."""
    tally: dict[str, Counter[EntityType]] = {}
    phrases: set[str] = set()
    """Ordinary words in capitals, which only more than one sign makes a name."""
    inside: set[str] = set()
    """The names that do not only stand where any word has a capital."""
    tribal = any(not _PEOPLES.isdisjoint(block.words.bag) for block in blocks)
    runs: list[list[tuple[int, int, str]]] = []
    for block, finds in zip(blocks, found, strict=True):
        over = _over(finds)
        mine = list(_runs(block, over))
        plain = list(_phrases(block, over))
        phrases.update(form for _, _, form in plain)
        mine += plain
        runs.append(mine)
        for i, j, form in mine:
            tally.setdefault(form, Counter()).update(votes(block, i, j, over, tribal=tribal))
            if not block.words.initial[i]:
                inside.add(form)
    shown: dict[str, EntityType] = {}
    for form, all_of in tally.items():
        if form in phrases:
            if all_of[EntityType.ORG] > 1:
                shown[form] = EntityType.ORG
        elif _camel(form):
            glued = re.match(r"[A-ZÀ-Ý][a-zà-ÿ]+", form)
            person = glued is not None and glued.group() in blocks[0].lists.given
            shown[form] = EntityType.PERSON if person else EntityType.ORG
        elif all_of and (form in inside or all_of[EntityType.PERSON] > 2):
            shown[form] = all_of.most_common(1)[0][0]
    out = []
    for block, finds, mine in zip(blocks, found, runs, strict=True):
        more = [
            block.named(i, j, shown[form], CAMEL if _camel(form) else RULE, False, PERSON)
            for i, j, form in mine
            if form in shown
        ]
        out.append([*finds, *more])
    return out


def _over(finds: Iterable[Find]) -> dict[int, Find]:
    return {k: find for find in finds for k in range(find.i, find.j)}


def _camel(form: str) -> bool:
    """`VelmarWatch`: a capital inside the word, as bodies and media write themselves."""
    if len(form) < 5 or _CAMEL.match(form) is None or _NO_BODY.match(form) is not None:
        return False
    return _PREFIXED.match(form) is None


def _runs(block: Block, over: Mapping[int, Find]) -> Iterable[tuple[int, int, str]]:
    """The runs of capitalised words of a sentence of which nothing is known."""
    words = block.words
    if words.title_case or words.upper or words.kind in {BlockKind.BYLINE, BlockKind.SOURCE, BlockKind.META}:
        return
    behind = 0
    for i in block.capital:
        if i < behind or i in over or i in block.over:
            continue
        j = i + 1
        while j < len(words.word) and words.bare(j) and block.name_word(j):
            j += 1
        behind = j
        if j == i + 1 and words.lower[i] in block.lists.words:
            continue
        if j - i > LONGEST or not all(_open(block, k, over) for k in range(i, j)):
            continue
        if i and words.bare(i) and words.cap(i - 1) and (i - 1 in over or i - 1 in block.over):
            continue
        if j < len(words.word) and words.gap[j] in {"-", "‑", "/"} and words.low(j) not in MADE:
            continue
        if words.bare(j) and words.low(j) in block.lists.cues["particle"] and words.cap(j + 1):
            continue
        if i and words.gap[i] in {"-", "‑", "/", "&", ". "} and not words.initial[i]:
            continue
        yield i, j, words.slice(i, j)


def _phrases(block: Block, over: Mapping[int, Find]) -> Iterable[tuple[int, int, str]]:
    """Two to six ordinary words in capitals inside a sentence: `Upward Forever`, `Let Them Be Free`."""
    words, cues = block.words, block.lists.cues
    if words.title_case or words.upper or words.kind in {BlockKind.BYLINE, BlockKind.SOURCE, BlockKind.META}:
        return
    behind = 0
    for i in words.caps:
        if i < behind or words.initial[i]:
            continue
        j = i + 1
        while j < len(words.word) and words.spaced(j) and words.cap(j):
            j += 1
        if (
            j - i > 1
            and words.low(j) == "of"
            and words.spaced(j)
            and words.spaced(j + 1)
            and words.cap(j + 1)
        ):
            j += 2
            while j < len(words.word) and words.spaced(j) and words.cap(j):
                j += 1
        behind = j
        if not 1 < j - i < 7 or (i and words.bare(i) and words.cap(i - 1) and i - 1 in over):
            continue
        plain = all(
            k not in over
            and k not in block.over
            and not words.word[k].isupper()
            and words.low(k) not in cues["role"]
            and not any(words.word[k] in cues[kind] for kind in _NO_NAMES[:3])
            and words.word[k] not in cues["calendar"]
            for k in range(i, j)
        )
        more = words.low(j) in {"and", "&"} and words.spaced(j) and words.spaced(j + 1) and words.cap(j + 1)
        if more or words.word[j - 1] in cues["place_head"]:
            continue
        if plain and any(block.common(k) for k in range(i, j)):
            yield i, j, words.slice(i, j)


def _open(block: Block, k: int, over: Mapping[int, Find]) -> bool:
    """Word k can be part of an unknown name: no ordinary word, title, abbreviation or name of a list."""
    words, cues = block.words, block.lists.cues
    word, low = words.word[k], words.low(k)
    if k in over or k in block.over or len(word) < 4 or block.content(k):
        return False
    if not word.isalpha() or (word.isupper() and not _camel(word)):
        return False
    if _camel(word):
        return True
    if low in cues["role"] or low.endswith(_ABSTRACT) or low in cues["place_noun"]:
        return False
    return not any(word in cues[kind] for kind in _NO_NAMES)


_ABSTRACT = ("ism", "ists", "ology", "ship", "ness", "ian", "ians", "ean", "ese", "ate")
_NO_NAMES = ("honorific", "abstract", "not_org", "org_head", "law_head", "event_head", "place_head")
