"""Persons, bodies, places, groups, laws and events of an article, one canonical name for each."""

from collections.abc import Callable, Iterable, Mapping

from reader.extract import (
    acronyms,
    affiliations,
    aliases,
    bodies,
    bracketed,
    compounds,
    datelines,
    districts,
    houses,
    hyphens,
    laws,
    listed,
    namesakes,
    openings,
    peoples,
    persons,
    places,
    recurring,
    rows,
    short_forms,
    shouted,
    surnames,
    towns,
    unknowns,
)
from reader.extract.capitals import name_words
from reader.extract.chunks import Block
from reader.extract.spans import Find, Words, cut, resolve
from reader.extract.wordlists.loader import Lists, load
from reader.model.article import Article, BlockKind
from reader.model.clean import SafeText
from reader.model.findings import EntityMention, EntityType


def find(article: Article) -> tuple[EntityMention, ...]:
    """All names in the text, sorted by place, none overlapping another.

    Two passes: what a block shows by itself (lists, head nouns, titles, given names), then what the
    whole article shows (acronyms, short forms, family names, small towns).
    """
    lists = load()
    blocks = [_block(words, lists) for words in cut(article, lists)]
    sure = [_first_pass(block) for block in blocks]
    sites = frozenset().union(*(districts.sites(block) for block in blocks))
    sure = [[f for f in finds if not _is_site(f, sites)] for finds in sure]
    lands = _lands(sure)
    sure = [[f for f in finds if not _is_town(f, lands)] for finds in sure]
    sure = unknowns.retyped(blocks, sure)
    known = _Known(blocks, sure, lists, lands)
    found = [_second_pass(block, first, known) for block, first in zip(blocks, sure, strict=True)]
    found = recurring.settled(found)
    found = _third_pass(blocks, found, lists)
    more = unknowns.find(blocks, found)
    if sum(map(len, more)) > sum(map(len, found)):
        found = _third_pass(blocks, more, lists)
    return _mentions(blocks, found, known, lists)


def _block(words: Words, lists: Lists) -> Block:
    """A block and what the lists find in it."""
    finds = listed.match(words, lists) + listed.ordinary(words, lists)
    over = {k: find for find in finds for k in range(find.i, find.j)}
    capital = name_words(words, lists)
    return Block(words, lists, {find.i: find for find in finds}, over, capital, frozenset(capital))


def _first_pass(block: Block) -> list[Find]:
    heads = bodies.find(block)
    hard = [f for f in block.at.values() if f.rank < listed.SOFT]
    sources = _publishers(block)
    turned = places.compass(block, block.at.values()) + districts.turned(block, block.at.values())
    lines = [*datelines.find(block), *districts.quarters(block), *districts.find(block), *hyphens.find(block)]
    apposed = affiliations.apposed(block)
    wider = [
        *bracketed.departments(block),
        *bracketed.rights(block),
        *bracketed.weeklies(block),
        *compounds.chapters(block),
        *compounds.shouted(block),
        *peoples.find(block),
        *peoples.lands(block),
        *openings.find(block),
        *shouted.find(block),
    ]
    fixed = resolve([*apposed, *heads, *hard, *sources, *turned, *lines, *wider])
    soft = [f for f in block.at.values() if f.rank >= listed.SOFT]
    fixed = resolve([*fixed, *laws.parts(block, fixed), *laws.dated(block, fixed)])
    fixed = resolve(
        [*fixed, *bracketed.chapters(block, [*fixed, *soft]), *bracketed.translations(block, fixed)]
    )
    sure = resolve([*fixed, *persons.find(block, fixed)])
    return resolve([*sure, *rows.find(block, sure)])


def _is_site(find: Find, sites: frozenset[str]) -> bool:
    """A guessed person's name that another sentence shows to be a place's."""
    guessed = find.type is EntityType.PERSON and not find.rule.startswith(("title", "role"))
    return guessed and find.name in sites


def _lands(sure: Iterable[list[Find]]) -> frozenset[str]:
    """The countries that the article names."""
    return frozenset(code for finds in sure for f in finds if f.rule in _NATIONAL for code in f.countries)


_NATIONAL = frozenset({"country list", "nationality list", "dateline"})


def _is_town(find: Find, lands: frozenset[str]) -> bool:
    """A guessed person's name that is a town of a country that the article names."""
    guessed = find.type is EntityType.PERSON and not find.certain and find.rule in _GUESSED
    return guessed and " " in find.name and bool(towns.known(find.name, lands))


_GUESSED = frozenset({"unknown name of several words", "in a row with persons", "“by” before"})


def _publishers(block: Block) -> list[Find]:
    """The publisher of an entry of a source list: what stands before the first dash."""
    words = block.words
    if words.kind is not BlockKind.SOURCE:
        return []
    for j in range(1, min(9, len(words.word))):
        if words.gap[j].strip()[:1] in {"—", "–"} or words.gap[j] == " - ":
            via = next((k for k in range(1, j) if words.low(k) == "via"), j)
            ranges = [(0, via), (via + 1, j)] if via < j else [(0, j)]
            return [
                Find(
                    a,
                    b,
                    EntityType.ORG,
                    _listed_name(block, a, b),
                    "publisher of a source entry",
                    True,
                    listed.HARD - 1,
                )
                for a, b in ranges
                if b > a
            ]
    return []


def _listed_name(block: Block, a: int, b: int) -> str:
    form = block.words.slice(a, b)
    entry = block.lists.names.get(form) or block.lists.ordinary.get(form)
    return entry.name if entry is not None and entry.type is EntityType.ORG else form


