"""A block with its names, and how far a capitalised name reaches to the right of its head noun."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from reader.extract.spans import Find, Words
from reader.extract.wordlists.loader import Lists
from reader.model.findings import EntityType

_ARTICLES = frozenset({"the"})
MAX_WORDS = 32


@dataclass(frozen=True, slots=True)
class Block:
    """A block with what the lists found in it: by first word, and by every word."""

    words: Words
    lists: Lists
    at: Mapping[int, Find]
    over: Mapping[int, Find]
    capital: Sequence[int]
    """The words that are capitalised and may be part of a name, in order."""
    names: frozenset[int]
    """The same."""

    def named(
        self,
        i: int,
        j: int,
        kind: EntityType,
        rule: str,
        certain: bool = True,
        rank: int = 0,
        countries: tuple[str, ...] = (),
        head: str = "",
    ) -> Find:
        """Words i to j (excluded) as a find that is named as printed."""
        return Find(i, j, kind, self.words.slice(i, j), rule, certain, rank, countries, head)

    def common(self, i: int) -> bool:
        """Word i is an ordinary word, which in capitals can only be part of a longer name."""
        low, known = self.words.low(i), self.lists.words
        return low in known or (
            low[-1:] == "s"
            and (
                low[:-1] in known
                or (low[-3:] == "ies" and low[:-3] + "y" in known)
                or (low.endswith(_PLURALS) and low[:-2] in known)
            )
        )

    def content(self, i: int) -> bool:
        """Word i is an ordinary word, or ends like one: what bodies are named for (`Rehabilitation`)."""
        low = self.words.low(i)
        return self.common(i) or (len(low) > 5 and low.endswith(self.lists.suffixes) and i not in self.over)

    def cue(self, kind: str, i: int) -> bool:
        """Word i, in lower case, is a cue of that kind."""
        return self.words.low(i) in self.lists.cues[kind]

    def name_word(self, i: int) -> bool:
        """Word i is capitalised and may be part of a name."""
        return i in self.names

    def possessed(self, i: int) -> bool:
        """Word i follows a genitive that belongs to names (`Workers' Party`, `Women's Council`)."""
        gap = self.words.gap[i].translate(_BENDS) if 0 < i < len(self.words.word) else ""
        return gap in {"'s ", "' "} and self.cue("possessed", i - 1)

    def joined(self, i: int) -> bool:
        """Word i stands in one run with the word before it."""
        return self.words.bare(i) or self.possessed(i) or self.words.gap[i] in {" & ", "."}

    def tail(self, i: int) -> bool:
        """Word i is the small second half of a capitalised compound (`Counter-terrorism`, `Co-operation`)."""
        words = self.words
        if (
            not 0 < i < len(words.word)
            or words.gap[i] not in {"-", "‑"}
            or words.cap(i)
            or not words.cap(i - 1)
        ):
            return False
        return self.cue("compound", i - 1)


_PLURALS = ("ses", "xes", "zes", "shes", "ches", "oes")
_BENDS = str.maketrans("’ʼ", "''")


def right(block: Block, h: int, links: frozenset[str]) -> int:
    """Behind the last word of the of-chain that follows word h."""
    words, j = block.words, h + 1
    while j < len(words.word) - 1 and j - h < MAX_WORDS:
        link = words.low(j)
        if (link not in links and not (link == "with" and j > h + 1)) or not words.bare(j):
            break
        k = j + 1
        while words.low(k) in _ARTICLES and words.bare(k):
            k += 1
        if not words.bare(k) or not block.name_word(k) or _begins_person(block, k):
            break
        if (words.gap[k + 1] == "-" and words.low(k + 1) == "based") or _place_within(block, k):
            break
        body = block.at.get(k) if link == "on" and k == j + 2 else None
        if body is not None and body.type is EntityType.ORG:
            break  # `a report by the Harbour Commission on the Velmar Council`
        j = _run(block, k)
    return j


def _place_within(block: Block, k: int) -> bool:
    """`of Aldrun's central province of …`: word k owns a place, and is no part of the name before."""
    words, find = block.words, block.at.get(k)
    if find is None or find.type is not EntityType.PLACE or find.j >= len(words.word):
        return False
    if words.gap[find.j].translate(_BENDS) != "'s ":
        return False
    nouns = block.lists.cues["place_noun"]
    return any(words.low(n) in nouns for n in range(find.j, min(find.j + 3, len(words.word))))


def _begins_person(block: Block, k: int) -> bool:
    return block.words.word[k] in {"Mr", "Mrs", "Ms", "Dr", "Sir", "President", "Sheikh"} or (
        block.words.word[k : k + 2] == ["Secretary", "General"] and block.words.low(k - 3) == "experts"
    )


def _run(block: Block, k: int) -> int:
    """Behind the run of capitalised words that begins with word k, `A, B and C` included."""
    words, j = block.words, k + 1
    while j < len(words.word):
        if block.tail(j) or (block.joined(j) and block.name_word(j)):
            if _acronym_ends(block, j) or _title_follows(block, j):
                break
            j += 1
            continue
        if words.gap[j] == "/" and block.name_word(j) and block.content(j) and block.content(j - 1):
            j += 1
            continue
        if _linked(block, j):
            j += 2
            continue
        if _two_regions(block, j):
            j = block.at[j + 2 if words.low(j + 1) == "the" else j + 1].j
            continue
        if _country_genitive(block, j):
            j += 1
            continue
        if _second_aim(block, j) or _second_field(block, j):
            j += 3
            continue
        if (
            words.low(j) == "and"
            and words.bare(j)
            and (_goes_on(block, j + 1) or _two_peoples(block, j))
            and not entity_ends(block, j - 1)
        ):
            j += 2
            continue
        if (
            words.gap[j] == ", "
            and _goes_on(block, j, gap=", ")
            and block.content(j - 1)
            and _list_ends(block, j + 1)
        ):
            j += 1
            continue
        break
    return j


def _acronym_ends(block: Block, j: int) -> bool:
    """`… of XYZ Ana Bel`: an acronym stands before word j, and word j begins another name."""
    acronym = block.words.word[j - 1]
    return len(acronym) > 2 and acronym.isupper() and not block.content(j) and not block.words.upper


def _title_follows(block: Block, j: int) -> bool:
    """`Union of Harbour Workers President Ana Bel`: word j is a title, and a name stands behind it."""
    words = block.words
    title = words.word[j] in block.lists.cues["honorific"] and words.gap[j] == " "
    return title and words.spaced(j + 1) and block.name_word(j + 1) and not block.common(j + 1)


def _two_regions(block: Block, j: int) -> bool:
    """`… for Northern Aldrun and the Coast`: word j joins two regions, not two names."""
    before = block.over.get(j - 1)
    after = block.at.get(j + 2 if block.words.low(j + 1) == "the" else j + 1)
    both = before is not None and after is not None and before.rule == after.rule == "region list"
    return both and block.words.low(j) == "and"


def _second_aim(block: Block, j: int) -> bool:
    """`… for Peace and the Promotion of Rights`: word j joins a second aim with an article."""
    words = block.words
    aim = words.low(j) == "and" and words.word[j + 1 : j + 2] == ["the"] and words.low(j + 3) in {"of", "for"}
    field = aim and words.bare(j + 2) and block.name_word(j + 2) and block.content(j + 2)
    return field and block.content(j - 1) and words.word[j + 2] not in block.lists.cues["org_head"]


def _second_field(block: Block, j: int) -> bool:
    """`… of Justice and Islamic Affairs`: word j joins a second field that begins with a people's name."""
    words, people = block.words, block.at.get(j + 1)
    if people is None or people.type is not EntityType.GROUP or people.j != j + 2 or words.title_case:
        return False
    both = words.low(j) == "and" and words.spaced(j) and words.spaced(j + 2) and words.word[j + 2] in _FIELDS
    ends = not (words.bare(j + 3) and block.name_word(j + 3))
    return both and ends and block.content(j - 1) and not entity_ends(block, j - 1)


