"""Places and bodies that one sentence has shown to be such, wherever else the article names them."""

from collections.abc import Iterable, Mapping

from reader.extract.chunks import Block
from reader.extract.listed import SINGLE
from reader.extract.spans import Find
from reader.model.findings import EntityType

_TYPES = frozenset({EntityType.PLACE, EntityType.ORG, EntityType.GROUP})


def shown(finds: Iterable[Find]) -> dict[str, Find]:
    """Names that no list holds and that only the words around have shown, by their printed form."""
    out: dict[str, Find] = {}
    for find in finds:
        guessed = find.type in _TYPES and not find.certain and not find.listed and not find.head
        if guessed and find.j - find.i < 5 and len(find.name) > 3:
            out.setdefault(find.name, find)
    return out


def repeats(block: Block, known: Mapping[str, Find], taken: set[int]) -> list[Find]:
    """Further mentions of those names, where no other capitalised word stands beside them."""
    words, out = block.words, []
    if not known or words.title_case or words.upper:
        return []
    starts = {name.split(" ")[0].split("-")[0] for name in known}
    for i, word in enumerate(words.word):
        if word not in starts or i in taken:
            continue
        for j in range(min(len(words.word), i + 5), i, -1):
            find = known.get(words.slice(i, j))
            if find is None or not taken.isdisjoint(range(i, j)):
                continue
            if not _beside(block, i, j):
                rule = "shown elsewhere in the article"
                out.append(Find(i, j, find.type, find.name, rule, False, SINGLE))
            break
    return out


def _beside(block: Block, i: int, j: int) -> bool:
    """A capitalised word that belongs to the same run stands right before or behind."""
    words = block.words
    before = i > 0 and words.gap[i] == " " and block.name_word(i - 1) and not words.initial[i - 1]
    after = j < len(words.word) and words.gap[j] in {" ", "-"} and block.name_word(j)
    return before or after