class _Known:
    """What the article as a whole shows."""

    def __init__(
        self, blocks: list[Block], sure: list[list[Find]], lists: Lists, countries: frozenset[str]
    ) -> None:
        self.acronyms: dict[str, Find] = {}
        self.explained: dict[str, Find] = {}
        """The acronyms that the article itself explains; `acronyms` has guesses by initials too."""
        for block, finds in zip(blocks, sure, strict=True):
            pairs = acronyms.definitions(block, finds) + acronyms.appositions(block, finds)
            for long, acronym in pairs:
                self.acronyms.setdefault(acronym, long)
        self.explained.update(self.acronyms)
        for block, finds in zip(blocks, sure, strict=True):
            for find in finds:
                if find.rule == bracketed.TRANSLATED and find.j - find.i < 3:
                    self.acronyms.setdefault(block.words.slice(find.i, find.j), find)
        every = [find for finds in sure for find in finds]
        for find in every:
            letters = acronyms.letters(find.name) if find.type is EntityType.ORG else ""
            if len(letters) > 2 and find.j - find.i < 8:
                self.acronyms.setdefault(letters, find)
        self.long = recurring.long_names(every)
        people = [f for f in every if f.type is EntityType.PERSON]
        self.full = frozenset(f.name for f in people if " " in f.name)
        told = [
            f.name
            for b, fs in zip(blocks, sure, strict=True)
            if b.words.kind is not BlockKind.BYLINE
            for f in fs
        ]
        self.surnames = surnames.surnames(self.full, lists)
        self.surnames.update(surnames.surnames(self.full.intersection(told), lists))
        for find in people:
            if " " not in find.name and find.name not in self.surnames:
                self.surnames[find.name] = find.name
        for block, finds in zip(blocks, sure, strict=True):
            for find in finds:
                if find.rule == persons.FURTHER:
                    self.surnames.setdefault(block.words.slice(find.i, find.j), find.name)
        self.first = surnames.begins((*self.full, *self.surnames))
        self.countries = countries


def _second_pass(block: Block, first: list[Find], known: _Known) -> list[Find]:
    defined = [f for f in acronyms.definitions(block, first) if f[0].rank < listed.HARD]
    first = [acronyms.own(block, find, known.explained) for find in first]
    headline = recurring.in_headline(block, known.long)
    finds = resolve([*first, *(long for long, _ in defined), *headline])
    taken = {k for f in finds for k in range(f.i, f.j)}
    steps: tuple[Callable[[], list[Find]], ...] = (
        lambda: surnames.repeats(block, known.surnames, known.full, known.first, taken),
        lambda: acronyms.acronyms(block, known.acronyms, taken),
        lambda: places.soft_places(block, known.countries, taken),
        lambda: affiliations.unknown_bodies(block, taken),
        lambda: places.unknown_places(block, taken),
        lambda: towns.find(block, known.countries, taken),
    )
    for step in steps:
        more = resolve(step())
        if not more:
            continue
        finds += [f for f in more if taken.isdisjoint(range(f.i, f.j))]
        taken.update(k for f in more for k in range(f.i, f.j))
    return finds


def _third_pass(blocks: list[Block], found: list[list[Find]], lists: Lists) -> list[list[Find]]:
    """The finds, and those that only the words around have shown wherever else they stand."""
    again = recurring.shown((f for finds in found for f in finds), lists)
    out = []
    for block, finds in zip(blocks, found, strict=True):
        taken = {k for f in finds for k in range(f.i, f.j)}
        out.append([*finds, *recurring.repeats(block, again, taken)])
    return out


def _mentions(
    blocks: list[Block], found: list[list[Find]], known: _Known, lists: Lists
) -> tuple[EntityMention, ...]:
    heads: dict[str, Find] = {}
    whole: list[tuple[Words, Find]] = []
    organ = short_forms.organs(zip(blocks, found, strict=True))
    for block, finds in zip(blocks, found, strict=True):
        taken = {k for f in finds for k in range(f.i, f.j)}
        short = short_forms.find(block, heads, finds, taken, organ)
        short += houses.find(block, taken | {f.i for f in short})
        whole += [(block.words, f) for f in sorted([*finds, *short], key=lambda f: f.i)]
    every = [f for _, f in whole]
    body = aliases.bodies(every, known.explained, lists)
    person = aliases.persons(every)
    place, slip = aliases.places(every, lists), aliases.slips(every)
    meant = namesakes.bearers(whole, person)
    out = []
    for n, (words, find) in enumerate(whole):
        name = meant.get(n) or _name(find, body, person, place)
        start, end = words.first[find.i], words.last[find.j - 1]
        if find.name[-1] == ")" == words.text[end : end + 1]:
            end += 1  # `resolution 12 (2013)`
        elif words.word[find.j - 1] in _DOTTED and words.text[end : end + 1] == "." and find.j - find.i > 1:
            end += 1  # `Velmar Mining Corp.`
        text = SafeText(words.text[start:end])
        rule, certain = find.rule, find.certain
        if n in meant:
            rule, certain = f"{rule}, {namesakes.RULE}", False
        if find.type is EntityType.PLACE and name in slip:
            name, certain = slip[name], False
            rule = f"{rule}, read as “{name}”"
        out.append(EntityMention(text, start, end, find.type, SafeText(name), rule, certain))
    return tuple(out)


_DOTTED = frozenset({"Corp", "Inc", "Ltd", "Co", "Bros", "Jr", "Sr"})


def _name(
    find: Find,
    body: Mapping[tuple[EntityType, str], str],
    person: Mapping[str, str],
    place: Mapping[str, str],
) -> str:
    """The canonical name of a find."""
    if find.type is EntityType.PERSON:
        return person.get(find.name, find.name)
    if find.type is EntityType.PLACE:
        return place.get(find.name, find.name)
    return body.get((find.type, find.name), find.name)