_FIELDS = frozenset({"Affairs", "Culture", "Heritage", "Guidance", "Endowments", "Integration", "Relations"})
_PLACE_LINKS = frozenset({"de", "del", "do", "da", "dos", "das"})


def _linked(block: Block, j: int) -> bool:
    """`Council of San José de Velmar`: word j links the words of a Spanish or Portuguese place."""
    words = block.words
    if words.low(j) not in _PLACE_LINKS or words.cap(j) or not words.bare(j) or not words.bare(j + 1):
        return False
    return block.name_word(j + 1) and not block.common(j - 1)


def _two_peoples(block: Block, j: int) -> bool:
    """`… of Islam and Muslims`: word j joins two names of faiths or peoples inside a name."""
    before, after = block.over.get(j - 1), block.at.get(j + 1)
    faith = block.words.word[j - 1] in {"Islam", "Christianity", "Judaism", "Buddhism", "Hinduism"}
    first = faith or (before is not None and before.type is EntityType.GROUP)
    return first and after is not None and after.type is EntityType.GROUP and not block.words.cap(j)


def _country_genitive(block: Block, j: int) -> bool:
    """Word j follows the genitive of a place inside a name: `Partnership for Aldrun's Development`."""
    place = block.over.get(j - 1)
    genitive = block.words.gap[j].translate(_BENDS) == "'s "
    return (
        genitive
        and place is not None
        and place.type is EntityType.PLACE
        and block.name_word(j)
        and block.content(j)
    )


def _goes_on(block: Block, k: int, gap: str = " ") -> bool:
    """Word k is a further capitalised ordinary word of the same name, not the begin of another name."""
    words = block.words
    if not block.name_word(k) or words.gap[k] != gap or not block.content(k) or k in block.at:
        return False
    if words.low(k) in block.lists.cues["role"] and words.low(k + 1) == "of":
        return False
    return words.word[k] not in block.lists.cues["org_head"] or words.low(k + 1) != "of"


def _list_ends(block: Block, k: int) -> bool:
    """Within a few words an `and` closes the list."""
    words = block.words
    for at in range(k, min(k + 5, len(words.word))):
        if words.low(at) == "and":
            return _goes_on(block, at + 1)
        if not block.name_word(at):
            return False
    return False


def entity_ends(block: Block, i: int) -> bool:
    """A listed name ends with word i, so that an `and` behind it joins two names."""
    find = block.over.get(i)
    return find is not None and find.j == i + 1 and find.type is not EntityType.GROUP
